"""Paper with lines on it: paragraphs written on the lines, which go on down to the end of the page."""

from typing import NamedTuple

from game.window.box import Box, Panel, Plain, Rect, Rows
from game.window.stage import Stage, Type
from game.window.text import Style
from game.window.theme import Skin

INDENT = 24
DOT = 7
PAPER = 0.45
"""How strongly the lines show."""


class Ruled(NamedTuple):
    """Paragraphs on lines of one height, each with a mark before it; quiet ones that nobody wrote have none."""

    stage: Stage
    paragraphs: tuple[str, ...]
    skin: Skin
    quiet: bool = False

    @property
    def _style(self) -> Style:
        return self.stage.style(Type.SLANTED if self.quiet else Type.BODY)

    @property
    def row(self) -> int:
        """From one line to the next, in px."""
        return round(self.stage.row(Type.BODY) * 1.3)

    def natural(self) -> int:
        """That of the widest paragraph."""
        style = self._style
        widest = max((self.stage.setter.width(each, style) for each in self.paragraphs), default=0)
        return widest + self._indent

    @property
    def _indent(self) -> int:
        return 0 if self.quiet else self.stage.em(INDENT)

    def _rows(self, width: int) -> list[tuple[str, ...]]:
        style = self._style
        room = max(width - self._indent, 1)
        return [self.stage.setter.rows(each, style, room) for each in self.paragraphs]

    def height(self, width: int) -> int:
        """A line for each row."""
        return sum(len(rows) for rows in self._rows(width)) * self.row

    def place(self, rect: Rect) -> Box:
        """The lines, down to the end of the place, and what is written on them."""
        tall, rule = self.row, max(self.stage.px(1.5), 1)
        ink = Plain(self.skin.quiet, PAPER)
        lines = [
            Box(Rect(rect.x, rect.y + at * tall - rule, rect.w, rule), ink, art=True)
            for at in range(1, rect.h // tall + 1)
        ]
        colour = self.skin.quiet if self.quiet else self.skin.text
        y, written = rect.y, []
        for rows in self._rows(rect.w):
            text = Rows(rows, self._style, tall, colour, self.skin.fill)
            written.append(Box(Rect(rect.x + self._indent, y, rect.w - self._indent, len(rows) * tall), text))
            if not self.quiet:
                written.append(self._dot(rect.x, y))
            y += len(rows) * tall
        return Box(rect, children=(*lines, *written))

    def _dot(self, x: int, y: int) -> Box:
        size = self.stage.em(DOT)
        skin = self.skin._replace(fill=self.skin.text)
        return Box(Rect(x + size // 2, y + (self.row - size) // 2, size, size), Panel(skin, size // 2, 0), art=True)
