"""What goes over the pipes between the game and the process that paints for it.

A request is a line of JSON. An answer is two lengths in bytes, the picture, and the reason where there is no picture.
"""

import json
import struct
from dataclasses import dataclass
from typing import IO

from game.art.pictures import Face, Figure, Icon, Picture, Place, Thing, Title
from game.loading.decode import decode

_LENGTHS = struct.Struct(">II")


@dataclass(frozen=True, slots=True)
class Request:
    """One picture, and its size in pixels."""

    width: int
    height: int
    face: Face | None = None
    figure: Figure | None = None
    place: Place | None = None
    thing: Thing | None = None
    title: Title | None = None
    icon: Icon | None = None

    @property
    def picture(self) -> Picture:
        """The one that is asked for. ValueError where it is none."""
        given = [
            each for each in (self.face, self.figure, self.place, self.thing, self.title, self.icon) if each is not None
        ]
        if len(given) != 1:
            raise ValueError(f"a request for {len(given)} pictures")
        return given[0]


def request_line(picture: Picture, width: int, height: int) -> bytes:
    """A request as it is written."""
    kind = type(picture).__name__.lower()
    return json.dumps({"width": width, "height": height, kind: picture}).encode() + b"\n"


def request_of(line: bytes) -> Request:
    """A request as it was written. ValueError where it is none."""
    return decode(Request, line)


def answer(picture: bytes, reason: str) -> bytes:
    """An answer as it is written."""
    words = reason.encode()
    return _LENGTHS.pack(len(picture), len(words)) + picture + words


def answer_from(pipe: IO[bytes]) -> tuple[bytes, str]:
    """The next answer: the picture, or an empty one and the reason. EOFError where it ends before."""
    picture, reason = _LENGTHS.unpack(_exactly(pipe, _LENGTHS.size))
    return _exactly(pipe, picture), _exactly(pipe, reason).decode(errors="replace")


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    data = pipe.read(count)
    if len(data) < count:
        raise EOFError(f"{len(data)} of {count} bytes")
    return data
