"""The room with its log: every message goes through here, and is on its way to the disk before anybody is told."""

import asyncio
from collections.abc import Callable, Sequence
from enum import Enum
from time import time
from typing import NamedTuple, Protocol

from game.records.disk import NotSaved
from game.room.advance import advance
from game.room.messages import Came, Message, Went
from game.room.room import Room

PASSING = (Came, Went)
"""What says only who is connected; a log that outlives all connections has no use for it."""


class Log(Protocol):
    """Where messages are kept."""

    def append(self, messages: Sequence[tuple[float, Message]]) -> None:
        """Write them with their times, all or none. Raises `NotSaved`."""


class Heard(Enum):
    """What became of a message."""

    TAKEN = "taken"
    LATE = "late"  # it changed nothing
    LOST = "lost"  # the log could not be written


Answer = Callable[[Heard], None]


class Change(NamedTuple):
    """What came of some messages: the room before and after them, and those of them that changed it."""

    before: Room
    after: Room
    messages: tuple[Message, ...]


class Hall:
    """Folds what it hears within one turn of the loop at a time: one write for all of it, then the answers."""

    def __init__(
        self, room: Room, log: Log, changed: Callable[[Change], None], failed: Callable[[NotSaved], None]
    ) -> None:
        self.room = room
        self.wrote = False  # since somebody last looked
        self._log = log
        self._changed = changed
        self._failed = failed
        self._waiting: list[tuple[Message, Answer | None]] = []

    def hear(self, message: Message, answer: Answer | None = None) -> None:
        """Take a message in; `answer` is told soon what became of it."""
        if not self._waiting:
            asyncio.get_running_loop().call_soon(self.settle)
        self._waiting.append((message, answer))

    def settle(self) -> None:
        """Fold everything that waits, write it, and answer."""
        waiting, self._waiting = self._waiting, []
        heard, change = self._folded(waiting)
        lasting = [each for each in change.messages if not isinstance(each, PASSING)]
        if lasting:
            now = time()
            try:
                self._log.append([(now, each) for each in lasting])
                self.wrote = True
            except NotSaved as failed:
                self._failed(failed)
                heard, change = self._without_lasting(waiting)
        self.room = change.after
        for (_, answer), outcome in zip(waiting, heard, strict=True):
            if answer is not None:
                answer(outcome)
        if change.messages:
            self._changed(change)

    def _folded(self, waiting: list[tuple[Message, Answer | None]]) -> tuple[list[Heard], Change]:
        heard, taken = [], []
        room = self.room
        for message, _ in waiting:
            after = advance(room, message)
            heard.append(Heard.LATE if after is room else Heard.TAKEN)
            if after is not room:
                taken.append(message)
            room = after
        return heard, Change(self.room, room, tuple(taken))

    def _without_lasting(self, waiting: list[tuple[Message, Answer | None]]) -> tuple[list[Heard], Change]:
        passing = [each for each in waiting if isinstance(each[0], PASSING)]
        heard = [Heard.TAKEN if isinstance(message, PASSING) else Heard.LOST for message, _ in waiting]
        return heard, self._folded(passing)[1]
