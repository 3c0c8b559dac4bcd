import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.domain.mistakes import Mistake
from game.domain.scenario import MoveKind
from game.loading.decode import NotDecodable
from game.records.acts import FORMAT, Act, Note, Pick, decode_act, decode_header, encode
from tests.records.samples import ENDED, acts, header


@given(acts)
def test_an_act_reads_back_as_it_was_written(act: Act) -> None:
    assert decode_act(encode(act), FORMAT) == act


def test_a_header_reads_back_as_it_was_written() -> None:
    assert decode_header(encode(header()), FORMAT) == header()


def test_a_finished_run_reads_back_with_the_nouns_it_was_written_with() -> None:
    ended = decode_act(encode(ENDED), FORMAT)
    assert ended == ENDED
    assert isinstance(ended, type(ENDED))
    assert ended.evidence[0].mistake is Mistake.FOLLOW_THROUGH
    assert ended.scorecard[Mistake.GIVING_UP].avoided == 1.5
    assert ended.attempted[MoveKind.PROMISE] == 2


def test_a_line_reads_like_plain_json() -> None:
    assert encode(Pick("spare", "arrive", 2)) == b'{"pick":"spare","scene":"arrive","episode":2}\n'


@given(st.text())
def test_whatever_a_player_types_makes_one_line(text: str) -> None:
    assert encode(Note(text)).count(b"\n") == 1
    assert isinstance(decode_act(encode(Note(text)), FORMAT), Note)


def test_what_unicode_forbids_is_noted_as_a_question_mark() -> None:
    assert decode_act(encode(Note("half \ud800 a letter")), FORMAT) == Note("half ? a letter")


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"nonsense",
        b'{"pick": "spare"}',
        b'{"pick": 3, "scene": "arrive"}',
        b'{"pick": "spare", "scene": "arrive", "score": 9}',
        b'{"dance": "waltz"}',
        b'{"plan": "try", "mistake": "gluttony"}',
        b'{"note": "\xff"}',
        b'{"note": "' + b"a" * 70_000 + b'"}',
        b'{"note":' * 9_000,
        b"[" * 60_000,
    ],
)
def test_a_line_that_is_no_act_is_refused(line: bytes) -> None:
    with pytest.raises(NotDecodable):
        decode_act(line, FORMAT)


def test_an_older_line_goes_through_every_upgrade_in_order() -> None:
    upgrades = (
        lambda line: {"pick": line["choice"], **{k: v for k, v in line.items() if k != "choice"}},
        lambda line: {**line, "scene": line["scene"].lower()},
    )
    old = json.dumps({"choice": "spare", "scene": "ARRIVE"}).encode()
    assert decode_act(old, 1, upgrades) == Pick("spare", "arrive")
    newer = json.dumps({"pick": "spare", "scene": "ARRIVE"}).encode()
    assert decode_act(newer, 2, upgrades) == Pick("spare", "arrive")


def test_an_older_line_that_its_upgrade_cannot_read_is_refused() -> None:
    with pytest.raises(NotDecodable, match="not as format 1 has it"):
        decode_act(b'{"pick": 3}', 1, (lambda line: {"pick": line["choice"]},))
