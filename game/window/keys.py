"""What a key that goes down means on the screen at hand."""

from enum import Enum, auto
from typing import NamedTuple, Self

import pygame
from pygame.event import Event

from game.domain.settings import Settings
from game.room.bridge import Command
from game.views.action import Action, Verb
from game.views.messages import Press
from game.views.node import Kind, Node, Role, actions, find, walk, way_back
from game.views.onward import KEY, READ_BY_LINE, TOGGLE
from game.window.editing import Stroke
from game.window.focus import Direction


class Move(NamedTuple):
    """The focus goes where an arrow points."""

    direction: Direction


class Turn(NamedTuple):
    """The focus goes on in reading order, or back."""

    back: bool


class Leap(Enum):
    """How far to scroll."""

    PAGE_UP = auto()
    PAGE_DOWN = auto()
    TO_START = auto()
    TO_END = auto()


class Scroll(NamedTuple):
    """What does not fit is scrolled."""

    leap: Leap


class Edit(NamedTuple):
    """The line that is being written changes."""

    stroke: Stroke


class Paste(NamedTuple):
    """What is on the clipboard goes into the line that is being written."""


class Finish(NamedTuple):
    """The line that is being written is done."""


class ReadOn(NamedTuple):
    """What comes next on the page is shown."""


class Hide(NamedTuple):
    """The text gives way to the room behind it."""


class Nothing(NamedTuple):
    """The key means nothing here."""


Meaning = Press | Move | Turn | Scroll | Edit | Paste | Finish | ReadOn | Hide | Nothing

GOES_ON = (Move, Turn, Scroll, Edit)
"""What a key that is held down does again and again. Everything else wants a finger of its own."""

CTRL, ALT, CMD = pygame.KMOD_CTRL, pygame.KMOD_ALT, pygame.KMOD_META
CHARACTERS = 1 << 30
"""Codes below this are characters; those of keys without one lie above."""

KEYPAD = {getattr(pygame, f"K_KP_{digit}"): digit for digit in "0123456789"}
FUNCTIONS = {getattr(pygame, f"K_F{number}"): f"f{number}" for number in range(2, 11)}
"""Keys that buttons may have; F1 and F11 are the same on every screen."""

HELD_WITH_OTHERS = (
    *(pygame.K_LSHIFT, pygame.K_RSHIFT, pygame.K_LCTRL, pygame.K_RCTRL, pygame.K_LALT, pygame.K_RALT, pygame.K_MODE),
    *(pygame.K_LMETA, pygame.K_RMETA, pygame.K_PRINTSCREEN),
)
"""Keys that nobody presses for themselves, and the one that takes a picture of the screen."""

ENTERS = (pygame.K_RETURN, pygame.K_KP_ENTER)
LARGER = (pygame.K_PLUS, pygame.K_EQUALS, pygame.K_KP_PLUS)
SMALLER = (pygame.K_MINUS, pygame.K_UNDERSCORE, pygame.K_KP_MINUS)
USUAL_SIZE = Action(Verb.SET, f"text_size.{Settings().text_size}")

MOVES = {
    pygame.K_UP: Direction.UP,
    pygame.K_DOWN: Direction.DOWN,
    pygame.K_LEFT: Direction.LEFT,
    pygame.K_RIGHT: Direction.RIGHT,
}
LEAPS = {
    pygame.K_PAGEUP: Leap.PAGE_UP,
    pygame.K_PAGEDOWN: Leap.PAGE_DOWN,
    pygame.K_HOME: Leap.TO_START,
    pygame.K_END: Leap.TO_END,
}
STROKES = {
    pygame.K_LEFT: (Stroke.LEFT, Stroke.WORD_LEFT, Stroke.START),
    pygame.K_RIGHT: (Stroke.RIGHT, Stroke.WORD_RIGHT, Stroke.END),
    pygame.K_BACKSPACE: (Stroke.RUB_OUT, Stroke.RUB_OUT_WORD, Stroke.RUB_OUT_TO_START),
    pygame.K_DELETE: (Stroke.DELETE, Stroke.DELETE_WORD, Stroke.DELETE_TO_END),
    pygame.K_HOME: (Stroke.START,) * 3,
    pygame.K_END: (Stroke.END,) * 3,
}
"""What an editing key does alone, with Ctrl or Alt, and with Cmd."""


ASIDE: dict[str, Meaning] = {KEY: Press(TOGGLE), "h": Hide()}
"""What keys do to a page of a sitting besides reading it."""


