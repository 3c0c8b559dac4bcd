"""What is held down to hurry: a key, a button of the pointer or of a pad, and since when."""

from math import inf

import pygame
from pygame.event import Event

KEYS = (pygame.K_LCTRL, pygame.K_RCTRL)
POINTER, PAD = -1, -2
"""The right button of the pointer, and the right stick of any pad, beside the codes of keys."""

AFTER = 0.3
"""How long, in seconds, something is held before it hurries: Ctrl is also held to press another key with it."""


class Hold:
    """Ctrl with another key is a command, and hurries no more until it was let go of."""

    def __init__(self) -> None:
        self._held: set[int] = set()
        self._spent: set[int] = set()
        self._since = inf

    def note(self, event: Event, now: float, *, by_pad: bool = False) -> None:
        """Note an event at `now`, in seconds; `by_pad` tells whether a pad is held so by now."""
        match event.type:
            case pygame.KEYDOWN if event.key in KEYS:
                self._down(event.key, now)
            case pygame.KEYDOWN:
                self._spent |= self._held
            case pygame.KEYUP:
                self._up(event.key)
            case pygame.MOUSEBUTTONDOWN if event.button == pygame.BUTTON_RIGHT:
                self._down(POINTER, now)
            case pygame.MOUSEBUTTONUP if event.button == pygame.BUTTON_RIGHT:
                self._up(POINTER)
            case pygame.WINDOWFOCUSLOST:
                self._held, self._spent = set(), set()
        if by_pad:
            self._down(PAD, now)
        else:
            self._up(PAD)

    def due(self, now: float) -> float:
        """In how many seconds from `now` it hurries: 0 while it does, without end where nothing is held."""
        return max(self._since + AFTER - now, 0.0) if self._held - self._spent else inf

    def _down(self, what: int, now: float) -> None:
        if not self._held - self._spent:
            self._since = now
        self._held.add(what)

    def _up(self, what: int) -> None:
        self._held.discard(what)
        self._spent.discard(what)
