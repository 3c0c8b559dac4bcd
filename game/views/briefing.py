"""Before it begins: who you are, what you want, and how to play it."""

from dataclasses import replace

from game.domain.scenario import Scenario
from game.domain.settings import Level
from game.engine.season import carried_to
from game.views import season_words, words
from game.views.action import Action, Verb
from game.views.arc import later
from game.views.effects import StartRun
from game.views.messages import Message, Press, RunNotStarted, RunStarted
from game.views.model import Briefing, Library, Model, Playing, Unstarted
from game.views.node import Kind, Node, Role, button, heading, screen, status, text
from game.views.people import USUAL, first_backdrop, first_faces, met_in, portrait
from game.views.prose import small_first
from game.views.saving import Next


def view(model: Model, briefing: Briefing) -> Node:
    """The briefing, with the four levels to choose from where a run is yet to be begun."""
    scenario = briefing.story.scenario
    return screen(
        Kind.BRIEFING,
        scenario.title,
        *pictures(scenario),
        heading(scenario.title, facts(briefing)),
        status(model.word) if model.word else None,
        *(text(" ".join(part.split())) for part in paragraphs(scenario) if part.strip()),
        *((text(season_words.known(met)),) if (met := met_before(briefing)) else ()),
        heading(words.WHAT_YOU_WANT),
        text(scenario.aim.text),
        *levels(briefing),
        Node(
            Role.LIST,
            children=(
                button(words.BEGIN, Action(Verb.BEGIN), "enter", focus=True),
                button(words.GO_BACK, Action(Verb.LEAVE), "0"),
            ),
        ),
    )


def facts(briefing: Briefing) -> str:
    """How long it takes, and how much later than the episode before it is."""
    parts = words.minutes(briefing.story.scenario.minutes), small_first(later(briefing))
    return " · ".join(filter(None, parts))


def pictures(scenario: Scenario) -> tuple[Node, ...]:
    """Where it begins, and whom one may meet there."""
    backdrop = first_backdrop(scenario)
    place = (Node(Role.BACKDROP, value=backdrop),) if backdrop else ()
    return (*place, *(portrait(person, USUAL) for person in first_faces(scenario)))


def paragraphs(scenario: Scenario) -> list[str]:
    """The paragraphs of a briefing as their author broke them; the summary where there is none."""
    return (scenario.briefing or scenario.summary).split("\n\n")


def met_before(briefing: Briefing) -> list[str]:
    """The names of those whom one has met in an earlier episode and may meet again."""
    met = carried_to(briefing.story, briefing.arc).met
    return [person.name for person in met_in(briefing.story.scenario) if person.id in met]


def levels(briefing: Briefing) -> tuple[Node, ...]:
    """The levels to choose from; none in a season that goes on, for it keeps its own."""
    if briefing.behind:
        return ()
    each = tuple(level_node(level, briefing) for level in Level)
    return heading(words.HOW_TO_PLAY), Node(Role.LIST, words.HOW_TO_PLAY, children=each)


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
        case Press(Action(Verb.BEGIN)) if briefing.behind:
            return gone_on(model, briefing, briefing.behind.playing)
        case Press(Action(Verb.BEGIN)) if not briefing.starting:
            starting = model._replace(screen=briefing._replace(starting=True, tries=briefing.tries + 1))
            return starting, (run_of(briefing),)
        case Press(Action(Verb.LEAVE)):
            return model._replace(screen=briefing.behind or Library(), word=""), ()
        case RunStarted(run, seed):
            return started(model, briefing, seed, run)
        case RunNotStarted(seed, failed) if briefing.starting:
            return model._replace(unstarted=Unstarted(seed, failed, briefing.tries)), ()
        case _:
            return model, ()


def run_of(briefing: Briefing) -> StartRun:
    """The run that is to be begun: of the scenario, or of the season around it."""
    if briefing.arc is None:
        return StartRun(briefing.story.scenario.id, briefing.story.scenario.title, briefing.level)
    season = briefing.arc.season
    return StartRun(season.id, season.title, briefing.level, tuple(each.scenario for each in season.episodes))


def started(model: Model, briefing: Briefing, seed: int, run: str) -> Next:
    """The first page of the sitting."""
    from game.engine.session import sit_down
    from game.views.playing import begin

    sitting = sit_down(briefing.story, seed, briefing.level)
    return model._replace(screen=begin(sitting, run, briefing.arc), unstarted=None, word=""), ()


def gone_on(model: Model, briefing: Briefing, before: Playing) -> Next:
    """The first page of an episode, in the run in which the one before was played."""
    from game.engine.session import sit_down
    from game.views.playing import begin

    carried = carried_to(briefing.story, briefing.arc)
    sitting = sit_down(briefing.story, before.sitting.seed, briefing.level, carried)
    then = begin(sitting, before.run, briefing.arc)._replace(acts=before.acts, cut=before.cut)
    return model._replace(screen=then, word=""), ()
