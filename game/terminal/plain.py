"""Text that is safe to print anywhere: no control characters, and nothing that an encoding lacks."""

import unicodedata
from dataclasses import replace

from game.views.node import Node

STAND_INS = {
    "“": '"',
    "”": '"',
    "„": '"',
    "‘": "'",
    "’": "'",
    "…": "...",
    "–": "-",
    "—": "--",
    "·": "-",
    "●": "*",
    "◐": "~",
    "○": ".",
    "█": "#",
    "░": "-",
    "½": ".5",
    "\N{NO-BREAK SPACE}": " ",
    "\N{NARROW NO-BREAK SPACE}": " ",
}
"""What stands for a character where the encoding has none."""

DIRECTIONS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows, and could make a line say something else."""


def plainly(node: Node, encoding: str) -> Node:
    """The node, and all below it, with nothing in their words that a terminal of this encoding cannot print."""
    return replace(
        node,
        name=encodable(harmless(node.name), encoding),
        value=encodable(harmless(node.value), encoding),
        speaker=encodable(harmless(node.speaker), encoding),
        expression=encodable(harmless(node.expression), encoding),
        children=tuple(plainly(child, encoding) for child in node.children),
    )


def harmless(text: str) -> str:
    """The text without control characters, escape sequences' first bytes, surrogates and turned directions."""
    if text.isprintable():
        return text
    kept = (" " if letter in "\t\n\r" else letter for letter in text)
    return "".join(letter for letter in kept if is_printed(letter))


def is_printed(letter: str) -> bool:
    """Whether a character may reach a terminal."""
    return letter not in DIRECTIONS and unicodedata.category(letter) not in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp")


def encodable(text: str, encoding: str) -> str:
    """The text with stand-ins for what `encoding` lacks: a plain sign, a letter without its accent, or ``?``."""
    if can_say(text, encoding):
        return text
    return "".join(letter if can_say(letter, encoding) else stand_in(letter, encoding) for letter in text)


def stand_in(letter: str, encoding: str) -> str:
    """What is printed for a character that `encoding` lacks."""
    if letter in STAND_INS:
        return STAND_INS[letter]
    bare = "".join(each for each in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(each))
    return bare if bare and can_say(bare, encoding) else "?"


def can_say(text: str, encoding: str) -> bool:
    """Whether `encoding` has all of the text's characters; an unknown encoding has none beyond ASCII."""
    try:
        text.encode(encoding)
    except LookupError:
        return text.isascii()
    except UnicodeEncodeError:
        return False
    return True
