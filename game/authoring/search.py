"""Looks for the run of a story that makes least of something, led by what its slices say is still to come."""

from functools import partial
from heapq import heappop, heappush
from itertools import count
from math import inf
from typing import NamedTuple

from game.authoring.pieces import Piece
from game.authoring.plays import Run
from game.authoring.slices import UnsliceableError
from game.domain.progress import Progress
from game.engine.compile import Story
from game.engine.explore import Way
from game.engine.onward import Made, Onward, States
from game.engine.step import start, step
from game.engine.variants import Variants
from game.scoring.detectors import Detector

Weights = tuple[float, ...]
"""What one of each mistake counts in what is looked for; negative where the most is looked for."""

MOST_SEEDS = 16
"""Variants looked at, at most."""


class Sought(NamedTuple):
    """The run found and what it comes to; nothing comes to less than `bound`."""

    run: Run | None
    total: float
    bound: float

    @property
    def is_best(self) -> bool:
        """Whether no run can come to less."""
        return self.run is not None and self.total <= self.bound


class Place(NamedTuple):
    """How far a run came that is being looked at, and what it comes to until there."""

    progress: Progress
    states: States
    total: float
    since: "Place | None"
    choice: str

    def run(self) -> Run:
        """The choices that lead here."""
        choices: list[str] = []
        here: Place | None = self
        while here is not None and here.since is not None:
            choices.append(here.choice)
            here = here.since
        return Run(self.progress.seed, tuple(reversed(choices)))


class Outlook:
    """What is least still to come from anywhere, for certain weights: each piece of a story tells its share."""

    def __init__(self, pieces: list[Piece], weights: Weights) -> None:
        self._left = [
            (piece, piece.left(partial(of_way, weights[piece.judges])))
            for piece in pieces
            if any(weights[piece.judges])
        ]
        self._steps = pieces[0], pieces[0].left(lambda _: 1)

    def at(self, place: Place) -> tuple[float, float]:
        """The least still to come there, in weight and in steps."""
        least = sum(left[self._state(piece, place)] for piece, left in self._left)
        piece, steps = self._steps
        return least, steps[self._state(piece, place)]

    def _state(self, piece: Piece, place: Place) -> int:
        state = piece.state_of(place.progress, place.states)
        if state is None:
            raise UnsliceableError(f"a slice did not foresee {place.progress.scene}")
        return state


class Search:
    """Looks for runs of one story.

    What may still become best is tried first, and of that what is nearest to an ending; so the first ending that comes
    up is the end of a best run.
    """

    def __init__(self, story: Story, watching: tuple[Detector, ...], pieces: list[Piece], seed: int | None) -> None:
        self._story = story
        self._onward = Onward(story, watching)
        self._pieces = pieces
        self._seeds = [seed] if seed is not None else Variants(story).some(MOST_SEEDS)

    def least(self, weights: Weights, known: Sought, patience: int) -> Sought:
        """The run with the least by these weights, or the best that is `known`, after so many places looked at."""
        outlook = Outlook(self._pieces, weights)
        numbers = count()
        ahead: list[tuple[float, float, int, Place]] = []
        seen: dict[object, float] = {}

        def note(place: Place) -> None:
            key = self._onward.alike.key(place.progress, place.states)
            if place.total >= seen.get(key, inf):
                return
            seen[key] = place.total
            left, steps = outlook.at(place)
            if place.total + left < known.total:
                heappush(ahead, (place.total + left, steps, next(numbers), place))

        for seed in self._seeds:
            progress, events = start(self._story, seed)
            states, made = self._onward.observe(self._onward.initial, events)
            note(Place(progress, states, weighed(weights, made), None, ""))
        while ahead:
            bound, _, _, here = heappop(ahead)
            if here.progress.ending is not None:
                return Sought(here.run(), here.total, here.total)
            if not patience:
                return known._replace(bound=bound)
            patience -= 1
            for choice in self._onward.choices(here.progress):
                progress, events = step(self._story, here.progress, choice)
                states, made = self._onward.observe(here.states, events)
                note(Place(progress, states, here.total + weighed(weights, made), here, choice))
        return known._replace(bound=known.total)


def of_way(weights: Weights, way: Way) -> float:
    """What is made on a way, by these weights."""
    return weighed(weights, way.made)


def weighed(weights: Weights, made: Made) -> float:
    """What was made, by these weights."""
    return sum(weight * each for weight, each in zip(weights, made, strict=True) if each)
