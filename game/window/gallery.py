"""Faces and places as surfaces: made by a child process, kept on disk by content and in memory for a while."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from queue import Empty, PriorityQueue, Queue
from typing import NamedTuple, Protocol

import pygame

from game.art.pictures import Picture, picture_key

MOST_BYTES = 64 * 1024 * 1024
"""How much is kept in memory, at most, beyond what the latest screen shows."""

MOST_FILES = 4000
SOON, LATER, LAST = 0, 1, 2


class Paints(Protocol):
    """Whoever makes pictures: PNG bytes of that many px; raises an exception where it cannot."""

    def paint(self, picture: Picture, width: int, height: int) -> bytes:
        """One picture."""

    def close(self) -> None:
        """Let go of what it holds."""


class Wanted(NamedTuple):
    """A picture at a size, in px."""

    picture: Picture
    width: int
    height: int


class Gallery:
    """Pictures by size. They are made on a thread of its own; `wake` is called there when one is ready."""

    def __init__(self, painter: Callable[[], Paints], folder: Path | None, wake: Callable[[], None]) -> None:
        self._painter = painter
        self._folder = folder
        self._wake = wake
        self._asked: set[Wanted] = set()
        self._failed: set[Wanted] = set()
        self._laid_in: set[Wanted] = set()
        self._orders: PriorityQueue[tuple[int, int, Wanted | None]] = PriorityQueue()
        self._made: Queue[tuple[Wanted, pygame.Surface | None]] = Queue()
        self._ready: OrderedDict[tuple[Wanted, bool], pygame.Surface] = OrderedDict()
        self._count = 0
        self._thread: threading.Thread | None = None
        self._closing = threading.Event()

    def surface(self, picture: Picture, width: int, height: int, *, mirrored: bool = False) -> pygame.Surface | None:
        """The picture at that size. While it is being made, the same at another size, or None."""
        wanted = Wanted(picture, width, height)
        self.collect()
        found = self._ready.get((wanted, mirrored))
        if found is not None:
            self._ready.move_to_end((wanted, mirrored))
            return found
        plain = self._ready.get((wanted, False))
        if plain is not None:
            return self._keep((wanted, mirrored), pygame.transform.flip(plain, flip_x=True, flip_y=False))
        at_hand = self._from_disk(wanted)
        if at_hand is not None:
            self._keep((wanted, False), fitted(at_hand))
            return self.surface(picture, width, height, mirrored=mirrored)
        self._ask(wanted, SOON)
        return self._stopgap(wanted, mirrored=mirrored)

    def prepare(self, wanted: Wanted) -> None:
        """Have a picture made, and in memory, that will be needed soon."""
        if (wanted, False) not in self._ready:
            self._ask(wanted, LATER)

    def lay_in(self, wanted: Wanted) -> None:
        """Have a picture made that may be needed some time; it waits on the disk, if there is a place for it."""
        if wanted not in self._laid_in and self._folder is not None:
            self._laid_in.add(wanted)
            self._order(LAST, wanted)

    def collect(self) -> bool:
        """Take in what was made; whether there was anything."""
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
            news = True
            self._keep((wanted, False), fitted(surface))

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
        if self._thread is not None:
            self._orders.put((SOON, -1, None))
            self._thread.join()
            self._thread = None

    def _ask(self, wanted: Wanted, when: int) -> None:
        if wanted in self._asked or wanted in self._failed or self._closing.is_set():
            return
        self._asked.add(wanted)
        self._order(when, wanted)

    def _order(self, when: int, wanted: Wanted) -> None:
        self._count += 1
        self._orders.put((when, self._count, wanted))
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="gallery", daemon=True)
            self._thread.start()

    def _keep(self, key: tuple[Wanted, bool], surface: pygame.Surface) -> pygame.Surface:
        self._ready[key] = surface
        size = sum(weight(each) for each in self._ready.values())
        while size > MOST_BYTES and len(self._ready) > 1:
            _, oldest = self._ready.popitem(last=False)
            size -= weight(oldest)
        return surface

    def _stopgap(self, wanted: Wanted, *, mirrored: bool) -> pygame.Surface | None:
        """The same picture at the size nearest to the one wanted, drawn to that size."""
        known = [key for key in self._ready if key[0].picture == wanted.picture and not key[1]]
        if not known:
            return None
        nearest = min(known, key=lambda key: abs(key[0].width - wanted.width))
        scaled = pygame.transform.scale(self._ready[nearest], (wanted.width, wanted.height))
        return pygame.transform.flip(scaled, flip_x=True, flip_y=False) if mirrored else scaled

    def _work(self) -> None:
        """On the thread: make what was ordered until told to stop."""
        painter: Paints | None = None
        try:
            while True:
                when, _, wanted = self._orders.get()
                if wanted is None or self._closing.is_set():
                    return
                if when == LAST and self._is_on_disk(wanted):
                    continue
                surface = self._from_disk(wanted)
                if surface is None:
                    painter = painter or self._painter()
                    surface = self._painted(painter, wanted)
                if when != LAST:
                    self._made.put((wanted, surface))
                    self._wake()
        finally:
            if painter is not None:
                painter.close()

    def _painted(self, painter: Paints, wanted: Wanted) -> pygame.Surface | None:
        try:
            data = painter.paint(*wanted)
            surface = pygame.image.load(BytesIO(data), "picture.png")
        except (OSError, ValueError, RuntimeError, pygame.error):
            return None
        self._to_disk(wanted, data)
        return surface

    def _file(self, wanted: Wanted) -> Path | None:
        return self._folder / f"{picture_key(*wanted)}.png" if self._folder else None

    def _is_on_disk(self, wanted: Wanted) -> bool:
        file = self._file(wanted)
        return file is not None and file.is_file()

    def _from_disk(self, wanted: Wanted) -> pygame.Surface | None:
        file = self._file(wanted)
        if file is None or not file.is_file():
            return None
        try:
            surface = pygame.image.load(file)
        except (OSError, pygame.error):
            return None
        return surface if surface.get_size() == wanted[1:] else None

    def _to_disk(self, wanted: Wanted, data: bytes) -> None:
        """Keep a picture; a disk that refuses only means that it is made again next time."""
        file = self._file(wanted)
        if file is None:
            return
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            files = list(file.parent.glob("*.png"))
            if len(files) >= MOST_FILES:
                for old in sorted(files, key=lambda each: each.stat().st_mtime)[: MOST_FILES // 4]:
                    old.unlink(missing_ok=True)
            beside = file.with_suffix(f".{threading.get_ident()}.part")
            beside.write_bytes(data)
            beside.replace(file)


def fitted(surface: pygame.Surface) -> pygame.Surface:
    """The surface as the screen likes it best."""
    clear = surface.get_flags() & pygame.SRCALPHA and surface.get_at((0, 0)).a < 255
    return surface.convert_alpha() if clear else surface.convert()


def weight(surface: pygame.Surface) -> int:
    """How much memory a surface takes, in bytes."""
    return surface.get_width() * surface.get_height() * surface.get_bytesize()
