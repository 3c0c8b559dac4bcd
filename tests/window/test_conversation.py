"""What is said in a conversation and what one may answer, any number of answers of any length."""

from collections.abc import Sequence

import pytest

from game.art.pictures import Face as FacePicture
from game.art.pictures import Icon
from game.domain.settings import Settings
from game.window.box import Box, Drawing, Panel, Rect, Rows, every
from game.window.layouts.conversation import FOOT
from game.window.showing import Point, Showing
from game.window.text import Face, Typesetter
from game.window.theme import PALETTES
from tests.window import laws, trees
from tests.window.talks import SIZES, WINDOW, faces, panel, settled
from tests.window.trees import LINE, LONG, SHORT, SPEECH, USUAL, WORD


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def spoken(showing: Showing) -> Box:
    return next(box for box in every(showing.whole) if isinstance(box.paint, Rows) and box.paint.spoken)


def rows_of(box: Box) -> Sequence[str]:
    assert isinstance(box.paint, Rows)
    return box.paint.rows


@pytest.mark.parametrize("count", range(2, 7))
@pytest.mark.parametrize("answer", [SHORT, USUAL, LONG])
def test_any_answers_stand_there_in_full(setter: Typesetter, count: int, answer: str) -> None:
    tree = trees.conversation(2, [answer] * count)
    assert not laws.scrolling(settled(setter, tree))
    for size, text_size in ((WINDOW, 200), ((640, 360), 100), ((800, 1200), 150)):
        showing = settled(setter, tree, size, text_size)
        assert not laws.out_of_reach(showing)
        assert laws.words_on(showing.whole).count("".join(answer.split())) == count


def test_four_short_answers_are_not_scrolled_at_twice_the_size(setter: Typesetter) -> None:
    showing = settled(setter, trees.conversation(1, [SHORT] * 4), text_size=200)
    assert not laws.scrolling(showing)
    assert faces(showing)


def test_three_short_answers_stand_one_below_the_other(setter: Typesetter) -> None:
    showing = settled(setter, trees.conversation(1, [SHORT] * 3))
    answers = [box.rect for box in showing.pressable if box.node and box.node.name == SHORT]
    assert len({rect.x for rect in answers}) == 1
    assert answers[0].w == panel(showing).w


@pytest.mark.parametrize("text_size", [100, 200])
def test_nothing_jumps_while_one_reads(setter: Typesetter, text_size: int) -> None:
    told = [trees.line("The lift doors open.", None), trees.line(SHORT, 1), trees.line(f"{LINE} {SHORT}", 1)]
    for answers in ((), (SHORT,) * 4):
        tree = trees.conversation(2, answers, [*told, trees.line(LINE, 1)])
        shown = [settled(setter, tree, text_size=text_size, beat=beat) for beat in range(3)]
        assert len({panel(each) for each in shown}) == 1
        assert len({spoken(each).rect[:2] for each in shown}) == 1
        silent = FacePicture(trees.LOOKS[0], "neutral")
        assert len({rect for each in shown for rect, drawn in faces(each) if drawn.picture == silent}) == 1


@pytest.mark.parametrize("size", SIZES)
def test_the_panel_stands_low_until_there_is_something_to_answer(setter: Typesetter, size: tuple[int, int]) -> None:
    tree = trees.conversation(2, [SHORT] * 3, [trees.line(LINE, 1), trees.line(SHORT, 1)])
    first, last = (settled(setter, tree, size, beat=beat) for beat in (0, 1))
    foot = first.stage.px(FOOT)
    assert panel(first).bottom == size[1] - foot
    assert panel(last).y < panel(first).y
    assert {rect.w for rect, _ in faces(first)} == {rect.w for rect, _ in faces(last)}


def test_answers_rise_from_where_the_panel_stood(setter: Typesetter) -> None:
    tree = trees.conversation(2, [SHORT] * 3, [trees.line(LINE, 1)])
    showing = Showing(setter, WINDOW, Settings())
    showing.show(tree, Settings())
    before = visible(showing)
    showing.read_on()
    assert visible(showing) == before
    assert showing.moving
    assert showing.focus is not None
    heights = []
    while showing.moving:
        assert showing.tick(0.03)
        heights.append(visible(showing)[0])
    assert heights == sorted(heights, reverse=True)
    assert len(heights) <= 250 / 30
    assert visible(showing) == visible(settled(setter, tree))
    assert not showing.tick(1.0)


def test_without_motion_answers_are_there_at_once(setter: Typesetter) -> None:
    tree = trees.conversation(2, [SHORT] * 3, [trees.line(LINE, 1), trees.line(SHORT, 1)])
    showing = Showing(setter, WINDOW, Settings(reduce_motion=True))
    showing.show(tree, showing.settings)
    while showing.read_on():
        assert not showing.moving
    assert visible(showing) == visible(settled(setter, tree))


def test_whatever_comes_next_waits_for_nothing_to_rise(setter: Typesetter) -> None:
    showing = Showing(setter, WINDOW, Settings())
    showing.show(trees.conversation(1, [SHORT] * 3, [trees.line(LINE, 0)]), Settings())
    showing.read_on()
    answer = next(box for box in showing.pressable if box.node and box.node.name == SHORT)
    showing.show(trees.conversation(1, [SHORT] * 3, [trees.line(LINE, 0)]), Settings())
    assert not showing.moving
    assert showing.at(Point(answer.rect.x + 20, answer.rect.y + 20)) is not None


