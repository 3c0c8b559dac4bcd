"""Pictures come from a process of their own, wherever the game was started, and whatever happens to it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.art import painter
from game.art.painter import Painter, PictureFailed
from game.art.pictures import Face, Icon, Picture, Place
from tests.art.portraits import size_of

MAYA = Face((("head", "twists"), ("skin", "deep")), "smile")


@pytest.fixture
def paints() -> Iterator[Painter]:
    made = Painter()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("picture", "size"),
    [(MAYA, (70, 70)), (Place("rooftop"), (90, 160)), (Place("moon"), (32, 18)), (Icon("heart", "#cc79a7"), (24, 24))],
)
def test_a_picture_has_the_size_asked_for(paints: Painter, picture: Picture, size: tuple[int, int]) -> None:
    assert size_of(paints.paint(picture, *size)) == size


def test_what_cannot_be_painted_says_why_and_the_next_can(paints: Painter) -> None:
    with pytest.raises(PictureFailed, match="no icon is called `trombone`"):
        paints.paint(Icon("trombone", "#000000"), 9, 9)
    with pytest.raises(PictureFailed, match="no size"):
        paints.paint(MAYA, 0, 9)
    assert size_of(paints.paint(Place(""), 16, 9)) == (16, 9)


def test_a_painter_that_was_killed_is_replaced(paints: Painter) -> None:
    first = paints.paint(Place(""), 16, 9)
    process = paints._process
    assert process is not None
    process.kill()
    process.wait()
    assert paints.paint(Place(""), 16, 9) == first


def test_it_paints_from_a_folder_in_which_other_things_have_our_names(
    paints: Painter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("json.py", "game.py", "struct.py"):
        (tmp_path / name).write_text("raise SystemExit('wrong one')\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert size_of(paints.paint(Place(""), 16, 9)) == (16, 9)


def test_what_hangs_is_given_up(paints: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(painter, "START", "import time; time.sleep(600)")
    monkeypatch.setattr(painter, "PATIENCE", 0.1)
    with pytest.raises(PictureFailed, match="twice"):
        paints.paint(Place(""), 16, 9)


@pytest.mark.parametrize("python", ["", "/nowhere/python"])
def test_where_no_process_can_be_started_there_is_a_reason(
    paints: Painter, monkeypatch: pytest.MonkeyPatch, python: str
) -> None:
    monkeypatch.setattr(sys, "executable", python)
    with pytest.raises(PictureFailed, match="no painter can be started"):
        paints.paint(Place(""), 16, 9)


def test_a_closed_painter_paints_no_more_and_may_be_closed_twice(paints: Painter) -> None:
    paints.paint(Place(""), 16, 9)
    process = paints._process
    assert process is not None
    paints.close()
    assert process.returncode is not None
    paints.close()
    with pytest.raises(PictureFailed, match="gone home"):
        paints.paint(Place(""), 16, 9)
