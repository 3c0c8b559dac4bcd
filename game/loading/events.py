"""PyYAML's event stream to plain data and its positions, refusing on the way what a scenario has no use for."""

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from game.loading.limits import MOST_LEVELS
from game.loading.report import Report
from game.loading.spans import Spans
from game.loading.syntax import repaired, report_syntax

MOST_REREAD = 3 * 1024 * 1024
"""What breaks a text is mended and the file read again, until so many characters were read again."""

MOST_TOLD = 200
"""After so many refusals a file is not read on."""

_DROPPED = "\0"
"""Stands for a key whose value is not wanted; no text can contain it."""


class Tree(NamedTuple):
    """Mappings, lists and texts; None where the end of the file was not reached."""

    data: Any
    spans: Spans


class _Events(Protocol):
    def get_event(self) -> Any:
        """The next event, or None after the last."""


class PureParser(Reader, Scanner, Parser):
    """Used where PyYAML comes without libyaml."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def parser(text: str) -> _Events:
    """A parser over `text`: libyaml's where PyYAML was built with it."""
    try:
        from yaml._yaml import CParser
    except ImportError:
        return PureParser(text)
    return CParser(text)


def read(text: str, report: Report, parse: Callable[[str], _Events] = parser) -> Tree:
    """The data in `text`; what is wrong with it is added to `report`."""
    readable, understood = text, True
    reread = 0
    while True:
        builder = _Builder(Report(report.spans))
        try:
            builder.consume(parse(readable))
        except yaml.YAMLError as error:
            mended = repaired(error, readable, builder.last, report)
            reread += len(text)
            if mended is not None and mended.text != readable and reread <= MOST_REREAD:
                readable, understood = mended.text, understood and mended.understood
                continue
            if mended is None and not report.found:
                report_syntax(error, readable, builder.last, report)
            builder.whole = False
        report.found += builder.report.found
        builder.whole = builder.whole and understood
        if builder.whole and not builder.top and not isinstance(builder.top, dict):
            report.at_span("empty-file", report.spans.span(0, 0))
            builder.whole = False
        spans = Spans(report.spans.path, report.spans.text, builder.top, builder.index)
        return Tree(builder.top if builder.whole else None, spans)


class _Builder:
    """Puts events together. `whole` turns False where reading on makes no sense.

    The open container, its marks and its waiting key are plain attributes and only containers further out
    are on the stack: this runs a million times for a long story.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        self.top: Any = None
        self.index: dict[int, list[int]] = {}
        self.whole = True
        self._documents = 0
        self._stack: list[tuple[Any, list[int], str | None, bool]] = []
        self._open: Any = None
        self._marks: list[int] = []
        self._key: str | None = None

    @property
    def last(self) -> tuple[int, int]:
        """From where to where the last value stands; nowhere before there is any."""
        return (self._marks[-2], self._marks[-1]) if self._marks else (0, 0)

    def consume(self, events: _Events) -> None:
        """Takes events up to the last, or while reading on makes sense."""
        scalar, others, next_event = yaml.ScalarEvent, self._handlers(), events.get_event
        while self.whole and (event := next_event()) is not None:
            kind = type(event)
            if kind is scalar:
                start = event.start_mark.index
                if event.anchor is not None or event.tag is not None:
                    self._refuse(event, start)
                self._put(event.value, start, event.end_mark.index)
            elif kind in others:
                others[kind](event)

    def _handlers(self) -> dict[type, Callable[[Any], None]]:
        """What to do with each kind of event but scalars, which are nine in ten."""
        return {
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def _mapping(self, event: Any) -> None:
        self._enter(event, {})

    def _sequence(self, event: Any) -> None:
        self._enter(event, [])

    def _enter(self, event: Any, container: Any) -> None:
        start = event.start_mark.index
        if event.anchor is not None or event.tag is not None:
            self._refuse(event, start)
        marked = len(self._marks)
        self._put(container, start, start)
        self._stack.append((self._open, self._marks, self._key, len(self._marks) > marked))
        self._open, self._marks, self._key = container, [], None
        self.index[id(container)] = self._marks
        if len(self._stack) > MOST_LEVELS:
            self._stop("too-deep", start, most=str(MOST_LEVELS))

    def _close(self, event: Any) -> None:
        self._open, self._marks, self._key, marked = self._stack.pop()
        if marked:
            self._marks[-1] = event.end_mark.index

    def _put(self, value: Any, start: int, end: int) -> None:
        container = self._open
        if type(container) is list:
            container.append(value)
            self._marks += (start, end)
        elif container is None:
            self.top = value
        elif (key := self._key) is not None:
            self._key = None
            if key is not _DROPPED:
                container[key] = value
                self._marks += (start, end)
        elif type(value) is str and value not in container:
            self._key = value
            self._marks += (start, end)
        else:
            self._key = _DROPPED
            self._drop(value, start, end)

    def _drop(self, key: Any, start: int, end: int) -> None:
        if type(key) is str:
            first = self._marks[list(self._open).index(key) * 4]
            line = str(self.report.spans.span(first, first).line)
            self._tell("duplicate-key", start, end, name=key, line=line)
        else:
            self._tell("strange-key", start, end)

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        self._tell("anchor", start, end, found=f"*{event.anchor}")
        self._put("", start, end)

    def _refuse(self, event: Any, start: int) -> None:
        if event.tag is not None:
            self._tell("tag", start, start, found=event.tag)
        if event.anchor is not None:
            self._tell("anchor", start, start, found=f"&{event.anchor}")

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop("several-documents", event.start_mark.index)

    def _stop(self, slug: str, place: int, **words: str) -> None:
        self._tell(slug, place, place, **words)
        self.whole = False

    def _tell(self, slug: str, start: int, end: int, **words: str) -> None:
        self.report.at_span(slug, self.report.spans.span(start, end), **words)
        if len(self.report.found) > MOST_TOLD:
            self.whole = False
