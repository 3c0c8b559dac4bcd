"""Drawings become as many pixels as were asked for."""

import pytest

from game.art.pixels import png
from tests.art.portraits import size_of

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3H0z"/></svg>'


@pytest.mark.parametrize("size", [(1, 1), (40, 30), (30, 40), (333, 1)])
def test_a_picture_has_exactly_the_size_asked_for(size: tuple[int, int]) -> None:
    assert size_of(png(DRAWING, *size)) == size


@pytest.mark.parametrize("size", [(0, 5), (5, -1), (9000, 5)])
def test_a_size_that_is_none_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no size"):
        png(DRAWING, *size)


@pytest.mark.parametrize("text", ["", "hello", "<svg", "<svg><g></svg>"])
def test_a_text_that_is_no_drawing_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        png(text, 4, 4)
