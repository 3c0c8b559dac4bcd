"""A tree as rows of text: what a screen says, in the order in which it is read."""

from collections.abc import Callable, Iterable
from enum import Enum, auto
from typing import NamedTuple

from game.terminal.wrapping import columns, wrap
from game.views.action import Action, Verb
from game.views.node import Node, Role
from game.views.words import EXPRESSIONS

BAR = 20
NAME, DOTS = 16, 8
INDENT = "    "
ON, HALF, OFF = "●", "◐", "○"
FULL, EMPTY = "█", "░"
KEY_NAMES = {"enter": "Enter", "escape": "Enter"}


class Tone(Enum):
    """How a row is set, where the terminal has ways to set it."""

    PLAIN = auto()
    STRONG = auto()
    QUIET = auto()


class Row(NamedTuple):
    """One row; its first `strong` characters stand out."""

    text: str
    tone: Tone = Tone.PLAIN
    strong: int = 0


BLANK = Row("")


def rows(node: Node, width: int) -> list[Row]:
    """The rows of a node and of all below it, none wider than `width` columns."""
    printer = PRINTERS.get(node.role)
    return printer(node, width) if printer else []


def paragraphs(nodes: Iterable[Node], width: int) -> list[Row]:
    """The rows of several nodes, with a blank row between them."""
    found: list[Row] = []
    for node in nodes:
        block = rows(node, width)
        if block and found:
            found.append(BLANK)
        found += block
    return found


def set_rows(text: str, width: int, first: str = "", rest: str = "", tone: Tone = Tone.PLAIN) -> list[Row]:
    """Wrapped text as rows."""
    return [Row(line, tone) for line in wrap(text, width, first, rest)]


def heading_rows(node: Node, width: int) -> list[Row]:
    """A heading, and quietly below it what it says beside its name."""
    below = set_rows(node.value, width, tone=Tone.QUIET) if node.value else []
    return [*set_rows(node.name, width, tone=Tone.STRONG), *below]


def banner_rows(node: Node, width: int) -> list[Row]:
    """When and where one is."""
    return set_rows(" · ".join(part for part in (node.value, node.name) if part), width, tone=Tone.STRONG)


def text_rows(node: Node, width: int) -> list[Row]:
    """A paragraph."""
    return set_rows(node.name, width)


def quiet_rows(node: Node, width: int) -> list[Row]:
    """A paragraph that stands apart."""
    return set_rows(node.name, width, "  ", "  ", Tone.QUIET)


def line_rows(node: Node, width: int) -> list[Row]:
    """Something said, after its speaker's name; narration stands alone."""
    if not node.speaker:
        return set_rows(node.name, width)
    manner = EXPRESSIONS.get(node.expression, node.expression)
    speaker = f"{node.speaker}{f', {manner}' if manner else ''}:"
    found = set_rows(f"{speaker} {node.name}", width, rest="  ")
    return [found[0]._replace(strong=min(len(speaker), len(found[0].text))), *found[1:]]


def item_rows(node: Node, width: int) -> list[Row]:
    """An item: its name, and after it what it says. Faces and times beside it are for other fronts."""
    joined = f"{node.name}: {node.value}" if node.value else node.name
    return set_rows(joined, width, "- ", "  ")


def group_rows(node: Node, width: int) -> list[Row]:
    """What belongs together, under its name where it has one; items stand close."""
    close = all(child.role in (Role.LISTITEM, Role.NOTE, Role.METER) for child in node.children)
    found = [row for child in node.children for row in rows(child, width)] if close else []
    found = found or paragraphs(node.children, width)
    return [*set_rows(node.name, width, tone=Tone.STRONG), *found] if node.name and found else found


def key_rows(node: Node, width: int) -> list[Row]:
    """The keys that work here, on one quiet line if it is wide enough."""
    hints = [f"{key_name(child.key)} {child.name.lower()}" for child in node.children if child.key]
    return set_rows(" · ".join([*hints, "? keys"]), width, tone=Tone.QUIET)


