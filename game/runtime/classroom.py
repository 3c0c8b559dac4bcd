"""What a class needs of the world outside: a session on the disk, a line to its server, and the papers afterwards."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol

from game.loading.library import Library
from game.records.disk import Folders, NotSaved
from game.room.bridge import News, Notes
from game.room.messages import Message as RoomMessage
from game.room.room import Room
from game.runtime.lesson_lines import LessonHeader, LessonReading, read_lesson
from game.runtime.lessons import begin_lesson, lesson_to_resume
from game.runtime.reading import content_of, told_by
from game.views import class_words as words
from game.views import effects, messages
from game.views.class_model import LeftLesson
from game.views.messages import Message

Hear = Callable[[News], None]


class Line(Protocol):
    """A line to the server of a session."""

    def send(self, said: RoomMessage | Notes) -> None:
        """Have it hear something."""

    def close(self) -> None:
        """Let it hear what was said, and end."""


class Doors(NamedTuple):
    """What lets people in: a code to type, an invitation to scan, the key of the presenter, and the port."""

    code: str
    invitation: str
    key: str
    port: int


@dataclass
class Classroom:
    """One class at a time. `call` opens a line to a session, `doors` gives what lets people into a new one."""

    folders: Folders
    library: Library
    seed: Callable[[frozenset[int]], int]
    now: Callable[[], datetime]
    call: Callable[[Path, Hear], Line]
    doors: Callable[[], Doors]
    hear: Hear
    path: Path | None = None
    line: Line | None = field(default=None, repr=False)
    written: Callable[[], object] | None = field(default=None, repr=False)

    def begin(self, effect: effects.BeginLesson) -> Message:
        """A new session, or one that was left, and a line to its server."""
        self.close()
        try:
            path = Path(effect.path) if effect.path else begin_lesson(self.folders, self.header(effect))
        except NotSaved as failed:
            return not_begun(failed)
        reading = read_lesson(path)
        if reading.header is None:
            return messages.LessonNotBegun(messages.NotSaved(why(reading), words.BEGIN_INSTEAD, str(path)))
        self.path, self.line = path, self.call(path, self.hear)
        return messages.LessonBegun(reading.header.seed, reading.room)

    def header(self, effect: effects.BeginLesson) -> LessonHeader:
        """The header of a new session."""
        code, invitation, key, port = self.doors()
        return LessonHeader(
            scenario=effect.scenario,
            title=effect.title,
            seed=self.seed(frozenset()),
            started=self.now().astimezone().isoformat(timespec="seconds"),
            content=content_of(self.library, (effect.scenario,)),
            code=code,
            invitation=invitation,
            key=key,
            port=port,
            rules=effect.rules,
        )

    def tell(self, effect: effects.TellRoom) -> None:
        """Have the room hear something."""
        if self.line is not None:
            self.line.send(effect.said)

    def write_papers(self, _: effects.WritePapers) -> Message | None:
        """The handout and the votes beside the log."""
        from game.runtime.papers import write_papers

        header = read_lesson(self.path).header if self.path else None
        told = told_by(self.library, header.scenario) if header else ""
        if self.path is None or isinstance(told, str):
            return None
        self.written = partial(write_papers, self.path, told[0])
        try:
            self.written()
        except NotSaved as failed:
            return messages.PapersNotWritten(messages.NotSaved(failed.reason, failed.mend, str(failed.path)))
        return messages.PapersWritten(str(self.path.parent))

    def close(self) -> None:
        """Let go of the session; its server ends, and papers that were written have what was said since."""
        if self.line is not None:
            self.line.close()
        if self.written is not None:
            with suppress(NotSaved):
                self.written()
        self.line = self.path = self.written = None


def left_lesson(folders: Folders, scenario: str) -> LeftLesson | None:
    """The class at a scenario that was left before its end, if there is one."""
    found = lesson_to_resume(folders, scenario)
    if found is None:
        return None
    decided = [poll for poll in found.room.polls if poll.decided is not None]
    return LeftLesson(str(found.path), begun_at(found.header.started), people(found.room), len(decided))


def people(room: Room) -> int:
    """How many have come in."""
    return len(room.members)


def begun_at(started: str) -> str:
    """When a session began, as one would say it: ``26 November, 10:42``."""
    with suppress(ValueError):
        at = datetime.fromisoformat(started)
        return f"{at.day} {at:%B}, {at:%H:%M}"
    return started


def why(reading: LessonReading) -> str:
    """Why a session cannot be gone on with."""
    return reading.fault.message if reading.fault else words.NOTHING_IN_IT


def not_begun(failed: NotSaved) -> Message:
    """What the disk refused."""
    return messages.LessonNotBegun(messages.NotSaved(failed.reason, failed.mend, str(failed.path)))
