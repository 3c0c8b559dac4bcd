"""Looks for the run of a story that makes least of something, led by what its slices say is still to come."""

from collections import Counter
from functools import partial
from heapq import heappop, heappush
from itertools import count, product
from math import ceil, inf
from typing import NamedTuple

from game.authoring.found import Run
from game.authoring.pieces import Piece, judged_by
from game.authoring.prices import agreed
from game.authoring.topics import Topic, UnsliceableError
from game.authoring.weights import Weights, weighed
from game.domain.progress import Progress
from game.engine.compile import Story
from game.engine.explore import Way
from game.engine.onward import Onward, States
from game.engine.routes import FAR
from game.engine.step import start, step
from game.engine.variants import Picks, Variants

SOON = 5000
"""Choices that are tried before a closer look is worth its while."""

HARDLY = 1e-6
"""What sums of prices may be wrong by; whatever is made counts in halves."""


class Sought(NamedTuple):
    """The run found, if any was, and what it comes to; no run comes to less than `bound`. So much was `tried`."""

    run: Run | None
    total: float
    bound: float
    tried: int = 0


class Place(NamedTuple):
    """How far a run came that is being looked at, and what it comes to until there; with the variants it met."""

    progress: Progress
    states: States
    total: float
    since: "Place | None"
    choice: str
    picks: Picks

    def choices(self) -> tuple[str, ...]:
        """The choices that lead here."""
        choices: list[str] = []
        here = self
        while here.since is not None:
            choices.append(here.choice)
            here = here.since
        return tuple(reversed(choices))


class Outlook:
    """What is least still to come from anywhere: each piece of a story that judges it tells its share.

    `a_step` is what every choice counts beside the weights. The first piece counts them all, but for those `apart`,
    which each count in the piece that knows best when they are on offer. A `closer` look takes some time before it is
    had: pieces then agree where a run goes.
    """

    def __init__(
        self, pieces: list[Piece], weights: Weights, a_step: float, apart: dict[str, Piece], *, closer: bool
    ) -> None:
        steps = pieces[0]
        self._steps = steps, steps.left(lambda _: 1)
        counting = [steps, *dict.fromkeys(apart.values())] if a_step else []
        self._a_step = [(each, each.left(partial(counted, each, a_step, apart, steps))) for each in counting]
        making = [piece for piece in pieces if piece.makes(weights[piece.judges])]
        self._left = [(piece, piece.left(partial(far, weights[piece.judges]))) for piece in making]
        self._agreed = agreed(making, [weights[piece.judges] for piece in making]) if closer else []

    def at(self, place: Place) -> tuple[float, float]:
        """The least still to come there; and in how many steps about, counting for each piece what it takes alone."""
        piece, left = self._steps
        shortest = left[self._state(piece, place)]
        least, steps = 0.0, shortest
        states = [self._state(piece, place) for piece, _ in self._left]
        for state, (_, left) in zip(states, self._left, strict=True):
            both = left[state]
            if both == inf:
                return inf, inf
            weight = round(both / FAR * 2) / 2
            least += weight
            steps += both - weight * FAR - shortest
        if self._agreed:
            together = sum(left[state] for state, left in zip(states, self._agreed, strict=True))
            least = max(least, ceil(together * 2 - HARDLY) / 2)
        return least + sum(left[self._state(piece, place)] for piece, left in self._a_step), steps

    def _state(self, piece: Piece, place: Place) -> int:
        state = piece.state_of(place.progress, place.states)
        if state is None:
            raise UnsliceableError(f"a slice did not foresee {place.progress.scene}")
        return state


