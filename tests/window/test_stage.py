"""How large things are in windows of any size."""

import pytest

from game.window.stage import LEAST_TYPE, Stage, Type
from game.window.text import Typesetter


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


@pytest.mark.parametrize(
    ("size", "scale"), [((1280, 720), 1.0), ((2560, 1440), 2.0), ((2560, 720), 1.0), ((640, 360), 0.5)]
)
def test_measures_follow_the_window(setter: Typesetter, size: tuple[int, int], scale: float) -> None:
    assert Stage(*size, setter).scale == pytest.approx(scale)


def test_a_narrow_window_that_is_high_is_not_set_as_small_as_its_width_alone_would_have_it(setter: Typesetter) -> None:
    assert 800 / 1280 < Stage(800, 1200, setter).scale < 1200 / 720


def test_text_never_shrinks_below_what_can_be_read_and_what_goes_with_it_neither(setter: Typesetter) -> None:
    small, twice = Stage(640, 360, setter), Stage(640, 360, setter, text_size=200)
    assert small.style(Type.SMALL).size == LEAST_TYPE
    assert small.em(20) == LEAST_TYPE
    assert twice.em(20) == 20
    assert small.px(20) == twice.px(20) == 10
