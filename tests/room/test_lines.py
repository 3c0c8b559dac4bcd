"""What is written of a message can be read again, and nothing else can."""

import pytest

from game.loading.decode import NotDecodable
from game.room import messages as said
from game.room.ballot import Ballot, Option
from game.room.lines import KEYS, encode, message_of

BALLOT = Ballot(3, "“Well?”", (Option("Ask."), Option("Thank her", "Maya")), 2)

SPOKEN: tuple[said.Message, ...] = (
    said.Joined("token", "Ada", "Table 2"),
    said.Renamed("token", "Grace\u2028"),
    said.Came("token"),
    said.Went("token"),
    said.Voted("token", 3, 0, (1, 0)),
    said.Counted(3, 0, 1, 7),
    said.Opened(3),
    said.Closed(3, 0),
    said.Revealed(3, 0),
    said.VotedAgain(3),
    said.Decided(3, (1, 0), overruled=True),
    said.TakenBack(),
    said.Timed(90, 1.5),
    said.Put(BALLOT),
    said.Ended("A door left open"),
)


@pytest.mark.parametrize("message", SPOKEN, ids=lambda message: type(message).__name__)
def test_reads_what_it_wrote(message: said.Message) -> None:
    line = encode(message)
    assert b"\n" not in line
    assert message_of(line) == message


def test_what_cannot_be_written_becomes_a_question_mark() -> None:
    assert message_of(encode(said.Joined("token", "A\ud800da", "Zoë"))) == said.Joined("token", "A?da", "Zoë")


def test_every_message_is_tried() -> None:
    assert {type(each) for each in SPOKEN} == set(KEYS)


@pytest.mark.parametrize(
    "line",
    [b"", b"{}", b"[]", b'{"voted":["t",3,0]}', b'{"voted":["t","3",0,[]]}', b'{"opened":[1],"revealed":[1,0]}'],
)
def test_refuses_what_is_no_message(line: bytes) -> None:
    with pytest.raises(NotDecodable):
        message_of(line)
