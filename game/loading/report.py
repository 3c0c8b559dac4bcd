"""Collects what is wrong with one file, wherever in loading it comes to light."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches

from game.domain.diagnostic import Diagnostic, Edit, Span
from game.loading.faults import FAULTS
from game.loading.spans import Path, Spans

MOST_FOUND = 5_000
MOST_LISTED = 50
MOST_COMPARED = 200_000
"""Finding a likely spelling takes long among ten thousand names: after so many comparisons no more are sought."""


class Report:
    """The faults found so far in the file that `spans` knows."""

    def __init__(self, spans: Spans) -> None:
        self.spans = spans
        self.found: list[Diagnostic] = []
        self._compared = 0

    @property
    def full(self) -> bool:
        """Whether more faults were found than anybody will read."""
        return len(self.found) >= MOST_FOUND

    def at_span(self, slug: str, span: Span, **words: str) -> None:
        """A fault at a stretch of the text; past `MOST_FOUND` none is added."""
        self.mendable(slug, span, None, **words)

    def mendable(self, slug: str, span: Span, edit: Edit | None, **words: str) -> None:
        """A fault at a stretch of the text, which `edit` mends if nothing else is known to."""
        if not self.full:
            found = FAULTS[slug].found(span, self.spans.line(span.line), words)
            self.found.append(found._replace(edit=found.edit or edit))

    def at_value(self, slug: str, at: Path, **words: str) -> None:
        """A fault in the value at `at`."""
        self.at_span(slug, self.spans.value(at), **words)

    def at_key(self, slug: str, at: Path, **words: str) -> None:
        """A fault in the key at `at`, or of what hangs from it as a whole."""
        self.at_span(slug, self.spans.key(at), **words)

    def unknown(
        self, slug: str, name: str, known: Collection[str], at: Path, *, key: bool = False, **words: str
    ) -> None:
        """A name that is none of those known, in the value (or the `key`) at `at`, with the likeliest of them."""
        if not self.full:
            place = self.at_key if key else self.at_value
            place(slug, at, name=name, known=self.listed(known), **self.guesses(name, known), **words)

    def guess(self, name: str, known: Iterable[str]) -> str:
        """The known name that `name` is likely to have meant, or an empty text."""
        return self.guesses(name, known)["meant"]

    def guesses(self, name: str, known: Iterable[str]) -> dict[str, str]:
        """The likeliest of the known names as `meant`, and as `sure` where no other is likely; or empty texts."""
        names = list(known)
        near: list[str] = []
        if self._compared <= MOST_COMPARED:
            self._compared += len(names)
            near = get_close_matches(name, names, n=2)
        return {"meant": near[0] if near else "", "sure": near[0] if len(near) == 1 else ""}

    def ending(self, end: str, known: Collection[str]) -> str:
        """The only known name that ends so, or an empty text."""
        self._compared += len(known)
        found = [name for name in known if name.endswith(end)] if self._compared <= MOST_COMPARED else []
        return found[0] if len(found) == 1 else ""

    def listed(self, known: Collection[str]) -> str:
        """The known names, if there are few enough to read."""
        return ", ".join(sorted(known)) if len(known) <= MOST_LISTED else f"{len(known)} others"

    def in_order(self) -> tuple[Diagnostic, ...]:
        """All faults by position, each once; a line that could not be read has no other faults."""
        unread = {found.span.line for found in self.found if found.code.startswith("Y")}
        kept = {found for found in self.found if found.code.startswith("Y") or found.span.line not in unread}
        return tuple(sorted(kept, key=lambda found: (found.span, found.code, found.message)))
