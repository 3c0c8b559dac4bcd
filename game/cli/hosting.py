"""``longgame host``: a class plays a scenario, on a projector, with phones or by raised hands."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.arguments import Commands
from game.cli.reach import folders_of, library_of, named_file, ports_for_window, ready
from game.cli.telling import CLEAN, complain, tell

if TYPE_CHECKING:
    from game.engine.compile import Story
    from game.records.disk import Folders
    from game.records.settings import Found
    from game.room.bridge import Listening, News
    from game.room.room import Rules
    from game.runtime.classroom import Doors, Line
    from game.runtime.ports import Ports
    from game.views.saving import Next

TABLES = range(2, 41)


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("host", parents=[shared], help="hold a class: a projector, phones or raised hands")
    one.add_argument("scenario", metavar="SCENARIO", help="what the class plays: an id, or a file")
    one.add_argument("--no-phones", action="store_true", help="count raised hands; open no port")
    one.add_argument("--names", action="store_true", help="ask whoever joins for a nickname")
    one.add_argument("--tables", type=int, metavar="N", default=0, help="vote as so many tables, one vote each")
    one.add_argument("--address", action="append", metavar="HOST", default=[], help="listen at this address alone")
    one.add_argument("--notes", action="store_true", help="print the author's notes for each decision, and end there")
    one.add_argument("--seed", type=int, default=None, help="play this variant")
    one.set_defaults(command=host)


def host(options: argparse.Namespace) -> int:
    """``longgame host``."""
    if options.tables and options.tables not in TABLES:
        return complain(f"--tables takes {TABLES[0]} to {TABLES[-1]}, or leave it out and everybody votes alone")
    folders = folders_of(options)
    library = library_of(options, folders)
    found = ready(library, options.scenario)
    if isinstance(found, int):
        return found
    story, arc = found
    if arc is not None:
        named = ", ".join(each.scenario for each in arc.season.episodes)
        return complain(f"'{options.scenario}' is a season; host one of its scenarios: {named}")
    if options.notes:
        from game.views.class_notes import notes

        tell(notes(story.scenario))
        return CLEAN
    if file := named_file(library, options.scenario):
        options.scenarios = [file.parent, *options.scenarios]
    return in_window(options, folders, story)


def in_window(options: argparse.Namespace, folders: "Folders", story: "Story") -> int:
    """Open the window; where there is no display for one, say so in a line."""
    from game.runtime.classroom import left_lesson
    from game.window.app import NoDisplayError
    from game.window.facilitating import host as open_window

    left = left_lesson(folders, story.scenario.id)
    rules = rules_of(options)

    def first(kept: "Found") -> "Next":
        from game.views.class_arriving import begin

        return begin(kept.settings, kept.remark, story, rules, left)

    try:
        code = open_window(folders, lambda hear: ports_of_class(options, folders, hear), first)
        tell_papers(folders, story.scenario.id)
        return code
    except NoDisplayError as error:
        return complain(f"no window can be opened here ({error}), and a class needs one to look at")


def tell_papers(folders: "Folders", scenario: str) -> None:
    """Where the handout lies, in words that can be copied, unlike those on the wall."""
    from game.runtime.lessons import last_lesson
    from game.runtime.papers import HANDOUT
    from game.views.class_words import papers_in

    held = last_lesson(folders, scenario)
    if held is not None and (held.parent / HANDOUT).is_file():
        tell(papers_in(str(held.parent)))


def rules_of(options: argparse.Namespace) -> "Rules":
    """How this class votes."""
    from game.room.room import Rules
    from game.views.class_words import table

    tables = tuple(table(number) for number in range(1, options.tables + 1))
    return Rules(tables, names=options.names, phones=not options.no_phones)


def ports_of_class(options: argparse.Namespace, folders: "Folders", hear: "Callable[[News], None]") -> "Ports":
    """All that a class is given to work with."""
    from game.classroom.link import Link
    from game.runtime.classroom import Classroom

    ports = ports_for_window(options, folders)
    told = Announcement(hear)

    def call(path: Path, heard: "Callable[[News], None]") -> "Line":
        return Link(path, heard, options.address)

    room = Classroom(folders, ports.library, ports.seed, ports.now, call, doors, told)
    return ports._replace(classroom=room)


def doors() -> "Doors":
    """What lets people into a new session."""
    from game.classroom.addresses import free_port
    from game.classroom.codes import new_code, new_invitation, new_key
    from game.runtime.classroom import Doors

    return Doors(new_code(), new_invitation(), new_key(), free_port())


class Announcement:
    """Passes news on, and says in the terminal, which the class does not see, where the presenter's page is."""

    def __init__(self, hear: "Callable[[News], None]") -> None:
        self._hear = hear
        self._said: Listening | None = None

    def __call__(self, news: "News") -> None:
        """Pass news on."""
        from game.room.bridge import Listening

        if isinstance(news, Listening) and news != self._said:
            self._said = news
            announce(news)
        self._hear(news)


def announce(listening: "Listening") -> None:
    """How to join, and the presenter's page for the facilitator alone."""
    for address in listening.addresses:
        tell(f"Phones join at      http://{address.typed}/ with the code {listening.code}")
        tell(f"Presenter’s page    {address.presenting(listening.key)}")
    tell("Keep the presenter’s page to yourself: whoever has it can steer the class.\n")
