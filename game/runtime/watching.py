"""Watches the file of a story that is being written, and reads it whenever it was saved."""

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from game.engine.compile import compile_story
from game.loading.library import load_file
from game.views.messages import StoryRead

PAUSE = 0.02
"""Seconds from one look at the file to the next. It is read when two looks in a row found the same: an editor may
empty a file before it writes it."""

Mark = tuple[int, int, int] | None
"""What a version of a file is known by: its number on the disk, when it was written, its size; None for no file."""


class Watch:
    """Reads the file at `path` at once and after every save, on a thread of its own, and hands on what it says."""

    def __init__(self, path: Path, tell: Callable[[StoryRead], None]) -> None:
        self._path = path
        self._tell = tell
        self._over = Event()
        self._thread = Thread(target=self._look, name="watching", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Watch no longer."""
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        known: Mark = (0, 0, 0)
        before = mark(self._path)
        while True:
            now = mark(self._path)
            if now == before != known:
                known = now
                self._tell(story_in(self._path))
            before = now
            if self._over.wait(PAUSE):
                return


def mark(path: Path) -> Mark:
    """What the file there is known by."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def story_in(path: Path) -> StoryRead:
    """The story in a file, or what is wrong with it."""
    loaded = load_file(path)
    return StoryRead(compile_story(loaded.scenario) if loaded.scenario else None, loaded.diagnostics)
