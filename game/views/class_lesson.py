"""A class: its screen, what each press does to it, and what is heard of the room."""

from game.room.advance import advance
from game.room.bridge import Command, Commanded, Listening, Notes, NotKept, NotListening, Seen
from game.room.messages import Counted
from game.room.room import Stage
from game.views import class_looking, class_over, class_page
from game.views import class_words as words
from game.views.action import Action, Verb
from game.views.class_course import is_voting, replaced, scene_at_hand
from game.views.class_join import lobby, troubles
from game.views.class_model import Hands, Lesson, Over, Part
from game.views.class_steps import able, ended, followed, heard, stepped, uncovered
from game.views.class_vote import is_desk, poll_of, proposed, to_follow, with_mark
from game.views.conversation import backdrop
from game.views.effects import Effect, TellRoom, WritePapers
from game.views.messages import Clock, Heard, Message, PapersNotWritten, PapersWritten, Press
from game.views.model import Model
from game.views.node import Kind, Node, button, heading, screen, text
from game.views.pages import place_of_page
from game.views.people import USUAL, portrait
from game.views.saving import Next

MOST_FIGURES = 3
"""How many figures a number of hands has at most."""

RUB_OUT = "rub-out"
"""The subject of the press that takes the last figure away."""


# What it shows


def view(_: Model, lesson: Lesson) -> Node:
    """What lies over it, else what the class has come to."""
    if lesson.over is not None:
        return class_over.view(lesson, lesson.over)
    if lesson.part is Part.LOBBY:
        return lobby_view(lesson)
    return class_looking.view(lesson) if lesson.part is Part.LOOKING_BACK else class_page.view(lesson)


def lobby_view(lesson: Lesson) -> Node:
    """The title, and how to join."""
    scenario = lesson.story.scenario
    return screen(
        Kind.LOBBY,
        scenario.title,
        backdrop(lesson.sitting),
        heading(scenario.title),
        text(scenario.summary),
        *(portrait(person, USUAL) for person in scenario.people.values() if person.portrait),
        *troubles(lesson),
        *lobby(lesson),
        button(begins(lesson), Action(Verb.STEP, Command.NEXT), "enter", focus=True),
        class_page.tools(lesson),
    )


# What is done to it


def update(model: Model, lesson: Lesson, message: Message) -> Next:
    """The class after a press or after news; what it says of its own goes to the room."""
    after, effects = answered(lesson, message)
    if after is lesson:
        return model, effects
    return model._replace(screen=after), (*told_room(lesson, after), *effects)


def answered(lesson: Lesson, message: Message) -> tuple[Lesson, tuple[Effect, ...]]:
    """The class after a message, and what is to be written."""
    match message:
        case Press(action):
            after = pressed(lesson, action)
        case Heard(Commanded(Command.NEXT, option)) if option >= 0:
            after = overruled(lesson, option)
        case Heard(Commanded(command)):
            after = stepped(lesson, command)
        case Heard(news):
            after = learned(lesson, news)
        case Clock(now):
            after = lesson._replace(now=now) if lesson.room.timer else lesson
        case PapersWritten(folder):
            after = lesson._replace(papers=folder)
        case PapersNotWritten(failed):
            after = lesson._replace(word=words.papers_failed(failed.reason, failed.mend))
        case _:
            after = lesson
    ends = after.part is Part.LOOKING_BACK and lesson.part is not Part.LOOKING_BACK
    return after, ((WritePapers(),) if ends else ())


def told_room(before: Lesson, after: Lesson) -> tuple[Effect, ...]:
    """What the class has said since, and what the presenter's page shows where that is something else now."""
    new = after.taken + len(after.sent) - before.taken - len(before.sent)
    said = tuple(TellRoom(each) for each in after.sent[len(after.sent) - new :]) if new else ()
    notes = notes_of(after)
    return (*said, TellRoom(notes)) if notes != notes_of(before) or before.reached is not after.reached else said


def notes_of(lesson: Lesson) -> Notes:
    """What the presenter's page shows besides the room."""
    facilitator = scene_at_hand(lesson).facilitator if lesson.part is Part.STORY else ""
    found = (facilitator, at_hand(lesson), able(lesson), way_on(lesson))
    if not is_voting(lesson) or lesson.room.stage is not Stage.REVEALED:
        return Notes(*found)
    follows, proposal = to_follow(lesson), proposed(lesson)
    if follows is None:
        return Notes(*found, proposal.options, proposal.tied, is_desk(lesson))
    return Notes(*found, follows, (), is_desk(lesson))


