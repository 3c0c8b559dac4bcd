"""Versions of the format and the one table of upgrades from each to the next."""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from game.domain.diagnostic import Edit, Span

if TYPE_CHECKING:
    from game.loading.report import Report
    from game.loading.spans import Spans

NEWEST = 1

_KEY = re.compile(r"[a-z-]+:(?: |$)")

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]
"""Plain data of one version to plain data of the next, leaving what it was given as it is."""

UPGRADES: Mapping[int, Upgrade] = {}
"""By the version they start from; one for every version older than the newest."""


def current(
    data: dict[str, Any], report: "Report", upgrades: Mapping[int, Upgrade] = UPGRADES, newest: int = NEWEST
) -> dict[str, Any] | None:
    """The data as the newest format has it; None where its version cannot be read, which is reported."""
    if "format" not in data:
        report.mendable("missing-format", report.spans.key(()), _statement(report.spans, newest), newest=str(newest))
        return None
    found = data["format"]
    if not (isinstance(found, str) and found.isascii() and found.isdigit() and 0 < len(found) <= 9 and int(found)):
        report.at_value("bad-format", ("format",), found=str(found)[:40], newest=str(newest))
        return None
    version = int(found)
    if version > newest:
        readable = "format 1" if newest == 1 else f"formats 1 to {newest}"
        report.at_value("newer-format", ("format",), found=found, readable=readable)
        return None
    for step in range(version, newest):
        data = {**upgrades[step](data), "format": str(step + 1)}
    return data


def _statement(spans: "Spans", newest: int) -> Edit | None:
    """What says the format above the first key; None where the file does not begin with one, comments aside."""
    number = 1
    while (line := spans.line(number)) and line[:1] == "#":
        number += 1
    return Edit(Span(spans.path, number, 1, 1), f"format: {newest}\n") if _KEY.match(line) else None
