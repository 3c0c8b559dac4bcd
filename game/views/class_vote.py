"""How the vote stands, and what following it means: which options, and whether somebody must break a tie."""

from game.room.room import Poll
from game.room.tally import Proposal, Tally, proposal, tally
from game.views.class_model import Lesson

AT_LEAST = 2
"""How many options there are where there is something to vote about."""


def poll_of(lesson: Lesson) -> Poll:
    """The decision at hand. ValueError where there is none."""
    poll = lesson.room.poll
    if poll is None:
        raise ValueError("no decision is at hand")
    return poll


def counted(lesson: Lesson, number: int = -1) -> Tally:
    """How a round of the decision at hand fell, the last unless another is named."""
    return tally(lesson.room, poll_of(lesson), number)


def proposed(lesson: Lesson) -> Proposal:
    """What most voted for."""
    return proposal(counted(lesson), poll_of(lesson).ballot.picks)


def to_follow(lesson: Lesson) -> tuple[int, ...] | None:
    """The options that are followed as things stand; None where somebody must say which."""
    if lesson.marked is not None:
        return lesson.marked
    found = proposed(lesson)
    single = poll_of(lesson).ballot.picks == 1 and not is_desk(lesson)
    return None if found.tied or (single and not found.options) else found.options


def is_desk(lesson: Lesson) -> bool:
    """Whether what is put is an evening at the desk, which may be left with nothing done."""
    return lesson.past.progress.desk is not None


def is_overruled(lesson: Lesson, options: tuple[int, ...]) -> bool:
    """Whether these options are not what most voted for; to break a tie overrules nobody."""
    found = proposed(lesson)
    if not found.options and not found.tied:
        return False
    picks = poll_of(lesson).ballot.picks
    chosen = set(options)
    return not (set(found.options) <= chosen <= {*found.options, *found.tied} and len(chosen) <= picks)


def with_mark(lesson: Lesson, place: int) -> tuple[int, ...] | None:
    """What is marked after an option was: that one alone, at a desk one more or one less, as many as there is room for.

    In a conversation the option that most voted for needs no mark.
    """
    if not is_desk(lesson):
        found = proposed(lesson)
        return None if found.options == (place,) else (place,)
    marked = lesson.marked if lesson.marked is not None else proposed(lesson).options
    if place in marked:
        return tuple(each for each in marked if each != place)
    return (*marked, place)[: poll_of(lesson).ballot.picks]


def needs_vote(poll: Poll) -> bool:
    """Whether there is more than one way to go on."""
    return len(poll.ballot.options) >= AT_LEAST or poll.ballot.picks > 1


def voted(poll: Poll) -> int:
    """How many have voted, phones and hands together; with tables, people all the same."""
    vote = poll.rounds[-1]
    hands = -(-sum(vote.hands) // poll.ballot.picks)
    return sum(1 for picks in vote.votes.values() if picks) + hands
