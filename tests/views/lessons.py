"""A class as its facilitator sees it, and the way to where something can be looked at."""

from game.domain.settings import Settings
from game.room.room import Rules, Stage
from game.views.effects import Effect
from game.views.node import Node, Role, walk
from game.views.update import update
from game.window.class_tour import Classroom, at_stage
from tests.evenings import small_mixer

STORY = small_mixer()


def filled() -> Classroom:
    """A class with its phones in the lobby."""
    made = Classroom(STORY, Settings(), Rules())
    made.fill()
    return made


def put(room: Classroom) -> Classroom:
    """The class before its first decision."""
    room.go_on(at_stage(Stage.READING))
    return room


def shown(room: Classroom, *counts: int) -> Classroom:
    """The class after its first vote."""
    put(room).step()
    room.vote(counts)
    room.step()
    room.step()
    return room


def options(room: Classroom) -> list[Node]:
    return [node for node in walk(room.tree) if any(child.role is Role.BADGE for child in node.children)]


def sees(room: Classroom, text: str) -> bool:
    return any(text in node.name or text in node.value for node in walk(room.tree))


def asked(room: Classroom, message: object) -> tuple[Effect, ...]:
    room.model, effects = update(room.model, message)  # type: ignore[arg-type]
    for effect in effects:
        room.carry_out(effect)
    return effects
