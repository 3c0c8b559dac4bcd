"""How long a text is, and how easy."""

import pytest

from game.authoring.reading import minutes, reading_ease, sentences, syllables, words


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("table", 2), ("smile", 1), ("smiled", 1), ("wanted", 2), ("introduction", 4), ("Sam’s", 1),
     ("“Harbour”", 2), ("radio", 3), ("queen", 1), ("hm", 1), ("41", 1), ("places", 2), ("jumped", 1), ("going", 2)],
)  # fmt: skip
def test_syllables_are_estimated(word: str, count: int) -> None:
    assert syllables(word) == count


def test_what_has_no_letter_is_no_word() -> None:
    assert words("Well – 41 of them … “yes”.") == ["Well", "41", "of", "them", "“yes”."]
    assert words("  ") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [("One. Two! Three?", 3), ("No end", 1), ("She said “no.” Then", 2), ("Well…", 1), ("At 19:30, v1.2", 1), ("", 1)],
)
def test_sentences_are_counted(text: str, count: int) -> None:
    assert sentences(text) == count


def test_the_formula_is_that_of_flesch() -> None:
    assert reading_ease(["The cat sat on the mat."]) == pytest.approx(206.835 - 1.015 * 6 - 84.6)
    assert reading_ease(["The cat sat.", "It ate."]) == pytest.approx(206.835 - 1.015 * 2.5 - 84.6)
    assert reading_ease(["", "…"]) is None


def test_hard_words_are_harder_than_easy_ones() -> None:
    easy = reading_ease(["We sat and had tea. It was good."])
    hard = reading_ease(["Interdepartmental communication necessitates considerable administrative determination."])
    assert easy is not None
    assert hard is not None
    assert hard < 0 < 90 < easy


def test_minutes_are_those_of_a_usual_reader() -> None:
    assert minutes(238) == 1
