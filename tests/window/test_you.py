"""The page about you, as one reads it."""

import pytest

from game.domain.settings import Settings
from game.views.node import Node, Role, walk
from game.window.box import Bar, Rect, Rows, every
from game.window.layouts.columns import Columns
from game.window.showing import Showing
from game.window.text import Typesetter
from tests.window import laws, pages
from tests.window.test_flow import block

WINDOW = (1280, 720)


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def shown(setter: Typesetter, size: tuple[int, int] = WINDOW) -> Showing:
    return laws.shown(pages.you(), setter, size, Settings())


def rows(showing: Showing, said: str) -> list[Rect]:
    return [box.rect for box in every(showing.whole) if isinstance(box.paint, Rows) and box.paint.rows == (said,)]


def test_a_habit_is_a_range_between_marked_ends_and_one_with_too_little_evidence_is_words(setter: Typesetter) -> None:
    showing = shown(setter)
    bars = [box for box in every(showing.whole) if isinstance(box.paint, Bar)]
    meters = [node for node in walk(showing.tree) if node.role is Role.METER]
    assert [(each.paint.low, each.paint.rate, each.paint.high) for each in bars if isinstance(each.paint, Bar)] == [
        node.shares for node in meters if node.shares
    ]
    assert len(rows(showing, "0 %")) == len(rows(showing, "100 %")) == len(bars) == 5
    assert len({(box.rect.x, box.rect.w) for box in bars}) == 1
    assert rows(showing, "not enough evidence yet (two chances)")


def test_habits_stand_beside_what_was_tried(setter: Typesetter) -> None:
    showing = shown(setter)
    habits, tried = rows(showing, "Habits")[0], rows(showing, "What you tried so far")[0]
    assert habits.y == tried.y
    assert habits.right < tried.x


def test_where_it_is_narrow_they_stand_above_it(setter: Typesetter) -> None:
    showing = shown(setter, (800, 1200))
    assert rows(showing, "Habits")[0].bottom < rows(showing, "What you tried so far")[0].y


def test_all_habits_are_seen_without_scrolling(setter: Typesetter) -> None:
    showing = shown(setter)
    areas = [each.rect for each in showing.scrolling] or [Rect(0, 0, *WINDOW)]
    last = [box.rect for box in every(showing.whole) if isinstance(box.paint, Bar)][-1]
    assert any(area.contains(last) for area in areas)


def test_every_run_is_a_card_that_opens_it(setter: Typesetter) -> None:
    showing = shown(setter)
    runs = [box for box in showing.pressable if box.node and box.node.role is Role.CARD]
    assert [text(box.node) for box in runs if box.node] == ["23 November 2026 · Standard · Pier 4"] * 2


def text(node: Node) -> str:
    return node.value


@pytest.mark.parametrize(
    ("heights", "stacks"),
    [((50, 50), [1, 1]), ((10, 10, 50), [2, 1]), ((50, 10, 10, 10), [1, 3]), ((10,), [1])],
)
def test_columns_are_as_even_as_their_order_allows(heights: tuple[int, ...], stacks: list[int]) -> None:
    columns = Columns(tuple(block(100, tall) for tall in heights), 100, 10)
    assert [len(stack) for stack in columns.stacks(210)] == stacks


def test_columns_stand_below_one_another_where_they_would_be_too_narrow() -> None:
    columns = Columns((block(100, 20), block(100, 30)), 100, 10)
    assert len(columns.stacks(209)) == 1
    assert columns.height(209) == 60
