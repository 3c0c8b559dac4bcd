"""The library: a card for each scenario, with its place and its people."""

from game.art.pictures import Face, Place
from game.views.node import Node, Role
from game.window import parts
from game.window.box import Box, Drawing, Outline, Panel, Plain, Rect
from game.window.flow import Fixed, Flow, Grid, Padded, Window, column
from game.window.layouts.page import heading, notice, paragraph
from game.window.stage import Stage, Type

WIDE = 372
"""How wide a card is at least, in px at 720p and 100 %."""

PICTURE = 150
MOST_COLUMNS = 4


def lay_out(tree: Node, stage: Stage) -> Box:
    """The heading, the cards, and the way back."""
    ground = Panel(stage.palette.page, 0, 0)
    margin = min(stage.px(60), stage.width // 16)
    width = stage.width - 2 * margin
    cards = [node for each in tree.children if each.role is Role.LIST for node in each.children]
    opens = [node for node in cards if node.role is Role.CARD]
    ways = [node for node in cards if node.role is Role.BUTTON]
    foot = parts.hints(stage)
    bottom = stage.height - foot.height(width) - stage.px(16)
    head = column(
        *(heading(stage, node) for node in tree.children if node.role is Role.HEADING),
        *(notice(stage, node) for node in tree.children if node.role is Role.STATUS),
        *(paragraph(stage, node) for node in tree.children if node.role is Role.TEXT),
        gap=stage.px(10),
    )
    top = stage.px(32)
    y = top + head.height(width) + stage.px(22)
    columns = max(min((width + stage.px(20)) // (stage.em(WIDE) + stage.px(20)), MOST_COLUMNS), 1)
    cell = (width - stage.px(20) * (columns - 1)) // columns
    grid = Grid(tuple(card(stage, node, cell) for node in opens), columns, stage.px(22))
    back = column(*(parts.hugging(stage, node) for node in ways), gap=stage.px(8), middle=False)
    whole = column(grid, _left(back), gap=stage.px(22))
    shown = Window(whole, tree.name).place(Rect(margin, y, width, bottom - y - stage.px(8)))
    keys = foot.place(Rect(margin, bottom, width, foot.height(width)))
    return Box(stage.all, ground, (head.place(Rect(margin, top, width, head.height(width))), shown, keys))


def _left(part: Flow) -> Flow:
    from game.window.flow import Wrap

    return Wrap((part,))


def card(stage: Stage, node: Node, width: int) -> Flow:
    """One scenario: its place with its people in front, its title, and what one did with it before."""
    skin = stage.skin_of(node, stage.palette.raised)
    stroke = stage.px(skin.stroke)
    radius = stage.px(18)
    picture = stage.px(PICTURE)
    text = column(
        parts.spread(
            stage.words(node.name, Type.STRONG, skin),
            None,
            stage.px(10),
        ),
        parts.words_on(stage, node.value, Type.SMALL, skin, quiet=True),
        *(
            stage.words(each.name, Type.SMALL, skin, quiet=True)
            for each in node.children
            if each.role in (Role.TEXT, Role.NOTE)
        ),
        gap=stage.px(3),
    )
    edge = stage.px(20)
    return Padded(
        column(
            scene(stage, node, width, picture, radius, stroke), Padded(text, (edge, stage.px(12), edge, stage.px(14)))
        ),
        (0, 0, 0, 0),
        stage.panel(skin, 18),
        node,
    )


def scene(stage: Stage, node: Node, width: int, tall: int, radius: int, stroke: int) -> Fixed:
    """The picture of a card: a place, and up to three faces before it."""
    backdrop = parts.first(node, Role.BACKDROP)
    faces = [each for each in node.children if each.role is Role.PORTRAIT and each.looks][:3]
    inner = Rect(stroke, stroke, width - 2 * stroke, tall - stroke)
    line = stage.skin_of(node, stage.palette.raised).line
    size = max(round(tall * 1.02) // 8, 1) * 8
    gap = min((inner.w - size) // max(len(faces), 1), size)
    left = inner.x + (inner.w - size - gap * (len(faces) - 1)) // 2
    people = tuple(
        Box(
            Rect(left + place * gap, inner.bottom - round(size * 0.96), size, size),
            Drawing(Face(each.looks, each.expression)),
            art=True,
        )
        for place, each in enumerate(faces)
    )
    scenery = Box(inner, Drawing(Place(backdrop.value if backdrop else "")), art=True)
    crop = Box(inner, children=(scenery, *people), art=True, cut=True)
    edge = Box(Rect(0, tall - stroke, width, stroke), Plain(line), art=True)
    frame = Box(Rect(0, 0, width, tall + radius), Outline(line, radius, stroke), art=True)
    corners = Box(Rect(0, 0, width, tall), children=(frame,), art=True, cut=True)
    return Fixed(width, tall, None, (crop, edge, corners), art=True)
