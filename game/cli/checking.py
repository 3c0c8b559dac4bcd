"""``longgame check``: what is wrong with scenario files."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from game.cli.arguments import Commands, path_of
from game.cli.reach import folders_of, library_of
from game.cli.telling import CLEAN, FAULTS, complain, show_faults

FORMATS = ("full", "concise")


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("check", parents=[shared], help="tell what is wrong with scenario files")
    one.add_argument(
        "paths", nargs="*", type=path_of, metavar="PATH", help="files or folders; all scenarios without any"
    )
    one.add_argument("--format", choices=FORMATS, default="full", help="how faults are told")
    one.set_defaults(command=check)


def check(options: argparse.Namespace) -> int:
    """``longgame check``."""
    from game.loading.library import Library, load_file

    missing = [path for path in options.paths if not os.path.lexists(path)]
    if missing:
        return complain(f"there is no file or folder '{missing[0]}'")
    known = library_of(options, folders_of(options))
    files = files_in(options.paths) if options.paths else [path for name in known.ids if (path := known.path(name))]
    if not files:
        return complain("there is no scenario file (*.yaml) there")
    library = Library([*dict.fromkeys(file.parent for file in files), *known.folders])
    loaded = [library.load(file.stem) if library.path(file.stem) == file else load_file(file) for file in files]
    faults = [fault for each in loaded for fault in each.diagnostics]
    faults += [] if options.paths else known.diagnostics
    show_faults(faults, options.format)
    counted = f"{len(files)} file{'s' if len(files) > 1 else ''}"
    print(f"{counted}, {len(faults) or 'no'} fault{'' if len(faults) == 1 else 's'}")
    return FAULTS if faults else CLEAN


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
