"""The display: whether there is one that somebody sees, and a window on it."""

import os
import sys

import pygame

SIZE = (1280, 720)
LEAST_SIZE = (640, 360)

DRIVERS = {"DISPLAY": "x11", "WAYLAND_DISPLAY": "wayland"}
"""What tells of a display that somebody sees, and what SDL drives it with."""


class NoDisplayError(Exception):
    """There is no display to open a window on."""


def opened() -> pygame.Window:
    """The window. Raises `NoDisplayError` where there is no display for one."""
    look_for_display()
    try:
        pygame.display.init()
        if pygame.display.get_driver() == "x11":
            # SDL would draw by OpenGL: where that is done by the processor, a picture takes it 10 ms and not 0.4.
            os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        window = pygame.Window("The Long Game", SIZE, resizable=True, allow_high_dpi=True)
        window.minimum_size = LEAST_SIZE
        window.get_surface()
    except pygame.error as error:
        raise NoDisplayError(str(error)) from error
    return window


def look_for_display() -> None:
    """Have SDL open only what somebody sees: left alone, it also paints into nothing, and over a console.

    Raises `NoDisplayError` where there is none.
    """
    if sys.platform in ("win32", "darwin") or os.environ.get("SDL_VIDEODRIVER"):
        return
    found = [driver for name, driver in DRIVERS.items() if os.environ.get(name)]
    if not found:
        raise NoDisplayError("there is no display")
    os.environ["SDL_VIDEODRIVER"] = ",".join(found)
