"""What just changed is told for as long as it takes to read; then it goes from the picture, but not from the tree."""

from dataclasses import replace
from math import inf

from game.views.node import LASTING, Node, Role

AT_LEAST, PER_LETTER = 6.0, 0.1
"""For how many seconds anything is told, and for how many more each letter: twice what a slow reader takes."""


def notices(tree: Node) -> tuple[str, ...]:
    """What just changed, as a screen says it."""
    return tuple(node.name for node in tree.children if goes(node))


def goes(node: Node) -> bool:
    """Whether a node is a notice that goes by itself."""
    return node.role is Role.STATUS and node.value != LASTING


def time_to_read(tree: Node) -> float:
    """For how many seconds the notices of a screen are told; without end where there are none."""
    letters = sum(map(len, notices(tree)))
    return AT_LEAST + PER_LETTER * letters if letters else inf


def without_notices(tree: Node) -> Node:
    """The screen once they were told: itself where it has none."""
    if not notices(tree):
        return tree
    return replace(tree, children=tuple(node for node in tree.children if not goes(node)))
