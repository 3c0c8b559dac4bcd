"""The game in a terminal: it prints what is new, asks, and reads a line."""

import os
from collections.abc import Mapping
from contextlib import suppress
from io import StringIO, TextIOWrapper
from typing import TextIO

from game.domain.settings import Level
from game.records.settings import read_settings
from game.runtime.outside import Outside
from game.runtime.ports import Ports
from game.terminal.keys import Asked, Nothing, meant
from game.terminal.paper import Paper
from game.views.effects import Effect
from game.views.messages import Message
from game.views.model import Model
from game.views.node import Node
from game.views.pause import farewell
from game.views.update import begin, update, view

UNSEEN = 1
KEYS = (
    "Type the number or letter in front of what you want, or its whole name, and press Enter. An empty line goes on, "
    "where that is offered. The letter s opens the settings on any screen. Ctrl-C leaves; everything is kept."
)
CALM = "Type a number or letter shown above, or ? for the keys. Nothing is lost."


class Table:
    """One game at one terminal: the model, the world outside, and the paper it is printed on."""

    def __init__(self, outside: Outside, paper: Paper, model: Model) -> None:
        self.outside = outside
        self.paper = paper
        self.model = model

    def settle(self, effects: tuple[Effect, ...]) -> None:
        """Carry effects out, and what they lead to, until nothing is left."""
        waiting = list(effects)
        while waiting:
            answer = self.outside.carry_out(waiting.pop(0))
            if answer is not None:
                waiting += self.take(answer)

    def take(self, message: Message) -> tuple[Effect, ...]:
        """Let a message change the model; what it asks for comes back."""
        self.model, effects = update(self.model, message)
        self.paper.settings = self.model.settings
        return effects

    def play(self) -> None:
        """Until somebody quits. Whatever is done is answered, if only by the same screen once more."""
        done = False
        while not self.model.over:
            tree = view(self.model)
            if not self.paper.show(tree) and done:
                self.paper.show_again(tree)
            done = self.answer(tree, self.paper.ask())

    def answer(self, tree: Node, line: str) -> bool:
        """Do what a typed line means; whether there was anything to do."""
        match meant(tree, line):
            case Nothing():
                self.paper.say(CALM)
            case Asked():
                self.paper.say(KEYS)
                self.paper.show_again(tree)
            case message:
                self.settle(self.take(message))
                return True
        return False


def play(
    ports: Ports,
    *,
    stdin: TextIO | None,
    stdout: TextIO | None,
    scenario: str | None = None,
    level: Level | None = None,
    environment: Mapping[str, str] = os.environ,
) -> int:
    """Play until it is over; every choice is on the disk before its reaction is shown.

    0, whatever way it is left, and `UNSEEN` where there is no `stdout` at all; without a `stdin` nothing is typed.
    Raises OSError where nothing can be printed any more, with everything closed and kept.
    """
    if stdout is None:
        return UNSEEN
    stdin = stdin or StringIO()
    for stream in (stdin, stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    kept = read_settings(ports.folders)
    outside, paper = Outside(ports), Paper(stdin, stdout, kept.settings, environment)
    model, effects = begin(kept.settings, scenario, kept.remark, level=level)
    table = Table(outside, paper, model)
    try:
        with suppress(EOFError, KeyboardInterrupt):
            table.settle(effects)
            table.play()
        with suppress(KeyboardInterrupt):
            paper.close_with(farewell(table.model))
    finally:
        outside.close()
    return 0
