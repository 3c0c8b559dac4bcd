"""The playthrough of a class, folded from its decisions: resuming and stepping back need no second record of it."""

from typing import NamedTuple

from game.domain.progress import Progress
from game.domain.scenario import DONE
from game.engine.compile import Story
from game.engine.offer import desk_offer, responses
from game.engine.replay import Replay, go_on, replay
from game.engine.step import offered
from game.room.room import Poll, Room


class Course(NamedTuple):
    """How far the decisions of a class lead. `held` is how many of its polls still fit the story as it is now."""

    past: Replay
    held: int


def on_ballot(story: Story, progress: Progress) -> tuple[str, ...]:
    """The ids of what can be voted for, in the order of the ballot's options; none at an ending.

    At a desk those are the errands, then for everybody whom one can write to each intent; leaving is no option.
    """
    desk = desk_offer(story, progress)
    if desk is None:
        return tuple(offer.id for offer in responses(story, progress))
    letters = (f"{person}.{intent}" for person in desk.people for intent in desk.intents)
    return (*(errand.id for errand in desk.errands), *letters)


def followed(story: Story, past: Replay, places: tuple[int, ...]) -> Replay:
    """`past` after the class took these options.

    A desk is left once they are done, one after the other, but for those for which no room is left. Options that
    there are not, or none where one is needed, leave the playthrough where it is.
    """
    ids = on_ballot(story, past.progress)
    if any(place not in range(len(ids)) for place in places):
        return past
    if past.progress.desk is None:
        return go_on(story, past, (ids[place] for place in places[:1]))
    for place in places:
        if ids[place] in offered(story, past.progress):
            past = go_on(story, past, (ids[place],))
    return go_on(story, past, (DONE,))


def course(story: Story, seed: int, room: Room) -> Course:
    """The playthrough that the decisions of a room make; it stops at the first that no longer fits."""
    past = replay(story, seed, ())
    decided = [poll for poll in room.polls if poll.decided is not None]
    for held, poll in enumerate(decided):
        after = followed(story, past, poll.decided or ()) if fits(story, past, poll) else past
        if after is past or len(after.steps) == len(past.steps):
            return Course(past, held)
        past = after
    return Course(past, len(decided))


def fits(story: Story, past: Replay, poll: Poll) -> bool:
    """Whether a poll was about the decision at hand, as far as that can be told."""
    return poll.ballot.id == len(past.steps) and len(poll.ballot.options) == len(on_ballot(story, past.progress))
