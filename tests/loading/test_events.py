"""Events become plain data, by either of PyYAML's parsers, and hostile files are refused early."""

from pathlib import Path
from typing import Any

import pytest

from game.loading import events
from game.loading.report import Report
from game.loading.spans import Spans

FAULTY = sorted((Path(__file__).parent.parent / "faults").glob("*.yaml"))


def read(text: str, parse: Any = events.parser) -> tuple[Any, list[str]]:
    report = Report(Spans("a.yaml", text))
    tree = events.read(text, report, parse)
    return tree.data, [found.code for found in report.in_order()]


def test_scalars_stay_text() -> None:
    text = "country: no\ntime: 19:00\nnothing:\nnull: ~\nnumber: 0o17\nflag: yes\n"
    assert read(text)[0] == {
        "country": "no",
        "time": "19:00",
        "nothing": "",
        "null": "~",
        "number": "0o17",
        "flag": "yes",
    }


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_both_parsers_read_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("\t", " ").replace("\x08", "").replace("\u2028", "")
    assert read(text, events.parser) == read(text, events.PureParser)


def test_an_alias_bomb_does_not_go_off() -> None:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 12))
    data, codes = read("l0: &l0 boom\n" + levels)
    assert set(codes) == {"Y013 anchor"}
    assert data["l11"] == [""] * 9


def test_a_file_of_nothing_but_repeated_keys_is_given_up() -> None:
    data, codes = read("a: 1\n" * 1_000_000)
    assert data is None
    assert set(codes) == {"Y014 duplicate-key"}


def test_depth_is_bounded_while_reading() -> None:
    data, codes = read("[" * 500_000)
    assert data is None
    assert codes == ["Y015 too-deep"]


def test_several_broken_texts_are_told_at_once() -> None:
    text = "lines:\n" + "".join(f"  - maya: Well: number {n}\n" for n in range(12))
    data, codes = read(text)
    assert codes == ["Y007 bare-colon"] * 12
    assert len(data["lines"]) == 12


def test_the_first_of_two_equal_keys_counts() -> None:
    data, codes = read("a: {x: 1}\nb: 2\na: {y: [3]}\nc: [4]\n")
    assert data == {"a": {"x": "1"}, "b": "2", "c": ["4"]}
    assert codes == ["Y014 duplicate-key"]


def test_many_broken_texts_do_not_have_a_file_read_again_for_ever() -> None:
    text = "title: a\n" + "line: one: two\n" * 2000
    given: list[int] = []

    def parse(text: str) -> Any:
        given.append(len(text))
        return events.parser(text)

    assert read(text, parse)[1].count("Y007 bare-colon") > 100
    assert sum(given) < 10_000_000


@pytest.mark.parametrize("name", ["colons-before-everything", "colons-lost-everywhere", "say-too-far-in"])
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_lines_that_end_otherwise_break_at_the_same_places(name: str, end: str) -> None:
    text = (FAULTY[0].parent / f"{name}.yaml").read_text(encoding="utf-8")
    data, codes = read(text)
    other = text.replace("\n", end)
    assert read(other, events.parser) == read(other, events.PureParser) == (data, codes)


def test_a_line_too_far_in_takes_along_what_hangs_from_it_and_nothing_else() -> None:
    text = "a:\n  - id: one\n      say: Hello.\n      moves:\n        - ask\n\n    then: end\n  - id: two\n"
    data, codes = read(text)
    assert codes == ["Y010 bad-indentation"]
    assert data == {"a": [{"id": "one", "say": "Hello.", "moves": ["ask"], "then": "end"}, {"id": "two"}]}


def test_a_text_over_several_lines_may_hold_words_that_are_keys_elsewhere() -> None:
    text = "a:\n  - maya: I would\n      say nothing and\n      wait, because\n      it is late.\n"
    assert read(text) == ({"a": [{"maya": "I would say nothing and wait, because it is late."}]}, [])
