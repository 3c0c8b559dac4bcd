"""Which of a map a run has been through."""

from collections.abc import Mapping
from typing import NamedTuple

from game.authoring.graph import Card, Map
from game.domain.events import Chose, Entered, RanErrand, Wrote
from game.domain.scenario import SceneKind
from game.engine.replay import Replay


class Step(NamedTuple):
    """A way that was taken: from a scene, by a row's own way or (with no row) by its card's, to a scene."""

    scene: str
    row: str
    to: str


class Walk(NamedTuple):
    """What a run visited. Numbers count its choices from 1: those by which a row was picked, letters among them.

    `letters` are by scene: who was written to and how, and when.
    """

    scenes: frozenset[str]
    rows: Mapping[tuple[str, str], tuple[int, ...]]
    steps: frozenset[Step]
    letters: Mapping[str, tuple[tuple[int, str], ...]]


NOWHERE = Walk(frozenset(), {}, frozenset(), {})
"""Before anything was played."""


def walk(story: Map, past: Replay) -> Walk:
    """The way of a playthrough over its map."""
    rows: dict[tuple[str, str], tuple[int, ...]] = {}
    letters: dict[str, tuple[tuple[int, str], ...]] = {}
    steps: list[Step] = []
    scene = row = ""
    turns = [past.opening_events, *(step.events for step in past.steps)]
    for number, events in enumerate(turns):
        for event in events:
            match event:
                case Chose(scene=at, response=chosen) | RanErrand(scene=at, response=chosen):
                    rows[at, chosen] = (*rows.get((at, chosen), ()), number)
                    row = chosen
                case Wrote(scene=at, person=person, intent=intent):
                    letters[at] = (*letters.get(at, ()), (number, f"{person}.{intent}"))
                case Entered(scene=to):
                    steps += _between(story, story.cards[scene], row, to) if scene else _opening(story, to)
                    scene, row = to, ""
    scenes = {step.to for step in steps} | {step.scene for step in steps if step.scene}
    return Walk(frozenset(scenes), rows, frozenset(steps), letters)


def _opening(story: Map, to: str) -> list[Step]:
    """The steps to the first scene entered."""
    first = Step("", "", story.start)
    return [first] if to == story.start else [first, *_between(story, story.cards[story.start], "", to)]


def _between(story: Map, card: Card, row: str, to: str) -> list[Step]:
    """The steps to the next scene entered; between can lie cards that only pick one of their variants."""
    own = next((each.ways for each in card.rows if each.id == row), ())
    by = row if own else ""
    places = [way.to for way in own or card.ways]
    if to in places:
        return [Step(card.id, by, to)]
    for place in places:
        variants = story.cards[place]
        if variants.kind is SceneKind.VARIANTS and (rest := _between(story, variants, "", to)):
            return [Step(card.id, by, place), *rest]
    return []
