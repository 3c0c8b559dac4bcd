"""``longgame check``: what is wrong with scenario files, and mending what can be mended in one way only."""

import argparse
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.arguments import Commands, path_of
from game.cli.progress import telling_how_far
from game.cli.reach import folders_of, library_of
from game.cli.telling import CLEAN, FAULTS, complain, show_faults, tell

if TYPE_CHECKING:
    from game.authoring.checking import Selection
    from game.domain.diagnostic import Diagnostic
    from game.loading.library import Library

FORMATS = ("full", "concise", "json", "github", "sarif")


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("check", parents=[shared], help="tell what is wrong with scenario files")
    one.add_argument(
        "paths", nargs="*", type=path_of, metavar="PATH", help="files or folders; all scenarios without any"
    )
    one.add_argument("--format", choices=FORMATS, default="full", help="how faults are told")
    one.add_argument("--select", metavar="CODE,…", help="only these codes: numbers, names or letters of families")
    one.add_argument("--ignore", metavar="CODE,…", help="all but these codes")
    one.add_argument("--strict", action="store_true", help="fail for warnings too")
    one.add_argument("--thorough", action="store_true", help="walk all paths, however long that takes")
    one.add_argument("--fix", action="store_true", help="mend in the files what can be mended in one way only")
    one.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    one.set_defaults(command=check)


def check(options: argparse.Namespace) -> int:
    """``longgame check``."""
    from game.loading.library import Library

    missing = [path for path in options.paths if not os.path.lexists(path)]
    if missing:
        return complain(f"there is no file or folder '{missing[0]}'")
    selection = selection_of(options)
    if isinstance(selection, int):
        return selection
    known = library_of(options, folders_of(options))
    files = files_in(options.paths) if options.paths else [path for name in known.ids if (path := known.path(name))]
    if not files:
        return complain("there is no scenario file (*.yaml) there")
    if options.fix or options.diff:
        from game.cli.mending import mend

        changes = mend(files, selection, write=options.fix)
        if not options.fix:
            return FAULTS if changes else CLEAN
    library = Library([*dict.fromkeys(file.parent for file in files), *known.folders])
    faults: list[Diagnostic] = []
    with telling_how_far() as notice:
        for number, file in enumerate(files, 1):
            if options.thorough:
                notice(f"walking all paths, file {number} of {len(files)}")
            faults += faults_of(file, library, selection, thorough=options.thorough)
    faults += [] if options.paths else known.diagnostics
    report(faults, len(files), options.format)
    failing = ("error", "warning") if options.strict else ("error",)
    return FAULTS if any(fault.severity in failing for fault in faults) else CLEAN


def faults_of(file: Path, library: "Library", selection: "Selection", *, thorough: bool) -> Sequence["Diagnostic"]:
    """What there is to say of one file; of a season also whether its scenarios are there."""
    from game.authoring.checking import checked
    from game.loading.library import load_file

    loaded = library.load(file.stem) if library.path(file.stem) == file else load_file(file)
    return checked(loaded, selection, thorough=thorough)


def report(faults: Sequence["Diagnostic"], files: int, how: str) -> None:
    """Tell all faults, and how many there are."""
    if how in ("full", "concise"):
        show_faults(faults, how)
    else:
        from game.authoring.reports import github_text, json_text, sarif_text

        if how == "github":
            tell(github_text(faults))
        else:
            print(json_text(faults, files) if how == "json" else sarif_text(faults))
            return
    print(summary(faults, files))


def summary(faults: Sequence["Diagnostic"], files: int) -> str:
    """How many files there were, and how many faults."""
    counts = Counter(fault.severity.value for fault in faults)
    errors = counts["error"]
    told = [f"{files} file{'s' if files > 1 else ''}", f"{errors or 'no'} fault{'' if errors == 1 else 's'}"]
    told += [f"{counts[kind]} {kind}{'' if counts[kind] == 1 else 's'}" for kind in ("warning", "note") if counts[kind]]
    mendable = sum(fault.edit is not None for fault in faults)
    return ", ".join(told) + (f"; --fix mends {mendable} of them" if mendable else "")


def selection_of(options: argparse.Namespace) -> "Selection | int":
    """The codes that are wanted, or the exit code after saying why they are not known."""
    from game.authoring.checking import EVERYTHING, Selection
    from game.authoring.codes import CODES, is_firm, likely, numbers_of

    named: dict[str, frozenset[str]] = {}
    for name in [*_names(options.select), *_names(options.ignore)]:
        named[name] = numbers_of(name)
        if not named[name]:
            hint = f"; did you mean '{likely(name)}'?" if likely(name) else ""
            return complain(f"check has no code '{name}'{hint}")
    for name in _names(options.ignore):
        if any(is_firm(CODES[number]) for number in named[name]):
            return complain(f"'{name}' cannot be ignored: a story is not understood with it")
    selected = [named[name] for name in _names(options.select)]
    ignored = [named[name] for name in _names(options.ignore)]
    return Selection(frozenset().union(*selected) if selected else EVERYTHING.select, frozenset().union(*ignored))


def _names(text: str | None) -> list[str]:
    return [name.strip() for name in (text or "").split(",") if name.strip()]


def files_in(paths: Sequence[Path]) -> list[Path]:
    """The files that are meant, each once: those named, and the scenario files in folders named."""
    from game.loading.library import SUFFIXES

    found: dict[Path, Path] = {}
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in inside:
            if file == path or file.suffix in SUFFIXES:
                found.setdefault(file.absolute(), file)
    return list(found.values())
