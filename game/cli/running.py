"""``longgame run``: play by script, without any screen."""

import argparse

from game.cli.arguments import LEVELS, Commands
from game.cli.reach import chosen, folders_of, library_of
from game.cli.telling import CLEAN, complain, tell, tell_json


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("run", parents=[shared], help="play by script, without any screen")
    one.add_argument("scenario", metavar="SCENARIO")
    one.add_argument("--choices", default="", metavar="ID,ID,…", help="ids of responses, in order")
    one.add_argument("--seed", type=int, default=0)
    one.add_argument("--level", choices=LEVELS, default="standard")
    one.add_argument("--json", action="store_true", help="print everything as one JSON object")
    one.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """``longgame run``."""
    library = library_of(options, folders_of(options))
    scenario = chosen(library, options.scenario)
    if isinstance(scenario, int):
        return scenario
    from game.domain.settings import Level
    from game.engine.compile import compile_story
    from game.engine.replay import replay
    from game.views.played import played, summary

    story = compile_story(scenario)
    choices = [choice.strip() for choice in options.choices.split(",") if choice.strip()]
    past = replay(story, options.seed, choices)
    if past.stopped is not None:
        return complain(f"choice {len(past.steps) + 1}: {past.stopped}")
    told = played(story, past, Level(options.level))
    if options.json:
        tell_json(told)
    else:
        tell(summary(told))
    return CLEAN
