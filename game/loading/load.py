"""The whole way from the bytes of a file to a scenario or a season. Whatever is wrong with it is returned."""

from typing import Any

from game.loading import source
from game.loading.build import build_scenario, build_season
from game.loading.collector import uncollected
from game.loading.events import read
from game.loading.formats import current
from game.loading.loaded import Loaded
from game.loading.report import Report
from game.loading.spans import Spans
from game.loading.text import text_of
from game.loading.validate import validated


def load(data: bytes, path: str, name: str) -> Loaded:
    """The scenario or season in `data`; `path` is for messages, `name` becomes its id."""
    with uncollected():
        text, report = text_of(data, path)
        if text is None:
            return _faulty(report)
        tree = read(text, report)
        report.spans = tree.spans
        if tree.data is None:
            return _faulty(report)
        if not isinstance(tree.data, dict):
            how = "begin with `format: 1` and a `title`"
            report.at_value("wrong-shape", (), expected="keys and values", found="something else", how=how)
            return _faulty(report)
        newest = current(tree.data, report)
        return _faulty(report) if newest is None else _built(newest, name, tree.spans, report)


def _built(data: dict[str, Any], name: str, spans: Spans, report: Report) -> Loaded:
    form, lost = validated(data, report)
    if form is None:
        return _faulty(report)
    if isinstance(form, source.SeasonFile):
        season = build_season(form, name, report)
        return _faulty(report) if report.found else Loaded(None, season, spans)
    scenario = build_scenario(form, name, lost, report)
    return _faulty(report) if report.found else Loaded(scenario, None, spans)


def _faulty(report: Report) -> Loaded:
    return Loaded(None, None, report.spans, report.in_order())
