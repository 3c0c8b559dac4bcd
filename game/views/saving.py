"""What waits for the disk: nothing that was chosen is acknowledged before it is safe."""

from typing import TYPE_CHECKING

from game.views import words
from game.views.action import Action, Verb
from game.views.effects import AnswerPlan, Effect, ForkRun, Keep
from game.views.messages import Message, NotSaved, Press, RunStarted, Saved
from game.views.model import LookingBack, Model, Pending, Playing, Screen
from game.views.node import Node, button, dialog, heading, text

if TYPE_CHECKING:
    from game.records.acts import Act

Next = tuple[Model, tuple[Effect, ...]]
"""A model, and what it asks for."""


def keep(model: Model, run: str, acts: "tuple[Act, ...]", then: Screen, pressed: Action | None = None) -> Next:
    """The model that waits until `acts` are safe, and shows `then`; a run that is not kept goes on at once."""
    if not run:
        return model._replace(screen=then), ()
    return wait_for(model, Keep(run, acts), then, pressed)


def wait_for(model: Model, effect: Keep | ForkRun | AnswerPlan, then: Screen, pressed: Action | None = None) -> Next:
    """The model that waits for an effect, and shows `then` once it is done."""
    return model._replace(pending=Pending(effect, then, pressed)), (effect,)


def view(pending: Pending, failed: NotSaved) -> Node:
    """What is wrong, and what can be done about it."""
    on = words.PLAY_UNKEPT if isinstance(pending.effect, (Keep, ForkRun)) else words.GO_ON_UNKEPT
    return dialog(
        words.NOT_SAVED,
        heading(words.NOT_SAVED),
        text(words.why_not_saved(failed.reason, failed.mend, failed.path, still=pending.tries > 1)),
        *((text(words.NOT_SAVED_YET), text(words.UNKEPT_MEANS)) if isinstance(pending.effect, (Keep, ForkRun)) else ()),
        button(words.TRY_AGAIN, Action(Verb.TRY_AGAIN), "1", focus=True),
        button(on, Action(Verb.PLAY_ON), "2"),
        button(words.QUIT, Action(Verb.QUIT), "q"),
    )


def update(model: Model, pending: Pending, message: Message) -> Next:
    """Go on once it is safe; else try again, or go on without."""
    match message:
        case Saved():
            return model._replace(pending=None, screen=pending.then), ()
        case RunStarted(run) if isinstance(pending.effect, ForkRun) and isinstance(pending.then, Playing):
            return model._replace(pending=None, screen=pending.then._replace(run=run)), ()
        case NotSaved() as failed:
            left = without(pending.effect, failed.done)
            return model._replace(pending=pending._replace(effect=left, failed=failed)), ()
        case Press(Action(Verb.TRY_AGAIN)):
            again = pending._replace(failed=None, tries=pending.tries + 1)
            return model._replace(pending=again), (pending.effect,)
        case Press(Action(Verb.PLAY_ON)):
            return model._replace(pending=None, screen=unkept(pending)), ()
        case _:
            return model, ()


def without(effect: Keep | ForkRun | AnswerPlan, done: int) -> Keep | ForkRun | AnswerPlan:
    """The effect without the acts that are safe already."""
    return effect._replace(acts=effect.acts[done:]) if isinstance(effect, Keep) else effect


def unkept(pending: Pending) -> Screen:
    """What is shown where somebody goes on without saving."""
    match pending.then:
        case Playing() as playing if isinstance(pending.effect, (Keep, ForkRun)):
            return playing._replace(run="", word=words.NOT_KEPT)
        case LookingBack() as looking if isinstance(pending.effect, (Keep, ForkRun)):
            return looking._replace(playing=looking.playing._replace(run=""))
        case screen:
            return screen
