"""What a gamepad says, as the same meanings that keys have; nothing here knows of any device."""

from enum import Enum, auto
from math import inf
from typing import NamedTuple

import pygame
from pygame.event import Event

from game.views.action import Action, Verb
from game.views.messages import Press
from game.views.node import Kind, Node, Role, actions, find, way_back
from game.views.onward import READ_BY_LINE, TOGGLE
from game.window.focus import Direction
from game.window.keys import Finish, Hide, Leap, Meaning, Nothing, ReadOn, Scroll, bound


class Button(Enum):
    """The buttons that mean something, as an Xbox pad names them."""

    A = auto()
    B = auto()
    X = auto()
    Y = auto()
    START = auto()
    LEFT_SHOULDER = auto()
    RIGHT_SHOULDER = auto()
    BACK = auto()
    LEFT_STICK = auto()
    RIGHT_STICK = auto()


CONTROLLER = {
    pygame.CONTROLLER_BUTTON_A: Button.A,
    pygame.CONTROLLER_BUTTON_B: Button.B,
    pygame.CONTROLLER_BUTTON_X: Button.X,
    pygame.CONTROLLER_BUTTON_Y: Button.Y,
    pygame.CONTROLLER_BUTTON_START: Button.START,
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: Button.LEFT_SHOULDER,
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: Button.RIGHT_SHOULDER,
    pygame.CONTROLLER_BUTTON_BACK: Button.BACK,
    pygame.CONTROLLER_BUTTON_LEFTSTICK: Button.LEFT_STICK,
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: Button.RIGHT_STICK,
}
"""The numbers of buttons of a pad that SDL knows."""

JOYSTICK = {
    0: Button.A,
    1: Button.B,
    2: Button.X,
    3: Button.Y,
    4: Button.LEFT_SHOULDER,
    5: Button.RIGHT_SHOULDER,
    6: Button.BACK,
    7: Button.START,
    9: Button.LEFT_STICK,
    10: Button.RIGHT_STICK,
}
"""The numbers of buttons of a pad that it does not know: those that most of them have."""

CROSS = {
    pygame.CONTROLLER_BUTTON_DPAD_UP: (0, -1),
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: (0, 1),
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: (-1, 0),
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: (1, 0),
}
POINTS = {
    Direction.UP: (0, -1),
    Direction.DOWN: (0, 1),
    Direction.LEFT: (-1, 0),
    Direction.RIGHT: (1, 0),
}
ASIDE: dict[Button, Meaning] = {
    Button.BACK: Press(TOGGLE),
    Button.LEFT_STICK: Hide(),
    Button.RIGHT_STICK: Nothing(),
}
"""What buttons do to a page of a sitting besides reading it. The right stick is held down: that is told elsewhere."""

CALLED = {Button.X: Verb.OPEN_BACKLOG, Button.Y: Verb.OPEN_NOTEBOOK, Button.START: Verb.PAUSE}
SCROLLS = {Button.LEFT_SHOULDER: Leap.PAGE_UP, Button.RIGHT_SHOULDER: Leap.PAGE_DOWN}

FULL = 32767
"""How far SDL counts when its stick is pushed all the way."""

PUSHED, LET_GO = 0.55, 0.35
"""From where a stick points somewhere, and below which it does so no longer, as shares of the way."""

FIRST_WAIT, NEXT_WAIT = 0.45, 0.14
"""Seconds until the focus moves on by itself, and from then on."""

MOST_MOVES = 40
"""How often it does: what leans on for longer than any screen is long is a pedal, or a stick that is stuck."""


def button_of(event: Event) -> Button | None:
    """The button that goes down in an event, if it means something."""
    down = event.type in (pygame.CONTROLLERBUTTONDOWN, pygame.JOYBUTTONDOWN)
    return named(event) if down else None


def let_go(event: Event) -> Button | None:
    """The button that comes up in an event, if it means something."""
    up = event.type in (pygame.CONTROLLERBUTTONUP, pygame.JOYBUTTONUP)
    return named(event) if up else None


def named(event: Event) -> Button | None:
    """The button that an event of one is about."""
    known = event.type in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP)
    return (CONTROLLER if known else JOYSTICK).get(event.button)


