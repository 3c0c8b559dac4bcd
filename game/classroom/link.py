"""The window's end of the line to the server process: starts it, hears it, and starts it again should it end."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import IO

from game.classroom import pipe
from game.classroom.outbox import Outbox
from game.loading.decode import NotDecodable
from game.room.advance import advance
from game.room.bridge import News, Notes, NotListening, Seen
from game.room.messages import Message
from game.room.room import Room, Rules
from game.views import phone_words as words

FOLDER = Path(__file__).parents[2]
START = """
import sys
if sys.argv[1] not in sys.path:
    sys.path.insert(0, sys.argv[1])
del sys.argv[1]
from game.classroom.worker import main
main()
"""

GOODBYE = 3.0
"""Seconds in which the server may end by itself."""

SOONEST, LATEST = 0.2, 5.0
"""Seconds before it is started again: at first, and after many times in a row."""


class Link:
    """One session's server, from now until `close`. `hear` is told the news, on a thread of the link's own."""

    def __init__(self, path: Path, hear: Callable[[News], None], hosts: Sequence[str] = ()) -> None:
        self._command = [sys.executable, "-P", "-c", START, str(FOLDER), str(path), *hosts]
        self._hear = hear
        self._outbox = Outbox()
        self._room = Room()
        self._closing = Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = Thread(target=self._keep_going, name="the class", daemon=True)
        self._thread.start()

    def send(self, said: Message | Notes) -> None:
        """Tell the server something; it never waits, and arrives even if that server has to be started again."""
        self._outbox.put(said)

    def close(self) -> None:
        """Let the server hear what was said to it, and end."""
        self._closing.set()
        self._outbox.close()
        self._thread.join(GOODBYE)
        if self._thread.is_alive() and self._process is not None:
            self._process.kill()
            self._thread.join(GOODBYE)

    def _keep_going(self) -> None:
        pause = SOONEST
        while True:
            caught_up = self._serve()
            if self._closing.is_set() or (self._process and self._process.returncode == pipe.UNREADABLE):
                return
            pause = SOONEST if caught_up else min(pause * 2, LATEST)
            self._hear(NotListening(words.SERVER_ENDED, words.SERVER_COMES_BACK))
            if self._closing.wait(pause):
                return

    def _serve(self) -> bool:
        """Start a server and hear it until it ends; whether it got as far as to go on with the session."""
        try:
            process = self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            return False
        self._outbox.begin()
        assert process.stdin is not None
        assert process.stdout is not None
        caught_up = False
        for line in process.stdout:
            with suppress(NotDecodable):
                if self._take(line) and not caught_up:
                    caught_up = True
                    Thread(target=self._write, args=(process.stdin,), name="telling the class", daemon=True).start()
        process.stdout.close()
        process.wait()
        self._outbox.end()
        return caught_up

    def _take(self, line: bytes) -> bool:
        """Take in one line; whether it was the sign that the room may be looked at."""
        told = pipe.to_window(line)
        if told is None:
            self._outbox.caught_up()
            self._hear(Seen(self._room, self._outbox.taken))
        elif isinstance(told, Rules):
            self._room = Room(told)
        elif isinstance(told, int):
            self._outbox.dealt_with(told)
        elif isinstance(told, pipe.NEWS):
            self._hear(told)
        else:
            self._room = advance(self._room, told)
            self._outbox.heard(told)
        return told is None

    def _write(self, said: IO[bytes]) -> None:
        """Send what there is to be sent to one server; with that its input ends."""
        with suppress(OSError):
            while (each := self._outbox.next()) is not None:
                said.write(pipe.notes(each) if isinstance(each, Notes) else pipe.line(each))
                said.flush()
        with suppress(OSError):
            said.close()
