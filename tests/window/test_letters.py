"""What is one letter to the eye stays one under the caret."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.window.letters import after, before, is_boundary, whole

FAMILY = "👩\u200d👩\u200d👧\u200d👦"
WRITTEN_WITH_MANY = {
    "an accent": "e\u0301",
    "two accents": "a\u0323\u0302",
    "a skin tone": "👍🏽",
    "a family": FAMILY,
    "a presentation": "❤\ufe0f",
    "a joined presentation": "🙂\u200d↔\ufe0f",
    "a flag": "🇳🇿",
    "a flag of a part": "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
    "a key cap": "1\ufe0f\u20e3",
    "a vowel sign": "नि",
    "a syllable": "\u1112\u1161\u11ab",
    "a syllable and its tail": "\uac00\u11a8",
    "a join that is not to be": "ك\u200c",
}


@pytest.mark.parametrize("letter", WRITTEN_WITH_MANY.values(), ids=WRITTEN_WITH_MANY)
def test_one_letter_is_one_step(letter: str) -> None:
    text = f"a{letter}b"
    assert len(letter) > 1
    assert after(text, 1) == 1 + len(letter)
    assert before(text, 1 + len(letter)) == 1
    assert [at for at in range(len(text) + 1) if is_boundary(text, at)] == [0, 1, 1 + len(letter), len(text)]


def test_flags_side_by_side_are_two_letters_each() -> None:
    text = "🇳🇿🇩🇪🇫🇷"
    assert [at for at in range(7) if is_boundary(text, at)] == [0, 2, 4, 6]


def test_a_text_ends_at_its_ends() -> None:
    assert (before("", 0), after("", 0), before("ab", 0), after("ab", 2)) == (0, 0, 0, 2)


def test_what_does_not_fit_is_left_out_letter_by_letter() -> None:
    assert whole("abc", 2) == "ab"
    assert whole("abc", 9) == "abc"
    assert whole(f"a{FAMILY}", 4) == "a"
    assert whole(FAMILY, 4) == ""
    assert whole("abc", 0) == ""


@settings(deadline=None)
@given(st.text(alphabet="ae \u0301\u200d\U0001f1e6\U0001f44d\U0001f3fd\u1161\uac00क्ि"))
def test_going_there_and_back_passes_the_same_places(text: str) -> None:
    there, back = [0], [len(text)]
    while there[-1] < len(text):
        there.append(after(text, there[-1]))
    while back[-1]:
        back.append(before(text, back[-1]))
    assert there == back[::-1]