def meant(button: Button, tree: Node, focus: Action | None) -> Meaning:
    """What a button means on the screen `tree`, with the focus on what does `focus`."""
    if button in SCROLLS:
        return Scroll(SCROLLS[button])
    if button in ASIDE:
        return ASIDE[button] if tree.value in READ_BY_LINE else Nothing()
    if button is Button.A and find(tree, Role.INPUT) and focus is None:
        return Finish()
    action = action_of(button, tree, focus)
    if action is None:
        return ReadOn() if button is Button.A else Nothing()
    return Press(action)


def action_of(button: Button, tree: Node, focus: Action | None) -> Action | None:
    """What a button does there. Start opens what it closes again."""
    if button is Button.A:
        return focus or bound(tree, "enter")
    if button is Button.B or (button is Button.START and tree.value in (Kind.PAUSE, Kind.SETTINGS)):
        return way_back(tree)
    called = Action(CALLED[button])
    if called in actions(tree):
        return called
    writing = find(tree, Role.INPUT) is not None
    return Action(Verb.OPEN_SETTINGS) if button is Button.START and not writing else None


class Lean(NamedTuple):
    """How a pad is held: its stick from -1 to 1 to the right and down, its cross likewise, and where that points."""

    stick: tuple[float, float] = (0.0, 0.0)
    cross: tuple[int, int] = (0, 0)
    points: Direction | None = None


def leant(lean: Lean, event: Event) -> Lean:
    """How it is held after an event of that pad. The cross counts before the stick."""
    lean = lean._replace(stick=stick_after(lean.stick, event), cross=cross_after(lean.cross, event))
    crossed = next((way for way, point in POINTS.items() if point == lean.cross), None)
    return lean._replace(points=crossed or (None if any(lean.cross) else pointed(lean.stick, lean.points)))


def stick_after(stick: tuple[float, float], event: Event) -> tuple[float, float]:
    """Where the stick is after an event: the left one, or the only one."""
    if event.type == pygame.CONTROLLERAXISMOTION:
        return moved(stick, event.axis, event.value / FULL)
    return moved(stick, event.axis, event.value) if event.type == pygame.JOYAXISMOTION else stick


def moved(stick: tuple[float, float], axis: int, value: float) -> tuple[float, float]:
    """A stick with one of its axes elsewhere; the first leads to the right, the second down."""
    x, y = stick
    return {0: (value, y), 1: (x, value)}.get(axis, stick)


def cross_after(cross: tuple[int, int], event: Event) -> tuple[int, int]:
    """Which way the cross is pressed after an event."""
    if event.type == pygame.JOYHATMOTION:
        x, y = event.value
        return x, -y
    if event.type not in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP) or event.button not in CROSS:
        return cross
    down = event.type == pygame.CONTROLLERBUTTONDOWN
    across, along = CROSS[event.button]
    return (across * down, cross[1]) if across else (cross[0], along * down)


def pointed(stick: tuple[float, float], before: Direction | None) -> Direction | None:
    """Where a stick points that pointed `before`. It is held more easily than pushed, so that nothing flickers."""
    push = {way: stick[0] * x + stick[1] * y for way, (x, y) in POINTS.items()}
    if before is not None and push[before] >= LET_GO:
        return before
    furthest = max(push, key=lambda way: push[way])
    return furthest if push[furthest] >= PUSHED else None


class Repeat(NamedTuple):
    """Where the focus goes by itself while a pad leans, when it does so next, and how often it still does."""

    direction: Direction | None = None
    due: float = inf
    left: int = 0


def steered(repeat: Repeat, direction: Direction | None, now: float) -> tuple[Repeat, Direction | None]:
    """A pad points somewhere, or nowhere any more; with where the focus goes at once. `now` in seconds."""
    if direction == repeat.direction:
        return repeat, None
    return (Repeat(direction, now + FIRST_WAIT, MOST_MOVES), direction) if direction else (Repeat(), None)


def gone_on(repeat: Repeat, now: float) -> tuple[Repeat, Direction | None]:
    """Time has passed; with where the focus goes by itself, if that is due. `now` in seconds."""
    if now < repeat.due:
        return repeat, None
    left = repeat.left - 1
    return repeat._replace(due=now + NEXT_WAIT if left else inf, left=left), repeat.direction
