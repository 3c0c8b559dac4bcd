"""A sheet laid over what one was doing: a pause, a question, a note, something that must be answered."""

from game.art.pictures import Place
from game.views.node import Node, Role, find
from game.window import parts
from game.window.box import Box, Drawing, Panel, Plain, Rect
from game.window.flow import Flow, Padded, column
from game.window.layouts import frame, pieces
from game.window.layouts.frame import scroller
from game.window.stage import Stage, Type

WIDTH = 640
BROAD = 780
"""How wide one is that holds more than a few lines."""

NARROW = 440
"""How wide a sheet is at most, and one that holds a menu alone, in px at 720p and 100 %."""

SIDE, ABOVE, BELOW, DEEDS = 40, 30, 34, 24
HIGH = 0.44
"""How far down the middle of a sheet lies: a little above that of the window, where the eye looks for it."""


def lay_out(tree: Node, stage: Stage) -> Box:
    """The sheet in the middle, with all that is on the screen."""
    skin = stage.palette.raised
    body, ways = frame.split(tree)
    width = BROAD if any(node.role is Role.GROUP or pieces.is_quotation(node.name) for node in body) else WIDTH
    wide = inner_width(stage, width)
    inner = column(
        frame.head(stage, tree, wide, skin),
        *(flow for node in body if (flow := block(stage, node))),
        gap=stage.px(14),
    )
    return laid(tree, stage, inner, frame.deeds(stage, ways), width)


def block(stage: Stage, node: Node) -> Flow | None:
    """Something on a sheet; a group whose source is named stands on a ground of its own."""
    skin = stage.palette.raised
    if node.role is not Role.GROUP:
        return pieces.part(stage, node, skin)
    sourced = any(child.role is Role.NOTE for child in node.children)
    on = stage.palette.half if sourced else skin
    name = stage.words(node.name, Type.SMALL_STRONG, on, quiet=not sourced)
    inner = column(name, *pieces.inside(stage, node.children, on), gap=stage.px(6))
    edge, above = stage.px(20), stage.px(14)
    return Padded(inner, (edge, above, edge, above), stage.panel(on, 14)) if sourced else inner


def inner_width(stage: Stage, width: float) -> int:
    """How much room there is on a sheet of that width, in px."""
    return outer_width(stage, width) - 2 * side(stage)


def outer_width(stage: Stage, width: float) -> int:
    """How wide a sheet of that width is in this window, in px."""
    return min(stage.em(width), stage.width - 2 * min(stage.px(60), stage.width // 16))


def side(stage: Stage) -> int:
    """The margin at the left and right on a sheet, in px."""
    return min(stage.px(SIDE), stage.width // 24)


def laid(tree: Node, stage: Stage, inner: Flow, ways: Flow | None, width: float = WIDTH) -> Box:
    """A part, and what can be done, on a sheet in the middle of the window, over the place where one is.

    The keys give way where the window is too low for all of it.
    """
    keys = strip(stage)
    gap, wide, edge = stage.px(16), outer_width(stage, width), side(stage)
    margins = (edge, stage.px(ABOVE), edge, stage.px(BELOW))
    wanted = column(inner, ways, gap=stage.px(DEEDS)).height(wide - 2 * edge) + margins[1] + margins[3]
    kept = not frame.is_low(stage) or wanted <= keys.rect.y - 2 * gap
    floor = keys.rect.y if kept else stage.height
    high = min(wanted, max(floor - 2 * gap, margins[1] + margins[3] + 1))
    y = max(gap, min(round(stage.height * HIGH - high / 2), floor - gap - high))
    sheet = Rect((stage.width - wide) // 2, y, wide, high)
    shown = upon(stage, tree.name, inner, ways, sheet.inset(*margins))
    paper = Box(sheet, stage.panel(stage.palette.raised, 20), shown)
    below = (keys,) if kept else ()
    return Box(stage.all, Panel(stage.palette.well, 0, 0), (*behind(tree, stage), paper, *below))


def upon(stage: Stage, name: str, inner: Flow, ways: Flow | None, rect: Rect) -> tuple[Box, ...]:
    """What stands on a sheet: what can be done is always to be seen, unless that would leave too little above it."""
    gap = stage.px(DEEDS)
    below = ways.height(rect.w) + gap if ways else 0
    if ways is None or rect.h - below < min(inner.height(rect.w), stage.row(Type.BODY) * frame.FEWEST):
        return (scroller(stage, column(inner, ways, gap=gap), name, rect, stage.palette.raised),)
    above = scroller(stage, inner, name, rect.inset(0, 0, 0, below), stage.palette.raised)
    return above, ways.place(Rect(rect.x, rect.bottom - below + gap, rect.w, below - gap))


def behind(tree: Node, stage: Stage) -> tuple[Box, ...]:
    """The place where one is, dimmed; nothing where the screen does not say."""
    backdrop = find(tree, Role.BACKDROP)
    if backdrop is None:
        return ()
    palette = stage.palette
    picture = Box(stage.all, Drawing(Place(backdrop.value)), art=True)
    return (picture, Box(stage.all, Plain(palette.veil, palette.dim), art=True))


def strip(stage: Stage) -> Box:
    """The keys that work here, on a strip at the lower edge."""
    skin = stage.palette.bar
    foot = parts.hints(stage)
    edge = min(stage.px(60), stage.width // 16)
    tall = foot.height(stage.width - 2 * edge) + stage.px(12) + stage.px(FOOT)
    y = stage.height - tall
    line = Box(Rect(0, y, stage.width, stage.px(3)), Plain(skin.line), art=True)
    keys = foot.place(Rect(edge, y + stage.px(12), stage.width - 2 * edge, tall - stage.px(12) - stage.px(FOOT)))
    return Box(Rect(0, y, stage.width, tall), Panel(skin, 0, 0), (line, keys))


FOOT = frame.FOOT
