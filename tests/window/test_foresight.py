"""What is looked at ahead is what is shown then."""

from dataclasses import replace
from itertools import takewhile

import pytest

from game.art.pictures import Place
from game.domain.looks import backdrop_of
from game.domain.settings import Settings
from game.room.room import Stage
from game.views.model import Front
from game.window import layouts
from game.window.box import Box, Drawing, Rect, every
from game.window.class_tour import at_stage
from game.window.foresight import Foresight
from game.window.outcomes import Outcomes
from game.window.prospect import Prospect, place_in
from game.window.showing import Showing
from game.window.text import Typesetter
from tests.shipped import story_of
from tests.views.lessons import filled
from tests.views.player import Player, sitting
from tests.window import trees


@pytest.fixture
def showing() -> Showing:
    return Showing(Typesetter(), (1280, 720), Settings())


def test_a_screen_that_was_laid_out_ahead_is_not_laid_out_again(
    showing: Showing, monkeypatch: pytest.MonkeyPatch
) -> None:
    showing.show(trees.title(), Settings())
    boxes = showing.whole
    monkeypatch.setattr(layouts, "lay_out", lambda *_: pytest.fail("it was laid out again"))
    showing.show(trees.title(), Settings())
    assert showing.whole is boxes
    assert showing.focus is not None
    assert any(box.node is showing.focus for box in showing.pressable)


def test_another_focus_or_another_size_is_another_layout(showing: Showing) -> None:
    foresight, tree = Foresight(), trees.title()
    first, second = (node for node in tree.children[-1].children[:2])
    stage = showing.stage._replace(focus=first)
    laid = foresight.lay_out(tree, stage)
    assert foresight.lay_out(tree, stage) is laid
    assert foresight.lay_out(tree, stage._replace(focus=second)) != laid
    assert foresight.lay_out(tree, stage._replace(focus=replace(first))) is not laid
    assert foresight.lay_out(tree, stage._replace(width=900)) != laid


def test_the_place_one_can_only_come_to_is_made_ready_while_one_reads(showing: Showing) -> None:
    player = sitting(front=Front.WINDOW).press("hoping for", "Tonight", "Nod")
    showing.show(player.tree, Settings())
    assert not showing.reader.is_read
    looked_at = takewhile(lambda box: box is not None, Prospect(player.model, showing, Outcomes()))
    pictures = {
        each.paint.picture
        for box in looked_at
        if isinstance(box, Box)
        for each in every(box)
        if isinstance(each.paint, Drawing)
    }
    assert Place("desk-night") in pictures


def test_all_places_of_a_story_are_ordered_once_its_briefing_is_read(showing: Showing) -> None:
    story = story_of("founders-mixer")
    player = Player(story=story, front=Front.WINDOW).press("Play", "The Small Mixer")
    showing.show(player.tree, Settings())
    *_, far = (found for found in Prospect(player.model, showing, Outcomes()) if not isinstance(found, Box))
    assert far is not None
    backdrops = {place.backdrop for place in story.scenario.places.values()}
    assert backdrops == {backdrop_of(wanted.picture.name) for wanted in far if isinstance(wanted.picture, Place)}
    behind = laid_behind(player.press("Begin"), showing)
    assert {(wanted.width, wanted.height) for wanted in far} == {behind[2:]}


def laid_behind(player: Player, showing: Showing) -> Rect:
    """Where the picture of the place stands on a page."""
    showing.show(player.tree, Settings())
    found = place_in(showing.whole)
    assert found is not None
    return found


def test_a_class_has_the_places_it_may_come_to_as_well(showing: Showing) -> None:
    room = filled()
    room.go_on(at_stage(Stage.READING))
    showing.show(room.tree, Settings())
    showing.read_on()
    *_, far = (found for found in Prospect(room.model, showing, Outcomes()) if found and not isinstance(found, Box))
    assert Place("desk-night") in {wanted.picture for wanted in far}
