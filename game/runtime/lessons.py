"""The log of a class: its header, then each message with its time, a line of JSON each.

A session has a folder of its own, ``sessions/2026-11-26-hall-b``, in which what is made of it afterwards lies too.
"""

import os
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, fields
from itertools import count
from pathlib import Path
from typing import NamedTuple, Self

from filelock import FileLock, Timeout

from game.loading.decode import NotDecodable, decode
from game.records.disk import Folders, NotSaved, make_folder, replace, saving, sync, write_beside, write_new
from game.records.fault import Fault, Trouble
from game.records.reading import damage, whole_lines
from game.records.versions import Newer, Upgrade, checked, readable_version, upgraded
from game.room import lines
from game.room.advance import advance
from game.room.messages import Message
from game.room.room import EVERYBODY_ALONE, Room, Rules

UPGRADES: tuple[Upgrade, ...] = ()
FORMAT = 1 + len(UPGRADES)

LOG = "session.jsonl"
LOCK = ".lock"
TO_APPEND = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)
MOST_BYTES = 256 * 1024 * 1024
IN_USE = Fault(Trouble.IN_USE, "This session is being held in another window")


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonHeader:
    """What is played, who votes how, and what lets people in. `started` is ISO 8601 text in UTC."""

    format: int = FORMAT
    scenario: str
    title: str
    seed: int
    started: str
    content: str
    code: str
    invitation: str
    key: str
    port: int
    rules: Rules = EVERYBODY_ALONE


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine(lines.Line):
    """A message, and when it came, in seconds since 1970."""

    at: float


class LessonRead(NamedTuple):
    """What could be read of a log: all up to the fault, if there is one; `good` bytes of it are sound."""

    path: Path
    header: LessonHeader | None = None
    entries: tuple[tuple[float, Message], ...] = ()
    fault: Fault | None = None
    good: int = 0


class Lesson:
    """A session that is being held, locked against everybody else until it is closed."""

    def __init__(self, path: Path, read: LessonRead, header: LessonHeader, lock: FileLock) -> None:
        self.path = path
        self.header = header
        self.entries = read.entries
        self._lock = lock
        self._handle = os.open(path, TO_APPEND)
        self._end = read.good
        if os.fstat(self._handle).st_size != self._end:
            os.ftruncate(self._handle, self._end)

    @property
    def messages(self) -> tuple[Message, ...]:
        """What had been said before it was opened."""
        return tuple(message for _, message in self.entries)

    @property
    def room(self) -> Room:
        """The room as those left it."""
        room = Room(self.header.rules)
        for message in self.messages:
            room = advance(room, message)
        return room

    def append(self, messages: Sequence[tuple[float, Message]]) -> None:
        """Write messages in one go, not waiting for the disk itself. Raises `NotSaved`; then none of them stands."""
        content = b"".join(line_of(at, message) for at, message in messages)
        with saving(self.path):
            try:
                written = os.write(self._handle, content)
                while written < len(content):
                    written += os.write(self._handle, content[written:])
            except OSError:
                with suppress(OSError):
                    os.ftruncate(self._handle, self._end)
                raise
        self._end += len(content)

    def sync(self) -> None:
        """Put what was written on the disk itself. Raises `NotSaved`."""
        with saving(self.path):
            sync(self._handle)

    def close(self) -> None:
        """Let others have the session."""
        with suppress(NotSaved):
            self.sync()
        os.close(self._handle)
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def begin_lesson(folders: Folders, header: LessonHeader) -> Path:
    """A new session in a folder of its own, its header on the disk: the file of its log. Raises `NotSaved`."""
    sessions = folders.data / "sessions"
    name = f"{header.started[:10]}-{header.scenario}"
    for number in count(1):
        path = sessions / (name + (f"-{number}" if number > 1 else "")) / LOG
        with saving(path):
            make_folder(path.parent)
            with suppress(FileExistsError):
                write_new(path, header_line(header))
                return path
    raise AssertionError("numbers never run out")


def open_lesson(path: Path) -> Lesson | Fault:
    """The session at `path` open for more, or why it cannot be gone on with. Raises `NotSaved`.

    A half-written last line goes; what is damaged in the middle is written anew as far as it can be read, and the
    original kept beside it.
    """
    with saving(path), ExitStack() as held:
        lock = FileLock(path.with_suffix(LOCK), blocking=False, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            return IN_USE
        held.callback(lock.release)
        read = read_lesson(path)
        if read.header is None:
            return read.fault or Fault(Trouble.EMPTY, "Nothing was written into it yet")
        if read.fault is not None:
            content = path.read_bytes()
            write_beside(path, "damaged", content)
            replace(path, content[: read.good])
        lesson = Lesson(path, read, read.header, lock)
        held.pop_all()
        return lesson


def read_lesson(path: Path) -> LessonRead:
    """Whatever can be read at `path`; never raises for what it finds there."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        return LessonRead(path, fault=Fault(Trouble.UNREADABLE, f"It cannot be read: {error.strerror or error}"))
    if len(content) > MOST_BYTES:
        return LessonRead(path, fault=Fault(Trouble.STRANGE, f"It is larger than {MOST_BYTES >> 20} MiB"))
    return parse_lesson(path, content)


def parse_lesson(path: Path, content: bytes) -> LessonRead:
    """What `content` says. Only what ends in a newline was ever finished."""
    whole = whole_lines(content)
    first = next(whole, None)
    if first is None:
        return LessonRead(path, fault=Fault(Trouble.EMPTY, "Nothing was written into it yet"))
    try:
        version = readable_version(first, UPGRADES)
        header = checked(LessonHeader, *upgraded(first, version, UPGRADES))
    except Newer as error:
        return LessonRead(path, fault=Fault(Trouble.NEWER, str(error), 1))
    except NotDecodable as error:
        return LessonRead(path, fault=damage(1, error))
    entries: list[tuple[float, Message]] = []
    good = len(first) + 1
    for number, line in enumerate(whole, 2):
        try:
            entry = decode(LogLine, line)
            entries.append((entry.at, lines.only(entry)))
        except NotDecodable as error:
            return LessonRead(path, header, tuple(entries), damage(number, error), good)
        good += len(line) + 1
    return LessonRead(path, header, tuple(entries), good=good)


def header_line(header: LessonHeader) -> bytes:
    """The header as it is written."""
    plain = {part.name: getattr(header, part.name) for part in fields(header)}
    return lines.TO_JSON.encode(plain).encode("utf-8", "replace") + b"\n"


def line_of(at: float, message: Message) -> bytes:
    """A message as it is written."""
    return b'{"at":%.3f,' % at + lines.encode(message)[1:] + b"\n"
