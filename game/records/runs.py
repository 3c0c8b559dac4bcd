"""Runs being played: each a file to which every act is added, safe on the disk, before anybody is told."""

import os
from contextlib import ExitStack, suppress
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from game.records.acts import MOST_BYTES_IN_LINE, UPGRADES, Act, Header, encode
from game.records.disk import RUN, Folders, NotSaved, make_folder, replace, saving, sync_folder, write_all, write_beside
from game.records.reading import (
    MOST_BYTES_IN_RUN,
    Fault,
    Reading,
    Trouble,
    encode_run,
    parse_run,
    read_content,
    read_run,
)
from game.records.versions import Upgrade

LOCK = ".lock"
TO_APPEND = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)
IN_USE = Fault(Trouble.IN_USE, "It is being played in another window")


class RunLog:
    """A run open for playing, locked against everybody else until it is closed.

    `reading` is what stood in it when it was opened; `kept` is where the original went if it had to be mended.
    """

    def __init__(self, reading: Reading, lock: FileLock, kept: Path | None = None) -> None:
        self.path = reading.path
        self.reading = reading
        self.kept = kept
        self._lock = lock
        self._handle = os.open(reading.path, TO_APPEND)
        self._end = reading.good

    def append(self, act: Act | Header) -> None:
        """Adds `act`; on return it is on the disk. Raises `NotSaved`, and then the run is as it was before."""
        line = encode(act)
        if len(line) > MOST_BYTES_IN_LINE:
            raise NotSaved(self.path, f"one entry may be {MOST_BYTES_IN_LINE >> 10} KiB at most", "make it shorter")
        if self._end + len(line) > MOST_BYTES_IN_RUN:
            raise NotSaved(self.path, f"a run may be {MOST_BYTES_IN_RUN >> 20} MiB at most", "start a new one")
        with saving(self.path):
            self._write(line)
        self._end += len(line)

    def close(self) -> None:
        """Lets others have the run."""
        os.close(self._handle)
        self._lock.release()

    def _write(self, line: bytes) -> None:
        if os.fstat(self._handle).st_size != self._end:
            os.ftruncate(self._handle, self._end)
        try:
            write_all(self._handle, line)
        except OSError:
            with suppress(OSError):
                os.ftruncate(self._handle, self._end)
            raise

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
    name = f"{_file_safe(header.started[:19])}-{_file_safe(header.scenario)}"
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
        try:
            os.close(os.open(path, TO_APPEND | os.O_CREAT | os.O_EXCL, 0o666))
        except FileExistsError:
            return None
        held.callback(path.unlink)
        log = RunLog(Reading(path, header, format=header.format), lock)
        held.callback(os.close, log._handle)
        log.append(header)
        sync_folder(path.parent)
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


def _lock(path: Path) -> FileLock | None:
    """A lock on the run at `path`, which the system takes back from whoever dies; None where it is taken."""
    lock = FileLock(path.with_suffix(LOCK), blocking=False, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    return lock


def _file_safe(text: str) -> str:
    return "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in text)[:40].strip("-")
