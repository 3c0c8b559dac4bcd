"""Frames of a WebSocket as they go out: made once, written to every phone as they are."""

import struct
from typing import Any

from game.room import lines

TEXT, CLOSE, PONG = 0x81, 0x88, 0x8A
SHORT, MIDDLE = 125, 0xFFFF


def text(payload: bytes) -> bytes:
    """One message."""
    return framed(TEXT, payload)


def said(value: Any) -> bytes:
    """One message, of plain data."""
    return text(lines.in_json(value))


def closing(code: int) -> bytes:
    """The last frame of a connection, with its reason."""
    return framed(CLOSE, struct.pack(">H", code))


def framed(kind: int, payload: bytes) -> bytes:
    """A whole frame: a server does not mask, so that one frame does for all."""
    size = len(payload)
    if size <= SHORT:
        return bytes((kind, size)) + payload
    if size <= MIDDLE:
        return struct.pack(">BBH", kind, 126, size) + payload
    return struct.pack(">BBQ", kind, 127, size) + payload
