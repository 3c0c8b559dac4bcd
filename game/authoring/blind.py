"""A sheet on which a second person says what each response does, without seeing what its author says.

It is a table of comma-separated values, made so that any spreadsheet opens it, and read however it was saved.
"""

import codecs
import csv
import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from hashlib import sha256
from io import StringIO
from random import Random
from typing import NamedTuple

from game.authoring.beside import NO_COLUMNS, NO_MOVE, NO_TABLE, TWICE, on_line
from game.authoring.transcript import flat
from game.domain.diagnostic import Diagnostic
from game.domain.scenario import Line, MoveKind, Response, Scenario, Scene, SceneKind
from game.engine.ahead import leads_to

MEANINGS = {
    MoveKind.PITCH: "talk about oneself or one's product",
    MoveKind.ASK: "a genuine question about the other person",
    MoveKind.LISTEN: "make room, acknowledge, pick up what was said",
    MoveKind.SHARE: "give something useful there and then",
    MoveKind.REQUEST: "ask for help, an introduction, a favour",
    MoveKind.PREPARE: "do one's own legwork towards what one wants",
    MoveKind.WAIT: "leave it to somebody else to come through",
    MoveKind.THANK: "show appreciation for what somebody did",
    MoveKind.PROMISE: "say that one will do something by some time",
    MoveKind.DELIVER: "do what was promised",
    MoveKind.REMIND: "follow up on something that was not answered",
    MoveKind.HELP: "meet somebody's need",
    MoveKind.DECLINE: "turn somebody's need down",
    MoveKind.RETRY: "go on after a refusal or a loss",
    MoveKind.QUIT: "let a refusal or a loss be the end of it",
    MoveKind.TALK: "none of the others",
}
"""What each move is, for somebody who has not read the documentation."""

INSTRUCTIONS = (
    "What does each response do? Write its moves into the last column, several with a blank between them.",
    "Leave a cell empty where you cannot tell. Change nothing else. These are the moves:",
)
COLUMNS = ("key", "scene", "said before", "response", "moves")
MOST_BYTES = 8 << 20
LETTERS = 6
_FORMULA = "=+-@\t＝＋－＠"
_DELIMITERS = ",;\t"
_BETWEEN = frozenset({"and"})


class Labels(NamedTuple):
    """What a sheet says: moves by ``scene.response``, the lines of keys nobody knows, and how many are unlabelled."""

    moves: dict[str, frozenset[MoveKind]]
    strangers: tuple[int, ...]
    unlabelled: int


def responses_of(scenario: Scenario) -> Iterator[tuple[Scene, Response]]:
    """Everything that can be picked, errands too, in the order of the file."""
    for scene in scenario.scenes.values():
        yield from ((scene, response) for response in scene.responses)


def key_of(scene: str, response: str) -> str:
    """A name that tells nothing of a response: letters alone, which no spreadsheet takes for a number or a date."""
    digest = sha256(f"{scene}.{response}".encode()).digest()
    return "".join(chr(ord("a") + byte % 26) for byte in digest[:LETTERS])


def sheet(scenario: Scenario, seed: int, ends: str = "\r\n") -> str:
    """The sheet: what to do, the moves there are, and the responses in an order of the seed's."""
    rows = [[text] for text in INSTRUCTIONS]
    rows += [[str(kind), meaning] for kind, meaning in MEANINGS.items()]
    rows += [[], list(COLUMNS)]
    places = _places(scenario)
    asked = [_row(scenario, places[scene.id], scene, response) for scene, response in responses_of(scenario)]
    Random(seed).shuffle(asked)
    written = StringIO()
    csv.writer(written, lineterminator=ends).writerows([[harmless(cell) for cell in row] for row in rows + asked])
    return written.getvalue()


def harmless(cell: str) -> str:
    """The cell, so that a spreadsheet takes it for text whatever it begins with."""
    return f"'{cell}" if cell.lstrip().startswith(tuple(_FORMULA)) else cell


