"""Who is simulated: learners with one habit that stands out, with none, and with all kinds; and their seasons."""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from game.authoring.simulation.judged import Judged
from game.authoring.simulation.learners import Played, Propensities, Shares, play
from game.authoring.simulation.mislabelled import mislabelled
from game.domain.mistakes import Mistake
from game.engine.chance import draw
from game.engine.compile import compile_story
from game.scoring.habits import habits

STANDS_OUT = 0.5
ORDINARY = (0.1, 0.2)
LEVELS = (0.15, 0.3, 0.5)
ENOUGH = 20
MOST_PLAYS = 60
SEEDS = 2**31


class Season(NamedTuple):
    """A learner's playthroughs put together: the shares made, oldest first, and the plays they come from.

    `dominant` is the habit that stands out, None for a learner without one; `level` their propensity if all six
    are equal. `named` is the mistake that the habits over all of it would name as the one to work on.
    """

    dominant: Mistake | None
    level: float | None
    plays: tuple[Played, ...]
    shares: Shares
    named: Mistake | None


def dominated(place: int, random: Random) -> tuple[Mistake, Propensities]:
    """The `place`-th learner with one habit that stands out, each of the six in turn."""
    dominant = list(Mistake)[place % len(Mistake)]
    return dominant, {mistake: STANDS_OUT if mistake is dominant else random.uniform(*ORDINARY) for mistake in Mistake}


def level_of(place: int) -> float:
    """The propensity to everything of the `place`-th learner without a habit that stands out."""
    return LEVELS[place % len(LEVELS)]


def varied(random: Random) -> Propensities:
    """A learner of any kind: each propensity drawn evenly from 0 to 1."""
    return {mistake: random.random() for mistake in Mistake}


def plays_of(
    propensities: Propensities, games: Sequence[Judged], seed: int, least: int, labelled: Sequence[Judged] | None = None
) -> tuple[Played, ...]:
    """Playthroughs of the scenarios in turn, until every mistake has had `least` opportunities or many were played.

    Every playthrough has a seed of its own and counts as new; where to begin is the seed's choice.
    """
    plays: list[Played] = []
    counts = dict.fromkeys(Mistake, 0)
    while min(counts.values()) < least and len(plays) < MOST_PLAYS:
        place = (seed + len(plays)) % len(games)
        one = play(
            propensities, games[place], draw(seed, str(len(plays))) % SEEDS, labelled[place] if labelled else None
        )
        plays.append(one)
        for mistake, shares in one.shares.items():
            counts[mistake] += len(shares)
    return tuple(plays)


def together(plays: Sequence[Played]) -> Shares:
    """The shares made in all of these playthroughs, oldest first."""
    return {mistake: [share for each in plays for share in each.shares[mistake]] for mistake in Mistake}


def season_of_habit(games: Sequence[Judged], place: int, seed: int, *, wrong: bool) -> Season:
    """A season of the `place`-th learner with a habit that stands out, judged by `wrong` labels or by right ones."""
    random = Random(seed)
    dominant, propensities = dominated(place, random)
    labelled = [as_mislabelled(game, random) for game in games] if wrong else None
    plays = plays_of(propensities, games, seed, ENOUGH, labelled)
    return season(dominant, None, plays)


def season_without(games: Sequence[Judged], place: int, seed: int) -> Season:
    """A season of the `place`-th learner without a habit."""
    level = level_of(place)
    return season(None, level, plays_of(dict.fromkeys(Mistake, level), games, seed, ENOUGH))


def season(dominant: Mistake | None, level: float | None, plays: tuple[Played, ...]) -> Season:
    """What these playthroughs come to."""
    shares = together(plays)
    return Season(dominant, level, plays, shares, habits(shares).worst)


def twice(games: Sequence[Judged], seed: int) -> tuple[Shares, Shares]:
    """The shares made in two seasons of one learner of any kind."""
    propensities = varied(Random(seed))
    one, other = (plays_of(propensities, games, draw(seed, name) % SEEDS, ENOUGH) for name in ("one", "other"))
    return together(one), together(other)


def as_mislabelled(game: Judged, random: Random) -> Judged:
    """The same story with some of its moves mistaken for others."""
    return Judged(compile_story(mislabelled(game.story.scenario, random)))
