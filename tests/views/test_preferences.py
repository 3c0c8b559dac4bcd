"""Settings: there at every moment, and in nobody's way."""

from collections.abc import Callable
from dataclasses import fields, replace

import pytest

from game.domain.settings import TEXT_SIZES, Level, Onward, Pace, Settings, Theme
from game.records.acts import Note, Pick
from game.views.action import Action, Verb
from game.views.effects import CloseRun, KeepSettings
from game.views.messages import (
    HistoryLoaded,
    Press,
    RunOpened,
    RunStarted,
    Saved,
    ScenarioOpened,
    SettingsKept,
    SettingsNotKept,
    ShelfLoaded,
)
from game.views.model import Front
from game.views.node import Kind, Node, Role, actions, find, find_all, way_back
from game.views.shelf import History, PlanToAsk
from game.views.update import begin, update, view
from tests.views.player import FULL, SHELF, Player, at_the_debrief, at_the_desk, sitting

ASKING = SHELF._replace(plan=PlanToAsk("run-0", "When I am home, I send it.", "The Mixer"))


def in_a_window() -> Player:
    return Player(front=Front.WINDOW).press("Settings")


def setting(tree: Node, name: str) -> Node:
    found = find(tree, Role.LIST, name)
    assert found
    return found


def chosen(tree: Node, name: str) -> list[str]:
    return [option.name for option in setting(tree, name).children if option.chosen]


def unsaved() -> Player:
    player = sitting().press("hoping for")
    player.disk = lambda _: FULL
    return player.press("Tonight")


def unstarted() -> Player:
    player = Player().press("Play", "The Small Mixer")
    player.model, _ = update(player.model, Press(Action(Verb.BEGIN)))
    return player


SCREENS: dict[str, Callable[[], Player]] = {
    "title": Player,
    "question": lambda: Player(ASKING),
    "library": lambda: Player().press("Play"),
    "briefing": lambda: Player().press("Play", "The Small Mixer"),
    "a run on its way": unstarted,
    "you": lambda: Player().press("You"),
    "conversation": lambda: sitting().press("hoping for"),
    "desk": at_the_desk,
    "writing to somebody": lambda: at_the_desk().press("Maya"),
    "what was said": lambda: sitting().press("What was said"),
    "notebook": lambda: sitting().press("Notebook"),
    "a note being written": lambda: sitting().press("Notebook", "Write a note"),
    "pause": lambda: sitting().press("Pause"),
    "not saved": unsaved,
    "debrief": at_the_debrief,
    "a decision": lambda: at_the_debrief().press("You chose"),
    "a plan being written": lambda: at_the_debrief().press("Think", "Write your own"),
    "settings": lambda: Player().press("Settings"),
}


def test_pressing_moves_a_setting_on_in_the_terminal_and_keeps_it() -> None:
    player = Player().press("Settings", "Level", "Width", "Colour")
    assert player.model.settings == Settings(Level.EXAM, 90, colour=False)
    assert player.asked[-1] == KeepSettings(player.model.settings)
    assert player.sees("Exam")
    assert player.sees("off")


def test_settings_go_round() -> None:
    player = Player().press("Settings", *["Level"] * len(Level), *["Width"] * 5)
    assert player.model.settings == Settings()


def test_the_window_shows_every_option_with_the_chosen_one_marked() -> None:
    tree = in_a_window().tree
    lists = find_all(tree, Role.LIST)
    assert [one.name for one in lists] == [
        "Level",
        "Size of text",
        "Colours",
        "Motion",
        "Pace of lines",
        "Lines go on",
        "Sound",
        "Murmur of the room",
        "Voices",
        "Pages and messages",
        "Music",
        "Screen",
    ]
    assert [chosen(tree, one.name) for one in lists] == [
        ["Standard"],
        ["100 %"],
        ["Paper"],
        ["A little"],
        ["Usual"],
        ["At a key"],
        ["On"],
        ["60 %"],
        ["60 %"],
        ["60 %"],
        ["60 %"],
        ["In a window"],
    ]


