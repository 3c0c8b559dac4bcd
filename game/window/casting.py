"""Which faces a story will need, so that they are there before the line that shows them."""

from collections.abc import Iterator

from game.domain.scenario import Scenario
from game.engine.compile import Story
from game.views.model import Briefing, LookingBack, Model, Playing
from game.views.node import Node, Role
from game.window.gallery import Gallery
from game.window.layouts.people import likely
from game.window.portfolio import Wanted
from game.window.stage import Stage

AT_REST = frozenset(("neutral", "smile", "calm", "suspicious"))


def story_of(model: Model) -> Story | None:
    """The story that is played, or about to be."""
    match model.screen:
        case Briefing(story=story):
            return story
        case Playing(sitting=sitting) | LookingBack(playing=Playing(sitting=sitting)):
            return sitting.story
        case _:
            return None


def expressions(scenario: Scenario) -> dict[str, set[str]]:
    """The expressions everybody with a face makes somewhere in a scenario."""
    made = {person.id: set(AT_REST) for person in scenario.people.values() if person.portrait}
    for scene in scenario.scenes.values():
        lines = (*scene.lines, *(line for response in scene.responses for line in response.reaction))
        for line in lines:
            if line.speaker in made and line.expression:
                made[line.speaker].add(line.expression)
    return made


def lay_in(gallery: Gallery, scenario: Scenario, stage: Stage) -> None:
    """Have every face of a scenario made, for the disk."""
    counts = {len(scene.people) for scene in scenario.scenes.values() if scene.people}
    for who, made in expressions(scenario).items():
        for wanted in likely(scenario.people[who].portrait, sorted(made), counts, stage):
            gallery.lay_in(wanted)


def prepare(gallery: Gallery, scenario: Scenario, tree: Node, stage: Stage) -> None:
    """Have every face of those who are in the picture ready in memory."""
    made = expressions(scenario)
    people = [node for node in tree.children if node.role is Role.PORTRAIT and node.looks]
    for wanted in wanted_for(people, made, stage):
        gallery.prepare(wanted)


def wanted_for(people: list[Node], made: dict[str, set[str]], stage: Stage) -> Iterator[Wanted]:
    """The pictures of those people, in all their expressions."""
    for node in people:
        yield from likely(node.looks, sorted(made.get(node.value, AT_REST)), (len(people),), stage)
