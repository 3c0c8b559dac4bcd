"""The frame of a page: what scrolls in it, and what gives way where there is little room."""

import pytest

from game.domain.settings import Settings, Theme
from game.views.node import Node, walk
from game.window.box import Box, Panel, Plain, Rect, Rows, every
from game.window.focus import Direction
from game.window.paint import FADE, faded, whole
from game.window.showing import Showing
from game.window.text import Typesetter
from game.window.theme import PALETTES
from tests.window import laws, pages, trees

WINDOW = (1280, 720)
LISTS = {"chances": pages.worded_chances(12), "you": pages.you(8, 6), "decision": pages.decision(5, 4, 6)}


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def shown(setter: Typesetter, tree: Node, text_size: int = 100, theme: Theme = Theme.LIGHT) -> Showing:
    return laws.shown(tree, setter, WINDOW, Settings(text_size=text_size, theme=theme))


def fades(showing: Showing, area: Box) -> list[Rect]:
    return [box.rect for box in faded(area, showing.offsets.get(area.scroll, 0), showing.stage)]


@pytest.mark.parametrize("theme", Theme)
def test_what_is_cut_off_fades_at_the_edge_beyond_which_there_is_more(setter: Typesetter, theme: Theme) -> None:
    showing = shown(setter, LISTS["chances"], theme=theme)
    (area,) = showing.scrolling
    middle = area.rect.y + area.rect.h // 2
    assert fades(showing, area)
    assert all(rect.y > middle for rect in fades(showing, area))
    showing.scroll(100)
    assert any(rect.y < middle for rect in fades(showing, area))
    showing.scroll(1_000_000)
    assert all(rect.y < middle for rect in fades(showing, area))
    painted = {box.paint.colour for box in every(whole(showing)) if isinstance(box.paint, Plain) and box.art}
    assert PALETTES[theme].page.fill in painted


def test_nothing_fades_where_all_is_seen_or_what_scrolls_lies_on_a_picture(setter: Typesetter) -> None:
    showing = shown(setter, pages.worded_chances(2))
    assert not [rect for area in showing.scrolling for rect in fades(showing, area)]
    picture = Box(Rect(0, 0, 100, 100), children=(Box(Rect(0, 0, 100, 400)),), scroll="answers")
    assert not fades(showing, picture)


@pytest.mark.parametrize("text_size", [100, 200])
def test_what_has_the_focus_is_not_seen_through_a_veil(setter: Typesetter, text_size: int) -> None:
    showing = shown(setter, LISTS["chances"], text_size)
    for direction in (Direction.DOWN, Direction.UP):
        while showing.move(direction):
            for area in showing.scrolling:
                box = next((each for each in every(area) if each.node and each.node is showing.focus), None)
                if box is not None and box.rect.h + 2 * showing.stage.px(FADE) < area.rect.h:
                    seen = box.rect.moved(0, -showing.offsets.get(area.scroll, 0))
                    assert not any(seen.overlaps(rect) for rect in fades(showing, area))


def says(showing: Showing, words: str) -> bool:
    return "".join(words.split()) in laws.words_on(showing.whole)


@pytest.mark.parametrize("name", LISTS)
def test_the_keys_give_way_before_what_is_read_does(setter: Typesetter, name: str) -> None:
    assert says(shown(setter, LISTS[name]), "Esc goes back")
    large = shown(setter, LISTS[name], 200)
    assert not says(large, "Esc goes back")
    assert not laws.out_of_reach(large)


@pytest.mark.parametrize("tree", [pages.pause(), pages.note_sheet(), pages.plan()])
def test_a_sheet_keeps_the_keys_where_there_is_room_for_both(setter: Typesetter, tree: Node) -> None:
    large = shown(setter, tree, 200)
    scrolls = any(box.scroll and sum(child.rect.h for child in box.children) > box.rect.h for box in every(large.whole))
    assert says(large, "Esc goes back") != scrolls


def test_words_on_a_button_have_more_room_where_they_are_larger(setter: Typesetter) -> None:
    margins = []
    for text_size in (100, 200):
        showing = shown(setter, LISTS["you"], text_size)
        back = next(node for node in walk(showing.tree) if node.name == "Go back")
        box = next(box for box in showing.pressable if box.node is back and isinstance(box.paint, Panel))
        words = next(each.rect for each in every(box) if isinstance(each.paint, Rows))
        margins.append((words.x - box.rect.x, words.y - box.rect.y))
    assert margins[1][0] > margins[0][0]


def test_no_veil_covers_the_round_corner_of_a_sheet(setter: Typesetter) -> None:
    showing = shown(setter, trees.desk(), 200)
    sheets = [box for box in every(showing.whole) if isinstance(box.paint, Panel) and box.paint.radius and box.children]
    for sheet in sheets:
        for area in (child for child in sheet.children if child.scroll):
            assert isinstance(sheet.paint, Panel)
            radius, stroke = sheet.paint.radius, sheet.paint.stroke
            inner = radius - stroke
            corner = radius - (inner**2 - (inner - 1) ** 2) ** 0.5
            assert all(rect.bottom < sheet.rect.bottom - corner for rect in fades(showing, area))
    assert any(fades(showing, area) for area in showing.scrolling)
