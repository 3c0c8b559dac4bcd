"""Where a class stands in its story: which page it reads, and which decision that leads to."""

from game.domain.scenario import Scene
from game.domain.settings import Level
from game.engine.compile import Story
from game.engine.replay import Replay, replay
from game.engine.session import Act, Phase, Sitting, act, resume, sit_down
from game.room.ballot import Ballot
from game.room.course import course, on_ballot
from game.room.room import Room, Stage
from game.views.class_ballot import ballot_of
from game.views.class_model import Lesson, Part
from game.views.conversation import page_nodes
from game.views.model import Playing
from game.views.node import Node
from game.views.pages import next_page, place_of_page, settled

CHOOSING = (Phase.DECIDING, Phase.DESK)
LEVEL = Level.STANDARD
"""How a class plays: what its choices showed comes at the end, and every step can be taken back."""


def begun(story: Story, seed: int, room: Room) -> Lesson:
    """A class at its beginning, or where it was left: at the decision it had come to, with the lobby over it."""
    past = course(story, seed, room).past
    sitting = at_end(opened(story, past)) if past.steps or room.poll else opened(story, past)
    return Lesson(story, seed, room, past, sitting, is_put=room.poll is not None)


def opened(story: Story, past: Replay) -> Sitting:
    """The first page of what came of the last choice, or of the story's beginning."""
    if not past.steps:
        return settled(act(sit_down(story, past.opening.seed, LEVEL), Act.BEGIN))
    return settled(resume(story, LEVEL, past))


def at_end(sitting: Sitting) -> Sitting:
    """The last page of what came of a choice."""
    while has_page_after(sitting):
        sitting = next_page(sitting)
    return sitting


def has_page_after(sitting: Sitting) -> bool:
    """Whether there is more to read of what came of the last choice."""
    place, every = place_of_page(sitting)
    return place < len(every) - 1


def page_before(sitting: Sitting) -> Sitting | None:
    """The page before the one that lies open; None on the first."""
    place, _ = place_of_page(sitting)
    if not place:
        return None
    before = opened(sitting.story, sitting.past)
    for _ in range(place - 1):
        before = next_page(before)
    return before


def turned(lesson: Lesson) -> Lesson | None:
    """The class a page on, also from one thing done at a desk to the next; None where all is read."""
    if has_page_after(lesson.sitting):
        return lesson._replace(sitting=next_page(lesson.sitting))
    shown = len(lesson.sitting.past.steps)
    if shown < len(lesson.past.steps):
        return lesson._replace(sitting=opened(lesson.story, lesson.past.cut(shown + 1)))
    return None


def turned_back(lesson: Lesson) -> Lesson | None:
    """The class a page back, as far as the last decision; None where it stands right after that."""
    before = page_before(lesson.sitting)
    if before is not None:
        return lesson._replace(sitting=before)
    shown = len(lesson.sitting.past.steps)
    if shown - 1 > since(lesson):
        return lesson._replace(sitting=at_end(opened(lesson.story, lesson.past.cut(shown - 1))))
    return None


def since(lesson: Lesson) -> int:
    """How many choices had been made when the last decision was put."""
    decided = [poll for poll in lesson.room.polls if poll.decided is not None]
    return decided[-1].ballot.id if decided else 0


def replaced(lesson: Lesson, room: Room) -> Lesson:
    """The class after its room decided something, or took that back; nothing else moves the story."""
    if room.path == lesson.room.path:
        return lesson._replace(room=room)
    before, past = lesson.past, course(lesson.story, lesson.seed, room).past
    lesson = lesson._replace(room=room, past=past, marked=None, counting=None, branch=0)
    if len(past.steps) > len(before.steps):
        first = past.cut(len(before.steps) + 1)
        return lesson._replace(sitting=opened(lesson.story, first), is_put=False)
    return lesson._replace(sitting=at_end(opened(lesson.story, past)), is_put=room.poll is not None)


def playing_of(lesson: Lesson) -> Playing:
    """The sitting as the screens of somebody who plays alone have it; nothing of it is kept besides."""
    return Playing(lesson.sitting, "")


def told(lesson: Lesson) -> tuple[Node, ...]:
    """What there is on the page that lies open."""
    return page_nodes(playing_of(lesson))


def is_read(lesson: Lesson) -> bool:
    """Whether the last page of what was decided lies open."""
    return not has_page_after(lesson.sitting) and len(lesson.sitting.past.steps) == len(lesson.past.steps)


def is_at_decision(lesson: Lesson) -> bool:
    """Whether all is read up to a decision."""
    return is_read(lesson) and lesson.past.progress.ending is None


def has_ended(lesson: Lesson) -> bool:
    """Whether the story is over, and read to its end."""
    return is_read(lesson) and lesson.past.progress.ending is not None


def is_voting(lesson: Lesson) -> bool:
    """Whether the decision at hand is on the screen, at whatever stage."""
    return lesson.part is Part.STORY and lesson.is_put and lesson.room.poll is not None


def ballot_at_hand(lesson: Lesson) -> Ballot:
    """What is to be put to the class."""
    return ballot_of(lesson.sitting, told(lesson))


def scene_at_hand(lesson: Lesson) -> Scene:
    """The scene that the class is in."""
    return lesson.story.scene(lesson.sitting.past.progress.scene)


def decision_number(lesson: Lesson) -> int:
    """The number of the decision at hand, from 1, or of the last one while its outcome is read; 0 before the first."""
    return len([poll for poll in lesson.room.polls if poll.decided is not None]) + is_voting(lesson)


def is_over(room: Room) -> bool:
    """Whether the room has come to the end."""
    return room.stage is Stage.OVER


def other_course(lesson: Lesson, place: int) -> Sitting | None:
    """What would have come of another option of the last decision; None where there is nothing of the kind."""
    decided = [poll for poll in lesson.room.polls if poll.decided is not None]
    if not decided:
        return None
    before = lesson.past.cut(decided[-1].ballot.id)
    ids = on_ballot(lesson.story, before.progress)
    if before.progress.desk is not None or place not in range(len(ids)):
        return None
    past = replay(lesson.story, lesson.seed, (*before.choices, ids[place]))
    return opened(lesson.story, past)
