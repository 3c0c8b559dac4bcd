"""``longgame stats``: scenarios in figures."""

import argparse

from game.cli.arguments import Commands
from game.cli.reach import folders_of, library_of, stories
from game.cli.telling import CLEAN, tell, tell_json


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("stats", parents=[shared], help="tell words, minutes, lines and opportunities")
    one.add_argument("scenarios_named", nargs="*", metavar="SCENARIO", help="ids or files; all scenarios without any")
    one.add_argument("--json", action="store_true", help="print everything as one JSON list")
    one.set_defaults(command=stats)


def stats(options: argparse.Namespace) -> int:
    """``longgame stats``."""
    found = stories(library_of(options, folders_of(options)), options.scenarios_named)
    if isinstance(found, int):
        return found
    from game.authoring.reading import WORDS_A_MINUTE
    from game.authoring.stats import PLAYS, as_plain, stats_of, told

    if options.json:
        tell_json([as_plain(stats_of(story)) for story in found])
        return CLEAN
    for story in found:
        tell(told(stats_of(story)) + "\n")
    tell(f"A playthrough is one of {PLAYS} at random, always the same: the median, or least to most.")
    tell(f"Minutes are at {WORDS_A_MINUTE} words a minute (Brysbaert 2019), without the time it takes to decide.")
    tell("Reading ease is that of Flesch 1948, for English, with syllables estimated.")
    return CLEAN
