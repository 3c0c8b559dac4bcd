"""The frame of a page: its margins, its head with what just changed, the keys at its foot, and what scrolls between."""

from typing import NamedTuple

from game.views.node import Node, Role
from game.window import parts
from game.window.box import Box, Panel, Rect
from game.window.flow import Flow, Padded, Window, Wrap, beside, column
from game.window.layouts import pieces
from game.window.stage import Stage, Type
from game.window.theme import Skin

MARGIN = 60
TOP = 32
FOOT = 16
GAP = 16
BROADEST = 1200
"""How wide a page is at most, in px at 720p and 100 %."""

LOW = 500
"""Up to which height a window is low, in px at 720p and 100 %."""

FEWEST = 5
"""How many rows of what is read are to be seen at least before everything scrolls."""

BESIDE_HEADING = 0.55
"""The share of the width that a notice takes at most beside the heading."""


class Frame(NamedTuple):
    """Where a page has room, and what stands below it."""

    room: Rect
    foot: Box


def width(stage: Stage, most: float = BROADEST) -> int:
    """How wide a page is here that is at most so wide, in px at 720p and 100 %."""
    margin = min(stage.px(MARGIN), stage.width // 16)
    return min(stage.width - 2 * margin, stage.em(most))


def frame(stage: Stage, ways: Flow | None = None, most: float = BROADEST) -> Frame:
    """The room of a page that is at most so wide, in px at 720p and 100 %; what can be done there is at its foot."""
    wide = width(stage, most)
    left = (stage.width - wide) // 2
    foot = footer(stage, ways, wide)
    tall = foot.height(wide)
    bottom = stage.height - tall - stage.px(FOOT)
    top = stage.px(TOP)
    room = Rect(left, top, wide, max(bottom - stage.px(14) - top, 1))
    return Frame(room, foot.place(Rect(left, bottom, wide, tall)))


def footer(stage: Stage, ways: Flow | None, wide: int) -> Flow:
    """The keys at the left, what can be done at the right. Where both are too wide, that stands above the keys.

    Where the window is low as well, the keys give way to what is read.
    """
    keys = parts.hints(stage)
    if ways is None:
        return keys
    gap = stage.px(24)
    if keys.natural() + gap + ways.natural() <= wide:
        return beside(((keys, 1), (ways, 0)), gap)
    return ways if is_low(stage) else column(ways, keys, gap=stage.px(10))


def is_low(stage: Stage) -> bool:
    """Whether the window is so low that the keys had better give way to what is read."""
    return stage.height < stage.em(LOW)


def page(
    stage: Stage,
    name: str,
    head: Flow,
    body: Flow,
    ways: Flow | None,
    most: float = BROADEST,
    *,
    from_end: bool = False,
) -> Box:
    """A page: the head, what is read, and what can be done at its foot. `name` is that of its scroll position.

    What is read scrolls where it is too high; the head does as well where too little would be left of it, and
    what can be done where even that is not enough.
    """
    room, foot = frame(stage, ways, most)
    gap, few = stage.px(GAP), stage.row(Type.BODY) * FEWEST
    above = head.height(room.w) + gap
    if room.h - above >= min(body.height(room.w), few):
        shown = scroller(stage, body, name, room.inset(0, above, 0, 0), from_end=from_end)
        return whole(stage, head.place(room._replace(h=above)), shown, foot)
    if room.h >= few:
        return whole(stage, scroller(stage, column(head, body, gap=gap), name, room, from_end=from_end), foot)
    room, foot = frame(stage, None, most)
    return whole(stage, scroller(stage, column(head, body, ways, gap=gap), name, room), foot)


def whole(stage: Stage, *boxes: Box) -> Box:
    """The paper with all that is on it."""
    return Box(stage.all, Panel(stage.palette.page, 0, 0), boxes)


def scroller(stage: Stage, part: Flow, name: str, rect: Rect, on: Skin | None = None, *, from_end: bool = False) -> Box:
    """A part in its place, scrolled where it is higher; the mark of how far then stands in the margin at its right.

    It lies on the page where no other surface is named.
    """
    tall = part.height(rect.w)
    if tall <= rect.h:
        return part.place(rect._replace(h=tall))
    gutter = stage.px(14)
    inner = Padded(part, (0, 0, gutter, 0))
    fade = (on or stage.palette.page).fill
    return Window(inner, name, from_end, fade).place(rect._replace(w=rect.w + gutter))


def head(stage: Stage, tree: Node, width: int, on: Skin | None = None) -> Flow:
    """The heading of a screen, or its name where it has none, with what just changed beside it or below."""
    title = next((node for node in tree.children if node.role is Role.HEADING), Node(Role.HEADING, tree.name))
    named = pieces.heading(stage, title, on)
    said = [pieces.notice(stage, node) for node in tree.children if node.role is Role.STATUS]
    if not said:
        return named
    notices = column(*said, gap=stage.px(8))
    gap = stage.px(32)
    free = width - gap - named.natural()
    if notices.natural() <= free or free >= width * BESIDE_HEADING:
        return beside(((named, 0), (notices, 1)) if notices.natural() > free else ((named, 1), (notices, 0)), gap, 0.0)
    return column(named, notices, gap=stage.px(10))


def deeds(stage: Stage, nodes: tuple[Node, ...]) -> Flow | None:
    """What can be done on a page, side by side where it fits; None where that is nothing."""
    each = tuple(deed(stage, node) for node in flat(nodes))
    return Wrap(each, stage.px(12), stage.px(10)) if each else None


def flat(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Buttons, those of lists as well."""
    return tuple(each for node in nodes for each in (node.children if node.role is Role.LIST else (node,)))


def deed(stage: Stage, node: Node) -> Padded:
    """A button as wide as its words, with what belongs to them quietly below."""
    if not node.value:
        return parts.hugging(stage, node)
    skin = stage.skin_of(node)
    words = column(
        stage.words(node.name, Type.BODY, skin, align=0.5),
        stage.words(node.value, Type.SMALL, skin, quiet=True, align=0.5),
    )
    edge, above = parts.roomy(stage, 20), parts.roomy(stage, 7)
    return Padded(words, (edge, above, edge, above), stage.panel(skin, 12), node, stage.px(44), middle=True)


def split(tree: Node) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """What is read on a page, and the buttons at its end. Its heading and what just changed stand in its head."""
    unread = (Role.BACKDROP, Role.PORTRAIT, Role.TOOLBAR, Role.STATUS)
    nodes = [node for node in tree.children if node.role not in unread]
    if nodes and nodes[0].role is Role.HEADING:
        del nodes[0]
    end = len(nodes)
    while end and is_deed(nodes[end - 1]):
        end -= 1
    return tuple(nodes[:end]), tuple(nodes[end:])


def is_deed(node: Node) -> bool:
    """Whether a node is a button, or a nameless list of nothing else; what a button says besides makes it a card."""
    if node.role is Role.BUTTON:
        return True
    plain = all(child.role is Role.BUTTON and not child.value for child in node.children)
    return node.role is Role.LIST and not node.name and plain
