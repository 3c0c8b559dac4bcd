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
    """One way to reach the server; the `likely` one is first, and it is what the room is shown."""

    host: str
    port: int
    likely: bool = False

    @property
    def typed(self) -> str:
        """What is typed on a phone: ``192.0.2.7:8080``."""
        return f"{self.host}:{self.port}"

    @property
    def lectern(self) -> str:
        """What is typed for the presenter's page, which then asks for the key."""
        return f"{self.typed}/presenter"

    def scanned(self, invitation: str) -> str:
        """What the QR code says; in capitals, of which a QR code takes more."""
        return f"HTTP://{self.typed}/J/{invitation}".upper()

    def presenting(self, key: str) -> str:
        """The presenter's page. No browser sends on what stands behind the hash."""
        return f"http://{self.lectern}#{key}"


class Listening(NamedTuple):
    """The server can be reached, and said again whenever the addresses of this machine change.

    `code` is what is typed to join, `invitation` what the QR code says instead, `key` what the presenter page asks
    for. So many phones fit in at `most`; `why` is a sentence where that is fewer than a large class has.
    """

    addresses: tuple[Address, ...]
    code: str
    invitation: str
    key: str
    most: int
    why: str = ""


class NotListening(NamedTuple):
    """It cannot; the class goes on with hands. `reason` and `mend` are sentences."""

    reason: str
    mend: str


class NotKept(NamedTuple):
    """The log of the session cannot be written: what was voted at that moment was refused. Two sentences."""

    reason: str
    mend: str


class Seen(NamedTuple):
    """The room as it is now: at once whenever its stage changes, else at most ten times a second.

    `taken` is how many of the messages that were sent since the beginning have been dealt with in it, changes or not.
    """

    room: Room
    taken: int = 0


class Commanded(NamedTuple):
    """The presenter page pressed something; `option` is the place of an option, or -1.

    With an option `NEXT` goes on with that in a conversation, whatever was voted; at a desk it marks it, or no longer.
    """

    command: Command
    option: int = -1


News = Listening | NotListening | NotKept | Seen | Commanded


class Notes(NamedTuple):
    """To the server, for the presenter page alone: what the author wrote for this decision, and the screen at hand.

    `can` says which commands do something, `on` what the next step is called. Once the votes are shown, `follows` are
    the options that would be gone on with, `ties` those of which somebody must say which; `marks` tells that more than
    one can be marked.
    """

    facilitator: str = ""
    screen: str = ""
    can: tuple[Command, ...] = ()
    on: str = ""
    follows: tuple[int, ...] = ()
    ties: tuple[int, ...] = ()
    marks: bool = False
