"""``longgame explore``: what can happen in a scenario, on every path."""

import argparse
import shlex
from time import perf_counter

from game.cli.arguments import Commands
from game.cli.progress import telling_how_far
from game.cli.reach import chosen, folders_of, library_of
from game.cli.telling import CLEAN, FAULTS, complain, tell, tell_json

MOST_STATES, MOST_MEMORY = 200_000, 1000


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("explore", parents=[shared], help="walk every path of a scenario and tell what is there")
    one.add_argument("scenario", metavar="SCENARIO")
    one.add_argument("--json", action="store_true", help="print everything as one JSON object")
    one.add_argument(
        "--most", type=number_of, default=MOST_STATES, metavar="N", help="look at this many states at most"
    )
    one.add_argument("--memory", type=number_of, default=MOST_MEMORY, metavar="MB", help="take about this much at most")
    one.add_argument("--seed", type=int, help="only this variant; all of them without")
    one.set_defaults(command=explore)


def number_of(text: str) -> int:
    """A whole number of at least one, given on the command line."""
    if not (text.isdecimal() and text.isascii() and int(text)):
        raise argparse.ArgumentTypeError("this takes a whole number, from 1 on")
    return int(text)


def explore(options: argparse.Namespace) -> int:
    """``longgame explore``."""
    library = library_of(options, folders_of(options))
    scenario = chosen(library, options.scenario)
    if isinstance(scenario, int):
        return scenario
    from game.authoring.exploration import explore as walk
    from game.authoring.explored import as_data, as_text
    from game.authoring.found import EndlessError
    from game.engine.compile import compile_story
    from game.engine.explore import Bound
    from game.engine.variants import NoSeedError

    began = perf_counter()
    bound = Bound(options.most, options.memory * 1_000_000)
    try:
        with telling_how_far() as notice:
            found = walk(compile_story(scenario), bound, options.seed, notice=notice)
    except NoSeedError as error:
        return complain(str(error))
    except EndlessError as error:
        complain(str(error))
        return FAULTS
    seconds = perf_counter() - began
    command = ["longgame", "run", options.scenario]
    command += [word for folder in options.scenarios for word in ("--scenarios", str(folder))]
    if options.json:
        tell_json(as_data(found, seconds, shlex.join(command)))
    else:
        tell(as_text(found, seconds, shlex.join(command)))
    return CLEAN
