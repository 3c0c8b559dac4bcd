"""The commands as somebody at a shell meets them."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from game.cli import main

SHIPPED = Path(__file__).parent.parent / "scenarios"
GOOD = "come,coffees,modest,minutes,pencil,copy,counter,ines.send,jonah.send,done,herring"
MISTAKES = {
    "self-promotion",
    "expectations",
    "appreciation",
    "follow-through",
    "returning-favours",
    "giving-up",
}


@pytest.fixture
def at(tmp_path: Path) -> list[str]:
    """The option that keeps a command away from the player's own folder."""
    return ["--data", str(tmp_path / "data")]


def ran(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """What ``longgame run … --json`` prints."""
    assert main(["run", *arguments, "--json"]) == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told


def test_the_notes_for_a_class_can_be_read_before_it_and_without_a_phone(
    at: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["host", "coffee-with-ines", "--notes", *at]) == 0
    told = capsys.readouterr().out
    assert "A café by the tram stop · Jonah: “If it’s terrible, we’ll say it was the coffee.”" in told
    assert "Before the vote let everybody write down, silently" in told
    assert "Phones join" not in told


@pytest.mark.parametrize("first", [[], ["list"]])
def test_a_command_may_stand_before_its_options_or_after_them(
    capsys: pytest.CaptureFixture[str], at: list[str], first: list[str]
) -> None:
    assert main([*first, *at, *([] if first else ["list"])]) == 0
    assert "founders-mixer" in capsys.readouterr().out


def test_what_is_no_command_is_told_with_all_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["liszt"])
    told = capsys.readouterr().err
    assert all(name in told for name in ("list", "play", "schema"))


def test_run_prints_one_object(capsys: pytest.CaptureFixture[str], at: list[str]) -> None:
    told = ran(capsys, "coffee-with-ines", "--choices", GOOD, "--seed", "7", "--level", "exam", *at)
    assert list(told) == [
        "scenario",
        "seed",
        "level",
        "choices",
        "events",
        "ledger",
        "evidence",
        "scorecard",
        "ending",
        "open",
    ]
    assert (told["scenario"], told["seed"], told["level"]) == ("coffee-with-ines", 7, "exam")
    assert told["choices"] == GOOD.split(",")
    assert (told["ending"], told["open"]) == ("north", [])
    assert set(told["scorecard"]) == MISTAKES
    for evidence in told["evidence"]:
        assert set(evidence) == {
            "mistake",
            "outcome",
            "opportunity",
            "weight",
            "moment",
            "scene",
            "response",
            "person",
            "why",
        }
        assert evidence["mistake"] in MISTAKES
        assert evidence["outcome"] in ("made", "avoided")


def test_where_the_choices_run_out_run_says_what_is_on_offer(capsys: pytest.CaptureFixture[str], at: list[str]) -> None:
    told = ran(capsys, "coffee-with-ines", *at)
    assert told["ending"] is None
    assert told["choices"] == []
    assert set(told["open"]) >= {"come", "advice"}


def test_a_wrong_id_is_told_with_what_was_on_offer(capsys: pytest.CaptureFixture[str], at: list[str]) -> None:
    assert main(["run", "coffee-with-ines", "--choices", "come,nonsense", *at]) == 2
    told = capsys.readouterr().err
    assert "choice 2" in told
    assert "'nonsense' is not on offer" in told
    assert "coffees" in told


def test_an_unknown_scenario_is_told_with_those_there_are(capsys: pytest.CaptureFixture[str], at: list[str]) -> None:
    assert main(["run", "coffee", *at]) == 2
    assert "coffee-with-ines" in capsys.readouterr().err


def test_list_names_scenarios_wherever_they_are(
    capsys: pytest.CaptureFixture[str], at: list[str], tmp_path: Path
) -> None:
    mine, own = tmp_path / "mine", tmp_path / "data" / "scenarios"
    for folder, name in ((mine, "elsewhere"), (own, "of-my-own")):
        folder.mkdir(parents=True)
        shutil.copy(SHIPPED / "coffee-with-ines.yaml", folder / f"{name}.yaml")
    (mine / "broken.yaml").write_text("format: 1\n", encoding="utf-8")
    assert main(["list", "--scenarios", str(mine), *at]) == 0
    told = capsys.readouterr().out
    for name in ("coffee-with-ines", "founders-mixer", "elsewhere", "of-my-own"):
        assert f"\n{name} " in f"\n{told}"
    assert "broken" in told
    assert "faulty" in told


