"""In a hurry through what was read before, and no further."""

from pathlib import Path
from time import monotonic

import pygame
import pytest

from game.domain.settings import Pace, Settings
from game.views.action import Action, Verb
from game.views.messages import Press
from game.views.node import Kind
from game.window import going
from tests.window.player import AT_ONCE, Player
from tests.window.unpressed import CTRL, PAD, down, hurry, is_deciding, pass_by, place, playing, push, soon, up


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    soon(monkeypatch)


def decided_and_taken_back(player: Player, times: int = 3) -> None:
    """So many decisions, read to the next one, and taken back again."""
    for _ in range(times):
        player.decide()
    while not is_deciding(player):
        player.key(pygame.K_RETURN)
    for _ in range(times):
        player.key(pygame.K_b)
    assert not [each for each in player.verbs if each is Verb.STEP_BACK]


def test_what_was_read_before_stepping_back_is_hurried_through_to_the_next_decision(player: Player) -> None:
    player.sit_down()
    decided_and_taken_back(player)
    for times in range(1, 4):
        player.read()
        player.key(pygame.K_1)
        began = monotonic()
        hurry(player)
        assert is_deciding(player)
        assert monotonic() - began < 2.0
        assert len([act for act in player.picks if act.pick]) == 3 + times, "and nothing is decided by it"


def test_what_was_never_read_is_read_line_by_line(player: Player) -> None:
    player.sit_down()
    before = place(player)
    hurry(player, 0.4)
    assert place(player) == before
    player.decide()
    before = place(player)
    hurry(player, 0.4)
    assert place(player) == before


def test_another_answer_is_heard_out_and_what_follows_it_is_known(player: Player) -> None:
    player.sit_down()
    decided_and_taken_back(player, 1)
    player.read()
    player.key(pygame.K_2)
    heard = place(player)
    hurry(player, 0.4)
    assert place(player) == heard


def test_what_was_read_in_an_earlier_run_is_known_at_the_next_start(tmp_path: Path, cache: Path) -> None:
    with playing(tmp_path, cache, AT_ONCE) as player:
        for _ in range(3):
            player.decide()
    with playing(tmp_path, cache, AT_ONCE) as player:
        player.key(pygame.K_ESCAPE)
        player.click(Verb.LEAVE)
        player.game.take(Press(Action(Verb.OPEN_LIBRARY)))
        player.wait()
        player.key(pygame.K_1)
        player.key(pygame.K_RETURN)
        assert player.kind == Kind.CONVERSATION
        assert player.game.showing.reader.beat == 0
        hurry(player)
        assert is_deciding(player)
        assert not player.decided


def test_letting_go_stops_at_once(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    player.sit_down()
    decided_and_taken_back(player)
    player.read()
    player.key(pygame.K_1)
    monkeypatch.setattr(going, "LINE", 0.05)
    monkeypatch.setattr(going, "PAGE", 0.05)
    first = place(player)
    down(player, CTRL)
    player.until(lambda: place(player) != first)
    up(player, CTRL)
    then = place(player)
    pass_by(player)
    assert place(player) == then


def test_ctrl_with_another_key_is_a_command_and_no_hurry(player: Player) -> None:
    player.sit_down()
    decided_and_taken_back(player)
    player.read()
    player.key(pygame.K_1)
    before = player.game.showing.reader.beat
    down(player, CTRL)
    down(player, pygame.K_PLUS, pygame.KMOD_LCTRL)
    up(player, pygame.K_PLUS)
    down(player, CTRL, pygame.KMOD_LCTRL)
    pass_by(player)
    assert player.game.showing.settings.text_size == 125
    assert player.game.showing.reader.beat == before
    up(player, CTRL)
    hurry(player)
    assert is_deciding(player)


def test_the_pointer_and_a_pad_hurry_too(player: Player) -> None:
    player.sit_down()
    decided_and_taken_back(player)
    player.read()
    player.key(pygame.K_1)
    pygame.event.post(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(5, 400), button=pygame.BUTTON_RIGHT))
    player.until(lambda: is_deciding(player))
    pygame.event.post(pygame.Event(pygame.MOUSEBUTTONUP, pos=(5, 400), button=pygame.BUTTON_RIGHT))
    player.wait()
    player.key(pygame.K_1)
    push(player, pygame.CONTROLLER_BUTTON_RIGHTSTICK, lasting=True)
    player.until(lambda: is_deciding(player))
    assert player.game.pads is not None
    assert player.game.pads.hurries
    player.game.input.take(pygame.Event(pygame.JOYDEVICEREMOVED, instance_id=PAD))
    assert not player.game.pads.hurries
    assert player.game.going.hold.due(monotonic()) == float("inf")


def test_in_a_hurry_no_picture_changes_more_than_three_times_a_second(tmp_path: Path, cache: Path) -> None:
    assert going.PAGE > 1 / 3
    with playing(tmp_path, cache, Settings(pace=Pace.AT_ONCE, reduce_motion=True)) as player:
        decided_and_taken_back(player, 1)
        first = place(player)
        down(player, CTRL)
        began = monotonic()
        player.until(lambda: place(player) != first)
        assert monotonic() - began >= 1 / 3, "with as little motion as can be, neither does a line"
        up(player, CTRL)


def test_in_a_hurry_no_paper_rustles(tmp_path: Path, cache: Path) -> None:
    heard: list[str] = []
    with playing(tmp_path, cache, Settings(pace=Pace.SLOW)) as player:
        player.game.model = player.game.model._replace(settings=AT_ONCE)
        player.game.show()
        decided_and_taken_back(player, 2)
        player.read()
        player.key(pygame.K_1)
        player.game.model = player.game.model._replace(settings=Settings(pace=Pace.SLOW))
        player.game.show()
        player.game.turned = lambda: heard.append("page")  # type: ignore[method-assign]
        hurry(player)
        assert is_deciding(player)
    assert not heard
