"""A whole game at a terminal, as somebody types it."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from game.domain.settings import Level
from game.loading.library import Library
from game.terminal.wrapping import columns
from tests.evenings import KEPT, SMALL_MIXER
from tests.terminal.table import WAY, Screen, interrupt, picks, ports_in, typed

EVENING = ["spare", "tonight", "thanks", "maya.send", "done"]


def test_an_evening_is_played_to_its_debrief(tmp_path: Path) -> None:
    told = typed(tmp_path, *WAY)
    for line in (
        "Thu 18:30 · Rooftop bar",
        "Maya, tired: “Nine pitches so far.”",
        " 1  “What were you hoping for?”",
        "The next day",
        "- Harbour Ltd: “Unfortunately we must decline.”",
        "You send Maya the case study.",
        "She owns two bicycles.",
        "You reached what you wanted.",
        "The decisions that mattered",
    ):
        assert f"\n{line}\n" in told
    assert picks(tmp_path) == EVENING


@pytest.mark.parametrize("level", list(Level))
def test_nothing_that_scores_is_seen_in_play_unless_guided(tmp_path: Path, level: Level) -> None:
    told = typed(tmp_path, *WAY[:8], level=level)
    assert ("kept" in told.split("Begin")[1].split("Everything you decided")[0]) is (level is Level.GUIDED)


@pytest.mark.parametrize("typed_so_far", range(len(WAY) + 1))
@pytest.mark.parametrize("interrupted", [False, True])
def test_leaving_anywhere_is_clean_and_loses_nothing(tmp_path: Path, typed_so_far: int, *, interrupted: bool) -> None:
    told = typed(tmp_path, *WAY[:typed_so_far], then=interrupt if interrupted else None)
    farewell = "Everything you decided is kept." if typed_so_far else "Until next time."
    assert farewell in " ".join(told.split())
    before = picks(tmp_path)
    assert before == EVENING[: len(before)]
    if before:
        next_line = (2, 3, 4, 7, len(WAY))[len(before) - 1]
        typed(tmp_path, "1", "", *WAY[next_line:], scenario=None)
        assert picks(tmp_path) == EVENING


def test_nonsense_is_met_calmly_and_loses_nothing(tmp_path: Path) -> None:
    dice = random.Random(11)
    letters = "0123456789lnbsqwxyz? \t\x1b[]\x00é“日;/\\'\""
    lines = ["".join(dice.choices(letters, k=dice.randrange(6))) for _ in range(3000)]
    told = typed(tmp_path, "", *lines)
    assert "\x1b" not in told
    assert "Nothing is lost." in told


def unwrapped(told: str) -> str:
    return " ".join(told.split())


def test_a_line_that_never_ends_is_cut_off(tmp_path: Path) -> None:
    told = typed(tmp_path, "", "n", "1", "x" * 100_000, "", "1")
    assert picks(tmp_path) == ["spare"]
    assert max(len(line) for line in told.splitlines()) < 5000


def every_line_fits(told: str, width: int) -> bool:
    typed_back = [line for line in told.splitlines() if not line.startswith("> ")]
    return all(columns(line) <= width for line in typed_back)


@pytest.mark.parametrize("width", [20, 33, 80])
def test_no_line_is_wider_than_the_window(tmp_path: Path, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.terminal.paper.USUAL_SIZE", os.terminal_size((width, 24)))
    everywhere = ("?", "l", "", "n", "1", "a note that is rather long for a narrow window", "", "s", "2", "2", "0")
    looking = ("1", "1", "1", "0", "0", "0", "7", "0", "", "2", "When I go, I go.", "", "3", "0", "q")
    told = typed(tmp_path, *WAY[:2], *everywhere, *WAY[2:], *looking)
    assert "When I go, I go." in " ".join(told.split())
    assert every_line_fits(told, width)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437"])
def test_encodings_without_the_signs_read_all_the_same(tmp_path: Path, encoding: str) -> None:
    told = typed(tmp_path, *WAY, screen=Screen(encoding))
    told.encode(encoding)
    assert 'Maya, tired: "Nine pitches so far."' in told
    assert "*" in told


def test_colour_is_only_for_terminals_that_want_it(tmp_path: Path) -> None:
    wants = {"TERM": "xterm"}
    assert "\x1b[1m" in typed(tmp_path / "a", screen=Screen(tty=True), environment=wants)
    for place, (screen, environment) in enumerate(
        [
            (Screen(), wants),
            (Screen(tty=True), {"TERM": "dumb"}),
            (Screen(tty=True), {**wants, "NO_COLOR": "1"}),
            (Screen(tty=True), {}),
        ]
    ):
        assert "\x1b" not in typed(tmp_path / str(place), screen=screen, environment=environment)


def test_a_full_window_waits_for_the_reader(tmp_path: Path) -> None:
    told = typed(tmp_path, *WAY[:8], "l", screen=Screen(tty=True))
    assert "Enter to read on" in told
    assert "Enter to read on" not in typed(tmp_path / "piped", *WAY[:8], "l")


def test_what_is_typed_or_written_by_an_author_cannot_reach_the_terminal_raw(tmp_path: Path) -> None:
    text = SMALL_MIXER.replace("The lift opens on wind.", '"The lift \\e[2J opens."')
    told = typed(tmp_path, "", "n", "1", "\x1b]0;title\x07", ports=ports_in(tmp_path, text))
    assert "\x1b" not in told
    assert "\x07" not in told


def test_continue_is_exactly_there(tmp_path: Path) -> None:
    typed(tmp_path, "", "1")
    told = typed(tmp_path, "1", scenario=None)
    assert " 1  Continue (The Small Mixer)" in told
    assert "Maya, surprised: “Somebody asks.”" in told
    assert " 1  “Tonight.”" in told


def test_an_edited_scenario_says_how_far_it_holds(tmp_path: Path) -> None:
    typed(tmp_path, "", "1", "1", "1")
    edited = ports_in(tmp_path, SMALL_MIXER.replace("id: tonight", "id: tomorrow"))
    told = " ".join(typed(tmp_path, "1", "1", "1", scenario=None, ports=edited).split())
    assert "The Small Mixer was changed since you played." in told
    assert "up to “card”" in told
    assert "On offer there now: “Tonight.” and Look at the view." in told
    again = typed(tmp_path, "1", scenario=None, ports=edited)
    assert "was changed" not in again
    assert "Sam" in again


def test_looking_at_an_edited_run_writes_nothing_and_the_old_text_brings_it_back(tmp_path: Path) -> None:
    typed(tmp_path, *WAY)
    (run,) = (tmp_path / "data" / "runs").glob("*.jsonl")
    before = run.read_bytes()
    edited = ports_in(tmp_path, SMALL_MIXER.replace("id: tonight", "id: tomorrow"))
    told = " ".join(typed(tmp_path, "2", "1", scenario=None, ports=edited).split())
    assert "up to “card”" in told
    assert "It stays as finished as it was, with its scores" in told
    assert run.read_bytes() == before
    again = typed(tmp_path, "2", "1", scenario=None)
    assert "Continue" not in again
    assert "Six habits" in again


def test_continuing_an_edited_run_writes_nothing_before_the_next_choice(tmp_path: Path) -> None:
    typed(tmp_path, "", "1", "1", "1")
    (run,) = (tmp_path / "data" / "runs").glob("*.jsonl")
    before = run.read_bytes()
    edited = ports_in(tmp_path, SMALL_MIXER.replace("id: tonight", "id: tomorrow"))
    assert "up to “card”" in " ".join(typed(tmp_path, "1", scenario=None, ports=edited).split())
    assert run.read_bytes() == before
    assert "Thank you, Sam." in typed(tmp_path, "1", "l", scenario=None)


def test_a_scenario_that_is_gone_is_told_and_the_run_stays(tmp_path: Path) -> None:
    typed(tmp_path, "", "1")
    ports = ports_in(tmp_path)
    (tmp_path / "scenarios" / "small-mixer.yaml").unlink()
    gone = ports.library.__class__([tmp_path / "scenarios"])
    told = typed(tmp_path, "1", scenario=None, ports=ports.__class__(gone, ports.folders, ports.seed, ports.now))
    assert "There is no scenario “small-mixer” here. Put its file back, or start with “--scenarios" in unwrapped(told)
    assert picks(tmp_path) == ["spare"]


def test_a_run_whose_scenario_is_gone_does_not_stand_before_one_that_can_be_played(tmp_path: Path) -> None:
    typed(tmp_path, "", "1")
    ports = ports_in(tmp_path)
    (tmp_path / "scenarios" / "small-mixer.yaml").rename(tmp_path / "scenarios" / "other.yaml")
    only_other = ports._replace(library=Library([tmp_path / "scenarios"]))
    typed(tmp_path, "", "2", scenario="other", ports=only_other)
    (tmp_path / "scenarios" / "other.yaml").unlink()
    told = typed(tmp_path, "1", scenario=None)
    assert "Continue (The Small Mixer)" in told
    assert "Maya, surprised: “Somebody asks.”" in told


def test_a_run_that_is_open_elsewhere_is_told(tmp_path: Path) -> None:
    from game.records.runs import RunLog, continue_run

    typed(tmp_path, "", "1")
    log = continue_run(next((tmp_path / "data" / "runs").glob("*.jsonl")))
    assert isinstance(log, RunLog)
    with log:
        told = " ".join(typed(tmp_path, "1", "1", scenario=None).split())
    assert told.count("being played in another window. Play on there, or leave it there and try again.") == 2


def test_a_scenario_with_faults_is_told_and_can_be_left(tmp_path: Path) -> None:
    ports = ports_in(tmp_path, SMALL_MIXER.replace("start: hello", "start: helo"))
    told = typed(tmp_path, "1", "1", "0", "q", scenario=None, ports=ports)
    assert "cannot be played as it is" in told
    assert "helo" in told


def test_a_folder_that_cannot_be_written_to_is_told_and_one_may_play_on(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where a folder should be")
    told = typed(tmp_path, "", "1", "2", "1", "1")
    assert "Not saved" in told
    assert "A file stands where a folder is needed (" in unwrapped(told)
    assert str(tmp_path / "data") in told.replace("\n", "")
    assert "From here on nothing is kept." in told
    assert "Somebody asks." in told
    assert "What you decided since saving stopped is not kept." in told
    assert "Everything you decided" not in told


def test_trying_again_in_vain_is_answered_every_time(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where a folder should be")
    told = typed(tmp_path, "", "1", "1", "1")
    assert told.count("Still not saved: a file stands where a folder is needed") == 3


def test_a_run_that_cannot_be_read_is_told_on_the_title_and_under_you(tmp_path: Path) -> None:
    runs = tmp_path / "data" / "runs"
    runs.mkdir(parents=True)
    (runs / "newer.jsonl").write_text('{"format":99}\n')
    title, _, you = unwrapped(typed(tmp_path, "2", scenario=None)).partition("Quit")
    assert "One earlier run cannot be read, or not to the end: see “Earlier runs” under “You”." in title
    assert "Update the game to open it (" in you
    assert str(runs / "newer.jsonl") in you.replace(" ", "")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no shell of that kind")
@pytest.mark.parametrize(
    ("streams", "codes"),
    [("<&-", {0}), (">&-", {1}), ("<&- >&- 2>&-", {1}), (">/dev/full", {2})],
)
def test_closed_and_broken_streams_are_left_cleanly(tmp_path: Path, streams: str, codes: set[int]) -> None:
    if "/dev/full" in streams and not Path("/dev/full").exists():
        pytest.skip("no disk that is always full here")
    command = f'exec "$0" -m game play --text coffee-with-ines --data "$1" {streams}'
    done = subprocess.run(
        ["/bin/sh", "-c", command, sys.executable, str(tmp_path)], input="\n1\n", capture_output=True, text=True
    )
    assert done.returncode in codes
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16:strict", "utf-32"])
def test_input_in_another_encoding_is_the_end_of_it(tmp_path: Path, encoding: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "game", "play", "--text", "coffee-with-ines", "--data", str(tmp_path)],
        input=b"\n1\n",
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_an_evening_offers_people_and_errands_at_once_and_says_them_again_after_each(tmp_path: Path) -> None:
    told = typed(tmp_path, *WAY[:7])
    people = "Write to…\n 1  Maya Okafor (Product lead, Lumen)\n 2  Sam Whitlock (Recruiter)\n"
    errands = "…or spend the evening otherwise\n 3  Leave it to Maya (takes no time)\n"
    assert told.count(people + "\n" + errands) == 2
    assert "To Maya\n 1  Send Maya what you promised\n" in told
    assert told.count("Inbox") == 1, "what did not change is not said again"


def test_the_debrief_is_one_page(tmp_path: Path) -> None:
    page = typed(tmp_path, *WAY).partition("You reached what you wanted.")[2]
    assert " 1  Genuine interest ●        1 of 1\n" in page
    assert " 8  You chose: “Thank you, Sam.”\n    kept · Appreciation · Thu 18:40\n" in page


def test_settings_open_and_close_anywhere(tmp_path: Path) -> None:
    told = typed(tmp_path, "1", "s", "3", "0", "0", "q", scenario=None)
    assert " 3  Colour (off)" in told
    assert told.count("Where to tonight?") == 2


def test_a_level_named_on_the_way_in_is_for_this_time_only(tmp_path: Path) -> None:
    assert "Exam (chosen)" in typed(tmp_path, "s", "3", "0", level=Level.EXAM)
    assert "Standard (chosen)" in typed(tmp_path)


def test_settings_that_cannot_be_written_hold_and_say_so(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where a folder should be")
    told = unwrapped(typed(tmp_path, "s", "3", "0"))
    assert "Your settings hold for now but are not saved. A file stands where a folder is needed (" in told
    assert "Colour (off)" in told


def test_the_plan_that_was_taken_is_said_again(tmp_path: Path) -> None:
    told = unwrapped(typed(tmp_path, *WAY, "", "1"))
    assert told.count("“When somebody asks what I do, I answer in one sentence") == 2


def test_the_plan_is_asked_about_once(tmp_path: Path) -> None:
    typed(tmp_path, *WAY, "", "1", "", "q")
    told = typed(tmp_path, "2", "q", scenario=None)
    assert "Last time you took a plan away" in told
    assert "Partly" in told
    assert "Last time" not in typed(tmp_path, "q", scenario=None)


def test_you_shows_runs_and_opens_their_debrief(tmp_path: Path) -> None:
    typed(tmp_path, *WAY, "", "1")
    told = typed(tmp_path, "1", "2", "1", scenario=None)
    assert "not enough evidence yet" in told
    assert "The call" in told
    assert "one promise" in told
    assert "Six habits" in told


def test_an_unfinished_replay_is_what_continue_goes_on_with(tmp_path: Path) -> None:
    typed(tmp_path, *WAY, "7", "2")
    told = typed(tmp_path, "1", scenario=None)
    assert "Continue (The Small Mixer)" in told
    assert "Nine pitches so far." in told


def test_the_same_way_through_leaves_the_same_choices(tmp_path: Path) -> None:
    typed(tmp_path, *WAY)
    assert picks(tmp_path) == [choice for choice in KEPT if choice != "listings"]
