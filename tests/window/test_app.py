"""The whole window, driven by events as SDL gives them, without a display."""

import json
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.records.settings import read_settings
from game.views.action import Verb
from game.views.model import Briefing, Playing
from game.views.node import Kind, Role, find
from game.window.focus import Direction
from game.window.keys import Move
from game.window.pad import Button, meant
from tests.window.player import Player


def test_a_conversation_is_three_key_presses_away(player: Player) -> None:
    player.sit_down()
    assert player.kind == Kind.CONVERSATION


def test_a_number_pressed_while_lines_are_read_reads_one_line_and_chooses_nothing(player: Player) -> None:
    player.sit_down()
    assert player.game.showing.reader.beat == 0
    player.key(pygame.K_2)
    assert player.game.showing.reader.beat == 1
    screen = player.game.model.screen
    assert isinstance(screen, Playing)
    assert not screen.acts


def test_escape_leads_back_step_by_step_and_forward_again_to_the_same_line(player: Player) -> None:
    player.sit_down()
    player.read()
    player.key(pygame.K_ESCAPE)
    assert player.kind == Kind.PAUSE
    player.key(pygame.K_ESCAPE)
    assert player.kind == Kind.CONVERSATION
    assert player.game.showing.reader.is_read


def test_the_settings_open_everywhere_and_lead_back(player: Player) -> None:
    player.key(pygame.K_RETURN)
    player.key(pygame.K_RETURN)
    assert isinstance(player.game.model.screen, Briefing)
    player.key(pygame.K_F1)
    assert player.kind == Kind.SETTINGS
    player.key(pygame.K_ESCAPE)
    assert player.kind == Kind.BRIEFING


def test_a_note_that_is_left_for_the_settings_is_found_again(player: Player) -> None:
    player.sit_down()
    player.key(pygame.K_n)
    player.click(Verb.WRITE_NOTE)
    pygame.event.post(pygame.Event(pygame.TEXTINPUT, text="Nineteen"))
    player.wait()
    player.key(pygame.K_F1)
    player.key(pygame.K_ESCAPE)
    assert player.game.showing.line is not None
    assert player.game.showing.line.text == "Nineteen"


def test_the_key_that_opens_a_note_writes_nothing_into_it(player: Player) -> None:
    player.sit_down()
    player.key(pygame.K_n)
    player.key(pygame.K_1)
    assert player.game.showing.line is not None
    assert player.game.showing.line.text == ""


def test_an_enter_too_many_chooses_nothing(player: Player) -> None:
    player.sit_down()
    player.read()
    player.key(pygame.K_RETURN)
    screen = player.game.model.screen
    assert isinstance(screen, Playing)
    assert not screen.acts


def test_the_pause_always_opens_on_playing_on(player: Player) -> None:
    player.sit_down()
    player.key(pygame.K_ESCAPE)
    player.key(pygame.K_DOWN)
    player.key(pygame.K_ESCAPE)
    player.key(pygame.K_ESCAPE)
    focus = player.game.showing.focus
    assert focus is not None
    assert focus.action is not None
    assert focus.action.verb is Verb.CLOSE


def test_one_enter_reads_one_line(player: Player) -> None:
    player.sit_down()
    assert player.game.showing.reader.beat == 0
    player.key(pygame.K_RETURN)
    assert player.game.showing.reader.beat == 1


def test_the_focus_is_found_again_where_it_was_left(player: Player) -> None:
    player.key(pygame.K_RETURN)
    player.key(pygame.K_RIGHT)
    focused = player.game.showing.focus
    assert focused is not None
    player.key(pygame.K_F1)
    player.key(pygame.K_ESCAPE)
    assert player.game.showing.focus is not None
    assert player.game.showing.focus.action == focused.action


def test_continue_has_the_focus_once_it_is_there(player: Player, tmp_path: Path, cache: Path) -> None:
    player.sit_down()
    player.game.close()
    again = Player(tmp_path, cache)
    assert again.game.showing.focus is not None
    assert again.game.showing.focus.action is not None
    assert again.game.showing.focus.action.verb is Verb.CONTINUE
    player.game = again.game


def test_text_grows_at_a_key_and_stays_so_at_the_next_start(player: Player) -> None:
    player.key(pygame.K_PLUS, pygame.KMOD_CTRL)
    assert player.game.showing.settings.text_size == 125
    assert read_settings(player.folders).settings.text_size == 125


