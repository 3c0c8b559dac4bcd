"""The commands. Each imports its rooms only when it runs, and hands one room to another."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from game import __version__
from game.cli import playing
from game.cli.arguments import path_of
from game.cli.telling import CLEAN, INTERRUPTED, complain, drop_output

COMMANDS = {
    "play": "playing",
    "host": "hosting",
    "run": "running",
    "shots": "shots",
    "list": "listing",
    "new": "beginning",
    "check": "checking",
    "explain": "explaining",
    "explore": "exploring",
    "preview": "previewing",
    "graph": "graphing",
    "simulate": "simulating",
    "stats": "stats",
    "transcript": "transcripts",
    "moves": "moves",
    "schema": "schema",
}
"""In the order in which `--help` names them, each with the module here that adds it to the parser."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 for success, 1 for faults found, 2 for misuse or where the system refuses."""
    given = sys.argv[1:] if arguments is None else arguments
    options = parser(asked_for(given)).parse_args(given)
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


def asked_for(arguments: Sequence[str]) -> Sequence[str]:
    """The commands that matter to these arguments: the one that comes first, none where there are none, else all."""
    if not arguments or arguments[0] in COMMANDS:
        return arguments[:1]
    return tuple(COMMANDS)


def parser(names: Sequence[str] = tuple(COMMANDS)) -> argparse.ArgumentParser:
    """These commands and their options: those that nobody asked for would take as long as the window."""
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
    for name in names:
        import_module(f"game.cli.{COMMANDS[name]}").add(commands, shared)
    return top
