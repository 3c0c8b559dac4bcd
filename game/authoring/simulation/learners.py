"""Simulated learners: they see what each choice would be scored as, and err as often as they are prone to.

At every opportunity, told by its id, a learner draws once whether it makes that mistake; for what is owed it
draws once and for all. It then takes one of the choices that come closest to what it drew.
"""

from collections.abc import Mapping
from random import Random
from typing import NamedTuple

from game.authoring.simulation.judged import Judged, Position, Shows, Way, considered
from game.authoring.wandering import MOST_CHOICES
from game.domain.evidence import Evidence
from game.domain.mistakes import Mistake
from game.domain.scenario import DONE, AimState
from game.engine.chance import draw
from game.engine.step import offered
from game.scoring.habits import made_shares
from game.scoring.scorecard import Opportunity

DRAWS = 2**64
UNDECIDED = 0.5
"""How far a choice that settles nothing about an opportunity is from either draw: it may still be settled later."""

DECIDED_AT_ONCE = frozenset({Mistake.SELF_PROMOTION, Mistake.EXPECTATIONS})
"""Mistakes that a response in a conversation either makes there and then or does not, whether that is scored or not."""

LEISURE = 0.25
"""How much nearer an idle hour is to somebody who is neglecting something: less than anything that they mean to do."""

Propensities = Mapping[Mistake, float]
"""How often each mistake is made when it can be."""

Shares = dict[Mistake, list[float]]
"""The shares made (0, ½ or 1) at each mistake’s opportunities, oldest first."""


class Played(NamedTuple):
    """One playthrough: (scene, choice) in order, the shares made, and whether the aim was reached."""

    scenario: str
    seed: int
    choices: tuple[tuple[str, str], ...]
    shares: Shares
    reached: bool


def draws_mistake(propensities: Propensities, seed: int, opportunity: Opportunity) -> bool:
    """Whether a learner makes the mistake at this opportunity; the same whenever it is asked."""
    mistake, name = opportunity
    return draw(seed, f"{mistake}/{name}") < propensities[mistake] * DRAWS


def play(propensities: Propensities, game: Judged, seed: int, labelled: Judged | None = None) -> Played:
    """A learner's playthrough of `game`; where its labels are wrong, `labelled` is what is played and judged by."""
    board, random = labelled or game, Random(seed)
    here = board.begin(seed)
    mind, found = here.to, list(here.found)
    choices: list[tuple[str, str]] = []
    while here.to.progress.ending is None and len(choices) < MOST_CHOICES:
        choice, way = chosen(propensities, game, board, mind, seed, random)
        choices.append((here.to.progress.scene, choice))
        here = way if labelled is None else labelled.way(here.to, choice)
        found += here.found
        mind = Position(here.to.progress, way.to.states)
    return played(game, here.to, choices, found)


def chosen(
    propensities: Propensities, game: Judged, board: Judged, at: Position, seed: int, random: Random
) -> tuple[str, Way]:
    """One of the choices that come closest to what the learner draws at the opportunities at stake."""
    on_offer = considered(game.story, at.progress)
    if board is not game:
        on_offer = [choice for choice in on_offer if choice in offered(board.story, at.progress)]
    ways = {choice: game.way(at, choice) for choice in on_offer}
    outlook = {choice: outcomes(game, at, choice, way) for choice, way in ways.items()}
    stakes = {key for shows in outlook.values() for key in shows}
    if at.progress.desk is None:
        let_be = dict.fromkeys((key for key in stakes if key[0] in DECIDED_AT_ONCE), 1.0)
        outlook = {choice: let_be | shows for choice, shows in outlook.items()}
    aims = {key: 0.0 if draws_mistake(propensities, seed, key) else 1.0 for key in stakes}
    neglectful = 0.0 in aims.values()
    distances = {
        choice: distance(shows, aims) - LEISURE * (neglectful and ways[choice].idle)
        for choice, shows in outlook.items()
    }
    nearest = min(distances.values())
    choice = random.choice([choice for choice, far in distances.items() if far == nearest])
    return choice, ways[choice]


def outcomes(game: Judged, at: Position, choice: str, way: Way) -> Shows:
    """What a choice would show; at a desk as if the evening ended with it, and no matter what comes after."""
    if at.progress.desk is None:
        return way.shows
    return game.evening(at) if choice == DONE else way.shows | game.evening(way.to)


def distance(shows: Shows, aims: Mapping[Opportunity, float]) -> float:
    """How far what a choice shows is from what was drawn."""
    return sum(abs(shows[key] - aim) if key in shows else UNDECIDED for key, aim in aims.items())


def played(game: Judged, at: Position, choices: list[tuple[str, str]], found: list[Evidence]) -> Played:
    """What a playthrough comes to that has ended, or was given up because the story goes in circles."""
    ending = game.story.scene(at.progress.scene).ending
    reached = ending is not None and ending.aim is AimState.REACHED
    return Played(game.story.scenario.id, at.progress.seed, tuple(choices), made_shares(found), reached)
