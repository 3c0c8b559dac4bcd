"""Nothing to look at: the projector is dark."""

from game.views.node import Node
from game.window.box import Box, Plain
from game.window.stage import Stage

DARK = "#000000"


def lay_out(_: Node, stage: Stage) -> Box:
    """Black, and nothing else."""
    return Box(stage.all, Plain(DARK))
