from collections.abc import Mapping
from random import Random

import pytest

from game.authoring.simulation.goals import Goal
from game.authoring.simulation.learners import Played, Shares
from game.authoring.simulation.populations import LEVELS, Season, season
from game.authoring.simulation.recovery import abstention, found, independence, recovery, retest
from game.domain.mistakes import Mistake

SP, GIVING_UP = Mistake.SELF_PROMOTION, Mistake.GIVING_UP


def drawn(propensities: Mapping[Mistake, float], random: Random, count: int = 20) -> Shares:
    """So many opportunities of each mistake, made as often as one is prone to."""
    return {mistake: [float(random.random() < propensities[mistake]) for _ in range(count)] for mistake in Mistake}


def learners(prone: float, others: float, count: int = 120) -> list[Season]:
    """Seasons of learners that are prone to one mistake each."""
    random, seasons = Random(5), []
    for place in range(count):
        dominant = list(Mistake)[place % 6]
        shares = drawn(dict.fromkeys(Mistake, others) | {dominant: prone}, random)
        seasons.append(Season(dominant, None, (), shares, dominant if prone > others else None))
    return seasons


def flat(named: int, count: int = 90) -> list[Season]:
    """Seasons of learners without a habit, of whom some are named all the same."""
    random = Random(6)
    levels = [LEVELS[place % 3] for place in range(count)]
    return [
        Season(None, level, (), drawn(dict.fromkeys(Mistake, level), random), GIVING_UP if place < named else None)
        for place, level in enumerate(levels)
    ]


def values(goal: Goal) -> dict[str, float | None]:
    return {figure.name: figure.estimate.value for figure in goal.figures}


def test_recovery_is_reached_by_scores_that_tell_and_missed_by_others() -> None:
    telling, blurred = learners(0.9, 0.1), learners(0.2, 0.2)
    assert recovery(telling, telling).passed
    missed = recovery(blurred, blurred)
    assert not missed.passed
    assert [figure.passed for figure in missed.figures] == [False, False, False, True, True, True]


def test_recovery_is_missed_where_wrong_labels_cost_too_much() -> None:
    goal = recovery(learners(0.9, 0.1), learners(0.4, 0.2))
    assert not goal.passed
    assert [figure.passed for figure in goal.figures][:3] == [True, True, True]
    lost = values(goal)["top one at 12, lost by wrong labels"]
    assert lost is not None
    assert lost > 0.1


def test_those_that_tie_share_their_rank() -> None:
    level: Shares = {mistake: [1.0, 0.0] for mistake in Mistake}
    assert found(level, SP, 1, 2) == pytest.approx(1 / 6)
    assert found(level, SP, 2, 2) == pytest.approx(2 / 6)
    ahead = level | {SP: [1.0, 1.0]}
    assert (found(ahead, SP, 1, 2), found(ahead, GIVING_UP, 1, 2)) == (1, 0)
    assert found(ahead, GIVING_UP, 2, 2) == pytest.approx(1 / 5)


def test_only_the_first_opportunities_count_for_recovery() -> None:
    turning: Shares = {mistake: [0.0] * 6 + [1.0] * 14 for mistake in Mistake} | {SP: [1.0] * 6 + [0.0] * 14}
    assert found(turning, SP, 1, 6) == 1
    assert found(turning, SP, 1, 20) == 0


def test_abstention_is_missed_where_learners_without_a_habit_are_named() -> None:
    prone = learners(0.9, 0.1)
    assert abstention(flat(9), prone).passed
    named = abstention(flat(10), prone)
    assert not named.passed
    assert named.details["named: giving-up"] == 10
    assert named.details["prone to one: named rightly"] == 1


def test_a_season_names_by_the_habits_over_all_of_its_plays() -> None:
    clear: Shares = {mistake: [0.0] * 4 for mistake in Mistake} | {GIVING_UP: [1.0] * 4}
    even: Shares = {mistake: [0.0, 1.0] * 2 for mistake in Mistake}
    one, other = (Played("a-story", 0, (), shares, reached=False) for shares in (clear, even))
    assert season(None, 0.3, (one, one)).named is GIVING_UP
    assert season(None, 0.3, (one,)).named is None, "four opportunities are too few"
    assert season(None, 0.3, (other, other)).named is None


def test_independence_is_missed_where_one_score_follows_another() -> None:
    apart = flat(0, 900)
    assert independence(apart).passed
    tied = [each._replace(shares=each.shares | {GIVING_UP: each.shares[SP]}) for each in apart]
    goal = independence(tied)
    assert not goal.passed
    assert values(goal) == {"self-promotion and giving-up": pytest.approx(1.0)}


def test_being_prone_to_everything_is_no_dependence() -> None:
    """Levels differ, and with them all six rates together; that says nothing about the scores."""
    goal = independence(flat(0, 900))
    assert all(abs(value) < 0.2 for value in goal.details.values() if isinstance(value, float))


def test_independence_of_what_never_came_up_is_not_claimed() -> None:
    bare = [each._replace(shares=each.shares | {SP: []}) for each in flat(0)]
    assert not independence(bare).passed


def test_retest_is_missed_by_scores_of_chance() -> None:
    random = Random(7)
    kinds = [{mistake: random.random() for mistake in Mistake} for _ in range(60)]
    same = [(drawn(kind, random), drawn(kind, random)) for kind in kinds]
    assert retest(same).passed
    chance = [(one, drawn(dict.fromkeys(Mistake, 0.5), random)) for one, _ in same]
    assert not retest(chance).passed
    one_only = [(one, other | {GIVING_UP: chance[place][1][GIVING_UP]}) for place, (one, other) in enumerate(same)]
    goal = retest(one_only)
    assert [figure.name for figure in goal.figures if not figure.passed] == ["giving-up"]
