"""What a command says to whoever typed it, and with which exit code."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from game.domain.diagnostic import Diagnostic

CLEAN, FAULTS, MISUSE, INTERRUPTED = 0, 1, 2, 130
MOST_TOLD = 2000


def tell(text: str, to: TextIO | None = None, end: str = "\n") -> None:
    """Print lines so that whatever an author wrote in them can neither command a terminal nor fail to be printed."""
    from game.terminal.plain import encodable, harmless

    stream = to or sys.stdout
    encoding = getattr(stream, "encoding", None) or "ascii"
    print("\n".join(encodable(harmless(line), encoding) for line in text.split("\n")), file=stream, end=end)


def tell_json(plain: object, indent: int = 1) -> None:
    """Print a plain value as JSON that can be read back whatever the encoding."""
    import json

    print(json.dumps(plain, ensure_ascii=(sys.stdout.encoding or "").lower() != "utf-8", indent=indent))


def complain(message: str) -> int:
    """Say what was wrong with the command."""
    if sys.stderr:
        with suppress(OSError):
            tell(f"longgame: {shortened(message)}", sys.stderr)
    return MISUSE


def shortened(message: str) -> str:
    """The message, cut where somebody passed a novel."""
    return message if len(message) <= MOST_TOLD else f"{message[:MOST_TOLD]}…"


def counted(count: int, what: str) -> str:
    """So many of something."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def drop_output() -> None:
    """Let nothing more be written to where nothing can be."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def show_faults(diagnostics: Sequence["Diagnostic"], how: str = "full") -> None:
    """Print faults, as the renderers have them."""
    from game.views.diagnostics import concise, full

    for each in diagnostics:
        tell(concise(each) if how == "concise" else full(each) + "\n")


def shell_word(path: Path) -> str:
    """A path as one word of a command, for the shell that is usual here."""
    if os.name == "posix":
        from shlex import quote

        return quote(str(path))
    from subprocess import list2cmdline

    return list2cmdline([str(path)])
