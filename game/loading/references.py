"""What every part of a scenario is built with: names that exist, conditions, times; faults go to the report."""

import re

from game.domain.calendar import When, parse_duration, parse_opening, parse_when
from game.domain.condition import Condition
from game.loading.conditions import Conditions
from game.loading.guesses import likely_duration, likely_opening, likely_when
from game.loading.names import Names
from game.loading.report import Report
from game.loading.spans import Path

_BETWEEN = re.compile(r"\s*,\s*|\s+and\s+|\s+")


class References:
    """Looks up what the author's words refer to, in one file."""

    def __init__(self, names: Names, report: Report) -> None:
        self.names = names
        self.report = report
        self.main_aim = names.main_aim
        self._conditions = Conditions(names, report)

    def check(self, kind: str, name: str, at: Path) -> None:
        """Reports `name` unless something of that kind has it."""
        if self.names.knows(kind, name):
            return
        several = [part for part in _BETWEEN.split(name) if part]
        if len(several) > 1 and all(self.names.knows(kind, part) for part in several):
            self.report.at_value(f"unknown-{kind}", at, name=name, meant=f"[{', '.join(several)}]")
        else:
            self.report.unknown(f"unknown-{kind}", name, self.names.all_of(kind), at)

    def check_person(self, name: str | None, at: Path) -> None:
        """Reports `name` unless somebody in the cast has it; None is nobody."""
        if name is not None:
            self.check("person", name, at)

    def condition(self, text: str | None, at: Path) -> Condition | None:
        """The tree of a condition that stands at `at`; None where there is none or it is faulty."""
        if text is None or self.report.full:
            return None
        reading = self._conditions.read(text)
        for slip in reading.slips:
            self.report.at_span(slip.slug, self.report.spans.part(at, slip.start, slip.end), **slip.words)
        return reading.tree

    def when(self, text: str | None, at: Path) -> When | None:
        """A time; None where there is none or it is faulty."""
        when = None if text is None else parse_when(text)
        if text is not None and when is None:
            self.report.at_value("bad-time", at, found=text, meant=likely_when(text))
        return when

    def opening(self, text: str, at: Path) -> int:
        """The moment a story opens, 0 where it is faulty."""
        moment = parse_opening(text)
        if moment is None:
            self.report.at_value("bad-opening", at, found=text, meant=likely_opening(text))
        return moment or 0

    def duration(self, text: str | None, at: Path) -> int:
        """A length of time in minutes, 0 where there is none or it is faulty."""
        minutes = None if text is None else parse_duration(text)
        if text is not None and minutes is None:
            self.report.at_value("bad-duration", at, found=text, meant=likely_duration(text))
        return minutes or 0
