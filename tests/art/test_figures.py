"""People in the background."""

import pytest

from game.art.figures import HAZE, HIGH, WIDE, figure
from game.domain.looks import LIGHTS
from tests.art.portraits import painted

LOOKS = (("head", "bun"), ("skin", "brown"), ("clothing", "amber"))
SIZE = WIDE // 8, HIGH // 8


@pytest.mark.parametrize("light", LIGHTS)
def test_everybody_stands_in_the_haze_of_the_light(light: str) -> None:
    seen = painted(figure(LOOKS, light), *SIZE)
    haze = tuple(int(HAZE[light][at : at + 2], 16) // 2 for at in (1, 3, 5))
    ink = min(
        (seen.get_at((x, y)) for x in range(SIZE[0]) for y in range(SIZE[1]) if seen.get_at((x, y)).a == 255), key=sum
    )
    assert all(abs(ink[part] - haze[part]) < 6 for part in range(3)), "what is black up close is half haze"


def test_nobody_ends_in_the_air() -> None:
    seen = painted(figure(LOOKS, "day"), *SIZE)
    assert seen.get_bounding_rect().bottom == SIZE[1]
    assert seen.get_at((0, 0)).a == 0


def test_nobody_without_looks_is_drawn() -> None:
    with pytest.raises(ValueError, match="without a face"):
        figure((), "day")