def _places(scenario: Scenario) -> dict[str, set[str]]:
    """Where each scene may be set: at its own place, or wherever one comes from."""
    found: dict[str, set[str]] = {name: set() for name in scenario.scenes}
    ahead = [(scenario.start, "")]
    while ahead:
        name, before = ahead.pop()
        here = scenario.scenes[name].place or before
        if here not in found[name]:
            found[name].add(here)
            ahead += [(to, here) for to in leads_to(scenario.scenes[name])]
    return found


def _row(scenario: Scenario, places: set[str], scene: Scene, response: Response) -> list[str]:
    place = scenario.places.get(next(iter(places))) if len(places) == 1 else None
    people = ", ".join(scenario.people[person].name for person in scene.people)
    who = "alone, at the desk" if scene.kind is SceneKind.DESK else f"with {people}" if people else ""
    where = ", ".join(filter(None, (place.name if place else "", who)))
    letters = (f"{scenario.people[each.sender].name} writes: {flat(each.text)}" for each in scene.arrives)
    before = " / ".join([*(_line(scenario, line) for line in scene.lines), *letters])
    text = flat(response.texts[0])
    return [key_of(scene.id, response.id), where, before, f"“{text}”" if response.spoken else text, ""]


def _line(scenario: Scenario, line: Line) -> str:
    person = scenario.people.get(line.speaker or "")
    who = f"{person.name}: " if person else "You: " if line.speaker else ""
    return f"{'(at times) ' if line.when else ''}{who}{flat(line.text)}"


def read(content: bytes, path: str, scenario: Scenario) -> Labels | list[Diagnostic]:
    """What a labelled sheet says, or all that is wrong with it."""
    if content.startswith(b"PK") or len(content) > MOST_BYTES:
        return [on_line(NO_TABLE, path, 1)]
    found = _rows(_decoded(content))
    if found is None:
        return [on_line(NO_COLUMNS, path, 1)]
    names = {key_of(scene.id, response.id): f"{scene.id}.{response.id}" for scene, response in responses_of(scenario)}
    moves: dict[str, frozenset[MoveKind]] = {}
    lines: dict[str, int] = {}
    strangers: list[int] = []
    faults: list[Diagnostic] = []
    for line, key, cell in found:
        if key not in names:
            strangers.append(line)
        elif cell:
            labels = _moves(cell, path, line, faults)
            if moves.setdefault(names[key], labels) != labels:
                faults.append(on_line(TWICE, path, line, first=str(lines[key])))
            lines.setdefault(key, line)
    return faults or Labels(moves, tuple(strangers), len(names) - len(moves))


def _decoded(content: bytes) -> str:
    """The text, whatever a spreadsheet saved it as; keys and moves are plain letters in all of them."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = content.decode("utf-16", "replace")
    elif content[1:2] == b"\0":
        text = content.decode("utf-16-le", "replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _rows(text: str) -> list[tuple[int, str, str]] | None:
    """Line, key and moves of every row below the one that names the columns; None where there is no such row."""
    for delimiter in _DELIMITERS:
        reader = csv.reader(StringIO(text), delimiter=delimiter)
        try:
            rows = [(reader.line_num, [cell.strip().lower() for cell in row]) for row in reader]
        except csv.Error:
            continue
        for place, (_, row) in enumerate(rows):
            if {"key", "moves"} <= set(row):
                key, moves = row.index("key"), row.index("moves")
                below = ((line, [*cells, *[""] * len(row)]) for line, cells in rows[place + 1 :])
                return [(line, cells[key], cells[moves]) for line, cells in below if any(cells)]
    return None


def _moves(cell: str, path: str, line: int, faults: list[Diagnostic]) -> frozenset[MoveKind]:
    """The moves that a cell names; words that are none are added to `faults`."""
    known: Sequence[str] = [str(kind) for kind in MoveKind]
    labels = set()
    for word in re.findall(r"[^\W_]+", cell):
        if word in known:
            labels.add(MoveKind(word))
        elif word not in _BETWEEN:
            meant = next(iter(get_close_matches(word, known, n=1)), "")
            faults.append(on_line(NO_MOVE, path, line, name=word, meant=meant, known=", ".join(known)))
    return frozenset(labels)
