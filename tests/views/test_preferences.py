"""Settings."""

from game.domain.settings import Level, Settings
from game.views.effects import KeepSettings
from game.views.messages import Saved
from tests.views.player import FULL, Player


def test_pressing_moves_a_setting_on_and_keeps_it() -> None:
    player = Player().press("Settings", "Level", "Width", "Colour")
    assert player.model.settings == Settings(Level.EXAM, 90, colour=False)
    assert player.asked[-1] == KeepSettings(player.model.settings)
    assert player.sees("Exam")
    assert player.sees("off")


def test_settings_go_round() -> None:
    player = Player().press("Settings", *["Level"] * len(Level), *["Width"] * 5)
    assert player.model.settings == Settings()


def test_settings_that_cannot_be_kept_hold_for_now() -> None:
    player = Player().press("Settings")
    player.disk = lambda _: FULL
    player.press("Level")
    assert player.sees("The disk is full")
    player.disk = lambda _: Saved()
    player.press("Go on without saving")
    assert player.model.settings.level is Level.EXAM
