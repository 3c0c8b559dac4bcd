"""The first screen."""

from dataclasses import replace

from game.views import words
from game.views.action import Action, Verb
from game.views.effects import LoadHistory, OpenRun
from game.views.messages import Message, Press
from game.views.model import Library, Model, Title, You
from game.views.node import Kind, Node, Role, button, heading, screen, status, text
from game.views.saving import Next


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
        Kind.TITLE,
        words.PRODUCT,
        Node(Role.BACKDROP, value="title"),
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
    model = model._replace(word="")
    match message.action.verb:
        case Verb.CONTINUE if model.shelf and model.shelf.unfinished:
            return model, (OpenRun(model.shelf.unfinished.run),)
        case Verb.OPEN_LIBRARY:
            return model._replace(screen=Library()), ()
        case Verb.OPEN_YOU:
            return model._replace(screen=You()), (LoadHistory(),)
        case _:
            return model, ()
