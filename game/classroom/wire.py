"""What phones and the presenter's page may say, checked as it comes in."""

from dataclasses import dataclass
from typing import NamedTuple

from game.loading.decode import decode
from game.room.bridge import Command

MOST_BYTES = 1024
"""No message of a browser is longer."""


class Vote(NamedTuple):
    """Some options, in one round of one ballot; `number` comes back in the answer."""

    number: int
    ballot: int
    round: int
    picks: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FromPhone:
    """One of these. Who joins says the `code`, or the `invitation` that was scanned, and is given a token."""

    code: str | None = None
    invitation: str | None = None
    token: str | None = None
    vote: Vote | None = None
    name: str | None = None
    team: str | None = None
    probe: int | None = None


class Pressed(NamedTuple):
    """A button, as the page stood at that `version`; `option` where it overrules with that one."""

    version: int
    command: Command
    option: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class FromPresenter:
    """One of these; the key first."""

    key: str | None = None
    pressed: Pressed | None = None
    timer: int | None = None
    probe: int | None = None


def from_phone(data: bytes) -> FromPhone:
    """What a phone said. Raises `NotDecodable`."""
    return decode(FromPhone, data)


def from_presenter(data: bytes) -> FromPresenter:
    """What the presenter's page said. Raises `NotDecodable`."""
    return decode(FromPresenter, data)
