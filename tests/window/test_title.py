"""The title at any shape of the window."""

import pytest

from game.art.pictures import Face, Title
from game.domain.settings import Settings, Theme
from game.views.node import Node
from game.window.box import Plain, Rows, every
from game.window.showing import Showing
from game.window.text import Typesetter
from game.window.theme import INK, PALETTES
from tests.window import laws, trees

SIZES = ((1280, 720), (640, 360), (800, 1200), (1024, 768), (2560, 1080), (3840, 1080))
REMARK = "The run “The Founders’ Mixer” could not be read: its log ends in the middle of a line. " * 2
LEAST_SEEN = 3


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def settled(setter: Typesetter, tree: Node, size: tuple[int, int], text_size: int = 100) -> Showing:
    showing = laws.shown(tree, setter, size, Settings(text_size=text_size))
    assert not laws.broken(showing, setter)
    assert not laws.out_of_reach(showing)
    return showing


@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("size", SIZES)
def test_everything_has_its_place(setter: Typesetter, size: tuple[int, int], text_size: int) -> None:
    for tree in (
        trees.title(),
        trees.title(unfinished="The Founders’ Mixer"),
        trees.title(REMARK, REMARK, unfinished=trees.WORD),
    ):
        showing = settled(setter, tree, size, text_size)
        assert "TheLongGame" in laws.words_on(showing.whole)


@pytest.mark.parametrize("said", [(), (REMARK,)])
@pytest.mark.parametrize("size", SIZES)
def test_people_stand_from_edge_to_edge(setter: Typesetter, size: tuple[int, int], said: tuple[str, ...]) -> None:
    showing = settled(setter, trees.title(*said), size)
    row = laws.drawn(showing, Title)[0][0]
    others = [rect for rect, _ in laws.drawn(showing, Face)]
    reach = row.h * 0.06
    assert min([row.x, *(rect.x for rect in others)]) <= reach
    assert max([row.right, *(rect.right for rect in others)]) >= size[0] - reach
    assert row.w <= row.h * 1280 / 400 * 1.3


@pytest.mark.parametrize("size", SIZES)
def test_they_stand_behind_the_bar_with_the_keys_and_below_all_words(setter: Typesetter, size: tuple[int, int]) -> None:
    showing = settled(setter, trees.title(unfinished="The Founders’ Mixer"), size)
    row = laws.drawn(showing, Title)[0][0]
    texts = [box.rect for box in every(showing.whole) if isinstance(box.paint, Rows)]
    assert all(rect.bottom <= row.y or rect.y >= row.bottom for rect in texts)
    keys = [rect for rect in texts if rect.y >= row.bottom]
    assert keys
    line = next(box.rect for box in every(showing.whole) if isinstance(box.paint, Plain) and box.rect.y == row.bottom)
    assert line.w == size[0]


def test_continue_says_what_it_goes_on_with(setter: Typesetter) -> None:
    showing = settled(setter, trees.title(unfinished="The Founders’ Mixer"), SIZES[0])
    assert "ContinueTheFounders’Mixer" in laws.words_on(showing.whole)


@pytest.mark.parametrize("theme", [Theme.DARK, Theme.CONTRAST])
def test_black_hair_is_seen_before_the_sky(theme: Theme) -> None:
    assert laws.contrast(PALETTES[theme].sky[-1][1], "#000000") >= LEAST_SEEN


def test_by_day_they_stand_before_the_page() -> None:
    palette = PALETTES[Theme.LIGHT]
    assert not palette.sky
    assert laws.contrast(palette.page.fill, INK) >= LEAST_SEEN
