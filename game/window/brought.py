"""Pictures that come with the game as pixels: those of the first screen, which then waits for nobody to paint them.

`scripts/first_pictures.py` makes them. They lie there unpacked, for unpacking takes longer than all the rest of it.
"""

from contextlib import suppress
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Final

import pygame

from game.art.assets import asset
from game.art.pictures import Face, Picture, Title

PIXELS: Final = "BGRA"
"""How a pixel lies in a file, as most screens have it."""


def brought_file(picture: Picture, width: int, height: int) -> Path | None:
    """Where the pixels of a picture at a size would lie; None for those that never come along."""
    match picture:
        case Title():
            name = "title"
        case Face(looks, expression):
            name = "-".join((*(word for _, word in looks), expression))
        case _:
            return None
    return asset("first", f"{name}-{width}x{height}.pixels")


def brought(picture: Picture, width: int, height: int) -> pygame.Surface | None:
    """The picture, if it came along at that size."""
    file = brought_file(picture, width, height)
    if file is not None:
        with suppress(OSError, ValueError), file.open("rb") as opened:
            return pygame.image.frombuffer(mmap(opened.fileno(), 0, access=ACCESS_READ), (width, height), PIXELS)
    return None
