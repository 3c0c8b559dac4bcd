"""What a facilitator presses, and what it does: on with the story, through a vote, and back again."""

from collections.abc import Callable

from game.room import messages as said
from game.room.advance import advance
from game.room.bridge import Command
from game.room.room import Stage
from game.room.tally import tally
from game.views import class_words as words
from game.views.class_course import (
    ballot_at_hand,
    has_ended,
    is_at_decision,
    is_over,
    is_voting,
    other_course,
    replaced,
    turned,
    turned_back,
)
from game.views.class_looking import looking
from game.views.class_model import Hands, Lesson, Over, Part
from game.views.class_vote import is_desk, is_overruled, needs_vote, poll_of, proposed, to_follow, voted


def stepped(lesson: Lesson, command: Command) -> Lesson:
    """The class after a command; the very same where that means nothing there."""
    lesson = lesson._replace(word="")
    if lesson.over is not None:
        return OVER[command](lesson) if command in OVER else lesson
    return STEPS[command](lesson)


def heard(lesson: Lesson, *messages: said.Message) -> Lesson:
    """The class after messages of its own, which the server is still to hear."""
    room = lesson.room
    for message in messages:
        room = advance(room, message)
    return replaced(lesson, room)._replace(sent=(*lesson.sent, *messages))


# On


def onward(lesson: Lesson) -> Lesson:
    """On: a page, the decision, its vote, and what came of it."""
    if lesson.part is Part.LOBBY:
        return lesson._replace(part=Part.STORY)
    if lesson.part is Part.LOOKING_BACK:
        return lesson._replace(page=min(lesson.page + 1, last_page(lesson)))
    if is_voting(lesson):
        return VOTE[lesson.room.stage](lesson)
    if has_ended(lesson):
        return looking_back(lesson)
    if is_at_decision(lesson):
        return heard(lesson, said.Put(ballot_at_hand(lesson)))._replace(is_put=True)
    return turned(lesson) or lesson


def looking_back(lesson: Lesson) -> Lesson:
    """The end: from here on the room looks back."""
    ending = lesson.story.scene(lesson.past.progress.scene).ending
    ended = said.Ended(ending.title if ending else "")
    lesson = lesson if is_over(lesson.room) else heard(lesson, ended)
    return looked_at(lesson)


def ended(lesson: Lesson) -> Lesson:
    """The class ends here, wherever the story has come to."""
    lesson = lesson if is_over(lesson.room) else heard(lesson, said.Ended(words.ENDED_HERE))
    return looked_at(lesson._replace(over=None))


def looked_at(lesson: Lesson) -> Lesson:
    """The class looking back at what it decided so far."""
    found = looking(lesson.story, lesson.seed, lesson.room)
    return lesson._replace(part=Part.LOOKING_BACK, page=0, looking=found)


def last_page(lesson: Lesson) -> int:
    """The number of the last page of looking back, from 0."""
    return len(lesson.looking.pages) - 1 if lesson.looking else 0


def opened(lesson: Lesson) -> Lesson:
    """The vote is on; without phones hands are counted from the first option on."""
    poll = poll_of(lesson)
    if not needs_vote(poll):
        return heard(lesson, said.Decided(poll.ballot.id, (0,)))
    lesson = heard(lesson, said.Opened(poll.ballot.id))
    return lesson if lesson.room.rules.phones else lesson._replace(counting=Hands(0))


def closed(lesson: Lesson) -> Lesson:
    """Nobody votes any more."""
    poll = poll_of(lesson)
    return heard(lesson, said.Closed(poll.ballot.id, len(poll.rounds) - 1))._replace(counting=None)


def revealed(lesson: Lesson) -> Lesson:
    """Everybody sees how the votes fell."""
    poll = poll_of(lesson)
    lesson = heard(lesson, said.Revealed(poll.ballot.id, len(poll.rounds) - 1))
    return lesson._replace(counting=None, marked=None)


def followed(lesson: Lesson) -> Lesson:
    """The story goes on with what most voted for, or with what is marked; where they tie somebody must say which."""
    options = to_follow(lesson)
    if options is None:
        return lesson._replace(word=what_to_mark(lesson))
    poll = poll_of(lesson)
    return heard(lesson, said.Decided(poll.ballot.id, options, is_overruled(lesson, options)))


def what_to_mark(lesson: Lesson) -> str:
    """Why the facilitator must say how it goes on."""
    found = proposed(lesson)
    if not voted(poll_of(lesson)):
        return words.NOBODY_VOTED
    return words.tied(found.tied, at_desk=is_desk(lesson), room=poll_of(lesson).ballot.picks - len(found.options))


