"""People as they are seen: their portraits, and the face they make while nothing is said."""

from itertools import islice

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
    """The first few people of a story who have a face; in a season none who are known from earlier ones alone."""
    people = (person for person in scenario.people.values() if person.portrait and person.writable)
    return tuple(islice(people, MOST_FACES))


def first_backdrop(scenario: Scenario) -> str:
    """The picture of the place where a story is first set, empty where none of its places has one."""
    return next((place.backdrop for place in scenario.places.values() if place.backdrop), "")