def way_on(lesson: Lesson) -> str:
    """What the next step is called."""
    if lesson.over is not None:
        return words.PLAY_ON
    if lesson.part is Part.LOBBY:
        return begins(lesson)
    if lesson.part is Part.LOOKING_BACK:
        return words.NEXT_PAGE
    if not is_voting(lesson):
        return words.TURN_PAGE
    tied = lesson.room.stage is Stage.REVEALED and to_follow(lesson) is None
    return words.CHOOSE_BELOW if tied else class_page.next_name(lesson)


def begins(lesson: Lesson) -> str:
    """What leads out of the lobby."""
    return words.GO_ON_HERE if lesson.past.steps or lesson.room.polls else words.BEGIN


def at_hand(lesson: Lesson) -> str:
    """What is on the screen, in a few words."""
    if lesson.over is not None:
        return OVERS[lesson.over]
    if lesson.part is Part.LOBBY:
        return words.HOW_TO_JOIN
    if lesson.part is Part.LOOKING_BACK:
        pages = len(lesson.looking.pages) if lesson.looking else 1
        return words.on_page(words.LOOK_BACK, lesson.page + 1, pages)
    if is_voting(lesson):
        return ""
    place, every = place_of_page(lesson.sitting)
    return words.on_page(words.READING, place + 1, len(every))


OVERS = {
    Over.BLANK: words.BLANK,
    Over.PAUSE: words.PAUSED,
    Over.JOINING: words.JOINING,
    Over.PRESENTER: words.PRESENTER,
    Over.BRANCH: words.COMMANDS[Command.BRANCH],
}


def learned(lesson: Lesson, news: object) -> Lesson:
    """The class after news of the room: what of its own is not in there yet holds all the same."""
    match news:
        case Seen(room, taken):
            left = lesson.sent[max(taken - lesson.taken, 0) :]
            for message in left:
                room = advance(room, message)
            same = room == lesson.room and left == lesson.sent
            if same:
                return lesson
            kept = room == lesson.room and lesson.unkept
            return replaced(lesson, room)._replace(sent=left, taken=max(taken, lesson.taken), unkept=kept or None)
        case Listening() | NotListening():
            return lesson._replace(reached=news)
        case NotKept():
            return lesson._replace(unkept=news)
        case _:
            return lesson


def pressed(lesson: Lesson, action: Action) -> Lesson:
    """The class after a press."""
    match action:
        case Action(Verb.STEP, command):
            return stepped(lesson, Command(command))
        case Action(Verb.PAUSE):
            return stepped(lesson, Command.PAUSE)
        case Action(Verb.CLOSE):
            return uncovered(lesson)
        case Action(Verb.SHOW_OVER, over):
            return lesson._replace(over=Over(over))
        case Action(Verb.MARK, place):
            return marked(lesson, int(place))
        case Action(Verb.COUNT, place):
            return lesson._replace(counting=Hands(int(place)) if place else None)
        case Action(Verb.DIGIT, figure):
            return typed(lesson, figure)
        case Action(Verb.END_CLASS):
            return ended(lesson)
        case _:
            return lesson


def marked(lesson: Lesson, place: int) -> Lesson:
    """The class with an option to be gone on with, or with another branch beside."""
    if lesson.over is Over.BRANCH:
        return lesson._replace(branch=place)
    if not is_voting(lesson) or lesson.room.stage is not Stage.REVEALED:
        return lesson
    return lesson._replace(marked=with_mark(lesson, place), word="")


def overruled(lesson: Lesson, place: int) -> Lesson:
    """The class after the presenter's page pressed an option: it goes on with that, at a desk it is marked."""
    if not is_voting(lesson) or place not in range(len(poll_of(lesson).ballot.options)):
        return lesson
    after = marked(uncovered(lesson), place)
    return after if is_desk(lesson) or lesson.room.stage is not Stage.REVEALED else followed(after)


def typed(lesson: Lesson, figure: str) -> Lesson:
    """The class with a figure more, or less, in the number of hands; the first begins to count."""
    if not is_voting(lesson) or lesson.room.stage not in (Stage.VOTING, Stage.CLOSED):
        return lesson
    counting = lesson.counting or Hands(0)
    figures = counting.typed[:-1] if figure == RUB_OUT else (counting.typed + figure)[-MOST_FIGURES:]
    poll = poll_of(lesson)
    said = Counted(poll.ballot.id, len(poll.rounds) - 1, counting.option, int(figures or "0"))
    return heard(lesson, said)._replace(counting=counting._replace(typed=figures))