def visible(showing: Showing) -> list[int]:
    """How far down the panel, what is said on it and the faces above it are to be seen at the moment."""
    raised = PALETTES[showing.settings.theme].raised
    boxes = list(every(showing.box))
    panels = [box.rect.y for box in boxes if isinstance(box.paint, Panel) and box.paint.skin == raised]
    words = [box.rect.y for box in boxes if isinstance(box.paint, Rows) and box.paint.spoken]
    drawn = [
        box.rect.y for box in boxes if isinstance(box.paint, Drawing) and isinstance(box.paint.picture, FacePicture)
    ]
    return [*panels, *words, *drawn]


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_the_tag_stands_under_whoever_speaks(setter: Typesetter, count: int) -> None:
    for speaker in range(count):
        showing = settled(setter, trees.conversation(count, [SHORT] * 2, [trees.line(LINE, speaker)]))
        rect, _ = faces(showing)[-1]
        tag = tag_of(showing)
        inset = showing.stage.px(24)
        most = panel(showing).right - inset - tag.w
        wanted = min(max(rect.x + rect.w // 2 - tag.w // 2, panel(showing).x + inset), most)
        assert abs(tag.x - wanted) <= 1


def test_the_tag_of_one_who_is_alone_stands_where_the_words_begin(setter: Typesetter) -> None:
    showing = settled(setter, trees.conversation(1, [SHORT] * 2))
    assert tag_of(showing).x == panel(showing).x + showing.stage.px(24)


def tag_of(showing: Showing) -> Rect:
    tag = PALETTES[showing.settings.theme].tag
    return next(box.rect for box in every(showing.whole) if isinstance(box.paint, Panel) and box.paint.skin == tag)


def test_a_mark_says_that_there_is_more_to_read_until_there_is_none(setter: Typesetter) -> None:
    tree = trees.conversation(1, [SHORT] * 2, [trees.line(LINE), trees.line(SHORT)])
    first, last = (settled(setter, tree, beat=beat) for beat in (0, 1))
    assert marks(first) == ["more"]
    assert marks(last) == []
    assert not any(box.node and box.node.name == SHORT for box in first.pressable)


def test_the_way_on_appears_once_all_is_read(setter: Typesetter) -> None:
    tree = trees.conversation(1, told=[trees.line(LINE), trees.line(SHORT)])
    first, last = (settled(setter, tree, beat=beat) for beat in (0, 1))
    assert "Go on" in laws.out_of_reach(first)
    assert not laws.out_of_reach(last)
    assert last.focus is not None
    assert last.focus.name == "Go on"


def test_rows_stand_where_they_will_before_their_letters_do(setter: Typesetter) -> None:
    tree = trees.conversation(1, [SHORT] * 2, [trees.line(SPEECH), trees.line(SHORT)])
    begun = Showing(setter, WINDOW, Settings())
    begun.show(tree, Settings())
    done = settled(setter, tree, beat=0)
    assert begun.reader.letters < len(SPEECH)
    assert (spoken(begun).rect, rows_of(spoken(begun))) == (spoken(done).rect, rows_of(spoken(done)))


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("said", [SHORT, LONG, LONG * 4])
def test_what_the_player_said_is_told_back_on_two_rows_at_most(setter: Typesetter, said: str, text_size: int) -> None:
    tree = trees.conversation(1, [SHORT] * 2, [trees.own(said), trees.line(LINE)])
    showing = settled(setter, tree, text_size=text_size)
    echo = next(
        box for box in every(showing.whole) if isinstance(box.paint, Rows) and box.paint.rows[0].startswith("You: ")
    )
    assert len(rows_of(echo)) <= 2
    assert rows_of(echo)[-1].endswith("…”") == ("".join(rows_of(echo)).count("“") < said.count("“") or said == LONG * 4)


def test_what_is_narrated_looks_unlike_what_is_said(setter: Typesetter) -> None:
    narrated = settled(setter, trees.conversation(1, told=[trees.line("The lift doors open.", None)]))
    said = settled(setter, trees.conversation(1, told=[trees.line(LINE)]))
    styles = [box.paint.style.face for box in map(spoken, (narrated, said)) if isinstance(box.paint, Rows)]
    assert styles == [Face.SLANTED, Face.BODY]
    assert "MayaOkafor" in laws.words_on(said.whole)
    assert "MayaOkafor" not in laws.words_on(narrated.whole)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [100, 200])
def test_words_without_end_are_broken(setter: Typesetter, size: tuple[int, int], text_size: int) -> None:
    told = [trees.own(WORD), trees.line(f"“{WORD} {WORD}”", 4)]
    showing = settled(setter, trees.conversation(5, [WORD, WORD], told), size, text_size)
    assert not laws.out_of_reach(showing)


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("count", [1, 2, 6])
def test_findings_are_read_in_full_and_lead_on(setter: Typesetter, count: int, text_size: int) -> None:
    tree = trees.conversation(2, told=[trees.line(LINE), trees.findings(count)])
    showing = settled(setter, tree, text_size=text_size)
    assert not laws.out_of_reach(showing)
    assert laws.words_on(showing.whole).count("thenyoulistened") == count


def marks(showing: Showing) -> list[str]:
    drawings = (drawn.picture for _, drawn in laws.drawn(showing, Icon))
    return [each.name for each in drawings if isinstance(each, Icon)]


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", SIZES)
def test_what_the_player_should_know_covers_nothing(setter: Typesetter, size: tuple[int, int], text_size: int) -> None:
    for tree in (trees.conversation(3, [LONG] * 4), trees.conversation(1, [SHORT], (), later="Three days later")):
        showing = settled(setter, trees.noticing(tree, "As it was before.", LONG), size, text_size)
        assert not laws.out_of_reach(showing)
        assert "Asitwasbefore." in laws.words_on(showing.whole)
        said = [
            box.rect.bottom for box in every(showing.whole) if isinstance(box.paint, Rows) and LONG in box.paint.rows
        ]
        assert all(rect.y >= max(said, default=0) for rect, _ in faces(showing))
