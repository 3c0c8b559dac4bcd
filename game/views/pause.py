"""The pause over a sitting: everything is kept, and one may leave."""

from game.views import words
from game.views.action import Action, Verb
from game.views.conversation import backdrop
from game.views.effects import CloseRun, LoadShelf
from game.views.messages import Message, Press
from game.views.model import LookingBack, Model, Playing, Title
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
    match model.screen:
        case Playing(run="") | LookingBack(playing=Playing(run="")):
            return words.SOME_NOT_KEPT
        case LookingBack():
            return f"{words.ALL_KEPT} {words.WHERE_TO_FIND}"
        case Playing(sitting=sitting) if sitting.past.progress.ending is not None:
            return f"{words.ALL_KEPT} {words.WHERE_TO_FIND}"
        case Playing():
            return f"{words.ALL_KEPT} {words.HOW_TO_CONTINUE}"
        case _:
            return words.GOODBYE
