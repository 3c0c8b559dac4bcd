"""Pages that are read, and sheets that are laid over a sitting."""

from itertools import product

import pytest

from game.art.pictures import Icon, Place
from game.domain.settings import Settings, Theme
from game.views.action import Action, Verb
from game.views.node import Kind, Node, Role, button, group, heading, screen, walk
from game.window.box import Box, Drawing, Panel, Rect, Rows, every
from game.window.showing import Showing
from game.window.text import Typesetter
from game.window.theme import PALETTES
from tests.window import laws, pages, trees

WINDOW = (1280, 720)
SIZES = (WINDOW, (640, 360), (1024, 768), (800, 1200), (3840, 2160), (1700, 480))
TREES = {
    "backlog": pages.backlog(14),
    "backlog without faces": pages.backlog(5, faces=False),
    "backlog of nothing": pages.backlog(0),
    "notebook": pages.notebook([pages.WHY] * 9, 7),
    "notebook with nothing in it": pages.notebook(),
    "guided notebook": pages.notebook([pages.WHY], 5, [pages.WHY] * 4),
    "briefing": pages.briefing(said="It could not be opened."),
    "long briefing": pages.briefing([pages.PARAGRAPH] * 7),
    "bare briefing": pages.briefing((), 0),
    "chances": pages.chances(9),
    "worded chances": pages.worded_chances(4),
    "decision": pages.decision(),
    "large decision": pages.decision(5, 4, 6),
    "small decision": pages.decision(0, 0, 1),
    "what if": pages.what_if(),
    "plan": pages.plan(),
    "you": pages.you(8, 3, "That run could not be opened."),
    "you at first": pages.you(0, 0),
    "settings": pages.settings(said="Your settings could not be kept, for the disk is full."),
    "flat settings": pages.settings(grouped=False),
    "pause": pages.pause(),
    "pause nowhere": pages.pause(place=False),
    "not saved": pages.not_saved(),
    "note": pages.note_sheet(),
}


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def shown(tree: Node, setter: Typesetter, size: tuple[int, int] = WINDOW, text_size: int = 100) -> Showing:
    return laws.shown(tree, setter, size, Settings(text_size=text_size))


def place_of(showing: Showing, name: str) -> Rect:
    return next(box.rect for box in showing.pressable if box.node and box.node.name == name)


def words_at(showing: Showing, said: str) -> Rect:
    squeezed = "".join(said.split())
    return next(
        box.rect
        for box in every(showing.whole)
        if isinstance(box.paint, Rows) and "".join("".join(box.paint.rows).split()) == squeezed
    )


def pictures(box: Box) -> list[object]:
    return [each.paint.picture for each in every(box) if isinstance(each.paint, Drawing)]


def scrolls(showing: Showing) -> bool:
    """Whether there is more than is to be seen."""
    return any(sum(each.rect.h for each in box.children) > box.rect.h for box in showing.scrolling)


@pytest.mark.parametrize("name", TREES)
def test_no_size_of_window_or_text_breaks_a_law(setter: Typesetter, name: str) -> None:
    for size, text_size in product(SIZES, (100, 200)):
        showing = shown(TREES[name], setter, size, text_size)
        assert not laws.broken(showing, setter), f"{size} at {text_size} %"
        assert not laws.out_of_reach(showing), f"{size} at {text_size} %"


@pytest.mark.parametrize("theme", Theme)
def test_text_stands_out_in_every_theme(setter: Typesetter, theme: Theme) -> None:
    for name, tree in TREES.items():
        assert not laws.pale(laws.shown(tree, setter, WINDOW, Settings(theme=theme))), name


@pytest.mark.parametrize("name", TREES)
def test_every_word_is_in_the_picture(setter: Typesetter, name: str) -> None:
    painted = laws.words_on(shown(TREES[name], setter).whole)
    for node in walk(TREES[name]):
        if node.role not in (Role.SCREEN, Role.DIALOG, Role.BACKDROP, Role.PORTRAIT):
            assert "".join(node.name.split()) in painted


@pytest.mark.parametrize("name", sorted(TREES.keys() - {"backlog", "you"}))
@pytest.mark.parametrize("text_size", [100, 200])
def test_where_one_is_and_what_just_changed_are_seen_at_once(setter: Typesetter, name: str, text_size: int) -> None:
    showing = shown(TREES[name], setter, WINDOW, text_size)
    focus = next((box for box in showing.pressable if box.node is showing.focus), None)
    changed = [words_at(showing, node.name) for node in walk(showing.tree) if node.role is Role.STATUS]
    for rect in (*changed, *((focus.rect,) if focus else ())):
        area = next((each.rect for each in showing.scrolling if inside(each, rect)), Rect(0, 0, *WINDOW))
        assert area.contains(rect)


