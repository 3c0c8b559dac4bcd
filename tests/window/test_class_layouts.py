"""What holds on every screen of a class, at every size of window and text, in every theme."""

from itertools import product

import pytest

from game.art.pictures import Face
from game.domain.settings import Settings, Theme
from game.engine.compile import compile_story
from game.loading.library import Library, packaged_scenarios
from game.room.room import Rules, Stage
from game.views.node import Kind, Role, find, walk
from game.window.box import Rows, Squares, every
from game.window.class_tour import Classroom, at_stage, class_tour
from game.window.layouts.class_card import squares
from game.window.showing import Showing
from game.window.text import Typesetter
from game.window.tour import Stop
from tests.window import laws

SIZES = ((1280, 720), (1920, 1080), (640, 360), (800, 1200))
TEXT_SIZES = (100, 200)
READ = (Role.TEXT, Role.HEADING, Role.LISTITEM, Role.NOTE, Role.STATUS, Role.LINE, Role.BUTTON)
IN_PART = (Kind.CLASS, Kind.CLASS_DESK, Kind.BLANK)
"""Screens that show what is told line by line, or nothing."""

Screens = tuple[tuple[Stop, Showing], ...]


@pytest.fixture(scope="module")
def stops() -> tuple[Stop, ...]:
    return tuple(class_tour(Settings()))


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def laid_out(stops: tuple[Stop, ...], setter: Typesetter, size: tuple[int, int], settings: Settings) -> Screens:
    return tuple((stop, laws.shown(stop.tree, setter, size, settings, stop.beat, far=True)) for stop in stops)


@pytest.mark.parametrize(("size", "text_size"), tuple(product(SIZES, TEXT_SIZES)))
def test_all_of_it_has_its_place_and_nothing_that_of_another(
    size: tuple[int, int], text_size: int, stops: tuple[Stop, ...], setter: Typesetter
) -> None:
    for stop, showing in laid_out(stops, setter, size, Settings(text_size=text_size)):
        assert not laws.broken(showing, setter), stop.name
        assert not laws.out_of_reach(showing), stop.name
        squeezed = laws.words_on(showing.whole)
        for node in walk(stop.tree) if stop.tree.value not in IN_PART else ():
            assert node.role not in READ or "".join(node.name.split()) in squeezed, f"{stop.name}: {node.name}"


@pytest.mark.parametrize("theme", Theme)
def test_text_stands_out_from_its_ground_also_where_that_is_filled_by_votes(
    theme: Theme, stops: tuple[Stop, ...], setter: Typesetter
) -> None:
    for stop, showing in laid_out(stops, setter, (1280, 720), Settings(theme=theme)):
        assert not laws.pale(showing), stop.name
        for box in every(showing.whole):
            fills = [each for each in box.children if each.art and each.rect.h > box.rect.h / 2]
            bars = [each.paint for each in fills if hasattr(each.paint, "skin")]
            texts = [each.paint for each in every(box) if isinstance(each.paint, Rows)] if bars else []
            for bar, text in product(bars[:1], texts):
                if box.node is not None and box.node.shares and text.ground == box.paint.skin.fill:  # type: ignore[union-attr]
                    assert laws.contrast(text.colour, bar.skin.fill) >= laws.LEAST_CONTRAST, stop.name  # type: ignore[union-attr]


def test_no_word_of_an_option_is_broken(stops: tuple[Stop, ...], setter: Typesetter) -> None:
    for stop, showing in laid_out(stops, setter, (1280, 720), Settings()):
        for box in every(showing.whole):
            if box.node is None or not find(box.node, Role.BADGE):
                continue
            said = {word for node in walk(box.node) for each in (node.name, node.value) for word in each.split()}
            rows = [row for each in every(box) if isinstance(each.paint, Rows) for row in each.paint.rows]
            assert {word for row in rows for word in row.split()} <= said, f"{stop.name}: {rows}"


def test_the_back_row_can_read_all_of_it(stops: tuple[Stop, ...], setter: Typesetter) -> None:
    for stop, showing in laid_out(stops, setter, (1280, 720), Settings()):
        small = [box.paint for box in every(showing.whole) if isinstance(box.paint, Rows) and box.paint.style.size < 24]
        assert not small, f"{stop.name}: {small[:3]}"


def test_a_projector_that_cuts_four_parts_in_a_hundred_cuts_nothing_that_is_read(
    stops: tuple[Stop, ...], setter: Typesetter
) -> None:
    for stop, showing in laid_out(stops, setter, (1280, 720), Settings()):
        if stop.tree.value not in (Kind.LOBBY, Kind.CLASS, Kind.CLASS_DESK, Kind.CLASS_DEBRIEF):
            continue
        for box in every(showing.whole):
            if isinstance(box.paint, Rows | Squares):
                assert box.rect.x >= 45, stop.name
                assert box.rect.right <= 1280 - 45, stop.name
                scrolls = bool(showing.scrolling)
                assert scrolls or 20 <= box.rect.y <= box.rect.bottom <= 720 - 20, f"{stop.name} {laws.told(box)}"


def test_a_qr_code_is_drawn_in_whole_pixels_with_its_free_margin(stops: tuple[Stop, ...], setter: Typesetter) -> None:
    lobby = next(stop for stop in stops if stop.name == "class-lobby")
    for size in SIZES:
        showing = laws.shown(lobby.tree, setter, size, Settings(), far=True)
        (box,) = [each for each in every(showing.whole) if isinstance(each.paint, Squares)]
        assert isinstance(box.paint, Squares)
        rows = box.paint.rows
        assert box.rect.w == box.rect.h
        assert box.rect.w % len(rows) == 0
        assert box.rect.w // len(rows) >= 2
        assert not any(any(row[:4]) or any(row[-4:]) for row in rows)
        assert rows == squares("HTTP://192.0.2.7:8080/J/MAYAOKAFOR")


def test_no_vote_is_seen_before_it_is_shown(stops: tuple[Stop, ...]) -> None:
    for stop in stops:
        if stop.name in ("class-put", "class-voting", "class-closed", "class-desk"):
            options = [node for node in walk(stop.tree) if any(child.role is Role.BADGE for child in node.children)]
            assert options
            assert not any(node.value or node.shares or node.chosen for node in options), stop.name


def test_whoever_speaks_stands_beside_their_words_also_where_these_are_many(setter: Typesetter) -> None:
    scenario = Library([packaged_scenarios()], None).load("coffee-with-ines").scenario
    assert scenario is not None
    room = Classroom(compile_story(scenario), Settings(), Rules())
    room.fill()
    for _ in range(5):
        room.go_on(at_stage(Stage.READING))
        showing = laws.shown(room.tree, setter, (1280, 720), Settings(), far=True)
        assert laws.drawn(showing, Face), room.room.poll
        room.go_on(lambda each: not each.lesson.is_put)
