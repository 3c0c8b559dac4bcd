"""What a typed line means on the screen at hand."""

from typing import NamedTuple

from game.terminal.plain import harmless
from game.views.messages import Press, Typed
from game.views.node import Node, Role, find, walk


class Nothing(NamedTuple):
    """The line means nothing here."""


class Asked(NamedTuple):
    """The line asks what can be typed."""


def meant(tree: Node, line: str) -> Press | Typed | Asked | Nothing:
    """What to do about a line; an empty one goes on."""
    typed = harmless(line).strip()
    if find(tree, Role.INPUT):
        return Typed(typed)
    if typed == "?":
        return Asked()
    key = typed.lower() or "enter"
    action = next((node.action for node in walk(tree) if node.key == key and node.action), None)
    return Press(action) if action else Nothing()
