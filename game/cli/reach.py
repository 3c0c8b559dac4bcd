"""What a command can reach: folders, scenarios, and all that a game is given to work with."""

import argparse
from collections.abc import Sequence
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.telling import FAULTS, complain, show_faults

if TYPE_CHECKING:
    from game.domain.scenario import Scenario, Season
    from game.engine.compile import Story
    from game.engine.season import Arc
    from game.loading.library import Library
    from game.loading.loaded import Loaded
    from game.records.disk import Folders
    from game.runtime.ports import Ports

SEEDS = 2**31


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


def chosen(library: "Library", name: str) -> "Scenario | int":
    """The scenario of that id or in that file, or the exit code after saying why there is none."""
    loaded = playable(library, name)
    if isinstance(loaded, int):
        return loaded
    if loaded.season is not None:
        return refuse(loaded.season, name)
    assert loaded.scenario is not None
    return loaded.scenario


def refuse(season: "Season", name: str) -> int:
    """Say that a command takes a scenario and no season."""
    return complain(f"'{name}' is a season; name one of its scenarios: {', '.join(episodes(season))}")


def playable(library: "Library", name: str) -> "Loaded | int":
    """The scenario or season of that id or in that file, or the exit code after saying why there is none."""
    loaded = found_by(library, name)
    if loaded.scenario is not None or loaded.season is not None:
        return loaded
    if library.path(name) is None and named_file(library, name) is None:
        return complain(f"there is no scenario '{name}'; there are: {', '.join(library.ids)}")
    show_faults(loaded.diagnostics)
    return FAULTS


def ready(library: "Library", name: str) -> "tuple[Story, Arc | None] | int":
    """A scenario ready to run, or a season's first episode with the season around it; or the exit code.

    Then it was said why there is none.
    """
    from game.engine.compile import compile_story
    from game.engine.season import open_season

    loaded = playable(library, name)
    if isinstance(loaded, int):
        return loaded
    if loaded.scenario is not None:
        return compile_story(loaded.scenario), None
    assert loaded.season is not None
    found = {each: chosen(library, each) for each in episodes(loaded.season)}
    codes = [each for each in found.values() if isinstance(each, int)]
    told = {name: each for name, each in found.items() if not isinstance(each, int)}
    return max(codes) if codes else open_season(loaded.season, told)


def found_by(library: "Library", name: str) -> "Loaded":
    """What an id or the path of a file stands for."""
    from game.loading.library import load_file

    file = named_file(library, name)
    return load_file(file) if file else library.load(name)


def named_file(library: "Library", name: str) -> Path | None:
    """The file that is named; where no scenario has that id, the one of that name in this folder, if it is there."""
    from game.loading.ids import is_id
    from game.loading.library import SUFFIXES

    if name.endswith(SUFFIXES):
        return Path(name)
    here = [Path(f"{name}{suffix}") for suffix in SUFFIXES] if is_id(name) and library.path(name) is None else []
    return next((file for file in here if file.is_file()), None)


def stories(library: "Library", names: Sequence[str]) -> "list[Story] | int":
    """These scenarios ready to run, all there are without names; or the exit code after saying what is wrong."""
    from game.engine.compile import compile_story

    seasons = [] if names else [name for name, loaded in library.load_all().items() if loaded.season]
    found = [chosen(library, name) for name in names or library.ids if name not in seasons]
    codes = [each for each in found if isinstance(each, int)]
    return max(codes) if codes else [compile_story(each) for each in found if not isinstance(each, int)]


def episodes(season: "Season") -> list[str]:
    """The ids of a season's scenarios."""
    return [episode.scenario for episode in season.episodes]


def ports_of(options: argparse.Namespace, folders: "Folders") -> "Ports":
    """All that a game is given to work with."""
    from datetime import UTC, datetime

    from game.runtime.ports import Ports

    library = library_of(options, folders)
    return Ports(library, folders, partial(fresh_seed, options.seed), lambda: datetime.now(UTC))


def ports_for_window(options: argparse.Namespace, folders: "Folders") -> "Ports":
    """The same for a game that goes on for an evening: what reads scenarios takes its memory elsewhere."""
    ports = ports_of(options, folders)
    ports.library.get_ready()
    return ports


def fresh_seed(asked: int | None, played: frozenset[int]) -> int:
    """The seed that was asked for, else one that was not played yet."""
    from random import Random

    drawn = (Random().randrange(SEEDS) for _ in count())
    return next(seed for seed in drawn if seed not in played) if asked is None else asked
