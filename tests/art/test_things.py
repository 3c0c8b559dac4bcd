"""Things that lie on a desk."""

import pytest

from game.art.things import thing
from game.domain.looks import LIGHTS, THINGS
from game.views.things import LETTERS
from tests.art.portraits import painted

DRAWN = sorted({*THINGS, *(name for _, name in LETTERS), "notebook"})


@pytest.mark.parametrize("name", DRAWN)
def test_everything_an_author_may_name_is_drawn_and_stands_on_its_lower_edge(name: str) -> None:
    bounds = painted(thing(name, "day"), 120, 120).get_bounding_rect()
    assert bounds.w > 60
    assert 110 <= bounds.bottom <= 120


def test_no_two_look_the_same() -> None:
    assert len({painted(thing(name, "day"), 60, 60).get_buffer().raw for name in DRAWN}) == len(DRAWN)


def test_things_are_darker_the_later_it_is() -> None:
    day, dusk, night = (painted(thing("letter", light), 60, 60).get_at((10, 45)) for light in LIGHTS[:3])
    assert day.g > dusk.g > night.g


def test_what_nobody_drew_is_refused() -> None:
    with pytest.raises(ValueError, match="no thing is called"):
        thing("moon", "day")
