"""Lines fit, and no word is clipped."""

from hypothesis import given
from hypothesis import strategies as st

from game.terminal.wrapping import columns, wrap

WORDS = st.text(st.characters(categories=["L", "N", "P", "Mn", "So"]), max_size=60)
TEXTS = st.lists(WORDS, max_size=20).map(" ".join)


@given(TEXTS, st.integers(2, 120), st.sampled_from(["", "- ", "12  "]), st.sampled_from(["", "  ", "    "]))
def test_no_line_is_wider_and_nothing_is_lost(text: str, width: int, first: str, rest: str) -> None:
    lines = wrap(text, width, first, rest)
    assert all(columns(line) <= width for line in lines)
    joined = "".join(lines).replace(" ", "")
    assert joined.endswith("".join(text.split(" ")))


def test_lines_break_between_words_and_hang() -> None:
    assert wrap("Send me the case study?", 14, "1  ", "   ") == ["1  Send me the", "   case study?"]


def test_a_word_wider_than_the_line_is_broken() -> None:
    assert wrap("a incomprehensible b", 8) == ["a", "incompre", "hensible", "b"]


def test_wide_letters_count_twice_and_combining_marks_not_at_all() -> None:
    assert columns("日本") == 4
    assert columns("e\u0301") == 1
    assert wrap("日本 日本", 4) == ["日本", "日本"]
