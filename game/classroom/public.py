"""What everybody in the room may know of it: no ids, no moves, and how the votes fell only once they are shown."""

from time import time
from typing import Any, NamedTuple

from game.classroom import frames
from game.room.ballot import Ballot, letter
from game.room.room import Member, Poll, Room, Stage
from game.room.tally import tally


class Standing(NamedTuple):
    """What phones are told of at once when it changes."""

    stage: Stage
    ballot: Ballot | None
    rounds: int
    done: int
    until: float
    ending: str


def standing(room: Room) -> Standing:
    """Where the room stands, as far as phones are concerned."""
    poll = room.poll
    until = room.timer.until if room.timer else 0.0
    at_hand, rounds = (poll.ballot, len(poll.rounds)) if poll else (None, 0)
    return Standing(room.stage, at_hand, rounds, len(room.polls), until, room.ending)


def state(room: Room) -> dict[str, Any]:
    """The room as every phone may show it."""
    told: dict[str, Any] = {
        "stage": room.stage,
        "teams": room.rules.teams,
        "names": room.rules.names,
        "left": seconds_left(room),
        "ending": room.ending,
    }
    poll = room.poll
    if poll is not None and room.stage is not Stage.OVER:
        told |= ballot(poll)
        if room.stage is Stage.REVEALED:
            told["counts"] = counts(room, poll)
            told["voters"] = voters(room, poll)
    return told


def ballot(poll: Poll) -> dict[str, Any]:
    """What is put to the class."""
    put = poll.ballot
    return {
        "ballot": put.id,
        "round": len(poll.rounds) - 1,
        "picks": put.picks,
        "words": put.words,
        "options": [[letter(place), option.text, option.group] for place, option in enumerate(put.options)],
    }


def counts(room: Room, poll: Poll) -> list[tuple[int, ...]]:
    """How each round of votes fell."""
    return [tally(room, poll, number).counts for number in range(len(poll.rounds))]


def voters(room: Room, poll: Poll) -> list[int]:
    """How many voted in each round, people or tables."""
    return [tally(room, poll, number).voters for number in range(len(poll.rounds))]


def seconds_left(room: Room) -> int | None:
    """What the timer still has, if there is one."""
    return max(0, round(room.timer.until - time())) if room.timer else None


def voted(room: Room) -> int:
    """How many have voted in the round at hand."""
    return sum(1 for picks in room.poll.rounds[-1].votes.values() if picks) if room.poll else 0


def count(room: Room) -> bytes:
    """The frame that tells how many have voted, of how many who are here."""
    return frames.said({"voted": voted(room), "here": max(room.here, voted(room))})


def own(room: Room, token: str) -> dict[str, Any]:
    """What only this phone is told: its votes by round, and how it is known."""
    member = room.members.get(token, Member(token))
    return {"mine": mine(room, token), "name": member.name, "team": member.team}


def mine(room: Room, token: str) -> list[tuple[int, ...]]:
    """What this phone voted, round by round."""
    return [each.votes.get(token, ()) for each in room.poll.rounds] if room.poll else []
