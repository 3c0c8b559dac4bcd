"""Inside { } a comma ends a text, and what was to follow reads as a key to which nothing belongs."""

import re
from typing import NamedTuple

from game.domain.diagnostic import Edit
from game.loading.report import Report
from game.loading.spans import Path, Spans

_NO_COLON = re.compile(r"\s*[,}]")
_NEEDS_CARE = re.compile(r"\\|\n")
"""What cannot be put in quotes just as it stands."""


class Torn(NamedTuple):
    """A text from offset to offset, as it was meant, and the first key that is none but the rest of it."""

    start: int
    end: int
    rest: Path


def torn(at: Path, spans: Spans) -> Torn | None:
    """The text of which the key at `at` is part; None where it is a key of its own."""
    above = spans.at(at[:-1])
    if not isinstance(above, dict) or at[-1] not in above:
        return None
    keys = [(*at[:-1], key) for key in above]
    first = last = keys.index(at)
    while first >= 0 and _is_rest(keys[first], spans):
        first -= 1
    while last + 1 < len(keys) and _is_rest(keys[last + 1], spans):
        last += 1
    if first < 0 or keys[first] == at or not isinstance(spans.at(keys[first]), str):
        return None
    start, end = spans.offsets(keys[first])[0], spans.key_offsets(keys[last])[1]
    return None if spans.text[start] in "\"'" else Torn(start, end, keys[first + 1])


def report_torn(found: Torn, report: Report) -> None:
    """Adds a text that is torn to `report`."""
    spans = report.spans
    text = spans.text[found.start : found.end].rstrip()
    quote = "'" if '"' in text else '"'
    edit = Edit(spans.span(found.start, found.start + len(text)), f"{quote}{text}{quote}")
    report.mendable(
        "torn-text",
        spans.key(found.rest),
        None if quote in text or _NEEDS_CARE.search(text) else edit,
        name=" ".join(str(found.rest[-1]).split()),
        quoted=f"{quote}{' '.join(text.split())}{quote}",
    )


def _is_rest(at: Path, spans: Spans) -> bool:
    return spans.at(at) == "" and _NO_COLON.match(spans.text, spans.key_offsets(at)[1]) is not None
