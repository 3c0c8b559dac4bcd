"""What PyYAML's errors mean to somebody who wanted to write a line of dialogue."""

import re

import yaml

from game.loading.limits import MOST_LEVELS
from game.loading.report import Report

_QUOTED_AT_MOST = 60
_SIGN = re.compile(r"cannot start any token|alphabetic or numeric|anchor|alias|tag|comment or a? ?line break")
_FLOW = re.compile(r"flow (sequence|mapping)")


def bare_colon(error: yaml.YAMLError, text: str, report: Report) -> int | None:
    """The offset of a colon that broke a text, which is then reported; None where something else is wrong."""
    if "mapping values are not allowed" not in _problem(error):
        return None
    place = _place(error, text)
    if text[place : place + 1] != ":":
        return None
    spans = report.spans
    line = spans.line(spans.span(place, place).line)
    said = re.sub(r"^\s*(- )?(\w[\w ()-]*: )?|\s#.*$", "", line).strip()
    short = said if len(said) <= _QUOTED_AT_MOST else f"{said[:_QUOTED_AT_MOST]}…"
    quote = "'" if '"' in short else '"'
    report.at_span("bare-colon", spans.span(place, place + 1), quoted=f"{quote}{short}{quote}")
    return place


def report_syntax(error: yaml.YAMLError, text: str, report: Report) -> None:
    """Adds what `error` means to `report`."""
    problem, context = _problem(error), str(getattr(error, "context", None) or "")
    place = _place(error, text)
    begun = getattr(getattr(error, "context_mark", None), "index", place)
    if "nesting depth" in problem:
        report.at_span("too-deep", report.spans.span(place, place + 1), most=str(MOST_LEVELS))
    elif "quoted scalar" in context and "end of stream" in problem:
        report.at_span("unclosed-quote", report.spans.span(begun, begun + 1), quote=text[begun : begun + 1])
    elif "could not find expected ':'" in problem:
        report.at_span("missing-colon", report.spans.span(begun, place))
    elif flow := _FLOW.search(context):
        bracket = "]" if flow[1] == "sequence" else "}"
        report.at_span("unclosed-bracket", report.spans.span(begun, begun + 1), bracket=bracket)
    elif _SIGN.search(f"{problem} {context}"):
        report.at_span("bare-sign", report.spans.span(begun, begun + 1), sign=text[begun : begun + 1])
    elif "block mapping" in context or "block collection" in context or "not allowed" in problem:
        report.at_span("bad-indentation", report.spans.span(place, place + 1))
    else:
        report.at_span("bad-syntax", report.spans.span(place, place + 1), problem=problem)


def _problem(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)


def _place(error: yaml.YAMLError, text: str) -> int:
    mark = getattr(error, "problem_mark", None)
    place = mark.index if mark is not None else getattr(error, "position", 0)
    return min(int(place or 0), len(text))
