"""The paper a game is printed on: line after line, nothing taken back, no cursor moved."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TextIO

from game.domain.settings import Settings
from game.terminal.plain import encodable, harmless, plainly
from game.terminal.printing import BLANK, Row, Tone, rows, set_rows
from game.views.node import MOST_CHARACTERS, Node, Role, find

PROMPT = "> "
READ_ON = ("Enter to read on", "Enter")
CHOICES = (Role.LIST, Role.BUTTON)
LEAST_ROWS = 4
MOST_TOO_MANY = 2
"""Rows by which a screen may be too long without a pause for them."""
NARROWEST = 8
USUAL_SIZE = os.terminal_size((80, 24))
STRONG, QUIET, USUAL = "\x1b[1m", "\x1b[2m", "\x1b[0m"


class Paper:
    """Prints trees and reads lines. It remembers what stands on the latest screen, to print only what is new."""

    def __init__(self, stdin: TextIO, stdout: TextIO, settings: Settings, environment: Mapping[str, str]) -> None:
        self.stdin = stdin
        self.stdout = stdout
        self.settings = settings
        self.environment = environment
        self.encoding = getattr(stdout, "encoding", None) or "ascii"
        self._shown: Node | None = None
        self._rows_since_prompt = 0
        self._answer = ""

    @property
    def is_terminal(self) -> bool:
        """Whether somebody sits there to read and to type."""
        return self.stdin.isatty() and self.stdout.isatty()

    @property
    def size(self) -> os.terminal_size:
        """Columns and rows of the terminal, the usual ones where there is none or it does not say."""
        try:
            size = os.get_terminal_size(self.stdout.fileno())
        except (OSError, ValueError):
            return USUAL_SIZE
        return size if size.columns > 0 and size.lines > 0 else USUAL_SIZE

    @property
    def width(self) -> int:
        """The widest a line may be: the terminal's width, and at most what the settings say."""
        return max(min(self.size.columns, self.settings.width), NARROWEST)

    @property
    def colours(self) -> bool:
        """Whether lines may be set strong or quiet."""
        term = self.environment.get("TERM", "")
        known = term not in ("", "dumb") or "WT_SESSION" in self.environment
        return self.settings.colour and self.stdout.isatty() and known and not self.environment.get("NO_COLOR")

    def show(self, tree: Node) -> bool:
        """Print what is new on a screen, with what can be done there; all of it where it is another screen.

        Whether there was anything new.
        """
        before, self._shown = self._shown, tree
        same = before is not None and (before.role, before.name) == (tree.role, tree.name)
        known = {what_it_says(child) for child in before.children} if same and before else set()
        new = {child for child in tree.children if what_it_says(child) not in known}
        self.print_blocks(child for child in tree.children if child in new or (new and is_choice(child)))
        return bool(new)

    def show_again(self, tree: Node) -> None:
        """Print all of a screen."""
        self.print_blocks(tree.children)

    def print_blocks(self, nodes: Iterable[Node]) -> None:
        """Print nodes, each with a blank row before it."""
        blocks = (rows(plainly(node, self.encoding), self.width) for node in nodes)
        self.put([row for block in blocks if block for row in (BLANK, *block)])

    def say(self, text: str) -> None:
        """Print a sentence of the program's own."""
        self.put([BLANK, *set_rows(encodable(text, self.encoding), self.width)])
        self.stdout.flush()

    def close_with(self, text: str) -> None:
        """Print the last sentence, for which nobody is asked to wait."""
        self._rows_since_prompt = 0
        self.say(text)

    def put(self, ahead: list[Row]) -> None:
        """Print rows, and let the reader breathe where the window is full, between two blocks if it can be."""
        while ahead:
            room = max(self.size.lines - 2, LEAST_ROWS) - self._rows_since_prompt
            if self._answer or not self.is_terminal or len(ahead) <= room + MOST_TOO_MANY:
                room = len(ahead)
            elif room > 0:
                room = next((place for place in range(room, 0, -1) if ahead[place] == BLANK), room)
            for row in ahead[: max(room, 0)]:
                self.stdout.write(encodable(self.dressed(row), self.encoding) + "\n")
            self._rows_since_prompt += max(room, 0)
            ahead = ahead[max(room, 0) :]
            if ahead:
                self.breathe()

    def dressed(self, row: Row) -> str:
        """A row with what sets it strong or quiet, where the terminal can."""
        if not self.colours or not row.text:
            return row.text
        if row.tone is Tone.PLAIN:
            head, tail = row.text[: row.strong], row.text[row.strong :]
            return f"{STRONG}{head}{USUAL}{tail}" if head else tail
        return f"{STRONG if row.tone is Tone.STRONG else QUIET}{row.text}{USUAL}"

    def breathe(self) -> None:
        """Wait until the reader goes on; somebody who answers already is shown the rest, and is not asked again."""
        self.stdout.write("\n" + next(hint for hint in READ_ON if len(hint) <= self.width))
        self._answer = self.read().strip()
        self._rows_since_prompt = 0

    def ask(self) -> str:
        """The next line that is typed. Raises EOFError where there is none."""
        self.stdout.write("\n" + PROMPT)
        line, self._answer = self._answer or self.read(), ""
        self._rows_since_prompt = 0
        if not self.is_terminal:
            self.stdout.write(encodable(harmless(line.strip())[:MOST_CHARACTERS], self.encoding) + "\n")
        return line

    def read(self) -> str:
        """A line, cut off where it is longer than anybody types; its rest is passed over."""
        self.stdout.flush()
        line = rest = self.piece()
        if not line:
            raise EOFError
        while rest and not rest.endswith("\n"):
            rest = self.piece()
        return line

    def piece(self) -> str:
        """As much of a line as is taken at once; nothing where the terminal is gone or speaks another encoding."""
        try:
            return self.stdin.readline(MOST_CHARACTERS)
        except (OSError, UnicodeError):
            return ""


def is_choice(node: Node) -> bool:
    """Whether a node offers something to choose, so that it is printed with whatever is new."""
    return node.role in CHOICES or (node.role is Role.GROUP and find(node, Role.LIST) is not None)


def what_it_says(node: Node) -> Node:
    """What of a node is news: where one is and on what day, but not the minutes that pass there."""
    return replace(node, value=node.value[:3]) if node.role is Role.BANNER else node
