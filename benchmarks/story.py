"""One made-up story of any length, written twice: as a scenario of ours and in ink, the same to the last condition.

Every scene has one line, three responses with a condition and two effects each, and a fourth that is always on
offer and leads to the next scene. The three lead anywhere. The last scene leads to the only ending.
"""

from pathlib import Path
from random import Random
from typing import NamedTuple

PEOPLE = 12
FLAGS = 40


class Offer(NamedTuple):
    """A response: its condition and effects in both languages, and the scene it leads to."""

    when: str
    guard: str
    person: int
    change: int
    flag: int
    raises: bool
    to: int


def offers(scenes: int, random: Random) -> list[Offer]:
    """Three responses. The conditions ask about flags, rapport, and scenes that were or were not seen."""
    person, other, third = (random.randrange(PEOPLE) for _ in range(3))
    flag, mood, seen = random.randrange(FLAGS), random.randrange(3), random.randrange(scenes)
    conditions = [
        (f"flag(f-{flag}) and rapport(p-{person}) >= {mood}", f"f{flag} and r{person} >= {mood}"),
        (f"not flag(f-{flag}) or rapport(p-{other}) < {mood}", f"not f{flag} or r{other} < {mood}"),
        (f"not seen(s-{seen}) or rapport(p-{third}) >= {mood}", f"not s{seen} or r{third} >= {mood}"),
    ]
    return [
        Offer(
            when,
            guard,
            person=random.randrange(PEOPLE),
            change=random.choice((1, 1, -1)),
            flag=random.randrange(FLAGS),
            raises=random.random() < 0.5,
            to=random.randrange(scenes),
        )
        for when, guard in conditions
    ]


def write_story(scenes: int, scenario: Path, ink: Path) -> None:
    """Writes the story of so many scenes into two files, the same for the same number."""
    random = Random(scenes)
    ours, theirs = [opening()], [ink_opening()]
    for number in range(scenes):
        told = offers(scenes, random)
        ours.append(scene(number, told, scenes))
        theirs.append(ink_scene(number, told, scenes))
    ours.append("  the-end:\n    lines:\n      - That was that.\n    ending: {id: over, title: Over, aim: open}\n")
    theirs.append("=== the_end ===\nThat was that.\n-> END\n")
    scenario.write_text("".join(ours), encoding="utf-8")
    ink.write_text("".join(theirs), encoding="utf-8")


def opening() -> str:
    """The head of the scenario; it sets every flag once and clears it again, so that all are known."""
    cast = "".join(f"  p-{person}: {{name: Person {person}}}\n" for person in range(PEOPLE))
    flags = ", ".join(f"f-{flag}" for flag in range(FLAGS))
    return (
        "format: 1\ntitle: A long walk\nopens: Mon 09:00\nstart: begin\naim: {id: walk, text: Keep walking}\n"
        f"cast:\n{cast}scenes:\n"
        f"  begin:\n    sets: [{flags}]\n    then: begin-again\n    lines:\n      - It begins.\n"
        f"  begin-again:\n    clears: [{flags}]\n    then: s-0\n    lines:\n      - It begins again.\n"
    )


def scene(number: int, told: list[Offer], scenes: int) -> str:
    """One scene of the scenario."""
    person = number % PEOPLE
    line = f"      - p-{person}: Here we are at number {number}.\n"
    lines = [f"  s-{number}:\n    with: p-{person}\n    lines:\n{line}    responses:\n"]
    for name, offer in zip("abc", told, strict=True):
        effect = "sets" if offer.raises else "clears"
        lines.append(
            f"      - id: {name}\n        say: I say {name}.\n"
            f"        when: {offer.when}\n        rapport: {{p-{offer.person}: {offer.change:+}}}\n"
            f"        {effect}: f-{offer.flag}\n        because: Said.\n        then: s-{offer.to}\n"
        )
    after = f"s-{number + 1}" if number + 1 < scenes else "the-end"
    lines.append(f"      - id: on\n        do: Walk on.\n        because: Onwards.\n        then: {after}\n")
    return "".join(lines)


def ink_opening() -> str:
    """The variables, and the way to the first scene."""
    people = "".join(f"VAR r{person} = 0\n" for person in range(PEOPLE))
    flags = "".join(f"VAR f{flag} = false\n" for flag in range(FLAGS))
    return f"{people}{flags}It begins.\nIt begins again.\n-> s0\n"


def ink_scene(number: int, told: list[Offer], scenes: int) -> str:
    """The same scene in ink."""
    lines = [f"=== s{number} ===\nHere we are at number {number}.\n"]
    for name, offer in zip("abc", told, strict=True):
        lines.append(
            f"+ {{{offer.guard}}} [I say {name}.]\n"
            f"    ~ r{offer.person} += {offer.change}\n"
            f"    ~ f{offer.flag} = {'true' if offer.raises else 'false'}\n    -> s{offer.to}\n"
        )
    after = f"s{number + 1}" if number + 1 < scenes else "the_end"
    lines.append(f"+ [Walk on.]\n    -> {after}\n")
    return "".join(lines)
