"""Faces and places as surfaces: made by a child process, kept on disk by content and in memory for a while."""

import threading
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from queue import Empty, PriorityQueue, Queue
from typing import Protocol

import pygame

from game.art.pictures import Face, Picture, Place
from game.window.portfolio import Portfolio, Wanted
from game.window.store import Store

MOST_BYTES, LEAST_KEPT = 30 * 1024 * 1024, 12
"""How much is kept in memory, and how many pictures at least, which is as many as large ones share a screen."""

SOON, NEXT, LATER = 0, 1, 2
"""How soon something is made: what was missed, the place of a page that may follow, its people."""

REST = 20.0
"""After how many seconds without an order whoever makes pictures goes home; the next order has somebody come again."""


class Paints(Protocol):
    """Whoever makes pictures: PNG bytes of that many px; raises an exception where it cannot."""

    def paint(self, picture: Picture, width: int, height: int) -> bytes:
        """One picture."""

    def close(self) -> None:
        """Let go of what it holds."""


class Gallery:
    """Pictures by size. They are made on a thread of its own; `wake` is called there when one is ready."""

    def __init__(self, painter: Callable[[], Paints], folder: Path | None, wake: Callable[[], None]) -> None:
        self._painter = painter
        self._portfolio = Portfolio(folder)
        self._wake = wake
        self._asked: set[Wanted] = set()
        self._missed: set[Wanted] = set()
        self._failed: set[Wanted] = set()
        self._orders: PriorityQueue[tuple[int, int, Wanted | None]] = PriorityQueue()
        self._made: Queue[tuple[Wanted, pygame.Surface | None]] = Queue()
        self._ready: Store[Wanted] = Store(MOST_BYTES, LEAST_KEPT)
        self._count = 0
        self._thread: threading.Thread | None = None
        self._at_work: Paints | None = None
        self._closing = threading.Event()

    def surface(self, picture: Picture, width: int, height: int, *, mirrored: bool = False) -> pygame.Surface | None:
        """The picture at that size. While it is being made, the same at another size, or None."""
        wanted = Wanted(picture, width, height, mirrored)
        found = self._ready.get(wanted)
        if found is not None:
            return found
        twin = self._ready.get(wanted._replace(mirrored=not mirrored))
        if twin is not None:
            return self._ready.keep(wanted, turned(twin))
        kept = self._kept(wanted)
        if kept is not None:
            return self._ready.keep(wanted, fitted(kept))
        self._missed.add(wanted)
        self._ask(wanted, SOON)
        return self._stopgap(wanted)

    def prepare(self, wanted: Wanted) -> None:
        """Have a picture made, and in memory, that will be needed soon."""
        if wanted not in self._ready:
            self._ask(wanted, NEXT if isinstance(wanted.picture, Place) else LATER)

    def collect(self) -> bool:
        """Take in what was made; whether any of it was missed when something was painted."""
        news = False
        while True:
            try:
                wanted, surface = self._made.get_nowait()
            except Empty:
                return news
            self._asked.discard(wanted)
            if surface is None:
                self._failed.add(wanted)
                continue
            news = news or wanted in self._missed
            self._missed.discard(wanted)
            self._ready.keep(wanted, fitted(surface))

    def lacks(self, picture: Picture) -> bool:
        """Whether something was painted without this picture, which is still being made."""
        return any(each.picture == picture for each in self._missed)

    @property
    def busy(self) -> bool:
        """Whether anything is still being made."""
        return bool(self._asked)

    def settle(self, seconds: float) -> None:
        """Wait until everything that was asked for is made, at most that long."""
        while self._asked:
            try:
                made = self._made.get(timeout=seconds)
            except Empty:
                return
            self._made.put(made)
            self.collect()

    def close(self) -> None:
        """Stop; what is being made is given up."""
        self._closing.set()
        dismiss(self._at_work)
        if self._thread is not None:
            self._orders.put((SOON, -1, None))
            self._thread.join()
            self._thread = None

    def _ask(self, wanted: Wanted, when: int) -> None:
        if wanted in self._asked or wanted in self._failed or self._closing.is_set():
            return
        self._asked.add(wanted)
        self._count += 1
        self._orders.put((when, self._count, wanted))
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="gallery", daemon=True)
            self._thread.start()

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

    def _work(self) -> None:
        """On the thread: make what was ordered until told to stop."""
        try:
            while True:
                try:
                    _, _, wanted = self._orders.get(timeout=REST if self._at_work else None)
                except Empty:
                    dismiss(self._at_work)
                    self._at_work = None
                    continue
                if wanted is None or self._closing.is_set():
                    return
                surface = self._kept(wanted)
                if surface is None:
                    self._at_work = self._at_work or self._painter()
                    surface = self._painted(self._at_work, wanted)
                self._made.put((wanted, surface))
                self._wake()
        finally:
            dismiss(self._at_work)

    def _painted(self, painter: Paints, wanted: Wanted) -> pygame.Surface | None:
        try:
            data = painter.paint(wanted.picture, wanted.width, wanted.height)
            surface = pygame.image.load(BytesIO(data), "picture.png")
        except (OSError, ValueError, RuntimeError, pygame.error):
            return None
        self._portfolio.keep(wanted, surface)
        return turned(surface) if wanted.mirrored else surface

    def _kept(self, wanted: Wanted) -> pygame.Surface | None:
        found = self._portfolio.find(wanted)
        return turned(found) if found and wanted.mirrored else found


def dismiss(painter: Paints | None) -> None:
    """Send whoever makes pictures home, if somebody is there."""
    if painter is not None:
        painter.close()


def fitted(surface: pygame.Surface) -> pygame.Surface:
    """The surface as the screen likes it best."""
    clear = surface.get_flags() & pygame.SRCALPHA and surface.get_at((0, 0)).a < 255
    if surface.get_masks() == pygame.Surface((1, 1), pygame.SRCALPHA if clear else 0).get_masks():
        return surface
    return surface.convert_alpha() if clear else surface.convert()


def turned(surface: pygame.Surface) -> pygame.Surface:
    """The surface mirrored left to right."""
    return pygame.transform.flip(surface, flip_x=True, flip_y=False)


def is_of_same(one: Picture, other: Picture) -> bool:
    """Whether two pictures are faces of the same person."""
    return isinstance(one, Face) and isinstance(other, Face) and one.looks == other.looks
