"""What a typed line means on the screen at hand."""

from typing import NamedTuple

from game.terminal.plain import harmless
from game.views.action import Action, Verb
from game.views.messages import Press, Typed
from game.views.node import Node, Role, find, walk

EVERYWHERE = {"s": Action(Verb.OPEN_SETTINGS)}
"""Letters that work on every screen, whether or not it shows them."""


BACK = "0"
"""What leads back from every other screen, and is no line to be kept."""


class Nothing(NamedTuple):
    """The line means nothing here."""


class Asked(NamedTuple):
    """The line asks what can be typed."""


def meant(tree: Node, line: str) -> Press | Typed | Asked | Nothing:
    """What to do about a line: a key, or the whole name of a button; an empty one goes on."""
    typed = harmless(line).strip()
    if find(tree, Role.INPUT):
        return Typed("" if typed == BACK else typed)
    if typed == "?":
        return Asked()
    key = typed.lower().rstrip(".)") or "enter"
    able = [(node.key, node.name.lower(), node.action) for node in walk(tree) if node.action]
    pressed = [action for each, _, action in able if each == key] or [action for _, name, action in able if name == key]
    pressed += [EVERYWHERE[key]] if key in EVERYWHERE else []
    return Press(pressed[0]) if pressed else Nothing()
