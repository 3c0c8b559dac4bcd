"""``longgame simulate``: whether scoring finds what is there, and whether the stories are fair."""

import argparse
import json
import os
import sys
from typing import TYPE_CHECKING

from game.cli.arguments import Commands
from game.cli.reach import chosen, episodes, folders_of, found_by, library_of
from game.cli.telling import CLEAN, FAULTS, tell

if TYPE_CHECKING:
    from game.domain.scenario import Scenario
    from game.loading.library import Library

LEARNERS, FEWEST, MOST = 240, 6, 100_000
MOST_WORKERS = 60
"""Windows cannot wait for more."""

BAR = 40


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("simulate", parents=[shared], help="let simulated learners play, and measure the scoring")
    one.add_argument(
        "names", nargs="*", metavar="SCENARIO", help="scenarios or seasons; all that come with the game without any"
    )
    one.add_argument("--learners", type=learners_of, default=LEARNERS, metavar="N", help=f"of each kind; {LEARNERS}")
    one.add_argument("--seed", type=int, default=0)
    cores = min(os.cpu_count() or 1, MOST_WORKERS)
    one.add_argument("--workers", type=workers_of, default=cores, metavar="N", help=f"processes; {cores}")
    one.add_argument("--gate", action="store_true", help="fail where a goal is missed")
    one.add_argument("--json", action="store_true", help="print every figure as one JSON object")
    one.set_defaults(command=simulate)


def learners_of(text: str) -> int:
    """How many learners of each kind."""
    return count_of(text, FEWEST, MOST)


def workers_of(text: str) -> int:
    """How many processes."""
    return count_of(text, 1, MOST_WORKERS)


def count_of(text: str, least: int, most: int) -> int:
    """A number given on the command line, within bounds."""
    if not text.isdecimal() or len(text) > len(str(most)) or not least <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"give a number from {least} to {most}")
    return int(text)


def simulate(options: argparse.Namespace) -> int:
    """``longgame simulate``."""
    scenarios = meant(options)
    if isinstance(scenarios, int):
        return scenarios
    from game.authoring import simulate as simulating
    from game.authoring.simulation import reporting

    told = show_progress if sys.stderr and sys.stderr.isatty() else None
    simulation = simulating.simulate(scenarios, options.learners, options.seed, options.workers, told)
    if options.json:
        whole = reporting.as_object(simulation)
        print(json.dumps(whole, ensure_ascii=(sys.stdout.encoding or "").lower() != "utf-8", indent=1))
    else:
        tell(reporting.as_text(simulation))
    missed = [f"{goal.number} {goal.name}" for goal in simulation.goals if not goal.passed]
    if options.gate and missed:
        tell(f"longgame: missed: {', '.join(missed)}", sys.stderr)
        return FAULTS
    return CLEAN


def meant(options: argparse.Namespace) -> "list[Scenario] | int":
    """The scenarios that are to be played, each once, or the exit code after saying what is wrong."""
    from game.loading.library import Library, packaged_scenarios

    library = library_of(options, folders_of(options))
    names = options.names or Library([*options.scenarios, packaged_scenarios()]).ids
    found: list[Scenario] = []
    for each in dict.fromkeys(each for name in names for each in scenarios_of(library, name)):
        scenario = chosen(library, each)
        if isinstance(scenario, int):
            return scenario
        found.append(scenario)
    return found


def scenarios_of(library: "Library", name: str) -> list[str]:
    """The scenarios that a name stands for: those of a season, else the one of that name."""
    season = found_by(library, name).season
    return episodes(season) if season else [name]


def show_progress(done: int, total: int) -> None:
    """A line on stderr that is written over and over, and wiped in the end."""
    filled = BAR * done // total
    line = f"\r[{'#' * filled}{' ' * (BAR - filled)}] {done} of {total}"
    end = f"\r{' ' * len(line)}\r" if done == total else ""
    print(f"{line}{end}", end="", file=sys.stderr, flush=True)
