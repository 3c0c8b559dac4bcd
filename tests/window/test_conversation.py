"""Conversations among any number of people, with any number of answers, of any length."""

from collections.abc import Sequence
from itertools import combinations

import pytest

from game.art.pictures import Face as FacePicture
from game.art.pictures import Figure, Icon
from game.domain.settings import Settings, Theme
from game.views.node import Node
from game.window.box import Box, Drawing, Outline, Panel, Rect, Rows, every
from game.window.layouts.conversation import FOOT
from game.window.layouts.people import LEAST_SEEN, likely
from game.window.portfolio import Wanted
from game.window.showing import Point, Showing
from game.window.text import Face, Typesetter
from game.window.theme import PALETTES, SUN
from tests.window import laws, trees
from tests.window.trees import LINE, LONG, SHORT, SPEECH, USUAL, WORD

WINDOW = (1280, 720)
SIZES = (WINDOW, (640, 360), (800, 1200), (2560, 1080))
HEAD = 0.66
"""How much of the width of a portrait a head takes, its hair and all, but for the largest."""


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def settled(
    setter: Typesetter, tree: Node, size: tuple[int, int] = WINDOW, text_size: int = 100, beat: int | None = None
) -> Showing:
    showing = laws.shown(tree, setter, size, Settings(text_size=text_size), beat)
    assert not laws.broken(showing, setter)
    return showing


def faces(showing: Showing) -> list[tuple[Rect, Drawing]]:
    return laws.drawn(showing, FacePicture)


def panel(showing: Showing) -> Rect:
    raised = PALETTES[showing.settings.theme].raised
    return next(box.rect for box in every(showing.whole) if isinstance(box.paint, Panel) and box.paint.skin == raised)


def spoken(showing: Showing) -> Box:
    return next(box for box in every(showing.whole) if isinstance(box.paint, Rows) and box.paint.spoken)


def rows_of(box: Box) -> Sequence[str]:
    assert isinstance(box.paint, Rows)
    return box.paint.rows


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
@pytest.mark.parametrize("answers", [(), (SHORT, LONG)])
def test_time_may_pass_without_a_word(setter: Typesetter, answers: tuple[str, ...], text_size: int) -> None:
    tree = trees.conversation(1, answers, (), later="Three days later")
    showing = settled(setter, tree, text_size=text_size)
    assert not laws.out_of_reach(showing)
    assert "Threedayslater" in laws.words_on(showing.whole)


@pytest.mark.parametrize("theme", Theme)
def test_time_that_passes_leads_to_a_day(setter: Typesetter, theme: Theme) -> None:
    settings = Settings(theme=theme)
    showing = laws.shown(trees.conversation(1, later="Three days later"), setter, WINDOW, settings, 0)
    today = [box for box in every(showing.whole) if box.paint and getattr(box.paint, "skin", None) is today_of(theme)]
    assert [laws.words_on(box) for box in today] == ["Thu"]
    assert not laws.pale(showing)


def strokes(showing: Showing) -> list[int]:
    """How wide of each day's stroke is to be seen, in px."""
    drawn = (box for box in every(showing.box) if isinstance(box.paint, Drawing) and box.drawn is not None)
    cut = {id(child): box.rect.w for box in every(showing.box) if box.cut for child in box.children}
    return [cut.get(id(box), box.rect.w) for box in drawn]


def test_days_that_went_by_are_struck_off_one_after_the_other(setter: Typesetter) -> None:
    showing = Showing(setter, WINDOW, Settings())
    showing.show(trees.conversation(1, later="Three days later"), showing.settings)
    assert strokes(showing) == [0, 0]
    seen = []
    while showing.moving:
        assert showing.tick(0.03)
        seen.append(strokes(showing))
    assert seen == sorted(seen)
    assert any(first and not second for first, second in seen)
    assert len(set(seen[-1])) == 1
    assert min(seen[-1]) > 0
    assert len(seen) <= 300 / 30


def test_months_are_struck_off_in_a_moment(setter: Typesetter) -> None:
    tree = trees.conversation(1, later="Five weeks later", days=34)
    showing = Showing(setter, WINDOW, Settings())
    showing.show(tree, showing.settings)
    seconds = 0.0
    while showing.moving:
        showing.tick(0.02)
        seconds += 0.02
    assert seconds < 1.1


def test_a_key_press_does_not_wait_for_the_days(setter: Typesetter) -> None:
    showing = Showing(setter, WINDOW, Settings())
    showing.show(trees.conversation(1, later="Three days later"), showing.settings)
    assert showing.read_on()
    assert not strokes(showing)


def test_without_motion_the_days_are_struck_off_already(setter: Typesetter) -> None:
    showing = Showing(setter, WINDOW, Settings(reduce_motion=True))
    showing.show(trees.conversation(1, later="Three days later"), showing.settings)
    assert not showing.moving
    assert min(strokes(showing)) > 0


@pytest.mark.parametrize(("clock", "light"), [("09:10", True), ("17:59", True), ("18:00", False), ("03:30", False)])
def test_the_sun_is_up_by_day_and_the_moon_by_night(setter: Typesetter, clock: str, light: bool) -> None:
    tree = trees.conversation(1, later="Three days later", moment=f"Fri {clock}")
    palette = PALETTES[Theme.LIGHT]
    skins = [box.paint.skin for box in every(settled(setter, tree, beat=0).whole) if isinstance(box.paint, Panel)]
    assert any(skin == palette.tag for skin in skins) == light
    assert any(skin.fill == palette.moon for skin in skins) != light


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("count", [1, 2, 6])
def test_findings_are_read_in_full_and_lead_on(setter: Typesetter, count: int, text_size: int) -> None:
    tree = trees.conversation(2, told=[trees.line(LINE), trees.findings(count)])
    showing = settled(setter, tree, text_size=text_size)
    assert not laws.out_of_reach(showing)
    assert laws.words_on(showing.whole).count("thenyoulistened") == count


def test_the_faces_that_will_be_needed_are_those_that_are_shown(setter: Typesetter) -> None:
    for count in range(1, 6):
        for speaker in range(count):
            showing = settled(setter, trees.conversation(count, told=[trees.line(LINE, speaker)]))
            wanted = {each for looks in trees.LOOKS for each in likely(looks, ["neutral"], [count], showing.stage)}
            assert all(Wanted(drawn.picture, rect.w, rect.h) in wanted for rect, drawn in faces(showing))


def marks(showing: Showing) -> list[str]:
    drawings = (drawn.picture for _, drawn in laws.drawn(showing, Icon))
    return [each.name for each in drawings if isinstance(each, Icon)]


def today_of(theme: Theme) -> object:
    return PALETTES[theme].today


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
