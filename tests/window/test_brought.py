"""The pictures that come with the game are those that would be painted."""

from game.art.assets import asset
from game.window.brought import brought
from tests.window.firsts import firsts, painted

LEAST_ALIKE = 0.97
"""Which share of the bytes is the same at least: from one version of a rasteriser to the next edges differ."""


def test_all_pictures_of_the_first_screen_come_along_and_no_others() -> None:
    assert sorted(asset("first").iterdir()) == sorted(firsts()), "run scripts/first_pictures.py"


def test_they_are_as_they_would_be_painted() -> None:
    for file, picture in firsts().items():
        assert brought(*picture) is not None
        now, then = painted(*picture), file.read_bytes()
        alike = sum(map(int.__eq__, now, then)) / len(now)
        assert alike >= LEAST_ALIKE, f"{file.name} is drawn otherwise now: run scripts/first_pictures.py"
