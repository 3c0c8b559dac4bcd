"""Sessions of a class: each a folder with a log, to which every message is added before anybody is told.

What is made of a session afterwards lies in its folder too: ``sessions/2026-11-26-hall-b``.
"""

import os
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from itertools import count, pairwise
from pathlib import Path
from typing import NamedTuple, Self

from filelock import FileLock, Timeout

from game.records.disk import (
    Folders,
    NotSaved,
    file_safe,
    make_folder,
    replace,
    saving,
    sync,
    write_beside,
    write_new,
)
from game.records.fault import Fault, Trouble
from game.room.messages import Message
from game.room.room import Room, Stage
from game.runtime.lesson_lines import (
    MOST_BYTES,
    Entry,
    LessonHeader,
    LessonReading,
    entry_line,
    header_line,
    read_header,
    read_lesson,
)

LOG = "session.jsonl"
LOCK = ".lock"
TO_APPEND = os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0)
FOR_ITS_OWNER = 0o700
IN_USE = Fault(Trouble.IN_USE, "This session is being held in another window")
A_BREAK = 900
"""Seconds in which nothing was said, after which nobody was there."""

A_KILLED_SERVER = 2.0
"""Seconds in which a server whose window was killed has noticed."""


class Lesson:
    """A session being held, locked against everybody else until it is closed.

    `kept` is where the original went if it had to be mended.
    """

    def __init__(self, reading: LessonReading, header: LessonHeader, lock: FileLock, kept: Path | None = None) -> None:
        self.path = reading.path
        self.header = header
        self.kept = kept
        self._reading = reading
        self._lock = lock
        self._handle = os.open(self.path, TO_APPEND)
        self._end = reading.good

    @property
    def messages(self) -> tuple[Message, ...]:
        """What had been said before it was opened."""
        return tuple(message for _, message in self._reading.entries)

    @property
    def room(self) -> Room:
        """The room as those messages left it."""
        return self._reading.room

    @property
    def used(self) -> float:
        """The seconds for which it was held before it was opened, without what may have been days in between."""
        times = [at for at, _ in self._reading.entries]
        return sum(later - earlier for earlier, later in pairwise(times) if 0 <= later - earlier < A_BREAK)

    def append(self, entries: Sequence[Entry]) -> None:
        """Adds messages in one go; on return the system has them, so that they outlive this program.

        Not even a power cut takes them once `sync` has returned. Raises `NotSaved`, and then none of them stands.
        """
        content = b"".join(entry_line(at, message) for at, message in entries)
        if self._end + len(content) > MOST_BYTES:
            raise NotSaved(self.path, f"a session may be {MOST_BYTES >> 20} MiB at most", "begin a new one")
        with saving(self.path):
            if os.fstat(self._handle).st_size != self._end:
                os.ftruncate(self._handle, self._end)
            try:
                _write(self._handle, content)
            except OSError:
                with suppress(OSError):
                    os.ftruncate(self._handle, self._end)
                raise
        self._end += len(content)

    def sync(self) -> None:
        """Puts what was added on the disk itself; a log that was moved away is written anew. Raises `NotSaved`."""
        with saving(self.path):
            if not self._stands():
                self._restore()
            sync(self._handle)

    def close(self) -> None:
        """Lets others have the session."""
        with suppress(NotSaved):
            self.sync()
        os.close(self._handle)
        self._lock.release()

    def _stands(self) -> bool:
        try:
            return os.path.samestat(self.path.stat(), os.fstat(self._handle))
        except OSError:
            return False

    def _restore(self) -> None:
        """Writes the log anew from the file that is still open; whatever stands in its place is kept beside it."""
        with open(os.dup(self._handle), "rb") as file:  # noqa: PTH123 - it has no path any more
            file.seek(0)
            content = file.read(self._end)
        if self.path.is_file():
            write_beside(self.path, "damaged", self.path.read_bytes())
        replace(self.path, content)
        handle, self._handle = self._handle, os.open(self.path, TO_APPEND)
        os.close(handle)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Unfinished(NamedTuple):
    """A session that can be gone on with. `fault` says from where on its log is damaged, if it is."""

    path: Path
    header: LessonHeader
    room: Room
    fault: Fault | None = None


def begin_lesson(folders: Folders, header: LessonHeader) -> Path:
    """A new session in a folder of its own, its header on the disk: the path of its log. Raises `NotSaved`."""
    name = f"{file_safe(header.started[:10])}-{file_safe(header.scenario)}"
    for number in count(1):
        path = folders.sessions / (name + (f"-{number}" if number > 1 else "")) / LOG
        with saving(path):
            make_folder(path.parent)
            path.parent.chmod(FOR_ITS_OWNER)  # the key of the presenter's page is in the log
            with suppress(FileExistsError):
                write_new(path, header_line(header))
                return path
    raise AssertionError("numbers never run out")


def open_lesson(path: Path) -> Lesson | Fault:
    """The session at `path` open for more, or why it cannot be gone on with. Raises `NotSaved`.

    A half-written last line goes when the next message is added. A log damaged in the middle is cut there, and the
    original kept beside it.
    """
    if not path.parent.is_dir():
        return Fault(Trouble.UNREADABLE, "There is no such session")
    with saving(path), ExitStack() as held:
        lock = _lock(path)
        if lock is None:
            return IN_USE
        held.callback(lock.release)
        reading, kept = read_lesson(path), None
        if reading.header is None:
            return reading.fault or Fault(Trouble.EMPTY, "Nothing was written into it yet")
        if reading.fault is not None:
            content = path.read_bytes()
            kept = write_beside(path, "damaged", content)
            replace(path, content[: reading.good])
        lesson = Lesson(reading, reading.header, lock, kept)
        held.pop_all()
        return lesson


def lesson_to_resume(folders: Folders, scenario: str) -> Unfinished | None:
    """The session of a scenario held last, if somebody came or something was put, it was not finished, and is free."""
    path = last_lesson(folders, scenario)
    reading = read_lesson(path) if path else None
    if path is None or reading is None or reading.header is None or not reading.entries:
        return None
    room = reading.room
    if room.stage is Stage.OVER or not _is_free(path):
        return None
    return Unfinished(path, reading.header, room, reading.fault)


def last_lesson(folders: Folders, scenario: str) -> Path | None:
    """The log of the session of a scenario to which something was added last."""
    logs = list[tuple[int, Path]]()
    for path in folders.sessions.glob(f"*-{file_safe(scenario)}*/{LOG}"):
        with suppress(OSError):
            header = read_header(path)
            if header is not None and header.scenario == scenario:
                logs.append((path.stat().st_mtime_ns, path))
    return max(logs)[1] if logs else None


def _is_free(path: Path) -> bool:
    with suppress(OSError):
        lock = _lock(path, A_KILLED_SERVER)
        if lock is not None:
            lock.release()
            return True
    return False


def _write(handle: int, content: bytes) -> None:
    while content:
        content = content[os.write(handle, content) :]


def _lock(path: Path, patience: float = 0) -> FileLock | None:
    """A lock on a session, which the system takes back from whoever dies; None where it stays taken so long."""
    lock = FileLock(path.with_suffix(LOCK), timeout=patience, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    return lock
