"""What a drawing looks like once it is painted."""

import re
from io import BytesIO

import pygame

from game.art.pixels import png


def painted(svg: str, width: int, height: int) -> pygame.Surface:
    """The pixels of a drawing."""
    return pygame.image.load(BytesIO(png(svg, width, height)), "drawing.png")


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG, as its header has them."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def ids_in(svg: str) -> list[str]:
    """Every id that is given in a drawing."""
    return re.findall(r'\bid="([^"]+)"', svg)
