from random import Random

import pytest

from game.authoring.simulation.fairness import (
    apart,
    balance,
    clean_way,
    cleanest,
    giveaways,
    ids,
    single_habits,
    variety,
)
from game.authoring.simulation.learners import Played
from game.domain.mistakes import Mistake


def play(*made: float, reached: bool = False, name: str = "a-story", choices: str = "", seed: int = 0) -> Played:
    """A playthrough with these shares made, all of one mistake."""
    shares: dict[Mistake, list[float]] = {mistake: [] for mistake in Mistake}
    shares[Mistake.GIVING_UP] = list(made)
    return Played(name, seed, tuple(("scene", choice) for choice in choices.split()), shares, reached)


def counting(*counts: int) -> Played:
    """A playthrough with so many opportunities of each mistake."""
    shares = {mistake: [0.0] * count for mistake, count in zip(Mistake, counts, strict=True)}
    return Played("a-story", 0, (), shares, reached=False)


def test_balance_is_missed_by_more_than_twice_the_opportunities() -> None:
    even = [(counting(3, 4, 4, 2, 3, 3),), (counting(3, 4, 4, 2, 3, 3),)]
    assert balance(even).passed
    uneven = [*even, (counting(3, 5, 4, 2, 3, 3),)]
    goal = balance(uneven)
    assert not goal.passed
    assert goal.figures[0].name == "expectations to follow-through"


def test_balance_counts_all_scenarios_of_a_round_together() -> None:
    assert balance([(counting(4, 1, 2, 2, 2, 2), counting(1, 4, 2, 2, 2, 2))] * 2).passed


def test_a_mistake_that_cannot_be_made_is_out_of_balance() -> None:
    goal = balance([(counting(3, 0, 3, 3, 3, 3),)] * 2)
    assert not goal.passed
    assert goal.figures[0].estimate.value is None


EVEN = {"scene": [(0.25, 0.25)] * 4}


def test_a_strategy_beyond_the_band_of_random_play_gives_the_story_away() -> None:
    random = Random(3)
    by_chance = [(play(*(float(random.random() < 0.5) for _ in range(10))),) for _ in range(200)]
    half, clever, silly = [(play(0, 1),)] * 5, [(play(*[0] * 9, 1),)] * 5, [(play(*[1] * 9, 0),)] * 5
    assert giveaways(by_chance, {"first": half}, EVEN).passed
    assert not giveaways(by_chance, {"first": half, "longest": clever}, EVEN).passed
    assert not giveaways(by_chance, {"first": half, "shortest": silly}, EVEN).passed, (
        "never to be picked gives away too"
    )


def test_the_best_may_not_be_the_longest_too_often() -> None:
    random, strategies = [(play(0, 1),)], {"first": [(play(0, 1),)]}
    fair = {str(place): [(float(place < 25), 0.25)] for place in range(100)}
    assert giveaways(random, strategies, fair).passed
    long = {str(place): [(float(place < 31), 0.25)] for place in range(100)}
    goal = giveaways(random, strategies, long)
    assert [figure.name for figure in goal.figures if not figure.passed] == ["best is longest, to chance"]
    assert goal.figures[-1].estimate.value == pytest.approx(1.24)


def test_nothing_is_claimed_of_stories_in_which_no_mistake_can_be_made() -> None:
    goal = giveaways([(play(),)], {"first": [(play(),)]}, EVEN)
    assert [figure.name for figure in goal.figures if not figure.passed] == ["first"]


def test_every_scene_counts_once_however_often_it_was_visited() -> None:
    visits = {"often": [(0.0, 0.5)] * 99, "once": [(1.0, 0.5)]}
    goal = giveaways([(play(0, 1),)], {}, visits)
    assert goal.figures[-1].estimate.value == pytest.approx(1.0)


def test_a_habit_that_does_as_well_as_looking_wins() -> None:
    attentive = [(play(0, 0, 0, 1, reached=True),), (play(0, 0, 0, 0),)]
    behind_in_aims = [(play(0, 0, 0, 0),), (play(0, 0, 0, 0),)]
    behind_in_share = [(play(1, 1, 1, 1, reached=True),), (play(1, 1, 1, 1, reached=True),)]
    assert single_habits(attentive, {"always ask": behind_in_aims, "always give": behind_in_share}).passed
    goal = single_habits(attentive, {"always ask": behind_in_aims, "always give": attentive})
    assert [figure.name for figure in goal.figures if not figure.passed] == ["always give"]


def different(count: int) -> list[tuple[Played, ...]]:
    """Playthroughs that share half of what is in either of them, and no more."""
    shared = "x y z w"
    return [(play(choices=f"{shared} a{place} b{place} done"),) for place in range(count)]


def test_variety_asks_for_nine_that_differ_by_half() -> None:
    assert variety(different(9)).passed
    goal = variety([*different(8), *different(8)])
    assert not goal.passed
    assert goal.figures[0].estimate.value == 8


def test_more_than_half_in_common_is_too_alike() -> None:
    one, other = frozenset("abcdef"), frozenset("abcdeg")
    assert len(apart([one, other])) == 1
    assert len(apart([frozenset("abcd"), frozenset("abef")])) == 2


def test_leaving_a_desk_is_no_response() -> None:
    assert ids(play(choices="a done")) == {"scene.a"}


def test_every_scenario_needs_a_clean_way() -> None:
    clean, half, other = play(0, 0, choices="a b", seed=4), play(0.5), play(1, name="other")
    ways = cleanest([(half, other), (clean, other)])
    assert ways == {"a-story": clean, "other": None}
    goal = clean_way(ways)
    assert not goal.passed
    assert goal.details == {"a-story: run": "longgame run a-story --seed 4 --choices a,b"}
    assert clean_way({"a-story": clean}).passed
