"""What was said, as one reads it."""

import pytest

from game.domain.settings import Settings
from game.views.node import Node, Role
from game.window.box import Box, Panel, Rect, Rows, every
from game.window.layouts.backlog import Turn, turns
from game.window.showing import Showing
from game.window.text import Typesetter
from tests.window import laws, pages
from tests.window.trees import LINE, SHORT

WINDOW = (1280, 720)


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def shown(setter: Typesetter, count: int = 4, *, faces: bool = True) -> Showing:
    return laws.shown(pages.backlog(count, faces=faces), setter, WINDOW, Settings())


def rows(showing: Showing, said: str) -> list[Rect]:
    return [box.rect for box in every(showing.whole) if isinstance(box.paint, Rows) and box.paint.rows == (said,)]


def test_what_somebody_says_before_somebody_else_does_is_one_turn() -> None:
    one = Node(Role.LINE, "A", "maya", speaker="Maya")
    other = Node(Role.LINE, "B", "sam", speaker="Sam")
    told, place = Node(Role.LINE, "C"), Node(Role.HEADING, "Thu 18:30")
    assert turns((one, one, other, told, told, one, place, place)) == [
        Turn((one, one)),
        Turn((other,)),
        Turn((told, told)),
        Turn((one,)),
        Turn((place,)),
        Turn((place,)),
    ]


def test_a_name_stands_once_above_all_of_a_turn(setter: Typesetter) -> None:
    showing = shown(setter, 2)
    assert len(rows(showing, "Yusuf")) == 1
    assert rows(showing, "Yusuf")[0].bottom <= rows(showing, LINE)[1].y < rows(showing, SHORT)[0].y


def test_your_own_words_stand_apart_at_the_right_on_a_ground_of_their_own(setter: Typesetter) -> None:
    showing = shown(setter, 3)
    others, own = rows(showing, LINE)[0], rows(showing, SHORT)[-1]
    assert own.x > others.x
    grounds = [box for box in every(showing.whole) if isinstance(box.paint, Panel) and box.rect.contains(own)]
    assert grounds[-1].rect.right > own.right


@pytest.mark.parametrize("faces", [True, False])
def test_what_is_said_is_aligned_with_what_is_told(setter: Typesetter, faces: bool) -> None:
    showing = shown(setter, 3, faces=faces)
    told = rows(showing, "The lift doors open on wind and fairy lights.")[0]
    assert told.x == rows(showing, LINE)[0].x == rows(showing, "Maya")[0].x


def test_the_end_is_what_one_looks_for(setter: Typesetter) -> None:
    (area,) = shown(setter, 12).scrolling
    assert area.from_end


def test_the_way_back_is_seen_however_much_was_said(setter: Typesetter) -> None:
    showing = shown(setter, 60)
    assert not any(each.node for area in showing.scrolling for each in every(area) if each.node and each.node.action)
    assert visible(showing.pressable[-1])


def visible(box: Box) -> bool:
    return Rect(0, 0, *WINDOW).contains(box.rect)
