"""Every file in ``tests/faults`` says on its faulty lines which faults stand there, and has no others."""

import re
from pathlib import Path

import pytest

from game.loading.faults import ALL, FAULTS
from game.loading.load import load

FOLDER = Path(__file__).parent.parent / "faults"
FILES_WITH_FAULTS = sorted(FOLDER.glob("*.yaml"))
NOT_IN_A_FILE = {"empty-file", *(fault.slug for fault in ALL if fault.elsewhere)}


def expected_in(text: str) -> set[tuple[int, str]]:
    """Line and number of every fault that the comments of a file announce."""
    lines = enumerate(re.split(r"\r\n?|\n", text), start=1)
    return {(number, code) for number, line in lines for code in line.partition("# expect:")[2].split()}


def found_in(path: Path) -> set[tuple[int, str]]:
    loaded = load(path.read_bytes(), path.name, path.stem)
    return {(found.span.line, found.code.split()[0]) for found in loaded.diagnostics}


@pytest.mark.parametrize("path", FILES_WITH_FAULTS, ids=lambda path: path.stem)
def test_exactly_the_faults_announced_are_found(path: Path) -> None:
    assert found_in(path) == expected_in(path.read_text(encoding="utf-8"))


def test_every_fault_has_a_file() -> None:
    shown = {code for path in FILES_WITH_FAULTS for _, code in expected_in(path.read_text(encoding="utf-8"))}
    assert {fault.slug for fault in FAULTS.values() if fault.number not in shown} == NOT_IN_A_FILE


@pytest.mark.parametrize("path", FILES_WITH_FAULTS, ids=lambda path: path.stem)
def test_a_file_with_faults_is_never_played_and_faults_come_in_order(path: Path) -> None:
    loaded = load(path.read_bytes(), path.name, path.stem)
    assert loaded.scenario is None
    assert loaded.season is None
    assert list(loaded.diagnostics) == sorted(loaded.diagnostics, key=lambda found: found.span)


@pytest.mark.parametrize("path", FILES_WITH_FAULTS, ids=lambda path: path.stem)
def test_every_fault_points_into_its_line(path: Path) -> None:
    lines = re.split(r"\r\n?|\n", path.read_text(encoding="utf-8"))
    for found in load(path.read_bytes(), path.name, path.stem).diagnostics:
        assert found.text == lines[found.span.line - 1]
        assert 1 <= found.span.column < found.span.end <= len(found.text) + 2
