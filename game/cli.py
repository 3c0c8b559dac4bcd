"""The commands. Each imports its rooms only when it runs, and hands one room to another."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from game import __version__

if TYPE_CHECKING:
    from game.domain.diagnostic import Diagnostic
    from game.domain.scenario import Scenario, Season
    from game.domain.settings import Level
    from game.loading.library import Library
    from game.records.disk import Folders
    from game.runtime.ports import Ports

CLEAN, FAULTS, MISUSE, INTERRUPTED = 0, 1, 2, 130
MOST_TOLD = 2000
THEMES = ("light", "dark", "contrast")
TEXT_SIZES = (100, 125, 150, 175, 200)
LEAST_SIDE, MOST_SIDE = 320, 7680
LEVELS = ("guided", "standard", "exam", "worst-case")
SEEDS = 2**31
FORMATS = ("full", "concise")


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
        return complain(f"this could not be finished: {refused.strerror or refused}")
    return code


def drop_output() -> None:
    """Let nothing more be written to where nothing can be."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(text: str, to: TextIO | None = None) -> None:
    """Print lines so that whatever an author wrote in them can neither command a terminal nor fail to be printed."""
    from game.terminal.plain import encodable, harmless

    stream = to or sys.stdout
    for line in text.split("\n"):
        print(encodable(harmless(line), getattr(stream, "encoding", None) or "ascii"), file=stream)


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--scenarios", metavar="DIR", type=path_of, action="append", help="look here too")
    shared.add_argument("--data", metavar="DIR", type=path_of, help="keep runs, settings and cache here")
    played = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    played.add_argument("--text", action="store_true", help="play in the terminal instead of a window")
    played.add_argument("--level", choices=LEVELS, help="how to play it")
    played.add_argument("--seed", type=int, help="play this variant")
    top = argparse.ArgumentParser(
        prog="longgame",
        description="The Long Game: a training simulator for professional networking. Without a command, it is played.",
        parents=[shared, played],
    )
    top.add_argument("--version", action="version", version=f"The Long Game {__version__}")
    top.set_defaults(command=play, scenario=None, text=False, level=None, seed=None, scenarios=[], data=None)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")

    one = commands.add_parser("play", parents=[shared, played], help="play, in a window or in the terminal")
    one.add_argument("scenario", nargs="?", metavar="SCENARIO", help="go straight to this one")
    one.set_defaults(command=play)

    one = commands.add_parser("run", parents=[shared], help="play by script, without any screen")
    one.add_argument("scenario", metavar="SCENARIO")
    one.add_argument("--choices", default="", metavar="ID,ID,…", help="ids of responses, in order")
    one.add_argument("--seed", type=int, default=0)
    one.add_argument("--level", choices=LEVELS, default="standard")
    one.add_argument("--json", action="store_true", help="print everything as one JSON object")
    one.set_defaults(command=run)

    one = commands.add_parser("shots", parents=[shared], help="write a picture of every screen, without a display")
    one.add_argument("folder", type=path_of, metavar="DIR", help="where to write them")
    one.add_argument("--size", type=size_of, default=(1280, 720), metavar="WxH", help="in pixels; 1280x720 without")
    one.add_argument("--text-size", type=int, choices=TEXT_SIZES, default=100, help="in per cent")
    one.add_argument("--theme", choices=THEMES, default="light")
    one.add_argument("--only", action="append", metavar="NAME", help="this screen; may be given again")
    one.set_defaults(command=shots)

    one = commands.add_parser("list", parents=[shared], help="list the scenarios")
    one.set_defaults(command=list_scenarios)

    one = commands.add_parser("check", parents=[shared], help="tell what is wrong with scenario files")
    one.add_argument(
        "paths", nargs="*", type=path_of, metavar="PATH", help="files or folders; all scenarios without any"
    )
    one.add_argument("--format", choices=FORMATS, default="full", help="how faults are told")
    one.set_defaults(command=check)
    return top


def complain(message: str) -> int:
    """Say what was wrong with the command."""
    if sys.stderr:
        with suppress(OSError):
            tell(f"longgame: {shortened(message)}", sys.stderr)
    return MISUSE


def shortened(message: str) -> str:
    """The message, cut where somebody passed a novel."""
    return message if len(message) <= MOST_TOLD else f"{message[:MOST_TOLD]}…"


def path_of(text: str) -> Path:
    """A path given on the command line; an empty one, as from a variable that is not set, is a mistake."""
    if not text:
        raise argparse.ArgumentTypeError("the path is empty")
    return Path(text)


def size_of(text: str) -> tuple[int, int]:
    """A size given on the command line, such as ``1920x1080``."""
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"'{shortened(text)}' is no size; write it as 1920x1080")
    size = int(width), int(height)
    if not all(LEAST_SIDE <= side <= MOST_SIDE for side in size):
        raise argparse.ArgumentTypeError(f"a side has {LEAST_SIDE} to {MOST_SIDE} pixels")
    return size


def folders_of(options: argparse.Namespace) -> "Folders":
    """Where things are kept: where the command says, else where this system keeps such things."""
    from game.records.disk import Folders

    if options.data:
        return Folders(options.data, options.data / "cache")
    import platformdirs

    return Folders(
        platformdirs.user_data_path("longgame", appauthor=False),
        platformdirs.user_cache_path("longgame", appauthor=False),
    )


