"""``longgame graph`` as somebody at a shell meets it."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.cli import main
from tests.authoring.maps import GOOD, of_class, shipped


@pytest.fixture
def at(tmp_path: Path) -> list[str]:
    """The option that keeps a command away from the player's own folder."""
    return ["--data", str(tmp_path / "data")]


@pytest.mark.parametrize(
    ("suffix", "begins"),
    [
        (".svg", "<svg "),
        (".html", "<!doctype html>"),
        (".mmd", "flowchart LR"),
        (".dot", "digraph "),
        (".SVG", "<svg "),
    ],
)
def test_the_suffix_says_what_is_drawn(
    suffix: str, begins: str, at: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / f"map{suffix}"
    file.write_text("an older map", encoding="utf-8")
    assert main(["graph", "coffee-with-ines", "-o", str(file), *at]) == 0
    assert file.read_text(encoding="utf-8").startswith(begins)
    assert b"\r" not in file.read_bytes()
    assert f"{len(shipped('coffee-with-ines').scenes)} scenes" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["map.png", "map", "story.yaml"])
def test_what_it_cannot_draw_it_says_and_touches_nothing(
    name: str, at: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    file.write_text("mine", encoding="utf-8")
    assert main(["graph", "coffee-with-ines", "-o", str(file), *at]) == 2
    told = capsys.readouterr().err
    assert name in told
    assert ".svg, .html, .mmd, .dot" in told
    assert file.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("made", "scene", "told"), [(GOOD, "north", "A run of 11 choices"), (GOOD[:1], "door", "A run of 1 choice")]
)
def test_a_run_is_shown(made: list[str], scene: str, told: str, at: list[str], tmp_path: Path) -> None:
    file = tmp_path / "run.svg"
    assert main(["graph", "coffee-with-ines", "-o", str(file), "--choices", ",".join(made), "--seed", "7", *at]) == 0
    svg = ElementTree.fromstring(file.read_text(encoding="utf-8"))
    assert scene in {card.attrib["data-scene"] for card in of_class(svg, "visited")}
    assert f"{told}, seed 7" in "".join(svg.itertext())


def test_a_choice_that_is_not_on_offer_is_told(
    at: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "run.svg"
    assert main(["graph", "coffee-with-ines", "-o", str(file), "--choices", "come,nonsense", *at]) == 2
    assert "choice 2: 'nonsense' is not on offer" in capsys.readouterr().err
    assert not file.exists()


def test_faults_are_told_as_by_check(at: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "broken.yaml").write_text("format: 1\ntitle: Broken\n", encoding="utf-8")
    file = tmp_path / "map.svg"
    assert main(["graph", "broken", "-o", str(file), "--scenarios", str(tmp_path), *at]) == 1
    assert "error[" in capsys.readouterr().out
    assert not file.exists()


def test_an_unknown_scenario_is_told(at: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", "coffee", "-o", str(tmp_path / "map.svg"), *at]) == 2
    assert "coffee-with-ines" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_told(at: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", "coffee-with-ines", "-o", str(tmp_path / "nowhere" / "map.dot"), *at]) == 2
    assert "could not be finished" in capsys.readouterr().err
