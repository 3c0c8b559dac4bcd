"""Boxes: a screen once everything on it has its place, still as data."""

from collections.abc import Iterator
from typing import NamedTuple

from game.art.pictures import Picture
from game.views.node import Node
from game.window.text import Style
from game.window.theme import Colour, Skin


class Rect(NamedTuple):
    """A place in px, from the top left."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        """The first column beyond it."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """The first row beyond it."""
        return self.y + self.h

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def contains(self, other: "Rect") -> bool:
        """Whether all of another lies in it."""
        return self.x <= other.x and self.y <= other.y and other.right <= self.right and other.bottom <= self.bottom

    def overlaps(self, other: "Rect") -> bool:
        """Whether they share any px."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def inset(self, left: int, top: int, right: int, bottom: int) -> "Rect":
        """What is left within margins."""
        return Rect(self.x + left, self.y + top, max(self.w - left - right, 0), max(self.h - top - bottom, 0))

    def moved(self, x: int, y: int) -> "Rect":
        """The same elsewhere."""
        return Rect(self.x + x, self.y + y, self.w, self.h)

    def common(self, other: "Rect") -> "Rect":
        """What two share, of no size where they share nothing."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Rect(x, y, max(min(self.right, other.right) - x, 0), max(min(self.bottom, other.bottom) - y, 0))


class Panel(NamedTuple):
    """A surface with rounded corners; `radius` and `stroke` in px."""

    skin: Skin
    radius: int
    stroke: int


class Plain(NamedTuple):
    """A field of one colour; with an `opacity` below 1 what lies behind shows through."""

    colour: Colour
    opacity: float = 1.0


class Rows(NamedTuple):
    """Rows of text. `ground` is the colour behind them, `align` 0 for left, 0.5 for the middle, 1 for right.

    `spoken` marks the rows that appear letter by letter.
    """

    rows: tuple[str, ...]
    style: Style
    row_height: int
    colour: Colour
    ground: Colour
    align: float = 0.0
    spoken: bool = False


class Drawing(NamedTuple):
    """A picture that fills its rectangle, perhaps `mirrored` left to right, its corners rounded by `radius` px."""

    picture: Picture
    mirrored: bool = False
    radius: int = 0


class Outline(NamedTuple):
    """The outline of a surface without the surface, to close a picture; `radius` and `stroke` in px."""

    line: Colour
    radius: int
    stroke: int


class Dot(NamedTuple):
    """A round mark: the share of it that is filled, from 0 to 1, in a colour."""

    share: float
    fill: Colour
    empty: Colour
    line: Colour
    stroke: int


class Bar(NamedTuple):
    """A range on a scale from 0 to 1: low, rate and high."""

    low: float
    rate: float
    high: float
    fill: Colour
    line: Colour


class Squares(NamedTuple):
    """A QR code: rows of squares, dark or not, as large as whole px allow, in the middle of a light field."""

    rows: tuple[tuple[bool, ...], ...]
    dark: Colour
    light: Colour


class Edge(NamedTuple):
    """The caret of the line that is being written."""

    colour: Colour


Paint = Panel | Plain | Rows | Drawing | Outline | Dot | Bar | Squares | Edge


class Box(NamedTuple):
    """Something in its place. What is in `children` is painted upon it, in order.

    `node` is what of the tree it shows; it is set on one box for each node that can be pressed. A box with a
    `scroll` name shows only what lies within its rectangle; its children may reach beyond its lower edge.
    `art` marks what may lie under or over other things: pictures and veils. Of a box that is `cut` only what lies
    within its rectangle is painted. What scrolls `from_end` shows its end first, and what is cut off of it fades into
    the colour `fade`. `lift` is by how many px a box has come up, against what it lies in, since its page is read.
    `drawn` is after how many seconds a stroke begins to be drawn, from left to right; None for what is there at once.
    """

    rect: Rect
    paint: Paint | None = None
    children: tuple["Box", ...] = ()
    node: Node | None = None
    scroll: str = ""
    art: bool = False
    cut: bool = False
    from_end: bool = False
    fade: Colour = ""
    lift: int = 0
    drawn: float | None = None


def every(box: Box) -> Iterator[Box]:
    """The box and all within it, as they are painted."""
    ahead = [box]
    while ahead:
        box = ahead.pop()
        yield box
        ahead += box.children[::-1]


def moved(box: Box, x: int, y: int) -> Box:
    """The box and all within it elsewhere."""
    if not x and not y:
        return box
    return box._replace(rect=box.rect.moved(x, y), children=tuple(moved(child, x, y) for child in box.children))


def lowered(box: Box, share: float) -> Box:
    """The box with what has come up that share of the way below its place."""
    children = tuple(lowered(child, share) for child in box.children)
    return moved(box._replace(children=children), 0, round(box.lift * share))


STROKE = 0.12
"""How long, in seconds, a stroke takes."""


def drawing_time(box: Box) -> float:
    """After how many seconds all strokes of a box are drawn; 0 where it has none."""
    return max((each.drawn + STROKE for each in every(box) if each.drawn is not None), default=0.0)


def so_far(box: Box, seconds: float) -> Box:
    """The box with as much of its strokes as is drawn after so many seconds."""
    if box.drawn is None:
        return box._replace(children=tuple(so_far(child, seconds) for child in box.children))
    share = min(max((seconds - box.drawn) / STROKE, 0.0), 1.0)
    seen = box.rect._replace(w=round(box.rect.w * (1 - (1 - share) ** 2)))
    return Box(seen, children=(box,), art=True, cut=True)
