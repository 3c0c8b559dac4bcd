"""Before it begins: who you are, what you want, and how to play it."""

from dataclasses import replace

from game.domain.settings import Level
from game.views import words
from game.views.action import Action, Verb
from game.views.effects import StartRun
from game.views.messages import Message, Press, RunNotStarted, RunStarted
from game.views.model import Briefing, Library, Model, Unstarted
from game.views.node import Node, Role, button, dialog, heading, screen, status, text
from game.views.saving import Next


def view(model: Model, briefing: Briefing) -> Node:
    """The briefing, with the four levels to choose from."""
    scenario = briefing.story.scenario
    return screen(
        scenario.title,
        heading(scenario.title, words.minutes(scenario.minutes)),
        status(model.word) if model.word else None,
        *(text(part.strip()) for part in (scenario.briefing or scenario.summary).split("\n\n") if part.strip()),
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
            return replace(model, screen=replace(briefing, level=Level(level))), ()
        case Press(Action(Verb.BEGIN)) if not briefing.starting:
            scenario = briefing.story.scenario
            starting = replace(model, screen=replace(briefing, starting=True, tries=briefing.tries + 1))
            return starting, (StartRun(scenario.id, scenario.title, briefing.level),)
        case Press(Action(Verb.LEAVE)):
            return replace(model, screen=Library(), word=""), ()
        case RunStarted(run, seed):
            return started(model, briefing, seed, run)
        case RunNotStarted(seed, failed):
            return replace(model, unstarted=Unstarted(seed, failed, briefing.tries)), ()
        case _:
            return model, ()


def started(model: Model, briefing: Briefing, seed: int, run: str) -> Next:
    """The first page of the sitting."""
    from game.engine.session import sit_down
    from game.views.playing import begin

    sitting = sit_down(briefing.story, seed, briefing.level)
    return replace(model, screen=begin(sitting, run), unstarted=None, word=""), ()


def view_unstarted(unstarted: Unstarted) -> Node:
    """Why a run could not be begun, and what can be done about it."""
    failed = unstarted.failed
    return dialog(
        words.NOT_SAVED,
        heading(words.NOT_SAVED),
        text(words.NOT_BEGUN),
        text(words.why_not_saved(failed.reason, failed.mend, failed.path, still=unstarted.tries > 1)),
        text(words.UNKEPT_MEANS),
        button(words.TRY_AGAIN, Action(Verb.TRY_AGAIN), "1", focus=True),
        button(words.PLAY_UNKEPT, Action(Verb.PLAY_ON), "2"),
        button(words.GO_BACK, Action(Verb.LEAVE), "0"),
        button(words.QUIT, Action(Verb.QUIT), "q"),
    )


def update_unstarted(model: Model, unstarted: Unstarted, message: Message) -> Next:
    """Try again, play without saving, or leave it."""
    briefing = model.screen
    if not isinstance(briefing, Briefing):
        return replace(model, unstarted=None), ()
    briefing = replace(briefing, starting=False)
    match message:
        case Press(Action(Verb.TRY_AGAIN)):
            return update(replace(model, unstarted=None), briefing, Press(Action(Verb.BEGIN)))
        case Press(Action(Verb.PLAY_ON)):
            return started(model, briefing, unstarted.seed, "")
        case Press(Action(Verb.LEAVE)):
            return replace(model, unstarted=None, screen=replace(briefing, tries=0)), ()
        case _:
            return update(model, briefing, message)
