"""Where pictures come from: one thread reads what lies on the disk, another has painted what does not."""

from collections.abc import Callable
from io import BytesIO
from queue import Empty
from threading import Thread
from typing import Protocol

import pygame

from game.art.pictures import Picture
from game.window.orders import AT_LEISURE, Hand, Orders
from game.window.portfolio import Portfolio, Wanted

REST = 20.0
"""After how many seconds without an order whoever makes pictures goes home; the next order has somebody come again."""


class Paints(Protocol):
    """Whoever makes pictures: PNG bytes of that many px; raises an exception where it cannot."""

    def paint(self, picture: Picture, width: int, height: int) -> bytes:
        """One picture."""

    def close(self) -> None:
        """Let go of what it holds."""


class Workshop:
    """Carries orders out, so that what is shown waits for no disk and no painter.

    `deliver` is called on its threads with each picture that is needed, as the screen likes it best, or with None
    where it cannot be made. What is only to be on the disk is kept there, and not delivered.
    """

    def __init__(
        self,
        painter: Callable[[], Paints],
        portfolio: Portfolio,
        deliver: Callable[[Wanted, pygame.Surface | None], None],
    ) -> None:
        self._painter = painter
        self._portfolio = portfolio
        self._deliver = deliver
        self._orders = Orders()
        self._threads: dict[Hand, Thread] = {}
        self._at_work: Paints | None = None
        self._kept: set[Wanted] = set()
        self._closing = False

    def order(self, wanted: Wanted, when: int) -> bool:
        """Have a picture delivered, or at leisure only kept on the disk; False where it will not come any more."""
        if self._closing:
            return False
        if when < AT_LEISURE or wanted not in self._kept:
            self._orders.put(wanted, when)
            self._start(Hand.READING, self._read)
        return True

    def put_off(self, until: int) -> None:
        """What is not being made yet can wait until then."""
        self._orders.put_off(until)

    def withdraw(self, when: int) -> set[Wanted]:
        """Take back what is needed no sooner than that and not being made yet; what was taken back."""
        return self._orders.withdraw(when)

    def close(self) -> None:
        """Stop; what is being made is given up."""
        self._closing = True
        self._orders.close()
        dismiss(self._at_work)
        for hand in Hand:  # in this order: whoever reads has the other one begin
            if hand in self._threads:
                self._threads.pop(hand).join()

    def _start(self, hand: Hand, work: Callable[[], None]) -> None:
        if hand not in self._threads:
            self._threads[hand] = Thread(target=work, name=f"pictures, {hand.name.lower()}", daemon=True)
            self._threads[hand].start()

    def _read(self) -> None:
        """On a thread: look for what was ordered on the disk, and have painted what is not there."""
        while (wanted := self._orders.take(Hand.READING, None)) is not None:
            if self._orders.when(wanted) == AT_LEISURE and self._portfolio.has(wanted):
                self._carried_out_at_leisure(wanted)
            elif (found := self._portfolio.find(wanted)) is not None:
                self._finish(wanted, found)
            else:
                self._orders.hand_on(wanted)
                self._start(Hand.PAINTING, self._paint)

    def _carried_out_at_leisure(self, wanted: Wanted) -> None:
        """It is on the disk; where it was needed sooner meanwhile, it is ordered so."""
        self._kept.add(wanted)
        when = self._orders.done(wanted)
        if when < AT_LEISURE:
            self._orders.put(wanted, when)

    def _paint(self) -> None:
        """On another thread: have painted what was ordered until told to stop; with a rest, whoever paints goes."""
        try:
            while True:
                try:
                    wanted = self._orders.take(Hand.PAINTING, REST if self._at_work else None)
                except Empty:
                    dismiss(self._at_work)
                    self._at_work = None
                    continue
                if wanted is None or self._closing:
                    return
                self._at_work = self._at_work or self._painter()
                self._finish(wanted, self._painted(self._at_work, wanted))
        finally:
            dismiss(self._at_work)

    def _painted(self, painter: Paints, wanted: Wanted) -> pygame.Surface | None:
        try:
            data = painter.paint(wanted.picture, wanted.width, wanted.height)
            surface = pygame.image.load(BytesIO(data), "picture.png")
        except (OSError, ValueError, RuntimeError, pygame.error):
            return None
        self._portfolio.keep(wanted, surface)
        self._kept.add(wanted._replace(mirrored=False))
        return surface

    def _finish(self, wanted: Wanted, made: pygame.Surface | None) -> None:
        if self._orders.done(wanted) < AT_LEISURE or made is None:
            turned_right = turned(made) if made and wanted.mirrored else made
            self._deliver(wanted, fitted(turned_right) if turned_right else None)


def dismiss(painter: Paints | None) -> None:
    """Send whoever makes pictures home, if somebody is there."""
    if painter is not None:
        painter.close()


def fitted(surface: pygame.Surface) -> pygame.Surface:
    """The surface as the screen likes it best; as it is where there is no screen at the moment."""
    clear = surface.get_flags() & pygame.SRCALPHA and surface.get_at((0, 0)).a < 255
    if surface.get_masks() == pygame.Surface((1, 1), pygame.SRCALPHA if clear else 0).get_masks():
        return surface
    try:
        return surface.convert_alpha() if clear else surface.convert()
    except pygame.error:
        return surface


def turned(surface: pygame.Surface) -> pygame.Surface:
    """The surface mirrored left to right."""
    return pygame.transform.flip(surface, flip_x=True, flip_y=False)
