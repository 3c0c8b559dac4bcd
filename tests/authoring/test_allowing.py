"""What an author allows in a comment, where, and what is said of comments that do not do what they seem to."""

import pytest

from game.authoring.examples import completed
from tests.authoring.stories import codes_in, found_in

VOICE = "absent-speaker"


def story(line: str = "", top: str = "", with_: str = "maya") -> str:
    return f"{top}scenes:\n  gate:\n    with: {with_}\n    lines:\n      - sam: Good evening.{line}\n    then: end\n"


@pytest.mark.parametrize("name", ["absent-speaker", "A004", "a004", "absent-speaker, unread-flag"])
def test_a_comment_at_the_end_of_a_line_allows_what_is_found_there(name: str) -> None:
    codes = codes_in(story(f"  # check: allow {name} because he calls over the hedge"))
    assert VOICE not in codes


def test_it_allows_nothing_on_other_lines() -> None:
    piece = story("  # check: allow absent-speaker because he calls over the hedge")
    piece = piece.replace("    then:", "      - sam: I said, good evening.\n    then:")
    assert codes_in(piece) == [VOICE]


def test_a_comment_above_the_first_key_allows_it_in_the_whole_file() -> None:
    text = completed(story())
    assert [found.code for found in found_in(text)] == ["A004 absent-speaker"]
    assert found_in(f"# A walk.\n# check: allow absent-speaker because voices come from everywhere\n{text}") == []


@pytest.mark.parametrize("style", [">-", "|"])
def test_for_a_longer_text_it_stands_where_the_text_begins(style: str) -> None:
    line = f"sam: {style}  # check: allow straight-quotes, {VOICE} because it is a quotation\n"
    piece = story().replace("sam: Good evening.\n", f"{line}          Good evening,\n          he said, and 'good'.\n")
    assert codes_in(piece) == []


def test_what_only_looks_like_a_comment_is_what_somebody_says() -> None:
    line = '"Good evening. # check: allow unread-flag because I say so"'
    assert codes_in(story(with_="[maya, sam]").replace("Good evening.", line)) == []


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("allow absent-speaker", ["exception-without-reason"]),
        ("allow absent-speaker because", [VOICE, "unreadable-exception"]),
        ("allow absent-speakr because he calls", [VOICE, "unknown-exception"]),
        ("allow unknown-scene because he calls", [VOICE, "firm-exception"]),
        ("allow idle-exception because he calls", [VOICE, "firm-exception"]),
        ("allow absent-speaker, unread-flag because he calls", ["idle-exception"]),
        ("ignore absent-speaker", [VOICE, "unreadable-exception"]),
        ("", [VOICE, "unreadable-exception"]),
    ],
)
def test_a_comment_that_does_not_do_what_it_seems_to_is_told(comment: str, told: list[str]) -> None:
    assert codes_in(story(f"  # check: {comment}")) == told


def test_between_the_lines_of_a_story_it_is_not_understood() -> None:
    piece = story().replace("    lines:", "    # check: allow absent-speaker because he calls\n    lines:")
    assert codes_in(piece) == ["unreadable-exception", VOICE]


def test_what_keeps_a_story_from_being_understood_stays_beside_the_comment() -> None:
    piece = story("  # check: allow unknown-person because she is new").replace("- sam", "- mia")
    assert codes_in(piece) == ["unknown-person", "firm-exception"]


@pytest.mark.parametrize("lines", ["[[Good evening.]]", "{sam: [Good evening.]}", "[{sam: [Good.]}]", "Good evening."])
def test_a_comment_in_a_file_without_the_shape_of_a_story_is_read_all_the_same(lines: str) -> None:
    piece = f"scenes:\n  gate:\n    say: [[1]]\n    arrives: [1]\n    lines: {lines} # check: hello\n    then: end\n"
    assert "unreadable-exception" in codes_in(piece)