@pytest.mark.parametrize(
    ("name", "option", "settings"),
    [
        ("Level", "Exam", Settings(Level.EXAM)),
        ("Size of text", "175 %", Settings(text_size=175)),
        ("Colours", "High contrast", Settings(theme=Theme.CONTRAST)),
        ("Motion", "None", Settings(reduce_motion=True)),
        ("Pace of lines", "All at once", Settings(pace=Pace.AT_ONCE)),
        ("Lines go on", "By themselves", Settings(onward=Onward.UNHURRIED)),
        ("Sound", "Muted", Settings(mute=True)),
        ("Murmur of the room", "0 %", Settings(room_volume=0)),
        ("Voices", "100 %", Settings(voice_volume=100)),
        ("Pages and messages", "20 %", Settings(sign_volume=20)),
        ("Music", "0 %", Settings(music_volume=0)),
        ("Screen", "Full screen", Settings(full_screen=True)),
    ],
)
def test_choosing_an_option_sets_it_and_keeps_it(name: str, option: str, settings: Settings) -> None:
    player = in_a_window()
    pressed = find(setting(player.tree, name), Role.BUTTON, option)
    assert pressed
    assert pressed.action
    player.tell(Press(pressed.action))
    assert player.model.settings == settings
    assert player.asked[-1] == KeepSettings(settings)
    assert chosen(player.tree, name) == [option]
    asked = len(player.asked)
    player.tell(Press(pressed.action))
    assert len(player.asked) == asked, "what is chosen already is not written again"


def test_a_value_from_a_file_that_is_none_of_the_options_stands_among_them() -> None:
    model, _ = begin(Settings(room_volume=33), front=Front.WINDOW)
    model, _ = update(model, Press(Action(Verb.OPEN_SETTINGS)))
    options = [option.name for option in setting(view(model), "Murmur of the room").children]
    assert options == ["0 %", "20 %", "33 %", "40 %", "60 %", "80 %", "100 %"]
    assert chosen(view(model), "Murmur of the room") == ["33 %"]


@pytest.mark.parametrize("name", SCREENS)
def test_settings_open_over_every_screen_and_leave_it_exactly_as_it_was(name: str) -> None:
    player = SCREENS[name]()
    before = player.model
    player.do(Verb.OPEN_SETTINGS)
    assert player.tree.value == Kind.SETTINGS
    back = way_back(player.tree)
    assert back
    player.tell(Press(back))
    assert player.model == before._replace(adjusting=False)


@pytest.mark.parametrize("name", SCREENS)
def test_mute_full_screen_and_size_of_text_change_on_every_screen(name: str) -> None:
    player = SCREENS[name]()
    before = player.model
    for verb in (Verb.TOGGLE_MUTE, Verb.TOGGLE_FULL_SCREEN, Verb.TEXT_LARGER, Verb.TEXT_LARGER, Verb.TEXT_SMALLER):
        player.do(verb)
    changed = replace(before.settings, mute=True, full_screen=True, text_size=125)
    assert player.model._replace(unkept="") == before._replace(settings=changed)
    assert player.asked[-1] == KeepSettings(changed)


def test_text_grows_and_shrinks_as_far_as_there_are_sizes() -> None:
    player = Player(front=Front.WINDOW)
    presses = (*[Verb.TEXT_LARGER] * 6, *[Verb.TEXT_SMALLER] * 6)
    sizes = [player.do(verb).model.settings.text_size for verb in presses]
    assert sizes == [125, 150, 175, 200, 200, 200, 175, 150, 125, 100, 100, 100]
    kept = [effect for effect in player.asked if isinstance(effect, KeepSettings)]
    assert len(kept) == 2 * (len(TEXT_SIZES) - 1), "what does not change is not written"


