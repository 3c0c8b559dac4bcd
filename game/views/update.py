"""Message in, model and effects out: who answers for which screen."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game.domain.settings import Settings
from game.views import briefing, library, preferences, saving, title, you
from game.views.action import Action, Verb
from game.views.effects import CloseRun, LoadShelf, OpenScenario
from game.views.messages import HistoryLoaded, Message, NotOpened, Press, RunOpened, ScenarioOpened, ShelfLoaded
from game.views.model import (
    Briefing,
    Library,
    LookingBack,
    Model,
    Overlay,
    PlanQuestion,
    Playing,
    Screen,
    SettingsShown,
    Title,
    You,
)
from game.views.node import Node, actions, with_focus
from game.views.saving import Next


def view_playing(model: Model, playing: Playing) -> Node:
    """The screen of a sitting, or what lies over it; what it needs is imported only now."""
    from game.views import backlog, notebook, pause
    from game.views import playing as sitting

    views = {
        None: sitting.view,
        Overlay.PAUSE: pause.view,
        Overlay.BACKLOG: backlog.view,
        Overlay.NOTEBOOK: notebook.view,
        Overlay.NOTE: notebook.view_note,
    }
    return views[model.overlay](model, playing)


def update_playing(model: Model, playing: Playing, message: Message) -> Next:
    """What a message does to a sitting, or to what lies over it."""
    from game.views import backlog, notebook, pause
    from game.views import playing as sitting

    updates = {
        None: sitting.update,
        Overlay.PAUSE: pause.update,
        Overlay.BACKLOG: backlog.update,
        Overlay.NOTEBOOK: notebook.update,
        Overlay.NOTE: notebook.update_note,
    }
    return updates[model.overlay](model, playing, message)


def view_looking_back(model: Model, looking: LookingBack) -> Node:
    """The debrief; what it needs is imported only now."""
    from game.views import debrief

    return debrief.view(model, looking)


def update_looking_back(model: Model, looking: LookingBack, message: Message) -> Next:
    """What a message does to a debrief."""
    from game.views import debrief

    return debrief.update(model, looking, message)


View = Callable[[Model, Any], Node]
Update = Callable[[Model, Any, Message], Next]

SCREENS: dict[type[Screen], tuple[View, Update]] = {
    Title: (title.view, title.update),
    PlanQuestion: (title.view_question, title.update_question),
    Library: (library.view, library.update),
    Briefing: (briefing.view, briefing.update),
    Playing: (view_playing, update_playing),
    LookingBack: (view_looking_back, update_looking_back),
    You: (you.view, you.update),
    SettingsShown: (preferences.view, preferences.update),
}
"""For every screen what it shows, and what a message does to it."""


def begin(settings: Settings, scenario: str | None = None, remark: str = "") -> Next:
    """The first model and what it asks for; with a scenario named, its briefing comes first."""
    opening = (OpenScenario(scenario),) if scenario else ()
    return Model(settings, word=remark), (LoadShelf(), *opening)


def view(model: Model) -> Node:
    """What is to be seen."""
    if model.pending is not None and model.pending.failed is not None:
        return saving.view(model.pending, model.pending.failed)
    if model.unstarted is not None:
        return briefing.view_unstarted(model.unstarted)
    return with_focus(SCREENS[type(model.screen)][0](model, model.screen))


def update(model: Model, message: Message) -> Next:
    """The model after a message, and what it asks for. A press of what is not on the screen does nothing."""
    if model.over or (isinstance(message, Press) and message.action not in actions(view(model))):
        return model, ()
    if isinstance(message, ShelfLoaded | HistoryLoaded | ScenarioOpened | RunOpened | NotOpened):
        return arrive(model, message)
    if isinstance(message, Press) and message.action == Action(Verb.QUIT):
        return title.quit_from(model)
    if model.pending is not None:
        return saving.update(model, model.pending, message)
    if model.unstarted is not None:
        return briefing.update_unstarted(model, model.unstarted, message)
    return SCREENS[type(model.screen)][1](model, model.screen, message)


def arrive(model: Model, message: Message) -> Next:
    """The model with something that was read from the disk."""
    match message:
        case ShelfLoaded(shelf):
            first = model.shelf is None and isinstance(model.screen, Title) and shelf.plan is not None
            return replace(model, shelf=shelf, screen=PlanQuestion() if first else model.screen), ()
        case ScenarioOpened(story):
            briefed = Briefing(story, model.settings.level)
            asking = isinstance(model.screen, PlanQuestion)
            return replace(model, screen=PlanQuestion(briefed) if asking else briefed), ()
        case RunOpened():
            return reopen(model, message)
        case NotOpened(reason):
            return replace(model, word=reason), ()
        case _:
            return SCREENS[type(model.screen)][1](model, model.screen, message)


def reopen(model: Model, opened: RunOpened) -> Next:
    """The sitting of a run that was left; a finished one opens at its debrief, or stays closed after an edit."""
    from game.views import debrief, playing

    back = playing.reopen(opened)
    if opened.finished and back.playing.cut:
        return replace(model, word=back.playing.word), (CloseRun(opened.run),)
    screen: Screen = back.playing
    if opened.finished and back.playing.sitting.past.progress.ending is not None:
        screen = debrief.look_back(back.playing)
    model = replace(model, screen=screen, overlay=None, word="")
    return saving.keep(model, opened.run, back.acts, screen) if back.acts else (model, ())
