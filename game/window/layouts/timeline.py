"""Decisions along a line, as they followed one another."""

from typing import NamedTuple

from game.views.node import Node, Role
from game.window import parts
from game.window.box import Box, Panel, Plain, Rect
from game.window.flow import Column, Fixed, Flow, column, remembering
from game.window.layouts.tiles import Spread
from game.window.stage import Stage, Type

ICON = 40
KNOT = 16
LINE, FAINT = 4, 0.6
EDGE, ABOVE = 12, 6


@remembering
class Step(NamedTuple):
    """One decision: its icon on the line, and beside it what is said of it. The line goes on above and below."""

    stage: Stage
    node: Node
    icon: Flow
    text: Flow
    above: bool
    below: bool

    def natural(self) -> int:
        """Icon and text, with the margins."""
        return self.icon.natural() + self.text.natural() + 3 * self.stage.px(EDGE)

    def _text_width(self, width: int) -> int:
        return max(width - self.icon.natural() - 4 * self.stage.px(EDGE), 1)

    def height(self, width: int) -> int:
        """That of the higher of the two, with the margins."""
        inner = max(self.icon.height(width), self.text.height(self._text_width(width)))
        return inner + 2 * self.stage.px(ABOVE)

    def place(self, rect: Rect) -> Box:
        """The surface where the focus is, the line, and on them the icon and the text."""
        stage = self.stage
        edge, above, size = stage.px(EDGE), stage.px(ABOVE), self.icon.natural()
        skin = stage.skin_of(self.node, stage.palette.raised)
        marked = self.node is stage.focus or self.node.chosen
        paint = stage.panel(skin, 12) if marked else Panel(skin, stage.px(12), 0)
        disc = Rect(rect.x + edge, rect.y + above, size, size)
        text = Rect(disc.right + edge + stage.px(2), rect.y + above, self._text_width(rect.w), rect.h - 2 * above)
        return Box(
            rect,
            paint,
            (*self._line(rect, disc), self.icon.place(disc), self.text.place(text)),
            self.node,
        )

    def _line(self, rect: Rect, disc: Rect) -> tuple[Box, ...]:
        stage = self.stage
        wide = stage.px(LINE)
        x, middle = disc.x + (disc.w - wide) // 2, disc.y + disc.h // 2
        paint = Plain(stage.palette.well.line, FAINT)
        upper = Rect(x, rect.y, wide, middle - rect.y)
        lower = Rect(x, middle, wide, rect.bottom - middle)
        shown = ((upper, self.above), (lower, self.below))
        return tuple(Box(part, paint, art=True) for part, there in shown if there)


def timeline(stage: Stage, decisions: tuple[Node, ...]) -> Column:
    """Decisions one below the other."""
    last = len(decisions) - 1
    steps = (
        Step(stage, node, disc(stage, node), said(stage, node), place > 0, place < last)
        for place, node in enumerate(decisions)
    )
    return column(*steps)


def disc(stage: Stage, node: Node) -> Flow:
    """The icon of the habit it is about; a knot in the line where it is about none."""
    mark = parts.first(node, Role.ICON)
    size = stage.em(ICON)
    if mark is not None:
        return parts.icon(stage, mark.value, size)
    skin, knot = stage.palette.raised, stage.em(KNOT)
    inset = (size - knot) // 2
    middle = Box(Rect(inset, inset, knot, knot), Panel(skin, knot // 2, stage.px(4)), art=True)
    return Fixed(size, size, None, (middle,), art=True)


def said(stage: Stage, node: Node) -> Flow:
    """When it was and how it was taken, the act, and what came of it."""
    skin = stage.skin_of(node, stage.palette.raised)
    when = stage.words(node.value, Type.SMALL, skin, quiet=True)
    seal = parts.first(node, Role.BADGE)
    notes = (each for each in node.children if each.role in (Role.NOTE, Role.TEXT))
    return column(
        Spread(when, parts.badge(stage, seal), stage.px(10), stage.px(2)) if seal else when,
        stage.words(node.name, Type.NAME, skin),
        *(stage.words(each.name, Type.SMALL, skin, quiet=True) for each in notes),
        gap=stage.px(1),
    )
