"""Who is seen in a conversation: those one talks to, on a call as well, and those who are around."""

from itertools import combinations

import pytest

from game.art.pictures import Face as FacePicture
from game.art.pictures import Figure
from game.domain.settings import Settings, Theme
from game.window.box import Box, Drawing, Outline, Rect, every
from game.window.layouts.people import LEAST_SEEN, likely
from game.window.portfolio import Wanted
from game.window.showing import Showing
from game.window.text import Typesetter
from game.window.theme import SUN
from tests.window import laws, trees
from tests.window.talks import SIZES, WINDOW, faces, panel, settled
from tests.window.trees import LINE, LONG, SHORT

HEAD = 0.66
"""How much of the width of a portrait a head takes, its hair and all, but for the largest."""


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", range(1, 8))
def test_no_two_heads_meet_and_none_is_hidden(setter: Typesetter, count: int, size: tuple[int, int]) -> None:
    for speaker in range(count):
        showing = settled(setter, trees.conversation(count, [SHORT] * 2, [trees.line(LINE, speaker)]), size)
        shown = faces(showing)
        assert len(shown) == min(count, 5)
        heads = [(rect.x + rect.w * (1 - HEAD) / 2, rect.x + rect.w * (1 + HEAD) / 2) for rect, _ in shown]
        assert all(one[1] <= other[0] or other[1] <= one[0] for one, other in combinations(heads, 2))
        assert all(rect.y + rect.h * (LEAST_SEEN - 0.01) <= panel(showing).y for rect, _ in shown)


@pytest.mark.parametrize("count", range(2, 7))
def test_whoever_speaks_is_seen_in_front_and_a_step_nearer(setter: Typesetter, count: int) -> None:
    for speaker in range(count):
        told = [trees.line("The lift doors open.", None), trees.line(LINE, speaker, "tired")]
        before, after = (settled(setter, trees.conversation(count, told=told), beat=beat) for beat in (0, 1))
        sizes = {drawn.picture: rect.w for rect, drawn in faces(before)}
        rect, drawn = faces(after)[-1]
        assert drawn.picture == FacePicture(trees.LOOKS[speaker], "tired")
        assert rect.w > sizes.get(FacePicture(trees.LOOKS[speaker], "neutral"), 0)


def test_whoever_comes_in_later_is_seen_from_their_first_line_on(setter: Typesetter) -> None:
    told = [trees.line(LINE), trees.portrait(2), trees.line(SHORT, 2), trees.line(LINE)]
    shown = [settled(setter, trees.conversation(1, told=told), beat=beat) for beat in range(3)]
    assert [len(faces(each)) for each in shown] == [1, 2, 2]
    assert "PriyaRaman" in laws.words_on(shown[1].whole)


def figures(showing: Showing) -> list[tuple[Rect, Drawing]]:
    return laws.drawn(showing, Figure)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", range(4))
def test_others_in_the_room_are_small_and_hidden_by_nobody(
    setter: Typesetter, count: int, size: tuple[int, int]
) -> None:
    for answers in ((), (SHORT, SHORT)):
        showing = settled(setter, trees.conversation(count, answers, around=2), size)
        behind, front = figures(showing), faces(showing)
        assert len(behind) == 2 or size[0] < size[1]
        ahead = [(rect.x + rect.w * (1 - HEAD) / 2, rect.x + rect.w * (1 + HEAD) / 2) for rect, _ in front]
        middles = [rect.x + rect.w / 2 for rect, _ in behind]
        assert not [middle for middle in middles for left, right in ahead if left < middle < right]
        assert all(abs(one - other) > behind[0][0].w / 2 for one, other in combinations(middles, 2))
        edge = panel(showing)
        assert all(edge.x <= rect.x and rect.right <= edge.right for rect, _ in behind), "none ends in the air"
        assert all(rect.y + rect.h * 0.4 <= edge.y <= rect.bottom for rect, _ in behind)
        assert all(rect.w * 768 / 896 < seen.w * 0.75 for rect, _ in behind for seen, _ in front)


def test_many_in_a_room_take_no_more_room_than_there_is(setter: Typesetter) -> None:
    assert [len(figures(settled(setter, trees.conversation(count, around=9)))) for count in range(6)] == [
        5,
        4,
        3,
        2,
        0,
        0,
    ]


def test_where_the_text_needs_the_room_nobody_stands_in_its_way(setter: Typesetter) -> None:
    showing = settled(setter, trees.conversation(1, [SHORT] * 4, around=3), text_size=200)
    assert not figures(showing)
    assert not laws.out_of_reach(showing)