def test_check_passes_what_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(SHIPPED)]) == 0
    assert "no faults" in capsys.readouterr().out


def test_check_tells_every_fault_at_once_with_line_caret_and_suggestion(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = (SHIPPED / "coffee-with-ines.yaml").read_text(encoding="utf-8")
    path = tmp_path / "broken.yaml"
    path.write_text(text.replace("start: door", "start: dor").replace("summary:", "sumary:", 1), encoding="utf-8")
    assert main(["check", str(path)]) == 1
    told = capsys.readouterr().out
    lines = path.read_text(encoding="utf-8").splitlines()
    for word, meant in (("dor", "door"), ("sumary", "summary")):
        number = next(
            place for place, line in enumerate(lines, 1) if word in line.split(" ")[-1] or line.startswith(word)
        )
        column = lines[number - 1].index(word) + 1
        assert f"{path}:{number}:{column}: error[" in told
        assert f"did you mean `{meant}`?" in told
    assert "^^^" in told
    assert main(["check", "--format", "concise", str(path)]) == 1
    assert "^" not in capsys.readouterr().out


def test_check_of_what_is_not_there_is_misuse(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["check", str(tmp_path / "nowhere.yaml")]) == 2
    assert main(["check", str(tmp_path)]) == 2
    assert "no scenario file" in capsys.readouterr().err


def test_an_unknown_command_is_misuse() -> None:
    with pytest.raises(SystemExit) as left:
        main(["dance"])
    assert left.value.code == 2


def test_check_knows_what_a_season_names(capsys: pytest.CaptureFixture[str], at: list[str], tmp_path: Path) -> None:
    season = "format: 1\nseason: A Year\ncast: {}\nepisodes: [coffee-with-ines, nowhere-at-all]\n"
    (tmp_path / "year.yaml").write_text(season, encoding="utf-8")
    assert main(["check", str(tmp_path / "year.yaml"), *at]) == 1
    told = capsys.readouterr().out
    assert "year.yaml:4:30: error[" in told
    assert "nowhere-at-all" in told


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no fifos on Windows")
def test_check_of_what_is_no_file_does_not_wait(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert main(["check", str(tmp_path)]) == 1
    assert "it is not a file" in capsys.readouterr().out


def test_a_file_is_checked_once_however_often_it_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    file = SHIPPED / "coffee-with-ines.yaml"
    assert main(["check", str(file), str(file), str(SHIPPED)]) == 0
    shipped = len(list(SHIPPED.glob("*.yaml")))
    assert f"{shipped} files, no faults" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["check", ""], ["list", "--data", ""], ["run", "x", "--scenarios", ""]])
def test_an_empty_path_is_a_mistake(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert "the path is empty" in capsys.readouterr().err


def test_what_an_author_wrote_cannot_command_a_terminal(
    capsys: pytest.CaptureFixture[str], at: list[str], tmp_path: Path
) -> None:
    text = (SHIPPED / "coffee-with-ines.yaml").read_text(encoding="utf-8")
    text = text.replace("title: Coffee with Ines", 'title: "\\e[31mRed\\e]0;gone\\a\\u202e"')
    (tmp_path / "red.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "bad.yaml").write_text(text.replace("cast:", 'cast:\n  "\\e[7m": {name: X}'), encoding="utf-8")
    main(["list", "--scenarios", str(tmp_path), *at])
    main(["check", str(tmp_path)])
    main(["run", "\x1b[7mred", *at])
    told = capsys.readouterr()
    assert "Red" in told.out
    assert not {"\x1b", "\a", "\u202e"} & set(told.out + told.err)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("command", [["list"], ["check"], ["run", "coffee-with-ines", "--json"]])
def test_output_that_cannot_be_written_is_told(command: list[str], tmp_path: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "game", *command, "--data", str(tmp_path)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=SHIPPED.parent,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("longgame: this could not be finished: No space left")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_json_can_be_read_back_whatever_the_encoding(encoding: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "game", "run", "coffee-with-ines", "--choices", GOOD, "--json", "--data", str(tmp_path)],
        stdout=subprocess.PIPE,
        cwd=SHIPPED.parent,
        env=os.environ | {"PYTHONIOENCODING": encoding},
        check=True,
    )
    told = json.loads(done.stdout.decode(encoding))
    assert any("’" in evidence["why"] for evidence in told["evidence"])
