"""Things on the desk: along its near edge, wherever nothing else has its place."""

from collections.abc import Sequence

from game.art.pictures import Thing
from game.domain.looks import backdrop_of, light_of
from game.views.node import Node, Role, find
from game.views.things import THINGS
from game.window.box import Box, Drawing, Plain, Rect
from game.window.layouts.sitting import span
from game.window.stage import Stage
from game.window.theme import INK

SIZE, GAP, FOOT, EDGE = 100, 22, 8, 44
"""How large a thing is, how far it is from others and from the lower edge, how high the edge of the desk, in px."""

DESKS = ("desk", "desk-night")
"""Pictures in which one sits at a desk; in all others its edge is added."""

WOOD = {"day": "#b98159", "dusk": "#8a5a48", "night": "#523430", "rain": "#8c6c54"}


def on_desk(tree: Node, stage: Stage, taken: Sequence[Box], bottom: int) -> tuple[Box, ...]:
    """The things, and the desk they lie on down to `bottom`, where no box that is taken is; nothing without room."""
    said = next((node for node in tree.children if node.role is Role.TEXT and node.value == THINGS), None)
    light = light_of(backdrop_name(tree))
    places = free(stage, [box.rect for box in taken], bottom)
    lying = tuple(
        Box(where, Drawing(Thing(node.value, light)), art=True)
        for node, where in zip(said.children if said else (), places, strict=False)
    )
    return (*edge(tree, stage, bottom), *lying) if lying else ()


def free(stage: Stage, taken: Sequence[Rect], bottom: int) -> list[Rect]:
    """Where a thing can lie, from the left."""
    room, size, gap = span(stage, stage.all), stage.px(SIZE), stage.px(GAP)
    y = bottom - stage.px(FOOT) - size
    x, found = room.x, []
    while x + size <= room.right:
        where = Rect(x, y, size, size)
        hit = next((rect for rect in taken if rect.overlaps(where)), None)
        if hit is None:
            found.append(where)
        x = x + size + gap if hit is None else hit.right + gap
    return found


def edge(tree: Node, stage: Stage, bottom: int) -> tuple[Box, ...]:
    """The near edge of a desk, in the light of the place, from a little above `bottom` on."""
    name = backdrop_name(tree)
    if backdrop_of(name) in DESKS:
        return ()
    palette, top = stage.palette, bottom - stage.px(EDGE)
    board = Rect(0, top, stage.width, stage.height - top)
    veil = (Box(board, Plain(palette.veil, palette.rest), art=True),) if palette.rest else ()
    line = Box(board._replace(h=stage.px(3)), Plain(INK), art=True)
    return (Box(board, Plain(WOOD[light_of(name)]), art=True), *veil, line)


def backdrop_name(tree: Node) -> str:
    """The name of the picture behind."""
    backdrop = find(tree, Role.BACKDROP)
    return backdrop.value if backdrop else ""
