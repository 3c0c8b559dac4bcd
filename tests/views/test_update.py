"""Laws that hold on every screen, whatever is pressed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.replay import replay
from game.records.acts import Act, Pick
from game.records.choices import standing
from game.views.action import Verb
from game.views.messages import NotSaved, Press, RunOpened, Saved, Typed
from game.views.model import Playing
from game.views.node import Role, find, walk
from tests.views.player import FULL, Player

PRESSES = st.lists(st.tuples(st.integers(0, 40), st.booleans()), max_size=60)


def wander(player: Player, presses: list[tuple[int, bool]]) -> None:
    """Press whatever stands at these places of each screen; the disk fails where the flag says so."""
    for place, fails in presses:
        answer: Saved | NotSaved = FULL if fails and place % 3 == 0 else Saved()
        player.disk = lambda _, answer=answer: answer  # type: ignore[misc]
        if find(player.tree, Role.INPUT):
            player.tell(Typed("x" * (place % 3)))
        able = sorted({node.action for node in walk(player.tree) if node.action and node.action.verb is not Verb.QUIT})
        assert able, "a dead end"
        assert len([node for node in walk(player.tree) if node.focus]) == 1
        player.tell(Press(able[place % len(able)]))


def safe_acts(player: Player) -> tuple[Act, ...]:
    """All acts in the log of the run, as somebody who reads it would find them."""
    return tuple(act for act in player.kept())  # type: ignore[misc]


@settings(max_examples=60, deadline=None)
@given(PRESSES)
def test_no_press_fails_and_no_screen_is_a_dead_end(presses: list[tuple[int, bool]]) -> None:
    wander(Player(), presses)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 40), max_size=60))
def test_what_is_shown_is_what_the_log_says(presses: list[int]) -> None:
    player = Player().press("Play", "The Small Mixer", "Begin")
    wander_within(player, presses)
    screen = player.model.screen
    if isinstance(screen, Playing):
        acts = safe_acts(player)
        assert screen.acts == acts
        picks = [pick.pick for pick in standing(acts)]
        assert screen.sitting.past == replay(player.story, player.seed, picks)
        assert all(isinstance(act, Pick) for act in standing(acts))


def wander_within(player: Player, presses: list[int]) -> None:
    """The same, without leaving the sitting."""
    for place in presses:
        if find(player.tree, Role.INPUT):
            player.tell(Typed("A note."))
        able = sorted(
            {
                node.action
                for node in walk(player.tree)
                if node.action and node.action.verb not in (Verb.QUIT, Verb.LEAVE)
            }
        )
        player.tell(Press(able[place % len(able)]))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 40), max_size=30))
def test_going_on_with_a_run_stands_where_it_was_left(presses: list[int]) -> None:
    player = Player().press("Play", "The Small Mixer", "Begin")
    wander_within(player, presses)
    left = player.model.screen
    if not isinstance(left, Playing):
        return
    again = Player()
    again.tell(RunOpened("run-1", player.story, left.sitting.level, player.seed, safe_acts(player)))
    found = again.model.screen
    assert isinstance(found, Playing)
    assert found.sitting.past == left.sitting.past
