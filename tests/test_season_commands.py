"""What the commands do with a season: play and run it, and say so where they take a scenario and no season."""

import json
from pathlib import Path
from typing import Any

import pytest

from game.cli import main
from tests.years import write_year


@pytest.fixture
def at(tmp_path: Path) -> list[str]:
    write_year(tmp_path / "scenarios")
    return ["--scenarios", str(tmp_path / "scenarios"), "--data", str(tmp_path / "data")]


def told(capsys: pytest.CaptureFixture[str], at: list[str], choices: str) -> dict[str, Any]:
    assert main(["run", "year", "--choices", choices, "--seed", "3", "--json", *at]) == 0
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


def test_a_season_is_run_by_all_its_choices_and_told_episode_by_episode(
    capsys: pytest.CaptureFixture[str], at: list[str]
) -> None:
    year = told(capsys, at, "soon,done,ask,maya.send,done")
    assert (year["season"], year["seed"], year["open"]) == ("year", 3, [])
    assert year["choices"] == ["soon", "done", "ask", "maya.send", "done"]
    march, june = year["episodes"]
    assert (march["scenario"], march["choices"], march["ending"]) == ("march", ["soon", "done"], "over")
    assert (june["scenario"], june["choices"], june["ending"]) == ("june", ["ask", "maya.send", "done"], "over")
    assert june["scorecard"]["appreciation"]["made"] == 1
    assert year["scorecard"]["self-promotion"]["opportunities"] == 2


def test_between_two_episodes_it_tells_what_the_next_one_offers(
    capsys: pytest.CaptureFixture[str], at: list[str]
) -> None:
    assert told(capsys, at, "soon,done")["open"] == ["ask", "pitch"]
    assert main(["run", "year", "--choices", "soon,done", *at]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "year"


def test_a_choice_that_is_not_on_offer_is_counted_over_all_episodes(
    capsys: pytest.CaptureFixture[str], at: list[str]
) -> None:
    assert main(["run", "year", "--choices", "soon,done,gone", *at]) == 2
    assert "choice 3: 'gone' is not on offer at 'roof'" in capsys.readouterr().err


def test_a_season_with_a_faulty_episode_is_not_run(
    capsys: pytest.CaptureFixture[str], at: list[str], tmp_path: Path
) -> None:
    write_year(tmp_path / "scenarios", june="format: 1\n")
    assert main(["run", "year", *at]) == 1
    assert "june.yaml" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["preview"], ["stats"], ["graph", "-o", "year.svg"]])
def test_what_takes_one_scenario_names_those_of_a_season(
    capsys: pytest.CaptureFixture[str], at: list[str], command: list[str]
) -> None:
    assert main([*command, "year", *at]) == 2
    assert "'year' is a season; name one of its scenarios: march, june" in capsys.readouterr().err


def test_play_goes_straight_to_the_opening_of_a_season(
    capsys: pytest.CaptureFixture[str], at: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert main(["play", "year", "--text", *at]) == 0
    assert "two evenings · 7 min" in capsys.readouterr().out
    assert main(["play", "yaer", "--text", *at]) == 2
