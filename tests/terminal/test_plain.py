"""What reaches a terminal can be printed there, whatever it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.terminal.plain import encodable, harmless, plainly
from game.views.node import Node, Role, group

ENCODINGS = ("utf-8", "ascii", "latin-1", "cp437", "cp1252", "koi8-r", "no-such-encoding")


@given(st.text(st.characters(exclude_categories=[])), st.sampled_from(ENCODINGS))
def test_every_text_becomes_printable(text: str, encoding: str) -> None:
    told = encodable(harmless(text), encoding)
    assert "\x1b" not in told
    assert all(letter.isprintable() or letter.isspace() or ord(letter) > 127 for letter in told)
    told.encode("ascii" if encoding == "no-such-encoding" else encoding)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\x1b[2Jgone\x07", "[2Jgone"),
        ("one\r\ntwo\tthree", "one  two three"),
        ("\u202eesrever", "esrever"),
        ("\x9b31mred", "31mred"),
        ("half \ud800 a pair", "half  a pair"),
    ],
)
def test_control_characters_never_arrive(text: str, told: str) -> None:
    assert harmless(text) == told


@pytest.mark.parametrize(
    ("text", "encoding", "told"),
    [
        ("“Tomás…” ●◐○", "ascii", '"Tomas..." *~.'),
        ("“Tomás…”", "latin-1", '"Tomás..."'),
        ("2½ of 3", "ascii", "2.5 of 3"),
        ("“Tomás…” ●◐○", "utf-8", "“Tomás…” ●◐○"),
        ("日本", "ascii", "??"),
    ],
)
def test_what_an_encoding_lacks_has_a_stand_in(text: str, encoding: str, told: str) -> None:
    assert encodable(text, encoding) == told


def test_a_whole_tree_becomes_plain() -> None:
    tree = group("a\x1b", Node(Role.LINE, "“b”", value="\x07c", speaker="d\x1b", expression="e\x1b"))
    assert plainly(tree, "ascii") == group("a", Node(Role.LINE, '"b"', value="c", speaker="d", expression="e"))
