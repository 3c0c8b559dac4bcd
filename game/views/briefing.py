"""Before it begins: who you are, what you want, and how to play it."""

from dataclasses import replace

from game.domain.scenario import Scenario
from game.domain.settings import Level
from game.views import words
from game.views.action import Action, Verb
from game.views.effects import StartRun
from game.views.messages import Message, Press, RunNotStarted, RunStarted
from game.views.model import Briefing, Library, Model, Unstarted
from game.views.node import Kind, Node, Role, button, heading, screen, status, text
from game.views.people import USUAL, first_backdrop, first_faces, portrait
from game.views.saving import Next


def view(model: Model, briefing: Briefing) -> Node:
    """The briefing, with the four levels to choose from."""
    scenario = briefing.story.scenario
    return screen(
        Kind.BRIEFING,
        scenario.title,
        *pictures(scenario),
        heading(scenario.title, words.minutes(scenario.minutes)),
        status(model.word) if model.word else None,
        *(text(" ".join(part.split())) for part in paragraphs(scenario) if part.strip()),
        heading(words.WHAT_YOU_WANT),
        text(scenario.aim.text),
        heading(words.HOW_TO_PLAY),
        Node(Role.LIST, words.HOW_TO_PLAY, children=tuple(level_node(level, briefing) for level in Level)),
        Node(
            Role.LIST,
            children=(
                button(words.BEGIN, Action(Verb.BEGIN), "enter", focus=True),
                button(words.GO_BACK, Action(Verb.LEAVE), "0"),
            ),
        ),
    )


def pictures(scenario: Scenario) -> tuple[Node, ...]:
    """Where it begins, and whom one may meet there."""
    backdrop = first_backdrop(scenario)
    place = (Node(Role.BACKDROP, value=backdrop),) if backdrop else ()
    return (*place, *(portrait(person, USUAL) for person in first_faces(scenario)))


def paragraphs(scenario: Scenario) -> list[str]:
    """The paragraphs of a briefing as their author broke them; the summary where there is none."""
    return (scenario.briefing or scenario.summary).split("\n\n")


def level_node(level: Level, briefing: Briefing) -> Node:
    """One level to choose; the one that is chosen is marked, and says what it means."""
    name, meaning = words.LEVELS[level]
    key, chosen = str(list(Level).index(level) + 1), level is briefing.level
    shown = button(name, Action(Verb.SET_LEVEL, level), key, value=meaning if chosen else "")
    return replace(shown, chosen=chosen)


def update(model: Model, briefing: Briefing, message: Message) -> Next:
    """Choose a level, begin, or go back."""
    match message:
        case Press(Action(Verb.SET_LEVEL, level)):
            return model._replace(screen=briefing._replace(level=Level(level))), ()
        case Press(Action(Verb.BEGIN)) if not briefing.starting:
            scenario = briefing.story.scenario
            starting = model._replace(screen=briefing._replace(starting=True, tries=briefing.tries + 1))
            return starting, (StartRun(scenario.id, scenario.title, briefing.level),)
        case Press(Action(Verb.LEAVE)):
            return model._replace(screen=Library(), word=""), ()
        case RunStarted(run, seed):
            return started(model, briefing, seed, run)
        case RunNotStarted(seed, failed) if briefing.starting:
            return model._replace(unstarted=Unstarted(seed, failed, briefing.tries)), ()
        case _:
            return model, ()


def started(model: Model, briefing: Briefing, seed: int, run: str) -> Next:
    """The first page of the sitting."""
    from game.engine.session import sit_down
    from game.views.playing import begin

    sitting = sit_down(briefing.story, seed, briefing.level)
    return model._replace(screen=begin(sitting, run), unstarted=None, word=""), ()
