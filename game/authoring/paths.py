"""What rules have to know of all paths of a story: few are walked at once, all of them only where that is asked for."""

from collections.abc import Mapping
from math import prod
from typing import NamedTuple

from game.authoring.found import Bounds, EndlessError
from game.authoring.walking import walked
from game.domain.mistakes import Mistake
from game.engine.explore import Bound, Explorer
from game.engine.noting import Noting, Truths
from game.engine.reached import Reached
from game.engine.step import STOPS
from game.engine.variants import NoSeedError
from game.scoring.detectors import detectors

AT_ONCE = Bound(100)
"""So little that it is hardly noticed: five states take a millisecond."""

MOST_VARIANTS = 16
"""Ways to pick variants in a story that is walked at once, for a seed has to be found for each."""

FAR = Bound(200_000, 1_000_000_000)
"""As far as ``longgame explore`` goes."""

FOR_LINES = Bound(20_000)
"""States that are walked to see how the conditions of lines come out."""


class Paths(NamedTuple):
    """What is known of all paths.

    What is not in `reachable` can never be; None where nothing is ruled out. `bounds` are those that are proved.
    `truths` are how conditions came out, and `certain` says that they never come out otherwise. `open_questions` say
    what nobody could find out.
    """

    reachable: Reached | None
    bounds: Mapping[Mistake, Bounds]
    truths: Truths
    certain: bool
    open_questions: tuple[str, ...]


NOTHING_KNOWN = Paths(None, {}, {}, certain=False, open_questions=())


def glanced(story: Noting) -> Paths:
    """What a short walk tells: everything of a small story, nothing of any other."""
    if not _is_small(story):
        return NOTHING_KNOWN
    explorer = Explorer(story, AT_ONCE, detectors(story.scenario), lines=True)
    beginnings = explorer.explore()
    if not explorer.complete:
        return NOTHING_KNOWN
    try:
        bounds = walked(explorer, beginnings, None).mistakes
    except EndlessError:
        bounds = {}
    return Paths(explorer.reached(), bounds, story.truths(), certain=True, open_questions=())


def _is_small(story: Noting) -> bool:
    """Whether there is a hope: each scene at which something is chosen is a state at least, variants multiply."""
    scenes = story.scenario.scenes.values()
    variants = prod(len(scene.variants) or 1 for scene in scenes)
    return variants <= MOST_VARIANTS and sum(scene.kind in STOPS for scene in scenes) <= AT_ONCE.states


def proved(story: Noting) -> Paths:
    """All that exploring tells, and what it leaves open."""
    from game.authoring.exploration import explore
    from game.authoring.nearby import look_around

    try:
        found = explore(story, FAR)
        lines = Explorer(story, FOR_LINES, lines=True)
        lines.explore()
    except (EndlessError, NoSeedError) as error:
        return NOTHING_KNOWN._replace(open_questions=(str(error),))
    if not lines.complete:
        extremes = (run for each in found.mistakes.values() for run in (each.least_run, each.most_run))
        look_around(story, dict.fromkeys((*found.endings.values(), *extremes, found.cleanest)))
    noted = story.truths()
    truths = {asked: came_out | noted[asked] for asked, came_out in found.truths.items()}
    bounds = {} if found.open_questions else found.mistakes
    return Paths(found.reachable, bounds, truths, lines.complete, found.open_questions)
