"""Runs being played: each a file to which every act is added, safe on the disk, before anybody is told."""

import os
from contextlib import ExitStack, suppress
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from filelock import FileLock, Timeout

from game.records.acts import MOST_BYTES_IN_LINE, UPGRADES, Act, Header, encode
from game.records.disk import (
    RUN,
    Folders,
    NotSaved,
    file_safe,
    make_folder,
    replace,
    saving,
    write_all,
    write_beside,
    write_new,
)
from game.records.fault import Fault, Trouble
from game.records.reading import MOST_BYTES_IN_RUN, Reading, encode_run, parse_run, read_content, read_run
from game.records.versions import Upgrade

LOCK = ".lock"
TO_APPEND = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)
IN_USE = Fault(Trouble.IN_USE, "It is being played in another window")


class _Mark(NamedTuple):
    """What a file is known by: the disk it lies on, its number there, and its size in bytes."""

    device: int
    number: int
    size: int


class RunLog:
    """A run open for playing, locked against everybody else until it is closed.

    `reading` is what stood in it when it was opened; `kept` is where the original went if it had to be mended.
    The file is opened anew for every act and compared with how it was left, for nothing keeps other programs
    from changing, moving or removing it meanwhile; then it is written anew from what is known.
    """

    def __init__(self, reading: Reading, lock: FileLock, kept: Path | None = None) -> None:
        self.path = reading.path
        self.reading = reading
        self.kept = kept
        self._lock = lock
        self._acts = list(reading.acts)
        self._end = reading.good
        os.close(os.open(self.path, TO_APPEND))
        self._left = _mark(self.path)

    def append(self, act: Act) -> None:
        """Adds `act`; on return it is on the disk. Raises `NotSaved`, and then the run is as it was before."""
        line = _line(self.path, act)
        if self._end + len(line) > MOST_BYTES_IN_RUN:
            raise NotSaved(self.path, f"a run may be {MOST_BYTES_IN_RUN >> 20} MiB at most", "start a new one")
        with saving(self.path):
            if not self._is_as_left():
                self._restore()
            self._write(line)
        self._acts.append(act)

    def close(self) -> None:
        """Lets others have the run."""
        self._lock.release()

    def _is_as_left(self) -> bool:
        try:
            return self._lock.is_locked and _mark(self.path) == self._left
        except OSError:
            return False

    def _restore(self) -> None:
        """Writes the run anew as it is known; whatever else stands in its place is kept beside it."""
        make_folder(self.path.parent)
        self._lock_again()
        known = encode_run(self.reading._replace(acts=tuple(self._acts)))
        found = read_content(self.path)
        if found != known:
            if isinstance(found, bytes):
                write_beside(self.path, "damaged", found)
            elif self.path.exists():
                raise NotSaved(self.path, "something else stands where the run was", "move it away and try again")
            replace(self.path, known)
        self._end = len(known)
        self._left = _mark(self.path)

    def _lock_again(self) -> None:
        """Locks the run where it lies now: the lock may have gone with its folder, and somebody else may have one."""
        self._lock.release()
        lock = _lock(self.path)
        if lock is None:
            raise NotSaved(self.path, "it is being played in another window", "leave it there and try again")
        self._lock = lock

    def _write(self, line: bytes) -> None:
        handle = os.open(self.path, TO_APPEND)
        try:
            if self._left.size != self._end:
                os.ftruncate(handle, self._end)
            write_all(handle, line)
        except OSError:
            with suppress(OSError):
                os.ftruncate(handle, self._end)
            self._left = self._left._replace(size=os.fstat(handle).st_size)
            raise
        finally:
            os.close(handle)
        self._end += len(line)
        self._left = self._left._replace(size=self._end)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def begin_run(folders: Folders, header: Header) -> RunLog:
    """A new run in a file of its own, its header on the disk. Raises `NotSaved`."""
    with saving(folders.runs):
        make_folder(folders.runs)
    name = f"{file_safe(header.started[:19])}-{file_safe(header.scenario)}"
    for number in count(1):
        path = folders.runs / (name + (f"-{number}" if number > 1 else "") + RUN)
        with saving(path):
            log = _created(path, header)
        if log:
            return log
    raise AssertionError("numbers never run out")


def continue_run(path: Path, upgrades: tuple[Upgrade, ...] = UPGRADES) -> RunLog | Fault:
    """The run at `path` open for more, or why it cannot be gone on with. Raises `NotSaved`.

    A half-written last line goes when the next act is added. A run damaged in the middle, or in an older
    format, is written anew as far as it can be read, and the original kept beside it.
    """
    before = read_run(path, upgrades)
    if before.header is None and before.fault:
        return before.fault
    with saving(path), ExitStack() as held:
        lock = _lock(path)
        if lock is None:
            return IN_USE
        held.callback(lock.release)
        log = _reopened(path, lock, upgrades)
        if isinstance(log, RunLog):
            held.pop_all()
        return log


def _created(path: Path, header: Header) -> RunLog | None:
    """The run in a new file, or None where somebody else has that name."""
    lock = _lock(path)
    if lock is None:
        return None
    with ExitStack() as held:
        held.callback(lock.release)
        line = _line(path, header)
        try:
            write_new(path, line)
        except FileExistsError:
            return None
        log = RunLog(Reading(path, header, format=header.format, good=len(line)), lock)
        held.pop_all()
    return log


def _reopened(path: Path, lock: FileLock, upgrades: tuple[Upgrade, ...]) -> RunLog | Fault:
    original = read_content(path)
    if isinstance(original, Fault):
        return original
    reading = parse_run(path, original, upgrades)
    if reading.header is None and reading.fault:
        return reading.fault
    if reading.fault is None and reading.format == 1 + len(upgrades):
        return RunLog(reading, lock)
    kept = write_beside(path, "damaged" if reading.fault else f"format-{reading.format}", original)
    sound = encode_run(reading)
    replace(path, sound)
    return RunLog(reading._replace(good=len(sound)), lock, kept)


def _line(path: Path, entry: Header | Act) -> bytes:
    """A line to write into the run at `path`. Raises `NotSaved` where it is longer than could be read back."""
    line = encode(entry)
    if len(line) > MOST_BYTES_IN_LINE:
        raise NotSaved(path, f"one entry may be {MOST_BYTES_IN_LINE >> 10} KiB at most", "make it shorter")
    return line


def _mark(path: Path) -> _Mark:
    stands = path.stat()
    return _Mark(stands.st_dev, stands.st_ino, stands.st_size)


def _lock(path: Path) -> FileLock | None:
    """A lock on the run at `path`, which the system takes back from whoever dies; None where it is taken."""
    lock = FileLock(path.with_suffix(LOCK), blocking=False, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    return lock
