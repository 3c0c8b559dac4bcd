"""People as they are seen: their portraits, and the face they make while nothing is said."""

from collections.abc import Iterator
from itertools import islice

from game.domain.calendar import DAY, HOUR
from game.domain.looks import picture
from game.domain.scenario import Person, Scenario
from game.views.node import Node, Role

WARM, COOL, COLD, USUAL = "smile", "calm", "suspicious", "neutral"
COLD_BELOW = -1
MOST_FACES = 3


def portrait(person: Person, expression: str) -> Node:
    """Somebody as a picture, with the expression their face has at rest; without looks where they have no face."""
    return Node(Role.PORTRAIT, person.name, person.id, expression=expression, looks=person.portrait)


def at_rest(person: Person, rapport: int) -> str:
    """The expression of somebody who says nothing, by how well they like the player."""
    if rapport >= person.warms_at:
        return WARM
    if rapport < 0:
        return COLD if rapport < COLD_BELOW else COOL
    return USUAL


def first_faces(scenario: Scenario) -> tuple[Person, ...]:
    """The first few people of a story who have a face and can be met in it."""
    return tuple(islice((person for person in met_in(scenario) if person.portrait), MOST_FACES))


def met_in(scenario: Scenario) -> Iterator[Person]:
    """Those one may meet, hear or write to; in a season, a scenario knows of others by name alone."""
    scenes = scenario.scenes.values()
    there = {who for scene in scenes for who in (*scene.people, *(line.speaker for line in scene.lines))}
    return (person for person in scenario.people.values() if person.writable or person.id in there)


def first_backdrop(scenario: Scenario) -> str:
    """The picture of the place where a story is first set, empty where none of its places has one."""
    hour = scenario.opens % DAY // HOUR
    found = (picture(place.backdrop, place.light, hour) for place in scenario.places.values() if place.backdrop)
    return next(found, "")
