"""The tree of a screen: what the window paints, the terminal prints, a screen reader is handed and a test asks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from game.views.action import Action


class Role(StrEnum):
    """What a node is, as accessibility has it."""

    SCREEN = "screen"
    DIALOG = "dialog"
    GROUP = "group"
    HEADING = "heading"
    TEXT = "text"
    LINE = "line"
    CARD = "card"
    LIST = "list"
    LISTITEM = "listitem"
    BUTTON = "button"
    DOTS = "dots"
    METER = "meter"
    NOTE = "note"
    INPUT = "input"
    STATUS = "status"
    BACKDROP = "backdrop"
    PORTRAIT = "portrait"
    TOOLBAR = "toolbar"
    BANNER = "banner"


@dataclass(frozen=True, slots=True)
class Node:
    """One part of a screen.

    `name` is what it is called, `value` what it says beside that. A line has a `speaker` (empty where it is
    narrated), whose id is its `value`, and an `expression` (empty where the author gave none). `shares`
    belong to dots (the share avoided, one for each opportunity) and to a meter (low, rate, high), all from
    0 to 1. `key` is the one key that presses it, `focus` marks where one is, and `chosen` what is selected
    or was pressed.
    """

    role: Role
    name: str = ""
    value: str = ""
    children: tuple["Node", ...] = ()
    action: Action | None = None
    key: str = ""
    focus: bool = False
    chosen: bool = False
    speaker: str = ""
    expression: str = ""
    shares: tuple[float, ...] = ()


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it, in reading order."""
    yield node
    for child in node.children:
        yield from walk(child)


def find_all(node: Node, role: Role, name: str | None = None) -> tuple[Node, ...]:
    """All nodes of that role below `node`, itself included; only those so called where a name is given."""
    return tuple(each for each in walk(node) if each.role is role and name in (None, each.name))


def find(node: Node, role: Role, name: str | None = None) -> Node | None:
    """The first node of that role, and of that name where one is given; None where there is none."""
    return next(iter(find_all(node, role, name)), None)


def button(name: str, action: Action, key: str = "", *, value: str = "", focus: bool = False) -> Node:
    """A button."""
    return Node(Role.BUTTON, name, value, action=action, key=key, focus=focus)


def heading(name: str, value: str = "") -> Node:
    """A heading; `value` is what stands quietly beside it."""
    return Node(Role.HEADING, name, value)


def text(name: str) -> Node:
    """A paragraph."""
    return Node(Role.TEXT, name)


def note(name: str) -> Node:
    """A paragraph that stands apart, quietly."""
    return Node(Role.NOTE, name)


def status(name: str) -> Node:
    """Something that just changed, to be announced."""
    return Node(Role.STATUS, name)


def group(name: str, *children: Node) -> Node:
    """What belongs together, under a name that is read out."""
    return Node(Role.GROUP, name, children=children)


def screen(name: str, *children: Node | None) -> Node:
    """A whole screen; what is None is left out."""
    return Node(Role.SCREEN, name, children=tuple(child for child in children if child is not None))


def dialog(name: str, *children: Node | None) -> Node:
    """Something that must be answered before anything else."""
    return Node(Role.DIALOG, name, children=tuple(child for child in children if child is not None))


def actions(node: Node) -> frozenset[Action]:
    """Everything that can be done on a screen."""
    return frozenset(each.action for each in walk(node) if each.action is not None)


def with_focus(node: Node) -> Node:
    """The tree with its focus on the first thing that can be done, unless it has a focus already."""
    if any(each.focus for each in walk(node)):
        return node
    first = next((each for each in walk(node) if each.action is not None), None)
    return node if first is None else focused(node, first)


def focused(node: Node, on: Node) -> Node:
    """The tree with the focus on one of its nodes."""
    if node is on:
        return replace(node, focus=True)
    if not any(each is on for each in walk(node)):
        return node
    return replace(node, children=tuple(focused(child, on) for child in node.children))


MOST_CHARACTERS = 4000
"""The most that can be entered into an input."""

NUMBERS = "123456789"
SPARE_LETTERS = "acdefghijkmoprtuvwxyz"
"""Keys for a tenth choice and beyond: letters that no command uses."""


def choice_keys() -> Iterator[str]:
    """Keys for choices, in order; empty ones when no key is left."""
    yield from NUMBERS
    yield from SPARE_LETTERS
    while True:
        yield ""
