"""Layouts that were made ahead, taken as they are when their time comes: a key press then lays nothing out."""

from collections import OrderedDict
from collections.abc import Hashable

from game.views.node import Node
from game.window import layouts
from game.window.box import Box
from game.window.stage import Stage

MOST_TREES, MOST_LAID_OUT = 24, 60
"""How many trees are known, and layouts: those of a page, beat by beat, and of all pages that may follow."""


class Foresight:
    """Trees and their boxes, those that were not asked for longest given up first.

    What is shown compares nodes by whether they are the same, so a tree that was looked at ahead takes the place of
    its equal once that is shown, and boxes belong to one tree, with its focus.
    """

    def __init__(self) -> None:
        self._trees: OrderedDict[Node, Node] = OrderedDict()
        self._laid_out: OrderedDict[Hashable, tuple[Node, Box]] = OrderedDict()

    def known(self, tree: Node) -> Node:
        """The tree that was known first of all that are equal to this one."""
        found = self._trees.setdefault(tree, tree)
        self._trees.move_to_end(found)
        if len(self._trees) > MOST_TREES:
            self._trees.popitem(last=False)
        return found

    def lay_out(self, tree: Node, stage: Stage) -> Box:
        """The boxes of a tree."""
        key = (id(tree), id(stage.focus), id(stage.under), stage._replace(focus=None, under=None))
        if key not in self._laid_out:
            self._laid_out[key] = tree, layouts.lay_out(tree, stage)
        self._laid_out.move_to_end(key)
        if len(self._laid_out) > MOST_LAID_OUT:
            self._laid_out.popitem(last=False)
        return self._laid_out[key][1]
