"""What was said so far, from the beginning."""

from game.domain.events import Entered, Event, MessageArrived
from game.engine.session import Sitting, shown
from game.views import words
from game.views.action import Action, Verb
from game.views.messages import Message, Press
from game.views.model import Model, Playing
from game.views.node import Kind, Node, Role, button, heading, screen, text
from game.views.pages import step_events
from game.views.people import USUAL, portrait
from game.views.saving import Next
from game.views.telling import message_node, tell


def view(_: Model, playing: Playing) -> Node:
    """Everything that was said, oldest first."""
    sitting = playing.sitting
    nodes = tuple(node for event in heard(sitting) for node in nodes_of(sitting, event))
    people = sitting.story.scenario.people
    spoke = (people[who] for who in dict.fromkeys(node.value for node in nodes) if who in people)
    return screen(
        Kind.BACKLOG,
        words.BACKLOG,
        *(portrait(person, USUAL) for person in spoke),
        heading(words.BACKLOG, sitting.story.scenario.title),
        *(nodes or (text(words.NOTHING_SAID),)),
        button(words.PLAY_ON, Action(Verb.CLOSE), "enter", focus=True),
    )


def heard(sitting: Sitting) -> tuple[Event, ...]:
    """What was shown so far: nothing that still waits to be read, but the page that lies open."""
    before = sitting.past.cut(len(sitting.past.steps) - 1).events if sitting.past.steps else ()
    latest = step_events(sitting)
    return (*shown(before), *latest[: len(latest) - max(len(sitting.queue) - 1, 0)])


def nodes_of(sitting: Sitting, event: Event) -> tuple[Node, ...]:
    """One event as it is told, with who wrote where it is a message."""
    if isinstance(event, MessageArrived):
        letter = message_node(sitting.story, event)
        sender = sitting.story.scene(event.scene).arrives[event.place].sender
        return (Node(Role.LINE, letter.value, sender, speaker=letter.name),)
    if isinstance(event, Entered) and sitting.story.scene(event.scene).place:
        place = sitting.story.scenario.places.get(sitting.story.scene(event.scene).place or "")
        named = place.name if place else ""
        return (heading(words.place_and_time(event.moment, named)), *tell(sitting.story, sitting.seed, event))
    return tell(sitting.story, sitting.seed, event)


def update(model: Model, _: Playing, message: Message) -> Next:
    """Go back to playing."""
    return (model._replace(overlay=None), ()) if isinstance(message, Press) else (model, ())
