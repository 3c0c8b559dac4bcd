"""What lies open beside a story that is being written: its scenes, how everything stands, and its faults."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.domain.calendar import moment_text
from game.domain.diagnostic import Diagnostic
from game.domain.ledger import Favour, Need, Promise, Setback, Status, Term, Thread
from game.domain.scenario import Person, Scene
from game.engine.compile import Story
from game.engine.rehearsal import entrances, flags_of, terms_of
from game.engine.session import Sitting
from game.views import preview_words as words
from game.views.action import Action, Verb
from game.views.diagnostics import excerpt
from game.views.model import Panel, Preview
from game.views.node import Kind, Node, Role, button, group, heading, note, screen, text

RAPPORT = range(-2, 5)
"""What rapport can be set to at least; what it is, and what the story asks for, can be set beyond."""

STATUSES: dict[type[Term], tuple[Status, ...]] = {
    Promise: (Status.OPEN, Status.DONE, Status.FAILED),
    Favour: (Status.OPEN, Status.DONE, Status.FAILED),
    Need: (Status.OPEN, Status.DONE, Status.DECLINED, Status.FAILED),
    Thread: (Status.OPEN, Status.ANSWERED, Status.FAILED),
    Setback: (Status.OPEN, Status.DONE, Status.QUIT, Status.FAILED),
}
"""How an entry of each kind can stand."""


def faults(preview: Preview) -> Node:
    """Everything that is wrong with the file as it is on the disk."""
    items = tuple(
        Node(Role.LISTITEM, words.place_of(each), each.message, tuple(map(note, beside(each))))
        for each in preview.faults
    )
    waiting = words.READING if preview.story is None else words.NO_FAULTS
    return screen(
        Kind.PAGE,
        words.FAULTS,
        heading(words.FAULTS, preview.file),
        group("", *items) if items else text(waiting),
        button(words.GO_BACK, Action(Verb.CLOSE), "enter", focus=True) if preview.story else leave(),
    )


def beside(found: Diagnostic) -> Iterator[str]:
    """The line with the fault in it, and how to mend it."""
    if found.text.strip():
        yield excerpt(found)[0].strip()
    if found.help:
        yield found.help


def leave() -> Node:
    """The way out, where there is nothing to go back to."""
    return button(words.QUIT, Action(Verb.QUIT), "q", focus=True)


def scenes(sitting: Sitting) -> Node:
    """All scenes, in the order of the file; pressing one goes there."""
    story, here = sitting.story, sitting.past.progress.scene
    cards = tuple(scene_card(story, name, here=name == here) for name in entrances(story.scenario))
    return screen(
        Kind.PAGE,
        words.SCENES,
        heading(words.SCENES, words.STAYS),
        Node(Role.LIST, children=cards),
        button(words.GO_BACK, Action(Verb.CLOSE), "0"),
    )


def scene_card(story: Story, name: str, *, here: bool) -> Node:
    """One scene: its id, what it is, and how it begins."""
    scene = story.scene(name)
    people = [story.scenario.people[who].first_name for who in scene.people]
    facts = words.facts(scene.kind, people)
    return Node(
        Role.CARD,
        name,
        facts,
        tuple(map(text, first_words(scene))),
        Action(Verb.GO_TO, name),
        focus=here,
        chosen=here,
    )


def first_words(scene: Scene) -> Iterator[str]:
    """How a scene begins."""
    if scene.ending:
        yield scene.ending.title
    elif scene.lines:
        yield scene.lines[0].text


def standing(sitting: Sitting) -> Node:
    """How everything stands, and what it could be set to."""
    progress, story = sitting.past.progress, sitting.story
    people = [person for person in story.scenario.people.values() if person.portrait]
    rapport = [person_row(person, progress.rapport[person.id]) for person in people]
    flags = [options(f"flag.{flag}", flag, words.FLAGS, flag in progress.flags) for flag in flags_of(story)]
    entries = [
        options(f"entry.{key}", key, statuses(term), entry.status if (entry := progress.ledger.get(key)) else None)
        for key, term in terms_of(story.scenario).items()
    ]
    return screen(
        Kind.SETTINGS,
        words.STANDING,
        heading(words.STANDING, words.where(progress.scene, moment_text(progress.now))),
        *(group(name, *rows) for name, rows in zip(words.GROUPS, (rapport, flags, entries), strict=True) if rows),
        button(words.GO_BACK, Action(Verb.CLOSE), "0"),
    )


def person_row(person: Person, now: int) -> Node:
    """Rapport with somebody."""
    return options(f"rapport.{person.id}", person.first_name, rapports(person, now), now)


def options(subject: str, name: str, offered: dict[object, str], now: object) -> Node:
    """What something can be set to; what it is, is marked."""
    return Node(
        Role.LIST,
        name,
        children=tuple(
            replace(button(label, Action(Verb.STAND, f"{subject}={option}")), chosen=option == now)
            for option, label in offered.items()
        ),
    )


def rapports(person: Person, now: int) -> dict[object, str]:
    """What rapport with somebody can be set to."""
    return {value: words.signed(value) for value in sorted({*RAPPORT, now, person.warms_at})}


def statuses(term: Term) -> dict[object, str]:
    """How an entry can stand."""
    return {status: words.STATUSES[status] for status in (None, *STATUSES[type(term)])}


PANELS: dict[Panel, Callable[[Sitting], Node]] = {Panel.SCENES: scenes, Panel.STANDING: standing}
"""The panels that are about the sitting."""
