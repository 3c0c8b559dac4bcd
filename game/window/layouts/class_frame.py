"""What all pages of a class share: the bar on top, the strip with what can be done, margins that projectors may cut."""

from typing import NamedTuple

from game.views.class_join import CROWD
from game.views.node import Node, Role, find
from game.window import parts
from game.window.box import Box, Panel, Plain, Rect
from game.window.flow import Flow, Padded, Wrap, beside, column
from game.window.layouts import sitting
from game.window.layouts.frame import is_low
from game.window.stage import Stage, Type

SIDE, EDGE = 64, 26
"""What is kept free of what is read at the sides, above and below, in px at 720p, for a projector may cut it."""

GAP, PAD = 24, 7


class Around(NamedTuple):
    """What is always there, and the room between."""

    boxes: tuple[Box, ...]
    under: Rect
    free: Rect


def around(tree: Node, stage: Stage, on: Node | None = None) -> Around:
    """Bar, strip, and what the facilitator should know; `on` is the way on, if that stands in the strip."""
    top = bar(tree, stage)
    low = strip(tree, stage, on)
    under = Rect(0, top.rect.h, stage.width, max(low.rect.y - top.rect.h, 1))
    notices = sitting.notices(tree, stage, top.rect.h)
    room = sitting.below(notices, under)
    return Around((*notices, top, low), under, room)


def safe(stage: Stage, rect: Rect) -> Rect:
    """The part of a rectangle, across, that no projector cuts."""
    edge = margin(stage)
    return Rect(edge, rect.y, stage.width - 2 * edge, rect.h)


def margin(stage: Stage) -> int:
    """The margin at both sides, in px."""
    return min(stage.px(SIDE), stage.width // 16)


def bar(tree: Node, stage: Stage) -> Box:
    """What is played, where and when; how to join, and how many are here. Where it is low, less of it."""
    skin = stage.palette.bar
    banner = find(tree, Role.BANNER)
    title = stage.words(tree.name, Type.STRONG, skin)
    where = " · ".join(each for each in (banner.value, banner.name) if each) if banner else ""
    low = is_low(stage)
    left = Wrap(
        (title, *((stage.words(where, Type.SMALL, skin, quiet=True),) if where and not low else ())), stage.px(16)
    )
    right = joining(tree, stage)
    edge = margin(stage)
    room = stage.width - 2 * edge
    inner: Flow = left
    if right is not None:
        fits = left.natural() + stage.px(GAP) + right.natural() <= room
        inner = beside(((left, 1), (right, 0)), stage.px(GAP)) if fits else column(left, right, gap=stage.px(2))
    tall = inner.height(room) + stage.px(EDGE) + stage.px(PAD)
    line = Box(Rect(0, tall, stage.width, stage.px(3)), Plain(skin.line))
    ground = Padded(inner, (edge, stage.px(EDGE), edge, stage.px(PAD)), Panel(skin, 0, 0))
    return Box(
        Rect(0, 0, stage.width, tall + stage.px(3)), children=(ground.place(Rect(0, 0, stage.width, tall)), line)
    )


def crowd_of(tree: Node) -> Node | None:
    """How to join, where that is said."""
    return next((node for node in tree.children if node.role is Role.GROUP and node.value == CROWD), None)


def joining(tree: Node, stage: Stage) -> Flow | None:
    """The code, the address, and how many are here, in a row."""
    crowd = crowd_of(tree)
    if crowd is None:
        return None
    skin = stage.palette.bar
    found: list[Flow] = []
    for node in crowd.children:
        if node.role is Role.HEADING:
            found.append(stage.words(node.name, Type.STRONG, skin))
            found += [] if is_low(stage) else [stage.words(node.value, Type.SMALL, skin, quiet=True)]
        elif node.role is Role.TEXT:
            found.append(stage.words(node.name, Type.SMALL, skin, quiet=True))
    return Wrap(tuple(found), stage.px(14))


def in_strip(tree: Node, stage: Stage, on: Node | None) -> tuple[Node, ...]:
    """What can be done that stands in the strip; where it is low, beside the way on, what Enter does at most."""
    toolbar = find(tree, Role.TOOLBAR)
    tools = toolbar.children if toolbar else ()
    return tuple(node for node in tools if node.focus) if on and is_low(stage) else tools


def set_aside(tree: Node, stage: Stage, on: Node | None) -> Flow | None:
    """What can be done that has no room in the strip, to be scrolled to; None where all of it has."""
    toolbar = find(tree, Role.TOOLBAR)
    kept = in_strip(tree, stage, on)
    left = [node for node in toolbar.children if node not in kept] if toolbar else []
    if not left:
        return None
    tools = Wrap(tuple(sitting.tool(stage, node) for node in left), stage.px(4), stage.px(4))
    edge = stage.px(PAD)
    return Padded(tools, (edge, edge, edge, edge), stage.panel(stage.palette.bar, 10))


def strip(tree: Node, stage: Stage, on: Node | None) -> Box:
    """What can be done, with its keys, on a strip at the lower edge; the way on at its right.

    Where the window is low there is little beside it; the rest is `set_aside`.
    """
    skin = stage.palette.bar
    tools = Wrap(tuple(sitting.tool(stage, node) for node in in_strip(tree, stage, on)), stage.px(4))
    edge = margin(stage)
    room = stage.width - 2 * edge
    inner: Flow = tools
    if on is not None:
        button = parts.hugging(stage, on)
        fits = tools.natural() + stage.px(GAP) + button.natural() <= room
        apart = beside(((tools, 1), (button, 0)), stage.px(GAP))
        inner = apart if fits else column(Wrap((button,), align=1.0), tools, gap=stage.px(6))
    tall = inner.height(room) + stage.px(EDGE) + stage.px(PAD)
    y = stage.height - tall
    line = Box(Rect(0, y - stage.px(3), stage.width, stage.px(3)), Plain(skin.line), art=True)
    ground = Padded(inner, (edge, stage.px(PAD), edge, stage.px(EDGE)), Panel(skin, 0, 0))
    return Box(
        Rect(0, y - stage.px(3), stage.width, tall + stage.px(3)),
        children=(ground.place(Rect(0, y, stage.width, tall)), line),
    )
