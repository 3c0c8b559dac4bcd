"""Faults for other programs: as JSON, as commands of GitHub's workflows, and as SARIF 2.1.0."""

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from game import __version__
from game.authoring.codes import CODES
from game.authoring.explaining import message_of
from game.domain.diagnostic import Diagnostic, Edit, Severity, Span

_COMMANDS = {Severity.NOTE: "notice"}
"""GitHub’s word for a severity, where it is not ours."""

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def json_text(found: Sequence[Diagnostic], files: int) -> str:
    """All faults as one JSON object; lines and columns count from 1, `end` is the column after the last."""
    return json.dumps({"files": files, "faults": [_fault(each) for each in found]}, indent=2)


def github_text(found: Sequence[Diagnostic]) -> str:
    """A workflow command a line, which GitHub shows beside the line of the file."""
    return "\n".join(_command(each) for each in found)


def sarif_text(found: Sequence[Diagnostic]) -> str:
    """A SARIF log with one run."""
    numbers = sorted({_number(each) for each in found})
    places = {number: place for place, number in enumerate(numbers)}
    driver = {
        "name": "longgame",
        "semanticVersion": __version__,
        "rules": [_rule(number) for number in numbers],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, places) for each in found],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _number(found: Diagnostic) -> str:
    return found.code.partition(" ")[0]


def _fault(found: Diagnostic) -> dict[str, Any]:
    number, _, name = found.code.partition(" ")
    return {
        "code": number,
        "name": name,
        "severity": found.severity.value,
        "message": found.message,
        "help": found.help,
        "path": found.span.path,
        **_place(found.span),
        "fix": {**_place(found.edit.span), "text": found.edit.text} if found.edit else None,
    }


def _place(span: Span) -> dict[str, int]:
    return {"line": span.line, "column": span.column, "end": span.end}


def _command(found: Diagnostic) -> str:
    span = found.span
    properties = {"file": span.path, "line": span.line, "col": span.column, "endColumn": span.end, "title": found.code}
    written = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in properties.items())
    said = f"{found.message}: {found.help}" if found.help else found.message
    command = _COMMANDS.get(found.severity, found.severity)
    return f"::{command} {written}::{_escaped(said)}"


def _escaped(text: str, more: str = "") -> str:
    for sign in f"%\r\n{more}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _rule(number: str) -> dict[str, Any]:
    fault = CODES[number]
    return {
        "id": number,
        "name": fault.slug,
        "shortDescription": {"text": message_of(fault)},
        "fullDescription": {"text": fault.why},
        "help": {"text": f"longgame explain {number}"},
        "defaultConfiguration": {"level": fault.severity.value},
    }


def _result(found: Diagnostic, places: dict[str, int]) -> dict[str, Any]:
    number = _number(found)
    uri = {"uri": uri_of(found.span.path)}
    said = f"{found.message}: {found.help}" if found.help else found.message
    result = {
        "ruleId": number,
        "ruleIndex": places[number],
        "level": found.severity.value,
        "message": {"text": said},
        "locations": [{"physicalLocation": {"artifactLocation": uri, "region": _region(found.span)}}],
    }
    return {**result, "fixes": [_fix(found.edit, uri)]} if found.edit else result


def _region(span: Span) -> dict[str, int]:
    return {"startLine": span.line, "startColumn": span.column, "endLine": span.line, "endColumn": span.end}


def _fix(edit: Edit, uri: dict[str, str]) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
    return {"artifactChanges": [{"artifactLocation": uri, "replacements": [replacement]}]}


def uri_of(path: str) -> str:
    """A path as a reference that stands in a SARIF log: relative ones stay so."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())
