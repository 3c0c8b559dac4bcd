"""Connections before anybody has said who they are: so many, and not for long. None may send too much."""

import asyncio
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

from aiohttp import web
from aiohttp.web_protocol import RequestHandler

from game.classroom.limits import Bucket

PATIENCE = 20.0
"""Seconds within which a connection has to have got in, or is cut off."""

BYTES_AT_ONCE, BYTES_PER_SECOND = 16 * 1024, 2 * 1024
"""What one connection may send, whatever it is: a browser asks for all the pages with a quarter of it."""

MOST_WAITING = 64 * 1024
"""Bytes that may wait for somebody who is in and does not read them."""

REQUESTS = 20
"""What one connection may ask for: the pages are five files."""

HEARD_AT_ONCE = 10
"""Of those who are not in yet, or go, so many have a turn in one turn of the loop, and between them who votes."""


class Visitor(RequestHandler):
    """One connection, which is cut off unread where it sends more than anybody has to say."""

    __slots__ = ("_allowed", "_gate", "_unheard", "asked", "is_in")

    def __init__(self, gate: "Gate", **options: Any) -> None:
        super().__init__(gate, **options)
        self._gate = gate
        self._allowed = Bucket(BYTES_AT_ONCE, BYTES_PER_SECOND)
        self._unheard = 0
        self.asked = 0
        self.is_in = False

    def data_received(self, data: bytes) -> None:
        """Something was sent; who is not in yet waits for their turn to be heard."""
        if not self._allowed.takes(len(data)):
            if isinstance(self.transport, asyncio.Transport):
                self.transport.abort()
        elif self.is_in and not self._unheard:
            super().data_received(data)
        else:
            self._unheard += 1
            self._gate.queue(partial(self._hear, data))

    def _hear(self, data: bytes) -> None:
        self._unheard -= 1
        if self.transport is not None and not self.transport.is_closing():
            super().data_received(data)

    def connection_lost(self, exc: BaseException | None) -> None:
        """It has ended; a crowd that goes all at once is seen off in turns, too."""
        self._gate.queue(partial(super().connection_lost, exc))

    def pause_writing(self) -> None:
        """Too much waits to be read there. A page that is fetched may be slow; who votes has to keep up."""
        if self.is_in and isinstance(self.transport, asyncio.Transport):
            self.transport.abort()
        else:
            super().pause_writing()


class Gate(web.Server):
    """The HTTP server, which knows of every connection. One that was let in is no longer counted."""

    def __init__(self, handler: Any, most: int, patience: float = PATIENCE) -> None:
        super().__init__(handler)
        self._most = most
        self._patience = patience
        self._outside: dict[Any, tuple[asyncio.Transport, asyncio.TimerHandle]] = {}
        self._line: deque[Callable[[], None]] = deque()

    def __call__(self) -> RequestHandler:
        """A new connection's end."""
        return Visitor(
            self,
            loop=asyncio.get_running_loop(),
            access_log=None,
            keepalive_timeout=3.0,
            lingering_time=0.5,
            max_line_size=2048,
            max_field_size=4096,
            max_headers=64,
        )

    def connection_made(self, handler: RequestHandler, transport: asyncio.Transport) -> None:
        """Somebody new; where too many are waiting, whoever waited longest has to go."""
        super().connection_made(handler, transport)
        if len(self._outside) >= self._most:
            longest = next(iter(self._outside))
            waiting, _ = self._outside[longest]
            self._forget(longest)
            waiting.abort()
        transport.set_write_buffer_limits(MOST_WAITING)
        timer = asyncio.get_running_loop().call_later(self._patience, transport.abort)
        self._outside[handler] = (transport, timer)

    def connection_lost(self, handler: RequestHandler, exc: BaseException | None = None) -> None:
        """Somebody has gone."""
        super().connection_lost(handler, exc)
        self._forget(handler)

    def let_in(self, handler: Any) -> None:
        """Whoever this is may stay, for as long as they read what they are told."""
        handler.is_in = True
        self._forget(handler)

    def _forget(self, handler: Any) -> None:
        waiting = self._outside.pop(handler, None)
        if waiting is not None:
            waiting[1].cancel()

    def queue(self, act: Callable[[], None]) -> None:
        """Something to be done when it is somebody's turn."""
        if not self._line:
            asyncio.get_running_loop().call_soon(self._call_up)
        self._line.append(act)

    def _call_up(self) -> None:
        for _ in range(min(HEARD_AT_ONCE, len(self._line))):
            self._line.popleft()()
        if self._line:
            asyncio.get_running_loop().call_soon(self._call_up)


def asks_too_often(request: web.BaseRequest) -> bool:
    """Whether a connection asked for more than there is."""
    visitor = request.protocol
    assert isinstance(visitor, Visitor)
    visitor.asked += 1
    return visitor.asked > REQUESTS
