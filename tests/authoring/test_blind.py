"""A sheet tells nothing of the moves, opens in any spreadsheet, and is read however that saved it."""

import codecs
import csv
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.blind import MEANINGS, Labels, harmless, key_of, read, sheet
from game.domain.scenario import MoveKind, Place
from tests.stories import story

SCENES = """
one:
  with: maya
  lines:
    - maya (smile): Well, "you"?
    - when: did(one.sum)
      sam: Once more.
  responses:
    - {id: sum, say: "=SUM(A1:A9)", moves: [pitch], because: It was.}
    - {id: minus, do: "-1; then, again", moves: [ask, listen], because: It was.}
  then: night
night:
  desk: {slots: 1}
  arrives: [{sam: Still up?}]
  errands: [{id: nap, do: "@home, nap", because: Sleep.}]
  then: end
"""

PLAIN = story(SCENES).scenario
SMALL = replace(
    PLAIN,
    places={"cafe": Place("cafe", "The café")},
    scenes={**PLAIN.scenes, "one": PLAIN.scenes["one"]._replace(place="cafe")},
)
KEYS = {name: key_of(*name.split(".")) for name in ("one.sum", "one.minus", "night.nap")}


def rows(text: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(StringIO(text.removeprefix("\ufeff")), delimiter=delimiter))


def labelled(moves: dict[str, str], delimiter: str = ",", ends: str = "\r\n") -> str:
    """The sheet after somebody filled in moves by the names of responses."""
    by_key = {KEYS[name]: label for name, label in moves.items()}
    filled = [[*row[:-1], by_key[row[0]]] if row and row[0] in by_key else row for row in rows(sheet(SMALL, 0))]
    written = StringIO()
    csv.writer(written, delimiter=delimiter, lineterminator=ends).writerows(filled)
    return written.getvalue()


def test_it_says_which_moves_there_are_and_asks_each_response_once() -> None:
    found = rows(sheet(SMALL, 0))
    assert {row[0]: row[1] for row in found[2:18]} == {str(kind): MEANINGS[kind] for kind in MoveKind}
    assert found[18:20] == [[], ["key", "scene", "said before", "response", "moves"]]
    asked = {row[0]: row[1:] for row in found[20:]}
    assert set(asked) == set(KEYS.values())
    before = 'Maya Okafor: Well, "you"? / (at times) Sam Whitlock: Once more.'
    assert asked[KEYS["one.sum"]] == ["The café, with Maya Okafor", before, "“=SUM(A1:A9)”", ""]
    assert asked[KEYS["night.nap"]] == [
        "The café, alone, at the desk",
        "Sam Whitlock writes: Still up?",
        "'@home, nap",
        "",
    ]


def test_nothing_in_it_tells_the_moves_and_the_seed_decides_the_order() -> None:
    for text in ("pitch", "minus", "because"):
        assert not any(text in cell for row in rows(sheet(SMALL, 0))[20:] for cell in row)
    orders = {tuple(row[0] for row in rows(sheet(SMALL, seed))[20:]) for seed in range(20)}
    assert len(orders) == 6
    assert sheet(SMALL, 4) == sheet(SMALL, 4)


@given(st.text(max_size=20))
def test_no_cell_is_a_formula(text: str) -> None:
    assert not harmless(text).lstrip().startswith(tuple("=+-@\t\r＝＋－＠"))
    assert harmless(text).endswith(text)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_it_is_read_however_a_spreadsheet_saved_it(delimiter: str, ends: str, encoding: str) -> None:
    text = labelled({"one.sum": "Pitch", "one.minus": "listen; ASK"}, delimiter, ends)
    labels = read(text.encode(encoding), "s.csv", SMALL)
    assert labels == Labels(
        {"one.sum": frozenset({MoveKind.PITCH}), "one.minus": frozenset({MoveKind.ASK, MoveKind.LISTEN})}, (), 1
    )


@pytest.mark.parametrize("cell", ["ask listen", "ask, listen", "Ask and Listen", "ask/listen", "'ask' + listen."])
def test_several_moves_are_written_as_people_write_them(cell: str) -> None:
    labels = read(labelled({"one.sum": cell}).encode(), "s.csv", SMALL)
    assert isinstance(labels, Labels)
    assert labels.moves["one.sum"] == {MoveKind.ASK, MoveKind.LISTEN}


def test_words_that_are_no_moves_are_told_all_at_once_with_their_lines() -> None:
    text = labelled({"one.sum": "lisen", "one.minus": "ask, wave", "night.nap": "talk"})
    faults = read(text.encode(), "s.csv", SMALL)
    assert isinstance(faults, list)
    told = {fault.message: fault for fault in faults}
    assert set(told) == {"`lisen` is no move", "`wave` is no move"}
    assert told["`lisen` is no move"].help == "did you mean `listen`?"
    assert "lisen" in text.split("\r\n")[told["`lisen` is no move"].span.line - 1]


def test_a_response_labelled_twice_differently_is_told_and_the_same_twice_is_not() -> None:
    key = KEYS["one.sum"]
    text = f"key,moves\n{key},ask\n{key},ask\n"
    assert isinstance(read(text.encode(), "s.csv", SMALL), Labels)
    faults = read(f"{text}{key},talk\n".encode(), "s.csv", SMALL)
    assert isinstance(faults, list)
    (fault,) = faults
    assert fault.span.line == 4
    assert "line 2" in fault.help


def test_rows_of_responses_that_are_gone_are_left_out() -> None:
    labels = read(f"key,moves\nqqqqqq,ask\n{KEYS['one.sum'].upper()},talk\n".encode(), "s.csv", SMALL)
    assert labels == Labels({"one.sum": frozenset({MoveKind.TALK})}, (2,), 2)


@pytest.mark.parametrize(
    "content", [b"", b"\0", b"PK\x03\x04workbook", codecs.BOM_UTF16_LE, b"a,b\n1,2\n", b'"' * 200_000]
)
def test_what_is_no_sheet_is_told(content: bytes) -> None:
    faults = read(content, "s.csv", SMALL)
    assert isinstance(faults, list)
    (fault,) = faults
    assert fault.span.line == 1
    assert fault.help


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"key,moves\n{text}".encode()))
def test_anything_is_read_or_told(content: bytes) -> None:
    labels = read(content, "s.csv", SMALL)
    assert labels.moves == {} if isinstance(labels, Labels) else labels