class Key(NamedTuple):
    """A key that goes down: its code and place on the keyboard, what it types, and what is held with it."""

    code: int
    place: int
    text: str
    held: int

    @classmethod
    def of(cls, event: Event) -> Self:
        """The key of a KEYDOWN event."""
        told = event.dict
        return cls(event.key, told.get("scancode", 0), told.get("unicode", ""), told.get("mod", 0))

    @property
    def alone(self) -> bool:
        """Whether neither Ctrl nor Alt nor Cmd is held with it."""
        return not self.held & (CTRL | ALT | CMD)

    @property
    def commanding(self) -> bool:
        """Whether it is held with Ctrl or Cmd. Ctrl and Alt together are AltGr, which types."""
        return bool(self.held & (CTRL | CMD)) and not self.held & ALT


def meant(
    event: Event,
    tree: Node,
    focus: Action | None,
    *,
    repeated: bool = False,
    composing: bool = False,
    unread: bool = False,
) -> Meaning:
    """What a KEYDOWN event means on the screen `tree`, with the focus on what does `focus`.

    `repeated` says that the key was down already: it moves, scrolls and edits, but presses nothing twice. While an
    input method is `composing`, every key is its own. On a page that is `unread` there is no choice yet that could
    have the key of something else.
    """
    if composing:
        return Nothing()
    key = Key.of(event)
    writing = find(tree, Role.INPUT) is not None
    found = anywhere(key, tree) or (written(key) if writing else of_page(key, tree, focus, unread=unread))
    return Nothing() if found is None or (repeated and not isinstance(found, GOES_ON)) else found


def anywhere(key: Key, tree: Node) -> Meaning | None:
    """What a key means on every screen, also while a line is being written."""
    if key.code == pygame.K_F11 or (key.code in ENTERS and key.held & ALT):
        return Press(Action(Verb.TOGGLE_FULL_SCREEN))
    if key.commanding and key.code in LARGER:
        return Press(Action(Verb.TEXT_LARGER))
    if key.commanding and key.code in SMALLER:
        return Press(Action(Verb.TEXT_SMALLER))
    if key.commanding and sign(key) == "0":
        return Press(USUAL_SIZE)
    if key.code == pygame.K_F1:
        return Press(Action(Verb.OPEN_SETTINGS))
    if (command := facilitated(key, tree)) is not None:
        return Press(command)
    if key.code == pygame.K_ESCAPE:
        back = way_back(tree)
        return Press(back) if back else None
    return Scroll(LEAPS[key.code]) if key.code in (pygame.K_PAGEUP, pygame.K_PAGEDOWN) else None


CLASSES = (Kind.LOBBY, Kind.CLASS, Kind.CLASS_DESK, Kind.CLASS_DEBRIEF, Kind.BRANCH, Kind.BLANK)
CLICKER = {
    pygame.K_PAGEDOWN: Command.NEXT,
    pygame.K_RIGHT: Command.NEXT,
    pygame.K_PAGEUP: Command.BACK,
    pygame.K_LEFT: Command.BACK,
    pygame.K_PERIOD: Command.BLANK,
    pygame.K_KP_PERIOD: Command.BLANK,
}
"""What the keys of a presentation clicker do before a class, and the arrows that some of them send instead."""

UP_AND_DOWN = {pygame.K_UP: -1, pygame.K_DOWN: 1}
RUB_OUT = Action(Verb.DIGIT, "rub-out")


def facilitated(key: Key, tree: Node) -> Action | None:
    """What a key does before a class: that of a clicker, and figures where hands can be counted.

    F5, which begins a presentation, begins the class, or goes back to it from whatever lies over it. B blanks, unless
    it is the letter of an option.
    """
    if not key.alone:
        return None
    able = actions(tree)
    if key.code == pygame.K_F5 and Action(Verb.CLOSE) in able:
        return Action(Verb.CLOSE)
    if tree.value not in CLASSES:
        return None
    if key.code == pygame.K_F5:
        return Action(Verb.STEP, Command.NEXT) if tree.value == Kind.LOBBY else None
    if (counted := counting(key, tree)) is not None:
        return counted
    if tree.value == Kind.BRANCH and sign(key) == "o" and bound(tree, "o") is None:
        return Action(Verb.CLOSE)
    command = CLICKER.get(key.code)
    if command is None and sign(key) == "b" and bound(tree, "b") is None:
        command = Command.BLANK
    return Action(Verb.STEP, command) if command else None


