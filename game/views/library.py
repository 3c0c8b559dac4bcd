"""What there is to play, one card each."""

from itertools import cycle

from game.views import season_words, words
from game.views.action import Action, Verb
from game.views.effects import OpenScenario
from game.views.messages import Message, Press
from game.views.model import Library, Model, Title
from game.views.node import Kind, Node, Role, button, choice_keys, heading, screen, status, text
from game.views.saving import Next
from game.views.shelf import Card

EXPRESSIONS = ("neutral", "smile", "calm")
"""The faces people make on a card, in order."""


def view(model: Model, _: Library) -> Node:
    """All cards, and the way back."""
    keys = choice_keys()
    cards = model.shelf.cards if model.shelf else ()
    nodes = tuple(card_node(card, next(keys), focus=place == 0) for place, card in enumerate(cards))
    return screen(
        Kind.LIBRARY,
        words.LIBRARY,
        heading(words.LIBRARY),
        status(model.word) if model.word else None,
        None if nodes else text(words.NOTHING_TO_PLAY if model.shelf else words.LOADING),
        Node(Role.LIST, children=(*nodes, button(words.GO_BACK, Action(Verb.LEAVE), "0", focus=not nodes))),
    )


def card_node(card: Card, key: str, *, focus: bool) -> Node:
    """One card: a button, with what it leads to; one with faults says so when pressed."""
    facts = facts_of(card) if not card.fault else []
    lines = [text(card.summary)] if card.summary else []
    if card.endings:
        lines.append(text(words.endings_reached(list(card.endings))))
    if card.fault:
        lines.append(text(card.fault))
    return Node(
        Role.CARD,
        card.title,
        " · ".join(facts),
        children=(*pictures(card), *lines),
        action=Action(Verb.OPEN_SCENARIO, card.scenario),
        key=key,
        focus=focus,
    )


def facts_of(card: Card) -> list[str]:
    """How long it takes, and what one did with it before."""
    if not card.evenings:
        return [words.minutes(card.minutes), words.played(card.played)]
    before = season_words.behind(card.done, card.evenings) if card.done else words.played(card.played)
    return [season_words.evenings(card.evenings), words.minutes(card.minutes), before]


def pictures(card: Card) -> tuple[Node, ...]:
    """Where it begins, and the faces of a few people there, no two alike."""
    backdrop = (Node(Role.BACKDROP, value=card.backdrop),) if card.backdrop else ()
    faces = zip(card.faces, cycle(EXPRESSIONS), strict=False)
    return (
        *backdrop,
        *(Node(Role.PORTRAIT, face.name, face.person, expression=how, looks=face.looks) for face, how in faces),
    )


def update(model: Model, _: Library, message: Message) -> Next:
    """Open a card, or go back."""
    match message:
        case Press(Action(Verb.OPEN_SCENARIO, scenario)):
            return model._replace(word=""), (OpenScenario(scenario),)
        case Press(Action(Verb.LEAVE)):
            return model._replace(screen=Title(), word=""), ()
        case _:
            return model, ()
