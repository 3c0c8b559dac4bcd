"""Nothing to look at: the projector is dark."""

from game.views.node import Node, Role, find
from game.window.box import Box, Plain
from game.window.stage import Stage

DARK = "#000000"


def lay_out(tree: Node, stage: Stage) -> Box:
    """Black, and nothing else; a click anywhere brings everything back."""
    return Box(stage.all, Plain(DARK), node=find(tree, Role.BUTTON))
