"""The library: a card for each scenario, with its place and its people."""

from typing import NamedTuple

from game.art.pictures import Face, Place
from game.views.node import Node, Role
from game.window import parts
from game.window.box import Box, Drawing, Outline, Panel, Plain, Rect
from game.window.flow import Fixed, Flow, Grid, Padded, Wrap, column
from game.window.layouts.frame import footer
from game.window.layouts.sheet import GUTTER, scrolled
from game.window.layouts.tiles import Lifted, Spread
from game.window.stage import Stage, Type
from game.window.theme import Skin

LEAST_WIDTH, USUAL_WIDTH = 250, 372
"""How wide a card is at least, and where the cards are too many to be seen at once, in px at 720p and 100 %."""

LEAST_PICTURE, USUAL_PICTURE, MOST_PICTURE = 84, 150, 430
"""How high the picture of a card is, in px at 720p."""

SLENDER = 0.76
"""How high a picture is at most, as a share of its width."""

STRIP = 0.3
"""A picture that is lower than this share of its width is a strip."""

MOST_COLUMNS = 6
GAP = 22
LIFT = 6
RADIUS = 18
MOST_FACES = 3
APART = 0.68
"""How far faces stand apart, as a share of their size: no head covers another."""

STEP = 16


class Shape(NamedTuple):
    """In how many columns cards stand, and how high their pictures are, in px."""

    columns: int
    picture: int


