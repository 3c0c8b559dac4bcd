"""``longgame check --fix``: writes mended files, each at one stroke, and says what was mended."""

import codecs
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.telling import tell

if TYPE_CHECKING:
    from game.authoring.checking import Selection
    from game.domain.diagnostic import Diagnostic


def mend(files: Sequence[Path], selection: "Selection", *, write: bool) -> int:
    """Mend files, or show what would change; how many things that were or would be."""
    return sum(_mend(file, selection, write=write) for file in files)


def _mend(file: Path, selection: "Selection", *, write: bool) -> int:
    from game.authoring.mending import difference, mended
    from game.loading.ids import is_id
    from game.loading.limits import MOST_BYTES
    from game.records.disk import replace

    if not (file.is_file() and is_id(file.stem)) or file.stat().st_size > MOST_BYTES:
        return 0
    data = file.read_bytes()
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    found = mended(data, str(file), file.stem, selection)
    if found.done and write:
        mode, real = file.stat().st_mode, file.resolve()
        replace(real, mark + found.text.encode())
        real.chmod(mode)
        for each in found.done:
            tell(_told(each), sys.stderr)
    elif found.done:
        tell(difference(data.removeprefix(mark).decode(), found.text, str(file)).rstrip("\n"))
    return len(found.done)


def _told(mended: "Diagnostic") -> str:
    span, edit = mended.span, mended.edit
    before = mended.text[edit.span.column - 1 : edit.span.end - 1] if edit else ""
    after = edit.text.rstrip("\n") if edit else ""
    number = mended.code.partition(" ")[0]
    return f"{span.path}:{span.line}:{span.column}: mended[{number}] `{before}` to `{after}`"
