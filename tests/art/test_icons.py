"""Glyphs."""

import pytest

from game.art.icons import icon
from tests.art.portraits import painted

SIX = ("megaphone", "open-hand", "heart", "paper-plane", "two-arrows", "summit-flag")


@pytest.mark.parametrize("name", [*SIX, "app"])
def test_a_glyph_has_the_colour_one_asks_for(name: str) -> None:
    drawing = icon(name, "#0072b2")
    assert "currentColor" not in drawing
    assert painted(drawing, 48, 48).get_bounding_rect().w > 16


def test_no_two_habits_share_a_glyph() -> None:
    assert len({painted(icon(name, "#000000"), 48, 48).get_buffer().raw for name in SIX}) == 6


@pytest.mark.parametrize(("name", "colour"), [("trombone", "#000000"), ("heart", 'red"/>'), ("heart", "red")])
def test_what_cannot_be_drawn_is_refused(name: str, colour: str) -> None:
    with pytest.raises(ValueError, match=r"is called|is no colour"):
        icon(name, colour)
