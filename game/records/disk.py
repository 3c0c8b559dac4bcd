"""Getting bytes onto a disk so that a power cut leaves either the old or the new, and saying why it failed."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import NamedTuple

RUN = ".jsonl"
"""How the name of a run's file ends."""

FREE_SPACE = "free some space and try again"
OTHER_FOLDER = "make that folder writable for you, or choose another one"

REASONS = {
    errno.ENOSPC: ("the disk is full", FREE_SPACE),
    errno.EDQUOT: ("your share of the disk is used up", FREE_SPACE),
    errno.EFBIG: ("the file may not grow any further", "lift the limit on the size of files and try again"),
    errno.EROFS: ("the disk is read-only", OTHER_FOLDER),
    errno.EACCES: ("you may not write there", OTHER_FOLDER),
    errno.EPERM: ("you may not write there", OTHER_FOLDER),
    errno.ENOTDIR: ("a file stands where a folder is needed", "move that file away and try again"),
    errno.EEXIST: ("a file stands where a folder is needed", "move that file away and try again"),
    errno.EISDIR: ("a folder stands where a file is needed", "move that folder away and try again"),
    errno.EIO: ("the disk reports an error", "copy what matters to another disk"),
}
"""What went wrong in words, and how to mend it, by the number the system gives it."""

MAY_NOT_WRITE = (errno.EACCES, errno.EPERM)
FILE_MAY_ONLY_BE_READ = ("you may not write to that file", "make it writable for you and try again")


class Folders(NamedTuple):
    """Where things are kept. `data` must last; what is in `cache` can be made again."""

    data: Path
    cache: Path

    @property
    def runs(self) -> Path:
        """The folder of runs, one file each."""
        return self.data / "runs"

    @property
    def sessions(self) -> Path:
        """The folder of sessions with a class, each in a folder of its own."""
        return self.data / "sessions"

    @property
    def settings(self) -> Path:
        """The file of settings."""
        return self.data / "settings.json"


class NotSaved(Exception):  # noqa: N818 - it says what happened, like an event
    """Something could not be written: `reason` says why and `mend` what to do, both in plain words.

    `path` is the file or the folder that stands in the way, or what was to be written.
    """

    def __init__(self, path: Path, reason: str, mend: str) -> None:
        super().__init__(f"Could not save {path}: {reason}. To mend it, {mend}.")
        self.path = path
        self.reason = reason
        self.mend = mend


@contextmanager
def saving(path: Path) -> Iterator[None]:
    """Turns a failure of the disk inside into `NotSaved` about `path`, or about what the system names."""
    try:
        yield
    except OSError as error:
        told = (error.strerror or str(error)).lower()
        reason, mend = REASONS.get(error.errno or 0, (told, "see to the disk and try again"))
        named = error.filename2 or error.filename
        blamed = _that_exists(Path(named) if isinstance(named, str) else path)
        if error.errno in MAY_NOT_WRITE and blamed.is_file():
            reason, mend = FILE_MAY_ONLY_BE_READ
        raise NotSaved(blamed, reason, mend) from error


def _that_exists(path: Path) -> Path:
    """`path`, or the nearest folder above it that there is: what is not there yet can hardly be seen to."""
    for each in (path, *path.parents):
        with suppress(OSError):
            each.lstat()
            return each
    return path


def make_folder(folder: Path) -> None:
    """Sees to it that `folder` exists, with the folders above it, and stays after a power cut. May raise OSError."""
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_folder(folder.parent)
    with suppress(FileExistsError):
        folder.mkdir()
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Puts the names in `folder` on disk. Windows cannot, and need not, be asked to."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        sync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network disks keep folders safe by themselves
            raise
    finally:
        os.close(handle)


def sync(handle: int) -> None:
    """Waits until what was written is on the disk itself: on macOS `fsync` alone leaves it in the drive's cache."""
    if sys.platform == "darwin":
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def write_all(handle: int, content: bytes) -> None:
    """Writes `content`, in one go where the system takes it so, and waits until it is on disk. May raise OSError."""
    while content:
        content = content[os.write(handle, content) :]
    sync(handle)


def write_new(path: Path, content: bytes) -> None:
    """Writes a file that must not exist yet, wholly or not at all. May raise OSError."""
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
    try:
        try:
            write_all(handle, content)
        finally:
            os.close(handle)
        sync_folder(path.parent)
    except OSError:
        path.unlink(missing_ok=True)
        raise


def replace(path: Path, content: bytes) -> None:
    """Gives a file new content at one stroke: at any instant it holds the old or the new. May raise OSError."""
    make_folder(path.parent)
    draft = write_beside(path, "new", content)
    try:
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_beside(path: Path, suffix: str, content: bytes) -> Path:
    """Writes `content` beside `path` under a name nobody has, such as ``settings.json.damaged``; returns where."""
    for number in count(1):
        beside = path.with_name(f"{path.name}.{suffix}" if number == 1 else f"{path.name}.{suffix}-{number}")
        with suppress(FileExistsError):
            write_new(beside, content)
            return beside
    raise AssertionError("counting ends nowhere")


def file_safe(text: str) -> str:
    """A part of the name of a file, made of `text`, which every system takes."""
    return "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in text)[:40].strip("-")
