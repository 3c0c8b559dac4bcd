"""What there is to play, one card each."""

from dataclasses import replace

from game.views import words
from game.views.action import Action, Verb
from game.views.effects import OpenScenario
from game.views.messages import Message, Press
from game.views.model import Library, Model, Title
from game.views.node import Node, Role, button, choice_keys, heading, screen, status, text
from game.views.saving import Next
from game.views.shelf import Card


def view(model: Model, _: Library) -> Node:
    """All cards, and the way back."""
    keys = choice_keys()
    cards = model.shelf.cards if model.shelf else ()
    nodes = tuple(card_node(card, next(keys), focus=place == 0) for place, card in enumerate(cards))
    return screen(
        words.LIBRARY,
        heading(words.LIBRARY),
        status(model.word) if model.word else None,
        None if nodes else text(words.NOTHING_TO_PLAY),
        Node(Role.LIST, children=(*nodes, button(words.GO_BACK, Action(Verb.LEAVE), "0", focus=not nodes))),
    )


def card_node(card: Card, key: str, *, focus: bool) -> Node:
    """One card: a button, with what it leads to; one with faults says so when pressed."""
    facts = [words.minutes(card.minutes), words.played(card.played)] if not card.fault else []
    lines = [text(card.summary)] if card.summary else []
    if card.endings:
        lines.append(text(words.endings_reached(list(card.endings))))
    if card.fault:
        lines.append(text(card.fault))
    return Node(
        Role.CARD,
        card.title,
        " · ".join(facts),
        children=tuple(lines),
        action=Action(Verb.OPEN_SCENARIO, card.scenario),
        key=key,
        focus=focus,
    )


def update(model: Model, _: Library, message: Message) -> Next:
    """Open a card, or go back."""
    match message:
        case Press(Action(Verb.OPEN_SCENARIO, scenario)):
            return replace(model, word=""), (OpenScenario(scenario),)
        case Press(Action(Verb.LEAVE)):
            return replace(model, screen=Title(), word=""), ()
        case _:
            return model, ()
