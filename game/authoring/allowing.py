"""Takes away what an author allows in a comment, and tells of comments that do not do what they seem to.

Above the first key such a comment holds for the file; at the end of a line for that line, and for all of a text that
begins or ends on it.
"""

import re
import sys
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from game.authoring.codes import code_of, is_judgement, likely
from game.authoring.rules.exceptions import FIRM, IDLE, REASONLESS, UNKNOWN, UNREADABLE
from game.authoring.rules.manuscript import passages_of
from game.domain.diagnostic import Diagnostic, Span
from game.loading.faults.fault import Fault
from game.loading.spans import Spans

_COMMENT = re.compile(r"(?m)(?:^|(?<=[ \t]))#[ \t]*check:[ \t]*(.*?)[ \t]*$")
_ALLOW = re.compile(r"allow[ \t]+([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)(?:[ \t]+because[ \t]+(\w.*))?")
_FIRST_KEY = re.compile(r"(?m)^[^#\s%-]")


class Allowance(NamedTuple):
    """One code that is allowed on some lines, by the comment at `span`."""

    code: str
    span: Span
    first: int
    last: int

    def covers(self, found: Diagnostic) -> bool:
        """Whether it allows this."""
        return found.code == self.code and self.first <= found.span.line <= self.last


class _Text(NamedTuple):
    """Where a text stands, from offset to offset and from line to line; a comment may follow on its first line."""

    start: int
    end: int
    first: int
    last: int


def allowed(found: Sequence[Diagnostic], spans: Spans, asked: Collection[str]) -> tuple[Diagnostic, ...]:
    """What is left of `found`, and what is wrong with the comments; `asked` are codes found wherever they are."""
    comments = list(_COMMENT.finditer(spans.text))
    if not comments:
        return tuple(found)
    told: list[Diagnostic] = []
    allowances: list[Allowance] = []
    texts = _texts(spans)
    for comment in comments:
        if not any(text.start < comment.start() < text.end for text in texts):
            allowances += _read(comment, spans, texts, told)
    left = [each for each in found if not any(allowance.covers(each) for allowance in allowances)]
    idle = [each for each in allowances if each.code in asked and not any(map(each.covers, found))]
    told += [_told(IDLE, each.span, spans, name=each.code.partition(" ")[2]) for each in idle]
    return tuple(sorted([*left, *told], key=lambda each: (each.span, each.code, each.message)))


def _read(comment: re.Match[str], spans: Spans, texts: Sequence[_Text], told: list[Diagnostic]) -> Iterator[Allowance]:
    span = spans.span(*comment.span())
    said = _ALLOW.fullmatch(comment[1])
    lines = _lines(span, spans, texts)
    if said is None or lines is None:
        told.append(_told(UNREADABLE, span, spans))
        return
    for name in re.split(r"[ \t]*,[ \t]*", said[1]):
        fault = code_of(name)
        if fault is None:
            told.append(_told(UNKNOWN, span, spans, name=name, meant=likely(name)))
        elif not is_judgement(fault):
            told.append(_told(FIRM, span, spans, name=name))
        else:
            if said[2] is None:
                told.append(_told(REASONLESS, span, spans, name=name))
            yield Allowance(fault.code, span, *lines)


def _lines(span: Span, spans: Spans, texts: Sequence[_Text]) -> tuple[int, int] | None:
    """From which line to which the comment at `span` holds; None where it stands between the lines of a story."""
    if spans.line(span.line)[: span.column - 1].strip():
        around = [text for text in texts if text.first <= span.line <= text.last]
        lines = [span.line, *(text.first for text in around), *(text.last for text in around)]
        return min(lines), max(lines)
    key = _FIRST_KEY.search(spans.text)
    above = key is None or span.line < spans.span(key.start(), key.end()).line
    return (1, sys.maxsize) if above else None


def _texts(spans: Spans) -> list[_Text]:
    found = []
    for passage in passages_of(spans):
        start, end = spans.offsets(passage.at)
        last = max(start, end - 1 - (len(spans.text[start:end]) - len(spans.text[start:end].rstrip())))
        first_line, last_line = spans.span(start, start).line, spans.span(last, last).line
        if spans.text[start : start + 1] in ("|", ">"):
            start = max(spans.text.find("\n", start, end), start)
        found.append(_Text(start, end, first_line, last_line))
    return found


def _told(fault: Fault, span: Span, spans: Spans, **words: str) -> Diagnostic:
    return fault.found(span, spans.line(span.line), words)
