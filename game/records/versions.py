"""What is common to all that is kept as JSON: it states its format, older ones are upgraded, strange ones refused."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from game.loading.decode import NotDecodable, decode

Fields = dict[str, Any]
"""One JSON object as plain data."""

Upgrade = Callable[[Fields], Fields]
"""Makes of an object of one format the same in the next; the first of a table leads from format 1 to 2."""

Noun = TypeVar("Noun")


class Newer(NotDecodable):
    """It was written by a later version of the game; the message is a sentence without its stop."""


@dataclass(frozen=True, slots=True)
class _Stated:
    """The one thing that every format has in common."""

    format: int


def readable_version(content: bytes, upgrades: Sequence[Upgrade]) -> int:
    """The format that `content` states. Raises `Newer` where it is past the newest there is, else `NotDecodable`."""
    version = decode(_Stated, content).format
    newest = 1 + len(upgrades)
    if version > newest:
        reads = "format 1" if newest == 1 else f"formats 1 to {newest}"
        raise Newer(f"It has format {version}, and this version of the game reads {reads}; a newer one can read it")
    if version < 1:
        raise NotDecodable(f"there is no format {version}")
    return version


def upgraded(content: bytes, version: int, upgrades: Sequence[Upgrade]) -> tuple[Fields, bytes]:
    """The object in `content` as the newest format has it, as plain data and as JSON. Raises `NotDecodable`."""
    plain = decode(Fields, content)
    steps = upgrades[version - 1 :]
    try:
        for upgrade in steps:
            plain = upgrade(plain)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotDecodable(f"it is not as format {version} has it") from error
    if not steps:
        return plain, content
    import json

    return plain, json.dumps(plain).encode()


def checked(kind: type[Noun], plain: Fields, content: bytes) -> Noun:
    """The noun in `content`, of which `plain` is the data. Raises `NotDecodable`, for unknown keys too."""
    unknown = plain.keys() - set(kind.__annotations__)
    if unknown:
        raise NotDecodable(f"it has “{min(unknown)}”, which has no place there")
    return decode(kind, content)
