"""``longgame transcript``: playthroughs as text beside the scenario, played again to see whether anything changed."""

import argparse
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.arguments import Commands
from game.cli.reach import chosen, folders_of, library_of, named_file
from game.cli.telling import CLEAN, FAULTS, complain, counted, show_faults, tell

if TYPE_CHECKING:
    from game.authoring.golden import StoryOf, Verdict
    from game.engine.compile import Story
    from game.loading.library import Library
    from game.records.disk import Folders


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command and what it does."""
    one = commands.add_parser("transcript", parents=[shared], help="keep playthroughs as text, and see what changed")
    acts = one.add_subparsers(metavar="ACT", required=True)
    for name, act, told in (
        ("record", record, "write one, from choices or from the newest run"),
        ("cover", cover, "write a small set in which every response comes up"),
        ("verify", verify, "play them again and show what differs"),
        ("bless", bless, "accept what differs"),
    ):
        added = acts.add_parser(name, parents=[shared], help=told)
        added.set_defaults(command=act)
        many = act in (verify, bless)
        added.add_argument("scenario", nargs="*" if many else None, metavar="SCENARIO", help="its id or its file")
        if not many:
            added.add_argument("--seed", type=int, default=0, help="the variant to play, or to begin the search with")
        if act is record:
            added.add_argument("--choices", metavar="ID,ID,…", help="ids of responses, in order, up to an ending")
            added.add_argument("--name", metavar="NAME", help="of the file; that of the ending without")


def record(options: argparse.Namespace) -> int:
    """``longgame transcript record``."""
    from game.authoring.golden import SUFFIX, folder_of, keep
    from game.authoring.sketch import suggested
    from game.engine.replay import replay
    from game.engine.step import offered
    from game.loading.ids import is_id

    folders = folders_of(options)
    found = beside(library_of(options, folders), options.scenario)
    if isinstance(found, int):
        return found
    file, story = found
    if options.name is not None and not is_id(options.name):
        return complain(f"'{options.name}' is no id; try: --name {suggested(options.name)}")
    if options.name is not None and (folder_of(file) / f"{options.name}{SUFFIX}").exists():
        return complain(f"there is a transcript '{options.name}' already; give it another name, or bless that one")
    run = (options.seed, tuple(filter(None, map(str.strip, options.choices.split(","))))) if options.choices else None
    run = run or newest_run(folders, story.scenario.id)
    if run is None:
        return complain("no run of it is finished that could be recorded; play one to its end, or give --choices")
    past = replay(story, *run)
    if past.stopped is not None:
        return complain(f"choice {len(past.steps) + 1}: {past.stopped}")
    if past.progress.ending is None:
        return complain(f"the choices stop before an ending; on offer: {', '.join(offered(story, past.progress))}")
    tell(f"{keep(folder_of(file), options.name or past.progress.ending, story, past)}")
    return CLEAN


def newest_run(folders: "Folders", scenario: str) -> tuple[int, tuple[str, ...]] | None:
    """Seed and choices of the run of a scenario that was touched last and stands at an ending."""
    from game.records.choices import standing
    from game.records.history import read_history
    from game.records.reading import read_run

    runs = [run for run in read_history(folders).runs if run.header and run.over and run.header.scenario == scenario]
    if not runs:
        return None
    newest = max(runs, key=lambda run: run.touched)
    reading = read_run(newest.path)
    return reading.header.seed if reading.header else 0, tuple(pick.pick for pick in standing(reading.acts))


def cover(options: argparse.Namespace) -> int:
    """``longgame transcript cover``."""
    from game.authoring.cover import cover as covering
    from game.authoring.golden import folder_of, keep_cover
    from game.engine.replay import replay

    found = beside(library_of(options, folders_of(options)), options.scenario)
    if isinstance(found, int):
        return found
    file, story = found
    small = covering(story, options.seed)
    gone = keep_cover(folder_of(file), story, [replay(story, play.seed, play.choices) for play in small.kept])
    shown, every = len(small.reached), len(small.reached) + len(small.unreached)
    tell(f"{counted(len(small.kept), 'transcript')} in {folder_of(file)}{f', in place of {gone}' if gone else ''}")
    tell(f"{shown} of {every} scenes, responses and letters that matter come up")
    tell(f"chosen greedily of {small.played} plays, so there may be a smaller set")
    for goal in small.unreached:
        tell(f"  not reached: {goal}")
    return CLEAN


def verify(options: argparse.Namespace) -> int:
    """``longgame transcript verify``."""
    from game.authoring.golden import difference

    verdicts = judge(options)
    if isinstance(verdicts, int):
        return verdicts
    for verdict in verdicts:
        show_faults(verdict.faults)
        if not (verdict.holds or verdict.faults):
            tell(f"{difference(verdict)}\n")
    faulty = sum(bool(verdict.faults) for verdict in verdicts)
    differing = sum(not verdict.holds for verdict in verdicts) - faulty
    held = len(verdicts) - differing - faulty
    tell(f"{counted(len(verdicts), 'transcript')}: {held} as before, {differing} different, {faulty} not to be played")
    if differing:
        tell("longgame transcript bless accepts how they play now")
    return FAULTS if differing or faulty else CLEAN


def bless(options: argparse.Namespace) -> int:
    """``longgame transcript bless``."""
    from game.authoring.golden import accept

    verdicts = judge(options)
    if isinstance(verdicts, int):
        return verdicts
    for verdict in verdicts:
        show_faults(verdict.faults)
        if not (verdict.holds or verdict.faults):
            accept(verdict)
            tell(f"accepted: {verdict.path}")
    held = sum(verdict.holds for verdict in verdicts)
    tell(f"{counted(len(verdicts), 'transcript')}, {held or 'none'} as before")
    return FAULTS if any(verdict.faults for verdict in verdicts) else CLEAN


def judge(options: argparse.Namespace) -> "list[Verdict] | int":
    """Play all transcripts that are meant again; or the exit code after saying why there are none."""
    from game.authoring.golden import folders_in, judged, transcripts_in
    from game.loading.library import Library

    known = library_of(options, folders_of(options))
    named = named_folders(known, options.scenario)
    if isinstance(named, int):
        return named
    verdicts: list[Verdict] = []
    for folder in named or [folder for each in known.folders for folder in folders_in(each)]:
        library = Library([folder.parent.parent, *known.folders])
        story_of = stories_in(library)
        verdicts += [judged(path, story_of, library.ids) for path in transcripts_in(folder)]
    return verdicts or complain("there are no transcripts; longgame transcript cover SCENARIO writes some")


def named_folders(library: "Library", names: list[str]) -> "list[Path] | int":
    """The folders of the transcripts of these scenarios; or the exit code after saying which has none."""
    from game.authoring.golden import folder_of, transcripts_in

    folders = []
    for name in names:
        file = file_of(library, name)
        if file is None:
            return complain(f"there is no scenario '{name}'; there are: {', '.join(library.ids)}")
        folders.append(folder_of(file))
        if not transcripts_in(folders[-1]):
            return complain(f"there are no transcripts of '{name}'; longgame transcript cover {name} writes some")
    return folders


def stories_in(library: "Library") -> "StoryOf":
    """Finds stories by their ids, each made ready once."""
    from game.engine.compile import compile_story

    @cache
    def story_of(name: str) -> "Story | None":
        scenario = library.load(name).scenario
        return compile_story(scenario) if scenario else None

    return story_of


def beside(library: "Library", name: str) -> "tuple[Path, Story] | int":
    """The file of a scenario, and its story; or the exit code after saying why there is none."""
    from game.engine.compile import compile_story

    scenario = chosen(library, name)
    return scenario if isinstance(scenario, int) else (file_of(library, name) or Path(name), compile_story(scenario))


def file_of(library: "Library", name: str) -> Path | None:
    """The file of a scenario named by its id or by that file."""
    file = named_file(library, name)
    return file if file and file.exists() else library.path(name)
