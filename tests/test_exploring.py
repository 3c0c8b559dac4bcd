"""``longgame explore`` as an author meets it: what it says can be tried at once, and holds."""

import json
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from game.authoring import exploration
from game.authoring.examples import completed
from game.authoring.exploration import Exploration, explore
from game.authoring.found import Notice, nobody
from game.authoring.paths import FAR
from game.cli import main
from game.engine.compile import Story
from game.engine.explore import Bound
from tests.evenings import write_small_mixer
from tests.shipped import LIBRARY, PROVED, story_of

MISTAKES = ["self-promotion", "expectations", "appreciation", "follow-through", "returning-favours", "giving-up"]


@cache
def proved(name: str) -> Exploration:
    """All that can happen in a scenario that comes along."""
    return explore(story_of(name), FAR)


@contextmanager
def explored_once() -> Iterator[None]:
    """What takes long is found out once for all commands that ask the same."""

    def found(story: Story, bound: Bound, seed: int | None = None, notice: Notice = nobody) -> Exploration:
        name = story.scenario.id
        asked_before = (bound, seed) == (FAR, None) and story.scenario == story_of(name).scenario
        return proved(name) if asked_before else explore(story, bound, seed, notice=notice)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exploration, "explore", found)
        yield


@cache
def explored(name: str) -> dict[str, Any]:
    """What ``longgame explore NAME --json`` prints."""
    with explored_once(), TemporaryDirectory() as folder, redirect_stdout(StringIO()) as shown:
        assert main(["explore", name, "--json", "--data", folder]) == 0
    found: dict[str, Any] = json.loads(shown.getvalue())
    return found


@pytest.fixture
def at(tmp_path: Path) -> list[str]:
    """The option that keeps a command away from the player's own folder."""
    return ["--data", str(tmp_path / "data")]


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """What a command prints as JSON."""
    assert main([*arguments, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def replayed(capsys: pytest.CaptureFixture[str], line: str, at: list[str]) -> dict[str, Any]:
    """What playing a line shows that was printed for it; it has to come to an ending."""
    name, *words = shlex.split(line)
    assert (name, words[0]) == ("longgame", "run")
    shown = told(capsys, *words, *at)
    assert shown["ending"]
    return shown


def test_a_mistake_that_cannot_be_made_or_not_be_avoided_is_said_to_be_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, at: list[str]
) -> None:
    responses = (
        "[{id: early, say: Would you?, because: It was early., moves: [{request: {of: maya}}]},"
        " {id: late, say: Could you?, because: It was early., moves: [{request: {of: maya}}]}]"
    )
    text = completed(f"scenes:\n  gate:\n    with: maya\n    responses: {responses}\n    then: end\n")
    (tmp_path / "walk.yaml").write_text(text, encoding="utf-8")
    assert main(["explore", str(tmp_path / "walk.yaml"), *at]) == 0
    shown = capsys.readouterr().out
    assert "Constant self-promotion: cannot be made\n" in shown
    assert "made 0 to 0" not in shown


def made(shown: dict[str, Any], mistake: str) -> float:
    weight: float = shown["scorecard"][mistake]["made"]
    return weight


@pytest.mark.slow
@pytest.mark.parametrize("name", PROVED)
def test_what_comes_along_is_proved_sound_and_every_run_does_what_is_said_of_it(
    name: str, capsys: pytest.CaptureFixture[str], at: list[str]
) -> None:
    """Everything is reached, every mistake can be made and avoided, and all of them avoided at once."""
    found = explored(name)
    assert found["complete"]
    assert found["unreached"] == {"scenes": [], "responses": []}
    assert list(found["mistakes"]) == MISTAKES
    for mistake, bounds in found["mistakes"].items():
        assert bounds["least"] == 0 < bounds["most"]
        assert made(replayed(capsys, bounds["least_run"], at), mistake) == bounds["least"]
        assert made(replayed(capsys, bounds["most_run"], at), mistake) == bounds["most"]
    for ending, line in found["endings"].items():
        assert replayed(capsys, line, at)["ending"] == ending
    cleanest = replayed(capsys, found["cleanest"], at)
    assert not any(made(cleanest, mistake) for mistake in MISTAKES)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "most_notes"), [("coffee-with-ines", 0), ("founders-mixer", 9)])
def test_no_path_has_what_rules_find(capsys: pytest.CaptureFixture[str], name: str, most_notes: int) -> None:
    """The Mixer has more states than can be walked, so that of a few lines nobody knows whether they can be heard."""
    with explored_once():
        assert main(["check", "--strict", "--thorough", "--format", "json", str(LIBRARY.path(name))]) == 0
    found = json.loads(capsys.readouterr().out)["faults"]
    assert {each["name"] for each in found} <= {"open-question"}
    assert len(found) <= most_notes
    assert all(each["message"].startswith("not found out: whether `") for each in found)


def test_it_prints_one_object() -> None:
    found = explored("coffee-with-ines")
    assert list(found) == [
        "complete",
        "states",
        "seconds",
        "mistakes",
        "endings",
        "unreached",
        "cleanest",
        "decisions",
        "minutes",
    ]
    assert set(found["endings"]) == {"north", "step-forty", "nine-maps"}
    assert found["decisions"] == {"least": 8, "median": 13, "most": 14}


