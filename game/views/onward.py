"""Lines that go on by themselves: whether they do at the moment, and what starts and stops them."""

from dataclasses import replace

from game.domain.settings import Onward
from game.views import window_words as words
from game.views.action import Action, Verb
from game.views.model import Front, Model, Playing
from game.views.node import Kind, Node, button, walk

KEY = "a"
TOGGLE = Action(Verb.TOGGLE_ONWARD)
READ_BY_LINE = (Kind.CONVERSATION, Kind.DESK)

GOES_WITH = frozenset(
    (
        Verb.GO_ON,
        Verb.CHOOSE,
        Verb.WRITE_TO,
        Verb.NEVER_MIND,
        Verb.CLOSE,
        Verb.LEAVE,
        Verb.SET,
        Verb.TOGGLE_ONWARD,
        Verb.TOGGLE_FULL_SCREEN,
        Verb.TOGGLE_MUTE,
        Verb.TOGGLE_CONTRAST,
        Verb.TEXT_LARGER,
        Verb.TEXT_SMALLER,
    )
)
"""What one can press without stopping them, or to come back to where they go on from.

Whatever else there is goes back in the story or opens something.
"""


def onward(model: Model) -> Onward:
    """How lines go on at the moment: as the settings say, unless a key or a hand on the page said otherwise since."""
    if model.front is not Front.WINDOW:
        return Onward.OFF
    return model.settings.onward if model.onward is None else model.onward


def pressed(model: Model, action: Action) -> Model:
    """The model with lines going on, or no longer, because of a press; between sittings the settings hold again."""
    set_anew = action.verb is Verb.SET and action.subject.startswith("onward.")
    if set_anew or not isinstance(model.screen, Playing):
        return model._replace(onward=None)
    if action == TOGGLE:
        return model._replace(onward=toggled(model))
    if action.verb in GOES_WITH or onward(model) is Onward.OFF:
        return model
    return model._replace(onward=Onward.OFF)


def toggled(model: Model) -> Onward:
    """How lines go on once that is started or stopped: as the settings say, where they say that at all."""
    if onward(model) is not Onward.OFF:
        return Onward.OFF
    return Onward.UNHURRIED if model.settings.onward is Onward.OFF else model.settings.onward


def sign(model: Model, choices: tuple[Node, ...]) -> tuple[Node, ...]:
    """What tells that lines go on, and stops them; its key gives way to that of a choice."""
    if onward(model) is Onward.OFF:
        return ()
    taken = {node.key for choice in choices for node in walk(choice)}
    return (
        replace(button(words.GOES_ON, TOGGLE, "" if KEY in taken else KEY, value=words.UNTIL_PRESSED), chosen=True),
    )
