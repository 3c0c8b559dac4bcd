"""What passes between the window and the server process: lines of JSON, messages of the room among them."""

from dataclasses import dataclass

from game.loading.decode import decode
from game.room import lines
from game.room.bridge import Commanded, Listening, Notes, NotKept, NotListening
from game.room.messages import Message
from game.room.room import Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class ToServer(lines.Line):
    """A message, or notes."""

    notes: Notes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToWindow(lines.Line):
    """The rules of a room from its beginning; a message that changed it; that it may be looked at now; or news.

    `done` is how many of the window's lines were dealt with.
    """

    rules: Rules | None = None
    listening: Listening | None = None
    not_listening: NotListening | None = None
    not_kept: NotKept | None = None
    commanded: Commanded | None = None
    seen: bool = False
    done: int | None = None


SEEN = b'{"seen":true}\n'

UNREADABLE = 3
"""The exit code of a server without a session to go on with; starting it again would not help."""

News = Listening | NotListening | NotKept | Commanded
NEWS = (Listening, NotListening, NotKept, Commanded)
KEYS: dict[type[News], str] = {
    Listening: "listening",
    NotListening: "not_listening",
    NotKept: "not_kept",
    Commanded: "commanded",
}


def line(message: Message) -> bytes:
    """A message as it is written."""
    return lines.encode(message) + b"\n"


def rules(told: Rules) -> bytes:
    """How a room votes, as it is written before the messages that make it."""
    return _written("rules", told)


def news(told: News) -> bytes:
    """News as they are written."""
    return _written(KEYS[type(told)], told)


def notes(told: Notes) -> bytes:
    """Notes as they are written."""
    return _written("notes", told)


def done(number: int) -> bytes:
    """How many of the window's messages were dealt with."""
    return _written("done", number)


def to_server(data: bytes) -> Message | Notes:
    """What the window said. Raises `NotDecodable`."""
    read = decode(ToServer, data)
    return read.notes if read.notes is not None else lines.only(read)


def to_window(data: bytes) -> Message | Rules | News | int | None:
    """What the server said; None where the room may be looked at. Raises `NotDecodable`."""
    read = decode(ToWindow, data)
    if read.seen:
        return None
    for told in (read.rules, read.listening, read.not_listening, read.not_kept, read.commanded, read.done):
        if told is not None:
            return told
    return lines.only(read)


def _written(key: str, value: object) -> bytes:
    return lines.in_json({key: value}) + b"\n"
