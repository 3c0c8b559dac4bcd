"""The keys a window shows at its edge."""

from game.views.hints import Hint, hints
from game.views.model import Front
from tests.views.player import FULL, Player, at_the_debrief, sitting


def told(player: Player) -> list[str]:
    return [f"{hint.key} {hint.does}" for hint in hints(player.tree)]


def test_a_plain_screen_names_the_keys_that_work_everywhere() -> None:
    player = Player(front=Front.WINDOW)
    assert told(player) == ["Enter chooses", "Arrows move", "Esc quits", "F1 opens the settings"]
    assert told(player.press("Play")) == ["Enter chooses", "Arrows move", "Esc goes back", "F1 opens the settings"]


def test_a_sitting_names_what_its_toolbar_offers_with_the_keys_of_a_window() -> None:
    assert hints(sitting().press("hoping for").tree) == (
        Hint("L", "what was said"),
        Hint("N", "notebook"),
        Hint("B", "step back"),
        Hint("F1", "settings"),
        Hint("Esc", "pause"),
    )


def test_a_line_is_written_and_not_chosen() -> None:
    player = sitting().press("Notebook", "Write a note")
    assert told(player) == ["Enter keeps the line", "Esc goes back", "F1 opens the settings"]


def test_the_settings_do_not_offer_themselves() -> None:
    assert told(Player(front=Front.WINDOW).press("Settings")) == ["Enter chooses", "Arrows move", "Esc goes back"]


def test_leaving_a_debrief_is_leaving() -> None:
    assert "Esc leaves" in told(at_the_debrief())


def test_what_must_be_answered_has_no_way_back() -> None:
    player = sitting()
    player.disk = lambda _: FULL
    assert told(player.press("hoping for")) == ["Enter chooses", "Arrows move", "F1 opens the settings"]
