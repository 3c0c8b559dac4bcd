"""Bytes to text: size, encoding and characters, before anything tries to understand them."""

import codecs
import re
from itertools import islice

from game.domain.diagnostic import Edit
from game.loading.limits import MOST_BYTES
from game.loading.report import Report
from game.loading.spans import Spans

MOST_TOLD = 20

_OTHER_ENCODINGS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_INVISIBLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_ODD = "[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_ODD_SPACE = re.compile(_ODD)
_ODD_PLACE = re.compile(rf"^[ -]*+({_ODD}+)|^[ -]*+\w[\w-]*+(?: \([\w-]++\))?:({_ODD}+)", re.MULTILINE)
"""Spaces of another kind than YAML's, where YAML needs one of its own: before a key, after a dash or a key."""

_ORDINARY = bytes(range(0x20, 0x7F)) + b"\n\r\t"
_LEADING_TAB = re.compile(r"^[ ]*\t", re.MULTILINE)


def text_of(data: bytes, path: str) -> tuple[str | None, Report]:
    """The text of a file and what is wrong with it; None where there is nothing to read on with.

    Tabs inside a line read as spaces. A mark of UTF-8 at the beginning is passed over.
    """
    if len(data) > MOST_BYTES:
        return _refused(path, "", "too-large", most=f"{MOST_BYTES >> 20} MiB")
    encoding = next((name for mark, name in _OTHER_ENCODINGS if data.startswith(mark)), _bare_utf16(data))
    if encoding:
        return _refused(path, "", "wrong-encoding", found=f"it looks like {encoding}")
    if b"\0" in data:
        return _refused(path, "", "binary-file")
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _undecodable(data, path, error.start)
    if not text.strip():
        return _refused(path, text, "empty-file")
    rare = data.translate(None, _ORDINARY).decode()
    return _visible(text, rare, path)


def _bare_utf16(data: bytes) -> str:
    """Tells UTF-16 without a mark by every second byte of its first letters being zero."""
    head = data[:64]
    zeros = (head[::2].count(0), head[1::2].count(0))
    return "UTF-16" if len(head) > 7 and max(zeros) * 2.5 > len(head) and min(zeros) == 0 else ""


def _refused(path: str, text: str, slug: str, **words: str) -> tuple[None, Report]:
    report = Report(Spans(path, text))
    report.at_span(slug, report.spans.span(0, 0), **words)
    return None, report


def _undecodable(data: bytes, path: str, start: int) -> tuple[None, Report]:
    report = Report(Spans(path, data.decode(errors="replace")))
    place = len(data[:start].decode())
    report.at_span("wrong-encoding", report.spans.span(place, place + 1), found=f"byte {data[start]:#04x}")
    return None, report


def _visible(text: str, rare: str, path: str) -> tuple[str | None, Report]:
    """`rare` is the text without plain letters, digits and signs: looking for others in it takes no time."""
    report = Report(Spans(path, text))
    invisible = list(_INVISIBLE.finditer(text)) if _INVISIBLE.search(rare) else []
    for match in invisible[:MOST_TOLD]:
        report.at_span("control-character", report.spans.span(*match.span()), found=f"U+{ord(match[0]):04X}")
    lines = text.split("\n") if "\t" in text else []
    offset = 0
    for line in lines:
        if "\t" in line and len(report.found) < MOST_TOLD:
            place = offset + line.index("\t")
            span = report.spans.span(place, place + 1)
            report.mendable("tab", span, Edit(span, " ") if line.partition("\t")[0].strip() else None)
        offset += len(line) + 1
    unreadable = invisible or (lines and _LEADING_TAB.search(text))
    return (None if unreadable else _plainly_spaced(text.replace("\t", " "), rare, report)), report


def _plainly_spaced(text: str, rare: str, report: Report) -> str:
    """The text with plain spaces where they mean something; others there are reported."""
    if not _ODD_SPACE.search(rare):
        return text
    for match in islice(_ODD_PLACE.finditer(text), MOST_TOLD):
        span = report.spans.span(*match.span(match.lastindex or 0))
        report.mendable("odd-space", span, Edit(span, " " * (span.end - span.column)))
    return _ODD_PLACE.sub(lambda match: _ODD_SPACE.sub(" ", match[0]), text)
