"""An evening at the desk: the week, what came in, whom to write to, what else there is to do."""

from dataclasses import replace

from game.domain.calendar import moment_text
from game.domain.events import MessageArrived
from game.domain.progress import Progress
from game.domain.scenario import DONE, Intent
from game.engine.offer import DeskOffer, Offer, desk_offer
from game.engine.replay import Replay
from game.engine.session import Sitting
from game.views import words
from game.views.action import Action, Verb
from game.views.calendar import calendar
from game.views.model import Playing
from game.views.node import Node, Role, button, choice_keys, group, heading, note
from game.views.pages import messages_tonight
from game.views.people import USUAL, portrait
from game.views.telling import INTENTS, message_node, name_of


def around(playing: Playing) -> tuple[Node, ...]:
    """What lies on the desk: the days of the week, and the messages of the evening."""
    sitting = playing.sitting
    messages = tuple(message(sitting, event) for event in messages_tonight(sitting))
    inbox = (group(words.INBOX, *messages, note(words.READING_IS_FREE)),) if messages else ()
    return (calendar(sitting), *inbox)


def message(sitting: Sitting, event: MessageArrived) -> Node:
    """A message, with the face of its sender where there is one, and when it came."""
    sender = sitting.story.scene(event.scene).arrives[event.place].sender
    faces = (face(sitting, sender),) if sitting.story.scenario.people[sender].portrait else ()
    return replace(message_node(sitting.story, event), children=(*faces, note(moment_text(event.moment))))


def face(sitting: Sitting, person: str) -> Node:
    """Somebody one writes to, or who wrote: as on a photograph, for what they think of one is not to be read here."""
    return portrait(sitting.story.scenario.people[person], USUAL)


def choices(playing: Playing) -> tuple[Node, ...]:
    """What can be done now: at the desk, or while writing."""
    sitting = playing.sitting
    offer = desk_offer(sitting.story, sitting.past.progress)
    if offer is None:
        return ()
    room = replace(heading(words.room_for(offer.slots)), shares=slots(sitting, offer))
    return (room, intents(playing)) if playing.to else (room, *tonight(sitting, offer))


def slots(sitting: Sitting, offer: DeskOffer) -> tuple[float, ...]:
    """1 for every slot that is free, then 0 for every one that is spent."""
    all_slots = sitting.story.scene(sitting.past.progress.scene).slots
    return tuple(1.0 if place < offer.slots else 0.0 for place in range(all_slots))


def tonight(sitting: Sitting, offer: DeskOffer) -> tuple[Node, ...]:
    """Everybody one can write to, then the errands, and leaving it."""
    keys = keys_tonight(sitting, offer)
    step = str(len(sitting.past.steps))
    people = tuple(to_person(sitting, who, keys[who], focus=place == 0) for place, who in enumerate(offer.people))
    errands = tuple(errand_button(errand, keys[errand.id]) for errand in offer.errands)
    leave = button(words.LEAVE_DESK, Action(Verb.CHOOSE, offer.done), keys[offer.done], focus=not people)
    write = (group(words.WRITE_TO, Node(Role.LIST, value=step, children=people)),) if people else ()
    name = words.OTHERWISE if people else words.SPEND
    return (*write, group(name, Node(Role.LIST, value=step, children=(*errands, leave))))


def keys_tonight(sitting: Sitting, offer: DeskOffer) -> dict[str, str]:
    """The key of each thing to do, which it keeps all evening, whatever has been done by then."""
    first = desk_offer(sitting.story, began(sitting.past)) or offer
    later = (errand.id for errand in offer.errands if errand not in first.errands)
    order = (*first.people, *(errand.id for errand in first.errands), first.done, *later)
    return dict(zip(order, choice_keys(), strict=False))


def began(past: Replay) -> Progress:
    """Where things stood as this evening began."""
    place = len(past.steps)
    while place and past.steps[place - 1].choice != DONE and is_same_evening(past.before(place - 1), past.progress):
        place -= 1
    return past.before(place)


def is_same_evening(before: Progress, now: Progress) -> bool:
    """Whether both stand at one desk."""
    return before.desk is not None and before.scene == now.scene


def to_person(sitting: Sitting, person: str, key: str, *, focus: bool) -> Node:
    """Somebody one can write to."""
    known = sitting.story.scenario.people[person]
    pressed = button(known.name, Action(Verb.WRITE_TO, person), key, value=known.role, focus=focus)
    return replace(pressed, children=(face(sitting, person),))


def errand_button(errand: Offer, key: str) -> Node:
    """An errand, with what it costs where that is not one slot."""
    return button(errand.text, Action(Verb.CHOOSE, errand.id), key, value=words.takes(errand.slots))


def intents(playing: Playing) -> Node:
    """What one can write for: the same for everybody, fitting or not."""
    keys = choice_keys()
    name = name_of(playing.sitting.story.scenario, playing.to)
    buttons = tuple(
        button(
            INTENTS[intent].format(name=name),
            Action(Verb.CHOOSE, f"{playing.to}.{intent}"),
            next(keys),
            focus=place == 0,
        )
        for place, intent in enumerate(Intent)
    )
    never_mind = button(words.NEVER_MIND, Action(Verb.NEVER_MIND), "0")
    return group(
        words.write_to(name),
        face(playing.sitting, playing.to),
        Node(Role.LIST, value=str(len(playing.sitting.past.steps)), children=(*buttons, never_mind)),
        note(words.NO_COST_YET),
    )
