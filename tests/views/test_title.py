"""The first screen, the question about the last plan, and leaving."""

import pytest

from game.domain.settings import Settings
from game.records.acts import Kept
from game.views.effects import AnswerPlan, OpenRun, OpenScenario, Quit
from game.views.messages import NotOpened, Saved, ScenarioOpened, ShelfLoaded
from game.views.node import Kind, Node, Role, find
from game.views.pause import farewell
from game.views.shelf import PlanToAsk, Shelf, Unfinished
from game.views.update import begin, update, view
from tests.evenings import small_mixer
from tests.views.player import FULL, SHELF, Player, at_the_debrief, sitting

ASKING = SHELF._replace(plan=PlanToAsk("run-0", "When I am home, I send it.", "The Mixer"))


def test_the_title_offers_what_there_is() -> None:
    assert Player().buttons() == ["Play", "You", "Settings", "Quit"]
    player = Player(SHELF._replace(unfinished=Unfinished("run-0", "The Mixer"), remark="One file is damaged."))
    assert player.buttons()[0] == "Continue"
    assert player.sees("The Mixer")
    assert player.sees("One file is damaged.")
    player.press("Continue")
    assert player.asked[-1] == OpenRun("run-0")


def test_the_title_has_its_picture_behind_it() -> None:
    tree = Player().tree
    assert (tree.value, tree.children[0]) == (Kind.TITLE, Node(Role.BACKDROP, value="title"))


def test_what_cannot_be_opened_is_told_once() -> None:
    player = Player()
    player.tell(NotOpened("It is being played in another window."))
    assert player.sees("another window")
    assert not player.press("Play", "Go back").sees("another window")


@pytest.mark.parametrize(("name", "kept"), [("Yes", Kept.YES), ("Partly", Kept.PARTLY), ("Not yet", Kept.NO)])
def test_the_last_plan_is_asked_about_once(name: str, kept: Kept) -> None:
    player = Player(ASKING)
    assert player.sees("When I am home, I send it.")
    player.press(name)
    assert player.asked[-1] == AnswerPlan("run-0", kept)
    assert "Play" in player.buttons()


def test_an_answer_that_cannot_be_kept_keeps_nobody_from_playing() -> None:
    player = Player(ASKING)
    player.disk = lambda _: FULL
    player.press("Yes", "Go on without saving")
    assert "Play" in player.buttons()


def test_a_scenario_named_at_the_start_comes_after_the_question() -> None:
    model, asked = begin(Settings(), "small-mixer")
    assert OpenScenario("small-mixer") in asked
    for shelf, first in ((Shelf(), "Begin"), (ASKING, "Yes")):
        seen, _ = update(model, ShelfLoaded(shelf))
        seen, _ = update(seen, ScenarioOpened(small_mixer()))
        assert find(view(seen), Role.BUTTON, first)


def test_an_answer_on_its_way_does_not_cost_the_scenario_named_at_the_start() -> None:
    player = Player(ASKING)
    player.disk = lambda _: None
    player.press("Yes").tell(ScenarioOpened(player.story))
    player.tell(Saved())
    assert "Begin" in player.buttons()


def test_quitting_ends_it() -> None:
    player = Player().press("Quit")
    assert player.model.over
    assert player.asked[-1] == Quit()


def test_leaving_says_what_is_kept() -> None:
    assert "Continue" in farewell(sitting().press("hoping for").model)
    assert "under “You”" in farewell(at_the_debrief().model)
    player = sitting()
    player.disk = lambda _: FULL
    assert "What you chose last is not kept." in farewell(player.press("hoping for").model)
    assert "since saving stopped" in farewell(player.press("Play on without saving").model)
