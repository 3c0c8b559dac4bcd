"""The commands for authors, as somebody at a shell meets them."""

import codecs
import csv
import json
import os
import shlex
import subprocess
import sys
from contextlib import suppress
from io import StringIO
from pathlib import Path

import pytest

from game.authoring.blind import key_of, responses_of
from game.cli import main
from game.loading.library import load_file

ROOT = Path(__file__).parent.parent


def test_the_schema_is_printed_and_written_as_it_stands_in_the_documentation(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    shown = (ROOT / "docs" / "scenario.schema.json").read_bytes()
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(shown)
    assert main(["schema", "--output", str(tmp_path / "schema.json")]) == 0
    assert (tmp_path / "schema.json").read_bytes() == shown


def test_the_schema_is_json_whatever_the_encoding() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "game", "schema"],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        check=True,
    )
    assert json.loads(done.stdout.decode("ascii"))["title"].startswith("A scenario or season")


def test_a_new_scenario_is_sound_and_the_next_commands_work(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "my own stories"
    options = ["--title", 'Tea: with "Tom\'s"', "--person", "李明", "--person", "null", "--place", "42: a bar"]
    assert main(["new", "tea", *options, "--scenarios", str(folder), "--data", str(tmp_path / "data")]) == 0
    commands = [line.strip() for line in capsys.readouterr().out.splitlines() if line.startswith("  longgame ")]
    assert [command.split()[1] for command in commands] == ["check", "play", "preview"]
    assert main(shlex.split(commands[0])[1:]) == 0
    choices = ["--choices", "worth-it,tomorrow,person.send,done", "--data", str(tmp_path / "data"), "--json"]
    assert main(["run", *shlex.split(commands[1])[2:], *choices]) == 0
    assert json.loads(capsys.readouterr().out.partition("\n")[2])["ending"] == "nine-bicycles"


def test_a_story_in_the_folder_one_is_in_is_found_by_its_id(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    at = ["--data", str(tmp_path / "data")]
    assert main(["new", "tea", *at]) == 0
    for command in (["run"], ["stats"], ["moves", "--blind"], ["transcript", "cover"], ["transcript", "verify"]):
        assert main([*command, "tea", *at]) == 0
    assert (tmp_path / "transcripts" / "tea" / "cover-01.txt").exists()
    capsys.readouterr()
    assert main(["run", "coffee", *at]) == 2
    assert "there is no scenario 'coffee'" in capsys.readouterr().err


@pytest.mark.parametrize("named", ["tea", "tea.yaml"])
def test_a_story_can_be_played_where_it_lies(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", StringIO("q\n" * 9))
    assert main(["new", "tea", "--title", "A Pot of Tea", "--data", str(tmp_path / "data")]) == 0
    assert main(["play", named, "--text", "--data", str(tmp_path / "data")]) == 0
    assert "A Pot of Tea" in capsys.readouterr().out.partition("preview")[2]


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("My Story", "my-story"),
        ("tea.yaml", "tea"),
        ("stories/Tea Time", "tea-time"),
        ("茶", "my-story"),
        ("", "my-story"),
    ],
)
def test_what_is_no_id_is_refused_with_one_that_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, suggestion: str
) -> None:
    assert main(["new", name, "--scenarios", str(tmp_path / "mine"), "--data", str(tmp_path / "data")]) == 2
    assert capsys.readouterr().err.endswith(f"try: longgame new {suggestion}\n")
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize("name", ["tea", "tea-too", "coffee-with-ines"])
def test_nothing_is_overwritten_or_hidden(capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str) -> None:
    (tmp_path / "tea.yaml").write_text("mine", encoding="utf-8")
    (tmp_path / "tea-too.yml").write_text("mine", encoding="utf-8")
    assert main(["new", name, "--scenarios", str(tmp_path), "--data", str(tmp_path / "data")]) == 2
    assert f"try: longgame new {name}-2" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tea-too.yml", "tea.yaml"]
    assert (tmp_path / "tea.yaml").read_text(encoding="utf-8") == "mine"


def test_more_people_than_there_is_room_for_are_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    people = [word for number in range(6) for word in ("--person", f"P{number}")]
    assert main(["new", "crowd", *people, "--scenarios", str(tmp_path), "--data", str(tmp_path / "data")]) == 2
    assert "room for 5 people" in capsys.readouterr().err
    assert not list(tmp_path.glob("*.yaml"))


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
@pytest.mark.parametrize(
    ("typed", "code", "written"),
    [
        ("Tea\nMina\nTom\n\nA bar\n\n\n", 0, True),
        ("\n\n\n\n\n\n", 0, True),
        ("Tea\nMina\n\x04", 2, False),
        ("Tea\n\x03", 130, False),
    ],
)
def test_at_a_terminal_it_asks_and_half_an_answer_leaves_nothing(
    tmp_path: Path, typed: str, code: int, written: bool
) -> None:
    import pty

    pid, handle = pty.fork()
    if pid == 0:
        os.chdir(tmp_path)
        os.environ["PYTHONPATH"] = str(ROOT)
        os.execv(sys.executable, [sys.executable, "-m", "game", "new", "tea", "--data", str(tmp_path / "data")])
    told = b""
    with suppress(OSError):  # as Linux says that the other end is gone
        for line in typed.splitlines(keepends=True):
            while not told.endswith(b": "):
                told += os.read(handle, 1024)
            os.write(handle, line.encode())
            told += os.read(handle, 1024)
        while more := os.read(handle, 1024):
            told += more
    _, status = os.waitpid(pid, 0)
    assert os.waitstatus_to_exitcode(status) == code, told
    assert (tmp_path / "tea.yaml").exists() is written
    assert b"Traceback" not in told
    if typed.startswith("Tea\nMina\nTom"):
        loaded = load_file(tmp_path / "tea.yaml").scenario
        assert loaded is not None
        assert list(loaded.people) == ["mina", "tom"]
        assert loaded.places["a-bar"].backdrop == "cafe"


