"""Faults read well, wherever in a line and in whatever line they stand."""

from collections import defaultdict

from game.domain.diagnostic import Diagnostic, Span
from game.loading.faults import FAULTS
from game.loading.load import load
from game.views.diagnostics import MOST_COLUMNS, concise, full

FOUND = Diagnostic(
    "N001 unknown-scene",
    "unknown scene `glazd`",
    Span("a.yaml", 12, 15, 20),
    "        then: glazd",
    "did you mean `glazed`?",
)


def test_the_concise_form_is_one_line_a_tool_can_read() -> None:
    assert concise(FOUND) == "a.yaml:12:15: error[N001] unknown scene `glazd`"


def test_the_full_form_shows_line_caret_and_help() -> None:
    assert full(FOUND).splitlines() == [
        "a.yaml:12:15: error[N001] unknown scene `glazd`",
        "   |",
        "12 |         then: glazd",
        "   |               ^^^^^",
        "   = help: did you mean `glazed`?",
    ]


def test_without_line_and_help_only_the_message_remains() -> None:
    assert full(FOUND._replace(text="", help="")) == concise(FOUND)


def test_the_caret_of_a_long_line_stands_under_the_fault() -> None:
    text = "x" * 300 + "HERE" + "y" * 300
    shown, marked = full(FOUND._replace(text=text, span=Span("a", 1, 301, 305))).splitlines()[2:4]
    assert shown[marked.index("^") : marked.rindex("^") + 1] == "HERE"
    assert len(shown) <= MOST_COLUMNS + 8


def test_nothing_in_a_file_reaches_the_terminal_as_an_order() -> None:
    data = b"format: 1\ntitle: \x1b[2J\x07 \xe2\x80\xaehello\n"
    for found in load(data, "a.yaml", "a").diagnostics:
        assert all(character.isprintable() or character == "\n" for character in full(found))


def test_every_fault_can_be_told() -> None:
    words = defaultdict(lambda: "x", meant="")
    for fault in FAULTS.values():
        found = fault.found(Span("a.yaml", 1, 1, 2), "title: x", words)
        assert "{" not in found.message
        assert not found.message.endswith(".")
        assert fault.number in full(found)
