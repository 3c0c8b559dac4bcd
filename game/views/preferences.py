"""The settings, reachable from anywhere."""

from dataclasses import replace

from game.domain.settings import Level
from game.views import words
from game.views.action import Action, Verb
from game.views.effects import KeepSettings
from game.views.messages import Message, Press
from game.views.model import Model, SettingsShown
from game.views.node import Node, Role, button, heading, screen, status
from game.views.saving import Next, wait_for

WIDTHS = (40, 60, 76, 90, 120)


def view(model: Model, _: SettingsShown) -> Node:
    """Each setting as it is; pressing one moves it on."""
    settings = model.settings
    return screen(
        words.SETTINGS,
        heading(words.SETTINGS),
        status(model.word) if model.word else None,
        Node(
            Role.LIST,
            children=(
                button(
                    words.LEVEL_SETTING, Action(Verb.SET_LEVEL), "1", value=words.LEVELS[settings.level][0], focus=True
                ),
                button(words.WIDTH_SETTING, Action(Verb.SET_WIDTH), "2", value=str(settings.width)),
                button(words.COLOUR_SETTING, Action(Verb.SET_COLOUR), "3", value=words.ON_OFF[settings.colour]),
                button(words.GO_BACK, Action(Verb.LEAVE), "0"),
            ),
        ),
    )


def update(model: Model, shown: SettingsShown, message: Message) -> Next:
    """Move a setting on, or go back."""
    if not isinstance(message, Press):
        return model, ()
    settings = model.settings
    match message.action.verb:
        case Verb.SET_LEVEL:
            settings = replace(settings, level=after(settings.level, tuple(Level)))
        case Verb.SET_WIDTH:
            settings = replace(settings, width=next((width for width in WIDTHS if width > settings.width), WIDTHS[0]))
        case Verb.SET_COLOUR:
            settings = replace(settings, colour=not settings.colour)
        case _:
            return replace(model, screen=shown.behind), ()
    return wait_for(replace(model, settings=settings), KeepSettings(settings), shown, message.action)


def after(level: Level, levels: tuple[Level, ...]) -> Level:
    """The next level, and after the last the first."""
    return levels[(levels.index(level) + 1) % len(levels)]
