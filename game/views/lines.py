"""What tells a line from all others that were read: who says it, and its words."""

from game.views.node import Node


def line_key(node: Node) -> str:
    """The line of a node. A line that was edited since is another."""
    return f"{node.value}: {node.name}"
