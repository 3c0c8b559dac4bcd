"""What can be painted, as small values; asking for one draws nothing yet."""

from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import NamedTuple

from game.domain.looks import Looks

DRAWN_WITH = (("dicebear", "__init__.py"), ("dicebear_styles", "open-peeps.json"), ("resvg_py", "__init__.py"))
DRAWN_BY = ("faces.py", "figures.py", "features.py", "title.py", "markup.py", "pixels.py")


class Face(NamedTuple):
    """Head and shoulders of somebody, square, nothing behind them."""

    looks: Looks
    expression: str = "neutral"


class Figure(NamedTuple):
    """Somebody in the background, down to the hips, in a light; as high as `figures` has it, nothing behind them."""

    looks: Looks
    light: str


class Place(NamedTuple):
    """A backdrop, by name; it covers whatever it is shown in."""

    name: str


class Thing(NamedTuple):
    """Something that lies on a desk, by name, in a light: square, nothing behind it."""

    name: str
    light: str


class Title(NamedTuple):
    """The people and the sun of the title, 1280 by 400, nothing behind them."""


class Icon(NamedTuple):
    """A glyph by name, in a colour written as ``#rrggbb``."""

    name: str
    colour: str


Picture = Face | Figure | Place | Thing | Title | Icon


def svg(picture: Picture) -> str:
    """The picture as SVG. ValueError where there is nothing to draw.

    What draws is imported when it is first needed; for faces and the title that takes 0.1 s.
    """
    match picture:
        case Icon(name, colour):
            from game.art.icons import icon

            return icon(name, colour)
        case Place(name):
            from game.art.places import place

            return place(name)
        case Face(looks, expression):
            from game.art.faces import face

            return face(looks, expression)
        case Figure(looks, light):
            from game.art.figures import figure

            return figure(looks, light)
        case Thing(name, light):
            from game.art.things import thing

            return thing(name, light)
        case Title():
            from game.art.title import title

            return title()


def picture_key(picture: Picture, width: int, height: int) -> str:
    """A name for the pixels of a picture at a size: 32 hexadecimal digits.

    Another drawing has another key, and so has the same one after what draws it changed.
    """
    what = repr(picture)
    if isinstance(picture, Icon | Place | Thing):
        with suppress(OSError, ValueError):  # what cannot be drawn has a name all the same
            what = svg(picture)
    # As a seed a text is made a number by SHA-512. `hashlib` has that too, but loads OpenSSL first, for 4 ms.
    return f"{Random(f'{_edition()} {width} {height} {what}').getrandbits(128):032x}"


@cache
def _edition() -> str:
    """What stands for everything that draws: when its files were written, which takes no reading."""
    ours = [Path(__file__).with_name(name) for name in DRAWN_BY]
    return repr([_written(file) for file in (*ours, *(_installed(*names) for names in DRAWN_WITH))])


def _installed(package: str, name: str) -> Path:
    """A file of an installed package; of one that is not there, where nothing is."""
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    return Path(next(iter(folders or ()), package), name)


def _written(file: Path) -> tuple[int, int]:
    """When a file was written, in nanoseconds, and how long it is, in bytes; zeros where it is not there."""
    try:
        told = file.stat()
    except OSError:
        return 0, 0
    return told.st_mtime_ns, told.st_size
