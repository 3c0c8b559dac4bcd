"""How a vote fell: phones and hands together, or table by table."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.room.ballot import Ballot
from game.room.room import Member, Poll, Room, Round


class Tally(NamedTuple):
    """Votes for each option, by its place; `voters` is how many voted at all."""

    counts: tuple[int, ...]
    voters: int

    @property
    def leading(self) -> tuple[int, ...]:
        """The options with the most votes, several where they tie; none before anybody voted."""
        most = max(self.counts, default=0)
        return tuple(place for place, count in enumerate(self.counts) if count == most) if most else ()

    @property
    def shares(self) -> tuple[float, ...]:
        """The share of the voters that picked each option, from 0 to 1."""
        return tuple(count / self.voters if self.voters else 0.0 for count in self.counts)


def tally(room: Room, poll: Poll, number: int = -1) -> Tally:
    """How a round of a poll fell, the last one unless another is named; where tables vote, one vote a table."""
    vote = poll.rounds[number]
    if room.rules.teams:
        return counted(poll.ballot, table_votes(room, poll, vote).values(), vote.hands)
    return counted(poll.ballot, vote.votes.values(), vote.hands)


def counted(ballot: Ballot, votes: Iterable[tuple[int, ...]], hands: tuple[int, ...]) -> Tally:
    """All of these votes, and hands besides. A hand at a desk is one of several that somebody may raise."""
    counts = list(hands) or [0] * len(ballot.options)
    voters = -(-sum(counts) // ballot.picks)
    for picks in votes:
        voters += bool(picks)
        for place in picks:
            counts[place] += 1
    return Tally(tuple(counts), voters)


def table_votes(room: Room, poll: Poll, vote: Round) -> Mapping[str, tuple[int, ...]]:
    """What each table that voted picked: what most at it did, of equals the first as they stand."""
    return {
        team: first_of(counted(poll.ballot, own, ()), poll.ballot.picks)
        for team in room.rules.teams
        if any(own := [picks for token, picks in vote.votes.items() if sits_at(room.members, token, team)])
    }


def sits_at(members: Mapping[str, Member], token: str, team: str) -> bool:
    """Whether somebody sits at that table."""
    return token in members and members[token].team == team


def first_of(tally: Tally, most: int) -> tuple[int, ...]:
    """The options with the most votes, as many as may be picked; of equals the first as they stand."""
    voted = [place for place, count in enumerate(tally.counts) if count]
    return tuple(sorted(voted, key=lambda place: -tally.counts[place])[:most])


class Proposal(NamedTuple):
    """What following the vote would mean: these options, the most voted first; `tied` are those for the last place."""

    options: tuple[int, ...]
    tied: tuple[int, ...] = ()


def proposal(tally: Tally, picks: int) -> Proposal:
    """The most voted options, as many as may be picked. Those that tie for the last place are the facilitator's."""
    voted = sorted((place for place, count in enumerate(tally.counts) if count), key=lambda at: -tally.counts[at])
    if len(voted) <= picks:
        return Proposal(tuple(voted))
    last = tally.counts[voted[picks - 1]]
    sure = tuple(place for place in voted if tally.counts[place] > last)
    equal = tuple(place for place in voted if tally.counts[place] == last)
    return Proposal(tuple(voted[:picks])) if len(sure) + len(equal) <= picks else Proposal(sure, equal)


def division(tally: Tally) -> float:
    """How divided the voters were: 0 where all picked the same, towards 1 the more evenly they spread.

    The chance that somebody did not pick what somebody else did: one less the sum of the squared shares, over their sum
    (with one pick each that sum is 1, and this the index of Simpson 1949, Nature).
    """
    picked = sum(tally.shares)
    return max(0.0, 1 - sum(share**2 for share in tally.shares) / picked) if picked else 0.0


def moved(first: Round, last: Round) -> tuple[int, int]:
    """Of those who voted in both rounds, how many picked something else the second time, and how many there were."""
    both = [token for token, picks in first.votes.items() if picks and last.votes.get(token)]
    return sum(set(first.votes[token]) != set(last.votes[token]) for token in both), len(both)


def voters(room: Room, poll: Poll) -> Counter[str]:
    """How many at each table have voted in the round at hand."""
    return Counter(room.members[token].team for token, picks in poll.rounds[-1].votes.items() if picks)


def missing(room: Room) -> int:
    """How many of those who are connected have not voted in the round at hand."""
    votes = room.poll.rounds[-1].votes if room.poll else {}
    return sum(1 for token, member in room.members.items() if member.sockets and not votes.get(token))
