"""A line as it is written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.views.node import MOST_CHARACTERS
from game.window.editing import Line, Stroke, changed, composed, inserted, pointed
from game.window.letters import is_boundary

FAMILY = "👩\u200d👩\u200d👧"
ACCENTED = "e\u0301"


def line(marked: str) -> Line:
    """A line with its caret where the bar is."""
    return Line(marked.replace("|", ""), marked.index("|"))


def shown(of: Line) -> str:
    return f"{of.left}|{of.right}"


@pytest.mark.parametrize(
    ("before", "stroke", "after"),
    [
        ("Maya|", Stroke.LEFT, "May|a"),
        ("|Maya", Stroke.LEFT, "|Maya"),
        ("May|a", Stroke.RIGHT, "Maya|"),
        ("Maya|", Stroke.RIGHT, "Maya|"),
        ("Maya rang| twice", Stroke.START, "|Maya rang twice"),
        ("Maya rang| twice", Stroke.END, "Maya rang twice|"),
        ("Maya|", Stroke.RUB_OUT, "May|"),
        ("|Maya", Stroke.RUB_OUT, "|Maya"),
        ("|Maya", Stroke.DELETE, "|aya"),
        ("Maya|", Stroke.DELETE, "Maya|"),
        (f"caf{ACCENTED}|", Stroke.LEFT, f"caf|{ACCENTED}"),
        (f"caf{ACCENTED}|", Stroke.RUB_OUT, "caf|"),
        (f"|{FAMILY}!", Stroke.RIGHT, f"{FAMILY}|!"),
        (f"|{FAMILY}!", Stroke.DELETE, "|!"),
        ("ask Maya  |", Stroke.WORD_LEFT, "ask |Maya  "),
        ("ask Maya’s|", Stroke.WORD_LEFT, "ask |Maya’s"),
        ("|ask", Stroke.WORD_LEFT, "|ask"),
        ("   |", Stroke.WORD_LEFT, "|   "),
        ("ask … |", Stroke.WORD_LEFT, "ask |… "),
        ("|  ask Maya", Stroke.WORD_RIGHT, "  ask| Maya"),
        ("ask| Maya", Stroke.WORD_RIGHT, "ask Maya|"),
        ("ask|   ", Stroke.WORD_RIGHT, "ask   |"),
        (f"the caf{ACCENTED}|", Stroke.WORD_LEFT, f"the |caf{ACCENTED}"),
        ("ask Maya|.", Stroke.RUB_OUT_WORD, "ask |."),
        ("ask| Maya.", Stroke.DELETE_WORD, "ask|."),
        ("ask |Maya", Stroke.RUB_OUT_TO_START, "|Maya"),
        ("ask |Maya", Stroke.DELETE_TO_END, "ask |"),
    ],
)
def test_an_editing_key(before: str, stroke: Stroke, after: str) -> None:
    assert shown(changed(line(before), stroke)) == after


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ("|", "M", "M|"),
        ("May|a", "y", "Mayy|a"),
        ("|", "first\nsecond\r\nthird\tfourth", "first second third fourth|"),
        ("a|", "\u2028b\n\n\nc", "a b c|"),
        ("|", "a\x00\x1b[31mb\x7f\x9b", "a[31mb|"),
        ("|", "\ufeffsafe\u202etxt.exe", "safetxt.exe|"),
        ("|", "\ud83d\ude00 and half \ud83d", "😀 and half |"),
        ("e|", "\u0301", f"{ACCENTED}|"),
        ("|👧", "👩\u200d", "👩\u200d👧|"),
        ("Maya|", "", "Maya|"),
    ],
)
def test_what_is_typed_or_pasted_stands_before_the_caret(before: str, typed: str, after: str) -> None:
    assert shown(inserted(line(before), typed)) == after


def test_no_more_goes_in_than_there_is_room_for_and_nothing_is_cut_in_two() -> None:
    full = inserted(Line(), "x" * (MOST_CHARACTERS - 2))
    assert full.room == 2
    assert inserted(full, "yyyy").text == full.text + "yy"
    assert inserted(full, FAMILY) == full
    assert inserted(inserted(full, "yy"), "z") == inserted(full, "yy")


def test_what_is_being_composed_is_seen_and_not_written() -> None:
    composing = composed(line("ask |now"), "にほ")
    assert (composing.text, composing.composing, shown(composing)) == ("ask now", "にほ", "ask |now")
    for stroke in Stroke:
        assert changed(composing, stroke) == composing
    assert pointed(composing, 0) == composing
    assert inserted(composing, "日本") == line("ask 日本|now")
    assert composed(composing, "") == line("ask |now")


def test_a_pointer_puts_the_caret_before_the_letter_it_points_at() -> None:
    text = Line(f"a{FAMILY}b", 0)
    assert [pointed(text, at).caret for at in (-5, 0, 1, 3, 6, 99)] == [0, 0, 1, 1, 6, 7]


LETTERS = "ab ’.\n\u0301\u200d\U0001f1e6\U0001f44d\U0001f3fd\ud83d"


@settings(deadline=None)
@given(st.lists(st.sampled_from(Stroke) | st.text(alphabet=LETTERS, max_size=6), max_size=30))
def test_whatever_is_done_the_caret_stands_between_letters_of_a_clean_line(strokes: list[Stroke | str]) -> None:
    written = Line()
    for stroke in strokes:
        written = inserted(written, stroke) if isinstance(stroke, str) else changed(written, stroke)
        assert 0 <= written.caret <= len(written.text)
        assert is_boundary(written.text, written.caret)
        assert written.text.encode().decode() == written.text
        assert "\n" not in written.text
