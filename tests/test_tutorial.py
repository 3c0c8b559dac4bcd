"""The tutorial for authors works as it is written: every listing in it, typed one after the other."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from game.cli import main

PAGE = (Path(__file__).parent.parent / "docs" / "authoring" / "tutorial.md").read_text(encoding="utf-8")
LISTINGS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
STORIES: list[dict[str, Any]] = [yaml.load(text, yaml.BaseLoader) for kind, text in LISTINGS if kind == "yaml"]
COMMANDS = [line for kind, text in LISTINGS if kind == "sh" for line in text.splitlines()]
FILE = "repair-cafe.yaml"


def after(steps: int) -> str:
    """The file as it is after so many of the listings: scenes replace those of the same name, the endings `home`."""
    story = {**STORIES[0], "scenes": dict(STORIES[0]["scenes"])}
    for step in STORIES[1:steps]:
        story["scenes"] |= step["scenes"]
        if "ring" in step["scenes"]:
            del story["scenes"]["home"]
    return yaml.safe_dump(story, sort_keys=False, allow_unicode=True)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where somebody follows the tutorial, away from their own runs."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def checked(folder: Path, steps: int) -> int:
    (folder / FILE).write_text(after(steps), encoding="utf-8")
    return main(["check", FILE])


def test_the_first_listing_plays_as_it_stands(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / FILE).write_text(next(text for kind, text in LISTINGS if kind == "yaml"), encoding="utf-8")
    assert main(["check", FILE]) == 0
    assert main(["run", "repair-cafe", "--scenarios", "."]) == 0
    assert "ending: met" in capsys.readouterr().out


def test_check_misses_the_scene_that_is_still_to_come(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert checked(folder, 2) == 1
    assert "unknown scene `manual`" in capsys.readouterr().out


def test_the_finished_story_has_no_faults(folder: Path) -> None:
    assert checked(folder, len(STORIES)) == 0


@pytest.mark.parametrize("command", [line for line in COMMANDS if " play " not in line and " preview " not in line])
def test_every_command_does_what_it_says(folder: Path, command: str) -> None:
    (folder / FILE).write_text(after(len(STORIES)), encoding="utf-8")
    program, *arguments = shlex.split(command)
    assert program == "longgame"
    assert main(arguments) == 0


def test_the_promise_can_be_kept_and_broken(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / FILE).write_text(after(len(STORIES)), encoding="utf-8")
    assert main(["explore", FILE, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["mistakes"]["follow-through"]
    assert (found["least"], found["most"]) == (0, 1)


def test_the_friend_who_keeps_promises_finds_a_partner(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / FILE).write_text(after(len(STORIES)), encoding="utf-8")
    (run,) = [line for line in COMMANDS if " run " in line]
    assert main(shlex.split(run)[1:]) == 0
    assert "ending: bench" in capsys.readouterr().out