def counting(key: Key, tree: Node) -> Action | None:
    """Figures where hands can be counted, and from option to option while they are."""
    on = [node for node in walk(tree) if node.action and node.action.verb is Verb.COUNT]
    if on and key.code == pygame.K_BACKSPACE:
        return RUB_OUT
    if on and (figure := sign(key)).isdigit():
        return Action(Verb.DIGIT, figure)
    return beside_counted(key, on)


def beside_counted(key: Key, on: list[Node]) -> Action | None:
    """Up and down go to the option beside that whose hands are counted, Enter to the next, whatever has the focus."""
    at = next((place for place, node in enumerate(on) if node.chosen), None)
    if at is None:
        return None
    if key.code in (*ENTERS, pygame.K_TAB) and not key.held & pygame.KMOD_SHIFT:
        return on[-1].action
    step = UP_AND_DOWN.get(key.code, 0)
    return on[min(max(at + step, 0), len(on) - 2)].action if step else None


def written(key: Key) -> Meaning | None:
    """What a key means while a line is being written. The letters themselves come as text."""
    if key.code in ENTERS:
        return Finish()
    if (key.commanding and sign(key) == "v") or (key.code == pygame.K_INSERT and key.held & pygame.KMOD_SHIFT):
        return Paste()
    if key.code not in STROKES:
        return None
    alone, word, line = STROKES[key.code]
    return Edit(line if key.held & CMD else word if key.held & (CTRL | ALT) else alone)


def of_page(key: Key, tree: Node, focus: Action | None, *, unread: bool) -> Meaning | None:
    """What a key means where nothing is being written: what the screen says, and else what it may do beside that."""
    both = aside(key, tree), pressed(key, tree, focus)
    return next((each for each in (both if unread else both[::-1]) if each is not None), None)


def aside(key: Key, tree: Node) -> Meaning | None:
    """What a key does to a page of a sitting that no button there says."""
    if not key.alone or tree.value not in READ_BY_LINE:
        return None
    return ASIDE.get(sign(key))


def pressed(key: Key, tree: Node, focus: Action | None) -> Meaning | None:
    """What a key means where nothing is being written."""
    if not key.alone:
        return None
    if key.code in MOVES:
        return Move(MOVES[key.code])
    if key.code in LEAPS:
        return Scroll(LEAPS[key.code])
    if key.code == pygame.K_TAB:
        return Turn(back=bool(key.held & pygame.KMOD_SHIFT))
    action = focus if key.code in (*ENTERS, pygame.K_SPACE) else None
    action = action or bound(tree, name_of(key)) or EVERYWHERE.get(name_of(key))
    return Press(action) if action else None


EVERYWHERE = {"m": Action(Verb.TOGGLE_MUTE)}
"""What these keys do on every screen where nothing is being written and nothing else has them."""


def bound(tree: Node, name: str) -> Action | None:
    """What the button with that key does, if there is one."""
    return next((node.action for node in walk(tree) if node.action and name and node.key == name), None)


def name_of(key: Key) -> str:
    """The key as buttons name it; empty for one that no button has."""
    if key.code in FUNCTIONS:
        return FUNCTIONS[key.code]
    if key.code in (*ENTERS, pygame.K_SPACE):
        return "enter"
    return sign(key)


def sign(key: Key) -> str:
    """The digit, or small letter from a to z, on a key.

    Where the layout has another script, or signs where the digits are, it is what lies there on most keyboards.
    """
    if key.code in KEYPAD:
        return KEYPAD[key.code]
    typed = key.text.lower() if key.text.isprintable() else ""
    typed = typed or (chr(key.code) if 0 < key.code < CHARACTERS else "")
    if len(typed) == 1 and typed.isascii() and typed.isalnum():
        return typed
    if pygame.KSCAN_1 <= key.place <= pygame.KSCAN_0:
        return "1234567890"[key.place - pygame.KSCAN_1]
    if pygame.KSCAN_A <= key.place <= pygame.KSCAN_Z and not typed.isascii():
        return chr(ord("a") + key.place - pygame.KSCAN_A)
    return ""


class Held:
    """Which keys are down: pygame tells a key that is held from one that goes down by nothing else."""

    def __init__(self) -> None:
        self._down: set[int] = set()

    def repeats(self, event: Event) -> bool:
        """Note a KEYDOWN or KEYUP event; whether it is of a key that was down already. Other events are none."""
        if event.type == pygame.WINDOWFOCUSLOST:
            self._down.clear()
        elif event.type == pygame.KEYUP:
            self._down.discard(event.key)
        elif event.type == pygame.KEYDOWN:
            if event.key in self._down:
                return True
            self._down.add(event.key)
        return False
