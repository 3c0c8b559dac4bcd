"""You over many evenings."""

from game.domain.evidence import Habit, Score
from game.domain.mistakes import PROFILES, Mistake
from game.domain.scenario import MoveKind
from game.domain.settings import Level
from game.scoring.habits import Habits
from game.views import effects
from game.views.effects import Effect
from game.views.messages import HistoryLoaded, Message
from game.views.node import Role, find, find_all
from game.views.shelf import History, PastPlan, PastRun
from tests.views.player import Player

HABITS = Habits(
    (
        Habit(Mistake.SELF_PROMOTION, 12, 0.25, 0.125, 0.5),
        *(Habit(mistake, 2, None, None, None) for mistake in list(Mistake)[1:]),
    ),
    Mistake.SELF_PROMOTION,
)
HISTORY = History(
    HABITS,
    {MoveKind.PROMISE: 1, MoveKind.REQUEST: 3},
    (
        PastRun(
            "run-1", "The Mixer", "23 November 2026", Level.EXAM, "The call", {Mistake.APPRECIATION: Score(3, 0.5, 2.5)}
        ),
        PastRun("run-2", "The Mixer", "24 November 2026", Level.STANDARD),
        *(PastRun("run-2", "The Mixer", "24 November 2026", Level.STANDARD) for _ in range(30)),
        PastRun("run-3", "run-3.jsonl", "", None, fault="Line 1 is damaged."),
    ),
    (PastPlan("When I am home, I send it.", Mistake.FOLLOW_THROUGH, "partly"),),
)


class Remembered(Player):
    """Somebody with a history."""

    def answer(self, effect: Effect) -> Message | None:
        return HistoryLoaded(HISTORY) if isinstance(effect, effects.LoadHistory) else super().answer(effect)


def test_habits_have_intervals_or_not_enough_evidence() -> None:
    meters = find_all(Remembered().press("You").tree, Role.METER)
    assert [icon.value for meter in meters for icon in meter.children] == [PROFILES[each].icon for each in Mistake]
    assert meters[0].shares == (0.5, 0.75, 0.875)
    assert meters[0].value == "75 %, most likely 50 to 88 %, from 12 chances"
    assert meters[1].value == "not enough evidence yet (two chances)"


def test_it_says_what_to_work_on_and_how_much_was_tried() -> None:
    player = Remembered().press("You")
    assert player.sees("The one to work on: Constant self-promotion.")
    assert player.sees("One promise and three requests.")
    assert player.sees("When I am home, I send it.")
    assert player.sees("partly")


def test_runs_can_be_opened_unless_they_cannot_be_read() -> None:
    player = Remembered().press("You")
    assert player.sees("Appreciation 2½ of 3")
    assert player.sees("24 November 2026 · Standard · unfinished")
    damaged = find(player.tree, Role.CARD, "run-3.jsonl")
    assert damaged
    assert damaged.action is None
    assert player.sees("Line 1 is damaged.")
    assert player.sees("And twelve earlier runs.")
    player.press("The Mixer")
    assert player.asked[-1] == effects.OpenRun("run-1")


def test_runs_that_cannot_be_looked_for_are_not_said_to_be_missing() -> None:
    player = Player().press("You")
    player.tell(HistoryLoaded(History(fault="The folder cannot be read.")))
    assert player.sees("The folder cannot be read.")
    for claim in ("There are none yet.", "No scored run has been finished yet.", "You have taken none away yet."):
        assert not player.sees(claim)


def test_nothing_played_yet_is_no_blank_page() -> None:
    player = Player().press("You")
    assert player.sees("No scored run has been finished yet.")
    assert player.sees("There are none yet.")
