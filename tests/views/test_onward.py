"""Lines that go on by themselves: what starts them, what stops them, and how that is told."""

from dataclasses import replace

import pytest

from game.domain.settings import Level, Onward
from game.views.action import Action, Verb
from game.views.messages import Press
from game.views.model import Front
from game.views.node import Kind, Node, Role, button, find
from game.views.onward import TOGGLE, onward, sign
from tests.views.player import Player, sitting


def reading(level: Level = Level.STANDARD, front: Front = Front.WINDOW) -> Player:
    """Somebody at the first page of an evening."""
    return sitting(level, front=front)


def set_to(player: Player, pace: Onward) -> Player:
    """The settings say so, before the evening begins or in the middle of it."""
    player.do(Verb.OPEN_SETTINGS)
    player.tell(Press(Action(Verb.SET, f"onward.{pace}")))
    return player.do(Verb.LEAVE)


def shown(player: Player) -> Node | None:
    """The sign that lines go on."""
    return find(player.tree, Role.BUTTON, "Goes on")


def test_nothing_goes_on_by_itself_unless_it_is_asked_for() -> None:
    player = reading()
    assert onward(player.model) is Onward.OFF
    assert shown(player) is None


def test_a_key_starts_and_stops_them_and_the_sign_is_seen_meanwhile() -> None:
    player = reading()
    player.tell(Press(TOGGLE))
    assert onward(player.model) is Onward.UNHURRIED
    there = shown(player)
    assert there is not None
    assert (there.key, there.action, there.chosen) == ("a", TOGGLE, True)
    player.press("Goes on")
    assert onward(player.model) is Onward.OFF
    assert shown(player) is None


def test_they_go_on_at_the_pace_that_is_set_and_are_started_again_at_that() -> None:
    player = set_to(reading(), Onward.BRISK)
    assert onward(player.model) is Onward.BRISK
    player.tell(Press(TOGGLE))
    assert onward(player.model) is Onward.OFF
    assert player.model.settings.onward is Onward.BRISK, "the setting stays for the next evening"
    player.tell(Press(TOGGLE))
    assert onward(player.model) is Onward.BRISK


@pytest.mark.parametrize("name", ["What was said", "Notebook", "Settings", "Pause", "Step back"])
def test_whatever_goes_back_or_opens_something_stops_them(name: str) -> None:
    player = set_to(reading().press("hoping for"), Onward.BRISK)
    player.press(name)
    assert onward(player.model) is Onward.OFF


@pytest.mark.parametrize("verb", [Verb.TOGGLE_MUTE, Verb.TEXT_LARGER, Verb.TOGGLE_CONTRAST, Verb.TOGGLE_FULL_SCREEN])
def test_what_opens_nothing_does_not_stop_them(verb: Verb) -> None:
    assert onward(set_to(reading(), Onward.BRISK).do(verb).model) is Onward.BRISK


def test_a_choice_and_the_turn_of_a_page_leave_them_going() -> None:
    player = set_to(reading(), Onward.BRISK).press("hoping for", "Tonight", "Nod", "Go on")
    assert player.tree.value == Kind.DESK
    player.press("Maya", "Never mind")
    assert onward(player.model) is Onward.BRISK


def test_in_the_next_evening_the_settings_hold_again() -> None:
    player = set_to(reading(), Onward.BRISK)
    player.press("Pause", "Leave for now", "Play", "The Small Mixer", "Begin")
    assert onward(player.model) is Onward.BRISK


def test_what_is_set_anew_holds_at_once() -> None:
    player = set_to(reading(), Onward.BRISK).press("Notebook", "Play on")
    assert onward(player.model) is Onward.OFF
    assert onward(set_to(player, Onward.BRISK).model) is Onward.BRISK


def test_outside_a_sitting_there_is_nothing_to_start() -> None:
    player = Player(front=Front.WINDOW)
    player.tell(Press(TOGGLE))
    assert player.model.onward is None
    player = reading().press("Pause")
    player.tell(Press(TOGGLE))
    assert onward(player.model) is Onward.OFF


def test_in_the_terminal_nothing_goes_on_by_itself() -> None:
    player = reading(front=Front.TERMINAL)
    player.model = player.model._replace(settings=replace(player.model.settings, onward=Onward.BRISK))
    assert onward(player.model) is Onward.OFF
    assert shown(player) is None


def test_where_a_choice_has_the_key_the_sign_has_none() -> None:
    model = set_to(reading(), Onward.BRISK).model
    (there,) = sign(model, (Node(Role.LIST, children=(button("The tenth", Action(Verb.CHOOSE, "tenth"), "a"),)),))
    assert there.key == ""
