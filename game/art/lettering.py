"""Our letters outside the window: how wide they are, where lines break, and fonts to put into a drawing."""

import base64
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ELLIPSIS = "…"
WIDEST, USUAL = 1.1, 0.6
"""How many times its size a letter is taken to be wide that none of our fonts has: a wide one, any other."""


class Cut(StrEnum):
    """The cuts there are."""

    PLAIN = "plain"
    STRONG = "strong"
    SLANTED = "slanted"
    TITLE = "title"


FILES = {
    Cut.PLAIN: ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    Cut.STRONG: ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Bold.ttf"),
    Cut.SLANTED: ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Italic.ttf"),
    Cut.TITLE: ("fontpkg_dm_serif_display", "DMSerifDisplay-Regular.ttf"),
}


class Style(NamedTuple):
    """A cut at a size in px."""

    cut: Cut
    size: float


def width(text: str, style: Style) -> float:
    """How wide a text is on one row, in px."""
    return sum(_advance(letter, style.cut) for letter in text) * style.size


def rows(text: str, style: Style, room: float, most: int) -> tuple[str, ...]:
    """The text in rows no wider than `room` px; what does not fit into `most` rows ends in an ellipsis."""
    broken: list[str] = []
    row = ""
    for word in text.split(" "):
        longer = f"{row} {word}" if row else word
        if width(longer, style) <= room:
            row = longer
            continue
        if row:
            broken.append(row)
        *whole, row = _cut(word, style, room)
        broken += whole
        if len(broken) > most:
            break
    broken += [row] if row else []
    if len(broken) <= most:
        return tuple(broken)
    return (*broken[: most - 1], _ending(broken[most - 1], style, room))


def font_face(cut: Cut, texts: Iterable[str]) -> str:
    """The letters of these texts in this cut, as a font in a ``data:`` address."""
    font = TTFont(_file(*FILES[cut]), recalcTimestamp=False)
    options = Options()
    options.notdef_outline, options.hinting, options.layout_features = True, False, []
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(sorted(set().union(*texts))))
    subsetter.subset(font)
    packed = BytesIO()
    font.save(packed)  # uncompressed, so that it is the same whichever zlib a Python has
    return f"data:font/ttf;base64,{base64.b64encode(packed.getvalue()).decode()}"


def _cut(word: str, style: Style, room: float) -> list[str]:
    """A word that is wider than a row in pieces that are not, after a hyphen where there is one."""
    pieces = [""]
    for letter in word:
        piece = pieces[-1]
        if piece and width(piece + letter, style) > room:
            kept, hyphen, rest = piece.rpartition("-")
            pieces[-1:] = [kept + hyphen, rest] if kept else [piece, ""]
        pieces[-1] += letter
    return pieces


def _ending(row: str, style: Style, room: float) -> str:
    while row and width(row + ELLIPSIS, style) > room:
        row = row.rpartition(" ")[0] or row[:-1]
    return row.rstrip(" .,;:…") + ELLIPSIS


@cache
def _advance(letter: str, cut: Cut) -> float:
    """How far a letter moves on, in parts of the size."""
    found = _advances(cut).get(ord(letter))
    if found is not None:
        return found
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return 0.0
    return WIDEST if unicodedata.east_asian_width(letter) in "WF" else USUAL


@cache
def _advances(cut: Cut) -> dict[int, float]:
    font = TTFont(_file(*FILES[cut]), lazy=True)
    size = font["head"].unitsPerEm
    metrics = font["hmtx"].metrics
    return {code: metrics[glyph][0] / size for code, glyph in font.getBestCmap().items()}


def _file(package: str, name: str) -> BytesIO:
    return BytesIO((files(package) / "files" / name).read_bytes())
