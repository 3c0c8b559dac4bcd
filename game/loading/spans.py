"""Where every value and key of a file stands, found only when somebody asks."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

from game.domain.diagnostic import Span

_LINE_END = re.compile(r"\r\n?|\n")

Path = tuple[str | int, ...]
"""Keys and places that lead from the top of a file to a value."""

Marks = Mapping[int, list[int]]
"""By `id` of a list or mapping: for each item two offsets, for each key four (key, key's end, value, value's end)."""


class Spans:
    """Positions in one text. Offsets count characters from 0; lines and columns in spans count from 1."""

    def __init__(self, path: str, text: str, data: object = None, marks: Marks | None = None) -> None:
        self.path = path
        self.text = text
        self._data = data
        self._marks = marks or {}
        self._starts: list[int] = []
        self._orders: dict[int, dict[str, int]] = {}
        self._line = (0, "")

    def line(self, number: int) -> str:
        """Line `number`, without its end; empty where there is no such line.

        The last one is kept: all faults of a line of megabytes share it.
        """
        if number != self._line[0]:
            starts = self._line_starts()
            end = starts[number] if number < len(starts) else len(self.text)
            known = 0 < number <= len(starts)
            self._line = (number, self.text[starts[number - 1] : end].rstrip("\r\n") if known else "")
        return self._line[1]

    def span(self, start: int, end: int) -> Span:
        """The stretch from one offset to another, cut off where its first line ends; one character at least."""
        starts = self._line_starts()
        number = bisect_right(starts, start)
        first = starts[number - 1]
        stop = min(end - first, len(self.line(number).rstrip()))
        column = start - first + 1
        return Span(self.path, number, column, max(stop, column) + 1)

    def offset(self, line: int, column: int) -> int:
        """The offset of a place in the text."""
        return self._line_starts()[line - 1] + column - 1

    def value(self, at: Path) -> Span:
        """Where the value at `at` stands; where there is none, what comes nearest above it."""
        return self.span(*self._find(at)[2:])

    def key(self, at: Path) -> Span:
        """Where the key of the value at `at` stands; for an item of a list, the item."""
        return self.span(*self._find(at)[:2])

    @property
    def data(self) -> Any:
        """The plain data of the file: mappings, lists and texts, as they are written."""
        return self._data

    def at(self, at: Path) -> Any:
        """The plain data at `at`; KeyError or IndexError where there is none."""
        value: Any = self._data
        for step in at:
            value = value[step]
        return value

    def offsets(self, at: Path) -> tuple[int, int]:
        """From where to where the value at `at` is written, quotes and all."""
        return self._find(at)[2:]

    def key_offsets(self, at: Path) -> tuple[int, int]:
        """From where to where the key of the value at `at` is written."""
        return self._find(at)[:2]

    def part(self, at: Path, start: int, end: int) -> Span:
        """Characters `start` to `end` of the text at `at`; all of it where it is not written as it reads."""
        value = self.at(at)
        first, last = self._find(at)[2:]
        written = self.text.find(value, first, last)
        return self.span(first, last) if written < 0 else self.span(written + start, written + end)

    def respell(self, mapping: dict[str, Any], name: str, meant: str) -> None:
        """Gives a key of the file's data the name it was meant to have; it is still found where it stands."""
        items = [(meant if key == name else key, value) for key, value in mapping.items()]
        mapping.clear()
        mapping.update(items)
        self._orders.pop(id(mapping), None)

    def _find(self, at: Path) -> tuple[int, int, int, int]:
        value: Any = self._data
        found = (0, 0, 0, 0)
        for step in at:
            marks = self._marks.get(id(value), [])
            if isinstance(value, dict) and step in value:
                place = self._order_of(value).get(str(step), len(marks)) * 4
                if place >= len(marks):
                    break  # it was given to the data, before or after its order was noted, and stands nowhere
                found = (marks[place], marks[place + 1], marks[place + 2], marks[place + 3])
            elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
                start, end = marks[step * 2], marks[step * 2 + 1]
                found = (start, end, start, end)
            else:
                break
            value = value[step]
        return found

    def _order_of(self, mapping: dict[str, Any]) -> dict[str, int]:
        order = self._orders.get(id(mapping))
        if order is None:
            order = self._orders[id(mapping)] = {key: place for place, key in enumerate(mapping)}
        return order

    def _line_starts(self) -> list[int]:
        if not self._starts:
            self._starts = [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        return self._starts
