"""A scenario whose author has mistaken some moves for others."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from game.domain.scenario import Move, MoveKind, Response, Scenario, Scene

WRONG_SHARE = 0.15
PLAIN = (MoveKind.PITCH, MoveKind.ASK, MoveKind.LISTEN, MoveKind.SHARE, MoveKind.TALK)


def mislabelled(scenario: Scenario, random: Random, wrong: float = WRONG_SHARE) -> Scenario:
    """The scenario with about a share `wrong` of its moves replaced by others; a response without any is one `talk`.

    What a move is replaced by is drawn evenly from the kinds that need to know nothing but who is there and what
    the aim is, so a promise can be overlooked but none is made up.
    """
    scenes = {
        name: scene._replace(
            responses=tuple(relabelled(scenario, scene, each, random, wrong) for each in scene.responses)
        )
        for name, scene in scenario.scenes.items()
    }
    return replace(scenario, scenes=scenes)


def relabelled(scenario: Scenario, scene: Scene, response: Response, random: Random, wrong: float) -> Response:
    """The response, each of its moves taken for another with a probability of `wrong`."""
    moves = response.moves or (Move(MoveKind.TALK),)
    taken_for = tuple(mistaken(scenario, scene, move, random) if random.random() < wrong else move for move in moves)
    return response._replace(moves=taken_for)


def mistaken(scenario: Scenario, scene: Scene, move: Move, random: Random) -> Move:
    """A move of another kind."""
    return random.choice([other for other in possible(scenario, scene) if other.kind is not move.kind])


def possible(scenario: Scenario, scene: Scene) -> Iterator[Move]:
    """Moves that could stand in a scene."""
    aim = scenario.aim.id
    yield from (Move(kind) for kind in PLAIN)
    yield from (Move(kind, aim) for kind in (MoveKind.PREPARE, MoveKind.WAIT))
    for person in scene.people[:1]:
        yield Move(MoveKind.THANK, person)
        yield Move(MoveKind.REQUEST, person, aim=aim)