def inside(area: Box, rect: Rect) -> bool:
    return any(each.rect == rect for each in every(area))


def test_what_a_button_says_besides_is_not_lost(setter: Typesetter) -> None:
    tree = screen(
        Kind.PAGE,
        "Page",
        heading("Page"),
        group("Group", Node(Role.LISTITEM, "Item")),
        button("Continue", Action(Verb.CONTINUE), value="The Founders’ Mixer"),
    )
    showing = shown(tree, setter)
    assert place_of(showing, "Continue").contains(words_at(showing, "The Founders’ Mixer"))


def test_buttons_that_say_more_than_their_name_stand_one_below_the_other(setter: Typesetter) -> None:
    showing = shown(pages.worded_chances(4), setter)
    cards = [box.rect for box in showing.pressable if box.node and box.node.value]
    assert len(cards) == 4
    assert len({(rect.x, rect.w) for rect in cards}) == 1
    assert "missed·Thu18:36" in laws.words_on(showing.whole)


def test_verdicts_stand_in_a_column_before_their_reasons(setter: Typesetter) -> None:
    showing = shown(pages.chances(3), setter)
    badges = [box.rect for box in every(showing.whole) if box.node and box.node.role is Role.BADGE]
    reasons = [words_at(showing, pages.WHY), words_at(showing, trees.USUAL)]
    assert len({rect.x for rect in badges}) == 1
    assert len({rect.x for rect in reasons}) == 1
    assert max(rect.right for rect in badges) < reasons[0].x


def test_what_one_would_and_would_not_have_heard_stand_side_by_side(setter: Typesetter) -> None:
    showing = shown(pages.what_if(), setter)
    heard, missed = words_at(showing, "You would have heard"), words_at(showing, "You would not have heard")
    assert heard.y == missed.y
    assert heard.right < missed.x


def test_groups_stand_below_one_another_where_it_is_narrow(setter: Typesetter) -> None:
    showing = shown(pages.what_if(), setter, (800, 1200))
    heard, missed = words_at(showing, "You would have heard"), words_at(showing, "You would not have heard")
    assert heard.x == missed.x
    assert heard.bottom < missed.y


@pytest.mark.parametrize("name", ["pause", "not saved", "note", "plan"])
def test_a_sheet_lies_in_the_middle_and_is_no_larger_than_what_is_on_it(setter: Typesetter, name: str) -> None:
    showing = shown(TREES[name], setter)
    sheet = max(
        (box.rect for box in every(showing.whole) if isinstance(box.paint, Panel) and box.rect.x > 0),
        key=lambda rect: rect.w * rect.h,
    )
    assert abs(sheet.x + sheet.w / 2 - WINDOW[0] / 2) <= 1
    assert sheet.h < WINDOW[1] * 0.8
    assert not scrolls(showing)


def test_the_place_where_one_is_lies_behind_a_sheet(setter: Typesetter) -> None:
    assert Place("rooftop") in pictures(shown(pages.pause(), setter).whole)
    assert not pictures(shown(pages.pause(place=False), setter).whole)


def test_single_line_breaks_of_a_file_are_spaces(setter: Typesetter) -> None:
    showing = shown(pages.briefing(("One plant,\nand letters.",)), setter)
    rows = [box.paint.rows for box in every(showing.whole) if isinstance(box.paint, Rows)]
    assert ("One plant, and letters.",) in rows


def test_what_is_wanted_lies_on_the_picture_of_the_place(setter: Typesetter) -> None:
    showing = shown(pages.briefing(), setter)
    wanted = words_at(showing, "Find a first client for your studio")
    place = next(
        box.rect
        for box in every(showing.whole)
        if isinstance(box.paint, Drawing) and box.paint.picture == Place("rooftop")
    )
    assert place.x <= wanted.x
    assert wanted.right <= place.right
    assert len([each for each in pictures(showing.whole) if not isinstance(each, Place | Icon)]) == 3


@pytest.mark.parametrize("size", [WINDOW, (1920, 1080)])
def test_the_levels_are_seen_however_much_there_is_to_read(setter: Typesetter, size: tuple[int, int]) -> None:
    showing = shown(pages.briefing([pages.PARAGRAPH] * 12), setter, size)
    for name in ("Guided", "Worst case", "Begin"):
        assert not any(inside(area, place_of(showing, name)) for area in showing.scrolling)


def test_the_button_one_came_for_has_a_colour_of_its_own(setter: Typesetter) -> None:
    showing = shown(pages.briefing(), setter)
    showing.with_focus_on(next(node for node in walk(showing.tree) if node.name == "Go back"))
    begin = next(box for box in showing.pressable if box.node and box.node.name == "Begin")
    assert isinstance(begin.paint, Panel)
    assert begin.paint.skin == PALETTES[Theme.LIGHT].tag
