"""Times, ids and people as somebody writes them who has not read the reference."""

import pytest

from game.authoring.examples import completed
from game.loading.guesses import likely_duration, likely_id, likely_opening, likely_when
from game.loading.load import load


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2 days", "+2 days"),
        ("in 2 days", "+2 days"),
        ("tomorrow", "+1 day"),
        ("tomorrow at 9:00", "+1 day 9:00"),
        ("Fri, 12:00", "Fri 12:00"),
        ("next Friday at 12.00", "Fri 12:00"),
        ("Thur 6:30 pm", "Thu 18:30"),
        ("Tues. 12am", "Tue 00:00"),
        ("Fri 25:00", ""),
        ("soon", ""),
    ],
)
def test_a_time(written: str, meant: str) -> None:
    assert likely_when(written) == meant


def test_an_opening_and_a_length_of_time() -> None:
    assert likely_opening("Thursday, 18h30") == "Thu 18:30"
    assert likely_opening("Thursday evening") == ""
    assert likely_duration("10") == "10 minutes"
    assert likely_duration("10min") == "10 minutes"
    assert likely_duration("2h") == "2 hours"
    assert likely_duration("a while") == ""


def test_an_id() -> None:
    assert likely_id("The_Hill") == "the-hill"
    assert likely_id("Maya’s card!") == "mayas-card"
    assert likely_id("???") == ""


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("- Maya Okafor: Good evening.", "maya"),
        ("- Whitlock (smile, tired): Good evening.", "sam"),
        ("- {when: did(on), maya: Good evening.}", "bench.on"),
        ("- Maya: Good evening.", "maya"),
    ],
)
def test_what_was_meant_is_suggested(line: str, meant: str) -> None:
    piece = (
        f"scenes:\n  gate:\n    with: [maya, sam]\n    lines:\n      {line}\n    then: bench\n"
        "  bench:\n    with: maya\n    responses:\n"
        "      - {id: on, do: Go on., because: She was ready.}\n"
        "      - {id: back, do: Go back., because: She was not ready.}\n    then: end\n"
    )
    (found,) = load(completed(piece).encode(), "story.yaml", "story").diagnostics
    assert found.help == f"did you mean `{meant}`?"


def test_a_word_for_true_or_false() -> None:
    piece = "cast:\n  maya: {name: Maya, writable: No}\n  sam: {name: Sam}\n"
    (found,) = load(completed(piece).encode(), "story.yaml", "story").diagnostics
    assert found.help == "did you mean `false`?"


def test_the_wrong_question_is_told_with_those_that_can_be_asked() -> None:
    piece = (
        "scenes:\n  gate:\n    with: maya\n    opens: {favour: {id: seat, from: maya, what: a seat}}\n"
        "    lines:\n      - {when: kept(seat), maya: Sit down.}\n    then: end\n"
    )
    (found,) = load(completed(piece).encode(), "story.yaml", "story").diagnostics
    assert found.help == "of a favour one can ask: owed, thanked, open, overdue, failed"
