"""Time that passes: how long it was, and which day it has become."""

import pytest

from game.domain.settings import Settings, Theme
from game.window.box import Drawing, Panel, every
from game.window.showing import Showing
from game.window.text import Typesetter
from game.window.theme import PALETTES
from tests.window import laws, trees
from tests.window.talks import WINDOW, settled
from tests.window.trees import LONG, SHORT


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


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


def today_of(theme: Theme) -> object:
    return PALETTES[theme].today
