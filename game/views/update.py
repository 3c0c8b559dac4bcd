"""Message in, model and effects out: who answers for which screen."""

from importlib import import_module
from typing import Any, Protocol, cast

from game.domain.settings import Level, Settings
from game.views import onward, saving
from game.views.action import Action, Verb
from game.views.class_model import Arriving, Lesson
from game.views.effects import CloseRun, LoadShelf, OpenScenario, Quit
from game.views.messages import (
    HistoryLoaded,
    Message,
    NotOpened,
    Press,
    Recalled,
    RunOpened,
    RunStarted,
    ScenarioOpened,
    SettingsKept,
    SettingsNotKept,
    ShelfLoaded,
    Typed,
)
from game.views.model import (
    Briefing,
    Front,
    Library,
    LookingBack,
    Model,
    Opening,
    Overlay,
    PlanQuestion,
    Playing,
    Screen,
    Title,
    You,
)
from game.views.node import Node, Role, actions, find, noticed, with_focus
from game.views.saving import Next

EVERYWHERE = frozenset(
    Action(verb)
    for verb in (
        Verb.OPEN_SETTINGS,
        Verb.TOGGLE_FULL_SCREEN,
        Verb.TOGGLE_MUTE,
        Verb.TOGGLE_CONTRAST,
        Verb.TEXT_LARGER,
        Verb.TEXT_SMALLER,
    )
)
"""What can be done on every screen, whether or not a button there says so."""

FACILITATED = (Verb.STEP, Verb.DIGIT)
"""What a facilitator can do by a key or from the presenter's page, whether or not a button on the screen says so."""

SCREENS: dict[type[Screen], str] = {
    Title: "title",
    PlanQuestion: "question",
    Library: "library",
    Opening: "opening",
    Briefing: "briefing",
    Playing: "playing",
    LookingBack: "debrief",
    You: "you",
    Arriving: "class_arriving",
    Lesson: "class_lesson",
}
OVERLAYS = {
    Overlay.PAUSE: "pause",
    Overlay.BACKLOG: "backlog",
    Overlay.NOTEBOOK: "notebook",
    Overlay.NOTE: "note",
}


class Shown(Protocol):
    """What a module of this room has that answers for a screen."""

    def view(self, model: Model, screen: Any, /) -> Node:
        """What the screen shows."""

    def update(self, model: Model, screen: Any, message: Message, /) -> Next:
        """What a message does to it."""


def answering(model: Model) -> Shown:
    """The module that answers for the screen at hand, imported when it is first needed."""
    over = model.overlay if isinstance(model.screen, Playing) else None
    name = OVERLAYS[over] if over else SCREENS[type(model.screen)]
    return cast("Shown", import_module(f"game.views.{name}"))


def begin(
    settings: Settings,
    scenario: str | None = None,
    remark: str = "",
    front: Front = Front.TERMINAL,
    level: Level | None = None,
) -> Next:
    """The first model and what it asks for; with a scenario named, its briefing comes first.

    A `level` holds for this time only, whatever the settings say. `remark` is told on the first screen.
    """
    opening = (OpenScenario(scenario),) if scenario else ()
    return Model(settings, front, level, word=remark), (LoadShelf(), *opening)


def view(model: Model) -> Node:
    """What is to be seen."""
    tree = with_focus(uppermost(model))
    return noticed(tree, model.unkept) if model.unkept else tree


def uppermost(model: Model) -> Node:
    """The settings where they lie open, else what must be answered, else the screen."""
    if model.adjusting:
        from game.views import preferences

        return preferences.view(model)
    if model.pending is not None and model.pending.failed is not None:
        return saving.view(model.pending, model.pending.failed)
    if model.unstarted is not None:
        from game.views import unstarted

        return unstarted.view(model.unstarted)
    if model.preview is None:
        return answering(model).view(model, model.screen)
    from game.views import preview

    if preview.lies_open(model.preview):
        return preview.view(model, model.preview)
    return preview.around(answering(model).view(model, model.screen), model.preview)


