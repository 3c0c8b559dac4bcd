"""What people call themselves, fit to be shown to a room."""

import unicodedata

LONGEST = 24
MARKS = 2
"""Accents that one letter may carry."""

UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Kinds of characters that cannot be seen or turn round what stands beside them."""

BLANK = set("\u115f\u1160\u2800\u3164\uffa0")
"""Letters that cannot be seen, whatever kind they are said to be."""


def cleaned(name: str) -> str:
    """The name on one line, without what cannot be seen, and not too long; empty where nothing is left."""
    shown = (" " if letter.isspace() else letter for letter in unicodedata.normalize("NFC", name[: LONGEST * 8]))
    seen = "".join(letter for letter in shown if unicodedata.category(letter) not in UNSEEN and letter not in BLANK)
    tidy = " ".join(_with_few_marks(seen).split())[:LONGEST].strip()
    return tidy if any(letter.isalnum() or unicodedata.category(letter) == "So" for letter in tidy) else ""


def _with_few_marks(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for letter in text:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= MARKS:
            kept.append(letter)
    return "".join(kept)
