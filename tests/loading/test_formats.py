"""Every version ever written can be read; a newer one is refused with what can be."""

from pathlib import Path
from typing import Any

import pytest

from game.loading.formats import NEWEST, UPGRADES, current
from game.loading.load import load
from game.loading.report import Report
from game.loading.spans import Spans

FOLDER = Path(__file__).parent.parent / "formats"


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
def test_a_file_of_every_version_loads(version: int) -> None:
    path = FOLDER / f"{version}.yaml"
    loaded = load(path.read_bytes(), path.name, "story")
    assert loaded.diagnostics == ()
    assert loaded.scenario


def test_every_older_version_has_an_upgrade() -> None:
    assert sorted(UPGRADES) == list(range(1, NEWEST))


def upgraded(data: dict[str, Any]) -> tuple[dict[str, Any] | None, list[str]]:
    def rename(old: dict[str, Any]) -> dict[str, Any]:
        return {("title" if key == "name" else key): value for key, value in old.items()}

    def add(old: dict[str, Any]) -> dict[str, Any]:
        return {**old, "summary": old["title"].upper()}

    report = Report(Spans("a.yaml", "format: 9"))
    newest = current(data, report, {1: rename, 2: add}, newest=3)
    return newest, [found.code for found in report.found] + [found.help for found in report.found]


def test_older_versions_are_upgraded_step_by_step() -> None:
    old = {"format": "1", "name": "Well"}
    assert upgraded(old) == ({"format": "3", "title": "Well", "summary": "WELL"}, [])
    assert upgraded({"format": "2", "title": "Well"})[0] == {"format": "3", "title": "Well", "summary": "WELL"}
    assert old == {"format": "1", "name": "Well"}


def test_a_newer_version_is_refused_with_those_that_can_be_read() -> None:
    assert upgraded({"format": "4"}) == (None, ["F002 newer-format", "it reads formats 1 to 3; update the game"])


@pytest.mark.parametrize("found", ["one", "", "0", "-1", "1.0", "٣", "9" * 5000, ["1"], {"a": "1"}])
def test_what_is_no_version(found: Any) -> None:
    assert upgraded({"format": found})[1][0] == "F003 bad-format"
