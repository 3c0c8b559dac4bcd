"""Type: fonts at every size, how wide words are, where lines break, and words as surfaces."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, TypeVar

import pygame
import pygame.font

from game.window.store import Store

MOST_BYTES, LEAST_RENDERED = 8 * 1024 * 1024, 160
"""How much text is kept rendered, and how many rows at least, which is more than a screen has."""

MOST_WRAPPED = 4000
MOST_MEASURED = 10_000

Made = TypeVar("Made")


class Face(StrEnum):
    """The cuts that are used."""

    BODY = "body"
    STRONG = "strong"
    SLANTED = "slanted"
    TITLE = "title"


FILES: Mapping[Face, tuple[str, str]] = {
    Face.BODY: ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    Face.STRONG: ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Bold.ttf"),
    Face.SLANTED: ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Italic.ttf"),
    Face.TITLE: ("fontpkg_dm_serif_display", "DMSerifDisplay-Regular.ttf"),
}


class Style(NamedTuple):
    """A cut at a size in px."""

    face: Face
    size: int


def font_file(face: Face) -> Path | None:
    """Where the font of a cut lies; None where its package is missing."""
    package, name = FILES[face]
    folder = folder_of(package)
    found = folder / "files" / name if folder else None
    return found if found and found.is_file() else None


@cache
def folder_of(package: str) -> Path | None:
    """Where a package lies; None where it is missing. Every size of a font asks."""
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    return Path(folders[0]) if folders else None


class Typesetter:
    """Measures, breaks and renders text. It remembers what it has done lately; nothing else changes in it."""

    def __init__(self) -> None:
        pygame.font.init()
        self._fonts: dict[Style, pygame.font.Font] = {}
        self._heights: dict[Style, int] = {}
        self._widths: dict[tuple[str, Style], int] = {}
        self._wrapped: OrderedDict[tuple[str, Style, int], tuple[str, ...]] = OrderedDict()
        self._rendered: Store[tuple[str, Style, str]] = Store(MOST_BYTES, LEAST_RENDERED)

    def font(self, style: Style) -> pygame.font.Font:
        """The font of a style; pygame's own where ours is missing or cannot be read."""
        found = self._fonts.get(style)
        if found is None:
            found = self._fonts[style] = opened(font_file(style.face), style.size)
        return found

    def width(self, text: str, style: Style) -> int:
        """How wide a text is on one row, in px."""
        found = self._widths.get((text, style))
        if found is None:
            if len(self._widths) >= MOST_MEASURED:
                self._widths.clear()
            found = self._widths[text, style] = self._made(style, lambda font: font.size(text)[0])
        return found

    def row_height(self, style: Style) -> int:
        """From one baseline to the next, in px."""
        found = self._heights.get(style)
        if found is None:
            looser = 1.0 if style.face is Face.TITLE else 1.08
            found = self._heights[style] = round(self.font(style).get_linesize() * looser)
        return found

    def rows(self, text: str, style: Style, width: int) -> tuple[str, ...]:
        """The text in rows no wider than `width` px; no last row of a single word where that can be helped."""
        key = (text, style, width)
        found = self._wrapped.get(key)
        if found is None:
            parts = [row for part in text.split("\n") for row in self._broken(part, style, width)]
            found = self._wrapped[key] = tuple(parts)
            if len(self._wrapped) > MOST_WRAPPED:
                self._wrapped.popitem(last=False)
        return found

    def _broken(self, text: str, style: Style, width: int) -> list[str]:
        if self.width(text, style) <= width:
            return [text]
        rows: list[str] = []
        row = ""
        for word in text.split(" "):
            longer = f"{row} {word}" if row else word
            if self.width(longer, style) <= width:
                row = longer
                continue
            if row:
                rows.append(row)
            *whole, row = self._cut(word, style, width)
            rows += whole
        return self._without_widow([*rows, row], style, width)

    def _cut(self, word: str, style: Style, width: int) -> list[str]:
        """A word that is wider than a row in pieces that are not."""
        pieces = [""]
        for letter in word:
            if pieces[-1] and self.width(pieces[-1] + letter, style) > width:
                pieces.append("")
            pieces[-1] += letter
        return pieces

    def _without_widow(self, rows: list[str], style: Style, width: int) -> list[str]:
        if len(rows) < 2 or " " in rows[-1] or rows[-2].count(" ") < 2:
            return rows
        before, _, moved = rows[-2].rpartition(" ")
        last = f"{moved} {rows[-1]}"
        return [*rows[:-2], before, last] if self.width(last, style) <= width else rows

    def render(self, text: str, style: Style, colour: str) -> pygame.Surface:
        """One row of text as a surface with a clear ground."""
        key = (text, style, colour)
        found = self._rendered.get(key)
        if found is None:
            made = self._made(style, lambda font: rendered(font, text.replace("\0", ""), colour))
            found = self._rendered.keep(key, made)
        return found

    def _made(self, style: Style, make: Callable[[pygame.font.Font], Made]) -> Made:
        """What is made with the font of a style: from then on pygame's own where ours turns out to be damaged."""
        try:
            return make(self.font(style))
        except pygame.error:
            self._fonts[style] = opened(None, style.size)
            return make(self._fonts[style])


def rendered(font: pygame.font.Font, text: str, colour: str) -> pygame.Surface:
    """A text as a surface; one of no width where it holds nothing that is seen, which pygame refuses to render."""
    if not font.size(text)[0]:
        return pygame.Surface((0, font.get_height()), pygame.SRCALPHA)
    return font.render(text, True, colour)  # noqa: FBT003


def opened(path: Path | None, size: int) -> pygame.font.Font:
    """A font from its file, or the one that comes with pygame."""
    try:
        font = pygame.font.Font(path, size)
        font.render("n", True, "black")  # noqa: FBT003  what is no font, or a damaged one, is told only when it is used
        return font
    except (OSError, ValueError, pygame.error):
        return pygame.font.Font(None, size)
