"""Names fit to be shown to a room, whatever somebody types."""

import pytest

from game.classroom.nicknames import LONGEST, cleaned


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (" Ada \n Lovelace\t", "Ada Lovelace"),
        ("<b>Ada</b>", "<b>Ada</b>"),  # text wherever it is shown
        ("Zoë", "Zoë"),
        ("Zoe\u0308", "Zoë"),
        ("สมชาย", "สมชาย"),
        ("नमस्ते", "नमस्ते"),
        ("😀", "😀"),
        ("\u202eadA", "adA"),
        ("\u2066Ada\u2069", "Ada"),
        ("A\u200bd\u200da\ufeff", "Ada"),
        ("Ada\x00\x1b[31m", "Ada[31m"),
        ("A\ud800da", "Ada"),
        ("A\U000e0041da", "Ada"),
        ("e" + "\u0301" * 50, "é\u0301\u0301"),
        ("", ""),
        (" \u200b ", ""),
        ("\u3164\u115f\u2800", ""),
        ("\u0301", ""),
        ("...", ""),
    ],
)
def test_a_name_is_one_visible_line(typed: str, shown: str) -> None:
    assert cleaned(typed) == shown


@pytest.mark.parametrize("letter", ["A", "😀", "ﷺ", "e\u0301", " a"])
def test_no_name_is_long(letter: str) -> None:
    assert 0 < len(cleaned(letter * 10_000)) <= LONGEST
