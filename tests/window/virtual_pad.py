"""A gamepad that SDL takes for a real one: a test plugs it in, presses it, and pulls it out."""

import ctypes

import pygame

A_PAD, AXES, BUTTONS, HATS = 1, 6, 15, 0
FULL = 32767


class VirtualPad:
    """Its buttons and axes have the numbers of a pad that SDL knows. What it does is told with the next events."""

    def __init__(self) -> None:
        self._sdl = ctypes.CDLL(pygame.base.__file__)
        self._sdl.SDL_JoystickOpen.restype = ctypes.c_void_p
        self._place = self._sdl.SDL_JoystickAttachVirtual(A_PAD, AXES, BUTTONS, HATS)
        self._handle = ctypes.c_void_p(self._sdl.SDL_JoystickOpen(self._place))

    def push(self, button: int, *, down: bool = True) -> None:
        """Press a button, or let it go."""
        self._sdl.SDL_JoystickSetVirtualButton(self._handle, button, ctypes.c_uint8(down))

    def lean(self, axis: int, share: float) -> None:
        """Push a stick so far, from -1 to 1."""
        self._sdl.SDL_JoystickSetVirtualAxis(self._handle, axis, ctypes.c_int16(round(share * FULL)))

    def pull_out(self) -> None:
        """It is gone, if it was not."""
        if self._handle:
            self._sdl.SDL_JoystickClose(self._handle)
            self._sdl.SDL_JoystickDetachVirtual(self._place)
            self._handle = ctypes.c_void_p()
