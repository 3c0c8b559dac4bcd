"""A message as a line of JSON and back: in the log of a session, and between the window and the server."""

import json
from dataclasses import dataclass
from typing import Any

from game.loading.decode import NotDecodable, decode
from game.room import messages as said

TO_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Every message there is, under the key it is written with; of them a line has one."""

    joined: said.Joined | None = None
    renamed: said.Renamed | None = None
    came: said.Came | None = None
    went: said.Went | None = None
    voted: said.Voted | None = None
    counted: said.Counted | None = None
    opened: said.Opened | None = None
    closed: said.Closed | None = None
    revealed: said.Revealed | None = None
    voted_again: said.VotedAgain | None = None
    decided: said.Decided | None = None
    taken_back: said.TakenBack | None = None
    timed: said.Timed | None = None
    put: said.Put | None = None
    ended: said.Ended | None = None


KEYS: dict[type[said.Message], str] = {
    said.Joined: "joined",
    said.Renamed: "renamed",
    said.Came: "came",
    said.Went: "went",
    said.Voted: "voted",
    said.Counted: "counted",
    said.Opened: "opened",
    said.Closed: "closed",
    said.Revealed: "revealed",
    said.VotedAgain: "voted_again",
    said.Decided: "decided",
    said.TakenBack: "taken_back",
    said.Timed: "timed",
    said.Put: "put",
    said.Ended: "ended",
}


def encode(message: said.Message) -> bytes:
    """``{"voted":["token",3,0,[1]]}``, without a newline."""
    return in_json({KEYS[type(message)]: message})


def in_json(value: Any) -> bytes:
    """Plain data in JSON and UTF-8; what that cannot say becomes a question mark."""
    import msgspec  # ten times as quick, which counts where thousands vote

    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return TO_JSON.encode(value).encode("utf-8", "replace")


def message_of(line: bytes) -> said.Message:
    """The message in a line. Raises `NotDecodable`."""
    return only(decode(Line, line))


def only(line: Line) -> said.Message:
    """The one message of a line. Raises `NotDecodable` where it has none, or several."""
    found = [each for key in KEYS.values() if (each := getattr(line, key)) is not None]
    if len(found) != 1:
        raise NotDecodable(f"it holds {len(found)} messages")
    message: said.Message = found[0]
    return message
