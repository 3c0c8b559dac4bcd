"""What no browser sends: bytes on a bare connection."""

import asyncio
import json
import socket
import struct
from contextlib import suppress

from tests.classroom.cable import LOOPBACK
from tests.classroom.halls import SECRETS, SOON

TEXT, PING, PONG, MORE = 0x81, 0x89, 0x8A, 0x00
MASKED, NO_MASK = 0x80, b"\0\0\0\0"


def handshake(port: int, path: str = "/socket") -> bytes:
    """What asks for a WebSocket."""
    return (
        f"GET {path} HTTP/1.1\r\nHost: {LOOPBACK}:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    ).encode()


def frame(kind: int, payload: bytes) -> bytes:
    """One frame as a client sends it."""
    size = len(payload)
    length = bytes((MASKED | size,)) if size < 126 else struct.pack(">BH", MASKED | 126, size)
    return bytes((kind,)) + length + NO_MASK + payload


def invited() -> bytes:
    """What a phone says that scanned the QR code."""
    return frame(TEXT, json.dumps({"invitation": SECRETS.invitation}).encode())


def stuck_phone(port: int) -> socket.socket:
    """A phone that is in, and from then on reads nothing."""
    one = socket.create_connection((LOOPBACK, port))
    one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    one.sendall(handshake(port))
    one.recv(1024)
    one.sendall(invited())
    one.recv(1024)
    return one


class Raw:
    """A bare connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def send(self, data: bytes) -> None:
        """Send bytes, as far as they are still taken."""
        self.put(data)
        with suppress(ConnectionError):
            await self._writer.drain()

    def put(self, data: bytes) -> None:
        """Send bytes without giving way to anybody."""
        self._writer.write(data)

    def stop_sending(self) -> None:
        """Say no more, and go on hearing."""
        self._writer.write_eof()

    async def until(self, mark: bytes) -> None:
        """Read until this comes."""
        async with asyncio.timeout(SOON):
            await self._reader.readuntil(mark)

    async def rest(self) -> bytes:
        """What comes until the server ends the connection, which it must do soon."""
        heard = b""
        async with asyncio.timeout(SOON):
            with suppress(ConnectionError):
                while more := await self._reader.read(65536):
                    heard += more
        self.close()
        return heard

    def close(self) -> None:
        """Hang up."""
        self._writer.close()


async def raw(port: int) -> Raw:
    """A bare connection that has said nothing yet."""
    return Raw(*await asyncio.open_connection(LOOPBACK, port))


async def raw_phone(port: int) -> Raw:
    """One that is in."""
    phone = await raw(port)
    await phone.send(handshake(port) + invited())
    await phone.until(b'"session"')
    return phone


async def answered(port: int, *lines: str) -> bytes:
    """What comes of one request, until the connection ends."""
    asking = await raw(port)
    await asking.send("\r\n".join((*lines, "Connection: close", "", "")).encode())
    return await asking.rest()
