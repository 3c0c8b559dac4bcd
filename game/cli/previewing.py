"""``longgame preview``: the game beside the editor."""

import argparse
from functools import partial

from game.cli.arguments import Commands
from game.cli.reach import folders_of, found_by, library_of, named_file, ports_of, refuse
from game.cli.telling import complain


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("preview", parents=[shared], help="play a story while writing it, read anew at each save")
    one.add_argument("scenario", metavar="SCENARIO", help="its id, or a file that need not be there yet")
    one.add_argument("--seed", type=int, default=0, help="play this variant")
    one.set_defaults(command=preview)


def preview(options: argparse.Namespace) -> int:
    """``longgame preview``."""
    folders = folders_of(options)
    library = library_of(options, folders)
    file = named_file(library, options.scenario) or library.path(options.scenario)
    if file is None:
        return complain(f"there is no scenario '{options.scenario}'; there are: {', '.join(library.ids)}")
    season = found_by(library, options.scenario).season
    if season is not None:
        return refuse(season, options.scenario)
    if not file.parent.is_dir():
        return complain(f"there is no folder '{file.parent}'")
    from game.window.display import NoDisplayError
    from game.window.previewing import preview as open_window

    try:
        return open_window(folders, partial(ports_of, options, folders), file, options.seed)
    except NoDisplayError as error:
        return complain(f"no window can be opened here ({error}); “longgame check” and “longgame run” need none")
