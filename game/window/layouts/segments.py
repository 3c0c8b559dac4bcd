"""One control of several options, of which one is chosen."""

from typing import NamedTuple

from game.views.node import Node
from game.window import parts
from game.window.box import Box, Panel, Rect
from game.window.flow import Flow, Grid, Padded, Wrap
from game.window.flow import beside as side_by_side
from game.window.stage import Stage, Type

EDGE = 14
RIM = 4


class Segments(NamedTuple):
    """Options of one width on a ground of their own, in as many rows as they need.

    `cell` is the least width of one, and `rim` the margin around them, both in px.
    """

    options: tuple[Flow, ...]
    cell: int
    rim: int
    ground: Panel

    def natural(self) -> int:
        """All of them in one row."""
        return len(self.options) * (self.cell + self.rim) + self.rim

    def _grid(self, width: int) -> Padded:
        fitting = max((width - self.rim) // (self.cell + self.rim), 1)
        rows = -(-len(self.options) // fitting)
        columns = -(-len(self.options) // max(rows, 1))
        rim = self.rim
        return Padded(Grid(self.options, max(columns, 1), rim), (rim, rim, rim, rim), self.ground)

    def height(self, width: int) -> int:
        """All rows, with the margins."""
        return self._grid(width).height(width)

    def place(self, rect: Rect) -> Box:
        """Row by row."""
        return self._grid(rect.w).place(rect)


def segmented(stage: Stage, node: Node, kind: Type = Type.SMALL) -> Segments:
    """The options of a list as one control."""
    strong = stage.style(Type.SMALL_STRONG if kind is Type.SMALL else Type.STRONG)
    widest = max((stage.setter.width(each.name, strong) for each in node.children), default=0)
    ticked = stage.row(kind) + stage.px(6) + widest + 2 * stage.px(EDGE)
    options = tuple(option(stage, each, kind) for each in node.children)
    return Segments(options, ticked, stage.px(RIM), stage.panel(stage.palette.well, 12))


def option(stage: Stage, node: Node, kind: Type) -> Flow:
    """One of the options; the chosen one stands out by its outline, a tick and its weight as well as its colour."""
    focused = node is stage.focus
    skin = stage.skin_of(node, stage.palette.well)
    weight = Type.SMALL_STRONG if kind is Type.SMALL else Type.STRONG
    words = stage.words(node.name, weight if node.chosen else kind, skin, align=0.5)
    inner: Flow = words
    if node.chosen:
        tick = parts.glyph("check", round(stage.row(kind) * 0.8), skin)
        inner = Wrap((side_by_side(((tick, 0), (words, 0)), stage.px(6)),), align=0.5)
    edge, above = stage.px(EDGE), stage.px(3 if kind is Type.SMALL else 4)
    paint = Panel(skin, stage.px(9), stage.px(skin.stroke) if node.chosen or focused else 0)
    return Padded(inner, (edge, above, edge, above), paint, node, stage.row(kind) + 2 * above, middle=True)