def library_of(options: argparse.Namespace, folders: "Folders") -> "Library":
    """The scenarios that a command can see: where it says, then the player's own, then those that came along."""
    from game.loading.library import Library, packaged_scenarios

    return Library([*options.scenarios, folders.data / "scenarios", packaged_scenarios()], folders.cache)


def show_faults(diagnostics: Sequence["Diagnostic"], how: str = "full") -> None:
    """Print faults, as the renderers have them."""
    from game.views.diagnostics import concise, full

    for each in diagnostics:
        tell(concise(each) if how == "concise" else full(each) + "\n")


def play(options: argparse.Namespace) -> int:
    """``longgame play``."""
    folders = folders_of(options)
    if options.scenario:
        scenario = chosen(library_of(options, folders), options.scenario)
        if isinstance(scenario, int):
            return scenario
    return (play_in_terminal if options.text else play_in_window)(options, folders)


def play_in_terminal(options: argparse.Namespace, folders: "Folders") -> int:
    """Play line by line."""
    from game.terminal.app import play as print_and_ask

    ports = ports_of(options, folders)
    return print_and_ask(ports, stdin=sys.stdin, stdout=sys.stdout, scenario=options.scenario, level=level_of(options))


def play_in_window(options: argparse.Namespace, folders: "Folders") -> int:
    """Open the window; where there is no display for one, say so in a line."""
    from game.window.app import NoDisplayError
    from game.window.app import play as open_window

    ports = partial(ports_of, options, folders)
    try:
        return open_window(folders, ports, scenario=options.scenario, level=level_of(options))
    except NoDisplayError as error:
        return complain(f"no window can be opened here ({error}); “longgame --text” plays in the terminal")


def ports_of(options: argparse.Namespace, folders: "Folders") -> "Ports":
    """All that a game is given to work with."""
    from datetime import UTC, datetime

    from game.runtime.ports import Ports

    library = library_of(options, folders)
    return Ports(library, folders, partial(fresh_seed, options.seed), lambda: datetime.now(UTC))


def level_of(options: argparse.Namespace) -> "Level | None":
    """The level that was asked for, if any was."""
    from game.domain.settings import Level

    return Level(options.level) if options.level else None


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


def fresh_seed(asked: int | None, played: frozenset[int]) -> int:
    """The seed that was asked for, else one that was not played yet."""
    from random import Random

    drawn = (Random().randrange(SEEDS) for _ in count())
    return next(seed for seed in drawn if seed not in played) if asked is None else asked


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
        print(json.dumps(told, ensure_ascii=(sys.stdout.encoding or "").lower() != "utf-8", indent=1))
    else:
        tell(summary(told))
    return CLEAN


def chosen(library: "Library", name: str) -> "Scenario | int":
    """The scenario of that name, or the exit code after saying why there is none."""
    loaded = library.load(name)
    if loaded.scenario is not None:
        return loaded.scenario
    if loaded.season is not None:
        return complain(f"'{name}' is a season; name one of its scenarios: {', '.join(episodes(loaded.season))}")
    if library.path(name) is None:
        return complain(f"there is no scenario '{name}'; there are: {', '.join(library.ids)}")
    show_faults(loaded.diagnostics)
    return FAULTS


def episodes(season: "Season") -> list[str]:
    """The ids of a season's scenarios."""
    return [episode.scenario for episode in season.episodes]


def list_scenarios(options: argparse.Namespace) -> int:
    """``longgame list``."""
    library = library_of(options, folders_of(options))
    rows = []
    for name, loaded in library.load_all().items():
        if loaded.scenario is not None:
            rows.append((name, f"{loaded.scenario.minutes} min", loaded.scenario.title, loaded.scenario.summary))
        elif loaded.season is not None:
            rows.append((name, "season", loaded.season.title, ", ".join(episodes(loaded.season))))
        else:
            rows.append((name, "faulty", f"see longgame check {library.path(name)}", ""))
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        tell("  ".join([*cells, row[3]]).rstrip())
    show_faults(library.diagnostics, "concise")
    return CLEAN


def check(options: argparse.Namespace) -> int:
    """``longgame check``."""
    from game.loading.library import Library, load_file

    missing = [path for path in options.paths if not os.path.lexists(path)]
    if missing:
        return complain(f"there is no file or folder '{missing[0]}'")
    known = library_of(options, folders_of(options))
    files = files_in(options.paths) if options.paths else [path for name in known.ids if (path := known.path(name))]
    if not files:
        return complain("there is no scenario file (*.yaml) there")
    library = Library([*dict.fromkeys(file.parent for file in files), *known.folders])
    loaded = [library.load(file.stem) if library.path(file.stem) == file else load_file(file) for file in files]
    faults = [fault for each in loaded for fault in each.diagnostics]
    faults += [] if options.paths else known.diagnostics
    show_faults(faults, options.format)
    counted = f"{len(files)} file{'s' if len(files) > 1 else ''}"
    print(f"{counted}, {len(faults) or 'no'} fault{'' if len(faults) == 1 else 's'}")
    return FAULTS if faults else CLEAN


def files_in(paths: Sequence[Path]) -> list[Path]:
    """The files that are meant, each once: those named, and the scenario files in folders named."""
    from game.loading.library import SUFFIXES

    found: dict[Path, Path] = {}
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in inside:
            if file == path or file.suffix in SUFFIXES:
                found.setdefault(file.absolute(), file)
    return list(found.values())
