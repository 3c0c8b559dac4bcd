"""Requests and answers arrive as they were sent."""

from io import BytesIO

import pytest

from game.art.pictures import Face, Figure, Icon, Picture, Place, Thing, Title
from game.art.wire import answer, answer_from, request_line, request_of

PICTURES = [
    Face((("head", "bun"), ("skin", "tan")), "sad"),
    Figure((("head", "bun"),), "dusk"),
    Place("café"),
    Thing("book", "night"),
    Title(),
    Icon("heart", "#cc79a7"),
]


@pytest.mark.parametrize("picture", PICTURES)
def test_a_request_is_one_line_and_arrives_whole(picture: Picture) -> None:
    line = request_line(picture, 30, 40)
    assert line.index(b"\n") == len(line) - 1
    request = request_of(line)
    assert (request.picture, request.width, request.height) == (picture, 30, 40)


@pytest.mark.parametrize(
    "line", [b"", b"\n", b"[]", b"{", b"\xff", b'{"width": 3}', b'{"width": "3", "height": 4, "title": {}}']
)
def test_what_is_no_request_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        request_of(line)


@pytest.mark.parametrize("line", [b'{"width": 3, "height": 4}', b'{"width":3,"height":4,"title":[],"place":[""]}'])
def test_a_request_is_for_one_picture(line: bytes) -> None:
    with pytest.raises(ValueError, match="pictures"):
        _ = request_of(line).picture


@pytest.mark.parametrize("sent", [(b"\x89PNG", ""), (b"", "no — nothing")])
def test_answers_arrive_one_after_the_other(sent: tuple[bytes, str]) -> None:
    pipe = BytesIO(answer(*sent) + answer(b"2", ""))
    assert [answer_from(pipe), answer_from(pipe)] == [sent, (b"2", "")]
    with pytest.raises(EOFError):
        answer_from(pipe)


def test_half_an_answer_is_none() -> None:
    with pytest.raises(EOFError):
        answer_from(BytesIO(answer(b"picture", "")[:-2]))
