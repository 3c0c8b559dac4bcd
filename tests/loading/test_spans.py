"""Every value and key of a file can be pointed at."""

from typing import Any

from game.loading import events
from game.loading.report import Report
from game.loading.spans import Path, Spans

TEXT = """\
title: "Café, 'quoted'"
cast: {maya: {name: Maya}, sam: {name: Sam Whitlock}}
scenes:
  arrive:
    lines:
      - 😀 first
      - maya (tired): >
          folded
          text
      - when: did(arrive.quiet)
        maya: no
  empty:
"""


def spans_of(text: str) -> tuple[Any, Spans]:
    tree = events.read(text, Report(Spans("a.yaml", text)))
    return tree.data, tree.spans


def paths_in(node: Any, at: Path = ()) -> list[Path]:
    found = [at] if at else []
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, value in inner:
        found += paths_in(value, (*at, step))
    return found


def test_every_plain_text_is_exactly_under_its_span() -> None:
    data, spans = spans_of(TEXT)
    for path in paths_in(data):
        key = spans.key(path)
        written = spans.line(key.line)[key.column - 1 : key.end - 1]
        if isinstance(path[-1], str):
            assert written == path[-1]
    name = spans.value(("cast", "sam", "name"))
    assert spans.line(name.line)[name.column - 1 : name.end - 1] == "Sam Whitlock"
    assert (name.line, name.column, name.end) == (2, 40, 52)


def test_columns_count_characters() -> None:
    _, spans = spans_of(TEXT)
    emoji = spans.value(("scenes", "arrive", "lines", 0))
    assert (emoji.line, emoji.column, emoji.end) == (6, 9, 16)


def test_what_spans_lines_is_cut_off_at_the_first() -> None:
    _, spans = spans_of(TEXT)
    assert spans.value(("scenes", "arrive", "lines", 1, "maya (tired)"))[1:] == (7, 23, 24)
    assert spans.value(("cast",))[1:] == (2, 7, 54)


def test_a_part_of_a_text_is_found_inside_its_quotes() -> None:
    _, spans = spans_of(TEXT)
    assert spans.part(("title",), 6, 14)[1:] == (1, 15, 23)
    assert spans.part(("scenes", "arrive", "lines", 2, "when"), 4, 16)[1:] == (10, 19, 31)


def test_a_place_that_does_not_exist_is_looked_for_above() -> None:
    _, spans = spans_of(TEXT)
    assert spans.value(("cast", "maya", "role")) == spans.value(("cast", "maya"))
    assert spans.key(("nowhere",))[1:3] == (1, 1)


def test_duplicates_do_not_shift_what_follows() -> None:
    data, spans = spans_of("a: 1\na: {x: [1, 2]}\nb: [c, {d: e}]\n? {f: g}\n: h\ni: j\n")
    assert data == {"a": "1", "b": ["c", {"d": "e"}], "i": "j"}
    assert spans.value(("b", 1, "d"))[1:] == (3, 12, 13)
    assert spans.key(("i",))[1:] == (6, 1, 2)
