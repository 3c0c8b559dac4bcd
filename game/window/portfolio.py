"""Pictures kept on the disk by content: pixels, packed, which are there again in half the time a PNG takes."""

import threading
import zlib
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pygame

from game.art.pictures import Picture, picture_key
from game.window.brought import PIXELS, brought

MOST_FILES = 4000
QUICKLY = 1
"""How hard pixels are packed: no harder, for drawings of few colours become little smaller by it."""

STRIP, PIECE = 32, 1024
"""How many rows are packed at once, and how many packed bytes unpacked: what they take is at hand in memory."""

OPAQUE = b"\xff"


class Wanted(NamedTuple):
    """A picture at a size, in px, perhaps mirrored left to right."""

    picture: Picture
    width: int
    height: int
    mirrored: bool = False


class Portfolio:
    """Pictures in a folder, and those that came along, none of them mirrored.

    With no folder, or a disk that refuses, nothing is kept.
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def find(self, wanted: Wanted) -> pygame.Surface | None:
        """The picture; None where it is not there, or damaged."""
        return brought(wanted.picture, wanted.width, wanted.height) or self._unpacked(wanted)

    def has(self, wanted: Wanted) -> bool:
        """Whether a picture lies in the folder, damaged or not; also where there is no folder to keep it in."""
        file = self._file(wanted)
        return file is None or file.is_file()

    def _unpacked(self, wanted: Wanted) -> pygame.Surface | None:
        file = self._file(wanted)
        if file is None:
            return None
        try:
            return unpacked(file.read_bytes(), (wanted.width, wanted.height))
        except (OSError, ValueError, zlib.error):
            return None

    def keep(self, wanted: Wanted, surface: pygame.Surface) -> None:
        """Keep a picture; where that fails it is made again next time."""
        file = self._file(wanted)
        if file is None or surface.get_size() != (wanted.width, wanted.height):
            return
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            make_room(file.parent)
            beside = file.with_suffix(f".{threading.get_ident()}.part")
            beside.write_bytes(packed(surface))
            beside.replace(file)

    def _file(self, wanted: Wanted) -> Path | None:
        if self.folder is None:
            return None
        return self.folder / f"{picture_key(wanted.picture, wanted.width, wanted.height)}.pixels"


def packed(surface: pygame.Surface) -> bytes:
    """The pixels of a surface, packed piece by piece: a backdrop is large enough not to be copied whole."""
    packer = zlib.compressobj(QUICKLY)
    w, h = surface.get_size()
    strips = (surface.subsurface((0, y, w, min(STRIP, h - y))) for y in range(0, h, STRIP))
    return b"".join([*(packer.compress(pygame.image.tobytes(strip, PIXELS)) for strip in strips), packer.flush()])


def unpacked(packed: bytes, size: tuple[int, int]) -> pygame.Surface:
    """A surface of the pixels, as the screen likes it best if it can be. ValueError where they are of another size."""
    unpacker = zlib.decompressobj()
    pieces = (unpacker.decompress(packed[at : at + PIECE]) for at in range(0, len(packed), PIECE))
    first = next(pieces, b"")
    made = pygame.Surface(size, 0 if first[3:4] == OPAQUE else pygame.SRCALPHA, 32)
    pixels, at = made.get_buffer(), 0
    for piece in chain((first,), pieces):
        if at + len(piece) > pixels.length:
            raise ValueError("more pixels than the picture has")
        pixels.write(piece, at)
        at += len(piece)
    if at < pixels.length:
        raise ValueError("fewer pixels than the picture has")
    return made


def make_room(folder: Path) -> None:
    """Drop a quarter of the pictures, the oldest, where there are too many. Raises OSError."""
    files = list(folder.iterdir())
    if len(files) >= MOST_FILES:
        for old in sorted(files, key=lambda each: each.stat().st_mtime)[: MOST_FILES // 4]:
            old.unlink(missing_ok=True)
