"""The keys that work on a screen of the window, to be shown quietly at its edge."""

from typing import NamedTuple

from game.views import window_words as words
from game.views.action import Verb
from game.views.node import Kind, Node, Role, find, way_back

WINDOW_KEYS = {"s": "F1", "q": "Esc", "enter": "Enter", "escape": "Esc"}
"""Keys that are called otherwise in a window than they are in the tree."""


class Hint(NamedTuple):
    """A key, or several, and what it does here: ``Esc``, ``goes back``."""

    key: str
    does: str


def hints(tree: Node) -> tuple[Hint, ...]:
    """The keys of the toolbar where there is one, else those that work on any screen, the most used first."""
    toolbar = find(tree, Role.TOOLBAR)
    if toolbar is not None:
        return tuple(Hint(key_label(each.key), words.small(each.name)) for each in toolbar.children if each.key)
    writes = find(tree, Role.INPUT) is not None
    back = way_back(tree)
    return (
        Hint(words.ENTER, words.KEEPS_LINE if writes else words.CHOOSES),
        *(() if writes else (Hint(words.ARROWS, words.MOVE),)),
        *((Hint(words.ESC, what_esc_does(tree, back.verb)),) if back else ()),
        *(() if tree.value == Kind.SETTINGS else (Hint(words.F1, words.OPENS_SETTINGS),)),
    )


def what_esc_does(tree: Node, verb: Verb) -> str:
    """What the way back is, in a word or two."""
    if tree.value == Kind.DEBRIEF and verb is Verb.LEAVE:
        return words.LEAVES
    return words.WAYS_BACK[verb]


def key_label(key: str) -> str:
    """A key of the tree as it is printed on a keyboard."""
    return WINDOW_KEYS.get(key, key.upper())
