"""The goals of the stories: balanced, not to be played blindly, more than one way through, and one that is clean."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from statistics import fmean

from game.authoring.simulation.goals import Detail, Figure, Goal
from game.authoring.simulation.learners import Played
from game.authoring.simulation.statistics import Estimate, average, band, difference, ratio, share
from game.domain.mistakes import Mistake
from game.domain.scenario import DONE

Round = tuple[Played, ...]
"""One playthrough of each scenario."""

UNEVEN = 2.0
LONGEST = 1.2
MORE = 0.001
OVERLAP = 0.5
WAYS = 9


def opportunities(rounds: Iterable[Round], mistake: Mistake) -> list[int]:
    """How often a mistake could be made in each round."""
    return [sum(len(play.shares[mistake]) for play in each) for each in rounds]


def balance(rounds: Sequence[Round]) -> Goal:
    """Goal 3, from rounds of learners without a habit."""
    counts = {mistake: opportunities(rounds, mistake) for mistake in Mistake}
    most, least = (pick(Mistake, key=lambda mistake: sum(counts[mistake])) for pick in (max, min))
    figure = Figure(f"{most} to {least}", ratio(counts[most], counts[least]), most=UNEVEN)
    return Goal(3, "Balance", (figure,), {f"a round: {mistake}": fmean(each) for mistake, each in counts.items()})


def avoided(plays: Iterable[Played]) -> float | None:
    """The share of all opportunities at which no mistake was made."""
    made = [each for play in plays for shares in play.shares.values() for each in shares]
    return 1 - fmean(made) if made else None


def scores(rounds: Iterable[Iterable[Played]]) -> list[float]:
    """The share avoided in each round."""
    return [score for each in rounds if (score := avoided(each)) is not None]


def giveaways(random: Sequence[Round], blind: Mapping[str, Sequence[Round]], longest: Mapping[str, "Hits"]) -> Goal:
    """Goal 5, from rounds at random and by rules that ignore what is said, and from `longest`, scene by scene."""
    by_chance = scores(random)
    low, high = band(by_chance) if by_chance else (0.0, 1.0)
    asks = f"random play {low:.2f} to {high:.2f}"
    figures = [Figure(name, average(scores(rounds)), low, high, asks) for name, rounds in blind.items()]
    details: dict[str, Detail] = {"random": fmean(by_chance) if by_chance else None}
    for place, one in enumerate(random[0] if random else ()):
        for name, rounds in {"random": random, **blind}.items():
            of_one = scores((each[place],) for each in rounds)
            details[f"{one.scenario}: {name}"] = fmean(of_one) if of_one else None
    figures.append(Figure("best is longest, to chance", over_chance(longest), most=LONGEST))
    details["choices looked at"] = len(longest)
    return Goal(5, "No giveaways", tuple(figures), details)


Hits = Sequence[tuple[float, float]]
"""For each visit to a choice how far its best response was the longest, and how far it would be by chance."""


def over_chance(longest: Mapping[str, Hits]) -> Estimate:
    """How often the best is the longest, over how often chance would have it; every scene counts once."""
    if not longest:
        return share(0, 0)
    rate = share(sum(fmean(hit for hit, _ in hits) for hits in longest.values()), len(longest))
    chance = fmean(fmean(each for _, each in hits) for hits in longest.values())
    return Estimate(*(None if each is None else each / chance for each in rate))


def single_habits(attentive: Sequence[Round], habits: Mapping[str, Sequence[Round]]) -> Goal:
    """Goal 6: by how much attentive play reaches more aims, or avoids a larger share, than each habit alone."""
    figures: list[Figure] = []
    details: dict[str, Detail] = {}
    standard = standing(attentive)
    for name, rounds in {"attentive": attentive, **habits}.items():
        aims, spared = standing(rounds)
        details[f"{name}: aims reached"], details[f"{name}: avoided"] = aims.value, spared.value
    for name, rounds in habits.items():
        gaps = [difference(*pair) for pair in zip(standard, standing(rounds), strict=True)]
        known = [gap for gap in gaps if gap.value is not None]
        best = max(known, key=lambda gap: gap.value or 0.0, default=share(0, 0))
        figures.append(Figure(name, best, least=MORE, asks="behind attentive play"))
    return Goal(6, "No single habit wins", tuple(figures), details)


def standing(rounds: Sequence[Round]) -> tuple[Estimate, Estimate]:
    """The share of aims reached, and of opportunities at which no mistake was made."""
    plays = list(chain.from_iterable(rounds))
    made = [each for play in plays for shares in play.shares.values() for each in shares]
    return share(sum(play.reached for play in plays), len(plays)), share(len(made) - sum(made), len(made))


def variety(random: Sequence[Round]) -> Goal:
    """Goal 8, from playthroughs at random."""
    figures = []
    for place, one in enumerate(random[0] if random else ()):
        count = len(apart([ids(each[place]) for each in random]))
        figures.append(Figure(one.scenario, Estimate(count), least=WAYS, asks="playthroughs that differ by half"))
    return Goal(8, "Variety", tuple(figures), {})


def ids(play: Played) -> frozenset[str]:
    """The responses that a playthrough gave."""
    return frozenset(f"{scene}.{choice}" for scene, choice in play.choices if choice != DONE)


def apart(plays: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """As many as are readily found of which no two share more than half (Jaccard); those that clash least first."""
    distinct = list(dict.fromkeys(plays))
    clashes = {one: sum(alike(one, other) > OVERLAP for other in distinct) for one in distinct}
    kept: list[frozenset[str]] = []
    for one in sorted(distinct, key=lambda each: clashes[each]):
        if all(alike(one, other) <= OVERLAP for other in kept):
            kept.append(one)
    return kept


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard's index: the share of what is in either that is in both."""
    return len(one & other) / len(one | other) if one | other else 1.0


def clean_way(ways: Mapping[str, Played | None]) -> Goal:
    """Goal 9, from a playthrough without a mistake for each scenario, None where none was found."""
    figures = tuple(
        Figure(name, Estimate(int(way is not None)), least=1, asks="a playthrough without a mistake")
        for name, way in ways.items()
    )
    return Goal(9, "A clean way through", figures, {f"{name}: run": as_run(way) for name, way in ways.items() if way})


def cleanest(rounds: Sequence[Round]) -> dict[str, Played | None]:
    """For each scenario the first playthrough that made no mistake at all; None does not prove that there is none."""
    ways: dict[str, Played | None] = {}
    for play in chain.from_iterable(rounds):
        faultless = not any(map(sum, play.shares.values()))
        if ways.setdefault(play.scenario, None) is None and faultless:
            ways[play.scenario] = play
    return ways


def as_run(play: Played) -> str:
    """The command that repeats a playthrough."""
    choices = ",".join(choice for _, choice in play.choices)
    return f"longgame run {play.scenario} --seed {play.seed} --choices {choices}"