def test_it_says_what_it_did_not_prove(capsys: pytest.CaptureFixture[str], at: list[str]) -> None:
    assert not told(capsys, "explore", "coffee-with-ines", "--most", "50", *at)["complete"]
    assert main(["explore", "coffee-with-ines", "--most", "50", *at]) == 0
    shown = capsys.readouterr().out
    assert "NOT everything is proved" in shown
    assert "expectations: perhaps more than" in shown


def test_a_bound_is_a_number(at: list[str]) -> None:
    for number in ("0", "-1", "many", "1.5"):
        with pytest.raises(SystemExit) as left:
            main(["explore", "coffee-with-ines", "--most", number, *at])
        assert left.value.code == 2


def test_it_can_be_interrupted(monkeypatch: pytest.MonkeyPatch, at: list[str]) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(exploration, "detectors", interrupted)
    assert main(["explore", "coffee-with-ines", *at]) == 130


def test_on_a_terminal_it_tells_what_it_is_at_and_wipes_that(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, at: list[str], tmp_path: Path
) -> None:
    path = write_small_mixer(tmp_path)
    assert main(["explore", str(path), "--most", "20", *at]) == 0
    assert capsys.readouterr().err == "", "nothing of the kind where there is no terminal"
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["explore", str(path), "--most", "20", *at]) == 0
    told = capsys.readouterr().err
    assert "\rlooking for the most: self-promotion" in told
    lines = told.split("\r")
    assert lines[-1] == ""
    assert lines[-2].strip() == ""
    assert len(lines[-2]) >= len(lines[-3].rstrip())


def test_what_it_prints_can_be_typed_where_the_scenario_lies(
    capsys: pytest.CaptureFixture[str], at: list[str], tmp_path: Path
) -> None:
    write_small_mixer(tmp_path / "my stories")
    assert main(["explore", "small-mixer", "--scenarios", str(tmp_path / "my stories"), *at]) == 0
    lines = [line.partition("longgame ")[2] for line in capsys.readouterr().out.splitlines() if "longgame " in line]
    assert len(lines) > 10
    for line in lines:
        assert replayed(capsys, f"longgame {line}", at)["scenario"] == "small-mixer"


def test_it_names_what_no_path_leads_to(capsys: pytest.CaptureFixture[str], at: list[str], tmp_path: Path) -> None:
    text = write_small_mixer(tmp_path).read_text(encoding="utf-8")
    never = text.replace(
        "      - when: kept(case-study)\n        to: call",
        "      - when: failed(case-study) and kept(case-study)\n        to: call",
    )
    write_small_mixer(tmp_path, never.replace("        do: Nod.", "        do: Nod.\n        when: thanked(word)"))
    found = told(capsys, "explore", "small-mixer", "--scenarios", str(tmp_path), *at)
    assert found["unreached"] == {"scenes": ["call"], "responses": ["waves.nod"]}
    assert list(found["endings"]) == ["silent"]


def test_one_variant_can_be_asked_for(capsys: pytest.CaptureFixture[str], at: list[str], tmp_path: Path) -> None:
    path = write_small_mixer(tmp_path)
    found = told(capsys, "explore", str(path), "--seed", "5", *at)
    assert "--seed 5 " in found["cleanest"]
    assert replayed(capsys, found["cleanest"], at)["seed"] == 5


def test_nothing_is_unreached_because_of_a_seed(
    capsys: pytest.CaptureFixture[str], at: list[str], tmp_path: Path
) -> None:
    text = write_small_mixer(tmp_path).read_text(encoding="utf-8")
    text = text.replace("    then: card\n", "    then: either\n  either: {one-of: [card, waves]}\n", 1)
    path = write_small_mixer(tmp_path, text)
    assert told(capsys, "explore", str(path), *at)["unreached"]["scenes"] == []
    one = [told(capsys, "explore", str(path), "--seed", str(seed), *at) for seed in range(4)]
    assert {tuple(found["unreached"]["scenes"]) for found in one} == {(), ("card", "call")}


ENDLESS = """\
format: 1
title: Round and Round
opens: Thu 18:30
start: one
aim: {id: client, text: Find a client}
cast: {maya: {name: Maya Okafor}}
scenes:
  one:
    with: maya
    responses:
      - {id: more, say: More., because: b}
      - {id: less, say: Less., because: b}
    then: [{when: rapport(maya) > 9, to: end}, {to: one}]
  end: {ending: {id: over, title: Over, aim: open}}
"""


def test_a_story_that_never_ends_is_refused(capsys: pytest.CaptureFixture[str], at: list[str], tmp_path: Path) -> None:
    path = tmp_path / "endless.yaml"
    path.write_text(ENDLESS, encoding="utf-8")
    assert main(["explore", str(path), *at]) == 1
    assert "no playthrough was found that comes to an ending" in capsys.readouterr().err


def test_what_cannot_be_explored_is_refused_as_elsewhere(
    capsys: pytest.CaptureFixture[str], at: list[str], tmp_path: Path
) -> None:
    write_small_mixer(tmp_path)
    (tmp_path / "year.yaml").write_text("format: 1\nseason: A Year\nepisodes: [small-mixer]\n", encoding="utf-8")
    (tmp_path / "faulty.yaml").write_text("format: 1\ntitle: [", encoding="utf-8")
    assert main(["explore", "year", "--scenarios", str(tmp_path), *at]) == 2
    assert main(["explore", "faulty", "--scenarios", str(tmp_path), *at]) == 1
    assert main(["explore", "nowhere", *at]) == 2
    shown = capsys.readouterr()
    assert "'year' is a season" in shown.err
    assert "there is no scenario 'nowhere'" in shown.err
    assert "faulty.yaml" in shown.out
