"""A fault somebody can mend: where it is, what it is, and how to mend it."""

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """Errors have to be mended; warnings are worth a look; notes say what could not be found out."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Span(NamedTuple):
    """A stretch of one line of a file; line and column count from 1, `end` is the column after the last."""

    path: str
    line: int
    column: int
    end: int


class Edit(NamedTuple):
    """What mends a fault without a doubt: `text` in place of a stretch of the file."""

    span: Span
    text: str


class Diagnostic(NamedTuple):
    """`code` is the stable number and name (``N001 unknown-scene``); `message` one sentence without a full stop.

    `text` is the line as it stands in the file; `help` says how to mend it, and may be empty.
    `edit` mends it, where there is only one way to.
    """

    code: str
    message: str
    span: Span
    text: str = ""
    help: str = ""
    severity: Severity = Severity.ERROR
    edit: Edit | None = None
