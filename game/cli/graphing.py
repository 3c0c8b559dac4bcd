"""``longgame graph``: a map of a scenario, as a picture, a page or text for other programs."""

import argparse
from typing import TYPE_CHECKING

from game.cli.arguments import Commands, path_of
from game.cli.reach import chosen, folders_of, library_of
from game.cli.telling import CLEAN, complain, counted, tell

if TYPE_CHECKING:
    from game.authoring.graph import Map
    from game.authoring.walked import Walk

SUFFIXES = (".svg", ".html", ".mmd", ".dot")


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("graph", parents=[shared], help="draw a map of a scenario")
    one.add_argument("scenario", metavar="SCENARIO")
    one.add_argument(
        "-o", "--output", metavar="FILE", type=path_of, required=True, help=f"where to write it: {', '.join(SUFFIXES)}"
    )
    one.add_argument("--choices", metavar="ID,ID,…", help="show the run that these responses make")
    one.add_argument("--seed", type=int, default=0, help="the variant that run plays")
    one.set_defaults(command=graph)


def graph(options: argparse.Namespace) -> int:
    """``longgame graph``."""
    suffix = options.output.suffix.lower()
    if suffix not in SUFFIXES:
        return complain(f"'{options.output.name}' does not say what to draw; it ends in {', '.join(SUFFIXES)}")
    scenario = chosen(library_of(options, folders_of(options)), options.scenario)
    if isinstance(scenario, int):
        return scenario
    from game.authoring.graph import story_map
    from game.authoring.walked import NOWHERE, walk
    from game.engine.compile import compile_story
    from game.engine.replay import replay

    story, walked, note = story_map(scenario), NOWHERE, ""
    if options.choices is not None:
        choices = [choice.strip() for choice in options.choices.split(",") if choice.strip()]
        past = replay(compile_story(scenario), options.seed, choices)
        if past.stopped is not None:
            return complain(f"choice {len(past.steps) + 1}: {past.stopped}")
        walked, note = walk(story, past), f"A run of {counted(len(choices), 'choice')}, seed {options.seed}"
    options.output.write_text(written(suffix, story, walked, note), encoding="utf-8", newline="\n")
    tell(f"{counted(len(story.cards), 'scene')} in {options.output}")
    return CLEAN


def written(suffix: str, story: "Map", walked: "Walk", note: str) -> str:
    """The map in the format of that suffix."""
    if suffix == ".mmd":
        from game.authoring.mermaid import mermaid

        return mermaid(story, walked)
    if suffix == ".dot":
        from game.authoring.dot import dot

        return dot(story, walked)
    from game.authoring.map_svg import drawing

    drawn = drawing(story, walked, note)
    if suffix == ".svg":
        return drawn.text
    from game.authoring.map_page import page

    return page(story.title, drawn.text)
