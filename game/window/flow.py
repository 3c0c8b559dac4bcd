"""Rows and columns: parts that know how high they are at a width, and then take their place."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, NamedTuple, Protocol, TypeVar, cast

from game.views.node import Node
from game.window.box import Box, Paint, Rect, Rows, moved
from game.window.text import Style, Typesetter
from game.window.theme import Colour

ELLIPSIS, CLOSING, STOPS = "…", ("”", "’", ")"), " .,;:–—"
"""What stands for what is left out, what at the end of a text still follows it, and what is not left before it."""


MEASURES = ("natural", "height", "widths", "rows")


class Flow(Protocol):
    """A part of a screen before it has its place. All measures in px."""

    def natural(self) -> int:
        """How wide it would like to be."""

    def height(self, width: int) -> int:
        """How high it is at that width."""

    def place(self, rect: Rect) -> Box:
        """The box it becomes there."""


Part = TypeVar("Part", bound=type)


def remembering(kind: Part) -> Part:
    """A kind of part that remembers what was measured of it: all that is around it asks, and asks again to place it.

    A desk is laid out in a third of the time.
    """
    own = {name: measure for name, measure in vars(kind).items() if name in MEASURES}
    made = {name: once(name, measure) for name, measure in own.items()}
    return cast("Part", type(kind.__name__, (kind,), {"__doc__": kind.__doc__, "__module__": kind.__module__, **made}))


def once(name: str, measure: Callable[..., Any]) -> Callable[..., Any]:
    """A measure that is taken once of each part at each width."""

    @wraps(measure)
    def taken(part: Any, *width: int) -> Any:
        known = vars(part)
        found = known.get((name, width))
        if found is None:
            found = known[name, width] = measure(part, *width)
        return found

    return taken


class Words(NamedTuple):
    """Text that is broken into rows; into so many at the `most`, if that is not 0, the rest left out."""

    text: str
    style: Style
    colour: Colour
    ground: Colour
    setter: Typesetter
    align: float = 0.0
    spoken: bool = False
    node: Node | None = None
    most: int = 0

    def natural(self) -> int:
        """The width of its widest row if it is not broken."""
        return max(self.setter.width(row, self.style) for row in self.text.split("\n"))

    def height(self, width: int) -> int:
        """As many rows as it takes."""
        return len(self.rows(width)) * self.setter.row_height(self.style)

    def rows(self, width: int) -> tuple[str, ...]:
        """The rows it is broken into."""
        rows = self.setter.rows(self.text, self.style, width)
        if not self.most or len(rows) <= self.most:
            return rows
        end = f"{ELLIPSIS}{self.text[-1]}" if self.text.endswith(CLOSING) else ELLIPSIS
        last = rows[self.most - 1].rstrip(STOPS)
        while last and self.setter.width(last + end, self.style) > width:
            shorter = last.rpartition(" ")[0] or last[:-1]
            last = shorter.rstrip(STOPS)
        return (*rows[: self.most - 1], last + end)

    def place(self, rect: Rect) -> Box:
        """Its rows."""
        rows = self.rows(rect.w)
        tall = self.setter.row_height(self.style)
        paint = Rows(rows, self.style, tall, self.colour, self.ground, self.align, self.spoken)
        return Box(rect._replace(h=len(rows) * tall), paint, node=self.node)


class Fixed(NamedTuple):
    """Something of a size of its own: a picture, a dot, a badge. `art` as boxes have it."""

    w: int
    h: int
    paint: Paint | None = None
    children: tuple[Box, ...] = ()
    node: Node | None = None
    art: bool = False

    def natural(self) -> int:
        """Its width."""
        return self.w

    def height(self, _: int) -> int:
        """Its height."""
        return self.h

    def place(self, rect: Rect) -> Box:
        """Itself, in the upper left corner. Its children are placed from its own corner."""
        there = Rect(rect.x, rect.y, self.w, self.h)
        inside = tuple(moved(each, rect.x, rect.y) for each in self.children)
        return Box(there, self.paint, inside, self.node, art=self.art)


class Stretch(NamedTuple):
    """A surface as large as it is let: at least `least` px high, and in a row `wide` px wide or its share."""

    paint: Paint
    least: int = 0
    art: bool = False
    wide: int = 0

    def natural(self) -> int:
        """The width it has where it has no share."""
        return self.wide

    def height(self, _: int) -> int:
        """The least it needs."""
        return self.least

    def place(self, rect: Rect) -> Box:
        """All of it."""
        return Box(rect, self.paint, art=self.art)


@remembering
class Column(NamedTuple):
    """Parts below one another, `gap` px apart; `middle` centres them across."""

    parts: tuple[Flow, ...]
    gap: int = 0
    middle: bool = False

    def natural(self) -> int:
        """That of the widest."""
        return max((part.natural() for part in self.parts), default=0)

    def height(self, width: int) -> int:
        """All of them, with the gaps."""
        tall = sum(part.height(self._width_of(part, width)) for part in self.parts)
        return tall + self.gap * max(len(self.parts) - 1, 0)

    def _width_of(self, part: Flow, width: int) -> int:
        return min(part.natural(), width) if self.middle else width

    def place(self, rect: Rect) -> Box:
        """One after the other from the top."""
        y, placed = rect.y, []
        for part in self.parts:
            width = self._width_of(part, rect.w)
            tall = part.height(width)
            x = rect.x + (rect.w - width) // 2 if self.middle else rect.x
            placed.append(part.place(Rect(x, y, width, tall)))
            y += tall + self.gap
        return Box(rect._replace(h=max(y - self.gap - rect.y, 0)), children=tuple(placed))


@remembering
class Row(NamedTuple):
    """Parts beside one another, `gap` px apart. Where a `share` is above 0 a part takes that share of what is left.

    `align` places parts that are lower than the row: 0 at its top, 0.5 in its middle.
    """

    parts: tuple[Flow, ...]
    gap: int = 0
    shares: tuple[float, ...] = ()
    align: float = 0.5

    def natural(self) -> int:
        """All of them, with the gaps."""
        return sum(part.natural() for part in self.parts) + self.gap * max(len(self.parts) - 1, 0)

    def widths(self, width: int) -> tuple[int, ...]:
        """How wide each is in a row of that width."""
        shares = self.shares or (0.0,) * len(self.parts)
        room = width - self.gap * max(len(self.parts) - 1, 0)
        fixed = [0 if share else min(part.natural(), room) for part, share in zip(self.parts, shares, strict=True)]
        left, whole = max(room - sum(fixed), 0), sum(shares) or 1.0
        return tuple(int(left * share / whole) if share else own for own, share in zip(fixed, shares, strict=True))

    def height(self, width: int) -> int:
        """That of the highest."""
        return max((part.height(own) for part, own in zip(self.parts, self.widths(width), strict=True)), default=0)

    def place(self, rect: Rect) -> Box:
        """One after the other from the left."""
        x, placed = rect.x, []
        for part, width in zip(self.parts, self.widths(rect.w), strict=True):
            tall = rect.h if isinstance(part, Stretch) else part.height(width)
            placed.append(part.place(Rect(x, rect.y + int((rect.h - tall) * self.align), width, tall)))
            x += width + self.gap
        return Box(rect, children=tuple(placed))


@remembering
class Wrap(NamedTuple):
    """Parts beside one another, in as many rows as they need; `align` as for rows of text.

    Where it is `even`, the rows are about equally long.
    """

    parts: tuple[Flow, ...]
    gap: int = 0
    between: int = 0
    align: float = 0.0
    even: bool = False

    def natural(self) -> int:
        """All of them in one row."""
        return sum(part.natural() for part in self.parts) + self.gap * max(len(self.parts) - 1, 0)

    def rows(self, width: int) -> list[list[Flow]]:
        """Which parts stand in which row."""
        rows = self._filled(width)
        if not self.even or len(rows) < 2:
            return rows
        least, most = 0, width
        while least < most:
            middle = (least + most) // 2
            least, most = (least, middle) if len(self._filled(middle)) == len(rows) else (middle + 1, most)
        return self._filled(most)

    def _filled(self, width: int) -> list[list[Flow]]:
        rows: list[list[Flow]] = [[]]
        used = 0
        for part in self.parts:
            own = min(part.natural(), width)
            if rows[-1] and used + self.gap + own > width:
                rows.append([])
                used = 0
            used += own + (self.gap if rows[-1] else 0)
            rows[-1].append(part)
        return rows

    def height(self, width: int) -> int:
        """All rows, with the gaps between them."""
        rows = self.rows(width)
        return sum(self._tall(row, width) for row in rows) + self.between * (len(rows) - 1)

    def _tall(self, row: list[Flow], width: int) -> int:
        return max((part.height(min(part.natural(), width)) for part in row), default=0)

    def place(self, rect: Rect) -> Box:
        """Row by row."""
        y, placed = rect.y, []
        for row in self.rows(rect.w):
            tall = self._tall(row, rect.w)
            line = Row(tuple(row), self.gap)
            width = min(line.natural(), rect.w)
            placed.append(line.place(Rect(rect.x + int((rect.w - width) * self.align), y, width, tall)))
            y += tall + self.between
        return Box(rect._replace(h=max(y - self.between - rect.y, 0)), children=tuple(placed))


@remembering
class Grid(NamedTuple):
    """Parts in columns of the same width; all in one row are of the same height."""

    parts: tuple[Flow, ...]
    columns: int
    gap: int = 0

    def natural(self) -> int:
        """The widest in every column."""
        widest = max((part.natural() for part in self.parts), default=0)
        return widest * self.columns + self.gap * (self.columns - 1)

    def _cell(self, width: int) -> int:
        return max((width - self.gap * (self.columns - 1)) // self.columns, 1)

    def _rows(self) -> list[tuple[Flow, ...]]:
        return [self.parts[at : at + self.columns] for at in range(0, len(self.parts), self.columns)]

    def height(self, width: int) -> int:
        """All rows, with the gaps."""
        cell = self._cell(width)
        rows = [max(part.height(cell) for part in row) for row in self._rows()]
        return sum(rows) + self.gap * max(len(rows) - 1, 0)

    def place(self, rect: Rect) -> Box:
        """Row by row."""
        cell, y, placed = self._cell(rect.w), rect.y, []
        for row in self._rows():
            tall = max(part.height(cell) for part in row)
            for column, part in enumerate(row):
                placed.append(part.place(Rect(rect.x + column * (cell + self.gap), y, cell, tall)))
            y += tall + self.gap
        return Box(rect._replace(h=max(y - self.gap - rect.y, 0)), children=tuple(placed))


@remembering
class Padded(NamedTuple):
    """A part within margins (left, top, right, bottom), on a surface if there is one; it fills the place it gets."""

    part: Flow
    margins: tuple[int, int, int, int]
    paint: Paint | None = None
    node: Node | None = None
    least: int = 0
    middle: bool = False

    def natural(self) -> int:
        """That of the part, with the margins."""
        return self.part.natural() + self.margins[0] + self.margins[2]

    def height(self, width: int) -> int:
        """That of the part, with the margins."""
        left, top, right, bottom = self.margins
        return max(self.part.height(max(width - left - right, 1)) + top + bottom, self.least)

    def place(self, rect: Rect) -> Box:
        """The surface, and the part on it."""
        inner = rect.inset(*self.margins)
        tall = self.part.height(max(inner.w, 1))
        if self.middle:
            inner = inner._replace(y=inner.y + max((inner.h - tall) // 2, 0), h=min(tall, inner.h))
        return Box(rect, self.paint, (self.part.place(inner),), self.node)


@remembering
class Window(NamedTuple):
    """A part that may be higher than its place: it is scrolled there, and shows its end first if `from_end`.

    `name` is that of its scroll position, and `fade` the colour it lies on.
    """

    part: Flow
    name: str
    from_end: bool = False
    fade: Colour = ""

    def natural(self) -> int:
        """That of the part."""
        return self.part.natural()

    def height(self, width: int) -> int:
        """All of it, if it is let."""
        return self.part.height(width)

    def place(self, rect: Rect) -> Box:
        """The part at its full height; what reaches beyond the place is scrolled to."""
        tall = max(self.part.height(rect.w), 0)
        inside = (self.part.place(rect._replace(h=tall)),)
        return Box(rect, children=inside, scroll=self.name, from_end=self.from_end, fade=self.fade)


def column(*parts: Flow | None, gap: int = 0, middle: bool = False) -> Column:
    """A column; what is None is left out."""
    return Column(tuple(part for part in parts if part is not None), gap, middle)


def beside(parts: Sequence[tuple[Flow, float]], gap: int = 0, align: float = 0.5) -> Row:
    """A row of parts, each with the share of the width it takes (0 for its own)."""
    return Row(tuple(part for part, _ in parts), gap, tuple(share for _, share in parts), align)
