"""Pictures on the disk are there again as they were, or not at all."""

import zlib
from pathlib import Path

import pygame
import pytest

from game.art.pictures import Place
from game.window.portfolio import Portfolio, Wanted

CAFE = Wanted(Place("cafe"), 70, 50)


def picture(flags: int) -> pygame.Surface:
    made = pygame.Surface((70, 50), flags, 32)
    made.fill("#e69f00")
    made.fill((0, 114, 178, 255), (5, 40, 20, 10))
    if flags:
        made.fill((0, 0, 0, 0), (0, 0, 30, 20))
        made.fill((29, 27, 34, 120), (40, 20, 9, 9))
    return made


@pytest.mark.parametrize("flags", [0, pygame.SRCALPHA])
def test_a_picture_is_found_as_it_was_kept(tmp_path: Path, flags: int) -> None:
    portfolio = Portfolio(tmp_path)
    portfolio.keep(CAFE, picture(flags))
    found = portfolio.find(CAFE)
    assert found is not None
    assert pygame.image.tobytes(found, "RGBA") == pygame.image.tobytes(picture(flags), "RGBA")


@pytest.mark.parametrize("rows", [49, 51])
def test_pixels_of_another_size_are_no_picture(tmp_path: Path, rows: int) -> None:
    portfolio = Portfolio(tmp_path)
    portfolio.keep(CAFE, picture(0))
    (file,) = tmp_path.glob("*.pixels")
    file.write_bytes(zlib.compress(b"\0\0\0\xff" * 70 * rows))
    assert portfolio.find(CAFE) is None
