"""What an author learns from walking every path: which mistakes can be made and avoided, what is never reached."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from statistics import median
from typing import NamedTuple

from game.authoring.plays import Play, Run, random_plays
from game.domain.mistakes import Mistake
from game.domain.scenario import SceneKind
from game.engine.compile import Story
from game.engine.explore import Bound, Explorer, Way
from game.engine.routes import Map, Route
from game.scoring.detectors import detectors

SAMPLE = 1000
"""Random playthroughs behind the medians, and behind all that is said where not everything was walked."""

WORDS_A_MINUTE = 230


class EndlessError(ValueError):
    """No playthrough was found that comes to an ending."""


class Bounds(NamedTuple):
    """How little and how much of one mistake can be made, by weight, with runs that do it."""

    least: float
    most: float
    least_run: Run
    most_run: Run


class Spread(NamedTuple):
    """Decisions in a playthrough: the fewest and the most there can be, and the median of random play.

    `most` is None where the story can go round for ever.
    """

    least: int
    median: float
    most: int | None


class Exploration(NamedTuple):
    """What was found; `complete` tells whether everything was walked.

    Where it was not, all that stands here was really played, but there may be more: bounds may be wider, endings,
    scenes and responses reached that are not among these. Where it was, runs are the shortest there are. The median
    of decisions and `minutes`, the median of reading time, are those of random playthroughs, the same every time.
    `cleanest` makes the fewest mistakes of all, `fewest` by weight.
    """

    complete: bool
    states: int
    mistakes: dict[Mistake, Bounds]
    endings: dict[str, Run]
    unreached_scenes: tuple[str, ...]
    unreached_responses: tuple[str, ...]
    cleanest: Run
    fewest: float
    decisions: Spread
    minutes: float


class Found(NamedTuple):
    """What a walk or random playthroughs found."""

    mistakes: dict[Mistake, Bounds]
    endings: dict[str, Run]
    scenes: frozenset[str]
    responses: frozenset[tuple[str, str]]
    cleanest: Run
    fewest: float
    decisions: tuple[int, int | None]


def explore(story: Story, bound: Bound, seed: int | None = None, sample: int = SAMPLE) -> Exploration:
    """All that can happen in a story; with a seed, in that variant of it only."""
    watching = detectors(story.scenario)
    explorer = Explorer(story, bound, watching)
    beginnings = explorer.explore(seed)
    plays = list(random_plays(story, watching, sample, seed))
    found = walked(explorer, beginnings, seed) if explorer.complete else played(plays)
    least, most = found.decisions
    return Exploration(
        explorer.complete,
        len(explorer.ways),
        found.mistakes,
        found.endings,
        tuple(scene for scene in enterable(story) if scene not in found.scenes),
        tuple(f"{scene}.{choice}" for scene, choice in answerable(story) if (scene, choice) not in found.responses),
        found.cleanest,
        found.fewest,
        Spread(least, median(len(play.run.choices) for play in plays), most),
        round(median(play.words for play in plays) / WORDS_A_MINUTE, 1),
    )


def enterable(story: Story) -> Iterator[str]:
    """Scenes that one can be at; a choice of variants is none."""
    return (scene.id for scene in story.scenario.scenes.values() if scene.kind is not SceneKind.VARIANTS)


def answerable(story: Story) -> Iterator[tuple[str, str]]:
    """All responses and errands, each with its scene."""
    return ((scene.id, response.id) for scene in story.scenario.scenes.values() for response in scene.responses)


def walked(explorer: Explorer, beginnings: list[Way], seed: int | None) -> Found:
    """What a complete walk found: the best routes through everything there is."""
    found = Map(explorer.ways, tuple(explorer.endings.values()))

    def best(weigh: Callable[[Way], float]) -> Route:
        route = found.least(beginnings, weigh)
        if route is None:
            raise EndlessError
        return route

    def run(ways: Iterable[Way]) -> Run:
        return Run(explorer.seed_of(ways) if seed is None else seed, tuple(way.choice for way in ways if way.choice))

    mistakes = {}
    for place, mistake in enumerate(Mistake):
        least, most = best(partial(made, place)), best(partial(unmade, place))
        mistakes[mistake] = Bounds(least.total, -most.total, run(least.ways), run(most.ways))
    cleanest = best(lambda way: sum(way.made))
    shortest = best(lambda _: 0)
    longest = None if found.loops else len(best(lambda _: -1).ways) - 1
    endings = {ending: run(explorer.way_to(number)) for ending, number in explorer.endings.items()}
    return Found(
        mistakes,
        endings,
        frozenset(explorer.scenes),
        frozenset(explorer.responses),
        run(cleanest.ways),
        cleanest.total,
        (len(shortest.ways) - 1, longest),
    )


def made(place: int, way: Way) -> float:
    """How much of one mistake a way makes."""
    return way.made[place]


def unmade(place: int, way: Way) -> float:
    """The same with the sign turned, so that the least of it is the most made."""
    return -way.made[place]


def made_in(place: int, play: Play) -> float:
    """How much of one mistake was made in a playthrough."""
    return play.made[place]


def played(plays: list[Play]) -> Found:
    """What random playthroughs found."""
    ended = sorted((play for play in plays if play.ending is not None), key=lambda play: len(play.run.choices))
    if not ended:
        raise EndlessError
    mistakes = {}
    for place, mistake in enumerate(Mistake):
        by_weight = partial(made_in, place)
        least, most = min(ended, key=by_weight), max(ended, key=by_weight)
        mistakes[mistake] = Bounds(least.made[place], most.made[place], least.run, most.run)
    cleanest = min(ended, key=lambda play: sum(play.made))
    endings: dict[str, Run] = {}
    for play in ended:
        endings.setdefault(play.ending or "", play.run)
    lengths = [len(play.run.choices) for play in ended]
    return Found(
        mistakes,
        endings,
        frozenset().union(*(play.scenes for play in plays)),
        frozenset().union(*(play.responses for play in plays)),
        cleanest.run,
        sum(cleanest.made),
        (min(lengths), max(lengths)),
    )
