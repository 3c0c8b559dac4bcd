"""The pictures of the first screen, which come with the game: which they are, and how they are painted."""

from io import BytesIO
from pathlib import Path

import pygame

from game.art.pictures import Picture, svg
from game.art.pixels import png
from game.domain.settings import Settings
from game.window.box import Drawing, every
from game.window.brought import PIXELS, brought_file
from game.window.display import SIZE
from game.window.showing import Showing
from game.window.text import Typesetter
from tests.window import trees


def firsts() -> dict[Path, tuple[Picture, int, int]]:
    """Every picture of the title in a window as it first opens, with its size in px, by its file."""
    showing = Showing(Typesetter(), SIZE, Settings())
    showing.show(trees.title(), Settings())
    drawn = [
        (box.paint.picture, box.rect.w, box.rect.h) for box in every(showing.box) if isinstance(box.paint, Drawing)
    ]
    return {file: each for each in drawn if (file := brought_file(*each)) is not None}


def painted(picture: Picture, width: int, height: int) -> bytes:
    """The pixels of a picture as it is painted now."""
    surface = pygame.image.load(BytesIO(png(svg(picture), width, height)), "picture.png")
    return pygame.image.tobytes(surface, PIXELS)