@pytest.mark.slow
def test_stats_tell_of_all_scenarios_or_of_one_by_its_id_or_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    at = ["--data", str(tmp_path)]
    assert main(["stats", "--json", *at]) == 0
    every = json.loads(capsys.readouterr().out)
    assert {each["scenario"] for each in every} >= {"coffee-with-ines", "founders-mixer"}
    for each in every:
        assert 0 < each["minutes"] <= each["minutes_declared"], each["scenario"]
    assert main(["stats", "coffee-with-ines", *at]) == 0
    by_id = capsys.readouterr().out
    assert main(["stats", str(ROOT / "scenarios" / "coffee-with-ines.yaml"), *at]) == 0
    assert capsys.readouterr().out == by_id
    assert "Ines Duarte" in by_id
    assert "238 words a minute (Brysbaert 2019)" in by_id


@pytest.mark.parametrize(
    ("names", "code", "told"),
    [
        (["coffee"], 2, "there is no scenario 'coffee'; there are: "),
        (["nowhere.yaml"], 1, "the file cannot be read"),
        (["broken.yaml", "coffee-with-ines"], 1, "error[F001]"),
    ],
)
def test_stats_of_what_cannot_be_told_say_why(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    names: list[str],
    code: int,
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "broken.yaml").write_text("title: X\n", encoding="utf-8")
    assert main(["stats", *names, "--data", str(tmp_path)]) == code
    shown = capsys.readouterr()
    assert told in shown.out + shown.err
    assert "opportunities" not in shown.out


def test_somebody_else_labels_the_responses_and_hears_how_far_that_agrees(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    at = ["--data", str(tmp_path / "data")]
    path = tmp_path / "my sheet.csv"
    assert main(["moves", "coffee-with-ines", "--blind", "-o", str(path), *at]) == 0
    after = capsys.readouterr().out.splitlines()[-1].strip()
    assert path.read_bytes().startswith(codecs.BOM_UTF8)
    assert main([*shlex.split(after)[1:], *at]) == 2
    assert "no response is labelled" in capsys.readouterr().err
    scenario = load_file(ROOT / "scenarios" / "coffee-with-ines.yaml").scenario
    assert scenario is not None
    moves = {
        key_of(scene.id, each.id): " ".join(str(move.kind) for move in each.moves)
        for scene, each in responses_of(scenario)
    }
    moves[key_of("table", "bride")] = "talk"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [[*row[:-1], moves[row[0]]] if row and row[0] in moves else row for row in csv.reader(file)]
    with path.open("w", encoding="cp1252", errors="replace", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    assert main([*shlex.split(after)[1:], *at]) == 0
    told = capsys.readouterr().out
    assert f"{len(moves)} of {len(moves)} responses are labelled, {len(moves) - 1} of them alike" in told
    assert "kappa 0.9" in told
    assert "Cohen 1960" in told
    assert "the file says pitch, the sheet talk" in told


def test_a_sheet_is_printed_or_written_but_never_over_another(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    at = ["--data", str(tmp_path / "data")]
    assert main(["moves", "coffee-with-ines", "--blind", "--seed", "3", *at]) == 0
    assert "key,scene,said before,response,moves\n" in capsys.readouterr().out
    (tmp_path / "s.csv").write_text("labelled", encoding="utf-8")
    assert main(["moves", "coffee-with-ines", "--blind", "--output", str(tmp_path / "s.csv"), *at]) == 2
    assert (tmp_path / "s.csv").read_text(encoding="utf-8") == "labelled"
    assert main(["moves", "coffee-with-ines", "--sheet", str(tmp_path / "s.csv"), *at]) == 1
    assert "no row has `key` and `moves`" in capsys.readouterr().out
    assert main(["moves", "coffee-with-ines", "--sheet", str(tmp_path / "none.csv"), *at]) == 2
    with pytest.raises(SystemExit):
        main(["moves", "coffee-with-ines", *at])


@pytest.mark.parametrize(
    "command",
    [["new", "tea", "--scenarios"], ["schema", "--output"], ["moves", "coffee-with-ines", "--blind", "--output"]],
)
def test_what_cannot_be_written_is_told_with_where(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: list[str]
) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    where = tmp_path / "file" / "x"
    assert main([*command, str(where), "--data", str(tmp_path / "data")]) == 2
    told = capsys.readouterr().err
    assert told.startswith("longgame: this could not be finished: ")
    assert str(tmp_path / "file") in told
