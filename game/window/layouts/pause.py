"""The pause: a menu on a sheet over the room one was in."""

from game.views.node import Node
from game.window import parts
from game.window.box import Box
from game.window.flow import column
from game.window.layouts import frame, overlay, pieces
from game.window.stage import Stage

WIDTH = 460


def lay_out(tree: Node, stage: Stage) -> Box:
    """What is said, and below it what one can do, one below the other."""
    skin = stage.palette.raised
    body, ways = frame.split(tree)
    menu = column(*(parts.button(stage, node) for node in frame.flat(ways)), gap=stage.px(9))
    inner = column(
        frame.head(stage, tree, overlay.inner_width(stage, WIDTH), skin),
        *pieces.inside(stage, body, skin),
        gap=stage.px(14),
    )
    return overlay.laid(tree, stage, inner, menu, WIDTH)
