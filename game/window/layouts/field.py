"""The field in which a line is written: its rows, what an input method shows in it, and the caret."""

from typing import NamedTuple

from game.window.box import Box, Edge, Panel, Plain, Rect, Rows
from game.window.editing import Line
from game.window.stage import Stage, Type
from game.window.theme import Skin

SIDE, ABOVE = 18, 14
FEWEST, MOST = 3, 7
"""How many rows it shows at least and at most; of more those around the caret."""

SHARE = 0.36
"""How much of the height of the window it takes at most, however large the text."""


class Spot(NamedTuple):
    """A place in a text that is broken into rows: the row, and how many letters of it come before."""

    row: int
    letter: int


class Field(NamedTuple):
    """The line of the stage, as wide as it is let."""

    stage: Stage

    @property
    def _skin(self) -> Skin:
        return self.stage.palette.well._replace(line=self.stage.palette.focus.line, stroke=3)

    @property
    def _line(self) -> Line:
        return self.stage.line or Line()

    @property
    def text(self) -> str:
        """What stands in it."""
        return f"{self._line.left}{self._line.composing}{self._line.right}"

    def _rows(self, width: int) -> tuple[str, ...]:
        room = width - 2 * self.stage.px(SIDE) - self.stage.px(3)
        return self.stage.setter.rows(self.text, self.stage.style(Type.LINE), max(room, 1))

    @property
    def most(self) -> int:
        """How many rows it shows at most, 2 at least."""
        return min(max(int(self.stage.height * SHARE) // self.stage.row(Type.LINE), 2), MOST)

    def natural(self) -> int:
        """As wide as it is let."""
        return self.stage.width

    def height(self, width: int) -> int:
        """Its rows, with the margins."""
        rows = min(max(len(self._rows(width)), FEWEST), self.most)
        return rows * self.stage.row(Type.LINE) + 2 * self.stage.px(ABOVE)

    def place(self, rect: Rect) -> Box:
        """The rows around the caret, a rule below each, and the caret."""
        stage, skin, rows = self.stage, self._skin, self._rows(rect.w)
        style, tall = stage.style(Type.LINE), stage.row(Type.LINE)
        caret = spot(rows, self.text, self._line.caret + len(self._line.composing))
        first = max(caret.row - self.most + 1, 0)
        inner = rect.inset(stage.px(SIDE), stage.px(ABOVE), stage.px(SIDE), stage.px(ABOVE))
        shown = rows[first : first + inner.h // tall]
        x = inner.x + stage.setter.width(rows[caret.row][: caret.letter], style)
        edge = Rect(min(x, inner.right - stage.px(2)), inner.y + (caret.row - first) * tall, stage.px(2), tall)
        text = Rows(shown, style, tall, skin.text, skin.fill)
        lines = tuple(
            Box(Rect(inner.x, inner.y + at * tall - 1, inner.w, 1), Plain(skin.line, 0.25), art=True)
            for at in range(1, inner.h // tall + 1)
        )
        composing = self._composing(rows, first, inner)
        children = (
            *lines,
            Box(inner._replace(h=len(shown) * tall), text),
            *composing,
            Box(edge, Edge(skin.text), art=True),
        )
        return Box(rect, Panel(skin, stage.px(12), stage.px(skin.stroke)), children)

    def _composing(self, rows: tuple[str, ...], first: int, inner: Rect) -> tuple[Box, ...]:
        """A line below what an input method shows."""
        line, stage = self._line, self.stage
        if not line.composing:
            return ()
        style, tall, thick = stage.style(Type.LINE), stage.row(Type.LINE), stage.px(2)
        start = spot(rows, self.text, line.caret)
        end = spot(rows, self.text, line.caret + len(line.composing))
        found = []
        for row in range(max(start.row, first), end.row + 1):
            left = stage.setter.width(rows[row][: start.letter], style) if row == start.row else 0
            upto = rows[row][: end.letter] if row == end.row else rows[row]
            y = inner.y + (row - first + 1) * tall - 2 * thick
            wide = max(stage.setter.width(upto, style) - left, 0)
            found.append(Box(Rect(inner.x + left, y, wide, thick), Plain(self._skin.text), art=True))
        return tuple(found)


def spot(rows: tuple[str, ...], text: str, at: int) -> Spot:
    """Where the first `at` letters of a text end once it is broken into rows: spaces at a break are in no row."""
    start = 0
    for place, row in enumerate(rows):
        start = max(text.find(row, start), start)
        if at <= start + len(row) or place == len(rows) - 1:
            return Spot(place, min(max(at - start, 0), len(row)))
        start += len(row)
    return Spot(0, 0)
