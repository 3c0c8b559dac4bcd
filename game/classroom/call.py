"""One connection by WebSocket, kept within limits: what is too much, too large or stuck is cut off."""

import asyncio
from collections.abc import AsyncIterator

from aiohttp import WSMsgType, web

from game.classroom import frames
from game.classroom.limits import Bucket
from game.classroom.wire import MOST_BYTES

AT_ONCE, PER_SECOND = 30, 6
"""Messages of one connection, its pings too."""

HEARTBEAT = 25.0
"""After so many silent seconds a browser is asked whether it is still there, and has half of that to say so."""

POLICY, TRY_LATER, OUR_FAULT = 1008, 1013, 1011
"""Why a connection is closed, as the protocol counts reasons."""


class Call:
    """A connection that was asked for; it begins with `open`."""

    def __init__(self, request: web.BaseRequest, transport: asyncio.Transport) -> None:
        self._request = request
        self._transport = transport
        self._socket = web.WebSocketResponse(
            autoping=False, compress=False, heartbeat=HEARTBEAT, max_msg_size=MOST_BYTES, timeout=1.0
        )
        self._bucket = Bucket(AT_ONCE, PER_SECOND)

    async def open(self) -> web.StreamResponse:
        """Shake hands. Raises what aiohttp answers to who cannot."""
        await self._socket.prepare(self._request)
        return self._socket

    @property
    def is_open(self) -> bool:
        """Whether anything can still be said."""
        return not self._transport.is_closing()

    async def messages(self) -> AsyncIterator[bytes]:
        """What is said, until it ends or is more than anybody has to say."""
        while True:
            heard = await self._socket.receive()
            if heard.type not in (WSMsgType.TEXT, WSMsgType.PING, WSMsgType.PONG):
                return
            if not self._bucket.takes():
                self.cut()
                return
            if heard.type is WSMsgType.TEXT:
                yield heard.data.encode("utf-8", "replace")
            elif heard.type is WSMsgType.PING:
                self.write(frames.framed(frames.PONG, bytes(heard.data)))

    def write(self, frame: bytes) -> None:
        """Send a frame. It is never waited for: the gate cuts off who does not read."""
        if not self._transport.is_closing():
            self._transport.write(frame)

    def end(self, code: int) -> None:
        """Close it, and say why."""
        self.write(frames.closing(code))
        if not self._transport.is_closing():
            self._transport.close()

    def cut(self) -> None:
        """Close it at once, whatever still waits to be read there."""
        self._transport.abort()