def update(model: Model, message: Message) -> Next:
    """The model after a message, and what it asks for. A press of what is not on the screen does nothing."""
    if model.over or not is_possible(model, message):
        return model, ()
    if isinstance(message, Press):
        model = onward.pressed(model._replace(unkept=""), message.action)
        if message.action == Action(Verb.QUIT):
            return model._replace(over=True), (Quit(),)
        if message.action == onward.TOGGLE:
            return model, ()
    if of_settings(model, message):
        from game.views import preferences

        return preferences.update(model, message)
    if model.preview is not None:
        from game.views import preview

        if preview.answers(model, model.preview, message):
            return preview.update(model, model.preview, message)
    if isinstance(message, ShelfLoaded | HistoryLoaded | ScenarioOpened | RunOpened | NotOpened | Recalled):
        return arrive(model, message)
    return below(model, message)


def is_possible(model: Model, message: Message) -> bool:
    """Whether a person could have done this on the screen as it is; whatever else is news always can come."""
    match message:
        case Press(action) if action.verb in FACILITATED:
            return isinstance(model.screen, Lesson)
        case Press(action) if action == onward.TOGGLE:
            return view(model).value in onward.READ_BY_LINE
        case Press(action):
            return action in EVERYWHERE or action in actions(view(model))
        case Typed():
            return find(view(model), Role.INPUT) is not None
        case _:
            return True


def of_settings(model: Model, message: Message) -> bool:
    """Whether a message is about the settings; while they lie open every press is."""
    if isinstance(message, Press):
        return model.adjusting or message.action in EVERYWHERE
    return isinstance(message, SettingsKept | SettingsNotKept)


def below(model: Model, message: Message) -> Next:
    """What a message does to what must be answered, else to the screen."""
    if model.pending is not None:
        return saving.update(model, model.pending, message)
    if isinstance(message, RunStarted) and not awaited(model.screen):
        return model, (CloseRun(message.run),)
    if model.unstarted is not None:
        from game.views import unstarted

        return unstarted.update(model, model.unstarted, message)
    return answering(model).update(model, model.screen, message)


def awaited(screen: Screen) -> bool:
    """Whether a screen waits for a run to be begun; it may have been left since."""
    return isinstance(screen, Briefing) and screen.starting


def arrive(model: Model, message: Message) -> Next:
    """The model with something that was read from the disk. Nothing that is opened pushes a sitting aside."""
    busy = isinstance(model.screen, Playing | LookingBack)
    match message:
        case ShelfLoaded(shelf):
            first = model.shelf is None and isinstance(model.screen, Title) and shelf.plan is not None
            return model._replace(shelf=shelf, screen=PlanQuestion() if first else model.screen), ()
        case ScenarioOpened(story, arc, run, done) if not busy:
            briefing = Briefing(story, model.level or model.settings.level)
            return brief(model, Opening(story, arc, run, done) if arc else briefing), ()
        case RunOpened() if not busy:
            return reopen(model, message)
        case RunOpened(run):
            return model, (() if is_open(model.screen, run) else (CloseRun(run),))
        case Recalled():
            return model._replace(recalled=message), ()
        case NotOpened(reason):
            return model._replace(word=reason), ()
        case HistoryLoaded():
            return answering(model).update(model, model.screen, message)
        case _:
            return model, ()


def brief(model: Model, briefing: Opening | Briefing) -> Model:
    """The model with a briefing, or the opening of a season; an open question, or one being answered, comes first."""
    if not isinstance(model.screen, PlanQuestion):
        return model._replace(screen=briefing)
    pending = model.pending._replace(then=briefing) if model.pending else None
    return model._replace(screen=PlanQuestion(briefing), pending=pending)


def is_open(screen: Screen, run: str) -> bool:
    """Whether it is that run which is being played, or looked back at."""
    playing = screen.playing if isinstance(screen, LookingBack) else screen
    return isinstance(playing, Playing) and playing.run == run


def reopen(model: Model, opened: RunOpened) -> Next:
    """The sitting of a run that was left; a finished one opens at its debrief, or stays closed after an edit."""
    from game.views import debrief, playing

    back = playing.reopen(opened)
    if opened.finished and back.playing.cut:
        return model._replace(word=back.playing.word), (CloseRun(opened.run),)
    screen: Screen = debrief.look_back(back.playing) if back.over else back.playing
    model = model._replace(screen=screen, overlay=None, word="")
    return saving.keep(model, opened.run, back.acts, screen) if back.acts else (model, ())
