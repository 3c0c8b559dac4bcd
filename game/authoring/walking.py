"""What is known of a story once every state of it was walked: all of it, and the shortest runs there are."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from game.authoring.found import Bounds, EndlessError, Found, Run
from game.domain.mistakes import Mistake
from game.engine.explore import Explorer, Way
from game.engine.routes import Map, Route


def walked(explorer: Explorer, beginnings: Sequence[Way], seed: int | None) -> Found:
    """What a complete walk found: the best routes through everything there is."""
    everything = Map(explorer.ways, tuple(explorer.endings.values()))

    def best(weigh: Callable[[Way], float]) -> Route:
        route = everything.least(beginnings, weigh)
        if route is None:
            raise EndlessError
        return route

    def run(ways: Iterable[Way]) -> Run:
        return Run(explorer.seed_of(ways) if seed is None else seed, tuple(way.choice for way in ways if way.choice))

    mistakes = {}
    for place, mistake in enumerate(Mistake):
        least, most = best(partial(made, place)), best(partial(unmade, place))
        mistakes[mistake] = Bounds(least.total, 0 - most.total, run(least.ways), run(most.ways))
    cleanest = best(lambda way: sum(way.made))
    shortest = best(lambda _: 0)
    longest = None if everything.loops else len(run(best(lambda _: -1).ways).choices)
    reached = explorer.reached()
    return Found(
        mistakes,
        {ending: run(explorer.way_to(number)) for ending, number in explorer.endings.items()},
        reached,
        reached,
        run(cleanest.ways),
        cleanest.total,
        (len(run(shortest.ways).choices), longest),
        len(explorer.ways),
        (),
    )


def made(place: int, way: Way) -> float:
    """How much of one mistake a way makes."""
    return way.made[place]


def unmade(place: int, way: Way) -> float:
    """The same with the sign turned, so that the least of it is the most made."""
    return -way.made[place]
