"""Lines no wider than the screen: broken between words, and inside a word only where it is wider itself."""

import unicodedata
from collections.abc import Iterator


def columns(text: str) -> int:
    """How many columns a terminal takes for the text: East Asian wide letters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(width_of(letter) for letter in text)


def width_of(letter: str) -> int:
    """Columns of one character."""
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def wrap(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """The text in lines of at most `width` columns, the first beginning with `first`, the others with `rest`.

    Where the beginnings leave too little room they are shortened. A `width` under 2 is taken as 2.
    """
    width = max(width, 2)
    room = max(width // 2, 2)
    first, rest = first[: width - room], rest[: width - room]
    lines, line, used = [], first, columns(first)
    empty = True
    for word in pieces(text, width - max(columns(first), columns(rest))):
        needed = columns(word) + (0 if empty else 1)
        if used + needed > width and not empty:
            lines.append(line)
            line, used, empty = rest, columns(rest), True
            needed = columns(word)
        line += word if empty else f" {word}"
        used += needed
        empty = False
    return [*lines, line.rstrip()]


def pieces(text: str, room: int) -> Iterator[str]:
    """The words of the text, those wider than `room` cut into parts that fit."""
    for word in text.split(" "):
        if not word:
            continue
        while columns(word) > room:
            head = fitting(word, room)
            yield head
            word = word[len(head) :]
        yield word


def fitting(word: str, room: int) -> str:
    """As much of the beginning of the word as fits, one character at least."""
    used = 0
    for place, letter in enumerate(word):
        used += width_of(letter)
        if used > room:
            return word[: max(place, 1)]
    return word
