"""A run whose log could not be begun: what one can do about it, none of which leads nowhere."""

from game.views import words
from game.views.action import Action, Verb
from game.views.briefing import started
from game.views.briefing import update as update_briefing
from game.views.messages import Message, Press
from game.views.model import Briefing, Model, Unstarted
from game.views.node import Node, button, dialog, heading, text
from game.views.saving import Next


def view(unstarted: Unstarted) -> Node:
    """Why a run could not be begun, and what can be done about it."""
    failed = unstarted.failed
    return dialog(
        words.NOT_SAVED,
        heading(words.NOT_SAVED),
        text(words.NOT_BEGUN),
        text(words.why_not_saved(failed.reason, failed.mend, failed.path, still=unstarted.tries > 1)),
        text(words.UNKEPT_MEANS),
        button(words.TRY_AGAIN, Action(Verb.TRY_AGAIN), "1", focus=True),
        button(words.PLAY_UNKEPT, Action(Verb.PLAY_ON), "2"),
        button(words.GO_BACK, Action(Verb.LEAVE), "0"),
        button(words.QUIT, Action(Verb.QUIT), "q"),
    )


def update(model: Model, unstarted: Unstarted, message: Message) -> Next:
    """Try again, play without saving, or leave it."""
    briefing = model.screen
    if not isinstance(briefing, Briefing):
        return model._replace(unstarted=None), ()
    briefing = briefing._replace(starting=False)
    match message:
        case Press(Action(Verb.TRY_AGAIN)):
            return update_briefing(model._replace(unstarted=None), briefing, Press(Action(Verb.BEGIN)))
        case Press(Action(Verb.PLAY_ON)):
            return started(model, briefing, unstarted.seed, "")
        case Press(Action(Verb.LEAVE)):
            return model._replace(unstarted=None, screen=briefing._replace(tries=0)), ()
        case _:
            return model, ()
