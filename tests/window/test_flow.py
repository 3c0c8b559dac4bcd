import pytest

from game.window.box import Box, Panel, Plain, Rect, every
from game.window.flow import Column, Fixed, Grid, Padded, Row, Stretch, Window, Words, Wrap, beside, column
from game.window.text import Face, Style, Typesetter
from game.window.theme import LIGHT

SKIN = LIGHT.card


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def block(w: int, h: int) -> Fixed:
    return Fixed(w, h, Plain("#000000"))


def rects(box: Box) -> list[tuple[int, ...]]:
    return [tuple(each.rect) for each in every(box) if isinstance(each.paint, Plain)]


def test_a_column_stacks_its_parts_with_gaps() -> None:
    stacked = Column((block(10, 20), block(30, 40)), gap=5)
    assert stacked.height(100) == 65
    assert rects(stacked.place(Rect(7, 9, 100, 65))) == [(7, 9, 10, 20), (7, 34, 30, 40)]


def test_a_column_leaves_out_what_is_not_there() -> None:
    assert column(None, block(10, 20), None, gap=8).height(50) == 20


def test_parts_in_the_middle_are_centred_across() -> None:
    assert rects(Column((block(10, 20),), middle=True).place(Rect(0, 0, 50, 20))) == [(20, 0, 10, 20)]


def test_a_row_gives_what_is_left_by_share() -> None:
    row = beside(((block(20, 10), 0), (Stretch(Plain("#000000")), 1), (Stretch(Plain("#000000")), 3)), gap=10)
    assert row.widths(120) == (20, 20, 60)


def test_a_row_is_as_high_as_its_highest_part_and_centres_the_others() -> None:
    assert rects(Row((block(10, 10), block(10, 30))).place(Rect(0, 0, 20, 30))) == [(0, 10, 10, 10), (10, 0, 10, 30)]


def test_parts_wrap_when_the_row_is_full() -> None:
    wrapped = Wrap((block(40, 10), block(40, 10), block(40, 10)), gap=10, between=5)
    assert wrapped.height(100) == 25
    assert [rect[:2] for rect in rects(wrapped.place(Rect(0, 0, 100, 25)))] == [(0, 0), (50, 0), (0, 15)]


def test_cells_of_a_row_in_a_grid_are_equally_high() -> None:
    def cell(h: int) -> Padded:
        return Padded(block(10, h), (0, 0, 0, 0), Panel(SKIN, 0, 0))

    placed = Grid((cell(10), cell(30), cell(20)), columns=2, gap=10).place(Rect(0, 0, 110, 70))
    assert [tuple(child.rect) for child in placed.children] == [(0, 0, 50, 30), (60, 0, 50, 30), (0, 40, 50, 20)]


def test_margins_and_the_least_height_are_kept() -> None:
    padded = Padded(block(10, 10), (5, 6, 7, 8), least=60, middle=True)
    assert padded.height(100) == 60
    assert rects(padded.place(Rect(0, 0, 100, 60))) == [(5, 24, 10, 10)]


def test_what_is_too_high_for_its_place_keeps_its_height_to_be_scrolled() -> None:
    placed = Window(block(10, 500), "page").place(Rect(0, 0, 100, 200))
    assert placed.rect.h == 200
    assert placed.scroll == "page"
    assert placed.children[0].rect.h == 500


def test_words_are_as_high_as_their_rows(setter: Typesetter) -> None:
    style = Style(Face.BODY, 20)
    words = Words("one two three four five six", style, "#000000", "#ffffff", setter)
    rows = setter.rows(words.text, style, 90)
    assert words.height(90) == len(rows) * setter.row_height(style)
    assert words.natural() == setter.width(words.text, style)


def test_rows_that_are_left_out_are_told_of(setter: Typesetter) -> None:
    style = Style(Face.BODY, 20)
    text = "“One thing after another, and then, at last, the other.”"
    whole = Words(text, style, "#000000", "#ffffff", setter)
    short = whole._replace(most=2)
    assert len(whole.rows(120)) > 2
    assert len(short.rows(120)) == 2
    assert short.rows(120)[-1].endswith("…”")
    assert max(setter.width(row, style) for row in short.rows(120)) <= 120
    assert short.height(120) == 2 * setter.row_height(style)
    assert short.rows(10_000) == whole.rows(10_000)


def test_even_rows_are_about_equally_long() -> None:
    parts = tuple(block(40, 10) for _ in range(5))
    rows = Wrap(parts, gap=10, even=True).rows(200)
    assert [len(row) for row in Wrap(parts, gap=10).rows(200)] == [4, 1]
    assert [len(row) for row in rows] == [3, 2]


def test_a_rule_in_a_row_is_as_high_as_what_stands_beside_it() -> None:
    row = beside(((Stretch(Plain("#000000"), wide=4), 0), (block(10, 30), 0)), gap=6)
    assert rects(row.place(Rect(0, 0, 20, 30))) == [(0, 0, 4, 30), (10, 0, 10, 30)]
