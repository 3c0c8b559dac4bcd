"""The pause over a sitting: everything is kept, and one may leave."""

from game.views import words
from game.views.action import Action, Verb
from game.views.conversation import backdrop
from game.views.effects import CloseRun, LoadShelf
from game.views.messages import Message, Press
from game.views.model import Briefing, LookingBack, Model, Playing, Screen, Title
from game.views.node import Kind, Node, Role, button, heading, screen, text
from game.views.saving import Next


def view(_: Model, playing: Playing) -> Node:
    """Play on, leave for now, or quit."""
    return screen(
        Kind.PAUSE,
        words.PAUSED,
        backdrop(playing.sitting),
        heading(words.PAUSED),
        text(words.ALL_KEPT if playing.run else words.SOME_NOT_KEPT),
        Node(
            Role.LIST,
            children=(
                button(words.PLAY_ON, Action(Verb.CLOSE), "1", focus=True),
                button(words.TO_TITLE, Action(Verb.LEAVE), "2"),
                button(words.QUIT, Action(Verb.QUIT), "q"),
            ),
        ),
    )


def update(model: Model, playing: Playing, message: Message) -> Next:
    """Do what the button says."""
    match message:
        case Press(Action(Verb.CLOSE)):
            return model._replace(overlay=None), ()
        case Press(Action(Verb.LEAVE)):
            return to_title(model, playing)
        case _:
            return model, ()


def to_title(model: Model, playing: Playing, word: str = "") -> Next:
    """The title; the run's log is let go of."""
    closing = (CloseRun(playing.run),) if playing.run else ()
    return model._replace(screen=Title(), overlay=None, word=word), (*closing, LoadShelf())


def farewell(model: Model) -> str:
    """What is said to somebody who leaves: what is kept, and how to go on."""
    if model.pending is not None and model.pending.failed is not None:
        return f"{words.LAST_NOT_KEPT} {words.HOW_TO_CONTINUE}"
    playing = left(model.screen)
    if playing is None:
        return words.GOODBYE
    if not playing.run:
        return words.SOME_NOT_KEPT
    goes_on = playing.arc is not None and bool(playing.arc.ahead)
    over = playing.sitting.past.progress.ending is not None and not goes_on
    return f"{words.ALL_KEPT} {words.WHERE_TO_FIND if over else words.HOW_TO_CONTINUE}"


def left(screen: Screen) -> Playing | None:
    """The sitting that is left with a screen, if there is one."""
    match screen:
        case Playing():
            return screen
        case LookingBack(playing=playing) | Briefing(behind=LookingBack(playing=playing)):
            return playing
        case _:
            return None
