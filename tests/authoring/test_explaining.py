"""What is said of a code, in a terminal."""

import pytest

from game.authoring.codes import CODES, FAMILIES
from game.authoring.explaining import explained, visible
from game.cli import main
from game.loading.faults.fault import Fault


@pytest.mark.parametrize("name", ["N013", "unknown-expression"])
def test_a_code_is_explained_with_both_examples(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert main(["explain", name]) == 0
    told = capsys.readouterr().out
    assert "N013 unknown-expression (error)" in told
    assert "- maya (smiling): Good evening." in told
    assert "- maya (smile): Good evening." in told


def test_several_codes_are_explained_one_after_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "N013", "tab"]) == 0
    told = capsys.readouterr().out
    assert -1 < told.find("N013 unknown-expression") < told.find("Y006 tab")


def test_without_a_code_all_are_listed_by_family(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    told = capsys.readouterr().out
    assert all(f"{title}. {about}" in told for title, about in FAMILIES.values())
    assert all(fault.code in told for fault in CODES.values())


def test_a_code_that_there_is_not_is_misuse_with_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "unknown-sene"]) == 2
    assert "did you mean 'unknown-scene'?" in capsys.readouterr().err


@pytest.mark.parametrize("fault", CODES.values(), ids=lambda fault: fault.slug)
def test_nothing_invisible_is_shown_and_no_word_is_left_out(fault: Fault) -> None:
    told = explained(fault)
    assert visible(told) == told
    assert "{name}" not in told
    assert "{found}" not in told
