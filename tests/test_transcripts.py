"""Playthroughs kept as text beside a scenario, as somebody at a shell meets them."""

import os
from pathlib import Path

import pytest

from game.authoring.cover import goals, shown_by
from game.authoring.golden import folder_of, transcripts_in
from game.authoring.transcript import Transcript, parsed
from game.cli import main
from game.domain.settings import Level
from game.engine.replay import replay
from game.records.acts import Ended, Header, Pick
from game.records.disk import Folders
from game.records.runs import begin_run
from tests.shipped import LIBRARY, SCENARIOS, story_of

TEA = ["--person", "Mina", "--place", "A bar"]
GOOD = "worth-it,tomorrow,mina.send,done"


@pytest.fixture
def tea(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """A scenario just begun, in a folder of its own, and the options by which commands find it."""
    options = ["--scenarios", str(tmp_path / "mine"), "--data", str(tmp_path / "data")]
    assert main(["new", "tea", *TEA, *options]) == 0
    capsys.readouterr()
    return options


def changed(tmp_path: Path, old: str, new: str) -> None:
    """The scenario after an edit."""
    path = tmp_path / "mine" / "tea.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_recorded_playthrough_is_text_beside_the_scenario(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, tea: list[str]
) -> None:
    for options in (["--seed", "4"], ["--name", "kept"], []):
        assert main(["transcript", "record", "tea", "--choices", GOOD, *options, *tea]) == 0
    written = sorted(path.name for path in (tmp_path / "mine" / "transcripts" / "tea").iterdir())
    assert written == ["kept.txt", "nine-bicycles-2.txt", "nine-bicycles.txt"]
    text = (tmp_path / "mine" / "transcripts" / "tea" / "nine-bicycles.txt").read_text(encoding="utf-8")
    assert text.startswith("transcript: 1\nscenario: tea\nseed: 4\n")
    for part in ("> worth-it: “Four?", "  * follow-through avoided: ", "== the end: nine-bicycles, aim reached: "):
        assert part in text
    capsys.readouterr()
    assert main(["transcript", "verify", *tea, "tea"]) == 0
    assert capsys.readouterr().out == "3 transcripts: 3 as before, 0 different, 0 not to be played\n"
    assert main(["list", *tea]) == 0
    assert main(["check", str(tmp_path / "mine")]) == 0
    assert "transcripts" not in capsys.readouterr().out


def test_the_newest_finished_run_is_recorded(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, tea: list[str]
) -> None:
    assert main(["transcript", "record", "tea", *tea]) == 2
    assert "no run of it is finished" in capsys.readouterr().err
    folders = Folders(tmp_path / "data", tmp_path / "cache")
    for number, first in enumerate(("worth-it", "bicycles", "two-teas")):
        header = Header(
            scenario="tea", title="Tea", seed=number, level=Level.STANDARD, started=f"2026-01-0{number + 1}", content=""
        )
        with begin_run(folders, header) as log:
            for choice in (first, "tomorrow", "mina.send", "done"):
                log.append(Pick(choice, ""))
            if number < 2:
                log.append(Ended("nine-bicycles", {}))
        os.utime(log.path, (number, number))
    assert main(["transcript", "record", "tea", *tea]) == 0
    text = (tmp_path / "mine" / "transcripts" / "tea" / "nine-bicycles.txt").read_text(encoding="utf-8")
    assert "seed: 1\n" in text
    assert "> bicycles: " in text


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["tea", "--choices", "worth-it,nonsense"], "choice 2: 'nonsense' is not on offer"),
        (["tea", "--choices", "worth-it"], "the choices stop before an ending; on offer: "),
        (["tea", "--choices", GOOD, "--name", "My Play"], "try: --name my-play"),
        (["coffee"], "there is no scenario 'coffee'"),
    ],
)
def test_what_cannot_be_recorded_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, tea: list[str], arguments: list[str], told: str
) -> None:
    assert main(["transcript", "record", *arguments, *tea]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "mine" / "transcripts").exists()


def test_a_name_that_is_taken_is_refused(capsys: pytest.CaptureFixture[str], tea: list[str]) -> None:
    record = ["transcript", "record", "tea", "--choices", GOOD, "--name", "kept", *tea]
    assert main(record) == 0
    assert main(record) == 2
    assert "bless" in capsys.readouterr().err


def test_cover_verify_edit_bless(capsys: pytest.CaptureFixture[str], tmp_path: Path, tea: list[str]) -> None:
    assert main(["transcript", "cover", str(tmp_path / "mine" / "tea.yaml"), *tea]) == 0
    told = capsys.readouterr().out
    assert "16 of 16 scenes, responses and letters that matter come up" in told
    assert "not reached" not in told
    assert main(["transcript", "verify", *tea]) == 0
    changed(tmp_path, "It is Friday, and it has stopped raining.", "It is Friday.")
    capsys.readouterr()
    assert main(["transcript", "verify", "tea", *tea]) == 1
    told = capsys.readouterr().out
    assert "it plays differently from here on, in `friday`" in told
    assert "-  It is Friday, and it has stopped raining.\n+  It is Friday.\n" in told
    assert "longgame transcript bless accepts how they play now" in told
    assert main(["transcript", "bless", "tea", *tea]) == 0
    assert "accepted: " in capsys.readouterr().out
    assert main(["transcript", "verify", "tea", *tea]) == 0
    assert main(["transcript", "bless", "tea", *tea]) == 0
    assert "accepted: " not in capsys.readouterr().out


def test_what_cannot_be_played_any_more_is_told_and_not_blessed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, tea: list[str]
) -> None:
    assert main(["transcript", "record", "tea", "--choices", GOOD, *tea]) == 0
    path = tmp_path / "mine" / "transcripts" / "tea" / "nine-bicycles.txt"
    before = path.read_bytes()
    changed(tmp_path, "id: tomorrow", "id: by-tomorrow")
    for act in ("verify", "bless"):
        capsys.readouterr()
        assert main(["transcript", act, "tea", *tea]) == 1
        told = capsys.readouterr().out
        line = before.decode().split("\n").index("> tomorrow: “You’ll have a list tomorrow night.”") + 1
        assert f"{path}:{line}:1: error[R012] `tomorrow` is no longer on offer in `question`" in told
        assert "on offer: no-paper, by-tomorrow, some-time" in told
    assert path.read_bytes() == before
    (tmp_path / "mine" / "tea.yaml").unlink()
    assert main(["transcript", "verify", *tea]) == 1
    assert "there is no scenario `tea`" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["tea", "nowhere"])
def test_a_gate_with_nothing_to_verify_does_not_pass(
    capsys: pytest.CaptureFixture[str], tea: list[str], name: str
) -> None:
    assert main(["transcript", "verify", name, *tea]) == 2
    assert "there " in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.parametrize("name", SCENARIOS)
def test_the_transcripts_that_come_along_hold_and_show_everything(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    """After an intended change: ``python -m game transcript bless``, or ``cover`` where responses came or went."""
    assert main(["transcript", "verify", name, "--data", str(tmp_path)]) == 0, capsys.readouterr().out
    file = LIBRARY.path(name)
    assert file is not None
    story, shown = story_of(name), set[str]()
    for path in transcripts_in(folder_of(file)):
        script = parsed(path.read_text(encoding="utf-8"), str(path))
        assert isinstance(script, Transcript)
        shown |= shown_by(story, replay(story, script.seed, [pick.choice for pick in script.picks]))
    assert shown >= set(goals(story.scenario))
