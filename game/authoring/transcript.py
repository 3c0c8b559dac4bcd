"""A playthrough as a text to read and to compare: what was said, what was chosen, what it showed.

Everything of the story's stands indented; what stands at the margin is ours: the header, scenes and choices.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from game.authoring.beside import BAD_SEED, EMPTY, HEADLESS, NO_CHOICE, NO_CHOICES, OTHER_FORMAT, STRAY, on_line
from game.domain.calendar import moment_text
from game.domain.diagnostic import Diagnostic
from game.domain.events import Chose, Ended, Entered, Event, MessageArrived, RanErrand, Reacted, Wrote
from game.domain.evidence import Evidence
from game.domain.scenario import DONE, Line
from game.engine.compile import Story
from game.engine.offer import wording
from game.engine.replay import Replay
from game.scoring.detectors import detectors, initial, observe

FORMAT = 1
HEADER = ("transcript", "scenario", "seed")
_INDENT = "  "
_THE_END = "== the end"
_HEADER = re.compile(r"(\w+): (\S.*)")
_CHOICE = re.compile(r"> ([a-z0-9-]+(?:\.[a-z-]+)?)(?:: .*)?")
_MARGIN = re.compile(r"$|  |== |#")


class Picked(NamedTuple):
    """A choice, and the line of the file on which it stands."""

    choice: str
    line: int


class Transcript(NamedTuple):
    """What has to be known to play it again; `named` is the line that names the scenario."""

    scenario: str
    named: int
    seed: int
    picks: tuple[Picked, ...]


def written(story: Story, past: Replay) -> str:
    """The transcript of a playthrough."""
    watching = detectors(story.scenario)
    states, told = initial(watching), [f"transcript: {FORMAT}", f"scenario: {story.scenario.id}"]
    told.append(f"seed: {past.opening.seed}")
    for choice, events in (("", past.opening_events), *((each.choice, each.events) for each in past.steps)):
        told += [f"> {choice}"] if choice == DONE else []
        for event in events:
            told += event_lines(story, past.opening.seed, event)
            states, found = observe(watching, states, (event,))
            told += [f"{_INDENT}* {evidence_text(each)}" for each in found]
    return "\n".join(told) + "\n"


def event_lines(story: Story, seed: int, event: Event) -> Iterator[str]:
    """The lines that tell of one event."""
    match event:
        case Entered(moment, name, places):
            scene = story.scene(name)
            place = story.scenario.places.get(scene.place or "")
            yield from ("", f"== {name}, {moment_text(moment)}{f', {flat(place.name)}' if place else ''}")
            for number in places:
                yield from indented(line_text(scene.lines[number]))
        case Chose(_, name, choice) | RanErrand(_, name, choice):
            response = story.scene(name).response(choice)
            text = flat(wording(seed, name, response))
            yield f"> {choice}: {f'“{text}”' if response.spoken else text}"
        case Wrote(_, _, person, intent, fitted, _, before):
            about = [before.ledger[key].term.what for key in fitted]
            yield f"> {person}.{intent}: {flat(' + '.join(about)) or 'about nothing that was open'}"
        case Reacted(_, name, choice, places):
            for number in places:
                yield from indented(line_text(story.scene(name).response(choice).reaction[number]))
        case MessageArrived(_, name, number):
            message = story.scene(name).arrives[number]
            yield from indented(f"{message.sender} writes: {message.text}")
        case Ended(_, name, _) if ending := story.scene(name).ending:
            yield from ("", f"{_THE_END}: {ending.id}, aim {ending.aim}: {flat(ending.title)}")
            yield from indented(ending.text)


def line_text(line: Line) -> str:
    """A line as its author wrote it."""
    how = f" ({line.expression})" if line.expression else ""
    return f"{line.speaker}{how}: {line.text}" if line.speaker else line.text


def evidence_text(evidence: Evidence) -> str:
    """What a choice, or leaving something out, showed."""
    part = "" if evidence.weight == 1 else "half "
    return flat(f"{evidence.mistake} {part}{evidence.outcome}: {evidence.why}")


def indented(text: str) -> list[str]:
    """A text of the story's, away from the margin."""
    return [f"{_INDENT}{line.rstrip()}" for line in text.replace("\r", " ").split("\n") if line.strip()]


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def parsed(text: str, path: str) -> Transcript | list[Diagnostic]:
    """What a transcript says is to be played, or all that is wrong with it. Line ends may be those of any system."""
    lines = text.replace("\r\n", "\n").split("\n")
    if not text.strip():
        return [on_line(EMPTY, path, 1)]
    header: dict[str, tuple[str, int]] = {}
    picks: list[Picked] = []
    faults: list[Diagnostic] = []
    for number, line in enumerate(lines, 1):
        if match := _CHOICE.fullmatch(line):
            picks.append(Picked(match[1], number))
        elif not picks and (match := _HEADER.fullmatch(line)) and match[1] in HEADER:
            header.setdefault(match[1], (match[2], number))
        elif not _MARGIN.match(line):
            faults.append(on_line(NO_CHOICE if line.startswith(">") else STRAY, path, number, line))
    faults += _faults_of_header(header, path, lines)
    if not (faults or picks or _THE_END in text):
        faults.append(on_line(NO_CHOICES, path, len(lines)))
    if faults:
        return faults
    name, named = header["scenario"]
    return Transcript(name, named, int(header["seed"][0]), tuple(picks))


def _faults_of_header(header: dict[str, tuple[str, int]], path: str, lines: list[str]) -> Iterator[Diagnostic]:
    for key in HEADER:
        if key not in header:
            yield on_line(HEADLESS, path, 1, lines[0], key=key, begun=HEADER_LINES[key])
    version, line = header.get("transcript", (str(FORMAT), 1))
    if version != str(FORMAT):
        yield on_line(OTHER_FORMAT, path, line, lines[line - 1], name=version)
    seed, line = header.get("seed", ("0", 1))
    if not re.fullmatch(r"-?[0-9]{1,18}", seed):
        yield on_line(BAD_SEED, path, line, lines[line - 1], name=seed)


HEADER_LINES = {"transcript": f"transcript: {FORMAT}", "scenario": "scenario: its-id", "seed": "seed: 0"}
"""How each line of the header may look."""
