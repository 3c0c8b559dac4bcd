"""Has pictures painted by a process of its own."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from typing import IO

from game.art.pictures import Picture
from game.art.wire import answer_from, request_line

PATIENCE = 30.0
"""How long one picture may take, in seconds; what takes longer hangs."""

FOLDER = Path(__file__).parents[2]
START = """
import sys
if sys.argv[1] not in sys.path:
    sys.path.insert(0, sys.argv[1])
from game.art.worker import main
main()
"""


class PictureFailed(RuntimeError):  # noqa: N818  named for what happened
    """There will be no such picture; its text is the reason, on one line."""


class Painter:
    """Paints one picture after the other, on whatever thread asks.

    The process starts with the first picture. Where it died, or hangs, another takes its place.
    """

    def __init__(self) -> None:
        self._turn = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False

    def paint(self, picture: Picture, width: int, height: int) -> bytes:
        """The picture as PNG, so many pixels wide and high; waits for it. PictureFailed where it cannot be made."""
        line = request_line(picture, width, height)
        with self._turn:
            painted, reason = self._asked(line) or self._asked(line) or (b"", "the painter ended over it, twice")
        if not painted:
            raise PictureFailed(reason)
        return painted

    def close(self) -> None:
        """End the process, whatever it is doing. No picture can be had after that."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()
        with self._turn:
            self._put_away()

    def _asked(self, line: bytes) -> tuple[bytes, str] | None:
        """What the process answers; None where it ended instead."""
        if self._closed:
            return b"", "the painter has gone home"
        try:
            process = self._process = self._process or _started()
        except OSError as error:
            return b"", f"no painter can be started: {error.strerror or error}"
        limit = Timer(PATIENCE, process.kill)
        limit.daemon = True
        limit.start()
        try:
            requests, answers = _pipes(process)
            requests.write(line)
            requests.flush()
            return answer_from(answers)
        except (OSError, EOFError):
            self._put_away()
            return None
        finally:
            limit.cancel()

    def _put_away(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            for pipe in _pipes(process):
                with suppress(OSError):  # half a request could not be delivered
                    pipe.close()
            process.wait()


def _started() -> subprocess.Popen[bytes]:
    """A process that paints. It finds the game where we found it, and nothing in the folder we happen to be in."""
    if not sys.executable:
        raise OSError("nothing says where Python is")
    return subprocess.Popen(
        [sys.executable, "-P", "-c", START, str(FOLDER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise OSError("a process without pipes")
    return process.stdin, process.stdout
