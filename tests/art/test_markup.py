"""The root of a drawing, and words in it."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.art.markup import escaped, shown, with_root


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


@given(st.text())
def test_any_text_can_stand_in_a_drawing(text: str) -> None:
    read = ElementTree.fromstring(f'<svg title="{escaped(text)}">{escaped(text)}</svg>')
    assert (read.text or "") == shown(text)
    assert read.attrib["title"] == shown(text)


def test_a_text_keeps_its_letters_and_loses_what_turns_them_around() -> None:
    assert shown("a\u202eb\x00\ud800c\u2067") == "abc"
    assert shown(" שלום\t“Tomás”\n👩🏽‍💻  ") == "שלום “Tomás” 👩🏽‍💻"
