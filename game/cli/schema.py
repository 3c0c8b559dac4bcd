"""``longgame schema``: the JSON Schema by which an editor knows a scenario's keys."""

import argparse

from game.cli.arguments import Commands, path_of
from game.cli.telling import CLEAN, tell, tell_json


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("schema", parents=[shared], help="print the JSON Schema of scenarios, for editors")
    one.add_argument("--output", "-o", type=path_of, metavar="FILE", help="write it there instead")
    one.set_defaults(command=schema)


def schema(options: argparse.Namespace) -> int:
    """``longgame schema``."""
    from game.loading.source import schema as schema_of_files
    from game.loading.source import schema_text

    if options.output is None:
        tell_json(schema_of_files(), indent=2)
    else:
        options.output.write_text(schema_text(), encoding="utf-8", newline="\n")
        tell(f"The schema is in {options.output}")
    return CLEAN
