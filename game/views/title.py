"""The first screen, and the question that comes before it: what became of the last plan."""

from dataclasses import replace

from game.records.acts import Kept
from game.views import words
from game.views.action import Action, Verb
from game.views.effects import AnswerPlan, Effect, LoadHistory, OpenRun, Quit
from game.views.messages import Message, Press
from game.views.model import Library, Model, PlanQuestion, SettingsShown, Title, You
from game.views.node import Node, Role, button, heading, screen, status, text
from game.views.prose import quoted
from game.views.saving import Next, wait_for


def view(model: Model, _: Title) -> Node:
    """Continue, play, you, settings, quit."""
    shelf = model.shelf
    unfinished = shelf.unfinished if shelf else None
    first = [button(words.CONTINUE, Action(Verb.CONTINUE), value=unfinished.title)] if unfinished else []
    buttons = [
        *first,
        button(words.PLAY, Action(Verb.OPEN_LIBRARY)),
        button(words.YOU, Action(Verb.OPEN_YOU)),
        button(words.SETTINGS, Action(Verb.OPEN_SETTINGS)),
    ]
    numbered = [replace(each, key=str(place), focus=place == 1) for place, each in enumerate(buttons, 1)]
    quitting = button(words.QUIT, Action(Verb.QUIT), "q")
    return screen(
        words.PRODUCT,
        heading(words.PRODUCT),
        text(words.STRAPLINE),
        status(model.word) if model.word else None,
        status(shelf.remark) if shelf and shelf.remark else None,
        Node(Role.LIST, children=(*numbered, quitting)),
    )


def update(model: Model, _: Title, message: Message) -> Next:
    """Go where the button says."""
    if not isinstance(message, Press):
        return model, ()
    model = replace(model, word="")
    match message.action.verb:
        case Verb.CONTINUE if model.shelf and model.shelf.unfinished:
            return model, (OpenRun(model.shelf.unfinished.run),)
        case Verb.OPEN_LIBRARY:
            return replace(model, screen=Library()), ()
        case Verb.OPEN_YOU:
            return replace(model, screen=You()), (LoadHistory(),)
        case Verb.OPEN_SETTINGS:
            return replace(model, screen=SettingsShown(Title())), ()
        case _:
            return quit_from(model)


def quit_from(model: Model) -> tuple[Model, tuple[Effect, ...]]:
    """The end of the program."""
    return replace(model, over=True), (Quit(),)


def view_question(model: Model, _: PlanQuestion) -> Node:
    """The last plan, and whether it was done."""
    plan = model.shelf.plan if model.shelf else None
    buttons = tuple(
        button(words.ANSWERS[kept], Action(Verb.TELL, kept), str(place), focus=place == 1)
        for place, kept in enumerate(Kept, 1)
    )
    return screen(
        words.PLAN_QUESTION,
        heading(words.PLAN_QUESTION, plan.title if plan else ""),
        text(quoted(plan.plan) if plan else ""),
        text(words.DID_YOU),
        Node(Role.LIST, children=(*buttons, button(words.QUIT, Action(Verb.QUIT), "q"))),
    )


def update_question(model: Model, question: PlanQuestion, message: Message) -> Next:
    """Note the answer, and go on."""
    match message:
        case Press(Action(Verb.TELL, kept)) if model.shelf and model.shelf.plan:
            answered = replace(model, shelf=model.shelf._replace(plan=None))
            return wait_for(answered, AnswerPlan(model.shelf.plan.run, Kept(kept)), question.then, message.action)
        case Press(Action(Verb.QUIT)):
            return quit_from(model)
        case _:
            return model, ()
