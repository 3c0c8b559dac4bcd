"""Data from outside is what it should be, or a reason on one line."""

from contextlib import suppress
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.domain.settings import Level, Settings
from game.loading.decode import MOST_BYTES, NotDecodable, decode


class Step(NamedTuple):
    scene: str
    choice: str
    at: int


def test_dataclasses_named_tuples_and_enums() -> None:
    assert decode(Settings, b'{"level": "exam", "colour": false}') == Settings(level=Level.EXAM, colour=False)
    assert decode(Step, b'["roof", "spare", 3]') == Step("roof", "spare", 3)
    assert decode(dict[str, list[Step]], b'{"a": [["x", "y", 1]]}') == {"a": [Step("x", "y", 1)]}


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (Settings, b""),
        (Settings, b"\0\xff\xfe"),
        (Settings, b'{"width": "wide"}'),
        (Settings, b'{"width": 1.5}'),
        (Settings, b'{"colour": 1}'),
        (Settings, b'{"level": "hard"}'),
        (Settings, b'{"level": "ex'),
        (Settings, b'{"level": "exam"} trailing'),
        (Step, b'["roof", "spare"]'),
        (Step, b'["roof", "spare", "3"]'),
        (dict[str, str], b'{"a": "\xff"}'),
        (list[Any], b"[" * 100_000),
        (str, b'"' + b"x" * MOST_BYTES + b'"'),
    ],
)
def test_anything_else_is_refused_with_a_reason(kind: type[Any], data: bytes) -> None:
    with pytest.raises(NotDecodable) as refused:
        decode(kind, data)
    assert str(refused.value)
    assert "\n" not in str(refused.value)


@given(st.binary(max_size=60))
def test_no_bytes_do_anything_else(data: bytes) -> None:
    with suppress(NotDecodable):
        assert isinstance(decode(Settings, data), Settings)