def test_a_note_is_written_and_kept(player: Player) -> None:
    player.sit_down()
    player.key(pygame.K_n)
    player.click(Verb.WRITE_NOTE)
    for letter in "Ask about the tram":
        pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=letter))
    player.wait()
    player.key(pygame.K_RETURN)
    assert find(player.game.showing.tree, Role.LISTITEM, "Ask about the tram")


def test_a_note_is_kept_by_pointer_alone(player: Player) -> None:
    writing(player, "Ask about the tram")
    player.click(Verb.KEEP_LINE)
    assert find(player.game.showing.tree, Role.LISTITEM, "Ask about the tram")


def test_a_note_is_kept_by_pad_alone(player: Player) -> None:
    writing(player, "Ask about the tram")
    assert player.game.showing.focus is None
    player.game.input.act(Move(Direction.DOWN))
    pad(player, Button.A)
    assert find(player.game.showing.tree, Role.LISTITEM, "Ask about the tram")


@pytest.mark.parametrize("move", [None, Direction.DOWN, Direction.RIGHT])
def test_whoever_has_a_pad_alone_writes_nothing_and_is_out_again(player: Player, move: Direction | None) -> None:
    writing(player, "")
    if move is not None:
        player.game.input.act(Move(move))
    pad(player, Button.A)
    assert player.kind == Kind.NOTEBOOK
    assert not find(player.game.showing.tree, Role.LISTITEM, "")


def writing(player: Player, text: str) -> None:
    """Begin to write a note."""
    player.sit_down()
    player.key(pygame.K_n)
    player.click(Verb.WRITE_NOTE)
    if text:
        pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=text))
    player.game.input.pointed(pygame.Event(pygame.MOUSEMOTION, pos=(5, 5), rel=(1, 1), buttons=(0, 0, 0)))
    player.game.showing.focus = None
    player.wait()


def pad(player: Player, button: Button) -> None:
    """Press a button of a pad."""
    showing = player.game.showing
    player.game.input.act(meant(button, showing.tree, showing.focus.action if showing.focus else None))
    player.wait()


def test_what_is_being_written_is_kept_when_the_window_is_closed(player: Player) -> None:
    player.sit_down()
    player.key(pygame.K_n)
    player.click(Verb.WRITE_NOTE)
    pygame.event.post(pygame.Event(pygame.TEXTINPUT, text="Nineteen sugars"))
    player.wait()
    pygame.event.post(pygame.Event(pygame.QUIT))
    player.game.turn(0.01)
    assert player.game.model.over
    player.game.hands.close()
    run = next(each for each in player.folders.runs.iterdir() if each.suffix == ".jsonl")
    assert "Nineteen sugars" in run.read_text(encoding="utf-8")


def test_a_notice_goes_by_itself_and_nothing_wakes_before(player: Player) -> None:
    player.sit_down()
    player.read()
    player.key(pygame.K_1)
    player.key(pygame.K_b)
    assert find(player.game.showing.seen, Role.STATUS)
    for _ in range(200):
        player.game.turn(0.0)
    patience = player.game.patience()
    assert patience is not None
    assert 1 < patience <= player.game.showing.notice_left
    player.game.showing.notice_left = 1e-6
    frames = player.game.canvas.frames
    player.game.turn(0.001)
    assert not find(player.game.showing.seen, Role.STATUS)
    for _ in range(200):
        player.game.turn(0.0)
    assert player.game.canvas.frames == frames + 1
    assert player.game.patience() is None


def test_nothing_is_painted_while_nothing_changes(player: Player) -> None:
    before = player.game.canvas.frames
    for _ in range(20):
        player.game.turn(0.001)
    assert player.game.canvas.frames == before
    assert player.game.patience() is None


def test_the_window_is_laid_out_anew_at_another_size(player: Player) -> None:
    player.game.window.size = (800, 600)
    pygame.event.post(pygame.Event(pygame.WINDOWSIZECHANGED, x=800, y=600))
    player.wait()
    assert player.game.showing.size == (800, 600)
    assert player.game.showing.whole.rect[2:] == (800, 600)


def test_the_first_picture_waits_for_nothing_that_only_later_ones_need() -> None:
    probe = """
import json, sys
import game.window.app
print(json.dumps(sorted(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    later = {"msgspec", "hashlib", "html", "signal", "ctypes", "game.engine", "game.scoring", "game.domain.scenario"}
    assert later & set(json.loads(done.stdout.splitlines()[-1])) == set()
