"""Looking back with a class."""

from game.views.node import Node
from game.window.box import Box
from game.window.layouts import page
from game.window.stage import Stage


def lay_out(tree: Node, stage: Stage) -> Box:
    """As any page."""
    return page.lay_out(tree, stage)
