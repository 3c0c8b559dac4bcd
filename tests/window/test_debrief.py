"""Looking back on any number of decisions and chances."""

from itertools import pairwise

import pytest

from game.art.pictures import Icon
from game.domain.mistakes import PROFILES
from game.domain.settings import Settings, Theme
from game.views.node import Node, Role
from game.window.box import Box, Dot, Drawing, Panel, Rows, every
from game.window.showing import Showing
from game.window.text import Typesetter
from game.window.theme import PALETTES
from tests.window import laws, trees

WINDOW = (1280, 720)
SIZES = (WINDOW, (640, 360), (800, 1200), (1024, 768))
LEAST_GLYPH = 3.0


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def settled(setter: Typesetter, tree: Node, size: tuple[int, int] = WINDOW, text_size: int = 100) -> Showing:
    showing = laws.shown(tree, setter, size, Settings(text_size=text_size))
    assert not laws.broken(showing, setter)
    assert not laws.out_of_reach(showing)
    return showing


def steps(showing: Showing) -> list[Box]:
    return [box for box in showing.pressable if box.node and box.node.role is Role.CARD]


def dots(box: Box) -> list[Dot]:
    return [each.paint for each in every(box) if isinstance(each.paint, Dot)]


def glyphs(box: Box) -> list[Icon]:
    pictures = [each.paint.picture for each in every(box) if isinstance(each.paint, Drawing)]
    return [picture for picture in pictures if isinstance(picture, Icon)]


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [0, 1, 5, 10])
def test_every_decision_is_told_in_full(setter: Typesetter, count: int, size: tuple[int, int], text_size: int) -> None:
    decisions = (trees.DECISIONS * 2)[:count]
    showing = settled(setter, trees.debrief(decisions, (14, 2, 9, 3, 8, 0)), size, text_size)
    painted = laws.words_on(showing.whole)
    assert all("".join(each.name.split()) in painted for each in decisions)
    assert len(steps(showing)) == count
    assert len(dots(showing.whole)) == 36


def test_five_usual_decisions_are_seen_at_once(setter: Typesetter) -> None:
    assert not laws.scrolling(settled(setter, trees.debrief()))


def test_decisions_stand_in_order_along_one_line(setter: Typesetter) -> None:
    rects = [box.rect for box in steps(settled(setter, trees.debrief()))]
    assert len({rect.x for rect in rects}) == 1
    assert all(above.bottom == below.y for above, below in pairwise(rects))


@pytest.mark.parametrize("count", range(1, 15))
def test_dots_are_shared_out_among_their_rows(setter: Typesetter, count: int) -> None:
    showing = settled(setter, trees.debrief(dots=(count, 2, 5, 3, 6, 0)))
    row = next(box for box in showing.pressable if box.node and box.node.role is Role.DOTS)
    places = [box.rect for box in every(row) if isinstance(box.paint, Dot)]
    rows = [sum(rect.y == y for rect in places) for y in sorted({rect.y for rect in places})]
    assert sum(rows) == count
    assert max(rows) - min(rows) <= len(rows) - 1


def test_dots_begin_below_one_another(setter: Typesetter) -> None:
    showing = settled(setter, trees.debrief())
    rows = [box for box in showing.pressable if box.node and box.node.role is Role.DOTS]
    firsts = {min(box.rect.x for box in every(row) if isinstance(box.paint, Dot)) for row in rows}
    assert len(firsts) == 1


@pytest.mark.parametrize("theme", Theme)
def test_badges_are_told_apart_without_colour(setter: Typesetter, theme: Theme) -> None:
    showing = laws.shown(trees.debrief(), setter, WINDOW, Settings(theme=theme))
    seals = [box for box in every(showing.whole) if box.node and box.node.role is Role.BADGE]
    found = {box.node.name: [glyph.name for glyph in glyphs(box)] for box in seals if box.node}
    assert found == {"kept": ["check"], "half": ["half"], "missed": ["cross"], "turning point": []}
    assert not laws.pale(showing)


@pytest.mark.parametrize("theme", Theme)
def test_glyphs_stand_out_from_their_discs(setter: Typesetter, theme: Theme) -> None:
    showing = laws.shown(trees.debrief(), setter, WINDOW, Settings(theme=theme))
    seen = set()
    for box in every(showing.whole):
        if isinstance(box.paint, Panel) and box.paint.skin.fill in {profile.colour for profile in PROFILES.values()}:
            glyph = glyphs(box)[0]
            assert laws.contrast(glyph.colour, box.paint.skin.fill) >= LEAST_GLYPH
            seen.add(glyph.name)
    assert seen == {profile.icon for profile in PROFILES.values()}


@pytest.mark.parametrize("theme", Theme)
def test_outlines_stand_out_from_what_they_are_drawn_on(theme: Theme) -> None:
    palette = PALETTES[theme]
    for skin in (palette.card, palette.raised, palette.focus, palette.key):
        assert max(laws.contrast(each, palette.page.fill) for each in (skin.line, skin.fill)) >= LEAST_GLYPH


def test_the_act_stands_out_from_what_came_of_it(setter: Typesetter) -> None:
    step = steps(settled(setter, trees.debrief()))[1]
    rows = [box.paint for box in every(step) if isinstance(box.paint, Rows)]
    act = next(each for each in rows if each.rows[0].startswith("The case study"))
    came = next(each for each in rows if each.rows[0].startswith("Her team"))
    assert act.style.size > came.style.size
    assert act.colour != came.colour
