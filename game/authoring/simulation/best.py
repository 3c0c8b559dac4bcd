"""The best response to a choice, by what it shows, and whether its length gives it away."""

from random import Random

from game.authoring.simulation.judged import Judged, Position, Way
from game.authoring.simulation.strategies import at_random, by_rule
from game.authoring.wandering import MOST_CHOICES
from game.engine.offer import Offer, responses


def best_is_longest(game: Judged, seed: int) -> list[tuple[str, float, float]]:
    """For every choice of a playthrough at random: its scene, how far its best response is its longest, and chance's.

    Of several that are best, or longest, each counts for its part.
    """
    random, here, seen = Random(seed), game.begin(seed).to, []
    for _ in range(MOST_CHOICES):
        if here.progress.ending is not None:
            break
        shown = responses(game.story, here.progress)
        if len(shown) > 1:
            seen.append((f"{game.story.scenario.id}.{here.progress.scene}", *hit(game, here, shown)))
        here = game.way(here, by_rule(at_random, game.story, here.progress, random)).to
    return seen


def hit(game: Judged, at: Position, shown: tuple[Offer, ...]) -> tuple[float, float]:
    """How far the best of the responses shown is the longest, and how far any of them would be."""
    worth = {each.id: standing(game, at, each.id) for each in shown}
    best = {name for name, value in worth.items() if value == max(worth.values())}
    most = max(len(each.text) for each in shown)
    longest = {each.id for each in shown if len(each.text) == most}
    return len(best & longest) / len(best), len(longest) / len(shown)


def standing(game: Judged, at: Position, response: str) -> tuple[float, float, int]:
    """What responses are compared by: fewest mistakes made, then most avoided, then rapport."""
    way: Way = game.way(at, response)
    effects = game.story.scene(at.progress.scene).response(response).effects
    spared = sum(way.shows.values())
    return spared - len(way.shows), spared, sum(change for _, change in effects.rapport)
