"""`longgame shots`: a picture of every screen, written without a display."""

import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.cli import main
from tests.window.displays import ROOT, surroundings


@pytest.fixture(scope="module")
def data(cache: Path) -> Path:
    """Where pictures of faces and places are kept from one test to the next: in its folder `cache`."""
    return cache.parent


def test_screens_are_written_at_their_size_without_a_display(data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there" / "yet"
    asked = ["--size", "640x360", "--only", "title", "--only", "conversation", "--data", str(data)]
    command = [sys.executable, "-m", "game", "shots", str(folder), *asked]
    done = subprocess.run(
        command, cwd=ROOT, env=surroundings(), capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(path.name for path in folder.iterdir()) == ["conversation.png", "title.png"]
    pictures = [pygame.image.load(path) for path in folder.iterdir()]
    assert [picture.get_size() for picture in pictures] == [(640, 360)] * 2
    assert pictures[0].get_buffer().raw != pictures[1].get_buffer().raw


@pytest.mark.slow
def test_the_same_screen_gives_the_same_picture(data: Path, tmp_path: Path) -> None:
    for name in ("one", "other"):
        assert main(["shots", str(tmp_path / name), "--only", "library", "--size", "640x360", "--data", str(data)]) == 0
    assert (tmp_path / "one/library.png").read_bytes() == (tmp_path / "other/library.png").read_bytes()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--size", "640"], "640"),
        (["--size", "12x12"], "pixels"),
        (["--size", "640x99999"], "pixels"),
        (["--size", "-640x360"], "size"),
        (["--theme", "pink"], "pink"),
        (["--text-size", "110"], "110"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_made(
    options: list[str], said: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["shots", str(tmp_path / "shots"), "--data", str(data), *options])
    assert ended.value.code == 2
    assert said in capsys.readouterr().err.splitlines()[-1]
    assert not (tmp_path / "shots").exists()


def test_a_screen_that_there_is_not_is_named(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["shots", str(tmp_path), "--data", str(data), "--only", "Conversation"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "Conversation" in line


@pytest.mark.parametrize("folder", ["file", "file/below", "folder"])
def test_what_cannot_be_written_is_told_in_a_line(
    folder: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder" / "title.png").mkdir(parents=True)
    assert main(["shots", str(tmp_path / folder), "--data", str(data), "--only", "title", "--size", "320x320"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("longgame: ")
