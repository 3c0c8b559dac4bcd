"""``longgame run``: play by script, without any screen."""

import argparse
from typing import TYPE_CHECKING

from game.cli.arguments import LEVELS, Commands
from game.cli.reach import folders_of, library_of, ready
from game.cli.telling import CLEAN, complain, tell, tell_json

if TYPE_CHECKING:
    from game.engine.season import Arc, Chapter


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("run", parents=[shared], help="play by script, without any screen")
    one.add_argument("scenario", metavar="SCENARIO")
    one.add_argument(
        "--choices", default="", metavar="ID,ID,…", help="ids of responses, in order; of a season over all episodes"
    )
    one.add_argument("--seed", type=int, default=0)
    one.add_argument("--level", choices=LEVELS, default="standard")
    one.add_argument("--json", action="store_true", help="print everything as one JSON object")
    one.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """``longgame run``."""
    library = library_of(options, folders_of(options))
    found = ready(library, options.scenario)
    if isinstance(found, int):
        return found
    from game.domain.settings import Level
    from game.engine.season import replay_season, steps_of
    from game.views.played import played, played_season, summary

    choices = [choice.strip() for choice in options.choices.split(",") if choice.strip()]
    chapter, arc = replay_season(*found, options.seed, choices)
    chapters = (*(arc.before if arc else ()), chapter)
    if chapter.past.stopped is not None:
        return complain(f"choice {len(steps_of(chapters)) + 1}: {chapter.past.stopped}")
    level = Level(options.level)
    told = played_season(arc.season, (*chapters, *following(chapter, arc)), level) if arc else played(chapters, level)
    if options.json:
        tell_json(told)
    else:
        tell(summary(told))
    return CLEAN


def following(chapter: "Chapter", arc: "Arc") -> "tuple[Chapter, ...]":
    """The episode that begins where the one at hand has ended, if there is one, before its first choice."""
    from game.engine.replay import replay
    from game.engine.season import Chapter, carried_to, moved_on

    if not (chapter.over and arc.ahead):
        return ()
    story, around = moved_on(chapter, arc)
    return (Chapter(story, replay(story, chapter.past.opening.seed, (), carried_to(story, around))),)
