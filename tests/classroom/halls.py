"""A server on loopback with phones that talk to it, all in one process: what the tests of the classroom begin with."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp

from game.classroom import pipe
from game.classroom.doors import Secrets
from game.classroom.gate import Gate
from game.classroom.server import Server, Session
from game.classroom.sites import LOOPBACK, Sites
from game.records.disk import NotSaved
from game.room.ballot import Ballot, Option
from game.room.bridge import News
from game.room.messages import Message, Opened, Put
from game.room.room import EVERYBODY_ALONE, Room, Rules

SECRETS = Secrets("KQ4T", "NVTHWRD234", "PRSNTRKY2345")
BALLOT = Ballot(3, "“Well?”", (Option("Ask her."), Option("Tell her."), Option("Nod.")))
SOON = 20.0
"""Seconds within which whatever happens must have happened, however busy the machine."""

LOOK = 0.005
"""How often, in seconds, one looks whether something has happened."""

LONGEST = 60.0
"""Seconds after which a test has hung."""


class MemoryLog:
    """A log that nothing outlives; `is_full` makes it refuse."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self.is_full = False

    def append(self, messages: Sequence[tuple[float, Message]]) -> None:
        if self.is_full:
            raise NotSaved(Path("session.jsonl"), "the disk is full", "free some space and try again")
        self.messages += [message for _, message in messages]


class Browser:
    """One connection, and all that came over it."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.heard: list[dict[str, Any]] = []

    async def say(self, **what: Any) -> None:
        await self.socket.send_json(what)

    async def hears(self, key: str) -> Any:
        """The next thing said under this key; what comes before it is kept in `heard`."""
        async with asyncio.timeout(SOON):
            while True:
                message = await self.socket.receive()
                assert message.type is aiohttp.WSMsgType.TEXT, f"closed ({self.socket.close_code}) before any {key}"
                data = json.loads(message.data)
                self.heard.append(data)
                if key in data:
                    return data[key]

    async def votes(self, *picks: int, number: int = 1, ballot: int = 3, of_round: int = 0) -> dict[str, Any]:
        """Vote, and what the answer is."""
        await self.say(vote=[number, ballot, of_round, picks])
        await self.hears("answer")
        return self.heard[-1]

    async def is_cut(self) -> bool:
        """Whether the server ends the connection soon."""
        with suppress(TimeoutError):
            async with asyncio.timeout(SOON):
                while True:
                    message = await self.socket.receive()
                    if message.type is not aiohttp.WSMsgType.TEXT:
                        return True
        return False


class Hall:
    """A server, and the way in."""

    def __init__(
        self, server: Server, log: MemoryLog, port: int, web: aiohttp.ClientSession, told: list[bytes]
    ) -> None:
        self.server = server
        self.log = log
        self.port = port
        self.web = web
        self._told = told
        self._browsers: list[Browser] = []

    @property
    def room(self) -> Room:
        return self.server.hall.room

    @property
    def news(self) -> list[Message | Rules | News | int | None]:
        """What the window was told."""
        return [pipe.to_window(line) for lines in self._told for line in lines.splitlines()]

    async def call(self, path: str = "/socket", **options: Any) -> Browser:
        browser = Browser(await self.web.ws_connect(path, **options))
        self._browsers.append(browser)
        return browser

    async def phone(self) -> Browser:
        """A phone that scanned the QR code, and is in."""
        phone = await self.call()
        await phone.say(invitation=SECRETS.invitation)
        await phone.hears("state")
        return phone

    async def presenter(self) -> Browser:
        desk = await self.call("/desk")
        await desk.say(key=SECRETS.key)
        await desk.hears("desk")
        return desk

    async def stage(self, *messages: Message) -> None:
        """The window says something, and it is done."""
        for message in messages:
            self.server.hear(message)
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    async def until(self, there: Callable[[], object]) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(SOON):
            while not there():
                await asyncio.sleep(LOOK)

    async def vote(self) -> None:
        """A vote is open."""
        await self.stage(Put(BALLOT), Opened(3))


@asynccontextmanager
async def hall(
    rules: Rules = EVERYBODY_ALONE, gate: Callable[[Server], Gate] = Server.open_gate
) -> AsyncIterator[Hall]:
    """A class that is served."""
    log, told = MemoryLog(), list[bytes]()
    server = Server(
        Session("2026-11-26T10:00:00+01:00", "The <Founders’> Mixer", SECRETS, Room(rules), log), told.append
    )
    sites = Sites(gate(server), 0, lambda: [LOOPBACK])
    going = asyncio.ensure_future(server.keep_going())
    await sites.refresh()
    try:
        async with aiohttp.ClientSession(
            f"http://{LOOPBACK}:{sites.port}", connector=aiohttp.TCPConnector(limit=0)
        ) as web:
            yield Hall(server, log, sites.port, web, told)
        assert not going.done(), "the server ended"
    finally:
        going.cancel()
        sites.close()
        await server.close()


def run(test: Callable[[], Awaitable[None]]) -> None:
    """Run what is tested, and let all its connections end."""

    async def whole() -> None:
        async with asyncio.timeout(LONGEST):
            await test()
        await asyncio.sleep(0.01)

    asyncio.run(whole())
