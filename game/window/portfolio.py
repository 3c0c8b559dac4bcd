"""Pictures kept on the disk by content: pixels, packed, which are there again in half the time a PNG takes."""

import threading
import zlib
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pygame

from game.art.pictures import Picture, picture_key
from game.window.brought import PIXELS, brought

MOST_FILES = 4000
QUICKLY = 1
"""How hard pixels are packed: no harder, for drawings of few colours become little smaller by it."""


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

    def __contains__(self, wanted: Wanted) -> bool:
        file = self._file(wanted)
        with suppress(OSError):  # a folder nobody may look into
            return file is not None and file.is_file()
        return False

    def find(self, wanted: Wanted) -> pygame.Surface | None:
        """The picture; None where it is not there, or damaged."""
        return brought(wanted.picture, wanted.width, wanted.height) or self._unpacked(wanted)

    def _unpacked(self, wanted: Wanted) -> pygame.Surface | None:
        file = self._file(wanted)
        if file is None:
            return None
        try:
            pixels = zlib.decompress(file.read_bytes(), bufsize=wanted.width * wanted.height * len(PIXELS))
            return pygame.image.frombuffer(pixels, (wanted.width, wanted.height), PIXELS)
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
            beside.write_bytes(zlib.compress(pygame.image.tobytes(surface, PIXELS), QUICKLY))
            beside.replace(file)

    def _file(self, wanted: Wanted) -> Path | None:
        if self.folder is None:
            return None
        return self.folder / f"{picture_key(wanted.picture, wanted.width, wanted.height)}.pixels"


def make_room(folder: Path) -> None:
    """Drop a quarter of the pictures, the oldest, where there are too many. Raises OSError."""
    files = list(folder.iterdir())
    if len(files) >= MOST_FILES:
        for old in sorted(files, key=lambda each: each.stat().st_mtime)[: MOST_FILES // 4]:
            old.unlink(missing_ok=True)
