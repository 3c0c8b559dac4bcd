"""What a story can be sliced by: its decisions, and what is open with each of its people."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from game.domain.ledger import Promise, Setback, Term, Thread, key_of
from game.domain.scenario import Effects, MoveKind, Scenario, SceneKind

SOMEBODY = "?somebody"
"""Whom letters go to in a slice where it makes no difference who they are."""


class UnsliceableError(ValueError):
    """No smaller story that proves anything can be made of this one; `tried` choices were tried to find out."""

    tried = 0


class Topic(NamedTuple):
    """What a slice is about: the entries of these keys, which are all there are with `people`; or the decisions.

    Decisions are what self-promotion and expectations are judged by; for them `people` are whoever is written to.
    Nobody in particular (None) deals a setback that has no person.
    """

    people: frozenset[str | None]
    keys: frozenset[str] = frozenset()
    decisions: bool = False


def named(topic: Topic) -> str:
    """What a topic is called where somebody reads of it."""
    if topic.decisions:
        return "what is judged decision by decision"
    return f"what is open with {', '.join(sorted(person or 'nobody in particular' for person in topic.people))}"


def topics(scenario: Scenario) -> list[Topic]:
    """What a story can be sliced by: its decisions, and what is open with each person, or several bound together."""
    every = list(terms(scenario))
    groups: dict[str | None, set[str | None]] = {term.person: {term.person} for term in every}
    for bound in bound_together(scenario, every):
        whole = set[str | None]().union(*(groups[person] for person in bound))
        groups.update(dict.fromkeys(whole, whole))
    people = {frozenset(group): None for group in groups.values()}
    return [
        Topic(frozenset({SOMEBODY}), decisions=True),
        *(Topic(group, frozenset(key_of(term) for term in every if term.person in group)) for group in people),
    ]


def bound_together(scenario: Scenario, every: list[Term]) -> Iterator[set[str | None]]:
    """People whose entries cannot be told of apart: one goes on from the other, or one errand acts on both."""
    known = {key_of(term): term.person for term in every}
    for term in every:
        after = term.after if isinstance(term, Setback) else None
        yield {term.person, known[key_of(term)], known.get(after or "", term.person)}
    for scene in scenario.scenes.values():
        for errand in scene.responses if scene.kind is SceneKind.DESK else ():
            keys = [key_of(term) for term in errand.effects.opens]
            keys += [name for move in errand.moves for name in (move.subject, f"thread/{move.subject}", move.id)]
            thanked = [move.subject for move in errand.moves if move.kind is MoveKind.THANK]
            acted_on = {known[key] for key in keys if key in known} | {who for who in thanked if who in known.values()}
            if acted_on:
                yield acted_on


def terms(scenario: Scenario) -> Iterator[Term]:
    """Every term of an entry that can be opened anywhere in a story."""
    for scene in scenario.scenes.values():
        every: list[Effects] = [scene.effects, *(message.effects for message in scene.arrives)]
        every += [response.effects for response in scene.responses]
        yield from chain.from_iterable(effects.opens for effects in every)
        for move in (move for response in scene.responses for move in response.moves):
            if move.promise:
                yield move.promise
                yield from threads_of(move.promise)
            elif move.kind is MoveKind.REQUEST and move.reply_by:
                yield Thread(move.id, move.subject, move.what, move.reply_by)


def threads_of(promise: Promise) -> Iterator[Term]:
    """The thread that delivering a promise opens, if it does."""
    if promise.reply_by:
        yield Thread(promise.id, promise.person, promise.what, promise.reply_by)
