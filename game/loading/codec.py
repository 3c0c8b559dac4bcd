"""Scenarios and seasons as plain lists for JSON, and back: quick to read, and nothing in them can be executed.

Rows follow the order of a noun's fields. What repeats a lot, each different one is written once, and rows hold
its place in a table.
"""

from sys import intern

from game.domain.calendar import When
from game.domain.condition import Compare
from game.domain.ledger import Favour, Need, Promise, Setback
from game.domain.mistakes import Research
from game.domain.scenario import (
    Aim,
    Branch,
    Effects,
    Ending,
    Episode,
    Line,
    Message,
    Move,
    Person,
    Place,
    Response,
    Scenario,
    Scene,
    Season,
)
from game.loading.packing import Packing, Rows, packed_effects
from game.loading.unpacking import Unpacking, unpacked_effects, unpacked_when

_NAMED = (When, Compare, Favour, Need, Promise, Setback, Research, Aim, Branch, Effects, Ending, Episode, Line)
_NOUNS = (*_NAMED, Message, Move, Person, Place, Response, Scene, Season)
LAYOUT = repr([(noun.__name__, noun._fields, noun._field_defaults) for noun in _NOUNS] + [Scenario.__slots__])
"""Changes whenever a noun does, and with it what rows mean."""


def pack(story: Scenario | Season) -> Rows:
    """A list that JSON can hold, from which `unpack` makes an equal scenario or season."""
    if isinstance(story, Season):
        return ["season", *story]
    packing = Packing()
    scenes = [packing.scene(scene) for scene in story.scenes.values()]
    head = [story.id, story.title, story.summary, story.opens, story.start, story.minutes, story.briefing]
    head.append(packed_effects(story.remembers))
    named = [story.aims, [*story.people.values()], [*story.places.values()]]
    return ["scenario", head, *named, packing.tables(), scenes]


def unpack(rows: Rows) -> Scenario | Season:
    """What was packed. Rows that `pack` did not make raise ValueError, TypeError, KeyError or IndexError."""
    if rows[0] == "season":
        _, name, title, summary, people, episodes, backdrop = rows
        told = tuple(Episode(scenario, unpacked_when(after)) for scenario, after in episodes)
        return Season(name, title, summary, tuple(_unpacked_person(row) for row in people), told, backdrop)
    _, head, aims, people, places, tables, scenes = rows
    name, title, summary, opens, start, minutes, briefing, remembers = head
    unpacking = Unpacking(*tables)
    return Scenario(
        name,
        title,
        summary,
        opens,
        start,
        tuple(Aim(*row) for row in aims),
        {intern(row[0]): _unpacked_person(row) for row in people},
        {scene.id: scene for scene in map(unpacking.scene, scenes)},
        minutes,
        briefing,
        {row[0]: _unpacked_place(row) for row in places},
        unpacked_effects(remembers),
    )


def _unpacked_person(row: Rows) -> Person:
    name, full_name, role, warms_at, portrait, writable = row
    return Person(name, full_name, role, warms_at, tuple((part, look) for part, look in portrait), writable)


def _unpacked_place(row: Rows) -> Place:
    key, name, backdrop, light, around = row
    return Place(key, name, backdrop, light, tuple(map(intern, around)))
