"""What PyYAML's errors mean to somebody who wanted to write a line of dialogue."""

import re

import yaml

from game.loading.limits import MOST_LEVELS
from game.loading.report import Report

_QUOTED_AT_MOST = 60
_SIGN = re.compile(r"cannot start any token|alphabetic or numeric|anchor|alias|tag|comment or a? ?line break")
_FLOW = re.compile(r"flow (sequence|mapping)")
_GLUED = re.compile(r"([\w-]+):[^ \n]")
_QUOTES = {'"': "'", "'": '"'}
_BRACKETS = ("[", "{")
_INDICATORS = ("-", "?")
_NO_ITEM = re.compile(r"[–—]|-[^ \n]")


def bare_colon(error: yaml.YAMLError, text: str, report: Report) -> int | None:
    """The offset of a colon that broke a text, which is then reported; None where something else is wrong."""
    place, begun = _place(error, text), _begun(error, text)
    if text[place : place + 1] != ":":
        return None
    span = report.spans.span(place, place + 1)
    line = report.spans.line(span.line)
    if _FLOW.search(_context(error)) and report.spans.span(begun, begun + 1).line == span.line and begun < place:
        word = line[: span.column - 1].split()[-1].lstrip("{[,")
        report.at_span("colon-in-brackets", span, word=word)
        return place
    if "mapping values are not allowed" not in _problem(error):
        return None
    said = re.sub(r"^\s*(- )?(\w[\w ()-]*: )?|\s#.*$", "", line).strip()
    short = said if len(said) <= _QUOTED_AT_MOST else f"{said[:_QUOTED_AT_MOST]}…"
    quote = "'" if '"' in short else '"'
    report.at_span("bare-colon", span, quoted=f"{quote}{short}{quote}")
    return place


def report_syntax(error: yaml.YAMLError, text: str, last: tuple[int, int], report: Report) -> None:
    """Adds what `error` means to `report`; `last` is from where to where the last value before it stands."""
    problem, context = _problem(error), _context(error)
    place, begun = _place(error, text), _begun(error, text)
    if "nesting depth" in problem:
        report.at_span("too-deep", report.spans.span(place, place + 1), most=str(MOST_LEVELS))
    elif "quoted scalar" in context and "end of stream" in problem:
        report.at_span("unclosed-quote", report.spans.span(begun, begun + 1), quote=text[begun : begun + 1])
    elif "could not find expected ':'" in problem:
        key = _GLUED.match(text, begun)
        slug = "colon-without-space" if key else "missing-colon"
        report.at_span(slug, report.spans.span(begun, place), key=key[1] if key else "")
    elif "expected node content" in problem and text[place : place + 1] == ":":
        report.at_span("nameless-colon", report.spans.span(place, place + 1))
    elif flow := _FLOW.search(context):
        bracket = "]" if flow[1] == "sequence" else "}"
        report.at_span("unclosed-bracket", report.spans.span(begun, begun + 1), bracket=bracket)
    elif _SIGN.search(f"{problem} {context}"):
        report.at_span("bare-sign", report.spans.span(begun, begun + 1), sign=text[begun : begun + 1])
    elif "block mapping" in context or "block collection" in context or "not allowed" in problem:
        _report_misfit(place, text, last, report)
    else:
        report.at_span("bad-syntax", report.spans.span(place, place + 1), problem=problem)


def _report_misfit(place: int, text: str, last: tuple[int, int], report: Report) -> None:
    """Something stands where nothing can: most often a text that only looks like the end of something."""
    start, end = last
    sign, opening = text[place : place + 1], text[start : start + 1]
    before = text[text.rfind("\n", 0, place) + 1 : place].strip()
    follows = not text[end:place].strip(" ")
    here = report.spans.span(place, place + 1)
    if follows and opening in _QUOTES and "\n" in text[start:end]:
        report.at_span("unclosed-quote", report.spans.span(start, start + 1), quote=opening)
    elif follows and opening in _QUOTES:
        report.at_span("words-after-quote", here, other=_QUOTES[opening])
    elif follows and opening in _BRACKETS and "\n" not in text[start:end]:
        report.at_span("bare-sign", report.spans.span(start, start + 1), sign=opening)
    elif before and sign in _INDICATORS:
        report.at_span("bare-sign", here, sign=sign)
    elif not before and _NO_ITEM.match(text, place):
        report.at_span("strange-item", here, sign=sign)
    else:
        report.at_span("bad-indentation", here)


def _problem(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)


def _context(error: yaml.YAMLError) -> str:
    return str(getattr(error, "context", None) or "")


def _begun(error: yaml.YAMLError, text: str) -> int:
    """Where that begins which could not be read to its end."""
    mark = getattr(error, "context_mark", None)
    return _place(error, text) if mark is None else int(mark.index)


def _place(error: yaml.YAMLError, text: str) -> int:
    mark = getattr(error, "problem_mark", None)
    place = mark.index if mark is not None else getattr(error, "position", 0)
    return min(int(place or 0), len(text))
