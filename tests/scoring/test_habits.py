import pytest

from game.domain.mistakes import Mistake
from game.scoring.habits import faded, habits

NONE: dict[Mistake, list[float]] = {mistake: [] for mistake in Mistake}


def test_under_three_opportunities_there_is_not_enough_evidence() -> None:
    shown = habits(NONE | {Mistake.GIVING_UP: [1.0, 1.0]})
    assert all(habit.rate is None for habit in shown.habits)
    assert shown.worst is None


def test_an_estimate_lies_within_its_interval_and_leans_to_the_person() -> None:
    shares = {mistake: [0.0] * 10 for mistake in Mistake} | {Mistake.GIVING_UP: [1.0] * 3}
    giving_up = habits(shares).habits[-1]
    assert giving_up.rate is not None
    assert giving_up.low is not None
    assert giving_up.high is not None
    assert 0 < giving_up.low < giving_up.rate < giving_up.high < 1
    assert giving_up.rate < 0.6, "three times is little against a person who otherwise makes none"


def test_the_one_to_work_on_is_named_only_when_it_stands_out() -> None:
    flat = {mistake: [0.0, 1.0] * 4 for mistake in Mistake}
    assert habits(flat).worst is None
    clear = {mistake: [0.0] * 8 for mistake in Mistake} | {Mistake.APPRECIATION: [1.0] * 8}
    assert habits(clear).worst is Mistake.APPRECIATION
    few = {mistake: [0.0] * 8 for mistake in Mistake} | {Mistake.APPRECIATION: [1.0] * 5}
    assert habits(few).worst is None, "five opportunities are too few to name it"


def test_old_evidence_counts_half_after_twenty_opportunities() -> None:
    made, avoided = faded([1.0] + [0.0] * 20)
    assert made == pytest.approx(0.5)
    assert avoided == pytest.approx(sum(0.5 ** (age / 20) for age in range(20)))


def test_the_same_history_gives_the_same_picture() -> None:
    shares = {mistake: [0.0, 1.0, 0.5] for mistake in Mistake}
    assert habits(shares) == habits(shares)
