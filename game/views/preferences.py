"""The settings, over whatever else there is: opened and changed at any moment, and nothing waits for them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from game.domain.settings import TEXT_SIZES, Level, Settings, Theme
from game.views import window_words, words
from game.views.action import Action, Verb
from game.views.class_model import Lesson
from game.views.effects import KeepSettings
from game.views.messages import Message, Press, SettingsNotKept
from game.views.model import Front, Model
from game.views.node import Kind, Node, Role, button, heading, screen, status
from game.views.saving import Next
from game.views.window_words import in_per_cent

COLUMNS = (40, 60, 76, 90, 120)
LOUDNESS = (0, 20, 40, 60, 80, 100)


class Setting(NamedTuple):
    """Something to set in the window: the field of `Settings`, its name, and the options in order, each named."""

    field: str
    name: str
    options: dict[Any, str]


IN_THE_WINDOW = (
    Setting("level", words.LEVEL_SETTING, {level: words.LEVELS[level][0] for level in Level}),
    Setting("text_size", window_words.TEXT_SIZE, {size: in_per_cent(size) for size in TEXT_SIZES}),
    Setting("theme", window_words.THEME, window_words.THEMES),
    Setting("reduce_motion", window_words.MOTION, window_words.MOTIONS),
    Setting("pace", window_words.PACE, window_words.PACES),
    Setting("onward", window_words.ONWARD, window_words.ONWARDS),
    Setting("mute", window_words.SOUND, window_words.SOUNDS),
    *(
        Setting(field, name, {volume: in_per_cent(volume) for volume in LOUDNESS})
        for field, name in window_words.VOLUMES.items()
    ),
    Setting("full_screen", window_words.SCREEN, window_words.SCREENS),
)


def view(model: Model) -> Node:
    """Everything that can be set on this front."""
    shown = in_the_terminal(model.settings) if model.front is Front.TERMINAL else in_the_window(model)
    return screen(
        Kind.SETTINGS,
        words.SETTINGS,
        heading(words.SETTINGS),
        status(model.word) if model.word else None,
        *shown,
    )


def in_the_terminal(settings: Settings) -> tuple[Node, ...]:
    """Three settings as they are; pressing one moves it on."""
    level = words.LEVELS[settings.level][0]
    return (
        Node(
            Role.LIST,
            children=(
                button(words.LEVEL_SETTING, Action(Verb.SET_LEVEL), "1", value=level, focus=True),
                button(words.WIDTH_SETTING, Action(Verb.SET_WIDTH), "2", value=str(settings.width)),
                button(words.COLOUR_SETTING, Action(Verb.SET_COLOUR), "3", value=words.ON_OFF[settings.colour]),
                button(words.GO_BACK, Action(Verb.LEAVE), "0"),
            ),
        ),
    )


def in_the_window(model: Model) -> tuple[Node, ...]:
    """A list of options for each setting, the chosen one marked; a class plays on a level of its own."""
    first, *rest = IN_THE_WINDOW[1:] if isinstance(model.screen, Lesson) else IN_THE_WINDOW
    lists = (options(first, model.settings, first=True), *(options(each, model.settings) for each in rest))
    return (*lists, button(words.GO_BACK, Action(Verb.LEAVE), "0"))


def options(setting: Setting, settings: Settings, *, first: bool = False) -> Node:
    """The options of a setting; a value that is none of them, as a file may have, stands in its place among them."""
    now = getattr(settings, setting.field)
    offered = setting.options
    if now not in offered:
        offered = dict(sorted({**offered, now: in_per_cent(now)}.items()))
    buttons = tuple(
        replace(
            button(name, Action(Verb.SET, f"{setting.field}.{option}"), focus=first and option == now),
            chosen=option == now,
        )
        for option, name in offered.items()
    )
    return Node(Role.LIST, setting.name, words.LEVELS[settings.level][1] if setting.field == "level" else "", buttons)


def update(model: Model, message: Message) -> Next:
    """Open them, change one, or go back to what lies below."""
    match message:
        case SettingsNotKept(failed):
            return model._replace(unkept=words.settings_not_kept(failed.reason, failed.mend, failed.path)), ()
        case Press(Action(Verb.OPEN_SETTINGS)):
            return model._replace(adjusting=True), ()
        case Press(Action(Verb.LEAVE)):
            return model._replace(adjusting=False), ()
        case Press(Action(verb, subject)) if verb in CHANGES:
            return changed(model, CHANGES[verb](model.settings, subject))
        case _:
            return model, ()


def changed(model: Model, settings: Settings) -> Next:
    """The model with these settings, which are kept meanwhile: nothing else waits for that, nor is disturbed by it."""
    if settings == model.settings:
        return model, ()
    named = model.level if settings.level is model.settings.level else None
    return model._replace(settings=settings, level=named), (KeepSettings(settings),)


def chosen(settings: Settings, subject: str) -> Settings:
    """The settings with the option that is meant by ``theme.dark``."""
    field, _, option = subject.partition(".")
    kind = type(getattr(settings, field))
    change: dict[str, Any] = {field: option == str(True) if kind is bool else kind(option)}
    return replace(settings, **change)


def sized(settings: Settings, step: int) -> Settings:
    """The settings with text so many sizes larger, or smaller where that is negative, as far as there are sizes."""
    place = TEXT_SIZES.index(settings.text_size) + step
    return replace(settings, text_size=TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)])


def contrasted(theme: Theme) -> Theme:
    """High contrast, or where that is on already the usual colours."""
    return Theme.LIGHT if theme is Theme.CONTRAST else Theme.CONTRAST


def next_level(settings: Settings) -> Settings:
    """The settings with the next level, after the last the first."""
    levels = tuple(Level)
    return replace(settings, level=levels[(levels.index(settings.level) + 1) % len(levels)])


def next_width(settings: Settings) -> Settings:
    """The settings with the next width, after the widest the narrowest."""
    return replace(settings, width=next((width for width in COLUMNS if width > settings.width), COLUMNS[0]))


CHANGES: dict[Verb, Callable[[Settings, str], Settings]] = {
    Verb.SET: chosen,
    Verb.SET_LEVEL: lambda settings, _: next_level(settings),
    Verb.SET_WIDTH: lambda settings, _: next_width(settings),
    Verb.SET_COLOUR: lambda settings, _: replace(settings, colour=not settings.colour),
    Verb.TOGGLE_FULL_SCREEN: lambda settings, _: replace(settings, full_screen=not settings.full_screen),
    Verb.TOGGLE_MUTE: lambda settings, _: replace(settings, mute=not settings.mute),
    Verb.TOGGLE_CONTRAST: lambda settings, _: replace(settings, theme=contrasted(settings.theme)),
    Verb.TEXT_LARGER: lambda settings, _: sized(settings, 1),
    Verb.TEXT_SMALLER: lambda settings, _: sized(settings, -1),
}
"""What each press makes of the settings."""