def lay_out(tree: Node, stage: Stage) -> Box:
    """The heading, the cards, and the way back."""
    skin = stage.palette.page
    margin = min(stage.px(60), stage.width // 16)
    area = Rect(margin, stage.px(32), stage.width - 2 * margin, stage.height - stage.px(32 + 16))
    cards = [node for each in tree.children if each.role is Role.LIST for node in each.children]
    opens = [node for node in cards if node.role is Role.CARD]
    head = column(
        *(parts.titled(stage, node) for node in tree.children if node.role is Role.HEADING),
        *(parts.notice(stage, node.name) for node in tree.children if node.role is Role.STATUS),
        *(stage.words(node.name, Type.BODY, skin) for node in tree.children if node.role is Role.TEXT),
        gap=stage.px(10),
    )
    ways = Wrap(tuple(parts.hugging(stage, node) for node in cards if node.role is Role.BUTTON), stage.px(12))
    foot = footer(stage, ways, area.w)
    above, below = head.height(area.w), foot.height(area.w)
    room = area.inset(0, above + stage.px(14), 0, below + stage.px(12))
    shown = shelf(stage, opens, room, tree.name) if opens else ()
    return Box(
        stage.all,
        Panel(skin, 0, 0),
        (
            head.place(area._replace(h=above)),
            *shown,
            foot.place(area._replace(y=area.bottom - below, h=below)),
        ),
    )


def shelf(stage: Stage, opens: list[Node], room: Rect, name: str) -> tuple[Box, ...]:
    """All cards, as large as fits; scrolled where they do not fit at their least."""
    shape = best_shape(stage, opens, room)
    if shape is not None:
        return (grid(stage, opens, room.w, shape).place(room),)
    columns = max(min((room.w + stage.px(GAP)) // (stage.em(USUAL_WIDTH) + stage.px(GAP)), MOST_COLUMNS), 1)
    whole = grid(stage, opens, room.w, Shape(columns, stage.px(USUAL_PICTURE)))
    return (scrolled(whole, name, room, stage.px(GUTTER), stage.palette.page.fill),)


def best_shape(stage: Stage, opens: list[Node], room: Rect) -> Shape | None:
    """The shape with the largest pictures at which all cards fit into a room; None where none does."""
    shapes = (shape_of(stage, opens, room, columns) for columns in range(1, min(len(opens), MOST_COLUMNS) + 1))
    fitting = [shape for shape in shapes if shape is not None]
    return max(fitting, key=lambda shape: worth(shape, cell_width(stage, room.w, shape.columns)), default=None)


def worth(shape: Shape, cell: int) -> float:
    """How good a shape is: the larger the pictures the better, but no strips."""
    return shape.picture**2 * cell * (0.5 if shape.picture < cell * STRIP else 1)


def shape_of(stage: Stage, opens: list[Node], room: Rect, columns: int) -> Shape | None:
    """The highest pictures that so many columns allow; None where not even low ones fit."""
    cell = cell_width(stage, room.w, columns)
    if columns > 1 and cell < stage.em(LEAST_WIDTH):
        return None
    rows = -(-len(opens) // columns)
    bare = grid(stage, opens, room.w, Shape(columns, 0)).height(room.w)
    picture = min((room.h - bare) // rows, stage.px(MOST_PICTURE), int(cell * SLENDER))
    return Shape(columns, picture) if picture >= stage.px(LEAST_PICTURE) else None


def cell_width(stage: Stage, width: int, columns: int) -> int:
    """How wide a card is, in px."""
    return (width - stage.px(GAP) * (columns - 1)) // columns


def grid(stage: Stage, opens: list[Node], width: int, shape: Shape) -> Grid:
    """The cards in their columns."""
    cell = cell_width(stage, width, shape.columns)
    return Grid(tuple(card(stage, node, cell, shape.picture) for node in opens), shape.columns, stage.px(GAP))


def card(stage: Stage, node: Node, width: int, picture: int) -> Flow:
    """One scenario: its place with its people in front, its title, and what one did with it before."""
    skin = stage.skin_of(node, stage.palette.raised)
    name = stage.words(node.name, Type.STRONG, skin)
    facts = parts.words_on(stage, node.value, Type.SMALL, skin, quiet=True)
    said = (each for each in node.children if each.role in (Role.TEXT, Role.NOTE))
    text = column(
        Spread(name, facts, stage.px(14), stage.px(1)) if facts else name,
        *(stage.words(each.name, Type.SMALL, skin, quiet=True) for each in said),
        gap=stage.px(3),
    )
    edge = stage.px(20)
    whole = column(
        scene(stage, node, skin, Rect(0, 0, width, picture)) if picture else None,
        Padded(text, (edge, stage.px(11), edge, stage.px(14))),
    )
    shade = Panel(skin._replace(fill=stage.palette.page.line), stage.px(RADIUS), 0) if node is stage.focus else None
    return Lifted(Padded(whole, (0, 0, 0, 0), stage.panel(skin, RADIUS), node), stage.px(LIFT), shade)


def scene(stage: Stage, node: Node, skin: Skin, rect: Rect) -> Fixed:
    """The picture of a card: a place, and a few faces before it, closed by a line."""
    stroke, radius = stage.px(skin.stroke), stage.px(RADIUS)
    backdrop = parts.first(node, Role.BACKDROP)
    inner = rect.inset(1, 1, 1, 0)
    scenery = Box(
        inner._replace(h=inner.h + radius),
        Drawing(Place(backdrop.value if backdrop else ""), radius=radius - 1),
        art=True,
    )
    people = faces(node, rect.inset(stroke, stroke, stroke, 0))
    crop = Box(inner, children=(scenery, *people), art=True, cut=True)
    frame = Box(rect._replace(h=rect.h + 2 * radius), Outline(skin.line, radius, stroke), art=True)
    line = Box(Rect(0, rect.h - stroke, rect.w, stroke), Plain(skin.line), art=True)
    return Fixed(rect.w, rect.h, None, (crop, Box(rect, children=(frame, line), art=True, cut=True)), art=True)


def faces(node: Node, room: Rect) -> list[Box]:
    """A few people side by side, the one in the middle in front, looking at one another."""
    people = [each for each in node.children if each.role is Role.PORTRAIT and each.looks][:MOST_FACES]
    if not people:
        return []
    widest = int(room.w / (1 + APART * (len(people) - 1)))
    size = max(min(round(room.h * 1.04), widest) // STEP, 1) * STEP
    gap = round(size * APART)
    left = room.x + (room.w - size - gap * (len(people) - 1)) // 2
    top = room.bottom - round(size * 0.95)
    boxes = [
        Box(
            Rect(left + place * gap, top, size, size),
            Drawing(Face(each.looks, each.expression), mirrored=2 * place > len(people) - 1),
            art=True,
        )
        for place, each in enumerate(people)
    ]
    return sorted(boxes, key=lambda box: -abs(box.rect.x + size // 2 - room.x - room.w // 2))
