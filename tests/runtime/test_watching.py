"""A file that is being written is read after every save, whatever stands in it."""

from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from game.runtime.watching import Watch
from game.views.messages import StoryRead

SHIPPED = Path(__file__).parents[2] / "scenarios" / "coffee-with-ines.yaml"
PATIENCE = 30.0
"""Seconds until a test gives up: what is waited for takes a few hundredths."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "story.yaml"
    path.write_bytes(SHIPPED.read_bytes())
    return path


@pytest.fixture
def told(file: Path) -> Iterator["SimpleQueue[StoryRead]"]:
    queue: SimpleQueue[StoryRead] = SimpleQueue()
    watch = Watch(file, queue.put)
    yield queue
    watch.close()


def test_the_file_is_read_at_once_and_after_every_save(file: Path, told: "SimpleQueue[StoryRead]") -> None:
    assert told.get(timeout=PATIENCE).story is not None
    file.write_text(file.read_text(encoding="utf-8").replace("Coffee with Ines", "Tea with Ines"), encoding="utf-8")
    story = told.get(timeout=PATIENCE).story
    assert story is not None
    assert story.scenario.title == "Tea with Ines"


def test_half_a_file_is_a_fault_and_the_whole_one_a_story_again(file: Path, told: "SimpleQueue[StoryRead]") -> None:
    whole = file.read_bytes()
    told.get(timeout=PATIENCE)
    file.write_bytes(whole[: len(whole) // 2])
    half = told.get(timeout=PATIENCE)
    assert half.story is None
    assert half.faults
    file.write_bytes(whole)
    assert told.get(timeout=PATIENCE).story is not None


def test_an_editor_may_put_another_file_in_its_place_or_take_it_away(
    file: Path, told: "SimpleQueue[StoryRead]"
) -> None:
    told.get(timeout=PATIENCE)
    other = file.with_suffix(".new")
    other.write_bytes(file.read_bytes() + b"\n")
    other.replace(file)
    assert told.get(timeout=PATIENCE).story is not None
    file.unlink()
    gone = told.get(timeout=PATIENCE)
    assert gone.story is None
    assert "cannot be read" in gone.faults[0].message
