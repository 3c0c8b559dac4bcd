"""The goals of scoring: that it finds the habit that is there, none where none is, and the same one twice."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from statistics import fmean

from game.authoring.simulation.goals import Detail, Figure, Goal
from game.authoring.simulation.learners import Shares
from game.authoring.simulation.populations import LEVELS, Season
from game.authoring.simulation.statistics import Estimate, difference, related, share
from game.domain.mistakes import Mistake
from game.scoring.habits import posteriors

RECOVERY = (("top one at 12", 1, 12, 0.8), ("top one at 20", 1, 20, 0.9), ("top two at 6", 2, 6, 0.85))
"""Name, rank, opportunities per mistake and the share of learners that must be recovered."""

LOSS = 0.1
FALSELY_NAMED = 0.1
RELATED = 0.2
RETEST = 0.8


def found(shares: Shares, dominant: Mistake, rank: int, opportunities: int) -> float:
    """Whether the dominant mistake is among the first `rank`, by the first so many opportunities of each.

    Those that tie with it are put in any order: of k that tie for the last place, each has 1/k of it.
    """
    known = posteriors({mistake: each[:opportunities] for mistake, each in shares.items()})
    rates = {mistake: made / (made + avoided) for mistake, (made, avoided) in known.items()}
    above = sum(rate > rates[dominant] for rate in rates.values())
    level = sum(rate == rates[dominant] for rate in rates.values())
    return min(1.0, max(0.0, (rank - above) / level))


def recovered(seasons: Iterable[Season], rank: int, opportunities: int) -> Estimate:
    """The share of learners whose dominant mistake is found."""
    hits = [found(each.shares, each.dominant, rank, opportunities) for each in seasons if each.dominant]
    return share(sum(hits), len(hits))


def recovery(right: Sequence[Season], wrong: Sequence[Season]) -> Goal:
    """Goal 1, from seasons judged by right labels and by partly wrong ones."""
    figures, losses = [], []
    details: dict[str, Detail] = {}
    for name, rank, opportunities, mark in RECOVERY:
        clean, noisy = recovered(right, rank, opportunities), recovered(wrong, rank, opportunities)
        figures.append(Figure(name, clean, least=mark))
        losses.append(Figure(f"{name}, lost by wrong labels", difference(clean, noisy), most=LOSS))
        details[f"wrong labels: {name}"] = noisy.value
    details["top one at 6"] = recovered(right, 1, 6).value
    for mistake in Mistake:
        own = [each for each in right if each.dominant is mistake]
        others = [each for each in right if each.dominant is not mistake]
        details[f"{mistake}: top one at 12"] = recovered(own, 1, 12).value
        details[f"{mistake}: made by those prone"] = made(own, mistake)
        details[f"{mistake}: made by the others"] = made(others, mistake)
    return Goal(1, "Recovery", (*figures, *losses), details)


def made(seasons: Iterable[Season], mistake: Mistake) -> float | None:
    """The share of a mistake's opportunities at which it was made."""
    every = [each for season in seasons for each in season.shares[mistake]]
    return fmean(every) if every else None


def abstention(flat: Sequence[Season], right: Sequence[Season]) -> Goal:
    """Goal 2, from seasons of learners without a habit; those with one show what abstaining costs."""
    named = sum(each.named is not None for each in flat)
    details: dict[str, Detail] = {}
    for level in LEVELS:
        of_level = [each for each in flat if each.level == level]
        details[f"named at: {level:g} throughout"] = share(
            sum(each.named is not None for each in of_level), len(of_level)
        ).value
    for mistake in Mistake:
        details[f"named: {mistake}"] = sum(each.named is mistake for each in flat)
    rightly = sum(each.named is each.dominant for each in right)
    wrongly = sum(each.named not in (each.dominant, None) for each in right)
    details["prone to one: named rightly"] = share(rightly, len(right)).value
    details["prone to one: named wrongly"] = share(wrongly, len(right)).value
    return Goal(2, "Abstention", (Figure("named wrongly", share(named, len(flat)), most=FALSELY_NAMED),), details)


def rates(seasons: Iterable[Season], mistake: Mistake) -> list[float]:
    """The rate of one mistake for each learner, less the mean of those equally prone to everything."""
    by_level: dict[float | None, list[float]] = {}
    for each in seasons:
        if each.shares[mistake]:
            by_level.setdefault(each.level, []).append(fmean(each.shares[mistake]))
    return [rate - fmean(level) for level in by_level.values() for rate in level]


def independence(flat: Sequence[Season]) -> Goal:
    """Goal 4, over learners for whom all six came up."""
    whole = [each for each in flat if all(each.shares.values())]
    pairs = {
        f"{one} and {other}": related(rates(whole, one), rates(whole, other)) for one, other in combinations(Mistake, 2)
    }
    known = {name: pair for name, pair in pairs.items() if pair.value is not None}
    strongest = max(known, key=lambda name: abs(known[name].value or 0.0), default=None)
    figures = (Figure(strongest, known[strongest], -RELATED, RELATED),) if strongest else ()
    return Goal(4, "Independence", figures, {name: pair.value for name, pair in pairs.items()})


def retest(twice: Sequence[tuple[Shares, Shares]]) -> Goal:
    """Goal 7, from two seasons of each learner, over those for whom a mistake came up in both."""
    figures = tuple(Figure(str(mistake), agreement(twice, mistake), least=RETEST) for mistake in Mistake)
    return Goal(7, "Retest", figures, {})


def agreement(twice: Sequence[tuple[Shares, Shares]], mistake: Mistake) -> Estimate:
    """How far two seasons agree about one mistake."""
    both = [[fmean(shares[mistake]) for shares in pair] for pair in twice if all(shares[mistake] for shares in pair)]
    return related([one for one, _ in both], [other for _, other in both])
