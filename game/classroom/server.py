"""The server of a class, which carries messages between phones, the presenter's page, the log and the window."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from aiohttp import web

from game.classroom import pages, pipe, public
from game.classroom.call import TRY_LATER, Call
from game.classroom.crowd import Crowd
from game.classroom.doors import Doors, Secrets
from game.classroom.gate import Gate, asks_too_often
from game.classroom.hall import PASSING, Change, Hall, Heard, Log
from game.classroom.limits import open_files, shared_out
from game.classroom.pages import Pages
from game.classroom.phone import Phone, Reception
from game.classroom.presenter import Desk, Lectern, Presenter
from game.classroom.visitors import is_from_here, is_ours
from game.records.disk import NotSaved
from game.room.bridge import Commanded, Notes, NotKept
from game.room.messages import Joined, Message, Renamed, Voted
from game.room.room import Room, Stage

TICK = 0.2
"""Seconds between two tallies."""

QUIET = (*PASSING, Joined, Renamed, Voted)
"""What can wait for the next tally; whatever else happens is told at once."""

CALLS = {"/socket": "phone", "/desk": "presenter"}


class Session(NamedTuple):
    """A class as it begins or goes on: its name, which no other has, its title, what lets in, the room and its log.

    It was held for `used` seconds before.
    """

    name: str
    title: str
    secrets: Secrets
    room: Room
    log: Log
    used: float = 0.0


Tell = Callable[[bytes], None]
"""Writes a line to the window. It never waits."""


class Server:
    """Joins the parts. What the window says comes in by `hear`, what phones say by `handle`."""

    def __init__(self, session: Session, tell: Tell) -> None:
        self._tell = tell
        self.most, self._pending = shared_out(open_files())
        self.hall = Hall(session.room, session.log, self._changed, self._failed)
        self._crowd = Crowd(lambda: self.hall.room)
        self._lectern = Lectern(session.used)
        self._doors = Doors(session.secrets)
        self._reception = Reception(self.hall, self._crowd, self._doors, self.most, session.name)
        self._desk = Desk(self.hall, self._doors, self._lectern, self._commanded)
        self._pages = Pages(session.title)
        self._untold: list[bytes] = []  # of votes and the like the window hears at the next tally
        self._uncounted = False
        self._dealt_with = 0
        self.gate: Gate | None = None

    @property
    def secrets(self) -> Secrets:
        """What lets people in by now."""
        return self._doors.secrets

    def open_gate(self) -> Gate:
        """What answers connections, once there is a loop."""
        self.gate = Gate(self.handle, self._pending)
        return self.gate

    async def keep_going(self) -> None:
        """Tell phones what there is to tell, and everybody the tally, for as long as the class lasts."""
        telling = asyncio.ensure_future(self._crowd.keep_telling())
        loop = asyncio.get_running_loop()
        due = loop.time()
        try:
            while not telling.done():
                due = max(due + TICK, loop.time())
                await asyncio.sleep(due - loop.time())
                self._tally()
            telling.result()
        finally:
            telling.cancel()

    def hear(self, said: Message | Notes) -> None:
        """Take in what the window says."""
        self._dealt_with += 1
        number = self._dealt_with
        if isinstance(said, Notes):
            self._lectern.note(said)
            self._lectern.show(self.hall.room)
            self._inform(pipe.done(number))
        else:
            self.hall.hear(said, lambda heard: self._dealt(number, heard))

    def _dealt(self, number: int, heard: Heard) -> None:
        self._inform(pipe.done(number))
        if heard is not Heard.TAKEN:
            self._inform(pipe.SEEN)

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request: a page, or a connection that stays."""
        if asks_too_often(request):
            return _refused(429)
        host = request.headers.get("Host", "")
        if not is_ours(host):
            return _refused(421)
        if request.method != "GET":
            return _refused(405)
        if request.path in CALLS:
            return await self._called(request, host)
        return pages.answer(request, self._pages.at(request.path))

    async def _called(self, request: web.BaseRequest, host: str) -> web.StreamResponse:
        transport = request.transport
        if transport is None or not is_from_here(host, request.headers.get("Origin")):
            return _refused(403)
        call = Call(request, transport)
        try:
            socket = await call.open()
        except web.HTTPException:
            return _refused(400)

        def admitted() -> None:
            if self.gate is not None:
                self.gate.let_in(request.protocol)

        with suppress(ConnectionError):
            if CALLS[request.path] == "phone":
                await Phone(call, self._reception, admitted).serve()
            else:
                await Presenter(call, self._desk, admitted).serve()
        return socket

    def _changed(self, change: Change) -> None:
        """Tell the window each message, and whoever is concerned what came of them."""
        self._untold += map(pipe.line, change.messages)
        if public.standing(change.before) != public.standing(change.after):
            self._lectern.version += 1
            self._crowd.show(change.after)
        if all(isinstance(each, QUIET) for each in change.messages):
            self._uncounted = True
        else:
            self._see()

    def _see(self) -> None:
        self._inform(pipe.SEEN)
        self._lectern.show(self.hall.room)

    def _inform(self, line: bytes) -> None:
        """Tell the window this, after all that it has not been told yet."""
        self._tell(b"".join((*self._untold, line)))
        self._untold.clear()

    def _tally(self) -> None:
        if self._uncounted and self.hall.room.stage is Stage.VOTING:
            self._crowd.count()
        self._uncounted = False
        if self._untold:
            self._see()

    def _failed(self, failed: NotSaved) -> None:
        self._inform(pipe.news(NotKept(f"{failed.path}: {failed.reason}", failed.mend)))

    def _commanded(self, command: Commanded) -> None:
        self._inform(pipe.news(command))

    async def close(self) -> None:
        """Say good-bye to everybody; they come back by themselves when there is a server again."""
        self.hall.settle()
        self._see()
        for call in self._crowd.everybody:
            call.end(TRY_LATER)
        if self.gate is not None:
            await self.gate.shutdown(0.2)


def _refused(status: int) -> web.Response:
    response = web.Response(status=status, headers=pages.guarded("localhost"))
    response.force_close()
    return response
