"""``longgame simulate`` as somebody at a shell meets it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from game.authoring import simulate as simulating
from game.authoring.simulate import Simulation
from game.authoring.simulation.goals import Figure, Goal
from game.authoring.simulation.statistics import Estimate
from game.cli import main
from game.cli.simulating import show_progress
from tests.learning import QUIET
from tests.stories import file_of

ROOT = Path(__file__).parent.parent


@pytest.fixture
def quiet(tmp_path: Path) -> list[str]:
    """A scenario in which no mistake can be made, and options that find it; few learners, one process."""
    (tmp_path / "quiet.yaml").write_text(file_of(QUIET, start="meet"), encoding="utf-8")
    data = str(tmp_path / "data")
    return ["--scenarios", str(tmp_path), "--data", data, "--learners", "6", "--workers", "1"]


def test_what_is_missed_fails_at_the_gate_alone(capsys: pytest.CaptureFixture[str], quiet: list[str]) -> None:
    assert main(["simulate", "quiet", *quiet]) == 0
    told = capsys.readouterr()
    assert "MISSED" in told.out
    assert told.err == "", "no progress where there is no terminal"
    assert main(["simulate", "quiet", "--gate", *quiet]) == 1
    missed = capsys.readouterr().err
    assert missed.startswith("longgame: missed: 1 Recovery, ")
    assert "9 A clean way through" not in missed


def test_the_gate_lets_pass_what_reaches_every_goal(quiet: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    goal = Goal(1, "Recovery", (Figure("top one at 12", Estimate(0.9), least=0.8),), {})
    monkeypatch.setattr(simulating, "simulate", lambda *_: Simulation(("quiet",), 6, 0, (goal,)))
    assert main(["simulate", "quiet", "--gate", *quiet]) == 0


def test_json_is_one_object_and_the_same_every_time(capsys: pytest.CaptureFixture[str], quiet: list[str]) -> None:
    told = []
    for _ in range(2):
        assert main(["simulate", "quiet", "--seed", "3", "--json", *quiet]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    whole = json.loads(told[0])
    assert (whole["scenarios"], whole["learners"], whole["seed"], whole["passed"]) == (["quiet"], 6, 3, False)
    assert [goal["number"] for goal in whole["goals"]] == list(range(1, 10))


def test_a_season_stands_for_its_scenarios(
    capsys: pytest.CaptureFixture[str], quiet: list[str], tmp_path: Path
) -> None:
    (tmp_path / "calm.yaml").write_text((tmp_path / "quiet.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    season = "format: 1\nseason: A Year\ncast: {}\nepisodes: [quiet, calm, quiet]\n"
    (tmp_path / "year.yaml").write_text(season, encoding="utf-8")
    assert main(["simulate", "year", *quiet, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["scenarios"] == ["quiet", "calm"]


def test_a_scenario_may_be_named_by_its_file(
    capsys: pytest.CaptureFixture[str], quiet: list[str], tmp_path: Path
) -> None:
    assert main(["simulate", str(tmp_path / "quiet.yaml"), *quiet[2:], "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["scenarios"] == ["quiet"]


def test_a_faulty_file_is_told_instead(capsys: pytest.CaptureFixture[str], quiet: list[str], tmp_path: Path) -> None:
    text = (tmp_path / "quiet.yaml").read_text(encoding="utf-8")
    (tmp_path / "faulty.yaml").write_text(text.replace("start: meet", "start: met"), encoding="utf-8")
    season = "format: 1\nseason: A Year\ncast: {}\nepisodes: [quiet, faulty]\n"
    (tmp_path / "year.yaml").write_text(season, encoding="utf-8")
    for names in (["faulty"], ["quiet", "faulty"], ["year"], []):
        assert main(["simulate", *names, *quiet]) == 1
        told = capsys.readouterr().out
        assert "did you mean `meet`?" in told
        assert "Recovery" not in told


def test_an_unknown_scenario_is_told_with_those_there_are(capsys: pytest.CaptureFixture[str], quiet: list[str]) -> None:
    assert main(["simulate", "quite", *quiet]) == 2
    assert "quiet" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["--learners", "5"], ["--learners", "many"], ["--workers", "0"], ["--seed", "x"]])
def test_numbers_that_make_no_sense_are_misuse(capsys: pytest.CaptureFixture[str], wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["simulate", *wrong])
    assert left.value.code == 2
    assert wrong[0] in capsys.readouterr().err


def test_progress_is_wiped_when_all_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    show_progress(1, 2)
    halfway = capsys.readouterr().err
    assert halfway == f"\r[{'#' * 20}{' ' * 20}] 1 of 2"
    show_progress(2, 2)
    last = capsys.readouterr().err.split("\r")[-2:]
    assert last[0].strip() == ""
    assert len(last[0]) >= len(halfway) - 1
    assert last[1] == ""


def children(pid: int) -> list[int]:
    """The processes that a process has begun."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def is_running(pid: int) -> bool:
    """Whether a process runs; one that ended and waits for its parent does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def until(what: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for something to come true."""
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="there is no /proc here")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_no_process_outlives_the_command(tmp_path: Path, how: signal.Signals) -> None:
    command = [sys.executable, "-m", "game", "simulate", "--workers", "2", "--data", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as one:
        until(lambda: len(children(one.pid)) >= 3)
        begun = children(one.pid)
        time.sleep(1)
        os.kill(one.pid, how)
        _, told = one.communicate(timeout=60)
    until(lambda: not any(map(is_running, begun)))
    assert "Traceback" not in told