class Search:
    """Looks for runs of one story.

    Of topics that are `lacking` a piece nothing is known, but that nobody makes less than nothing of a mistake.

    What may still become best is tried first, and of that what is nearest to an ending; so the first ending that comes
    up is the end of a best run. (It is A*, of Hart, Nilsson & Raphael 1968, and the slices are its heuristic.)
    """

    def __init__(
        self, story: Story, onward: Onward, pieces: list[Piece], lacking: list[Topic], seed: int | None
    ) -> None:
        self._story = story
        self._onward = onward
        self._pieces = pieces
        self._lacking = lacking
        self._variants = Variants(story)
        self._seed = seed

    def can_tell(self, weights: Weights, a_step: float = 0) -> bool:
        """Whether the pieces tell how little a run can come to at all."""
        if a_step and (not self._pieces[0].topic.decisions or (a_step < 0 and self._pieces[0].loops)):
            return False
        return all(weight >= 0 for topic in self._lacking for weight in weights[judged_by(topic)])

    def least(self, weights: Weights, patience: int, a_step: float = 0) -> Sought:
        """The run with the least by these weights, as far as it comes up before so many choices were tried."""
        if not self.can_tell(weights, a_step):
            return Sought(None, inf, -inf)
        apart = self._apart() if a_step else {}
        outlook = Outlook(self._pieces, weights, a_step, apart, closer=False)
        sought = self._led(outlook, weights, a_step, min(SOON, patience))
        if sought.run is not None or sought.tried >= patience:
            return sought
        outlook = Outlook(self._pieces, weights, a_step, apart, closer=True)
        closer = self._led(outlook, weights, a_step, patience)
        return closer._replace(tried=sought.tried + closer.tried)

    def _led(self, outlook: Outlook, weights: Weights, a_step: float, patience: int) -> Sought:
        """The run that is found by that outlook."""
        numbers = count()
        ahead: list[tuple[float, float, int, Place]] = []
        seen: dict[object, float] = {}

        def note(place: Place) -> None:
            again = self._onward.alike.ahead(place.progress.scene).variants
            picks = tuple(pair for pair in place.picks if pair[0] in again)
            key = self._onward.alike.key(place.progress, place.states), picks
            if place.total >= seen.get(key, inf):
                return
            seen[key] = place.total
            left, steps = outlook.at(place)
            if left < inf:
                heappush(ahead, (place.total + left, steps, -next(numbers), place))

        for seed in self._seeds(self._story.scenario.start, ()):
            progress, events = start(self._story, seed)
            states, made = self._onward.observe(self._onward.initial, events)
            note(Place(progress, states, weighed(weights, made), None, "", self._variants.met(seed, events)))
        tried = 0
        while ahead and tried < patience:
            *_, here = heappop(ahead)
            if here.progress.ending is not None:
                return Sought(self._run(here), here.total, here.total, tried)
            for choice, seed in product(
                self._onward.choices(here.progress), self._seeds(here.progress.scene, here.picks)
            ):
                tried += 1
                progress, events = step(self._story, here.progress._replace(seed=seed), choice)
                states, made = self._onward.observe(here.states, events)
                total = here.total + weighed(weights, made) + a_step
                picks = here.picks + self._variants.met(seed, events)
                note(Place(progress, states, total, here, choice, picks))
        return Sought(None, inf, ahead[0][0] if ahead else inf, tried)

    def _apart(self) -> dict[str, Piece]:
        """Errands that take no slot and act on entries of one piece, by ids that nothing else in the story has."""
        scenes = self._story.scenario.scenes.values()
        ids = Counter(response.id for scene in scenes for response in scene.responses)
        owners = [(errand, piece) for piece in self._pieces[1:] for errand in piece.free if ids[errand] == 1]
        return {errand: piece for errand, piece in owners if sum(errand in each.free for each in self._pieces[1:]) == 1}

    def _seeds(self, scene: str, picks: Picks) -> list[int]:
        """Seeds for every variant that may be met next."""
        return [self._seed] if self._seed is not None else self._variants.seeds(scene, picks)

    def _run(self, place: Place) -> Run:
        """The run that leads to a place."""
        seed = self._variants.seed(tuple(sorted(set(place.picks)))) if self._seed is None else self._seed
        return Run(seed, place.choices())


def counted(piece: Piece, a_step: float, apart: dict[str, Piece], otherwise: Piece, way: Way) -> float:
    """What a way counts as a step in a piece: nothing where another piece counts it."""
    return a_step if apart.get(way.choice, otherwise) is piece else 0


def far(weights: Weights, way: Way) -> float:
    """What is made on a way, so far above one step that no number of steps comes up to it."""
    return weighed(weights, way.made) * FAR + 1
