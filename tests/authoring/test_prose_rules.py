"""What rules of prose find, and what they leave alone."""

import pytest

from game.authoring.evidence import STUDIES, Study, cited
from game.authoring.examples import completed
from game.loading.report import MOST_FOUND
from tests.authoring.stories import codes_in, found_in, saying


def mended(line: str) -> list[str]:
    """What the mendings put in place of what they found, in order."""
    return [found.edit.text for found in found_in(completed(saying(line))) if found.edit]


@pytest.mark.parametrize(
    ("line", "curly"),
    [
        ("You're here.", ["’"]),
        ("He said 'yes' and left.", ["‘", "’"]),
        ('He said "yes" and left.', ["“", "”"]),
        ("'''Tis late, she said.'", ["’"]),
        (r'"You \"know\" him."', ["“", "”"]),
        ("'It''s late.'", ["’"]),
        (">-\n          You're here, and\n          she isn't.", ["’", "’"]),
    ],
)
def test_a_straight_quote_is_mended_by_what_stands_around_it(line: str, curly: list[str]) -> None:
    assert mended(line) == curly


def test_where_a_quotation_may_begin_with_a_clipped_word_the_sign_is_left_to_the_author() -> None:
    line = "She wrote 'cause of damage' on it."
    assert mended(line) == ["’"]
    assert [found.help for found in found_in(completed(saying(line)))] == [
        "write ‘ before a quotation, else ’",
        "write ’",
    ]


@pytest.mark.parametrize("line", ["You’re here.", '"Two things: gate and hour."', "The board is 5' by 4\"."])
def test_quotes_of_yaml_and_of_measures_are_no_fault(line: str) -> None:
    assert codes_in(saying(line)) == []


@pytest.mark.parametrize("line", ["Well.... no.", "A---b.", "He had had enough.", "No, no, no.", "That that is, is."])
def test_what_people_write_on_purpose_is_no_fault(line: str) -> None:
    assert codes_in(saying(line)) == []


def test_a_word_doubled_over_the_end_of_a_line_is_found_where_it_is_doubled() -> None:
    found = found_in(completed(saying(">-\n          You saw the\n          the rain.")))
    assert [each.code for each in found] == ["P004 doubled-word"]
    assert found[0].text.strip() == "the rain."
    assert found[0].edit
    assert found[0].edit.text == ""


@pytest.mark.parametrize(
    "because",
    [
        "You’re so pushy.",
        "You were rude to her.",
        "How thoughtful of you.",
        "You are the sort who asks.",
        "You sounded desperate there.",
    ],
)
def test_a_reason_that_judges_the_person_is_told(because: str) -> None:
    assert "judged-person" in codes_in(_reason(because))


@pytest.mark.parametrize("because", ["You were early, and she knew.", "It was a rude hour.", "She is too kind to say."])
def test_a_reason_that_judges_the_act_is_none(because: str) -> None:
    assert codes_in(_reason(because)) == []


@pytest.mark.parametrize("because", ["Correct!", "That was the wrong answer.", "Well done.", "Not a good idea."])
def test_a_verdict_without_a_reason_is_told(because: str) -> None:
    assert codes_in(_reason(because)) == ["bare-verdict"]


def _reason(because: str) -> str:
    return (
        "scenes:\n  gate:\n    with: maya\n    responses:\n"
        f"      - {{id: on, say: Let us go on., because: '{because}'}}\n"
        "      - {id: back, say: Let us go back., because: She had no coat., rapport: +1}\n    then: end\n"
    )


@pytest.mark.parametrize("study", STUDIES, ids=lambda study: study.source)
def test_every_study_is_found_by_how_it_is_cited(study: Study) -> None:
    assert cited(study.source) is study


def test_a_study_of_another_year_is_not_found() -> None:
    assert cited("Kumar & Epley 2017") is None
    assert cited("Somebody 2018") is None


def test_no_more_is_found_than_anybody_reads() -> None:
    assert codes_in(saying("no -- " * (MOST_FOUND + 1))).count("two-hyphens") == MOST_FOUND