def test_a_choice_on_its_way_to_the_disk_is_not_disturbed() -> None:
    player = sitting()
    player.disk = lambda _: None
    player.press("hoping for").do(Verb.TOGGLE_MUTE).do(Verb.OPEN_SETTINGS)
    player.tell(SettingsKept())
    assert player.model.pending, "the answer about the settings is not that about the choice"
    player.tell(SettingsNotKept(FULL))
    assert player.model.pending
    player.tell(Saved())
    assert player.press("Go back").sees("Somebody asks.")
    assert player.kept() == [Pick("spare", "hello")]
    assert player.model.settings.mute


def test_a_choice_that_the_disk_refuses_meanwhile_is_told_below_the_settings() -> None:
    player = sitting()
    player.disk = lambda _: None
    player.press("hoping for").do(Verb.OPEN_SETTINGS).tell(FULL)
    assert player.tree.value == Kind.SETTINGS
    assert player.press("Go back").sees("The disk is full")
    player.disk = lambda _: Saved()
    assert player.press("Try again").sees("Somebody asks.")


def test_what_the_disk_says_reaches_the_screen_below() -> None:
    player = Player().do(Verb.OPEN_SETTINGS)
    player.tell(ShelfLoaded(SHELF._replace(remark="One file is damaged.")))
    assert player.press("Go back").sees("One file is damaged.")
    player.press("You").do(Verb.OPEN_SETTINGS).tell(HistoryLoaded(History(fault="The folder cannot be read.")))
    assert player.press("Go back").sees("The folder cannot be read.")
    player.press("Go back").do(Verb.OPEN_SETTINGS).tell(ScenarioOpened(player.story))
    assert "Begin" in player.press("Go back").buttons()
    player.model, _ = update(player.model, Press(Action(Verb.BEGIN)))
    player.do(Verb.OPEN_SETTINGS).tell(RunStarted("run-1", 7))
    assert player.press("Go back").sees("Nine pitches so far.")
    assert CloseRun("run-1") not in player.asked


def test_a_run_that_is_opened_meanwhile_lies_below() -> None:
    player = Player().do(Verb.OPEN_SETTINGS)
    player.tell(RunOpened("run-1", player.story, Level.STANDARD, 7, (Note("A note."),)))
    assert player.tree.value == Kind.SETTINGS
    assert player.press("Go back", "Notebook").sees("A note.")


def test_settings_that_cannot_be_kept_hold_for_now_and_say_so_quietly() -> None:
    player = Player().press("Settings")
    player.disk = lambda _: FULL
    player.press("Level")
    assert player.tree.value == Kind.SETTINGS
    told = find(player.tree, Role.STATUS)
    assert told
    assert told.name.startswith("Your settings hold for now but are not saved. The disk is full (/home/maya/runs).")
    player.disk = lambda _: Saved()
    player.press("Colour")
    assert not find(player.tree, Role.STATUS)
    assert player.model.settings == Settings(Level.EXAM, colour=False)


def test_a_word_about_settings_is_told_where_one_is_until_the_next_press() -> None:
    player = sitting()
    player.disk = lambda effect: FULL if isinstance(effect, KeepSettings) else Saved()
    player.do(Verb.TOGGLE_MUTE)
    assert player.sees("Your settings hold for now")
    assert player.tree.role is Role.SCREEN
    assert not player.press("hoping for").sees("Your settings hold for now")
    assert player.sees("Somebody asks.")


def test_a_level_named_at_the_start_holds_this_time_and_is_not_kept() -> None:
    model, _ = begin(Settings(), level=Level.EXAM)
    model, _ = update(model, ScenarioOpened(Player().story))
    assert [node.name for node in find_all(view(model), Role.BUTTON) if node.chosen] == ["Exam"]
    model, asked = update(model, Press(Action(Verb.TOGGLE_MUTE)))
    assert asked == (KeepSettings(Settings(mute=True)),)


def test_every_setting_of_the_window_can_be_set_there() -> None:
    set_there = {action.subject.partition(".")[0] for action in actions(in_a_window().tree)}
    assert {field.name for field in fields(Settings)} - set_there == {"width", "colour"}
