"""The debrief: six rows of dots at the left, the decisions that mattered at the right."""

from game.views.node import Node, Role
from game.window import parts
from game.window.box import Box, Panel, Rect
from game.window.flow import Flow, Padded, Wrap, beside, column
from game.window.layouts.briefing import Told, aim
from game.window.layouts.frame import is_low
from game.window.layouts.sheet import GUTTER, Sheet, scrolled
from game.window.layouts.tiles import Wide
from game.window.layouts.timeline import timeline
from game.window.stage import Stage, Type

BESIDE = 960
"""From this width, in px at 720p and 100 %, both columns stand beside one another."""

SIDE, WIDEST = 60, 1600
GAP = 40
NARROW = 0.395
"""The share of the width that the left column takes."""

ICON, DOT = 38, 20
MANY = 12
"""How many dots stand beside the name of a habit at most; more have the whole width below it."""

SPACE = 12
PICTURE = 216
"""How high the picture of a season that is over is, in px at 720p."""


def lay_out(tree: Node, stage: Stage) -> Box:
    """Both columns, or one after the other where it is narrow."""
    margin = min(stage.px(SIDE), stage.width // 16)
    width = min(stage.width - 2 * margin, stage.px(WIDEST))
    room = Rect((stage.width - width) // 2, 0, width, stage.height).inset(0, stage.px(28), 0, stage.px(18))
    shown = beside_one_another(tree, stage, room) if width >= stage.em(BESIDE) else in_a_row(tree, stage, room)
    return Box(stage.all, Panel(stage.palette.page, 0, 0), shown)


def beside_one_another(tree: Node, stage: Stage, room: Rect) -> tuple[Box, ...]:
    """Rows, ways on and keys at the left, decisions at the right."""
    narrow = int((room.w - stage.px(GAP)) * NARROW)
    wide = room.w - stage.px(GAP) - narrow
    left = room._replace(w=narrow)
    foot = column(ways_on(tree, stage), parts.hints(stage)._replace(even=True), gap=stage.px(SPACE))
    under = foot.height(narrow)
    above = left.inset(0, 0, 0, under + stage.px(SPACE))
    right = room._replace(x=room.right - wide, w=wide)
    drawn = closing(tree, stage)
    shown = (drawn.place(right._replace(h=drawn.height(wide))),) if drawn else ()
    below = right.inset(0, shown[0].rect.h + stage.px(SPACE) if shown else 0, 0, 0)
    mattered = sheet(stage, decisions_of(tree))
    where = below._replace(h=min(mattered.height(wide), below.h))
    return (
        *shown,
        scrolled(rows_of(tree, stage, narrow), "rows", above, stage.px(GUTTER), stage.palette.page.fill),
        mattered.place(where),
        foot.place(left._replace(y=left.bottom - under, h=under)),
    )


def in_a_row(tree: Node, stage: Stage, room: Rect) -> tuple[Box, ...]:
    """All of it one below the other, above the keys, which give way where the window is low."""
    hints = parts.hints(stage)
    tall = 0 if is_low(stage) else hints.height(room.w)
    whole = column(
        closing(tree, stage),
        rows_of(tree, stage, room.w),
        sheet(stage, decisions_of(tree)),
        ways_on(tree, stage),
        gap=stage.px(22),
    )
    above = room.inset(0, 0, 0, tall + stage.px(SPACE) if tall else 0)
    shown = scrolled(whole, "debrief", above, stage.px(GUTTER), stage.palette.page.fill)
    return (shown, hints.place(room._replace(y=room.bottom - tall, h=tall))) if tall else (shown,)


def closing(tree: Node, stage: Stage) -> Flow | None:
    """The picture of what is over; None where there is none, or where it would leave too little room to read."""
    if parts.first(tree, Role.BACKDROP) is None or is_low(stage):
        return None
    return aim(stage, tree, Told((), (), ()), stage.px(PICTURE))


def groups_of(tree: Node) -> tuple[Node, ...]:
    """The habits, and the decisions."""
    return tuple(node for node in tree.children if node.role is Role.GROUP)


def decisions_of(tree: Node) -> Node:
    """The group of the decisions that mattered."""
    return groups_of(tree)[-1]


def ways_on(tree: Node, stage: Stage) -> Flow:
    """Where one can go from here."""
    ways = (node for node in tree.children if node.role is Role.BUTTON)
    return Wrap(tuple(parts.hugging(stage, node) for node in ways), stage.px(12), stage.px(10))


def rows_of(tree: Node, stage: Stage, width: int) -> Flow:
    """How it ended, and the six habits."""
    skin = stage.palette.page
    habits = groups_of(tree)[0]
    listed = [node for each in habits.children if each.role is Role.LIST for node in each.children]
    notes = [node for node in habits.children if node.role is not Role.LIST]
    ended = column(*(ending(stage, node) for node in tree.children), gap=stage.px(4))
    rows = column(*rows_aligned(stage, listed, width), gap=stage.px(7))
    said = column(*(stage.words(node.name, Type.SLANTED, skin, quiet=True) for node in notes), gap=stage.px(4))
    return column(ended, rows, said, gap=stage.px(12))


def ending(stage: Stage, node: Node) -> Flow | None:
    """One thing said of how it ended; nothing for what stands elsewhere."""
    skin = stage.palette.page
    match node.role:
        case Role.HEADING:
            return parts.titled(stage, node, Type.SMALL)
        case Role.TEXT:
            return stage.words(node.name, Type.BODY, skin)
        case Role.NOTE:
            return stage.words(node.name, Type.SLANTED, skin, quiet=True)
        case Role.STATUS:
            return parts.notice(stage, node.name)
        case _:
            return None


def rows_aligned(stage: Stage, listed: list[Node], width: int) -> list[Flow]:
    """The rows of dots: the names of all habits take the same width, so that the dots begin below one another."""
    styles = stage.style(Type.NAME), stage.style(Type.SMALL)
    name = max((stage.setter.width(node.name, styles[0]) for node in listed), default=0)
    figures = [stage.setter.width(node.value, styles[1]) for node in listed if node.shares]
    most = max((len(node.shares) for node in listed), default=0)
    taken = stage.em(ICON) + name + max(figures, default=0) + stage.px(5 * SPACE) + 3 * stage.em(DOT + 6)
    return [dotted(stage, node, name if taken <= width and most <= MANY else 0) for node in listed]


def dotted(stage: Stage, node: Node, name: int) -> Flow:
    """A habit with a dot for each chance; in two rows where the name is given no width."""
    skin = stage.skin_of(node)
    mark = parts.first(node, Role.ICON)
    colour = (parts.habit_colour(mark.value) if mark else None) or skin.text
    habit = stage.words(node.name, Type.NAME, skin)
    dots = parts.dots(stage, node.shares, colour, skin, DOT)
    figure = stage.words(node.value, Type.SMALL, skin, quiet=True)
    chances = beside(((dots, 1), (figure, 0)), stage.px(10)) if node.shares else figure
    inner: Flow = column(habit, chances, gap=stage.px(3))
    if name:
        inner = beside(((Wide(habit, name), 0), (chances, 1)), stage.px(SPACE))
    icon = ((parts.icon(stage, mark.value, stage.em(ICON)), 0.0),) if mark else ()
    edge, above = stage.px(10), stage.px(5)
    row = beside((*icon, (inner, 1)), stage.px(SPACE))
    return Padded(row, (edge, above, stage.px(16), above), stage.panel(skin, 12), node, middle=True)


def sheet(stage: Stage, node: Node) -> Sheet:
    """The decisions that mattered, on a sheet of their own."""
    skin = stage.palette.raised
    listed = tuple(each for child in node.children if child.role is Role.LIST for each in child.children)
    said = [stage.words(each.name, Type.BODY, skin) for each in node.children if each.role is Role.TEXT]
    edge, inner = stage.px(26), stage.px(12)
    told = Padded(column(*said), (edge - inner, 0, edge - inner, stage.px(8)))
    return Sheet(
        stage.words(node.name, Type.SUBTITLE, skin),
        column(told if said else None, timeline(stage, listed)) if listed else column(*said),
        (edge, stage.px(14), edge, stage.px(4)),
        (inner if listed else edge, 0, inner if listed else edge, stage.px(10)),
        stage.panel(skin, 18),
        "mattered",
    )
