"""What PyYAML's errors mean to somebody who wanted to write a line of dialogue."""

import re
from typing import NamedTuple

import yaml

from game.loading import acts, source
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
_KEYLESS = re.compile(r":(?=[ \r\n]|$)")
_WORD = re.compile(r"(\w[\w-]+)(:(?=[^ \r\n])|(?=[ \r\n]|$))")
_LEADING = re.compile(r"( *)((?:- +)*)([\w-]*)")
_KEYED = re.compile(r"(?:- +)*[\w-]+:(?=[ \r\n]|$)")
_BREAK = re.compile(r"(\r\n?|\n)( *)")

_FORMS = (source.ScenarioFile, source.Scene, source.Response, source.Ending, source.Desk, source.Passage)
_KEYS = {
    key.strip("_").replace("_", "-")
    for form in (*_FORMS, source.Research, source.Person, source.Place, source.Aim, acts.Promise, acts.Request)
    for key in form.__dataclass_fields__
}


class Repair(NamedTuple):
    """A text of the same length that can be read on; `understood` where it means what its author is likely to mean."""

    text: str
    understood: bool


def repaired(error: yaml.YAMLError, text: str, last: tuple[int, int], report: Report) -> Repair | None:
    """Reports what broke `text`, and mends it so far that what stands below can be read; None where that is too hard.

    Nothing is reported only where that, too, is left to `report_syntax`.
    """
    problem, place = _problem(error), _place(error, text)
    if "could not find expected ':'" in problem:
        return _with_colon(_begun(error, text), text, report)
    if text[place : place + 1] == ":" and "node content" in problem:
        report.at_span("nameless-colon", report.spans.span(place, place + 1))
        return Repair(f"{text[:place]} {text[place + 1 :]}", understood=False)
    if not (_FLOW.search(_context(error)) or _before(text, place).strip(" -")) and _KEYLESS.match(text, place):
        return _without_line(place, text, report)
    hanging = _hanging(error, text, last)
    mended = None if hanging is None else _unhung(hanging, last[0], text, report)
    if mended is not None:
        return mended
    colon = bare_colon(error, text, report)
    return None if colon is None else Repair(f"{text[:colon]}·{text[colon + 1 :]}", understood=True)


def _with_colon(start: int, text: str, report: Report) -> Repair | None:
    """A key that has no colon, or none with a space behind it, gets one in the place of its last letter."""
    key = _WORD.match(text, start)
    if key is None:
        return None
    slug = "colon-without-space" if key[2] else "missing-colon"
    report.at_span(slug, report.spans.span(start, _line_end(text, start)), key=key[1])
    return Repair(f"{text[: key.end(1) - 1]}:{' ' * len(key[2])}{text[key.end() :]}", understood=False)


def _without_line(place: int, text: str, report: Report) -> Repair | None:
    """A line that begins with a colon is left out, unless there are others that hang from it."""
    report.at_span("nameless-colon", report.spans.span(place, place + 1))
    below = _BREAK.match(text, _line_end(text, place))
    hangs = below is not None and len(below[2]) > len(_before(text, place))
    return None if hangs else Repair(f"{text[:place]}#{text[place + 1 :]}", understood=False)


def _hanging(error: yaml.YAMLError, text: str, last: tuple[int, int]) -> int | None:
    """The first colon of a line that broke the reading because it stands further in than the text at `last`, above."""
    place = _place(error, text)
    if "mapping values are not allowed" in _problem(error):
        return place if last[1] == place and _BREAK.search(text, last[0], place) else None
    line = _KEYED.match(text, place)
    here = "block" in _context(error) and not _before(text, place).strip(" ")
    return line.end() - 1 if line and here else None


def _unhung(place: int, begun: int, text: str, report: Report) -> Repair | None:
    """A line with a colon at `place` was taken for more of the text that began further up.

    Either that was to be a key and has lost its own colon, or this line stands too far in.
    """
    before, above = _before(text, place), _before(text, begun)
    spaces, dashes, key = _parts(before)
    owner = _parts(above)
    if before != spaces + dashes + key or len(spaces) <= len(owner[0]):
        return None
    known = key in _KEYS or not text[place + 1 : _line_end(text, place)].strip()
    if not above.strip(" -"):
        first = _WORD.match(text, begun)
        lost = not above.strip() or (known and first is not None and first[1] in _KEYS)
        return _with_colon(begun, text, report) if lost else None
    if (not owner[1] if dashes else not known) or not above[len("".join(owner)) :].startswith(":"):
        return None
    column = len(owner[0]) if dashes else len(owner[0] + owner[1])
    if len(spaces) <= column:
        return None
    start = place - len(before)
    report.at_span("bad-indentation", report.spans.span(start + len(spaces), place))
    return Repair(_moved_out(text, start, len(spaces), len(spaces) - column), understood=True)


def _moved_out(text: str, start: int, inside: int, by: int) -> str:
    """The text with the line at `start`, and what stands `inside` or further below it, moved out; nothing else moves.

    The spaces go to the end of the line before, so that every word stays where it is.
    """
    breaks = [found for found in _BREAK.finditer(text, max(start - 2, 0)) if found.end(1) >= start]
    parts, kept = [], 0
    for each in breaks:
        blank = not text[each.end() : _line_end(text, each.end())].strip()
        if len(each[2]) < inside and not blank:
            break
        moved = by if len(each[2]) >= by else 0
        parts += [text[kept : each.start()], " " * moved, each[1], each[2][moved:]]
        kept = each.end()
    return "".join([*parts, text[kept:]])


def _parts(line: str) -> tuple[str, str, str]:
    """The spaces at the beginning of a line, the hyphens of its items, and the word behind them."""
    found = _LEADING.match(line)
    return (found[1], found[2], found[3]) if found else ("", "", "")


def _before(text: str, place: int) -> str:
    """What stands before a place on its line."""
    return text[max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1 : place]


def _line_end(text: str, place: int) -> int:
    """Where the line of a place ends."""
    found = _BREAK.search(text, place)
    return found.start() if found else len(text)


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
