"""A season at a terminal, as somebody types it."""

from pathlib import Path

import pytest

from game.loading.library import Library
from game.records.disk import Folders
from game.records.history import read_history
from game.runtime.ports import Ports
from tests.terminal.table import NOW, interrupt, picks, typed
from tests.years import write_year

WAY = ("", "", "1", "4", "", "", "", "1", "4", "", "")
"""Lines from the opening through both evenings to the debrief of the whole."""

SEASON = ["soon", "done", "ask", "done"]


def ports_in(home: Path) -> Ports:
    write_year(home / "scenarios")
    return Ports(Library([home / "scenarios"]), Folders(home / "data", home / "cache"), lambda _: 7, lambda: NOW)


def seen(home: Path, *lines: str, scenario: str | None = "year", interrupted: bool = False) -> str:
    then = interrupt if interrupted else None
    return typed(home, *lines, scenario=scenario, ports=ports_in(home), then=then)


def test_a_season_is_played_to_its_end(tmp_path: Path) -> None:
    told = seen(tmp_path, *WAY)
    for line in (
        "two evenings · 7 min",
        "- June: three weeks later · 4 min",
        "Enter  Three weeks later",
        "You have met Samuel Whitlock before.",
        "Maya: “Sam asked whether you had lost his address.”",
        "Enter  See the season as a whole",
        "March: The roof empties · June: The kettle",
        "Left open, and failed only at the end: No thanks for putting your name",
    ):
        assert f"\n{line}\n" in told, line
    assert picks(tmp_path) == SEASON


@pytest.mark.parametrize("typed_so_far", range(len(WAY) + 1))
@pytest.mark.parametrize("interrupted", [False, True])
def test_leaving_anywhere_loses_nothing(tmp_path: Path, typed_so_far: int, *, interrupted: bool) -> None:
    seen(tmp_path, *WAY[:typed_so_far], interrupted=interrupted)
    before = picks(tmp_path)
    assert before == SEASON[: len(before)]
    if 0 < len(before) < len(SEASON):
        next_line = (3, 5, 8)[len(before) - 1]
        seen(tmp_path, "1", *WAY[next_line:], scenario=None)
        assert picks(tmp_path) == SEASON
    history = read_history(Folders(tmp_path / "data", tmp_path / "cache"))
    assert all(run.fault is None for run in history.runs)
