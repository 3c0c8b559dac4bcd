"""The root of a drawing."""

import pytest

from game.art.markup import with_root


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<svg><g/></svg>", '<svg width="9"><g/></svg>'),
        ("<svg/>", '<svg width="9"/>'),
        (
            '<!-- a --><svg viewBox="0 0 1 1" width="4" height="5">',
            '<!-- a --><svg viewBox="0 0 1 1" height="5" width="9">',
        ),
        ("<svg\n width='4'>", '<svg\n width="9">'),
        ('<svg stroke-width="4">', '<svg stroke-width="4" width="9">'),
    ],
)
def test_an_attribute_is_set_once(before: str, after: str) -> None:
    assert with_root(before, width="9") == after


def test_what_is_no_drawing_has_no_root() -> None:
    with pytest.raises(ValueError, match="no SVG"):
        with_root("<html/>", width="9")
