"""A place is named in a light that it has, and a season by how far one has come."""

import pytest

from game.domain.looks import BACKDROPS, CLOCK, STAGES, backdrop_of, picture, staged


@pytest.mark.parametrize(
    ("hour", "name"),
    [
        (6, "foyer/night"),
        (7, "foyer"),
        (16, "foyer"),
        (17, "foyer/dusk"),
        (19, "foyer/dusk"),
        (20, "foyer/night"),
        (0, "foyer/night"),
    ],
)
def test_the_clock_decides_where_the_author_says_so(hour: int, name: str) -> None:
    assert picture("foyer", CLOCK, hour) == name
    assert picture("foyer", "rain", hour) == "foyer/rain"
    assert picture("foyer", "", hour) == "foyer"


def test_a_light_that_a_picture_does_not_have_leaves_it_as_it_was_painted() -> None:
    assert picture("rooftop", CLOCK, 12) == "rooftop"
    assert picture("rooftop", CLOCK, 22) == "rooftop/night"
    assert picture("", CLOCK, 22) == ""


def test_the_picture_of_a_season_grows_and_is_whole_when_it_is_over() -> None:
    stages = STAGES["map"]
    for count in (2, len(stages) - 1, 12):
        names = [staged("map", done, count) for done in range(count + 1)]
        assert names[0] == "map"
        assert names[-1] == f"map/{stages[-1]}"
        assert [stages.index(name.partition("/")[2] or stages[0]) for name in names] == sorted(
            stages.index(name.partition("/")[2] or stages[0]) for name in names
        )
    assert staged("", 1, 2) == ""


def test_every_picture_can_be_traced_to_its_backdrop() -> None:
    named = {picture(backdrop, light) for backdrop, lights in BACKDROPS.items() for light in lights}
    assert {backdrop_of(name) for name in named} == BACKDROPS.keys()
    assert len(named) == sum(map(len, BACKDROPS.values()))
