"""Mends what can be mended in one way only, letter by letter, so that comments and layout stay as they are."""

from collections.abc import Sequence
from difflib import unified_diff
from typing import NamedTuple

from game.authoring.checking import EVERYTHING, Selection, checked
from game.authoring.rules import RULES
from game.domain.diagnostic import Diagnostic, Edit, Span
from game.loading.load import load
from game.loading.loaded import Loaded
from game.loading.spans import Spans

MENDING = tuple(rule for rule in RULES if rule.mends)
"""The others take far longer, as some of them play the story, and mend nothing."""

MOST_ROUNDS = 50
"""Mending one thing may uncover another; a file does not hold its breath for ever."""


class Mended(NamedTuple):
    """The text of a file as it is once mended, and what was mended, in the order in which it was."""

    text: str
    done: tuple[Diagnostic, ...]


def mended(data: bytes, path: str, name: str, selection: Selection = EVERYTHING) -> Mended:
    """A file with all that can be mended; as it was, where mending would keep it from being understood."""
    loaded = load(data, path, name)
    text = loaded.spans.text if loaded.spans else ""
    done: list[Diagnostic] = []
    for _ in range(MOST_ROUNDS):
        sure = _apart([each for each in checked(loaded, selection, rules=MENDING) if each.edit])
        if not sure:
            break
        changed = applied(text, [each.edit for each in sure if each.edit])
        after = load(changed.encode(), path, name)
        if _worse(after, loaded):
            break
        text, loaded = changed, after
        done += sure
    return Mended(text, tuple(done))


def applied(text: str, edits: Sequence[Edit]) -> str:
    """The text with these edits, none of which touches another."""
    spans = Spans("", text)
    parts: list[str] = []
    done = 0
    for span, put in sorted(edits):
        parts += (text[done : spans.offset(span.line, span.column)], put)
        done = spans.offset(span.line, span.end)
    return "".join((*parts, text[done:]))


def difference(before: str, after: str, path: str) -> str:
    """What is different, as a unified diff."""
    lines = unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), path, path)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def _apart(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Those whose edits do not touch one another: of two that do, the first."""
    kept: list[Diagnostic] = []
    for each in sorted(found, key=_place):
        if each.edit and (not kept or _after(each.edit.span, kept[-1])):
            kept.append(each)
    return kept


def _place(found: Diagnostic) -> Span:
    return found.edit.span if found.edit else found.span


def _after(span: Span, earlier: Diagnostic) -> bool:
    last = _place(earlier)
    return (span.line, span.column) >= (last.line, max(last.end, last.column + 1))


def _worse(after: Loaded, before: Loaded) -> bool:
    """Whether a file is less understood than it was."""
    return (before.scenario is not None and after.scenario is None) or _unread(after) > _unread(before)


def _unread(loaded: Loaded) -> int:
    return sum(each.code.startswith("Y") for each in loaded.diagnostics)
