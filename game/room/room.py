"""The room as it is: who is there, what has been put to them, and how far the vote has come."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from game.room.ballot import Ballot

NOBODY: Mapping[str, "Member"] = MappingProxyType({})


class Stage(StrEnum):
    """How far the class has come with the decision at hand."""

    READING = "reading"  # the story is on the screen, or the decision is there and its vote is not open yet
    VOTING = "voting"
    CLOSED = "closed"
    REVEALED = "revealed"
    OVER = "over"


class Member(NamedTuple):
    """Somebody in the room. `sockets` is how many connections they have just now."""

    token: str
    name: str = ""
    team: str = ""
    sockets: int = 0


class Round(NamedTuple):
    """One vote: what each token picked, and how many hands were counted for each option."""

    votes: Mapping[str, tuple[int, ...]] = MappingProxyType({})
    hands: tuple[int, ...] = ()


class Poll(NamedTuple):
    """A decision, with all votes on it; `decided` are the options the story went on with, at the stage `left`."""

    ballot: Ballot
    rounds: tuple[Round, ...] = (Round(),)
    decided: tuple[int, ...] | None = None
    overruled: bool = False
    left: Stage = Stage.READING

    @property
    def has_votes(self) -> bool:
        """Whether anybody voted on it, by phone or by hand."""
        return any(any(each.votes.values()) or any(each.hands) for each in self.rounds)


Path = tuple[tuple[int, ...] | None, ...]
"""What was decided, decision by decision: the way to a ballot."""


class Rules(NamedTuple):
    """How this class votes. `teams` are the tables, if tables vote as one; `names` asks for a nickname."""

    teams: tuple[str, ...] = ()
    names: bool = False
    phones: bool = True


EVERYBODY_ALONE = Rules()


class Timer(NamedTuple):
    """Until when, in seconds since 1970, and how long in all."""

    until: float
    seconds: int


NOTHING_ASIDE: Mapping[Path, Poll] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Room:
    """A class. `polls` are all decisions so far, the one at hand last; `ending` is the title of the story's end.

    `left` is the stage at which the class was ended; of one ended in the middle of a vote the vote is still at hand.
    `aside` are decisions that were gone back from, by the way to each; should the story come there again, the votes
    are still there.
    """

    rules: Rules = EVERYBODY_ALONE
    members: Mapping[str, Member] = field(default_factory=lambda: NOBODY)
    polls: tuple[Poll, ...] = ()
    stage: Stage = Stage.READING
    timer: Timer | None = None
    ending: str = ""
    left: Stage = Stage.READING
    aside: Mapping[Path, Poll] = field(default_factory=lambda: NOTHING_ASIDE)

    @property
    def poll(self) -> Poll | None:
        """The decision at hand: put, and not decided yet."""
        last = self.polls[-1] if self.polls else None
        return last if last is not None and last.decided is None else None

    @property
    def path(self) -> Path:
        """What has been decided so far."""
        return tuple(poll.decided for poll in self.polls if poll.decided is not None)

    @property
    def here(self) -> int:
        """How many are connected."""
        return sum(1 for each in self.members.values() if each.sockets)
