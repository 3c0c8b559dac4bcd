"""A page: what is to be read from the top down, then what can be done. Fit for any tree."""

from collections.abc import Callable

from game.domain.mistakes import PROFILES
from game.views.node import Node, Role
from game.window import parts
from game.window.box import Box, Panel, Rect
from game.window.editing import Line
from game.window.flow import Flow, Padded, Window, Wrap, beside, column
from game.window.stage import Stage, Type

READABLE = 860
"""How wide a column of text is at most, in px at 720p and 100 %."""

MARGIN = 60
CARET = "▏"
"""Stands where the next letter goes."""

COLOURS = {profile.habit: profile.colour for profile in PROFILES.values()}


def lay_out(tree: Node, stage: Stage) -> Box:
    """The page, with its buttons and the keys below it."""
    ground = Panel(stage.palette.page, 0, 0)
    margin = min(stage.px(MARGIN), stage.width // 12)
    width = min(stage.width - 2 * margin, stage.em(READABLE))
    left = (stage.width - width) // 2
    foot = parts.hints(stage)
    tall = foot.height(stage.width - 2 * margin)
    bottom = stage.height - tall - stage.px(16)
    keys = foot.place(Rect(margin, bottom, stage.width - 2 * margin, tall))
    head, body, deeds = split(tree)
    top = stage.px(36)
    above = column(*(heading(stage, node) for node in head or (Node(Role.HEADING, tree.name),)), gap=stage.px(4))
    below = buttons(stage, deeds)
    y = top + above.height(width) + stage.px(18)
    under = below.height(width) if deeds else 0
    room = bottom - stage.px(14) - y - under - (stage.px(14) if deeds else 0)
    text = column(*(flow for node in body if (flow := part(stage, node))), gap=stage.px(12))
    if room < min(text.height(width), stage.row(Type.BODY) * 4):
        whole = column(above, text, below, gap=stage.px(16))
        room = bottom - top - stage.px(10)
        return Box(stage.all, ground, (Window(whole, tree.name).place(Rect(left, top, width, room)), keys))
    placed = [above.place(Rect(left, top, width, above.height(width)))]
    if body:
        shown = min(text.height(width), room)
        placed.append(Window(text, tree.name).place(Rect(left, y, width, shown)))
        y += shown + stage.px(14)
    if deeds:
        placed.append(below.place(Rect(left, y, width, under)))
    return Box(stage.all, ground, (*placed, keys))


def split(tree: Node) -> tuple[tuple[Node, ...], tuple[Node, ...], tuple[Node, ...]]:
    """The head of a page, what is read there, and the buttons at its end."""
    nodes = [node for node in tree.children if node.role not in (Role.BACKDROP, Role.PORTRAIT, Role.TOOLBAR)]
    place = next((at for at, node in enumerate(nodes) if node.role is not Role.HEADING), len(nodes))
    head = min(place, 1)
    end = len(nodes)
    while end > head and is_deed(nodes[end - 1]):
        end -= 1
    return tuple(nodes[:head]), tuple(nodes[head:end]), tuple(nodes[end:])


def is_deed(node: Node) -> bool:
    """Whether a node is a button, or a nameless list of nothing else."""
    if node.role is Role.BUTTON:
        return True
    return node.role is Role.LIST and not node.name and all(child.role is Role.BUTTON for child in node.children)


def buttons(stage: Stage, deeds: tuple[Node, ...]) -> Flow:
    """What can be done, side by side where it fits."""
    flat = [each for node in deeds for each in (node.children if node.role is Role.LIST else (node,))]
    return Wrap(tuple(parts.hugging(stage, each) for each in flat), stage.px(12), stage.px(10))


def part(stage: Stage, node: Node) -> Flow | None:
    """How a node is set on a page; None for what only other fronts show."""
    maker = PARTS.get(node.role)
    return maker(stage, node) if maker else None


def heading(stage: Stage, node: Node) -> Flow:
    """A heading in the title's face, with what stands quietly beside it below."""
    skin = stage.palette.page
    return column(
        stage.words(node.name, Type.TITLE, skin),
        parts.words_on(stage, node.value, Type.BODY, skin, quiet=True),
        gap=stage.px(2),
    )


def subheading(stage: Stage, node: Node) -> Flow:
    """A heading within a page."""
    skin = stage.palette.page
    return column(
        stage.words(node.name, Type.SUBTITLE, skin),
        parts.words_on(stage, node.value, Type.SMALL, skin, quiet=True),
    )


def paragraph(stage: Stage, node: Node) -> Flow:
    """A paragraph."""
    return stage.words(node.name, Type.BODY, stage.palette.page)


def quiet(stage: Stage, node: Node) -> Flow:
    """A paragraph that stands apart."""
    return stage.words(node.name, Type.SLANTED, stage.palette.page, quiet=True)


def notice(stage: Stage, node: Node) -> Flow:
    """Something that just changed, on a ground of its own."""
    skin = stage.palette.tag
    edge = stage.px(14)
    words = stage.words(node.name, Type.SMALL, skin)
    return Padded(words, (edge, stage.px(8), edge, stage.px(8)), stage.panel(skin, 10))


def line(stage: Stage, node: Node) -> Flow:
    """What somebody said, with the name above it; what was narrated without."""
    skin = stage.palette.page
    said = stage.words(node.name, Type.BODY, skin)
    name = parts.words_on(stage, node.speaker, Type.SMALL_STRONG, skin, quiet=True)
    return column(name, said)


def item(stage: Stage, node: Node) -> Flow:
    """An item: its name, and what it says."""
    skin = stage.palette.card
    said = parts.words_on(stage, node.value, Type.BODY, skin)
    noted = tuple(
        stage.words(each.name, Type.SMALL, skin, quiet=True) for each in node.children if each.role is Role.NOTE
    )
    text = column(stage.words(node.name, Type.STRONG if said else Type.BODY, skin), said, *noted, gap=stage.px(2))
    portrait = parts.first(node, Role.PORTRAIT)
    mark = parts.first(node, Role.ICON)
    ahead = parts.face(stage, portrait, stage.em(48)) if portrait else None
    if mark:
        ahead = parts.icon(stage, mark.value, stage.em(36))
    inner = beside(((ahead, 0), (text, 1)), stage.px(14), align=0.0) if ahead else text
    edge = stage.px(16)
    return Padded(inner, (edge, stage.px(10), edge, stage.px(10)), stage.panel(skin, 12))


def group(stage: Stage, node: Node) -> Flow:
    """What belongs together, under its name."""
    inside = tuple(flow for child in node.children if (flow := part(stage, child)))
    name = parts.words_on(stage, node.name, Type.STRONG, stage.palette.page)
    return column(name, *inside, gap=stage.px(8))


def choices(stage: Stage, node: Node) -> Flow:
    """A list: options in a row under its name, or items one below the other."""
    plain = all(child.role is Role.BUTTON for child in node.children)
    if plain and node.name:
        options = Wrap(tuple(parts.hugging(stage, each) for each in node.children), stage.px(10), stage.px(8))
        chosen = next((each.value for each in node.children if each.chosen and each.value), node.value)
        said = parts.words_on(stage, chosen, Type.SMALL, stage.palette.page, quiet=True)
        return column(stage.words(node.name, Type.STRONG, stage.palette.page), options, said, gap=stage.px(6))
    return column(*(flow for child in node.children if (flow := part(stage, child))), gap=stage.px(10))


def card(stage: Stage, node: Node) -> Flow:
    """A card that opens something."""
    skin = stage.skin_of(node)
    marked, sealed = parts.first(node, Role.ICON), parts.first(node, Role.BADGE)
    said = tuple(
        stage.words(each.name, Type.SMALL, skin, quiet=True)
        for each in node.children
        if each.role in (Role.NOTE, Role.TEXT)
    )
    text = column(
        stage.words(node.name, Type.STRONG, skin),
        *said,
        parts.words_on(stage, node.value, Type.SMALL, skin, quiet=True),
        gap=stage.px(3),
    )
    row: list[tuple[Flow, float]] = [(text, 1.0)]
    if marked:
        row.insert(0, (parts.icon(stage, marked.value, stage.em(40)), 0.0))
    if sealed:
        row.append((parts.badge(stage, sealed), 0.0))
    edge = stage.px(16)
    inner = beside(row, stage.px(14), align=0.0)
    return Padded(inner, (edge, stage.px(12), edge, stage.px(12)), stage.panel(skin, 12), node)


def dots(stage: Stage, node: Node) -> Flow:
    """A habit with a dot for each chance."""
    skin = stage.skin_of(node)
    colour = COLOURS.get(node.name, skin.text)
    mark = parts.first(node, Role.ICON)
    row: list[tuple[Flow, float]] = [
        (stage.words(node.name, Type.STRONG, skin), 0.9),
        (parts.dots(stage, node.shares, colour, skin), 1.0),
        (stage.words(node.value, Type.SMALL, skin, quiet=True), 0.0),
    ]
    if mark:
        row.insert(0, (parts.icon(stage, mark.value, stage.em(40)), 0.0))
    edge = stage.px(14)
    inner = beside(row, stage.px(12))
    return Padded(inner, (edge, stage.px(8), edge, stage.px(8)), stage.panel(skin, 12), node, middle=True)


def meter(stage: Stage, node: Node) -> Flow:
    """A habit with how often its chances were taken, as a range."""
    skin = stage.palette.card
    mark = parts.first(node, Role.ICON)
    bar = parts.meter(stage, node, COLOURS.get(node.name, skin.text)) if node.shares else None
    text = column(
        stage.words(node.name, Type.STRONG, skin),
        stage.words(node.value, Type.SMALL, skin, quiet=True),
        bar,
        gap=stage.px(4),
    )
    row: list[tuple[Flow, float]] = [(text, 1.0)]
    if mark:
        row.insert(0, (parts.icon(stage, mark.value, stage.em(40)), 0.0))
    edge = stage.px(14)
    inner = beside(row, stage.px(14))
    return Padded(inner, (edge, stage.px(10), edge, stage.px(10)), stage.panel(skin, 12))


def field(stage: Stage, node: Node) -> Flow:
    """The line that is being written, below what it is for."""
    skin = stage.palette.well
    line = stage.line or Line()
    shown = f"{line.left}{line.composing}{CARET}{line.right}"
    edge = stage.px(16)
    words = stage.words(shown, Type.LINE, skin)
    sheet = Padded(words, (edge, stage.px(14), edge, stage.px(14)), stage.panel(skin._replace(stroke=3), 12))
    return column(stage.words(node.name, Type.BODY, stage.palette.page), sheet, gap=stage.px(12))


def single(stage: Stage, node: Node) -> Flow:
    """A button that stands among what is read."""
    return parts.button(stage, node)


PARTS: dict[Role, Callable[[Stage, Node], Flow | None]] = {
    Role.HEADING: subheading,
    Role.TEXT: paragraph,
    Role.NOTE: quiet,
    Role.STATUS: notice,
    Role.LINE: line,
    Role.LISTITEM: item,
    Role.GROUP: group,
    Role.LIST: choices,
    Role.CARD: card,
    Role.DOTS: dots,
    Role.METER: meter,
    Role.BUTTON: single,
    Role.INPUT: field,
}
