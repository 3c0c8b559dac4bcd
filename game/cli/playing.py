"""``longgame play``: in a window, or in the terminal."""

import argparse
import gc
import sys
from functools import partial
from typing import TYPE_CHECKING

from game.cli.arguments import LEVELS, Commands
from game.cli.reach import folders_of, library_of, named_file, playable, ports_for_window, ports_of
from game.cli.telling import complain

if TYPE_CHECKING:
    from game.domain.settings import Level
    from game.records.disk import Folders


def options() -> argparse.ArgumentParser:
    """The options of playing, which go without a command too."""
    played = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    played.add_argument("--text", action="store_true", help="play in the terminal instead of a window")
    played.add_argument("--level", choices=LEVELS, help="how to play it")
    played.add_argument("--seed", type=int, help="play this variant")
    return played


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("play", parents=[shared, options()], help="play, in a window or in the terminal")
    one.add_argument("scenario", nargs="?", metavar="SCENARIO", help="go straight to this one: its id, or its file")
    one.set_defaults(command=play)


def play(options: argparse.Namespace) -> int:
    """``longgame play``."""
    folders = folders_of(options)
    if options.scenario:
        library = library_of(options, folders)
        found = playable(library, options.scenario)
        if isinstance(found, int):
            return found
        if file := named_file(library, options.scenario):
            options.scenario, options.scenarios = file.stem, [file.parent, *options.scenarios]
    return (play_in_terminal if options.text else play_in_window)(options, folders)


def play_in_terminal(options: argparse.Namespace, folders: "Folders") -> int:
    """Play line by line."""
    from game.terminal.app import play as print_and_ask

    ports = ports_of(options, folders)
    return print_and_ask(ports, stdin=sys.stdin, stdout=sys.stdout, scenario=options.scenario, level=level_of(options))


def play_in_window(options: argparse.Namespace, folders: "Folders") -> int:
    """Open the window; where there is no display for one, say so in a line."""
    gc.disable()  # until the first picture: what is imported stays, so that looking through it finds nothing
    from game.window.app import NoDisplayError
    from game.window.app import play as open_window

    ports = partial(ports_for_window, options, folders)
    try:
        return open_window(folders, ports, scenario=options.scenario, level=level_of(options))
    except NoDisplayError as error:
        return complain(f"no window can be opened here ({error}); “longgame --text” plays in the terminal")
    finally:
        gc.enable()


def level_of(options: argparse.Namespace) -> "Level | None":
    """The level that was asked for, if any was."""
    from game.domain.settings import Level

    return Level(options.level) if options.level else None


DEFAULTS = {"command": play, "scenario": None, "text": False, "level": None, "seed": None}
"""What an option is where it is not given."""
