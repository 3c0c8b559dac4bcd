"""The log of a class as it lies on the disk: a header, then each message with its time, a line of JSON each."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import NamedTuple

from game.loading.decode import NotDecodable, decode
from game.records.fault import Fault, Trouble
from game.records.reading import damage, whole_lines
from game.records.versions import Newer, Upgrade, checked, readable_version, upgraded
from game.room import lines
from game.room.advance import advance
from game.room.messages import Message
from game.room.room import EVERYBODY_ALONE, Room, Rules

UPGRADES: tuple[Upgrade, ...] = ()
"""All upgrades of the header there are, in order: the first makes format 2 of format 1, and so on."""

FORMAT = 1 + len(UPGRADES)
"""The format in which logs are written."""

MOST_BYTES = 256 * 1024 * 1024
MOST_BYTES_IN_HEADER = 64 * 1024

Entry = tuple[float, Message]
"""When it came, in seconds since 1970, and what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonHeader:
    """What is played, who votes how, and what lets people in. `started` is ISO 8601 text with the zone of the place.

    `content` is a hash of the text of what is played, `code` what is typed to join, `invitation` what the QR code says
    instead, `key` what the presenter's page asks for, and `port` where the server is tried first
    (0: wherever).
    """

    format: int = FORMAT
    scenario: str
    title: str
    seed: int
    started: str
    content: str
    code: str
    invitation: str
    key: str
    port: int
    rules: Rules = EVERYBODY_ALONE


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine(lines.Line):
    """One message, and when it came."""

    at: float


class LessonReading(NamedTuple):
    """What could be read of a log: all up to the fault, if there is one.

    `good` is how many bytes from its start are sound; what is not finished by a newline was never acknowledged.
    """

    path: Path
    header: LessonHeader | None = None
    entries: tuple[Entry, ...] = ()
    fault: Fault | None = None
    good: int = 0

    @property
    def room(self) -> Room:
        """The room that the messages make; connections do not outlive a server, so nobody is connected."""
        room = Room(self.header.rules if self.header else EVERYBODY_ALONE)
        for _, message in self.entries:
            room = advance(room, message)
        return room


def read_lesson(path: Path) -> LessonReading:
    """Whatever can be read at `path`; never raises for what it finds there."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        return LessonReading(path, fault=Fault(Trouble.UNREADABLE, f"It cannot be read: {why}"))
    if len(content) > MOST_BYTES:
        return LessonReading(path, fault=Fault(Trouble.STRANGE, f"It is larger than {MOST_BYTES >> 20} MiB"))
    return parse_lesson(path, content)


def read_header(path: Path) -> LessonHeader | None:
    """The header of the log at `path`, None where it cannot be read. May raise OSError."""
    with path.open("rb") as file:
        first = file.readline(MOST_BYTES_IN_HEADER)
    try:
        return header_of(first)
    except NotDecodable:
        return None


def parse_lesson(path: Path, content: bytes) -> LessonReading:
    """What `content` says."""
    whole = whole_lines(content)
    first = next(whole, None)
    if first is None:
        return LessonReading(path, fault=Fault(Trouble.EMPTY, "Nothing was written into it yet"))
    try:
        header = header_of(first)
    except Newer as error:
        return LessonReading(path, fault=Fault(Trouble.NEWER, str(error), 1))
    except NotDecodable as error:
        return LessonReading(path, fault=damage(1, error))
    entries: list[Entry] = []
    good = len(first) + 1
    for number, line in enumerate(whole, 2):
        try:
            entries.append(entry_of(line))
        except NotDecodable as error:
            return LessonReading(path, header, tuple(entries), damage(number, error), good)
        good += len(line) + 1
    return LessonReading(path, header, tuple(entries), good=good)


def header_of(line: bytes) -> LessonHeader:
    """The header in a first line. Raises `Newer`, or else `NotDecodable`."""
    header = checked(LessonHeader, *upgraded(line, readable_version(line, UPGRADES), UPGRADES))
    if header.port not in range(1 << 16):
        raise NotDecodable(f"there is no port {header.port}")
    return header


def entry_of(line: bytes) -> Entry:
    """The message in a line, and when it came. Raises `NotDecodable`."""
    entry = decode(LogLine, line)
    return entry.at, lines.only(entry)


def header_line(header: LessonHeader) -> bytes:
    """The header as it is written."""
    plain = {part.name: getattr(header, part.name) for part in fields(header)}
    return lines.in_json(plain) + b"\n"


def entry_line(at: float, message: Message) -> bytes:
    """A message as it is written, its time to the millisecond."""
    return b'{"at":%.3f,' % at + lines.encode(message)[1:] + b"\n"
