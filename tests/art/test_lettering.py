"""Letters outside the window."""

import base64
from io import BytesIO

import pygame
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from game.art.lettering import FILES, Cut, Style, font_face, rows, width
from game.window.text import Face, font_file

TEXTS = ("Forty strangers on a roof", "“I’ve heard nine pitches tonight”", "rapport(maya) >= 2 … Tomás")


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(("cut", "face"), list(zip(Cut, Face, strict=True)))
def test_a_text_is_as_wide_as_in_the_window(text: str, cut: Cut, face: Face) -> None:
    pygame.font.init()
    font = pygame.font.Font(font_file(face), 100)
    assert width(text, Style(cut, 100)) == pytest.approx(font.size(text)[0], rel=0.03)


@given(st.text(), st.integers(1, 4))
def test_rows_are_no_wider_than_their_room(text: str, most: int) -> None:
    style = Style(Cut.PLAIN, 13)
    broken = rows(text, style, 120, most)
    assert len(broken) <= most
    assert all(width(row, style) <= 120 for row in broken)


def test_nothing_is_lost_where_there_is_room() -> None:
    text = "Some of them had come to be seen, and one of them had come for air."
    assert " ".join(rows(text, Style(Cut.PLAIN, 13), 120, 20)) == text


def test_what_does_not_fit_ends_in_an_ellipsis_after_a_whole_word() -> None:
    assert rows("One, two, three, four, five, six", Style(Cut.PLAIN, 13), 90, 1) == ("One, two…",)


def test_a_long_word_breaks_after_its_hyphen() -> None:
    assert rows("monday-afternoon", Style(Cut.PLAIN, 13), 80, 3) == ("monday-", "afternoon")


@pytest.mark.parametrize("cut", Cut)
def test_a_font_has_the_letters_of_its_texts_and_no_others(cut: Cut) -> None:
    packed = font_face(cut, ["Abba", "c’est"])
    font = TTFont(BytesIO(base64.b64decode(packed.partition("base64,")[2])))
    assert set(map(chr, font.getBestCmap())) == set("Abac’est")
    assert len(packed) < 9000
    assert font_face(cut, ["c’est", "Abba"]) == packed


def test_every_cut_has_its_file() -> None:
    assert set(FILES) == set(Cut)
