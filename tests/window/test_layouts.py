"""What holds on every screen, at every size of window and text, and in every theme."""

from itertools import pairwise, product

import pytest

from game.domain.settings import Settings, Theme
from game.views.node import Node, Role, walk
from game.window.box import Rect, Rows, every
from game.window.showing import Showing
from game.window.text import Typesetter
from game.window.tour import Stop, tour
from tests.window import laws

SIZES = ((1280, 720), (1920, 1080), (640, 360), (800, 1200))
TEXT_SIZES = (100, 150, 200)
OTHER_THEMES = (Theme.DARK, Theme.CONTRAST)
LOOKS = (
    *product(SIZES, TEXT_SIZES, [Theme.LIGHT]),
    *(((1280, 720), 100, theme) for theme in OTHER_THEMES),
    *(((640, 360), 200, theme) for theme in OTHER_THEMES),
)
"""Every size of window and text; the other themes, which move nothing, where there is most room and least."""

Look = tuple[tuple[int, int], int, Theme]
Screens = tuple[tuple[Stop, Showing], ...]


@pytest.fixture(scope="module")
def stops(tmp_path_factory: pytest.TempPathFactory) -> tuple[Stop, ...]:
    return tuple(tour(tmp_path_factory.mktemp("tour"), Settings()))


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def told(look: Look) -> str:
    (width, height), text_size, theme = look
    return f"{width}x{height}-{text_size}-{theme}"


@pytest.fixture(scope="module", params=LOOKS, ids=told)
def screens(request: pytest.FixtureRequest, stops: tuple[Stop, ...], setter: Typesetter) -> Screens:
    """Every screen, laid out once for all that is asserted of it."""
    size, text_size, theme = request.param
    settings = Settings(text_size=text_size, theme=theme)
    return tuple((stop, laws.shown(stop.tree, setter, size, settings, stop.beat)) for stop in stops)


def test_everything_lies_within_what_it_belongs_to(screens: Screens) -> None:
    for stop, showing in screens:
        found = laws.strayed(showing)
        assert not found, f"{stop.name}: " + "\n".join(found)


def test_no_two_things_overlap(screens: Screens) -> None:
    for stop, showing in screens:
        found = laws.clashing(showing)
        assert not found, f"{stop.name}: " + "\n".join(found[:10])


def test_no_text_is_wider_than_its_place(screens: Screens, setter: Typesetter) -> None:
    for stop, showing in screens:
        found = laws.too_wide(showing, setter)
        assert not found, f"{stop.name}: " + "\n".join(found)


def test_all_that_can_be_done_is_in_the_picture(screens: Screens) -> None:
    for stop, showing in screens:
        if stop.beat is None:
            missing = laws.out_of_reach(showing)
            assert not missing, f"{stop.name}: {missing}"


def test_all_that_is_to_be_read_is_in_the_picture(screens: Screens) -> None:
    for stop, showing in screens:
        if stop.beat is not None or stop.tree.value in ("conversation", "desk"):
            continue
        squeezed = laws.words_on(showing.whole)
        for node in walk(stop.tree):
            if node.role in (Role.TEXT, Role.HEADING, Role.LISTITEM, Role.NOTE, Role.STATUS, Role.LINE, Role.BUTTON):
                assert "".join(node.name.split()) in squeezed, f"{stop.name}: {node.name}"


def test_text_stands_out_from_its_ground(screens: Screens) -> None:
    for stop, showing in screens:
        found = laws.pale(showing)
        assert not found, f"{stop.name}: " + "\n".join(found)


@pytest.mark.parametrize("theme", OTHER_THEMES)
def test_another_theme_moves_nothing_but_what_is_painted_behind(
    theme: Theme, stops: tuple[Stop, ...], setter: Typesetter
) -> None:
    for stop in stops:
        light, other = (
            laws.shown(stop.tree, setter, SIZES[0], Settings(theme=each), stop.beat) for each in (Theme.LIGHT, theme)
        )
        assert places(light) == places(other), stop.name


def places(showing: Showing) -> list[tuple[str, Rect]]:
    """What can be read or pressed, and where it is."""
    return [
        (laws.told(box), box.rect)
        for box in every(showing.whole)
        if box.node is not None or isinstance(box.paint, Rows)
    ]


def test_contrast_is_that_of_black_on_white() -> None:
    assert laws.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert [round(laws.contrast(a, b), 2) for a, b in pairwise(("#777777", "#ffffff"))] == [4.48]


def test_every_kind_of_screen_is_walked_past(stops: tuple[Stop, ...]) -> None:
    kinds = {stop.tree.value or stop.tree.role for stop in stops}
    assert {"title", "library", "briefing", "conversation", "desk", "debrief", "you", "settings"} <= kinds
    assert any(isinstance(stop.tree, Node) and stop.tree.role is Role.DIALOG for stop in stops)


def test_a_screen_opens_at_its_start(stops: tuple[Stop, ...], setter: Typesetter) -> None:
    for stop in stops:
        showing = Showing(setter, (1280, 720), Settings(text_size=200))
        showing.show(stop.tree, showing.settings)
        assert not any(showing.offsets.values()), stop.name