def list_rows(node: Node, width: int) -> list[Row]:
    """Choices close together; cards with room between them."""
    if any(child.role is Role.CARD for child in node.children):
        return paragraphs(node.children, width)
    return [row for child in node.children for row in rows(child, width)]


def button_rows(node: Node, width: int) -> list[Row]:
    """A choice after its key, and after it what it leads to; the chosen one of several is marked.

    What keeps a line is left out: here every line is kept with Enter, and an empty one leaves.
    """
    if node.action == Action(Verb.KEEP_LINE):
        return []
    mark = " (chosen)" if node.chosen else ""
    long = node.value.endswith(".") or " · " in node.value
    beside = f" ({node.value})" if node.value and not long else ""
    below = set_rows(node.value, width, INDENT, INDENT, Tone.QUIET) if long else []
    return [*choice_rows(f"{node.name}{beside}{mark}", node.key, width), *below]


def choice_rows(text: str, key: str, width: int) -> list[Row]:
    """A choice after its key."""
    first = f"{key_name(key):>2}  "
    found = set_rows(text, width, first, INDENT)
    return [found[0]._replace(strong=min(len(first), len(found[0].text))), *found[1:]]


def key_name(key: str) -> str:
    """A key as it is named to a reader."""
    return KEY_NAMES.get(key, key)


def card_rows(node: Node, width: int) -> list[Row]:
    """A card: its title after its key, and what is on it below."""
    found = choice_rows(node.name, node.key, width)
    found[0] = found[0]._replace(tone=Tone.STRONG)
    badges = [child.name for child in node.children if child.role is Role.BADGE]
    if facts := " · ".join(part for part in (*badges, node.value) if part):
        found += set_rows(facts, width, INDENT, INDENT, Tone.QUIET)
    for child in node.children:
        if child.role in (Role.TEXT, Role.NOTE):
            found += set_rows(child.name, width, INDENT, INDENT)
    return found


def dots_rows(node: Node, width: int) -> list[Row]:
    """A row of dots, with the same in figures."""
    dots = "".join(ON if share == 1 else HALF if share else OFF for share in node.shares)
    aligned = f"{node.key:>2}  {node.name:<{NAME}} {dots:<{DOTS if dots else 0}}{' ' if dots else ''}{node.value}"
    if columns(aligned) <= width:
        return [Row(aligned)]
    return choice_rows(" ".join(part for part in (node.name, dots, node.value) if part), node.key, width)


def meter_rows(node: Node, width: int) -> list[Row]:
    """A bar from low to high, with the same in figures; words alone where there are no figures."""
    named = set_rows(f"{node.name}: {node.value}", width, "- ", "  ")
    if not node.shares or width < BAR + 4:
        return named
    low, _, high = node.shares
    filled = range(round(low * BAR), max(round(high * BAR), round(low * BAR) + 1))
    return [*named, Row("  " + "".join(FULL if place in filled else EMPTY for place in range(BAR)))]


def whole_rows(node: Node, width: int) -> list[Row]:
    """A screen: all that is on it."""
    return paragraphs(node.children, width)


PRINTERS: dict[Role, Callable[[Node, int], list[Row]]] = {
    Role.SCREEN: whole_rows,
    Role.DIALOG: whole_rows,
    Role.GROUP: group_rows,
    Role.HEADING: heading_rows,
    Role.BANNER: banner_rows,
    Role.TEXT: text_rows,
    Role.STATUS: text_rows,
    Role.LINE: line_rows,
    Role.CARD: card_rows,
    Role.LIST: list_rows,
    Role.LISTITEM: item_rows,
    Role.BUTTON: button_rows,
    Role.DOTS: dots_rows,
    Role.METER: meter_rows,
    Role.NOTE: quiet_rows,
    Role.BADGE: quiet_rows,
    Role.INPUT: text_rows,
    Role.TOOLBAR: key_rows,
}
