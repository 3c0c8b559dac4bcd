"""Measures as far as anything can still tell their values apart, and how far rapport can still move."""

from bisect import bisect_right
from collections.abc import Iterable
from math import inf
from typing import NamedTuple

from game.domain.scenario import Effects, Scene, SceneKind


class Range(NamedTuple):
    """How far a measure can still fall and rise."""

    low: float = 0
    high: float = 0


RISING = Range(0, inf)


class Measure:
    """A measure as far as anything ahead can tell its values apart."""

    def __init__(self, compared: Iterable[int | None], still: Range) -> None:
        bounds = set(compared)
        self._exactly = None in bounds
        self._compared = sorted(bound for bound in bounds if bound is not None)
        self._still = still
        self._known: dict[int, float] = {}

    def of(self, value: int) -> float:
        """The same number for values that no comparison ahead can tell apart, whatever still changes them."""
        known = self._known.get(value)
        if known is None:
            low, high = value + self._still.low, value + self._still.high
            open_yet = self._exactly or any(low < bound <= high for bound in self._compared)
            known = self._known[value] = value if open_yet else bisect_right(self._compared, value) + 0.5
        return known


def change_entering(scene: Scene, person: str) -> Range:
    """How far rapport with a person can move as a scene begins."""
    certain = change_by(scene.effects, person)
    messages = [change_by(message.effects, person) for message in scene.arrives]
    return Range(
        min(certain, 0) + sum(change for change in messages if change < 0),
        max(certain, 0) + sum(change for change in messages if change > 0),
    )


def change_staying(scene: Scene, person: str) -> Range:
    """How far rapport with a person can move by what is chosen at a scene: one response, or any errands."""
    changes = [change_by(response.effects, person) for response in scene.responses]
    falls, rises = [change for change in changes if change < 0], [change for change in changes if change > 0]
    if scene.kind is SceneKind.DESK:
        return Range(sum(falls), sum(rises))
    return Range(min(falls, default=0), max(rises, default=0))


def change_by(effects: Effects, person: str) -> int:
    """How far these effects move rapport with a person."""
    return sum(change for who, change in effects.rapport if who == person)
