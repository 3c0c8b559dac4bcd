"""Before it begins."""

from game.domain.settings import Level
from game.views.effects import Effect, StartRun
from game.views.messages import Message, RunNotStarted
from game.views.node import Role, find_all
from tests.views.player import FULL, Player


class Stuck(Player):
    """Somebody whose runs cannot be begun."""

    def answer(self, effect: Effect) -> Message | None:
        if isinstance(effect, StartRun):
            return RunNotStarted(7, FULL)
        return super().answer(effect)


def briefed(player: Player) -> Player:
    return player.press("Play", "The Small Mixer")


def test_it_says_who_you_are_and_what_you_want() -> None:
    player = briefed(Player())
    assert player.sees("You mend bicycles")
    assert player.sees("Find a first customer.")


def test_one_level_is_chosen_and_says_what_it_means() -> None:
    player = briefed(Player()).press("Exam")
    assert [node.name for node in find_all(player.tree, Role.BUTTON) if node.chosen] == ["Exam"]
    assert player.sees("No notebook, no stepping back.")
    player.press("Begin")
    assert StartRun("small-mixer", "The Small Mixer", Level.EXAM) in player.asked


def test_a_log_that_cannot_be_begun_keeps_nobody_from_playing() -> None:
    player = briefed(Stuck()).press("Begin")
    assert player.tree.role is Role.DIALOG
    assert player.sees("The disk is full")
    player.press("Try again")
    assert player.sees("Still not saved: the disk is full (/home/maya/runs).")
    assert len([effect for effect in player.asked if isinstance(effect, StartRun)]) == 2
    player.press("Play on without saving")
    assert player.sees("From here on nothing is kept.")
    assert player.sees("Nine pitches so far.")


def test_one_may_leave_it() -> None:
    player = briefed(Stuck()).press("Begin", "Go back")
    assert "Begin" in player.buttons()
    assert player.press("Go back").sees("Where to tonight?")
