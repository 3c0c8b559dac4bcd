"""Faces and places as surfaces: kept in memory for a while, and had from the workshop where they are not there."""

from collections.abc import Callable, Iterable
from pathlib import Path
from queue import Empty, SimpleQueue

import pygame

from game.art.pictures import Face, Picture, Place
from game.window.brought import brought
from game.window.orders import AT_LEISURE, FAR, LATER, NEXT, SOON
from game.window.portfolio import Portfolio, Wanted
from game.window.store import Store
from game.window.workshop import Paints, Workshop, fitted, turned

MOST_BYTES = 40 * 1024 * 1024
"""How much is kept in memory; more where what is in sight is so large that it leaves no room for what may follow."""

FOLLOWING = 2
"""For how many pictures as large as the largest in sight there is room in any case."""

PIXEL = 4
"""How many bytes a pixel takes."""


class Gallery:
    """Pictures by size. What is painted waits for none of them; `wake` is called on a thread when one has come."""

    def __init__(self, painter: Callable[[], Paints], folder: Path | None, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._asked: set[Wanted] = set()
        self._missed: set[Wanted] = set()
        self._failed: set[Wanted] = set()
        self._planned: dict[Wanted, int] = {}
        self._far: tuple[Wanted, ...] = ()
        self._largest = 0
        self._made: SimpleQueue[tuple[Wanted, pygame.Surface | None]] = SimpleQueue()
        self._ready: Store[Wanted] = Store(MOST_BYTES, 0)
        self._workshop = Workshop(painter, Portfolio(folder), self._take_in)

    def surface(self, picture: Picture, width: int, height: int, *, mirrored: bool = False) -> pygame.Surface | None:
        """The picture at that size. While it is being read or made, the same at another size, or None."""
        wanted = Wanted(picture, width, height, mirrored)
        found = self._ready.get(wanted)
        if found is not None:
            return found
        twin = self._ready.get(wanted._replace(mirrored=not mirrored))
        if twin is not None:
            return self._ready.keep(wanted, turned(twin))
        with_us = None if wanted in self._missed else brought(picture, width, height)
        if with_us is not None:
            return self._ready.keep(wanted, fitted(turned(with_us) if mirrored else with_us))
        if wanted not in self._failed:
            self._missed.add(wanted)
            self._ask(wanted, SOON)
        return self._stopgap(wanted)

    def prepare(self, wanted: Wanted) -> None:
        """Have a picture in memory that will be needed soon; on the disk where there is no room for it left."""
        self._plan(wanted, NEXT if isinstance(wanted.picture, Place) else LATER)

    def lay_in(self, far: tuple[Wanted, ...]) -> None:
        """Have pictures at hand that may be needed some day, the first of them first; nothing else any more.

        There is time for it once nothing is needed sooner.
        """
        if far == self._far:
            return
        self._far = far
        for wanted in self._workshop.withdraw(FAR):
            self._asked.discard(wanted)
            self._planned.pop(wanted, None)
        for wanted in far:
            self._plan(wanted, FAR)

    def plan_anew(self) -> None:
        """Something else is to be seen: what was needed before waits for that, and leaves its room to what follows."""
        self._planned.clear()
        self._far = ()
        self._workshop.put_off(LATER)

    def hold(self, in_sight: Iterable[Wanted]) -> None:
        """These are in sight: however much else is prepared, they stay in memory."""
        held = {each: weight_of(each) for each in in_sight}
        self._largest = max(held.values(), default=0)
        self._ready.hold(held, max(MOST_BYTES, sum(held.values()) + FOLLOWING * self._largest))
        self._planned.update(held)
        for each in self._missed.intersection(held):
            self._ask(each, SOON)

    def collect(self) -> bool:
        """Take in what has come; whether any of it was missed when something was painted."""
        news = False
        while True:
            try:
                wanted, surface = self._made.get_nowait()
            except Empty:
                return news
            self._asked.discard(wanted)
            missed = wanted in self._missed
            self._missed.discard(wanted)
            if surface is None:
                self._failed.add(wanted)
            else:
                news = news or missed
                self._ready.keep(wanted, surface)

    def lacks(self, picture: Picture) -> bool:
        """Whether something was painted without this picture, which is still on its way."""
        return any(each.picture == picture for each in self._missed)

    @property
    def busy(self) -> bool:
        """Whether anything is still on its way that is needed in memory."""
        return bool(self._asked)

    def settle(self, seconds: float) -> None:
        """Wait until everything that is needed in memory has come, each at most that long."""
        while self._asked:
            try:
                self._made.put(self._made.get(timeout=seconds))
            except Empty:
                return
            self.collect()

    def close(self) -> None:
        """Stop; what is being made is given up."""
        self._workshop.close()

    def _plan(self, wanted: Wanted, when: int) -> None:
        """Have a picture in memory while there is room for what is planned, else on the disk. People spare a place."""
        if wanted in self._planned or wanted in self._failed:
            return
        size, spared = weight_of(wanted), self._largest if when == LATER else 0
        if sum(self._planned.values()) + size + spared > self._ready.most:
            self._workshop.order(wanted._replace(mirrored=False), AT_LEISURE)
            return
        self._planned[wanted] = size
        if self._ready.get(wanted) is None:
            self._ask(wanted, when)

    def _ask(self, wanted: Wanted, when: int) -> None:
        if wanted not in self._failed and self._workshop.order(wanted, when):
            self._asked.add(wanted)

    def _take_in(self, wanted: Wanted, surface: pygame.Surface | None) -> None:
        """On a thread of the workshop: a picture has come, or never will."""
        self._made.put((wanted, surface))
        self._wake()

    def _stopgap(self, wanted: Wanted) -> pygame.Surface | None:
        """The same picture at the size nearest to the one wanted, drawn to that size; or another face of somebody."""
        sizes = [key for key in self._ready if key.picture == wanted.picture]
        known = sizes or [key for key in self._ready if is_of_same(key.picture, wanted.picture)]
        if not known:
            return None
        nearest = min(known, key=lambda key: (abs(key.width - wanted.width), key.mirrored != wanted.mirrored))
        found = self._ready.get(nearest)
        if found is None:
            return None
        size = wanted.width, wanted.height
        scaled = found if found.get_size() == size else pygame.transform.scale(found, size)
        return turned(scaled) if nearest.mirrored != wanted.mirrored else scaled


def weight_of(wanted: Wanted) -> int:
    """How many bytes a picture takes in memory."""
    return wanted.width * wanted.height * PIXEL


def is_of_same(one: Picture, other: Picture) -> bool:
    """Whether two pictures are faces of the same person."""
    return isinstance(one, Face) and isinstance(other, Face) and one.looks == other.looks
