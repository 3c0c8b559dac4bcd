"""A habit over many playthroughs: an estimate with its interval, and whether one stands out.

The prior is Beta(4m, 4(1 − m)), m being the person's rate over all six; evidence fades with a half-life of
twenty opportunities of the same mistake. Intervals and ranks are read off draws from the posteriors with a
fixed seed, so the same history always gives the same picture.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from random import Random
from typing import NamedTuple

from game.domain.evidence import Evidence, Habit
from game.domain.mistakes import Mistake
from game.scoring.scorecard import taken

HALF_LIFE = 20
PRIOR_WEIGHT = 4.0
DRAWS = 4000
LEAST_TO_SHOW = 3
LEAST_TO_NAME = 6
SURE_ENOUGH = 0.8
TAIL = 0.05
FLAT_RATE = 0.5


class Habits(NamedTuple):
    """All six habits in their order; `worst` is the one to work on, if one stands out."""

    habits: tuple[Habit, ...]
    worst: Mistake | None


def made_shares(evidence: Iterable[Evidence]) -> dict[Mistake, list[float]]:
    """For each mistake the share made (0, ½ or 1) at each of its opportunities in one playthrough, in order."""
    found = taken(evidence)
    return {mistake: [1 - each.avoided for (of, _), each in found.items() if of is mistake] for mistake in Mistake}


def faded(shares: list[float]) -> tuple[float, float]:
    """Sums of (made, avoided) over opportunities from oldest to newest, the older counting less."""
    made = avoided = 0.0
    fading: float = 0.5 ** (1 / HALF_LIFE)
    for share in shares:
        made, avoided = made * fading + share, avoided * fading + 1 - share
    return made, avoided


def posteriors(shares: Mapping[Mistake, list[float]]) -> dict[Mistake, tuple[float, float]]:
    """Alpha and beta of each habit's posterior, from the shares made at all scored opportunities, oldest first."""
    every = [share for of_one in shares.values() for share in of_one]
    mean = sum(every) / len(every) if every else FLAT_RATE
    mean = min(max(mean, 0.01), 0.99)
    sums = {mistake: faded(shares.get(mistake, [])) for mistake in Mistake}
    return {
        mistake: (made + PRIOR_WEIGHT * mean, avoided + PRIOR_WEIGHT * (1 - mean))
        for mistake, (made, avoided) in sums.items()
    }


def habits(shares: Mapping[Mistake, list[float]]) -> Habits:
    """The six habits from the shares made at all scored opportunities, oldest first."""
    known = posteriors(shares)
    draws = {mistake: drawn(mistake, *posterior) for mistake, posterior in known.items()}
    shown = tuple(habit(mistake, len(shares.get(mistake, [])), known[mistake], draws[mistake]) for mistake in Mistake)
    return Habits(shown, standing_out(shown, draws))


@lru_cache(maxsize=4 * len(Mistake))
def drawn(mistake: Mistake, alpha: float, beta: float) -> Sequence[float]:
    """Draws from Beta(alpha, beta). A few are kept, for the same history is looked at again and again."""
    random = Random(f"{mistake}/{alpha}/{beta}")
    return array("d", (random.betavariate(alpha, beta) for _ in range(DRAWS)))


def habit(mistake: Mistake, opportunities: int, posterior: tuple[float, float], draws: Sequence[float]) -> Habit:
    """One habit; without figures where there is not enough evidence yet."""
    if opportunities < LEAST_TO_SHOW:
        return Habit(mistake, opportunities, None, None, None)
    ordered, edge = sorted(draws), round(DRAWS * TAIL)
    return Habit(mistake, opportunities, posterior[0] / sum(posterior), ordered[edge], ordered[-edge - 1])


def standing_out(shown: tuple[Habit, ...], draws: Mapping[Mistake, Sequence[float]]) -> Mistake | None:
    """The one to work on: six opportunities or more, and ranking highest in at least 80 % of the draws."""
    enough = [each.mistake for each in shown if each.opportunities >= LEAST_TO_NAME]
    if not enough:
        return None
    highest = Counter(row.index(max(row)) for row in zip(*(draws[mistake] for mistake in Mistake), strict=True))
    wins = {mistake: highest[place] for place, mistake in enumerate(Mistake)}
    return next((mistake for mistake in enough if wins[mistake] >= SURE_ENOUGH * DRAWS), None)
