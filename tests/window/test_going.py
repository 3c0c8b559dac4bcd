"""Lines that go on by themselves after a reading time, and all that stops them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pygame
import pytest

from game.domain.settings import Level, Onward, Pace, Settings, Theme
from game.views.action import Verb
from game.views.node import Kind, Node, Role, button, find
from game.views.onward import TOGGLE, onward
from game.window import going
from game.window.beats import Beat, Tempo
from game.window.going import time_to_read
from game.window.text import Typesetter
from tests.window import laws, trees
from tests.window.player import MOST_LINES, Player
from tests.window.unpressed import hurry, is_deciding, pass_by, place, playing, push, soon


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    soon(monkeypatch)


@pytest.fixture
def reader(tmp_path: Path, cache: Path) -> Iterator[Player]:
    """Somebody for whom lines go on by themselves, at the first of them."""
    with playing(tmp_path, cache) as somebody:
        yield somebody


def goes(player: Player) -> bool:
    return onward(player.game.model) is not Onward.OFF


def test_a_longer_line_stands_longer_and_an_unhurried_one_longer_still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    short, long = (Beat(Tempo.WORDS, Node(Role.LINE, "word " * count, value="maya")) for count in (4, 30))
    for pace in (Onward.UNHURRIED, Onward.BRISK):
        assert 1 <= time_to_read(None, pace) < time_to_read(short, pace) < time_to_read(long, pace) < 20
    assert time_to_read(long, Onward.BRISK) < time_to_read(long, Onward.UNHURRIED)


def test_lines_go_on_by_themselves_and_wait_where_one_decides(reader: Player) -> None:
    reader.until(lambda: is_deciding(reader))
    before = place(reader)
    pass_by(reader)
    assert place(reader) == before
    assert not reader.decided
    reader.until(lambda: reader.game.patience() is None)
    reader.key(pygame.K_1)
    reader.until(lambda: is_deciding(reader))
    assert len(reader.decided) == 1


def test_an_answer_that_came_up_by_itself_is_not_chosen_by_an_enter_that_meant_to_read_on(reader: Player) -> None:
    reader.until(lambda: is_deciding(reader))
    reader.key(pygame.K_RETURN)
    assert not reader.decided


def test_without_a_setting_nothing_goes_on_and_nothing_wakes(player: Player) -> None:
    player.sit_down()
    before = place(player)
    pass_by(player)
    assert place(player) == before
    player.until(lambda: player.game.patience() is None)


def test_while_a_line_stands_nothing_is_painted(reader: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(going, "READING", {Onward.BRISK: (90.0, 0.0)})
    monkeypatch.setattr(reader.game.gallery, "collect", lambda: False)  # no picture comes
    reader.until(lambda: not reader.game.stale and reader.game.patience())
    frames = reader.game.canvas.frames
    pass_by(reader, 0.1)
    assert reader.game.canvas.frames == frames
    patience = reader.game.patience()
    assert patience is not None
    assert 80 < patience < 90, "it sleeps until the line goes on"


def test_a_key_starts_and_stops_them(player: Player) -> None:
    player.sit_down()
    player.key(pygame.K_a)
    assert find(player.game.showing.tree, Role.BUTTON, "Goes on")
    first = place(player)
    player.until(lambda: place(player) != first)
    player.key(pygame.K_a)
    assert not find(player.game.showing.tree, Role.BUTTON, "Goes on")
    before = place(player)
    pass_by(player)
    assert place(player) == before


def test_a_click_on_the_sign_stops_them(reader: Player) -> None:
    reader.click(Verb.TOGGLE_ONWARD)
    assert not goes(reader)
    before = place(reader)
    pass_by(reader)
    assert place(reader) == before


def back_by_wheel(player: Player) -> None:
    player.until(lambda: player.game.showing.reader.beat > 0)
    pygame.event.post(pygame.Event(pygame.MOUSEWHEEL, x=0, y=1))
    player.game.turn(0.001)


def back_by_key(player: Player) -> None:
    player.until(lambda: player.game.showing.reader.beat > 0)
    player.press(pygame.K_PAGEUP)
    player.game.turn(0.001)


def back_by_pad(player: Player) -> None:
    player.until(lambda: player.game.showing.reader.beat > 0)
    push(player, pygame.CONTROLLER_BUTTON_LEFTSHOULDER)


@pytest.mark.parametrize("leaf", [back_by_wheel, back_by_key, back_by_pad])
def test_whoever_leafs_back_is_not_hurried_on(reader: Player, leaf: Callable[[Player], None]) -> None:
    leaf(reader)
    assert not goes(reader)
    before = place(reader)
    pass_by(reader)
    assert place(reader) == before


@pytest.mark.parametrize("key", [pygame.K_l, pygame.K_n, pygame.K_F1, pygame.K_ESCAPE])
def test_whatever_opens_stops_them(reader: Player, key: int) -> None:
    reader.key(key)
    reader.key(pygame.K_ESCAPE)
    assert reader.kind == Kind.CONVERSATION
    assert not goes(reader)


def test_a_pad_starts_and_stops_them(player: Player) -> None:
    player.sit_down()
    push(player, pygame.CONTROLLER_BUTTON_BACK)
    assert goes(player)
    push(player, pygame.CONTROLLER_BUTTON_BACK)
    assert not goes(player)
    push(player, pygame.CONTROLLER_BUTTON_BACK)
    push(player, pygame.CONTROLLER_BUTTON_Y)
    assert player.kind == Kind.NOTEBOOK
    assert not goes(player)


def test_a_press_that_comes_just_after_a_line_went_reads_nothing_on(reader: Player) -> None:
    first = place(reader)
    reader.until(lambda: place(reader) != first)
    reader.game.model = reader.game.model._replace(onward=Onward.OFF)
    second = place(reader)
    reader.press(pygame.K_RETURN)
    reader.game.turn(0.001)
    assert place(reader) == second
    reader.game.going._went_at = float("-inf")
    reader.press(pygame.K_RETURN)
    reader.game.turn(0.001)
    assert place(reader) != second


def test_a_line_is_spoken_to_its_end_first(tmp_path: Path, cache: Path) -> None:
    with playing(tmp_path, cache, Settings(pace=Pace.SLOW, onward=Onward.BRISK)) as player:
        before = place(player)
        assert not player.game.showing.reader.is_shown
        player.until(lambda: player.game.showing.reader.is_shown or place(player) != before)
        assert place(player) == before
        player.until(lambda: place(player) != before)


@pytest.mark.parametrize(
    ("gone", "back"),
    [
        (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED),
        (pygame.WINDOWMINIMIZED, pygame.WINDOWRESTORED),
    ],
)
def test_nothing_goes_on_behind_another_window(reader: Player, gone: int, back: int) -> None:
    reader.happens(gone)
    before = place(reader)
    pass_by(reader)
    assert place(reader) == before
    reader.happens(back)
    reader.until(lambda: place(reader) != before)


def test_a_desk_is_left_alone_and_so_is_the_end(reader: Player) -> None:
    desks = 0
    for _ in range(MOST_LINES):
        reader.until(lambda: reader.game.showing.reader.is_read and Verb.GO_ON not in reader.verbs)
        if reader.kind == Kind.DESK or Verb.LOOK_BACK in reader.verbs:
            desks += reader.kind == Kind.DESK
            assert Verb.LOOK_BACK in reader.verbs or reader.game.showing.reader.at_hand is None, "nothing covers it"
            before = place(reader)
            pass_by(reader, 0.1)
            assert place(reader) == before
        if Verb.LOOK_BACK in reader.verbs:
            break
        reader.key(reader.choice_keys[0])
    assert desks
    assert Verb.LOOK_BACK in reader.verbs


def test_what_an_encounter_showed_is_there_to_be_studied(tmp_path: Path, cache: Path) -> None:
    with playing(tmp_path, cache, Settings(Level.GUIDED, pace=Pace.AT_ONCE, onward=Onward.BRISK)) as player:
        for _ in range(60):
            player.until(lambda: is_deciding(player) or shows_findings(player))
            if shows_findings(player):
                break
            player.key(player.choice_keys[0])
        before = place(player)
        pass_by(player)
        assert shows_findings(player)
        assert place(player) == before
        hurry(player)
        assert place(player) == before


def shows_findings(player: Player) -> bool:
    beat = player.game.showing.reader.at_hand
    return beat is not None and beat.tempo is Tempo.FINDINGS


def with_sign(tree: Node) -> Node:
    """The screen while lines go on by themselves."""
    there = replace(button("Goes on", TOGGLE, "a"), chosen=True)
    tools = next(node for node in tree.children if node.role is Role.TOOLBAR)
    changed = replace(tools, children=(there, *tools.children))
    return replace(tree, children=tuple(changed if node is tools else node for node in tree.children))


@pytest.mark.parametrize("theme", Theme)
def test_the_sign_fits_and_stands_out_at_every_size_and_in_every_theme(theme: Theme) -> None:
    setter = Typesetter()
    for size, text_size in product(((1280, 720), (640, 360), (800, 1200), (1920, 1080)), (100, 200)):
        settings = Settings(theme=theme, text_size=text_size)
        showing = laws.shown(with_sign(trees.conversation(2)), setter, size, settings)
        assert not laws.broken(showing, setter), f"{size} at {text_size} %"
        assert not laws.out_of_reach(showing), f"{size} at {text_size} %"
        assert not laws.pale(showing), f"{size} at {text_size} %"


def test_whoever_presses_a_key_is_back_even_where_nobody_told_so(reader: Player) -> None:
    reader.happens(pygame.WINDOWFOCUSLOST)
    before = place(reader)
    reader.key(pygame.K_m)
    reader.until(lambda: place(reader) != before)
