"""Where arrows and Tab lead among things that have their place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.window.focus import Direction, Place, neighbour, next_of

UP, DOWN, LEFT, RIGHT = Direction.UP, Direction.DOWN, Direction.LEFT, Direction.RIGHT
BACK = {UP: DOWN, DOWN: UP, LEFT: RIGHT, RIGHT: LEFT}


def grid(columns: int, rows: int, left: int = 0, top: int = 0, size: tuple[int, int] = (200, 100)) -> list[Place]:
    w, h = size
    return [(left + x * (w + 20), top + y * (h + 20), w, h) for y in range(rows) for x in range(columns)]


COLUMN = grid(1, 6, size=(300, 40))
BESIDE = grid(2, 2, left=340, size=(200, 160))
"""A column of six buttons, and two rows of tall cards to its right."""


@pytest.mark.parametrize(
    ("start", "direction", "there"),
    [
        (0, RIGHT, 1),
        (1, RIGHT, 2),
        (2, RIGHT, 2),
        (0, LEFT, 0),
        (3, LEFT, 3),
        (1, DOWN, 4),
        (4, DOWN, 7),
        (7, DOWN, 7),
        (5, UP, 2),
        (2, UP, 2),
    ],
)
def test_in_a_grid_arrows_keep_to_the_row_and_the_column(start: int, direction: Direction, there: int) -> None:
    assert neighbour(grid(3, 3), start, direction) == there


def test_the_end_of_a_short_last_row_leads_up_its_column_and_not_aslant() -> None:
    cards = grid(3, 2)[:5]
    assert neighbour(cards, 4, RIGHT) == 4
    assert neighbour(cards, 4, UP) == 1
    assert neighbour(cards, 2, DOWN) == 4, "below the third there is nothing in line, but a row"


@pytest.mark.parametrize(("start", "there"), [(0, 6), (2, 6), (4, 8), (5, 8)])
def test_from_a_column_to_the_card_beside_it(start: int, there: int) -> None:
    assert neighbour(COLUMN + BESIDE, start, RIGHT) == there


@pytest.mark.parametrize(("start", "there"), [(6, 0), (8, 3), (7, 6), (9, 8)])
def test_from_a_card_back_to_the_column(start: int, there: int) -> None:
    assert neighbour(COLUMN + BESIDE, start, LEFT) == there


def test_up_and_down_a_column_pass_by_what_stands_beside_it() -> None:
    places = COLUMN + BESIDE
    here = 0
    for there in (1, 2, 3, 4, 5, 5):
        here = neighbour(places, here, DOWN)
        assert here == there


def test_a_toolbar_at_the_upper_right_is_reached_upwards_and_left_downwards() -> None:
    toolbar = grid(3, 1, left=900, size=(100, 30))
    choices = grid(1, 3, left=0, top=400, size=(700, 50))
    places = toolbar + choices
    assert neighbour(places, 3, UP) == 0
    assert [neighbour(places, each, DOWN) for each in (0, 1, 2)] == [3, 3, 3]
    assert neighbour(places, 4, RIGHT) == 4
    assert neighbour(places, 0, LEFT) == 0


def test_below_a_wide_button_is_the_first_of_a_row_and_above_the_row_the_button() -> None:
    places = [(0, 0, 640, 50), *grid(3, 1, top=70)]
    assert neighbour(places, 0, DOWN) == 1
    assert [neighbour(places, each, UP) for each in (1, 2, 3)] == [0, 0, 0]


def test_a_column_is_not_left_for_something_aslant_in_another() -> None:
    places = [(0, 0, 300, 40), (0, 100, 300, 40), (340, 45, 300, 40)]
    assert neighbour(places, 0, DOWN) == 1
    assert neighbour(places, 1, UP) == 0


def test_no_row_is_passed_over_because_it_is_short() -> None:
    settings = [*grid(5, 1), *grid(2, 1, top=120), *grid(1, 1, top=240), *grid(5, 1, top=360)]
    assert neighbour(settings, 4, DOWN) == 6
    assert neighbour(settings, 6, DOWN) == 7
    assert neighbour(settings, 12, UP) == 7


def test_within_what_scrolls_a_button_that_stands_still_is_in_nobodys_way() -> None:
    places = [*grid(1, 8), (0, 310, 200, 40)]
    areas = ["list"] * 8 + [""]
    here = 0
    for there in (1, 2, 3, 4, 5, 6, 7, 7):
        here = neighbour(places, here, DOWN, areas)
        assert here == there
    assert neighbour(places, 8, UP, areas) == 1


def test_what_scrolls_is_left_where_it_ends() -> None:
    places = [(0, 0, 200, 30), *grid(1, 3, top=50), *grid(1, 3, left=300, top=50), (0, 500, 200, 40)]
    areas = ["", "left", "left", "left", "right", "right", "right", ""]
    assert neighbour(places, 3, DOWN, areas) == 7
    assert neighbour(places, 1, UP, areas) == 0
    assert neighbour(places, 2, RIGHT, areas) == 5
    assert neighbour(places, 6, LEFT, areas) == 3


def test_of_two_abreast_the_one_that_is_in_line_is_taken() -> None:
    assert neighbour([(110, 0, 190, 40), (0, 60, 200, 40), (210, 58, 90, 40)], 0, DOWN) == 2
    assert neighbour([(110, 0, 190, 40), (0, 58, 200, 40), (210, 60, 90, 40)], 0, DOWN) == 2


def test_things_that_overlap_a_little_still_lie_one_below_the_other() -> None:
    assert neighbour([(0, 0, 100, 40), (0, 36, 100, 40)], 0, DOWN) == 1


def test_what_ends_beside_one_is_not_below() -> None:
    tall_then_short = [(0, 0, 100, 200), (120, 0, 100, 50), (120, 150, 100, 60)]
    assert neighbour(tall_then_short, 0, DOWN) == 0


def test_one_thing_alone_keeps_the_focus() -> None:
    for direction in Direction:
        assert neighbour([(0, 0, 10, 10)], 0, direction) == 0
    assert next_of([(0, 0, 10, 10)], 0) == 0
    assert next_of([(0, 0, 10, 10)], 0, back=True) == 0


def test_tab_goes_round_in_reading_order() -> None:
    places = grid(2, 2)
    assert [next_of(places, each) for each in range(4)] == [1, 2, 3, 0]
    assert [next_of(places, each, back=True) for each in range(4)] == [3, 0, 1, 2]


@settings(deadline=None)
@given(
    columns=st.integers(1, 5), rows=st.integers(1, 5), start=st.integers(0, 24), direction=st.sampled_from(Direction)
)
def test_in_a_grid_every_way_there_is_a_way_back(columns: int, rows: int, start: int, direction: Direction) -> None:
    places = grid(columns, rows)
    start %= len(places)
    there = neighbour(places, start, direction)
    assert there == start or neighbour(places, there, BACK[direction]) == start


@settings(deadline=None)
@given(
    st.lists(st.tuples(*[st.integers(-50, 2000)] * 2, *[st.integers(0, 800)] * 2), min_size=1, max_size=12),
    st.integers(0, 11),
    st.sampled_from(Direction),
)
def test_an_arrow_never_leads_back_or_in_a_circle(places: list[Place], start: int, direction: Direction) -> None:
    here, seen = start % len(places), set[int]()
    while here not in seen:
        seen.add(here)
        here = neighbour(places, here, direction)
    assert neighbour(places, here, direction) == here
