"""The whole window, driven by events as SDL gives them, without a display."""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pygame
import pytest

from game.domain.settings import Pace, Settings
from game.loading.library import Library, packaged_scenarios
from game.records.acts import Pick
from game.records.disk import Folders
from game.records.reading import read_run
from game.runtime.ports import Ports
from game.views.action import Verb
from game.views.model import Briefing, Front, LookingBack, Playing, Title
from game.views.node import Kind, Role, find, walk
from game.views.update import begin
from game.window.app import Game
from game.window.focus import Direction
from game.window.keys import Move
from game.window.pad import Button, meant

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
MOST_KEYS = 600
SHIFT_TAB = (pygame.K_TAB, pygame.KMOD_SHIFT)


class Player:
    """Somebody at the window: presses keys, waits until the game has answered, and looks."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.folders = Folders(folder, folder / "cache")
        ports = Ports(Library([packaged_scenarios()], self.folders.cache), self.folders, lambda _: 3, lambda: NOW)
        model, effects = begin(settings, front=Front.WINDOW)
        self.game = Game(self.folders, lambda: ports, pygame.Window("The Long Game", (1280, 720)), model)
        self.game.show()
        self.game.hands.do(effects)
        self.wait()

    def wait(self) -> None:
        """Until everything that was asked for has come back, and stands there."""
        until = monotonic() + 20
        while monotonic() < until:
            self.game.turn(0.001)
            if not self.game.hands.busy and not self.game.stale:
                return
        pytest.fail("the game did not answer")

    def key(self, code: int, held: int = 0, text: str = "") -> None:
        """Press a key, and let it go."""
        typed = text or (chr(code) if code < 128 else "")
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=code, mod=held, unicode=typed, scancode=0))
        pygame.event.post(pygame.Event(pygame.KEYUP, key=code, mod=held, unicode=typed, scancode=0))
        self.wait()

    def read(self) -> None:
        """Read the page to its end."""
        for _ in range(40):
            if self.game.showing.reader.is_read:
                return
            self.key(pygame.K_RETURN)
        pytest.fail("the page has no end")

    def click(self, verb: Verb) -> None:
        """Press, with the pointer, what does that."""
        self.game.input.read_at = float("-inf")  # after a look at what there is
        boxes = [box for box in self.game.showing.pressable if box.node and box.node.action]
        box = next(each for each in boxes if each.node and each.node.action and each.node.action.verb is verb)
        pos = box.rect.x + box.rect.w // 2, box.rect.y + box.rect.h // 2
        pygame.event.post(pygame.Event(pygame.MOUSEMOTION, pos=pos, rel=(1, 1), buttons=(0, 0, 0)))
        pygame.event.post(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=pos, button=1))
        self.wait()

    @property
    def kind(self) -> str:
        """What kind of screen there is."""
        return self.game.showing.tree.value


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    somebody = Player(tmp_path, Settings(pace=Pace.AT_ONCE))
    yield somebody
    somebody.game.close()
    pygame.event.clear()


def test_a_conversation_is_three_key_presses_away(player: Player) -> None:
    for _ in range(3):
        player.key(pygame.K_RETURN)
    assert player.kind == Kind.CONVERSATION


def test_a_whole_evening_by_keyboard_alone(player: Player) -> None:
    for _ in range(3):
        player.key(pygame.K_RETURN)
    for place in range(MOST_KEYS):
        if isinstance(player.game.model.screen, LookingBack):
            break
        player.read()
        player.key(pygame.K_1 + place % 2)
        if find(player.game.showing.tree, Role.LIST) is None:
            player.key(pygame.K_RETURN)
    assert player.kind == Kind.DEBRIEF
    runs = list(player.folders.runs.iterdir())
    picks = [act for act in read_run(next(run for run in runs if run.suffix == ".jsonl")).acts if isinstance(act, Pick)]
    assert len(picks) >= 6


def test_a_whole_evening_by_pointer_alone(player: Player) -> None:
    player.click(Verb.OPEN_LIBRARY)
    player.click(Verb.OPEN_SCENARIO)
    player.click(Verb.BEGIN)
    for _ in range(MOST_KEYS):
        if isinstance(player.game.model.screen, LookingBack):
            break
        if not player.game.showing.reader.is_read:
            pygame.event.post(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(640, 200), button=1))
            player.wait()
            continue
        verbs = [node.action.verb for node in walk(player.game.showing.tree) if node.action]
        player.click(next(verb for verb in (Verb.GO_ON, Verb.LOOK_BACK, Verb.CHOOSE) if verb in verbs))
    assert player.kind == Kind.DEBRIEF


def test_a_number_pressed_while_lines_are_read_reads_one_line_and_chooses_nothing(player: Player) -> None:
    for _ in range(3):
        player.key(pygame.K_RETURN)
    assert player.game.showing.reader.beat == 0
    player.key(pygame.K_2)
    assert player.game.showing.reader.beat == 1
    screen = player.game.model.screen
    assert isinstance(screen, Playing)
    assert not screen.acts


def test_escape_leads_back_step_by_step_and_forward_again_to_the_same_line(player: Player) -> None:
    for _ in range(3):
        player.key(pygame.K_RETURN)
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
    for _ in range(3):
        player.key(pygame.K_RETURN)
    player.key(pygame.K_n)
    player.click(Verb.WRITE_NOTE)
    pygame.event.post(pygame.Event(pygame.TEXTINPUT, text="Nineteen"))
    player.wait()
    player.key(pygame.K_F1)
    player.key(pygame.K_ESCAPE)
    assert player.game.showing.line is not None
    assert player.game.showing.line.text == "Nineteen"


def test_the_key_that_opens_a_note_writes_nothing_into_it(player: Player) -> None:
    for _ in range(3):
        player.key(pygame.K_RETURN)
    player.key(pygame.K_n)
    player.key(pygame.K_1)
    assert player.game.showing.line is not None
    assert player.game.showing.line.text == ""


def test_an_enter_too_many_chooses_nothing(player: Player) -> None:
    for _ in range(3):
        player.key(pygame.K_RETURN)
    player.read()
    player.key(pygame.K_RETURN)
    screen = player.game.model.screen
    assert isinstance(screen, Playing)
    assert not screen.acts


def test_the_pause_always_opens_on_playing_on(player: Player) -> None:
    for _ in range(3):
        player.key(pygame.K_RETURN)
    player.key(pygame.K_ESCAPE)
    player.key(pygame.K_DOWN)
    player.key(pygame.K_ESCAPE)
    player.key(pygame.K_ESCAPE)
    focus = player.game.showing.focus
    assert focus is not None
    assert focus.action is not None
    assert focus.action.verb is Verb.CLOSE


def test_one_enter_reads_one_line(player: Player) -> None:
    for _ in range(3):
        player.key(pygame.K_RETURN)
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


def test_continue_has_the_focus_once_it_is_there(player: Player, tmp_path: Path) -> None:
    for _ in range(3):
        player.key(pygame.K_RETURN)
    player.game.close()
    again = Player(tmp_path, Settings(pace=Pace.AT_ONCE))
    assert again.game.showing.focus is not None
    assert again.game.showing.focus.action is not None
    assert again.game.showing.focus.action.verb is Verb.CONTINUE
    player.game = again.game


def test_text_grows_at_a_key_and_stays_so_at_the_next_start(player: Player) -> None:
    player.key(pygame.K_PLUS, pygame.KMOD_CTRL)
    assert player.game.showing.settings.text_size == 125
    from game.records.settings import read_settings

    assert read_settings(player.folders).settings.text_size == 125


def test_a_note_is_written_and_kept(player: Player) -> None:
    for _ in range(3):
        player.key(pygame.K_RETURN)
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
    for _ in range(3):
        player.key(pygame.K_RETURN)
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
    for _ in range(3):
        player.key(pygame.K_RETURN)
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
    for _ in range(3):
        player.key(pygame.K_RETURN)
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


def test_a_window_that_is_minimised_is_not_painted_and_comes_back(player: Player) -> None:
    pygame.event.post(pygame.Event(pygame.WINDOWMINIMIZED))
    player.game.turn(0.001)
    before = player.game.canvas.frames
    player.game.stale = True
    player.game.turn(0.001)
    assert player.game.canvas.frames == before
    pygame.event.post(pygame.Event(pygame.WINDOWRESTORED))
    player.wait()
    assert player.game.canvas.frames > before


def test_the_window_is_laid_out_anew_at_another_size(player: Player) -> None:
    player.game.window.size = (800, 600)
    pygame.event.post(pygame.Event(pygame.WINDOWSIZECHANGED, x=800, y=600))
    player.wait()
    assert player.game.showing.size == (800, 600)
    assert player.game.showing.whole.rect[2:] == (800, 600)


def test_a_display_that_is_gone_for_a_moment_is_tried_again(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> None:
        raise pygame.error("no display")

    class Gone:
        size = (1280, 720)
        get_surface = staticmethod(gone)

    window = player.game.canvas.window
    monkeypatch.setattr(player.game.canvas, "window", Gone())
    player.game.stale = True
    player.game.turn(0.001)
    assert player.game.stale
    assert player.game.patience() is not None
    monkeypatch.setattr(player.game.canvas, "window", window)
    player.wait()


def test_a_hundred_thousand_random_events_break_nothing(tmp_path: Path) -> None:
    somebody = Player(tmp_path, Settings())
    dice = random.Random(1)
    codes = [*range(32, 127), pygame.K_RETURN, pygame.K_ESCAPE, pygame.K_TAB, pygame.K_F1, pygame.K_BACKSPACE]
    codes += [pygame.K_UP, pygame.K_DOWN, pygame.K_LEFT, pygame.K_RIGHT, pygame.K_PAGEUP, pygame.K_PAGEDOWN]
    somebody.game.fill_screen = lambda **_: None  # type: ignore[method-assign]
    for _ in range(100_000):
        somebody.game.input.take(some_event(dice, codes))
        if dice.random() < 0.01:
            somebody.game.turn(0.001)
        if somebody.game.model.over:
            somebody.game.model = somebody.game.model._replace(over=False, screen=Title(), overlay=None)
    somebody.wait()
    somebody.game.close()
    pygame.event.clear()
    for run in somebody.folders.runs.glob("*.jsonl"):
        assert read_run(run).fault is None


def some_event(dice: random.Random, codes: list[int]) -> pygame.Event:
    kind = dice.choice(("key", "key", "key", "move", "click", "wheel", "text", "up", "window"))
    pos = dice.randrange(1280), dice.randrange(720)
    code = dice.choice(codes)
    match kind:
        case "key":
            held = dice.choice((0, 0, 0, pygame.KMOD_SHIFT, pygame.KMOD_CTRL, pygame.KMOD_ALT))
            text = chr(code) if code < 127 else ""
            return pygame.Event(pygame.KEYDOWN, key=code, mod=held, unicode=text, scancode=dice.randrange(100))
        case "up":
            return pygame.Event(pygame.KEYUP, key=code, mod=0, unicode="", scancode=0)
        case "move":
            return pygame.Event(pygame.MOUSEMOTION, pos=pos, rel=(1, 1), buttons=(0, 0, 0))
        case "click":
            return pygame.Event(pygame.MOUSEBUTTONDOWN, pos=pos, button=dice.choice((1, 1, 2, 3)))
        case "wheel":
            return pygame.Event(pygame.MOUSEWHEEL, x=0, y=dice.choice((-1, 1)), flipped=False)
        case "text":
            return pygame.Event(pygame.TEXTINPUT, text=dice.choice(("a", "é", "👩‍🔬", "\n", "x" * 50)))
        case _:
            return pygame.Event(dice.choice((pygame.WINDOWEXPOSED, pygame.WINDOWMINIMIZED, pygame.WINDOWRESTORED)))


def test_the_first_picture_waits_for_nothing_that_only_later_ones_need() -> None:
    probe = """
import json, sys
import game.window.app
print(json.dumps(sorted(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    later = {"msgspec", "hashlib", "html", "signal", "ctypes", "game.engine", "game.scoring", "game.domain.scenario"}
    assert later & set(json.loads(done.stdout.splitlines()[-1])) == set()
