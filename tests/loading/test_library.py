"""Scenarios are found, told apart from seasons, and never lost without a word."""

import os
import sys
from pathlib import Path

import pytest

from game.loading.library import Library, load_file, packaged_scenarios

SEASON = "format: 1\nseason: A Year\nepisodes: [day-out, {scenario: other-day, after: +1 week}]\n"


@pytest.fixture
def shelf(tmp_path: Path, everything: bytes) -> Path:
    for name in ("day-out", "other-day"):
        (tmp_path / f"{name}.yaml").write_bytes(everything)
    (tmp_path / "year.yml").write_text(SEASON)
    (tmp_path / "notes.txt").write_text("not a scenario")
    (tmp_path / "folder.yaml").mkdir()
    return tmp_path


def test_scenarios_and_seasons_are_found(shelf: Path) -> None:
    library = Library([shelf])
    assert library.ids == ("day-out", "other-day", "year")
    assert library.diagnostics == ()
    loaded = library.load_all()
    assert loaded["day-out"].scenario
    assert loaded["day-out"].scenario.id == "day-out"
    assert loaded["year"].season
    assert library.path("year") == shelf / "year.yml"


def test_the_first_folder_wins_and_the_other_file_is_told(shelf: Path, tmp_path: Path, everything: bytes) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "day-out.yaml").write_bytes(everything.replace(b"A Day Out", b"My Day Out"))
    library = Library([own, shelf, tmp_path / "missing"])
    loaded = library.load("day-out")
    assert loaded.scenario
    assert loaded.scenario.title == "My Day Out"
    (found,) = library.diagnostics
    assert found.code == "F005 duplicate-scenario"
    assert found.span.path == str(shelf / "day-out.yaml")


def test_an_unknown_id_gets_a_suggestion(shelf: Path) -> None:
    (found,) = Library([shelf]).load("day-ot").diagnostics
    assert found.code == "F006 unknown-scenario"
    assert "`day-out`" in found.help


def test_a_season_needs_its_scenarios(shelf: Path, tmp_path: Path) -> None:
    (shelf / "other-day.yaml").unlink()
    for _ in range(2):
        loaded = Library([shelf], tmp_path / "cache").load("year")
        assert loaded.season is None
        (found,) = loaded.diagnostics
        assert found.code == "N019 unknown-episode"
        assert (found.span.line, found.span.column) == (3, 32)


def test_a_name_that_is_no_id(tmp_path: Path, everything: bytes) -> None:
    path = tmp_path / "My Story.yaml"
    path.write_bytes(everything)
    (found,) = load_file(path).diagnostics
    assert found.code == "F007 bad-name"
    assert "My Story" in found.message


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    (found,) = load_file(tmp_path / "gone.yaml").diagnostics
    assert found.code == "F004 unreadable-file"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything may be read here")
def test_what_may_not_be_read_is_told(shelf: Path) -> None:
    (shelf / "day-out.yaml").chmod(0)
    (found,) = Library([shelf]).load("day-out").diagnostics
    assert found.code == "F004 unreadable-file"


def test_the_scenarios_that_come_with_the_game() -> None:
    assert Library([packaged_scenarios()]).ids


def test_what_is_new_is_read_by_another_process_and_not_here(
    shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library([shelf], tmp_path / "cache")
    library.get_ready()
    monkeypatch.setattr("game.loading.load.load", lambda *_: pytest.fail("it was read here"))
    assert all(loaded.scenario or loaded.season for loaded in library.load_all().values())
    monkeypatch.setattr("subprocess.run", lambda *_, **__: pytest.fail("there is nothing new"))
    library.get_ready()


def test_where_no_other_process_can_read_it_is_read_here(
    shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    library = Library([shelf], tmp_path / "cache")
    library.get_ready()
    assert library.load("day-out").scenario
