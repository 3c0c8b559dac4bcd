"""What reaches a room, in the past tense: from phones, from the facilitator, from the story.

Each is one line of the log of a session. Whatever names a ballot and a round holds for these alone; anything late is
no longer heard.
"""

from typing import NamedTuple

from game.room.ballot import Ballot

# From the phones


class Joined(NamedTuple):
    """Somebody came in for the first time, and is known by `token` from now on."""

    token: str
    name: str = ""
    team: str = ""


class Renamed(NamedTuple):
    """Somebody goes by another name, or sits at another table."""

    token: str
    name: str = ""
    team: str = ""


class Came(NamedTuple):
    """Somebody's phone is connected."""

    token: str


class Went(NamedTuple):
    """It no longer is. What they voted stays."""

    token: str


class Voted(NamedTuple):
    """Somebody picked these options, instead of whatever they picked before in this round; none takes it back."""

    token: str
    ballot: int
    round: int
    picks: tuple[int, ...]


# From the facilitator


class Counted(NamedTuple):
    """So many hands went up for an option."""

    ballot: int
    round: int
    option: int
    hands: int


class Opened(NamedTuple):
    """The vote is on."""

    ballot: int


class Closed(NamedTuple):
    """Nobody can vote any more; nobody sees yet what the others voted."""

    ballot: int
    round: int


class Revealed(NamedTuple):
    """Everybody sees how the votes fell."""

    ballot: int
    round: int


class VotedAgain(NamedTuple):
    """After talking the class votes a second time; the first vote stays beside it."""

    ballot: int


class Decided(NamedTuple):
    """The story goes on with these options, in this order. `overruled` where it is not what most voted for."""

    ballot: int
    options: tuple[int, ...]
    overruled: bool = False


class TakenBack(NamedTuple):
    """The last step of the facilitator is undone; back from a decision its ballot stands as it was before that."""


class Timed(NamedTuple):
    """A gentle timer was set, for so many seconds from the time `at` (seconds since 1970); 0 seconds: none."""

    seconds: int
    at: float = 0.0


# From the story


class Put(NamedTuple):
    """The story has come to a decision. One that was put before and taken back comes back with its votes."""

    ballot: Ballot


class Ended(NamedTuple):
    """The story is over; `ending` is its title, or empty where the class stopped before one."""

    ending: str


Message = (
    Joined | Renamed | Came | Went | Voted | Counted | Opened | Closed | Revealed | VotedAgain | Decided | TakenBack
    | Timed | Put | Ended
)  # fmt: skip
