"""Collects what is wrong with one file, wherever in loading it comes to light."""

from collections.abc import Iterable
from difflib import get_close_matches

from game.domain.diagnostic import Diagnostic, Span
from game.loading.faults import FAULTS
from game.loading.spans import Path, Spans

MOST_GUESSES = 50
"""Finding a likely spelling takes milliseconds among ten thousand names; past this many faults nobody reads them."""


class Report:
    """The faults found so far in the file that `spans` knows."""

    def __init__(self, spans: Spans) -> None:
        self.spans = spans
        self.found: list[Diagnostic] = []
        self._guesses = 0

    def at_span(self, slug: str, span: Span, **words: str) -> None:
        """A fault at a stretch of the text."""
        self.found.append(FAULTS[slug].found(span, self.spans.line(span.line), words))

    def at_value(self, slug: str, at: Path, **words: str) -> None:
        """A fault in the value at `at`."""
        self.at_span(slug, self.spans.value(at), **words)

    def at_key(self, slug: str, at: Path, **words: str) -> None:
        """A fault in the key at `at`, or of what hangs from it as a whole."""
        self.at_span(slug, self.spans.key(at), **words)

    def guess(self, name: str, known: Iterable[str]) -> str:
        """The known name that `name` is likely to have meant, or an empty text."""
        self._guesses += 1
        if self._guesses > MOST_GUESSES:
            return ""
        return next(iter(get_close_matches(name, list(known), n=1)), "")

    def in_order(self) -> tuple[Diagnostic, ...]:
        """All faults by position, each once; a line that could not be read has no other faults."""
        unread = {found.span.line for found in self.found if found.code.startswith("Y")}
        kept = {found for found in self.found if found.code.startswith("Y") or found.span.line not in unread}
        return tuple(sorted(kept, key=lambda found: (found.span, found.code)))
