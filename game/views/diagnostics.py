"""Faults of a file as text: one line for tools, a few lines for somebody who mends it."""

from game.domain.diagnostic import Diagnostic

MOST_COLUMNS = 100
"""Of a longer line only the stretch around the fault is shown."""

_CONTEXT = 60


def concise(found: Diagnostic) -> str:
    """``path:line:col: error[CODE] message``."""
    number = found.code.partition(" ")[0]
    span = found.span
    return f"{span.path}:{span.line}:{span.column}: {found.severity}[{number}] {found.message}"


def full(found: Diagnostic) -> str:
    """The concise line, then the line of the file with a caret under the fault, and how to mend it."""
    gutter = " " * len(str(found.span.line))
    parts = [concise(found)]
    if found.text.strip():
        shown, column, width = excerpt(found)
        parts += [
            f"{gutter} |",
            f"{found.span.line} | {shown}",
            f"{gutter} | {' ' * (column - 1)}{'^' * width}",
        ]
    if found.help:
        parts.append(f"{gutter} = help: {found.help}")
    return "\n".join(parts)


def excerpt(found: Diagnostic) -> tuple[str, int, int]:
    """What to show of the line, and in it the column and width of the fault."""
    line = found.text.rstrip()
    column, end = found.span.column, found.span.end
    if len(line) > MOST_COLUMNS:
        start = max(column - 1 - _CONTEXT, 0)
        stop = start + MOST_COLUMNS
        line = ("…" if start else "") + line[start:stop] + ("…" if stop < len(line) else "")
        shift = start - 1 if start else 0
        column, end = column - shift, end - shift
    width = max(min(end, len(line) + 1) - column, 1)
    return "".join(character if character.isprintable() else " " for character in line), column, width
