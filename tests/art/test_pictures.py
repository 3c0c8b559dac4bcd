"""Pictures are values, and each has a name for its pixels."""

import subprocess
import sys
from pathlib import Path

import pytest

from game.art.pictures import Face, Figure, Icon, Picture, Place, Thing, Title, picture_key, svg

PICTURES = (
    Face((("head", "bun"),)),
    Figure((("head", "bun"),), "dusk"),
    Place("cafe"),
    Thing("book", "night"),
    Title(),
    Icon("heart", "#cc79a7"),
)

PROBE = """
import sys
from game.art.pictures import Face, Icon, Place, picture_key, svg
svg(Icon("heart", "#cc79a7")), svg(Place("cafe"))
picture_key(Face((("head", "bun"),)), 10, 10)
print(sorted({name.partition(".")[0] for name in sys.modules} & {"dicebear", "jsonschema", "resvg_py", "pygame"}))
"""


@pytest.mark.parametrize("picture", PICTURES)
def test_every_picture_is_a_drawing(picture: Picture) -> None:
    assert svg(picture).lstrip().startswith("<svg")


def test_every_picture_has_a_key_of_its_own_at_every_size() -> None:
    others = (Face((("head", "bun"),), "sad"), Face((("head", "bun2"),)), Place("rooftop"), Icon("heart", "#000000"))
    keys = {picture_key(picture, *size) for picture in (*PICTURES, *others) for size in ((8, 8), (8, 9), (88, 8))}
    assert len(keys) == 30
    assert picture_key(Face((("head", "bun"),)), 8, 8) in keys


@pytest.mark.parametrize("picture", [Icon("trombone", "#000000"), Face(()), Place("moon")])
def test_what_cannot_be_drawn_has_a_key_all_the_same(picture: Picture) -> None:
    assert len(picture_key(picture, 8, 8)) == 32


def test_two_names_for_the_plain_place_are_one_picture() -> None:
    assert picture_key(Place(""), 8, 8) == picture_key(Place("plain"), 8, 8)


def test_a_window_that_only_names_pictures_imports_nothing_that_draws() -> None:
    folder = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", PROBE], cwd=folder, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
