"""The line that is being written, as a value: what typing, pasting and the editing keys make of it."""

import re
import unicodedata
from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

from game.views.node import MOST_CHARACTERS
from game.window.letters import after, before, is_boundary, whole

BREAKS = "[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+"
UNSEEN = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Characters that turn the direction of what follows without being seen, and the mark at the start of some files."""


class Line(NamedTuple):
    """A line of text. `caret` counts the characters before it, and never stands within a letter.

    `composing` is what an input method shows at the caret while somebody still chooses; it is no part of the text.
    """

    text: str = ""
    caret: int = 0
    composing: str = ""

    @property
    def left(self) -> str:
        """The text before the caret."""
        return self.text[: self.caret]

    @property
    def right(self) -> str:
        """The text after the caret."""
        return self.text[self.caret :]

    @property
    def room(self) -> int:
        """How many characters more it takes."""
        return max(MOST_CHARACTERS - len(self.text), 0)


class Stroke(Enum):
    """What an editing key does."""

    LEFT = auto()
    RIGHT = auto()
    WORD_LEFT = auto()
    WORD_RIGHT = auto()
    START = auto()
    END = auto()
    RUB_OUT = auto()
    DELETE = auto()
    RUB_OUT_WORD = auto()
    DELETE_WORD = auto()
    RUB_OUT_TO_START = auto()
    DELETE_TO_END = auto()


def inserted(line: Line, text: str) -> Line:
    """The line with a typed or pasted text at the caret, as much of it as there is room for."""
    added = whole(cleaned(text), line.room)
    return with_caret(line.left + added + line.right, line.caret + len(added))


def composed(line: Line, text: str) -> Line:
    """The line with what an input method shows; with an empty text it shows nothing any more."""
    return line._replace(composing=cleaned(text))


def changed(line: Line, stroke: Stroke) -> Line:
    """The line after an editing key; while something is being composed the keys are the input method's."""
    if line.composing:
        return line
    there = REACHES[TAKEN.get(stroke, stroke)](line.text, line.caret)
    if stroke not in TAKEN:
        return line._replace(caret=there)
    first, last = sorted((line.caret, there))
    return with_caret(line.text[:first] + line.text[last:], first)


def pointed(line: Line, at: int) -> Line:
    """The line with the caret after the first `at` characters, or before the letter that is there."""
    at = min(max(at, 0), len(line.text))
    if line.composing:
        return line
    return line._replace(caret=at if is_boundary(line.text, at) else before(line.text, at))


def with_caret(text: str, caret: int) -> Line:
    """A line with its caret there, or after a letter that has grown together around it."""
    return Line(text, caret if is_boundary(text, caret) else after(text, caret))


def cleaned(text: str) -> str:
    """A text on one line, as UTF-8 can hold it: breaks and tabs as spaces, no control characters, no halves."""
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    spaced = re.sub(BREAKS, " ", joined)
    return "".join(letter for letter in spaced if unicodedata.category(letter) != "Cc" and letter not in UNSEEN)


def kind(text: str, at: int) -> str:
    """What the letter that begins at `at` is to somebody who jumps by words."""
    if text[at].isspace():
        return "space"
    return "word" if text[at].isalnum() or text[at] in "_'’" else "sign"


def word_left(text: str, at: int) -> int:
    """Where the word before `at` begins, or the signs there."""
    while at and kind(text, before(text, at)) == "space":
        at = before(text, at)
    here = at and kind(text, before(text, at))
    while at and kind(text, before(text, at)) == here:
        at = before(text, at)
    return at


def word_right(text: str, at: int) -> int:
    """Where the word after `at` ends, or the signs there."""
    while at < len(text) and kind(text, at) == "space":
        at = after(text, at)
    here = kind(text, at) if at < len(text) else ""
    while at < len(text) and kind(text, at) == here:
        at = after(text, at)
    return at


def start(_: str, __: int) -> int:
    """The beginning of the line."""
    return 0


def end(text: str, _: int) -> int:
    """The end of the line."""
    return len(text)


REACHES: dict[Stroke, Callable[[str, int], int]] = {
    Stroke.LEFT: before,
    Stroke.RIGHT: after,
    Stroke.WORD_LEFT: word_left,
    Stroke.WORD_RIGHT: word_right,
    Stroke.START: start,
    Stroke.END: end,
}
"""Where each key leads in a text from a place."""

TAKEN = {
    Stroke.RUB_OUT: Stroke.LEFT,
    Stroke.DELETE: Stroke.RIGHT,
    Stroke.RUB_OUT_WORD: Stroke.WORD_LEFT,
    Stroke.DELETE_WORD: Stroke.WORD_RIGHT,
    Stroke.RUB_OUT_TO_START: Stroke.START,
    Stroke.DELETE_TO_END: Stroke.END,
}
"""The keys that take away everything up to where another leads."""
