"""A picture of every screen, without a display."""

import os
from collections.abc import Collection, Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.art.painter import Painter
from game.domain.settings import Settings
from game.window.box import Rect
from game.window.class_tour import class_tour
from game.window.gallery import Gallery
from game.window.paint import ALL, Brush, marks, whole
from game.window.raster import Raster
from game.window.showing import Showing
from game.window.text import Typesetter
from game.window.tour import Stop, tour

PATIENCE = 120.0
"""How long, in seconds, one picture may take to be made."""


class Studio:
    """Paints screens of one size, with no display and no clock: the same tree gives the same picture."""

    def __init__(self, size: tuple[int, int], cache: Path | None) -> None:
        os.environ["SDL_VIDEODRIVER"] = "dummy"
        pygame.display.init()
        self.window = pygame.Window("The Long Game", size)
        self.surface = self.window.get_surface()
        self.setter = Typesetter()
        self.gallery = Gallery(Painter, cache, nobody)
        self.brush = Brush(self.setter, Raster(), self.gallery)

    def shoot(self, stop: Stop) -> pygame.Surface:
        """One screen, once all of its pictures are made."""
        showing = Showing(self.setter, self.surface.get_size(), stop.settings, far=stop.far)
        showing.show(stop.tree, stop.settings)
        read(showing, stop.beat)
        self.paint(showing)
        while self.gallery.busy:
            self.gallery.settle(PATIENCE)
            self.paint(showing)
        return self.surface

    def paint(self, showing: Showing) -> None:
        """Paint what is there so far, and nothing of the screen before."""
        found = list(marks(whole(showing), ALL, Rect(*self.surface.get_rect())))
        self.brush.put(self.surface, found)
        self.brush.hold(found)

    def close(self) -> None:
        """Let go of everything."""
        self.gallery.close()
        self.window.destroy()


def nobody() -> None:
    """Nobody waits to be woken."""


def png_of(surface: pygame.Surface) -> bytes:
    """A surface as a PNG. It is written by us, since pygame says nothing of a disk that is full."""
    written = BytesIO()
    pygame.image.save(surface, written, "shot.png")
    return written.getvalue()


def read(showing: Showing, until: int | None) -> None:
    """Read a page up to a beat, all of it; to its end where that is None."""
    while (until is None or showing.reader.beat < until or not showing.reader.is_shown) and showing.read_on():
        pass
    showing.come_to_rest()


def stops(folder: Path, settings: Settings) -> Iterator[Stop]:
    """Every screen: of somebody alone, who plays in `folder`, then of a class."""
    return chain(tour(folder, settings), class_tour(settings))


def shots(
    folder: Path, size: tuple[int, int], settings: Settings, cache: Path | None, wanted: Collection[str] = ()
) -> Iterator[Path]:
    """Write a PNG of every screen, or of those wanted by name, and say where. Raises OSError where none can be."""
    folder.mkdir(parents=True, exist_ok=True)
    studio = Studio(size, cache)
    try:
        with TemporaryDirectory() as kept:
            for stop in stops(Path(kept), settings):
                if not wanted or stop.name in wanted:
                    path = folder / f"{stop.name}.png"
                    path.write_bytes(png_of(studio.shoot(stop)))
                    yield path
    finally:
        studio.close()
