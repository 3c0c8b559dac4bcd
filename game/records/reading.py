"""Reading a run as it lies on the disk, however little of it can be read."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from game.loading.decode import NotDecodable
from game.records.acts import UPGRADES, Act, Header, decode_act, decode_header, encode
from game.records.fault import Fault, Trouble
from game.records.versions import Newer, Upgrade, readable_version

MOST_BYTES_IN_RUN = 16 * 1024 * 1024


class Reading(NamedTuple):
    """What could be read of a run: all acts up to the fault, if there is one.

    `header` is None where not even that could be read. `format` is the version found in the file, `good`
    how many bytes from its start are sound, and `torn` tells that the last line is half written.
    """

    path: Path
    header: Header | None = None
    acts: tuple[Act, ...] = ()
    fault: Fault | None = None
    format: int = 0
    good: int = 0
    torn: bool = False


def read_run(path: Path, upgrades: tuple[Upgrade, ...] = UPGRADES) -> Reading:
    """Whatever can be read at `path`; never raises for what it finds there."""
    content = read_content(path)
    return Reading(path, fault=content) if isinstance(content, Fault) else parse_run(path, content, upgrades)


def read_content(path: Path) -> bytes | Fault:
    """The bytes of a run, or why they cannot be had."""
    try:
        if path.exists() and not path.is_file():
            return Fault(Trouble.STRANGE, "It is not a file")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES_IN_RUN + 1)
    except OSError as error:
        return Fault(Trouble.UNREADABLE, f"It cannot be read: {(error.strerror or str(error)).lower()}")
    if len(content) > MOST_BYTES_IN_RUN:
        return Fault(Trouble.STRANGE, f"It is larger than a run can be ({MOST_BYTES_IN_RUN >> 20} MiB)")
    return content


def parse_run(path: Path, content: bytes, upgrades: tuple[Upgrade, ...] = UPGRADES) -> Reading:
    """What `content` says. Only what ends in a newline was ever finished; a rest without one is torn."""
    lines = whole_lines(content)
    first = next(lines, None)
    if first is None:
        return Reading(path, fault=Fault(Trouble.EMPTY, "Nothing was written into it yet"), torn=bool(content))
    try:
        version = readable_version(first, upgrades)
        header = decode_header(first, version, upgrades)
    except Newer as error:
        return Reading(path, fault=Fault(Trouble.NEWER, str(error), 1))
    except NotDecodable as error:
        return Reading(path, fault=damage(1, error))
    start = Reading(path, header, format=version, good=len(first) + 1)
    return _with_acts(start, lines, len(content), upgrades)


def _with_acts(start: Reading, lines: Iterator[bytes], size: int, upgrades: tuple[Upgrade, ...]) -> Reading:
    acts: list[Act] = []
    good = start.good
    for number, line in enumerate(lines, 2):
        try:
            acts.append(decode_act(line, start.format, upgrades))
        except NotDecodable as error:
            return start._replace(acts=tuple(acts), good=good, fault=damage(number, error))
        good += len(line) + 1
    return start._replace(acts=tuple(acts), good=good, torn=good < size)


def encode_run(reading: Reading) -> bytes:
    """A whole file that says what could be read."""
    entries = reading.acts if reading.header is None else (reading.header, *reading.acts)
    return b"".join(map(encode, entries))


def whole_lines(content: bytes) -> Iterator[bytes]:
    """The lines that end in a newline, without it."""
    start = 0
    while (end := content.find(b"\n", start)) >= 0:
        yield content[start:end]
        start = end + 1


def damage(line: int, error: NotDecodable) -> Fault:
    """The fault of a line that is not what it should be."""
    return Fault(Trouble.DAMAGED, f"Line {line} is damaged: {str(error)[:120]}", line)
