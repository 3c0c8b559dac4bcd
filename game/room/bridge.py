"""What passes between the window and the server, by queues alone; on the phones' side it is the room's messages.

To the server go `Notes` and the messages of the facilitator and of the story. Back comes `News`.
"""

from enum import StrEnum
from typing import NamedTuple

from game.room.room import Room


class Command(StrEnum):
    """What a facilitator presses, on a clicker, on the keyboard, or on the presenter page."""

    NEXT = "next"
    BACK = "back"
    AGAIN = "again"
    BRANCH = "branch"
    BLANK = "blank"
    PAUSE = "pause"


class Address(NamedTuple):
    """One way to reach the server: ``192.0.2.7:8080``, and the page of the presenter with its key."""

    host: str
    port: int
    likely: bool = False


class Listening(NamedTuple):
    """The server can be reached. `code` is what is typed to join, `key` what the presenter page asks for."""

    addresses: tuple[Address, ...]
    code: str
    key: str


class NotListening(NamedTuple):
    """It cannot; the class goes on with hands. `reason` and `mend` are sentences."""

    reason: str
    mend: str


class Seen(NamedTuple):
    """The room as it is now: at once whenever its stage changes, else at most ten times a second."""

    room: Room


class Commanded(NamedTuple):
    """The presenter page pressed something; `option` is the place of an option it overrules the vote with, or -1."""

    command: Command
    option: int = -1


News = Listening | NotListening | Seen | Commanded


class Notes(NamedTuple):
    """To the server, for the presenter page alone: what the author wrote for this decision, and the screen at hand."""

    facilitator: str = ""
    screen: str = ""
    can: tuple[Command, ...] = ()
