"""An evening at the desk: what came in, whom to write to, what else there is to do."""

from game.domain.scenario import Intent
from game.engine.offer import DeskOffer, Offer, desk_offer
from game.views import words
from game.views.action import Action, Verb
from game.views.model import Playing
from game.views.node import Node, Role, button, choice_keys, group, heading, note, text
from game.views.pages import messages_tonight
from game.views.telling import INTENTS, message_node, name_of


def inbox(playing: Playing) -> tuple[Node, ...]:
    """The messages of the evening."""
    story = playing.sitting.story
    messages = tuple(message_node(story, event) for event in messages_tonight(playing.sitting))
    return (group(words.INBOX, *messages, note(words.READING_IS_FREE)),) if messages else ()


def choices(playing: Playing) -> tuple[Node, ...]:
    """What can be done now: at the desk, or while writing."""
    sitting = playing.sitting
    offer = desk_offer(sitting.story, sitting.past.progress)
    if offer is None:
        return ()
    if playing.to:
        return intents(playing)
    return people(playing, offer) if playing.writing else tonight(playing, offer)


def tonight(playing: Playing, offer: DeskOffer) -> tuple[Node, ...]:
    """Writing, the errands, and leaving it."""
    keys = choice_keys()
    write = (button(words.WRITE_TO, Action(Verb.WRITE), next(keys), focus=True),) if offer.people else ()
    errands = tuple(errand_button(errand, next(keys)) for errand in offer.errands)
    leave = button(words.LEAVE_DESK, Action(Verb.CHOOSE, offer.done), next(keys), focus=not write)
    return (
        heading(words.room_for(offer.slots)),
        Node(Role.LIST, value=str(len(playing.sitting.past.steps)), children=(*write, *errands, leave)),
    )


def errand_button(errand: Offer, key: str) -> Node:
    """An errand, with what it costs where that is not one slot."""
    return button(errand.text, Action(Verb.CHOOSE, errand.id), key, value=words.takes(errand.slots))


def people(playing: Playing, offer: DeskOffer) -> tuple[Node, ...]:
    """Whom one can write to."""
    keys = choice_keys()
    cast = playing.sitting.story.scenario.people
    buttons = tuple(
        button(cast[who].name, Action(Verb.WRITE_TO, who), next(keys), value=cast[who].role, focus=place == 0)
        for place, who in enumerate(offer.people)
    )
    return heading(words.WHOM), text(words.NO_COST_YET), Node(Role.LIST, children=(*buttons, never_mind()))


def intents(playing: Playing) -> tuple[Node, ...]:
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
    return heading(f"To {name}"), Node(Role.LIST, children=(*buttons, never_mind()))


def never_mind() -> Node:
    """The way back, which costs nothing."""
    return button(words.NEVER_MIND, Action(Verb.NEVER_MIND), "0")
