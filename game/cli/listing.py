"""``longgame list``: the scenarios there are."""

import argparse

from game.cli.arguments import Commands
from game.cli.reach import episodes, folders_of, library_of
from game.cli.telling import CLEAN, show_faults, tell


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("list", parents=[shared], help="list the scenarios")
    one.set_defaults(command=list_scenarios)


def list_scenarios(options: argparse.Namespace) -> int:
    """``longgame list``."""
    library = library_of(options, folders_of(options))
    rows = []
    for name, loaded in library.load_all().items():
        if loaded.scenario is not None:
            rows.append((name, f"{loaded.scenario.minutes} min", loaded.scenario.title, loaded.scenario.summary))
        elif loaded.season is not None:
            rows.append((name, "season", loaded.season.title, ", ".join(episodes(loaded.season))))
        else:
            rows.append((name, "faulty", f"see longgame check {library.path(name)}", ""))
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        tell("  ".join([*cells, row[3]]).rstrip())
    show_faults(library.diagnostics, "concise")
    return CLEAN
