"""Connections before anybody has said who they are: so many at a time, and not for long."""

import asyncio
from typing import Any

from aiohttp import web
from aiohttp.web_protocol import RequestHandler

PATIENCE = 20.0
"""Seconds within which a connection has to have got in, or is cut off."""


class Gate(web.Server):
    """The HTTP server, which knows of every connection. One that was let in is no longer counted."""

    def __init__(self, handler: Any, most: int, patience: float = PATIENCE) -> None:
        super().__init__(
            handler,
            access_log=None,
            keepalive_timeout=3.0,
            lingering_time=0.5,
            max_line_size=2048,
            max_field_size=4096,
            max_headers=64,
        )
        self._most = most
        self._patience = patience
        self._outside: dict[Any, tuple[asyncio.Transport, asyncio.TimerHandle]] = {}

    def connection_made(self, handler: RequestHandler, transport: asyncio.Transport) -> None:
        """Somebody new; where too many are waiting, whoever waited longest has to go."""
        super().connection_made(handler, transport)
        if len(self._outside) >= self._most:
            longest = next(iter(self._outside))
            waiting, _ = self._outside[longest]
            self.let_in(longest)
            waiting.abort()
        timer = asyncio.get_running_loop().call_later(self._patience, transport.abort)
        self._outside[handler] = (transport, timer)

    def connection_lost(self, handler: RequestHandler, exc: BaseException | None = None) -> None:
        """Somebody has gone."""
        super().connection_lost(handler, exc)
        self.let_in(handler)

    def let_in(self, handler: Any) -> None:
        """Whoever this is may stay."""
        waiting = self._outside.pop(handler, None)
        if waiting is not None:
            waiting[1].cancel()
