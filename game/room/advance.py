"""What each message does to the room. What comes too late, or from nobody, changes nothing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeVar

from game.room import messages as said
from game.room.room import Member, Poll, Room, Round, Stage, Timer

K = TypeVar("K")
V = TypeVar("V")

Handler = Callable[[Room, Any], Room]


def advance(room: Room, message: said.Message) -> Room:
    """The room after a message; the very same where it changes nothing."""
    return HANDLERS[type(message)](room, message)


def joined(room: Room, message: said.Joined) -> Room:
    """Somebody new."""
    if message.token in room.members:
        return room
    return seated(room, Member(message.token, message.name, message.team))


def renamed(room: Room, message: said.Renamed) -> Room:
    """Another name or table for somebody who is there."""
    member = room.members.get(message.token)
    if member is None or (member.name, member.team) == (message.name, message.team):
        return room
    return seated(room, member._replace(name=message.name, team=message.team))


def came(room: Room, message: said.Came) -> Room:
    """One more connection."""
    member = room.members.get(message.token)
    return seated(room, member._replace(sockets=member.sockets + 1)) if member else room


def went(room: Room, message: said.Went) -> Room:
    """One connection less."""
    member = room.members.get(message.token)
    return seated(room, member._replace(sockets=member.sockets - 1)) if member and member.sockets else room


def voted(room: Room, message: said.Voted) -> Room:
    """A vote, if it is for the round at hand, by somebody who is there, for options that there are."""
    poll = room.poll
    if (
        poll is None
        or room.stage is not Stage.VOTING
        or message.token not in room.members
        or not at_hand(poll, message.ballot, message.round)
        or not is_valid(poll, message.picks)
    ):
        return room
    votes = poll.rounds[-1].votes
    if votes.get(message.token, ()) == message.picks:
        return room
    return with_round(room, poll, poll.rounds[-1]._replace(votes=changed(votes, message.token, message.picks)))


def is_valid(poll: Poll, picks: tuple[int, ...]) -> bool:
    """Whether these are different options of the ballot, and no more than one may pick."""
    able = range(len(poll.ballot.options))
    return len(set(picks)) == len(picks) <= poll.ballot.picks and all(pick in able for pick in picks)


def counted(room: Room, message: said.Counted) -> Room:
    """Hands for one option; they can be counted while the vote is on and be put right until it is shown."""
    poll = room.poll
    if poll is None or room.stage not in (Stage.VOTING, Stage.CLOSED):
        return room
    if not at_hand(poll, message.ballot, message.round) or message.option not in range(len(poll.ballot.options)):
        return room
    hands = list(poll.rounds[-1].hands or (0,) * len(poll.ballot.options))
    if hands[message.option] == max(0, message.hands):
        return room
    hands[message.option] = max(0, message.hands)
    return with_round(room, poll, poll.rounds[-1]._replace(hands=tuple(hands)))


def put(room: Room, message: said.Put) -> Room:
    """A decision to be read; the one that is at hand already stays as it is."""
    if room.poll is not None and room.poll.ballot == message.ballot:
        return room
    kept = tuple(poll for poll in room.polls if poll.decided is not None and poll.ballot.id < message.ballot.id)
    before = room.aside.get(tuple(poll.decided for poll in kept))
    poll = before if before is not None and before.ballot == message.ballot else Poll(message.ballot)
    return replace(room, polls=(*kept, poll), stage=Stage.READING, timer=None, ending="", left=Stage.READING)


def opened(room: Room, message: said.Opened) -> Room:
    """The vote is on."""
    return staged(room, message.ballot, Stage.READING, Stage.VOTING)


def closed(room: Room, message: said.Closed) -> Room:
    """No more votes."""
    if room.poll is None or not at_hand(room.poll, message.ballot, message.round):
        return room
    return replace(staged(room, message.ballot, Stage.VOTING, Stage.CLOSED), timer=None)


def revealed(room: Room, message: said.Revealed) -> Room:
    """How the votes fell."""
    if room.poll is None or not at_hand(room.poll, message.ballot, message.round):
        return room
    return staged(room, message.ballot, Stage.CLOSED, Stage.REVEALED)


def voted_again(room: Room, message: said.VotedAgain) -> Room:
    """A second vote, or a third."""
    poll = room.poll
    if poll is None or poll.ballot.id != message.ballot or room.stage is not Stage.REVEALED:
        return room
    again = poll._replace(rounds=(*poll.rounds, Round()))
    return replace(room, polls=(*room.polls[:-1], again), stage=Stage.VOTING, timer=None)


def decided(room: Room, message: said.Decided) -> Room:
    """The story goes on."""
    poll = room.poll
    if poll is None or room.stage is Stage.OVER or poll.ballot.id != message.ballot:
        return room
    if not is_valid(poll, message.options):
        return room
    done = poll._replace(decided=message.options, overruled=message.overruled, left=room.stage)
    return replace(room, polls=(*room.polls[:-1], done), stage=Stage.READING, timer=None)


EARLIER = {Stage.VOTING: Stage.READING, Stage.CLOSED: Stage.VOTING, Stage.REVEALED: Stage.CLOSED}


def taken_back(room: Room, _: said.TakenBack) -> Room:
    """One step of the facilitator undone: a stage, a second vote that was begun, a decision."""
    poll = room.poll
    if poll is not None and room.stage is Stage.OVER:
        return replace(room, stage=room.left, ending="", left=Stage.READING)
    if poll is None or room.stage not in EARLIER:
        return back_to_last(room)
    if room.stage is Stage.VOTING and len(poll.rounds) > 1:
        first = poll._replace(rounds=poll.rounds[:-1])
        return replace(room, polls=(*room.polls[:-1], first), stage=Stage.REVEALED, timer=None)
    return replace(room, stage=EARLIER[room.stage], timer=None)


def back_to_last(room: Room) -> Room:
    """The decision before the one at hand, as it was before it was taken; the one at hand is laid aside."""
    poll = room.poll
    done = room.polls[:-1] if poll is not None else room.polls
    if not done:
        return room
    last = done[-1]._replace(decided=None, overruled=False, left=Stage.READING)
    aside = changed(room.aside, room.path, poll) if poll is not None and poll.has_votes else room.aside
    polls = (*done[:-1], last)
    return replace(room, polls=polls, stage=done[-1].left, timer=None, ending="", left=Stage.READING, aside=aside)


def timed(room: Room, message: said.Timed) -> Room:
    """A timer, or none."""
    timer = Timer(message.at + message.seconds, message.seconds) if message.seconds > 0 else None
    return room if timer == room.timer else replace(room, timer=timer)


def ended(room: Room, message: said.Ended) -> Room:
    """The end of the story, or of the class before it, if only in the middle of a vote."""
    if room.stage is Stage.OVER:
        return room
    return replace(room, stage=Stage.OVER, ending=message.ending, timer=None, left=room.stage)


# What the handlers share


def at_hand(poll: Poll, ballot: int, number: int) -> bool:
    """Whether this ballot and its round (from 0) are those being voted on."""
    return poll.ballot.id == ballot and len(poll.rounds) - 1 == number


def staged(room: Room, ballot: int, before: Stage, after: Stage) -> Room:
    """The room one stage on, if that ballot stands at the one before."""
    if room.poll is None or room.poll.ballot.id != ballot or room.stage is not before:
        return room
    return replace(room, stage=after)


def seated(room: Room, member: Member) -> Room:
    """The room with somebody as they are now."""
    return replace(room, members=changed(room.members, member.token, member))


def with_round(room: Room, poll: Poll, last: Round) -> Room:
    """The room with the round at hand as it is now."""
    return replace(room, polls=(*room.polls[:-1], poll._replace(rounds=(*poll.rounds[:-1], last))))


def changed(mapping: Mapping[K, V], key: K, value: V) -> Mapping[K, V]:
    """A mapping with one value changed. Of a proxy `|` copies the dictionary behind it, ten times quicker than `**`."""
    copied = mapping | {} if isinstance(mapping, MappingProxyType) else dict(mapping)
    copied[key] = value
    return MappingProxyType(copied)


HANDLERS: dict[type[said.Message], Handler] = {
    said.Joined: joined,
    said.Renamed: renamed,
    said.Came: came,
    said.Went: went,
    said.Voted: voted,
    said.Counted: counted,
    said.Opened: opened,
    said.Closed: closed,
    said.Revealed: revealed,
    said.VotedAgain: voted_again,
    said.Decided: decided,
    said.TakenBack: taken_back,
    said.Timed: timed,
    said.Put: put,
    said.Ended: ended,
}
