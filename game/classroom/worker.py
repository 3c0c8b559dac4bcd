"""The process that serves phones, so that neither the window nor a phone ever waits for the other.

Run as ``python -m game.classroom.worker SESSION [HOST …]``: what the window says comes on standard input, what it is
told goes to standard output. SESSION is the file of a session. With hosts it listens there, else wherever this machine
can be reached. It ends with its input.
"""

import asyncio
import gc
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from time import monotonic, sleep
from typing import IO

from game.classroom import pipe
from game.classroom.addresses import reachable
from game.classroom.doors import Secrets
from game.classroom.limits import WANTED
from game.classroom.server import Server, Session
from game.classroom.sites import Sites
from game.loading.decode import NotDecodable
from game.records.disk import NotSaved
from game.records.fault import Fault, Trouble
from game.room.bridge import Listening, NotKept, NotListening
from game.runtime.lessons import Lesson, open_lesson
from game.views import phone_words as words

LOOK_AGAIN = 3.0
"""Seconds after which we look whether this machine can be reached elsewhere by now, or by another code."""

PATIENCE, PAUSE = 3.0, 0.1
"""Seconds in which a server whose window was killed lets go of the session, and between two tries."""

GARBAGE = 2_000, 5, 5
"""How often garbage is looked for: more seldom than usual, as votes leave none, but no look may take long."""

SYNC = 1.0
"""Seconds after which what was written is put on the disk itself."""


def main() -> None:
    """Serve until the input ends."""
    said, told = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing that prints may write between the lines
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the game, which then ends our input
    lesson = opened(Path(sys.argv[1]))
    if isinstance(lesson, NotKept):
        told.write(pipe.news(lesson))
        told.flush()
        sys.exit(pipe.UNREADABLE)
    with lesson:
        gc.freeze()
        gc.set_threshold(*GARBAGE)
        asyncio.run(Work(lesson, told, sys.argv[2:]).serve(said))


def opened(path: Path) -> Lesson | NotKept:
    """The session, or why there is none to go on with."""
    until = monotonic() + PATIENCE
    try:
        while isinstance(lesson := open_lesson(path), Fault):
            if lesson.trouble is not Trouble.IN_USE or monotonic() > until:
                break
            sleep(PAUSE)
    except NotSaved as failed:
        return NotKept(f"{failed.path}: {failed.reason}", failed.mend)
    return NotKept(f"{path}: {lesson.message}", words.BEGIN_ANOTHER) if isinstance(lesson, Fault) else lesson


class Work:
    """One session being served."""

    def __init__(self, lesson: Lesson, told: IO[bytes], hosts: Sequence[str]) -> None:
        self._lesson = lesson
        self._lines: SimpleQueue[bytes] = SimpleQueue()
        self._hosts = hosts
        Thread(target=_write, args=(self._lines, told), name="telling the window", daemon=True).start()
        head = lesson.header
        told_so_far = b"".join(map(pipe.line, lesson.messages))
        self._lines.put(pipe.rules(head.rules) + told_so_far + pipe.SEEN)
        secrets = Secrets(head.code, head.invitation, head.key)
        session = Session(head.started, head.title, secrets, lesson.room, lesson, lesson.used)
        self._server = Server(session, self._lines.put)

    async def serve(self, said: IO[bytes]) -> None:
        """Listen to the window and to phones until the window has no more to say."""
        over = asyncio.Event()
        loop = asyncio.get_running_loop()
        Thread(target=_read, args=(said, loop, self._server, over), name="hearing the window", daemon=True).start()
        parts = [_until(over), self._server.keep_going(), self._keep_safe()]
        if self._lesson.header.rules.phones:
            parts.append(self._keep_listening())
        else:
            self._lines.put(pipe.news(NotListening(words.NO_PHONES, words.TO_HAVE_PHONES)))
        tasks = [asyncio.ensure_future(each) for each in parts]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in tasks:
                if task.done():
                    task.result()
        finally:
            for task in tasks:
                task.cancel()
            await self._server.close()

    async def _keep_listening(self) -> None:
        """Listen wherever this machine can be reached, and tell the window where that is."""
        find = (lambda: tuple(self._hosts)) if self._hosts else reachable
        sites = Sites(self._server.open_gate(), self._lesson.header.port, find)
        told: Secrets | None = None
        try:
            while True:
                if await sites.refresh() or told != self._server.secrets:
                    told = self._server.secrets
                    self._lines.put(pipe.news(self._where(sites)))
                await asyncio.sleep(LOOK_AGAIN)
        finally:
            sites.close()

    def _where(self, sites: Sites) -> Listening | NotListening:
        if not sites.addresses:
            return NotListening(words.NO_NETWORK, words.TO_HAVE_A_NETWORK)
        most = self._server.most
        why = words.few_phones(most) if most < WANTED else ""
        return Listening(sites.addresses, *self._server.secrets, most, why)

    async def _keep_safe(self) -> None:
        while True:
            await asyncio.sleep(SYNC)
            if not self._server.hall.wrote:
                continue
            self._server.hall.wrote = False
            try:
                await asyncio.to_thread(self._lesson.sync)
            except NotSaved as failed:
                self._lines.put(pipe.news(NotKept(f"{failed.path}: {failed.reason}", failed.mend)))


async def _until(over: asyncio.Event) -> None:
    await over.wait()


def _write(lines: "SimpleQueue[bytes]", told: IO[bytes]) -> None:
    """Write lines for as long as somebody reads them, many at a time where many wait."""
    with suppress(OSError):
        while True:
            waiting = [lines.get()]
            while not lines.empty():
                waiting.append(lines.get())
            told.write(b"".join(waiting))
            told.flush()


def _read(said: IO[bytes], loop: asyncio.AbstractEventLoop, server: Server, over: asyncio.Event) -> None:
    """Hand on what the window says, line by line."""
    with suppress(RuntimeError):  # the loop has ended before us
        for line in said:
            with suppress(NotDecodable):
                loop.call_soon_threadsafe(server.hear, pipe.to_server(line))
        loop.call_soon_threadsafe(over.set)


if __name__ == "__main__":
    main()
