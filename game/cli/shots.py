"""``longgame shots``: a picture of every screen, without a display."""

import argparse

from game.cli.arguments import Commands, path_of, size_of
from game.cli.reach import folders_of
from game.cli.telling import CLEAN, complain

THEMES = ("light", "dark", "contrast")
TEXT_SIZES = (100, 125, 150, 175, 200)


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("shots", parents=[shared], help="write a picture of every screen, without a display")
    one.add_argument("folder", type=path_of, metavar="DIR", help="where to write them")
    one.add_argument("--size", type=size_of, default=(1280, 720), metavar="WxH", help="in pixels; 1280x720 without")
    one.add_argument("--text-size", type=int, choices=TEXT_SIZES, default=100, help="in per cent")
    one.add_argument("--theme", choices=THEMES, default="light")
    one.add_argument("--only", action="append", metavar="NAME", help="this screen; may be given again")
    one.set_defaults(command=shots)


def shots(options: argparse.Namespace) -> int:
    """``longgame shots``."""
    from game.domain.settings import Settings, Theme
    from game.window.shots import shots as shoot

    settings = Settings(text_size=options.text_size, theme=Theme(options.theme))
    wanted = set(options.only or ())
    cache = folders_of(options).cache / "pictures"
    taken = [path.stem for path in shoot(options.folder, options.size, settings, cache, wanted)]
    missing = sorted(wanted.difference(taken))
    if missing:
        return complain(f"there is no screen '{missing[0]}'; without --only all are written")
    print(f"{len(taken)} pictures in {options.folder}")
    return CLEAN
