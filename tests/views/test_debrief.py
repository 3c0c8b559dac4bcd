"""Looking back, as somebody meets it."""

import pytest

from game.domain.mistakes import PROFILES, Mistake
from game.domain.settings import Level
from game.records.acts import Ended, Pick, Plan
from game.views.effects import ForkRun, Keep
from game.views.node import Role, find_all, walk
from tests.evenings import SMALL_MIXER, small_mixer
from tests.views.player import FULL, Player, at_the_debrief, at_the_desk


def badly(level: Level = Level.STANDARD) -> Player:
    """Somebody looking back on an evening with nothing done."""
    return at_the_desk(level).press("Leave it for tonight", "Look back")


def test_the_ending_is_read_before_the_debrief_and_kept_with_its_scores() -> None:
    player = at_the_desk().press("Maya", "Send Maya", "Leave it for tonight")
    assert player.sees("I read it on the train.")
    assert player.sees("She owns two bicycles.")
    ended = player.kept()[-1]
    assert isinstance(ended, Ended)
    assert (ended.ended, ended.decisions) == ("called", 5)
    assert player.press("Look back").sees("You reached what you wanted.")


def test_six_rows_of_dots_with_figures() -> None:
    rows = find_all(at_the_debrief().tree, Role.DOTS)
    assert len(rows) == 6
    kept = next(row for row in rows if row.name == "Follow-through")
    assert (kept.shares, kept.value) == ((1.0,), "1 of 1")
    missed = next(row for row in find_all(badly().tree, Role.DOTS) if row.name == "Follow-through")
    assert (missed.shares, missed.value) == ((0.0,), "0 of 1")


def test_rows_and_the_decisions_that_mattered_stand_on_one_screen() -> None:
    tree = badly().tree
    assert [icon.value for row in find_all(tree, Role.DOTS) for icon in find_all(row, Role.ICON)] == [
        PROFILES[mistake].icon for mistake in Mistake
    ]
    cards = find_all(tree, Role.CARD)
    promise = next(card for card in cards if card.name == "You promised Maya the case study, and it never went.")
    assert promise.value == "Follow-through · settled the ending · Fri 19:00"
    assert [(child.role, child.value or child.name) for child in promise.children][:2] == [
        (Role.ICON, "paper-plane"),
        (Role.BADGE, "missed"),
    ]
    assert [node.key for node in walk(tree) if node.key] == ["1", "3", "4", "7", "8", "enter", "q"]


def test_a_card_says_what_came_of_it_first() -> None:
    text = SMALL_MIXER.replace(
        "      - maya (smile): I read it on the train.",
        "      - {when: kept(case-study), maya: I read it on the train.}",
    )
    cards = find_all(at_the_debrief(story=small_mixer(text)).tree, Role.CARD)
    sent = next(card for card in cards if card.name == "You chose: Send Maya what you promised")
    assert [note.name for note in find_all(sent, Role.NOTE)] == ["Maya: “I read it on the train.”"]


def test_a_row_opens_its_decisions_and_goes_back() -> None:
    player = badly()
    rows = player.tree
    player.press("Follow-through")
    assert player.sees("You promised Maya the case study, and it never went.")
    row = player.tree
    player.press("You promised Maya")
    assert player.sees("You chose: Leave it for tonight")
    assert player.press("Go back").tree == row
    assert player.press("Go back").tree == rows


def test_a_decision_that_mattered_tells_what_if_and_says_how_it_would_have_ended() -> None:
    player = badly().press("You promised Maya", "What if I had?")
    assert player.sees("Instead: Send Maya what you promised")
    assert player.sees("It would have ended with “The call”.")
    assert player.sees("I read it on the train.")


def test_a_decision_that_settled_the_ending_says_what_could_be_reached_until_then() -> None:
    player = badly().press("You promised Maya")
    assert player.sees("What was left undone could last have been done here.")
    assert player.sees("After this no other ending could be reached. Until then “The call” could.")


def test_replaying_goes_back_to_the_decision_and_is_kept() -> None:
    player = badly().press("You promised Maya", "Replay from here")
    assert player.sees("Room for two things tonight")
    forked = player.asked[-1]
    assert isinstance(forked, ForkRun)
    assert forked.run == "run-1"
    assert [act.pick for act in forked.acts if isinstance(act, Pick)] == [
        act.pick for act in player.kept() if isinstance(act, Pick)
    ][:-1], "everything up to the decision, in a run of its own"
    player.press("Maya", "Send Maya", "Leave it for tonight")
    assert player.sees("I read it on the train.")
    assert {each.run for each in player.asked if isinstance(each, Keep)} == {"run-1", "run-2"}


def test_a_replay_that_cannot_be_kept_says_so_and_can_be_played_all_the_same() -> None:
    player = badly()
    player.disk = lambda _: FULL
    player.press("You promised Maya", "Replay from here")
    assert player.sees("The disk is full")
    player.press("Play on without saving")
    assert player.sees("Room for two things tonight")


def test_no_replay_at_the_exam() -> None:
    player = badly(Level.EXAM).press("Follow-through", "You promised Maya")
    assert "Replay from here" not in player.buttons()


def test_worst_case_says_that_it_does_not_count() -> None:
    assert badly(Level.WORST_CASE).sees("free play")
    assert not badly().sees("free play")


def to_the_plan(player: Player) -> Player:
    return player.press("Think about next time")


def test_the_plan_comes_with_research_and_is_taken_away() -> None:
    player = to_the_plan(badly())
    assert [node.name for node in find_all(player.tree, Role.GROUP)] == ["What research says", "A plan to take away"]
    player.press("Take it")
    plan = player.kept()[-1]
    assert isinstance(plan, Plan)
    assert player.sees(plan.plan)
    assert "Play" in player.press("Finish").buttons()


def test_one_may_write_a_plan_of_ones_own_or_think_better_of_it() -> None:
    player = to_the_plan(badly())
    before = player.tree
    assert player.press("Write your own").type("   ").tree == before
    assert player.press("Write your own", "Keep it").tree == before
    player.press("Write your own").type("When I am home, I send it.")
    plan = player.kept()[-1]
    assert isinstance(plan, Plan)
    assert plan.plan == "When I am home, I send it."


def test_a_plan_that_is_not_safe_is_not_taken() -> None:
    player = to_the_plan(badly())
    player.disk = lambda _: FULL
    player.press("Take it")
    assert player.tree.role is Role.DIALOG
    assert player.press("Play on without saving").sees("This run is not kept")


@pytest.mark.parametrize("level", list(Level))
def test_every_level_has_a_debrief_and_a_way_out(level: Level) -> None:
    player = badly(level)
    assert player.sees("Silence")
    assert "Play" in player.press("Leave for now").buttons()
