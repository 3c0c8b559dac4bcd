"""The library with any number of scenarios."""

from itertools import pairwise

import pytest

from game.art.pictures import Face, Place
from game.domain.settings import Settings
from game.views.node import Node, Role
from game.window.box import Box, Rows, every
from game.window.showing import Showing
from game.window.text import Typesetter
from tests.window import laws, trees

WINDOW = (1280, 720)
SIZES = (WINDOW, (640, 360), (800, 1200), (1024, 768), (2560, 1080))


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def settled(setter: Typesetter, tree: Node, size: tuple[int, int] = WINDOW, text_size: int = 100) -> Showing:
    showing = laws.shown(tree, setter, size, Settings(text_size=text_size))
    assert not laws.broken(showing, setter)
    assert not laws.out_of_reach(showing)
    return showing


def cards(showing: Showing) -> list[Box]:
    return [box for box in showing.pressable if box.node and box.node.role is Role.CARD]


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [0, 1, 2, 3, 8])
def test_every_scenario_has_its_card(setter: Typesetter, count: int, size: tuple[int, int], text_size: int) -> None:
    showing = settled(setter, trees.library(count), size, text_size)
    assert len(cards(showing)) == count
    assert len(laws.drawn(showing, Place)) == count
    assert len(laws.drawn(showing, Face)) == 3 * count


@pytest.mark.parametrize("count", range(1, 7))
def test_up_to_six_are_seen_at_once(setter: Typesetter, count: int) -> None:
    assert not laws.scrolling(settled(setter, trees.library(count)))


@pytest.mark.parametrize("count", range(1, 9))
def test_all_cards_are_as_wide_as_one_another_and_end_where_the_page_does(setter: Typesetter, count: int) -> None:
    rects = [box.rect for box in cards(settled(setter, trees.library(count)))]
    assert len({rect.w for rect in rects}) == 1
    assert min(rect.x for rect in rects) == 60
    assert max(rect.right for rect in rects) in range(1216, 1221)


@pytest.mark.parametrize("size", [WINDOW, (1920, 1080)])
def test_two_cards_leave_no_empty_floor_below_them(setter: Typesetter, size: tuple[int, int]) -> None:
    showing = settled(setter, trees.library(2), size)
    back = next(box.rect for box in showing.pressable if box.node and box.node.name == "Go back")
    assert back.y - max(box.rect.bottom for box in cards(showing)) < 0.08 * size[1]


def test_the_fewer_there_are_the_larger_are_their_pictures(setter: Typesetter) -> None:
    areas = []
    for count in (1, 2, 3, 6):
        rect = laws.drawn(settled(setter, trees.library(count)), Place)[0][0]
        areas.append(rect.w * rect.h)
    assert areas == sorted(areas, reverse=True)


def test_a_card_is_lifted_where_the_focus_is(setter: Typesetter) -> None:
    showing = settled(setter, trees.library(3))
    first, second, _ = cards(showing)
    assert first.node is showing.focus
    assert first.rect.y < second.rect.y
    showing.turn(back=False)
    lifted = cards(showing)[1]
    assert lifted.rect.y == first.rect.y
    assert cards(showing)[0].rect.y == second.rect.y


def test_title_and_facts_share_a_line(setter: Typesetter) -> None:
    card = cards(settled(setter, trees.library(2)))[0]
    rows = {box.paint.rows[0]: box.rect for box in every(card) if isinstance(box.paint, Rows)}
    title, facts = rows["Coffee with Ines"], rows["20 min · played twice"]
    assert title.y <= facts.y + facts.h // 2 <= title.bottom
    assert facts.x > title.x


def test_words_without_end_are_broken(setter: Typesetter) -> None:
    for size in SIZES:
        settled(setter, trees.library(3, trees.WORD), size, 200)


def test_no_face_on_a_card_covers_another(setter: Typesetter) -> None:
    for count in (1, 2, 3, 6, 8):
        showing = settled(setter, trees.library(count))
        for card in cards(showing):
            inside = [rect for rect, drawn in laws.drawn(showing, Face) if card.rect.overlaps(rect)]
            ordered = sorted(inside, key=lambda rect: rect.x)
            assert all(right.x - left.x >= left.w * 0.6 for left, right in pairwise(ordered))
