"""The notebook: what you wrote, whom you met and, at the guided level, what is open."""

from game.domain.settings import Level
from game.records.choices import notes
from game.views import words
from game.views.action import Action, Verb
from game.views.messages import Message, Press
from game.views.model import Model, Overlay, Playing
from game.views.node import Kind, Node, Role, button, group, heading, screen, text
from game.views.people import USUAL, portrait
from game.views.saving import Next
from game.views.telling import entry_text, is_worth_noting


def view(_: Model, playing: Playing) -> Node:
    """The pages of the notebook."""
    return screen(
        Kind.NOTEBOOK,
        words.NOTEBOOK,
        heading(words.NOTEBOOK, playing.sitting.story.scenario.title),
        written(playing),
        people(playing),
        ledger(playing) if playing.sitting.level is Level.GUIDED else None,
        Node(
            Role.LIST,
            children=(
                button(words.WRITE_NOTE, Action(Verb.WRITE_NOTE), "1"),
                button(words.PLAY_ON, Action(Verb.CLOSE), "enter", focus=True),
            ),
        ),
    )


def written(playing: Playing) -> Node:
    """What the player wrote."""
    items = tuple(Node(Role.LISTITEM, line) for line in notes(playing.acts))
    return group(words.YOUR_NOTES, *(items or (text(words.NOTHING_NOTED),)))


def people(playing: Playing) -> Node | None:
    """Everybody met, with what they do."""
    met = playing.sitting.past.progress.met
    known = [person for person in playing.sitting.story.scenario.people.values() if person.id in met]
    items = tuple(Node(Role.LISTITEM, person.name, person.role, (portrait(person, USUAL),)) for person in known)
    return group(words.PEOPLE_MET, *items) if items else None


def ledger(playing: Playing) -> Node:
    """What is open between the player and others."""
    sitting = playing.sitting
    entries = [entry for entry in sitting.past.progress.ledger.values() if is_worth_noting(entry)]
    items = tuple(Node(Role.LISTITEM, entry_text(sitting.story.scenario, entry)) for entry in entries)
    return group(words.OPEN_BETWEEN, *(items or (text(words.NOTHING_OPEN),)))


def update(model: Model, _: Playing, message: Message) -> Next:
    """Write, or go back to playing."""
    match message:
        case Press(Action(Verb.WRITE_NOTE)):
            return model._replace(overlay=Overlay.NOTE), ()
        case Press(Action(Verb.CLOSE)):
            return model._replace(overlay=None), ()
        case _:
            return model, ()
