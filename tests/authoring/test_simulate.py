from functools import cache

import pytest

from game.authoring.simulate import Simulation, simulate
from game.authoring.simulation.best import best_is_longest
from game.authoring.simulation.judged import Judged
from game.authoring.simulation.reporting import as_object, as_text
from game.authoring.simulation.strategies import RULES, play_by
from game.authoring.wandering import MOST_CHOICES
from tests.learning import bragging_story, learning_story, quiet_story
from tests.stories import story

LEARNERS = 6


@cache
def small() -> Simulation:
    return simulate([learning_story().scenario], LEARNERS, 1)


@cache
def soon_done(seed: int = 1, workers: int = 1) -> Simulation:
    return simulate([bragging_story().scenario], LEARNERS, seed, workers)


def test_the_same_comes_out_however_many_work_at_it() -> None:
    assert soon_done(workers=2) == soon_done(workers=1)


def test_another_seed_is_another_population() -> None:
    assert soon_done(seed=2).goals != soon_done(seed=1).goals


@pytest.mark.slow
def test_all_nine_goals_are_measured() -> None:
    assert [goal.number for goal in small().goals] == list(range(1, 10))


@pytest.mark.slow
def test_a_fair_story_has_a_clean_way_and_an_even_hand() -> None:
    by_number = {goal.number: goal for goal in small().goals}
    assert by_number[9].passed
    assert by_number[6].passed


def test_progress_is_told_up_to_the_end() -> None:
    told: list[tuple[int, int]] = []
    simulate([quiet_story().scenario], LEARNERS, 1, 1, lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == list(range(1, len(told) + 1))
    assert told[-1][0] == told[-1][1]


@pytest.mark.slow
def test_the_text_has_a_line_for_each_goal_then_details() -> None:
    lines = as_text(small()).splitlines()
    rows = lines[3:12]
    for row, goal in zip(rows, small().goals, strict=True):
        assert row.startswith(f"{goal.number}  {goal.name}")
        assert ("reached" in row) == goal.passed
        assert ("MISSED" in row) != goal.passed
    assert "1  Recovery" in lines[13:]
    assert any("One short story need not reach all of them" in line for line in lines)
    run = next(line for line in lines if "longgame run small" in line)
    assert run.split()[-2] == "--choices"


@pytest.mark.slow
def test_the_object_has_every_figure_with_its_mark() -> None:
    told = as_object(small())
    assert list(told) == ["scenarios", "learners", "seed", "passed", "goals"]
    for goal, each in zip(told["goals"], small().goals, strict=True):
        assert list(goal) == ["number", "name", "passed", "figures", "details"]
        assert len(goal["figures"]) == len(each.figures)
        for figure in goal["figures"]:
            assert list(figure) == ["name", "value", "low", "high", "least", "most", "passed"]
            assert figure["least"] is not None or figure["most"] is not None


def test_strategies_take_what_they_are_named_for() -> None:
    told = Judged(
        story("""
        one:
          with: maya
          order: fixed
          lines: [maya: Well.]
          responses:
            - {id: short, say: Ah., because: Short.}
            - {id: why, say: But why is that so?, because: A question.}
            - {id: polite, say: Thank you so much., because: Polite.}
            - {id: long, say: I have always thought so and I always shall think so., because: Long.}
          then: end
        """)
    )
    takes = {name: {play_by(name, told, seed).choices[0][1] for seed in range(40)} for name in RULES}
    assert takes == {
        "random": {"short", "why", "polite", "long"},
        "first": {"short"},
        "last": {"long"},
        "longest": {"long"},
        "shortest": {"short"},
        "middle": {"why", "polite"},
        "most polite": {"polite"},
        "question mark": {"why"},
    }


def test_a_story_that_goes_in_circles_is_given_up() -> None:
    told = story("""
    one:
      with: maya
      order: fixed
      lines: [maya: Well.]
      responses:
        - {id: again, say: Once more., because: Again., then: one}
        - {id: on, say: Go on., because: On.}
      then: end
    """)
    assert len(play_by("first", Judged(told), 1).choices) == MOST_CHOICES
    assert len(play_by("last", Judged(told), 1).choices) == 1
    assert len(best_is_longest(Judged(told), 1)) < MOST_CHOICES


def test_a_good_habit_follows_itself_wherever_it_can() -> None:
    told = Judged(learning_story())
    first = {name: {play_by(name, told, seed).choices[0][1] for seed in range(20)} for name in ("always ask",)}
    assert first == {"always ask": {"wonder"}}
    given = play_by("always give", told, 1).choices
    assert [choice for scene, choice in given if scene == "desk"].count("maya.help") >= 1


def test_the_best_response_makes_least_then_avoids_most_then_pleases() -> None:
    seen = {name: (hit, chance) for name, hit, chance in best_is_longest(Judged(learning_story()), 1)}
    assert seen["small.meet"] == (1.0, 0.25), "thanking settles what is owed and is the longest"
    assert seen["small.last"] == (0.0, 0.5), "boasting is the longest and a mistake"
