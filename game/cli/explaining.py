"""``longgame explain``: why a code matters, and how it looks wrong and right."""

import argparse

from game.cli.arguments import Commands
from game.cli.telling import CLEAN, complain, tell


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("explain", parents=[shared], help="say what a code means, and why it matters")
    one.add_argument("codes", nargs="*", metavar="CODE", help="its number or its name; all codes without any")
    one.set_defaults(command=explain)


def explain(options: argparse.Namespace) -> int:
    """``longgame explain``."""
    from game.authoring.codes import code_of, likely
    from game.authoring.explaining import explained, overview

    if not options.codes:
        tell(overview())
        return CLEAN
    found = []
    for code in options.codes:
        fault = code_of(code)
        if fault is None:
            meant = likely(code)
            hint = f"did you mean '{meant}'?" if meant else "`longgame explain` lists all there are"
            return complain(f"there is no code '{code}'; {hint}")
        found.append(fault)
    tell("\n\n".join(map(explained, found)))
    return CLEAN
