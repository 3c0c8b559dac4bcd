"""The notebook: an open book, what you wrote on the left page, whom you met and what is open on the right."""

from typing import NamedTuple

from game.views.node import Node, Role
from game.window.box import Box, Panel, Plain, Rect
from game.window.flow import Flow, Padded, column
from game.window.layouts import frame, pieces
from game.window.layouts.frame import scroller
from game.window.layouts.page import sheet
from game.window.layouts.ruled import Ruled
from game.window.stage import Stage, Type

BESIDE = 860
"""From this width, in px at 720p and 100 %, the book lies open."""

LEAST = 240
"""How high an open book is at least, in px at 720p and 100 %."""

EDGE, ABOVE, BELOW, SPINE = 36, 22, 24, 34
"""The margins of a page at its outer edge, above, below, and at the spine, in px at 720p."""

APART = 26
"""How far groups on a page stand apart, in px at 720p."""

RING, RING_HIGH, RING_EVERY = 30, 10, 62
"""How wide and high a ring is, and how far apart the rings are, in px at 720p."""


class Pages(NamedTuple):
    """What stands on the two pages: what is in words alone on the left, those whom you met on the right."""

    left: tuple[Node, ...]
    right: tuple[Node, ...]


def lay_out(tree: Node, stage: Stage) -> Box:
    """The open book, or a sheet below the other where it is narrow."""
    body, ways = frame.split(tree)
    deeds = frame.deeds(stage, ways)
    wide = frame.width(stage)
    head = frame.head(stage, tree, wide)
    room, foot = frame.frame(stage, deeds)
    above = head.height(wide) + stage.px(frame.GAP)
    if wide < stage.em(BESIDE) or room.h - above < stage.em(LEAST):
        sheets = (sheet(stage, node) if node.role is Role.GROUP else pieces.part(stage, node) for node in body)
        return frame.page(stage, tree.name, head, column(*sheets, gap=stage.px(18)), deeds)
    groups = tuple(node for node in body if node.role is Role.GROUP)
    pages = Pages(tuple(each for each in groups if not of_people(each)), tuple(filter(of_people, groups)))
    return frame.whole(stage, head.place(room._replace(h=above)), book(stage, pages, room.inset(0, above, 0, 0)), foot)


def of_people(node: Node) -> bool:
    """Whether a group is of people, each with what they do."""
    return any(each.value for each in node.children)


def book(stage: Stage, pages: Pages, rect: Rect) -> Box:
    """Both pages with the spine between them."""
    skin = stage.palette.raised
    edge, spine, above, below = (stage.px(each) for each in (EDGE, SPINE, ABOVE, BELOW))
    half = rect.w // 2
    left = rect._replace(w=half).inset(edge, above, spine, below)
    right = rect._replace(x=rect.x + half, w=rect.w - half).inset(spine, above, edge, below)
    met = column(*(pieces.group(stage, node, skin) for node in pages.right), gap=stage.px(24))
    facing = scroller(stage, met, "met", right, skin) if pages.right else Ruled(stage, (), skin).place(right)
    return Box(rect, stage.panel(skin, 20), (*binding(stage, rect), written(stage, pages.left, left), facing))


def written(stage: Stage, nodes: tuple[Node, ...], rect: Rect) -> Box:
    """What is in words, on lines; your notes alone show the latest first where they are more than a page."""
    flow = Written(stage, nodes)
    if flow.height(rect.w) <= rect.h:
        return flow.place(rect)
    return scroller(stage, flow, "written", rect, stage.palette.raised, from_end=len(nodes) == 1)


class Written(NamedTuple):
    """Groups of paragraphs on lines, each under its name; below the last the lines go on."""

    stage: Stage
    nodes: tuple[Node, ...]

    def _parts(self) -> list[tuple[Flow, Flow]]:
        return [(self._name(node), self._lines(node)) for node in self.nodes]

    def _name(self, node: Node) -> Flow:
        words = self.stage.words(node.name, Type.SUBTITLE, self.stage.palette.raised)
        return Padded(words, (0, 0, 0, self.stage.px(6)))

    def _lines(self, node: Node) -> Ruled:
        items = tuple(each.name for each in node.children if each.role is Role.LISTITEM)
        said = tuple(each.name for each in node.children if each.role in (Role.TEXT, Role.NOTE))
        return Ruled(self.stage, items or said, self.stage.palette.raised, quiet=not items)

    def natural(self) -> int:
        """That of the widest paragraph."""
        return max((lines.natural() for _, lines in self._parts()), default=0)

    def height(self, width: int) -> int:
        """All of them, with the gaps."""
        tall = sum(name.height(width) + lines.height(width) for name, lines in self._parts())
        return tall + self.stage.px(APART) * max(len(self.nodes) - 1, 0)

    def place(self, rect: Rect) -> Box:
        """One below the other, the last as far down as the page goes."""
        y, placed = rect.y, []
        for node, (name, lines) in zip(self.nodes, self._parts(), strict=True):
            placed.append(name.place(Rect(rect.x, y, rect.w, name.height(rect.w))))
            y += name.height(rect.w)
            tall = lines.height(rect.w) if node is not self.nodes[-1] else max(rect.bottom - y, lines.height(rect.w))
            placed.append(lines.place(Rect(rect.x, y, rect.w, tall)))
            y += tall + self.stage.px(APART)
        return Box(rect, children=tuple(placed))


def binding(stage: Stage, rect: Rect) -> tuple[Box, ...]:
    """The fold, and the rings that hold the pages."""
    skin = stage.palette.raised
    middle, stroke = rect.x + rect.w // 2, stage.px(skin.stroke)
    line = max(stage.px(2), 1)
    fold = Box(Rect(middle - line // 2, rect.y + stroke, line, rect.h - 2 * stroke), Plain(skin.line), art=True)
    wide, high, every = stage.px(RING), stage.px(RING_HIGH), stage.px(RING_EVERY)
    count = max(rect.h // every, 1)
    first = rect.y + (rect.h - (count - 1) * every - high) // 2
    ring = Panel(stage.palette.well._replace(line=skin.line), high // 2, max(stage.px(2), 1))
    rings = (Box(Rect(middle - wide // 2, first + at * every, wide, high), ring, art=True) for at in range(count))
    return (fold, *rings)
