"""``longgame new``: a first scenario to begin from."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.arguments import Commands
from game.cli.reach import folders_of, library_of
from game.cli.telling import CLEAN, complain, shell_word, tell

if TYPE_CHECKING:
    from game.authoring.sketch import Sketch

ASKED_PLACES = ("Where you meet them", "Where your desk is", "Where it ends")


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("new", parents=[shared], help="write a small scenario to begin from")
    one.add_argument("name", metavar="NAME", help="its id, such as my-story: the name of its file without .yaml")
    one.add_argument("--title", metavar="TEXT", help="what it is called in the library")
    one.add_argument("--person", action="append", metavar="NAME", help="somebody in it; may be given up to five times")
    one.add_argument("--place", action="append", metavar="NAME", help="where you meet, work, part; up to three times")
    one.set_defaults(command=new)


def new(options: argparse.Namespace) -> int:
    """``longgame new``."""
    from game.authoring.sketch import sketched
    from game.records.disk import make_folder, write_new

    folder: Path = options.scenarios[0] if options.scenarios else Path()
    path = folder / f"{options.name}.yaml"
    refused = why_not(options, folder)
    if refused:
        return complain(refused)
    try:
        sketch = asked(options)
    except (EOFError, UnicodeDecodeError):
        return complain("nothing was written, for the answers ended before the questions did")
    make_folder(folder)
    try:
        write_new(path, sketched(sketch).encode())
    except FileExistsError:
        return complain(f"there is a file '{path}' already, and it was left alone")
    tell(f"{path} is a small story that can be played as it is. Try it, then change it:\n")
    tell(f"  longgame check {shell_word(path)}")
    tell(f"  longgame play {shell_word(path)}")
    tell(f"  longgame preview {shell_word(path)}")
    return CLEAN


def why_not(options: argparse.Namespace, folder: Path) -> str:
    """Why there can be no new scenario of that name, and which there could be; empty where there can."""
    from game.authoring.sketch import MOST_PEOPLE, PLACES, suggested
    from game.loading.ids import is_id
    from game.loading.library import Library

    known = library_of(options, folders_of(options))
    there = known.path(options.name) or Library([folder]).path(options.name)
    if not is_id(options.name):
        what = f"'{options.name}' is no id: it takes lower-case words joined by hyphens, 40 characters at most"
    elif there:
        what = f"there is a scenario '{options.name}' already ({there}), and it was left alone"
    elif len(options.person or ()) > MOST_PEOPLE or len(options.place or ()) > len(PLACES):
        return f"a first scenario has room for {MOST_PEOPLE} people and {len(PLACES)} places; add others in the file"
    else:
        return ""
    taken = {*known.ids, *Library([folder]).ids}
    return f"{what}; try: longgame new {suggested(options.name, taken)}"


def asked(options: argparse.Namespace) -> "Sketch":
    """What the scenario is made of: from the options, from whoever sits at the terminal, else what is usual."""
    from game.authoring.sketch import MOST_PEOPLE, PEOPLE, PLACES, Sketch, typed

    title = options.title if options.title is not None else answer("Title", options.name.replace("-", " ").capitalize())
    people = options.person or people_asked(PEOPLE, MOST_PEOPLE)
    given = options.place or [answer(what, usual) for what, usual in zip(ASKED_PLACES, PLACES, strict=True)]
    return Sketch(
        options.name,
        typed(title) or "Untitled",
        tuple(filter(None, map(typed, people))) or PEOPLE,
        tuple(typed(name) or usual for name, usual in zip([*given, "", ""], PLACES, strict=False)),
    )


def people_asked(usual: tuple[str, ...], most: int) -> list[str]:
    """Who is in it: one after the other, until there is nobody else or no more room."""
    if not at_terminal():
        return list(usual)
    people = [answer("Somebody you meet", usual[0])]
    while len(people) < most and (name := answer("Somebody else, if there is", "")):
        people.append(name)
    return people


def answer(question: str, usual: str) -> str:
    """What somebody at the terminal says, or what is usual where they say nothing or there is nobody."""
    if not at_terminal():
        return usual
    shown = f"{question} [{usual}]: " if usual else f"{question}: "
    tell(shown, end="")
    sys.stdout.flush()
    said = sys.stdin.readline()
    if not said:
        raise EOFError
    return said.strip() or usual


def at_terminal() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()
