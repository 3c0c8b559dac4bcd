"""Every file in ``tests/faults`` says on its faulty lines what is wrong there, and nothing else is wrong with it."""

import re
from functools import cache
from pathlib import Path

import pytest

from game.authoring.checking import checked
from game.authoring.codes import CODES
from game.domain.diagnostic import Diagnostic
from game.loading.faults import FAULTS
from game.loading.load import load
from game.loading.loaded import Loaded

FOLDER = Path(__file__).parent / "faults"
FILES = sorted(FOLDER.glob("*.yaml"))
FEWEST = 200
NOT_IN_A_FILE = {"empty-file", *(fault.slug for fault in CODES.values() if fault.elsewhere)}

_CODE = re.compile(r"\b[A-Z]\d{3}\b")


def lines_of(path: Path) -> list[str]:
    return re.split(r"\r\n?|\n", path.read_text(encoding="utf-8"))


def expected_in(path: Path) -> set[tuple[int, str]]:
    """Line and number of everything that the comments of a file announce."""
    lines = enumerate(lines_of(path), start=1)
    return {(number, code) for number, line in lines for code in _CODE.findall(line.partition("# expect:")[2])}


@cache
def loaded(path: Path) -> Loaded:
    return load(path.read_bytes(), path.name, path.stem)


@cache
def found(path: Path) -> tuple[Diagnostic, ...]:
    return checked(loaded(path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_exactly_what_is_announced_is_found(path: Path) -> None:
    assert {(each.span.line, each.code.split()[0]) for each in found(path)} == expected_in(path)
    assert found(path)


def test_every_code_has_a_file_and_there_are_enough_of_them() -> None:
    shown = {code for path in FILES for _, code in expected_in(path)}
    assert {fault.slug for fault in CODES.values() if fault.number not in shown} <= NOT_IN_A_FILE
    assert len(FILES) >= FEWEST


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_played_exactly_where_it_is_understood(path: Path) -> None:
    understood = all(each.code.split()[1] not in FAULTS for each in found(path))
    assert (loaded(path).scenario is not None or loaded(path).season is not None) == understood
    assert bool(loaded(path).diagnostics) != understood


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_found_comes_in_order_and_points_into_its_line(path: Path) -> None:
    lines = lines_of(path)
    assert list(found(path)) == sorted(found(path), key=lambda each: each.span)
    for each in found(path):
        assert each.text == lines[each.span.line - 1]
        assert 1 <= each.span.column < each.span.end <= len(each.text) + 2
