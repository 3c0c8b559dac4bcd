"""Waiting for something to happen, asleep: pygame's own wait looks a thousand times a second whether it has."""

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from time import monotonic, sleep

import pygame

LONGEST = 0.5
"""How long, in seconds, one sleep may be: so soon at the latest Ctrl-C is heard."""

LOOK = 1 / 60
"""How often, in seconds, one looks where nothing can wake one: once a frame."""

SLEEPLESS = ("dummy", "offscreen")
"""The drivers without a display; waiting for them, SDL looks a thousand times a second as well."""


def waited_for(patience: float | None) -> list[pygame.Event]:
    """What happened since, after waiting at most so many seconds for it, or as long as it takes; 0.0 waits for nothing.

    An event that another thread posts ends the wait.
    """
    until = None if patience is None else monotonic() + patience
    while True:
        happened = pygame.event.get()
        left = LONGEST if until is None else min(until - monotonic(), LONGEST)
        if happened or left <= 0:
            return happened
        sleeper()(left)


@cache
def sleeper() -> Callable[[float], object]:
    """What sleeps for at most so many seconds, and less where something happens, if the display can tell."""
    wait = None if pygame.display.get_driver() in SLEEPLESS else sdl_wait()
    if wait is None:
        return lambda seconds: sleep(min(seconds, LOOK))
    return lambda seconds: wait(None, max(round(seconds * 1000), 1))


def sdl_wait() -> Callable[[None, int], object] | None:
    """The wait of the SDL that pygame came with, which takes no event from the queue; None where it is not found.

    https://wiki.libsdl.org/SDL2/SDL_WaitEventTimeout, the same in SDL 3.
    """
    beside = Path(pygame.__file__).with_name("SDL2.dll")
    try:
        import ctypes

        # Elsewhere than on Windows, what a library was linked to is found through it.
        library = ctypes.CDLL(str(beside) if sys.platform == "win32" else pygame.base.__file__)
        wait = library.SDL_WaitEventTimeout
        wait.argtypes = (ctypes.c_void_p, ctypes.c_int)
    except (ImportError, OSError, AttributeError):
        return None
    found: Callable[[None, int], object] = wait
    return found
