"""The program as people start it, in a real window on a display of its own, with keys from outside."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from game.loading.library import Library, packaged_scenarios
from game.records.acts import Ended, Note, Pick, Plan
from game.records.disk import Folders
from game.records.history import read_history
from game.records.settings import read_settings
from tests.window.displays import LOOK, MISSING, PATIENCE, ROOT, Display, Program, surroundings

STORY = "coffee-with-ines"

LONG = 5
"""How long, in seconds, a note may be on its way to the disk until it is written again."""

NEEDS_DISPLAY = pytest.mark.skipif(
    bool(MISSING) and "CI" not in os.environ, reason=f"{' and '.join(MISSING)} not installed"
)


@pytest.fixture(scope="module")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Display]:
    """One display for all that is played here."""
    opened = Display(tmp_path_factory.mktemp("display"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pictures, sounds and stories that the first game here has made, for all that follow."""
    return tmp_path_factory.mktemp("made")


@pytest.fixture
def program(display: Display, tmp_path: Path, made: Path) -> Iterator[Program]:
    """The game, on the briefing of the short story."""
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "cache").symlink_to(made, target_is_directory=True)
    started = Program(display, folder, STORY)
    yield started
    started.end()


def write_half_a_note(program: Program) -> None:
    """Play on to a choice, write something into the notebook, and half of something more."""
    program.play_until(Pick)
    program.catch_up()
    program.until(lambda: program.holds(Note), "a note on the disk", lambda: write_note(program))
    program.catch_up()
    program.stand_still()
    before = program.look()
    program.press("1")
    program.see_another(before)
    program.write("Nineteen sugars")
    program.catch_up()


def write_note(program: Program) -> None:
    """Write a note of a few letters; the first are lost where the program is not yet there to hear them."""
    program.press("n", "1")
    program.write("tram")
    program.press("Return")
    end = monotonic() + LONG
    while not program.holds(Note) and monotonic() < end:
        sleep(LOOK)


@NEEDS_DISPLAY
def test_from_the_title_to_a_plan_and_out_again_by_keyboard_alone(display: Display, tmp_path: Path) -> None:
    program = Program(display, tmp_path / "kept")
    program.play_until(Plan)
    program.until(lambda: program.process.poll() is not None, "the end", lambda: program.press("Escape"))
    assert (program.process.returncode, program.said()) == (0, "")
    folders = Folders(program.folder, program.folder / "cache")
    (run,) = read_history(folders).runs
    assert run.fault is None
    assert run.header is not None
    story = Library([packaged_scenarios()]).load(run.header.scenario).scenario
    assert story is not None
    ended = next(act for act in program.acts if isinstance(act, Ended))
    assert ended.ended in {scene.ending.id for scene in story.scenes.values() if scene.ending}
    assert sum(isinstance(act, Pick) for act in program.acts) == ended.decisions


@NEEDS_DISPLAY
def test_the_cross_of_the_window_keeps_everything_also_half_a_note(program: Program) -> None:
    write_half_a_note(program)
    program.display.ask_to_close(program.window)
    assert (program.said(), program.process.returncode) == ("", 0)
    assert program.acts[-1] == Note("Nineteen sugars")


@NEEDS_DISPLAY
@pytest.mark.parametrize(("sent", "code"), [("SIGTERM", 0), ("SIGINT", 130), ("SIGHUP", 130)])
def test_being_told_to_end_keeps_everything_also_half_a_note(program: Program, sent: str, code: int) -> None:
    write_half_a_note(program)
    program.process.send_signal(signal.Signals[sent])
    assert (program.said(), program.process.returncode) == ("", code)
    assert program.acts[-1] == Note("Nineteen sugars")


@NEEDS_DISPLAY
def test_a_display_that_goes_away_takes_no_choice_with_it(program: Program) -> None:
    program.play_until(Pick, 2)
    before = program.acts
    program.display.hands("windowkill", program.window)
    assert "Traceback" not in program.said()
    assert program.acts[: len(before)] == before


@NEEDS_DISPLAY
def test_one_plays_on_while_the_window_is_drawn_to_other_sizes(program: Program) -> None:
    for picks, (width, height) in enumerate([(900, 500), (1400, 800), (500, 800), (1280, 720)], 1):
        program.display.hands("windowsize", program.window, width, height)
        program.play_until(Pick, picks)
        program.until(lambda: (0, 0, 0) not in program.corners(), "a picture that fills the window")
    program.stand_still()
    program.press("Escape", "q")
    assert (program.said(), program.process.returncode) == ("", 0)


@NEEDS_DISPLAY
def test_a_pointer_that_rests_does_not_take_the_focus_when_the_window_changes_under_it(program: Program) -> None:
    folders = Folders(program.folder, program.folder / "cache")
    for full in (True, False):
        before = program.look()
        program.press("F11")
        program.until(lambda full=full: read_settings(folders).settings.full_screen is full, "the setting")  # type: ignore[misc]
        program.see_another(before)
    program.press("Return")
    program.play_until(Pick)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
@pytest.mark.parametrize("named", [{}, {"DISPLAY": ""}, {"DISPLAY": ":987"}, {"SDL_VIDEODRIVER": "nonsense"}])
def test_without_a_display_one_line_offers_the_terminal(named: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "game", "play", "--data", str(tmp_path)]
    around = surroundings(XDG_RUNTIME_DIR=str(tmp_path), **named)
    done = subprocess.run(command, cwd=ROOT, env=around, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "longgame --text" in done.stderr