def test_somebody_who_comes_in_is_no_longer_behind(setter: Typesetter) -> None:
    told = [trees.line(LINE), trees.portrait(1), trees.line(SHORT, 1)]
    before, after = (settled(setter, trees.conversation(1, told=told, around=2), beat=beat) for beat in (0, 1))
    assert [(len(faces(each)), len(figures(each))) for each in (before, after)] == [(1, 2), (2, 1)]


def test_others_in_the_room_stand_in_its_light(setter: Typesetter) -> None:
    for place, light in (("rooftop", "dusk"), ("rooftop/night", "night"), ("cafe", "rain"), ("foyer", "day")):
        tree = trees.conversation(1, around=1, place=place)
        assert [drawn.picture for _, drawn in figures(settled(setter, tree))] == [Figure(trees.LOOKS[1], light)]


def test_where_the_place_is_dimmed_so_are_the_people_in_it(setter: Typesetter) -> None:
    tree = trees.conversation(1, around=1)
    for theme, light in ((Theme.LIGHT, "dusk"), (Theme.DARK, "night"), (Theme.CONTRAST, "night")):
        showing = laws.shown(tree, setter, WINDOW, Settings(theme=theme))
        assert [drawn.picture for _, drawn in figures(showing)] == [Figure(trees.LOOKS[1], light)]


def framed(showing: Showing) -> list[Box]:
    return [
        box for box in every(showing.whole) if box.cut and any(isinstance(each.paint, Outline) for each in box.children)
    ]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", range(2, 6))
def test_on_a_call_everybody_has_a_frame_and_whoever_speaks_is_marked(
    setter: Typesetter, count: int, size: tuple[int, int]
) -> None:
    for speaker in range(count):
        tree = trees.conversation(count, [SHORT] * 2, [trees.line(LINE, speaker)], place="video-call/dusk")
        showing = settled(setter, tree, size)
        boxes = framed(showing)
        assert len(boxes) == len(faces(showing)) == count
        assert not [one for one, other in combinations(boxes, 2) if one.rect.overlaps(other.rect)]
        assert len({box.rect.y for box in boxes}) == 1
        marked = [
            box for box in boxes if isinstance(box.children[-1].paint, Outline) and box.children[-1].paint.line == SUN
        ]
        (spoken_by,) = [box.children[0].paint for box in marked]
        assert isinstance(spoken_by, Drawing)
        assert spoken_by.picture == FacePicture(trees.LOOKS[speaker], "neutral")


def test_whoever_is_alone_on_a_call_needs_no_frame(setter: Typesetter) -> None:
    assert not framed(settled(setter, trees.conversation(1, place="video-call")))
    assert not framed(settled(setter, trees.conversation(2, place="cafe")))


@pytest.mark.parametrize("count", range(2, 6))
def test_those_at_the_right_look_to_the_left(setter: Typesetter, count: int) -> None:
    shown = faces(settled(setter, trees.conversation(count)))
    middle = WINDOW[0] // 2
    assert all(drawn.mirrored == (rect.x + rect.w // 2 > middle + 1) for rect, drawn in shown)


@pytest.mark.parametrize(("size", "text_size"), [(WINDOW, 200), ((640, 360), 200), ((640, 360), 150)])
@pytest.mark.parametrize("speaker", [None, 1])
@pytest.mark.parametrize("answer", [SHORT, LONG])
def test_somebody_is_seen_however_much_there_is_to_answer(
    setter: Typesetter, size: tuple[int, int], text_size: int, speaker: int | None, answer: str
) -> None:
    showing = settled(setter, trees.conversation(3, [answer] * 4, [trees.line(LINE, speaker)]), size, text_size)
    seen = [drawn.picture for _, drawn in faces(showing)]
    wanted = {FacePicture(trees.LOOKS[each], "neutral") for each in (range(3) if speaker is None else [speaker])}
    assert wanted <= set(seen)
    assert all(rect.w >= 24 for rect, _ in faces(showing))


def test_the_faces_that_will_be_needed_are_those_that_are_shown(setter: Typesetter) -> None:
    for count in range(1, 6):
        for speaker in range(count):
            showing = settled(setter, trees.conversation(count, told=[trees.line(LINE, speaker)]))
            wanted = {each for looks in trees.LOOKS for each in likely(looks, ["neutral"], [count], showing.stage)}
            assert all(Wanted(drawn.picture, rect.w, rect.h) in wanted for rect, drawn in faces(showing))