VOTE: dict[Stage, Callable[[Lesson], Lesson]] = {
    Stage.READING: opened,
    Stage.VOTING: closed,
    Stage.CLOSED: revealed,
    Stage.REVEALED: followed,
    Stage.OVER: lambda lesson: lesson,
}


# Back


def backward(lesson: Lesson) -> Lesson:
    """One step back, whatever the last one was."""
    if lesson.part is Part.LOBBY:
        return lesson
    if lesson.part is Part.LOOKING_BACK:
        return lesson._replace(page=lesson.page - 1) if lesson.page else unended(lesson)
    if is_voting(lesson):
        return unvoted(lesson)
    return turned_back(lesson) or undecided(lesson)


def unended(lesson: Lesson) -> Lesson:
    """The story again, after looking back; a vote in the middle of which the class was ended goes on."""
    lesson = lesson._replace(part=Part.STORY)
    return heard(lesson, said.TakenBack()) if is_over(lesson.room) and lesson.room.poll is not None else lesson


def unvoted(lesson: Lesson) -> Lesson:
    """The vote one stage back; before it was opened, the page that led to it."""
    if lesson.counting is not None and lesson.room.rules.phones:
        return lesson._replace(counting=None)
    if lesson.room.stage is Stage.READING:
        return lesson._replace(is_put=False)
    return heard(lesson, said.TakenBack())._replace(marked=None, counting=None)


def undecided(lesson: Lesson) -> Lesson:
    """The last decision, to be taken again; before the first the lobby."""
    if any(poll.decided is not None for poll in lesson.room.polls):
        return heard(lesson, said.TakenBack())
    return lesson._replace(part=Part.LOBBY)


# Besides


def again(lesson: Lesson) -> Lesson:
    """A second vote, after the room has talked."""
    if not is_voting(lesson) or lesson.room.stage is not Stage.REVEALED:
        return lesson
    lesson = heard(lesson, said.VotedAgain(poll_of(lesson).ballot.id))._replace(marked=None)
    return lesson if lesson.room.rules.phones else lesson._replace(counting=Hands(0))


def beside(lesson: Lesson) -> Lesson:
    """What would have come of another option, beside what did."""
    place = other_place(lesson)
    return lesson if place is None else lesson._replace(over=Over.BRANCH, branch=place)


def other_place(lesson: Lesson) -> int | None:
    """The place of the option to be shown beside what was decided: of the others the one most voted for."""
    decided = [poll for poll in lesson.room.polls if poll.decided is not None]
    if lesson.part is not Part.STORY or is_voting(lesson) or not decided:
        return None
    poll = decided[-1]
    counts = tally(lesson.room, poll).counts
    others = [place for place in range(len(poll.ballot.options)) if place not in (poll.decided or ())]
    place = max(others, key=lambda each: counts[each], default=None)
    return place if place is not None and other_course(lesson, place) is not None else None


def laid_over(over: Over) -> Callable[[Lesson], Lesson]:
    """Lays something over the screen."""
    return lambda lesson: lesson._replace(over=over)


def uncovered(lesson: Lesson) -> Lesson:
    """What lay over the screen is gone."""
    return lesson._replace(over=None)


STEPS: dict[Command, Callable[[Lesson], Lesson]] = {
    Command.NEXT: onward,
    Command.BACK: backward,
    Command.AGAIN: again,
    Command.BRANCH: beside,
    Command.BLANK: laid_over(Over.BLANK),
    Command.PAUSE: laid_over(Over.PAUSE),
}
OVER: dict[Command, Callable[[Lesson], Lesson]] = {
    Command.NEXT: uncovered,
    Command.BACK: uncovered,
    Command.BRANCH: uncovered,
    Command.BLANK: lambda lesson: lesson._replace(over=None if lesson.over is Over.BLANK else Over.BLANK),
    Command.PAUSE: lambda lesson: lesson._replace(over=None if lesson.over is Over.PAUSE else Over.PAUSE),
}


def able(lesson: Lesson) -> tuple[Command, ...]:
    """The commands that do something as things stand."""
    if lesson.over is not None:
        return tuple(OVER)
    voting = is_voting(lesson) and lesson.room.stage is Stage.REVEALED
    barred = set()
    if lesson.part is Part.LOBBY:
        barred.add(Command.BACK)
    if lesson.part is Part.LOOKING_BACK and lesson.page >= last_page(lesson):
        barred.add(Command.NEXT)
    if not voting:
        barred.add(Command.AGAIN)
    if other_place(lesson) is None:
        barred.add(Command.BRANCH)
    return tuple(command for command in Command if command not in barred)
