"""The tree of a screen: what the window paints, the terminal prints, a screen reader is handed and a test asks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from game.domain.looks import Looks
from game.views.action import Action, Verb


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
    CALENDAR = "calendar"
    ICON = "icon"
    BADGE = "badge"
    QR = "qr"


class Kind(StrEnum):
    """What a screen is for: the `value` of its node. A note is a line that is being written."""

    TITLE = "title"
    QUESTION = "question"
    LIBRARY = "library"
    OPENING = "opening"
    BRIEFING = "briefing"
    CONVERSATION = "conversation"
    DESK = "desk"
    DEBRIEF = "debrief"
    YOU = "you"
    PAGE = "page"
    SETTINGS = "settings"
    BACKLOG = "backlog"
    NOTEBOOK = "notebook"
    NOTE = "note"
    PAUSE = "pause"
    LOBBY = "lobby"
    CLASS = "class"
    CLASS_DESK = "class-desk"
    CLASS_DEBRIEF = "class-debrief"
    BRANCH = "branch"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Node:
    """One part of a screen.

    `name` is what it is called, `value` what it says beside that. A line has a `speaker` (empty where it is
    narrated), whose id is its `value`, and an `expression` (empty where the author gave none). A portrait has
    the id of a person as its `value`, the `looks` of their face, and as `expression` the face at rest.
    `shares` belong to dots (the share avoided, one for each opportunity), to a meter (low, rate, high) and to
    the heading of a desk (1 for each slot that is free, 0 for each that is spent), all from 0 to 1; in a class to
    what is voted for (the share that picked it, and before that the first time). `key` is the one key that presses
    it, `focus` marks where one is, and `chosen` what is selected or was pressed. A QR code says its `value`.
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
    looks: Looks = ()


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it, in reading order."""
    ahead = [node]
    while ahead:
        node = ahead.pop()
        yield node
        ahead += node.children[::-1]


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


AROUND = "around"
"""The value of the text that says who else is in a room; their portraits are its children."""

LASTING = "lasting"
"""The value of a status that is told for as long as it holds; any other for as long as it takes to read."""


def status(name: str, value: str = "") -> Node:
    """Something that just changed, to be announced; `LASTING` where it holds until something mends it."""
    return Node(Role.STATUS, name, value)


def group(name: str, *children: Node) -> Node:
    """What belongs together, under a name that is read out."""
    return Node(Role.GROUP, name, children=children)


def icon(name: str) -> Node:
    """A small picture that says what something is about; fronts without pictures leave it out."""
    return Node(Role.ICON, value=name)


def screen(kind: Kind, name: str, *children: Node | None) -> Node:
    """A whole screen; what is None is left out."""
    return Node(Role.SCREEN, name, kind, children=tuple(child for child in children if child is not None))


def noticed(node: Node, said: str) -> Node:
    """The screen with something that just changed, below its heading."""
    places = (place for place, each in enumerate(node.children, 1) if each.role in (Role.HEADING, Role.BANNER))
    place = next(places, 0)
    return replace(node, children=(*node.children[:place], status(said), *node.children[place:]))


def dialog(name: str, *children: Node | None) -> Node:
    """Something that must be answered before anything else."""
    return Node(Role.DIALOG, name, children=tuple(child for child in children if child is not None))


def actions(node: Node) -> frozenset[Action]:
    """Everything that can be done on a screen."""
    return frozenset(each.action for each in walk(node) if each.action is not None)


BACK = (Verb.CLOSE, Verb.NEVER_MIND, Verb.LEAVE, Verb.PAUSE)
"""What leads back, the nearest first."""


def way_back(tree: Node) -> Action | None:
    """What Esc does on a screen: one step back, at the very first the end; None where something must be answered."""
    ways = (*BACK, Verb.QUIT) if tree.value in (Kind.TITLE, Kind.QUESTION) else BACK
    able = actions(tree)
    return next((action for verb in ways for action in able if action.verb is verb), None)


MOST_CHARACTERS = 4000
"""The most that can be entered into an input."""


def writing(name: str, prompt: str, keep: str, never_mind: str) -> Node:
    """A screen on which a line is written, with the ways out; how much fits is the value of the input.

    Whoever shows it has the line, and hands it over where somebody presses what keeps it.
    """
    return screen(
        Kind.NOTE,
        name,
        Node(Role.INPUT, prompt, value=str(MOST_CHARACTERS), focus=True),
        button(keep, Action(Verb.KEEP_LINE), "enter"),
        button(never_mind, Action(Verb.NEVER_MIND), "escape"),
    )


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


NUMBERS = "123456789"
SPARE_LETTERS = "acdefghijkmoprtuvwxyz"
"""Keys for a tenth choice and beyond: letters that no command uses."""


def choice_keys() -> Iterator[str]:
    """Keys for choices, in order; empty ones when no key is left."""
    yield from NUMBERS
    yield from SPARE_LETTERS
    while True:
        yield ""
