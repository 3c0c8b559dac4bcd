"""The field in which a line is written."""

import pytest

from game.domain.settings import Settings
from game.window.box import Box, Edge, Plain, Rect, Rows, every
from game.window.editing import Line
from game.window.layouts.field import MOST, Spot, spot
from game.window.showing import Showing
from game.window.text import Typesetter
from tests.window import laws, pages

WINDOW = (1280, 720)
WORDS = "one two three four five six seven eight nine ten " * 40


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def writing(setter: Typesetter, line: Line, size: tuple[int, int] = WINDOW, text_size: int = 100) -> Showing:
    showing = laws.shown(pages.note_sheet(), setter, size, Settings(text_size=text_size))
    showing.write(line)
    return showing


def caret(showing: Showing) -> Rect:
    return next(box.rect for box in every(showing.whole) if isinstance(box.paint, Edge))


def field(showing: Showing) -> Box:
    return next(box for box in every(showing.whole) if any(isinstance(each.paint, Edge) for each in box.children))


def written(showing: Showing) -> Rows:
    return next(box.paint for box in field(showing).children if isinstance(box.paint, Rows))


@pytest.mark.parametrize(
    ("at", "where"),
    [(0, Spot(0, 0)), (3, Spot(0, 3)), (4, Spot(0, 4)), (9, Spot(1, 1)), (14, Spot(2, 1))],
)
def test_a_letter_is_found_in_the_rows_it_was_broken_into(at: int, where: Spot) -> None:
    assert spot(("abc def", "ghij", "klmn"), "abc def ghij klmn", at) == where


def test_a_place_between_rows_is_the_end_of_the_upper_one() -> None:
    assert spot(("abc", "def"), "abc def", 3) == Spot(0, 3)
    assert spot(("abc", "def"), "abc def", 7) == Spot(1, 3)


def test_the_caret_stands_after_what_was_typed(setter: Typesetter) -> None:
    before, after = writing(setter, Line("Ask Maya", 3)), writing(setter, Line("Ask Maya", 8))
    assert caret(before).x < caret(after).x
    assert caret(before).y == caret(after).y
    style = written(after).style
    assert caret(after).x - caret(writing(setter, Line())).x == setter.width("Ask Maya", style)


def test_the_caret_is_no_letter(setter: Typesetter) -> None:
    assert written(writing(setter, Line("Ask Maya", 3))).rows == ("Ask Maya",)


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", [WINDOW, (640, 360), (800, 1200)])
@pytest.mark.parametrize("at", [0, 700, len(WORDS)])
def test_the_caret_is_seen_wherever_one_writes(
    setter: Typesetter, at: int, size: tuple[int, int], text_size: int
) -> None:
    showing = writing(setter, Line(WORDS, at), size, text_size)
    assert len(written(showing).rows) <= MOST
    assert field(showing).rect.contains(caret(showing))
    assert not showing.scrolling
    assert not laws.broken(showing, setter)


def test_what_an_input_method_shows_stands_at_the_caret_with_a_line_below_it(setter: Typesetter) -> None:
    showing = writing(setter, Line("Ask Maya", 4, "お元気"))
    assert written(showing).rows == ("Ask お元気Maya",)
    lines = [box.rect for box in field(showing).children if box.paint == Plain(showing.stage.palette.well.text)]
    assert len(lines) == 1
    assert lines[0].right <= caret(showing).x + 1


@pytest.mark.parametrize("text", ["", " ", "   ", "a" * 300, "two  spaces " * 30, " led by a space"])
def test_no_text_is_too_odd_to_be_shown(setter: Typesetter, text: str) -> None:
    for at in range(0, len(text) + 1, 7):
        showing = writing(setter, Line(text, at))
        assert field(showing).rect.contains(caret(showing))
