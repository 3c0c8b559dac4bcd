"""The commands. Each imports its rooms only when it runs, and hands one room to another."""

import argparse
import sys
from collections.abc import Sequence

from game import __version__
from game.cli import (
    beginning,
    checking,
    explaining,
    exploring,
    graphing,
    listing,
    moves,
    playing,
    previewing,
    running,
    schema,
    shots,
    simulating,
    stats,
    transcripts,
)
from game.cli.arguments import path_of
from game.cli.telling import CLEAN, INTERRUPTED, complain, drop_output

COMMANDS = (
    playing,
    running,
    shots,
    listing,
    beginning,
    checking,
    explaining,
    exploring,
    previewing,
    graphing,
    simulating,
    stats,
    transcripts,
    moves,
    schema,
)
"""In the order in which `--help` names them; each adds itself to the parser."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 for success, 1 for faults found, 2 for misuse or where the system refuses."""
    options = parser().parse_args(arguments)
    try:
        code: int = options.command(options)
        if sys.stdout:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        drop_output()
        return CLEAN
    except OSError as refused:
        drop_output()
        named = f" ({refused.filename})" if refused.filename else ""
        return complain(f"this could not be finished: {refused.strerror or refused}{named}")
    return code


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--scenarios", metavar="DIR", type=path_of, action="append", help="look here too")
    shared.add_argument("--data", metavar="DIR", type=path_of, help="keep runs, settings and cache here")
    top = argparse.ArgumentParser(
        prog="longgame",
        description="The Long Game: a training simulator for professional networking. Without a command, it is played.",
        parents=[shared, playing.options()],
    )
    top.add_argument("--version", action="version", version=f"The Long Game {__version__}")
    top.set_defaults(scenarios=[], data=None, **playing.DEFAULTS)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", prog="longgame")
    for each in COMMANDS:
        each.add(commands, shared)
    return top
