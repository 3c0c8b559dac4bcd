"""The notebook, as one reads it."""

import pytest

from game.domain.settings import Settings
from game.window.box import Panel, Plain, Rect, Rows, every
from game.window.layouts.ruled import Ruled
from game.window.showing import Showing
from game.window.stage import Stage
from game.window.text import Typesetter
from tests.window import laws, pages
from tests.window.trees import LINE

WINDOW = (1280, 720)


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def shown(setter: Typesetter, size: tuple[int, int] = WINDOW, notes: int = 2, people: int = 3) -> Showing:
    return laws.shown(pages.notebook([LINE] * notes, people, [LINE]), setter, size, Settings())


def rows(showing: Showing, said: str) -> Rect:
    return next(box.rect for box in every(showing.whole) if isinstance(box.paint, Rows) and box.paint.rows == (said,))


def test_it_lies_open_with_your_words_at_the_left_and_people_at_the_right(setter: Typesetter) -> None:
    showing = shown(setter)
    wrote, met = rows(showing, "What you wrote"), rows(showing, "People you met")
    assert wrote.y == met.y
    assert wrote.x < WINDOW[0] / 2 < met.x
    assert rows(showing, "What is open").x == wrote.x


def test_where_it_is_narrow_one_is_below_the_other(setter: Typesetter) -> None:
    showing = shown(setter, (800, 1200))
    assert rows(showing, "What you wrote").bottom < rows(showing, "People you met").y


def test_lines_of_the_paper_go_on_below_what_is_written(setter: Typesetter) -> None:
    stage = Stage(*WINDOW, setter)
    paper = Ruled(stage, ("One note.",), stage.palette.raised)
    page = paper.place(Rect(0, 0, 400, paper.row * 6))
    lines = [box for box in every(page) if isinstance(box.paint, Plain)]
    assert [box.rect.bottom for box in lines] == [paper.row * place for place in range(1, 7)]


def test_every_note_has_a_mark_and_what_nobody_wrote_has_none(setter: Typesetter) -> None:
    stage = Stage(*WINDOW, setter)
    notes = Ruled(stage, ("One.", "Two."), stage.palette.raised)
    nothing = Ruled(stage, ("You have written nothing down.",), stage.palette.raised, quiet=True)
    marks = [
        [box for box in every(paper.place(Rect(0, 0, 400, 200))) if isinstance(box.paint, Panel)]
        for paper in (notes, nothing)
    ]
    assert [len(each) for each in marks] == [2, 0]


def test_the_latest_note_is_seen_first_where_there_are_more_than_a_page(setter: Typesetter) -> None:
    showing = laws.shown(pages.notebook([LINE] * 30, 2), setter, WINDOW, Settings())
    assert [area.from_end for area in showing.scrolling] == [True]


def test_people_one_met_are_seen_with_their_faces(setter: Typesetter) -> None:
    showing = shown(setter, people=3)
    discs = [
        box
        for box in every(showing.whole)
        if isinstance(box.paint, Panel) and box.paint.skin == showing.stage.palette.face
    ]
    assert len(discs) == 3
