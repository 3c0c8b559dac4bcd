"""The settings, as one sees them."""

from itertools import groupby

import pytest

from game.art.pictures import Icon
from game.domain.settings import Settings
from game.views.action import Action, Verb
from game.views.messages import Press
from game.views.model import Front
from game.views.node import Node, Role, walk
from game.views.update import begin, update, view
from game.window.box import Box, Drawing, Panel, every
from game.window.focus import Direction
from game.window.showing import Showing
from game.window.text import Typesetter
from tests.window import laws, pages

WINDOW = (1280, 720)


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def shown(setter: Typesetter, size: tuple[int, int] = WINDOW, *, grouped: bool = True) -> Showing:
    return laws.shown(pages.settings(grouped=grouped), setter, size, Settings())


def options(showing: Showing) -> list[Box]:
    names = {node.name for each in walk(showing.tree) if each.role is Role.LIST for node in each.children}
    return [box for box in showing.pressable if box.node and box.node.name in names]


@pytest.mark.parametrize("grouped", [True, False])
@pytest.mark.parametrize("size", [WINDOW, (1920, 1080), (3840, 2160)])
def test_all_of_them_are_seen_at_once(setter: Typesetter, size: tuple[int, int], grouped: bool) -> None:
    assert not shown(setter, size, grouped=grouped).scrolling


def test_all_that_there_are_are_seen_at_once(setter: Typesetter) -> None:
    model, _ = begin(Settings(), front=Front.WINDOW)
    model, _ = update(model, Press(Action(Verb.OPEN_SETTINGS)))
    assert not laws.shown(view(model), setter, WINDOW, Settings()).scrolling


def test_options_of_a_setting_stand_in_a_row_of_equal_parts_and_all_rows_are_aligned(setter: Typesetter) -> None:
    rows = [list(row) for _, row in groupby(options(shown(setter)), key=lambda box: box.rect.y)]
    assert len(rows) == 10
    assert len({row[0].rect.x for row in rows}) == 1
    assert max(row[-1].rect.right for row in rows) - min(row[-1].rect.right for row in rows) < 6
    assert all(len({box.rect.w for box in row}) == 1 for row in rows)


def test_the_chosen_option_is_told_without_colour_by_a_tick_and_an_outline(setter: Typesetter) -> None:
    ticked = {box.node.name for box in options(shown(setter)) if box.node and has_tick(box)}
    outlined = [box for box in options(shown(setter)) if isinstance(box.paint, Panel) and box.paint.stroke]
    assert ticked == {"Standard", "Usual", "125 %", "Night", "None", "Full screen", "Muted", "20 %"}
    assert all(box.node and box.node.chosen for box in outlined)
    assert len(outlined) == 10


def has_tick(box: Box) -> bool:
    drawn = [each.paint.picture for each in every(box) if isinstance(each.paint, Drawing)]
    return any(isinstance(each, Icon) and each.name == "check" for each in drawn)


def test_where_it_is_narrow_a_name_stands_above_its_options(setter: Typesetter) -> None:
    showing = laws.shown(pages.settings(), setter, (640, 900), Settings(text_size=200))
    first = options(showing)[0].rect
    name = next(box.rect for box in every(showing.whole) if "Level" in getattr(box.paint, "rows", ()))
    assert name.bottom <= first.y


def test_the_meaning_of_the_level_stands_below_its_options(setter: Typesetter) -> None:
    showing = shown(setter)
    said = next(box.rect for box in every(showing.whole) if meaning(showing.tree) in getattr(box.paint, "rows", ()))
    first, second = options(showing)[0].rect, options(showing)[4].rect
    assert first.bottom <= said.y
    assert said.bottom <= second.y


def meaning(tree: Node) -> str:
    return next(node.value for node in walk(tree) if node.name == "Level")


def test_the_arrow_down_leads_through_every_setting_to_the_way_back(setter: Typesetter) -> None:
    showing = shown(setter)
    seen = []
    while showing.move(Direction.DOWN) and showing.focus is not None:
        seen.append(next((each.name for each in walk(showing.tree) if showing.focus in each.children), ""))
    lists = [node.name for node in walk(showing.tree) if node.role is Role.LIST]
    assert seen == [*lists[1:], "Settings"]
    assert showing.focus.name == "Go back" if showing.focus else False
