"""Laws that hold on every screen, whatever is pressed."""

import json
import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.domain.settings import Level
from game.engine.replay import replay
from game.records.acts import Act, Pick
from game.records.choices import standing
from game.views.action import Action, Verb
from game.views.effects import CloseRun, ForkRun, Keep
from game.views.messages import NotSaved, Press, RunOpened, RunStarted, Saved, ScenarioOpened, Typed
from game.views.model import Front, LookingBack, Playing
from game.views.node import Kind, Role, find, walk
from game.views.update import EVERYWHERE, update
from tests.views.player import FULL, Player, at_the_debrief, sitting

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
        able += sorted(EVERYWHERE)
        assert len([node for node in walk(player.tree) if node.focus]) == 1
        player.tell(Press(able[place % len(able)]))


def safe_acts(player: Player) -> tuple[Act, ...]:
    """All acts in the log of the run at hand, as somebody who reads it would find them; playing again begins one."""
    acts: list[Act] = []
    for effect in player.asked:
        if isinstance(effect, ForkRun):
            acts = list(effect.acts)
        elif isinstance(effect, Keep):
            acts += effect.acts
    return tuple(acts)


@settings(max_examples=60, deadline=None)
@given(PRESSES, st.sampled_from(Front))
def test_no_press_fails_and_no_screen_is_a_dead_end(presses: list[tuple[int, bool]], front: Front) -> None:
    wander(Player(front=front), presses)


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
        leaving = (Verb.QUIT,) if player.tree.value == Kind.SETTINGS else (Verb.QUIT, Verb.LEAVE)
        able = {node.action for node in walk(player.tree) if node.action and node.action.verb not in leaving}
        actions = sorted(able | EVERYWHERE)
        player.tell(Press(actions[place % len(actions)]))


@settings(max_examples=40, deadline=None)
@example([0, 0, 0, 0, 0, 0, 0, 2])
@example([0, 0, 0, 0, 0])
@given(st.lists(st.integers(0, 40), max_size=30))
def test_going_on_with_a_run_stands_where_it_was_left_and_at_its_debrief_once_it_ended(presses: list[int]) -> None:
    player = Player().press("Play", "The Small Mixer", "Begin")
    wander_within(player, presses)
    left = player.model.screen
    if not isinstance(left, Playing):
        return
    again = Player()
    again.tell(RunOpened("run-1", player.story, left.sitting.level, player.seed, safe_acts(player)))
    found = again.model.screen
    assert isinstance(found, LookingBack if left.sitting.past.progress.ending else Playing)
    playing = found.playing if isinstance(found, LookingBack) else found
    assert playing.sitting.past == left.sitting.past


@pytest.mark.parametrize("busy", [lambda: sitting().press("hoping for"), at_the_debrief])
def test_nothing_that_is_opened_late_pushes_a_sitting_aside(busy: Callable[[], Player]) -> None:
    player = busy()
    before = player.model
    player.tell(ScenarioOpened(player.story))
    player.tell(RunOpened("run-1", player.story, Level.STANDARD, 7, ()))
    assert CloseRun("run-1") not in player.asked, "it is the one being played"
    player.tell(RunOpened("run-9", player.story, Level.STANDARD, 7, ()))
    assert player.asked[-1] == CloseRun("run-9")
    assert player.model == before


def test_a_run_that_begins_after_its_briefing_was_left_is_let_go_of() -> None:
    player = Player().press("Play", "The Small Mixer")
    player.model, _ = update(player.model, Press(Action(Verb.BEGIN)))
    player.press("Go back").tell(RunStarted("run-1", 7))
    assert player.asked[-1] == CloseRun("run-1")
    assert player.tree.value == Kind.LIBRARY


def test_text_that_nobody_asked_for_is_no_answer() -> None:
    player = sitting().press("Notebook")
    before = player.model
    player.tell(Typed("A note."))
    assert player.model == before


def test_the_first_screen_needs_neither_engine_nor_scores_nor_the_disk() -> None:
    probe = """
import json, sys
from game.domain.settings import Settings
from game.views.update import begin, view
view(begin(Settings())[0])
print(json.dumps(sorted(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    heavy = ("msgspec", "transitions", "game.engine", "game.scoring", "game.loading", "game.domain.scenario")
    assert [name for name in json.loads(done.stdout) if name.startswith(heavy)] == []
