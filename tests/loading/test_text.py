"""Bytes that are no text, or not the text they should be, are named for what they are."""

import codecs

import pytest

from game.domain.diagnostic import Diagnostic
from game.loading.limits import MOST_BYTES
from game.loading.load import load

GOOD = "format: 1\ntitle: Café\n"


def only(data: bytes) -> Diagnostic:
    loaded = load(data, "story.yaml", "story")
    assert loaded.scenario is None
    (found,) = loaded.diagnostics
    return found


@pytest.mark.parametrize("data", [b"", b"  \n\n", b"# nothing but a comment\n", codecs.BOM_UTF8])
def test_a_file_without_anything_in_it(data: bytes) -> None:
    assert only(data).code == "Y001 empty-file"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_encodings_are_called_by_name(encoding: str) -> None:
    found = only(GOOD.encode(encoding))
    assert found.code == "Y003 wrong-encoding"
    assert encoding[:6].upper() in found.message


def test_a_byte_that_is_not_utf8_is_pointed_at() -> None:
    found = only(GOOD.encode("latin-1"))
    assert found.code == "Y003 wrong-encoding"
    assert (found.span.line, found.span.column) == (2, 11)


def test_a_picture_is_no_scenario() -> None:
    assert only(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").code == "Y004 binary-file"


def test_a_file_larger_than_one_needs_is_not_read() -> None:
    assert only(b"#" * (MOST_BYTES + 1)).code == "Y002 too-large"


def test_a_mark_of_utf8_and_other_line_ends_do_no_harm(everything: bytes) -> None:
    plain = load(everything, "a", "story")
    for data in (codecs.BOM_UTF8 + everything, everything.replace(b"\n", b"\r\n")):
        assert load(data, "a", "story").scenario == plain.scenario
