"""What the author tells whoever holds a class, decision by decision, to be read before it or without any phone."""

from game.domain.quoting import quoted
from game.domain.scenario import Scenario, Scene
from game.views import class_words as words
from game.views.telling import name_of


def notes(scenario: Scenario) -> str:
    """All notes of a scenario in the order of its file, each under where one is and what is said last."""
    noted = [scene for scene in scenario.scenes.values() if scene.facilitator]
    if not noted:
        return words.no_notes(scenario.title)
    return "\n\n".join((words.notes_of(scenario.title), *(noted_scene(scenario, scene) for scene in noted)))


def noted_scene(scenario: Scenario, scene: Scene) -> str:
    """One scene, and the note to it."""
    place = scenario.places[scene.place].name if scene.place else ""
    head = " · ".join(each for each in (place, last_words(scenario, scene)) if each)
    return "\n".join((head, *(f"  {line}" for line in scene.facilitator.strip().split("\n"))))


def last_words(scenario: Scenario, scene: Scene) -> str:
    """What is said last before the decision, with who says it; of what is said in any case, if there is such a line."""
    if not scene.lines:
        return ""
    last = ([line for line in scene.lines if line.when is None] or scene.lines)[-1]
    return f"{name_of(scenario, last.speaker)}: {quoted(last.text)}" if last.speaker else last.text
