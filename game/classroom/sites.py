"""Where the server listens: at every address of this machine, on one port, wherever its networks come and go."""

import asyncio
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress

from game.classroom.addresses import free_port, reachable
from game.classroom.gate import Gate
from game.room.bridge import Address

LOOPBACK = "127.0.0.1"
BACKLOG = 1024
"""Connections that the system keeps waiting for us."""

TAKEN_AT_ONCE = 16
"""Of these so many are taken in one turn of the loop, so that who votes has a turn in between."""

PATIENCE, PAUSE = 2.0, 0.1
"""Seconds in which whoever held our port before may let go of it, and between two tries."""


class Sites:
    """The sockets that are listened at, by host."""

    def __init__(self, gate: Gate, port: int, find: Callable[[], Iterable[str]] = reachable) -> None:
        self._gate = gate
        self._find = find
        self._open: dict[str, asyncio.Server] = {}
        self._hosts: tuple[str, ...] | None = None
        self.port = port

    @property
    def addresses(self) -> tuple[Address, ...]:
        """Where phones can reach us, the likely one first."""
        hosts = [host for host in self._hosts or () if host in self._open]
        return tuple(Address(host, self.port, likely=number == 0) for number, host in enumerate(hosts))

    async def refresh(self) -> bool:
        """Listen at whatever addresses there are now; whether that changed anything. The first time it always does."""
        before = None if self._hosts is None else self.addresses
        hosts = tuple(await asyncio.to_thread(lambda: tuple(self._find())))
        if before is None:
            await self._begin()
        self._hosts = hosts
        for gone in self._open.keys() - {*hosts, LOOPBACK}:
            self._open.pop(gone).close()
        for host in hosts:
            if host not in self._open:
                with suppress(OSError):  # an address that came and went, or whose port somebody else has
                    await self._listen(host)
        return self.addresses != before

    async def _begin(self) -> None:
        """Listen at home, on the port that is wanted, or on another one if somebody keeps it."""
        loop = asyncio.get_running_loop()
        until = loop.time() + PATIENCE
        while True:
            try:
                await self._listen(LOOPBACK)
                return
            except OSError:
                if loop.time() >= until:
                    break
                await asyncio.sleep(PAUSE)
        self.port = free_port()
        await self._listen(LOOPBACK)

    async def _listen(self, host: str) -> None:
        loop = asyncio.get_running_loop()
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, self.port), family=family, backlog=BACKLOG)
        self._open[host] = await loop.create_server(self._gate, sock=listening, backlog=TAKEN_AT_ONCE)
        listening.listen(BACKLOG)  # the loop set it to what it takes at once
        self.port = listening.getsockname()[1]

    def close(self) -> None:
        """Listen no more."""
        while self._open:
            self._open.popitem()[1].close()
