from pathlib import Path

import pytest

from game.window import text
from game.window.text import Face, Style, Typesetter, font_file, opened

BODY = Style(Face.BODY, 20)


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def test_our_fonts_are_installed() -> None:
    assert all(font_file(face) for face in Face)


def test_rows_are_no_wider_than_they_may_be(setter: Typesetter) -> None:
    rows = setter.rows("People who reach out are appreciated more than they expect, says the study.", BODY, 200)
    assert len(rows) > 1
    assert all(setter.width(row, BODY) <= 200 for row in rows)
    assert " ".join(rows) == "People who reach out are appreciated more than they expect, says the study."


def test_no_word_stands_alone_on_the_last_row(setter: Typesetter) -> None:
    told = "I ducked out here for air honestly"
    width = setter.width("I ducked out here for air", BODY)
    assert setter.rows(told, BODY, width) == ("I ducked out here for", "air honestly")


def test_a_word_wider_than_a_row_is_cut_and_nothing_of_it_is_lost(setter: Typesetter) -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitän"
    rows = setter.rows(f"Herr {word} rang", BODY, 120)
    assert all(setter.width(row, BODY) <= 120 for row in rows)
    assert "".join(rows).replace(" ", "") == f"Herr{word}rang"


def test_a_line_that_is_broken_by_its_author_stays_broken(setter: Typesetter) -> None:
    assert setter.rows("One\nTwo", BODY, 500) == ("One", "Two")


def test_nothing_to_say_takes_one_row(setter: Typesetter) -> None:
    assert setter.rows("", BODY, 100) == ("",)


def test_what_was_rendered_once_is_not_rendered_again(setter: Typesetter) -> None:
    assert setter.render("Maya", BODY, "#1d1b22") is setter.render("Maya", BODY, "#1d1b22")


def test_a_character_no_font_can_hold_is_left_out(setter: Typesetter) -> None:
    assert setter.render("a\0b", BODY, "#1d1b22").get_width() == setter.width("ab", BODY)


def test_a_missing_font_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(text.FILES, Face.BODY, ("a_package_that_is_not_there", "Nothing.ttf"))
    assert font_file(Face.BODY) is None
    assert Typesetter().width("Maya", BODY) > 0


def test_a_font_that_cannot_be_read_is_replaced(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    assert opened(broken, 20).size("Maya")[0] > 0
