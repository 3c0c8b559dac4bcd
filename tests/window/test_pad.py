"""What a gamepad says: its buttons, its cross and its stick, without any device."""

import pygame
import pytest
from pygame.event import Event

from game.views.action import Action, Verb
from game.views.messages import Press
from game.views.node import Kind, Node, Role, button, screen, writing
from game.window.focus import Direction
from game.window.keys import Finish, Leap, Nothing, Scroll
from game.window.pad import (
    FIRST_WAIT,
    MOST_MOVES,
    NEXT_WAIT,
    Button,
    Lean,
    Repeat,
    button_of,
    gone_on,
    leant,
    meant,
    steered,
)

GO_ON, FIRST, CLOSE, SETTINGS = (Action(verb) for verb in (Verb.GO_ON, Verb.CHOOSE, Verb.CLOSE, Verb.OPEN_SETTINGS))
COMMANDS = tuple(button(verb, Action(verb)) for verb in (Verb.OPEN_BACKLOG, Verb.OPEN_NOTEBOOK, Verb.PAUSE))
PAGE = screen(Kind.CONVERSATION, "A page", button("Go on", GO_ON, "enter"), Node(Role.TOOLBAR, children=COMMANDS))
PAUSED = screen(Kind.PAUSE, "Paused", button("Play on", CLOSE, "1"))
TITLE = screen(Kind.TITLE, "Title", button("Play", Action(Verb.OPEN_LIBRARY), "1"), button("Quit", Action(Verb.QUIT)))
NOTE = writing("A note", "Write", "Keep it", "Never mind")

UP, DOWN, LEFT, RIGHT = Direction.UP, Direction.DOWN, Direction.LEFT, Direction.RIGHT


def axis(which: int, value: float) -> Event:
    return Event(pygame.CONTROLLERAXISMOTION, instance_id=0, axis=which, value=round(value * 32767))


def cross(which: int, *, down: bool = True) -> Event:
    kind = pygame.CONTROLLERBUTTONDOWN if down else pygame.CONTROLLERBUTTONUP
    return Event(kind, instance_id=0, button=which)


def hat(x: int, y: int) -> Event:
    return Event(pygame.JOYHATMOTION, instance_id=0, hat=0, value=(x, y))


def ways(*events: Event) -> list[Direction | None]:
    """Where a pad points after each event."""
    lean, found = Lean(), []
    for event in events:
        lean = leant(lean, event)
        found.append(lean.points)
    return found


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (pygame.CONTROLLER_BUTTON_A, Button.A),
        (pygame.CONTROLLER_BUTTON_START, Button.START),
        (pygame.CONTROLLER_BUTTON_RIGHTSHOULDER, Button.RIGHT_SHOULDER),
        (pygame.CONTROLLER_BUTTON_GUIDE, None),
        (pygame.CONTROLLER_BUTTON_DPAD_UP, None),
    ],
)
def test_the_buttons_of_a_pad_that_is_known(number: int, name: Button | None) -> None:
    assert button_of(cross(number)) is name
    assert button_of(cross(number, down=False)) is None


def test_the_buttons_of_any_other() -> None:
    found = [button_of(Event(pygame.JOYBUTTONDOWN, instance_id=0, button=number)) for number in range(11)]
    assert found[:4] == [Button.A, Button.B, Button.X, Button.Y]
    shoulders = [Button.LEFT_SHOULDER, Button.RIGHT_SHOULDER]
    assert found[4:] == [*shoulders, Button.BACK, Button.START, None, Button.LEFT_STICK, Button.RIGHT_STICK]


@pytest.mark.parametrize(
    ("name", "tree", "meaning"),
    [
        (Button.A, PAGE, Press(FIRST)),
        (Button.B, PAGE, Press(Action(Verb.PAUSE))),
        (Button.X, PAGE, Press(Action(Verb.OPEN_BACKLOG))),
        (Button.Y, PAGE, Press(Action(Verb.OPEN_NOTEBOOK))),
        (Button.START, PAGE, Press(Action(Verb.PAUSE))),
        (Button.START, PAUSED, Press(CLOSE)),
        (Button.B, PAUSED, Press(CLOSE)),
        (Button.X, PAUSED, Nothing()),
        (Button.START, TITLE, Press(SETTINGS)),
        (Button.LEFT_SHOULDER, PAGE, Scroll(Leap.PAGE_UP)),
        (Button.RIGHT_SHOULDER, NOTE, Scroll(Leap.PAGE_DOWN)),
        (Button.A, NOTE, Press(FIRST)),
        (Button.B, NOTE, Press(Action(Verb.NEVER_MIND))),
        (Button.START, NOTE, Nothing()),
    ],
)
def test_a_button_means(name: Button, tree: Node, meaning: object) -> None:
    found = meant(name, tree, FIRST)
    assert (type(found), found) == (type(meaning), meaning)


def test_a_line_is_done_where_no_button_has_the_focus() -> None:
    assert meant(Button.A, NOTE, None) == Finish()


def test_without_a_focus_the_first_button_goes_on() -> None:
    assert meant(Button.A, PAGE, None) == Press(GO_ON)


def test_a_stick_that_trembles_at_rest_points_nowhere() -> None:
    assert ways(axis(0, 0.2), axis(1, -0.3), axis(0, -0.3)) == [None, None, None]


def test_a_stick_points_where_it_is_pushed_furthest() -> None:
    assert ways(axis(0, 0.9), axis(0, 0.0), axis(0, -0.9), axis(0, 0.0), axis(1, -0.9), axis(1, 0.9)) == [
        RIGHT,
        None,
        LEFT,
        None,
        UP,
        DOWN,
    ]


def test_a_stick_held_aslant_does_not_flicker() -> None:
    assert ways(axis(0, 0.7), axis(1, 0.71), axis(1, 0.69), axis(1, 0.75), axis(0, 0.4)) == [RIGHT] * 5
    assert ways(axis(0, 0.7), axis(1, 0.8), axis(0, 0.2))[-1] is DOWN


def test_a_stick_is_let_go_of_later_than_it_is_pushed() -> None:
    assert ways(axis(0, 0.5), axis(0, 0.6), axis(0, 0.5), axis(0, 0.3)) == [None, RIGHT, RIGHT, None]


def test_the_other_stick_and_the_triggers_point_nowhere() -> None:
    others = (pygame.CONTROLLER_AXIS_RIGHTX, pygame.CONTROLLER_AXIS_RIGHTY, pygame.CONTROLLER_AXIS_TRIGGERLEFT)
    assert ways(*(axis(which, 1.0) for which in others)) == [None, None, None]


def test_the_cross_points_as_long_as_it_is_pressed() -> None:
    up, right = pygame.CONTROLLER_BUTTON_DPAD_UP, pygame.CONTROLLER_BUTTON_DPAD_RIGHT
    assert ways(cross(up), cross(up, down=False), cross(right)) == [UP, None, RIGHT]
    assert ways(cross(up), cross(right), cross(right, down=False)) == [UP, None, UP]


def test_a_plain_joystick_has_a_hat_and_a_stick() -> None:
    assert ways(hat(0, 1), hat(0, -1), hat(-1, 0), hat(0, 0)) == [UP, DOWN, LEFT, None]
    assert ways(Event(pygame.JOYAXISMOTION, instance_id=0, axis=1, value=1.0)) == [DOWN]


def test_leaning_moves_at_once_then_after_a_while_and_then_steadily() -> None:
    repeat, direction = steered(Repeat(), DOWN, 10.0)
    assert direction is DOWN
    assert steered(repeat, DOWN, 10.1) == (repeat, None)
    assert gone_on(repeat, 10.0 + FIRST_WAIT / 2) == (repeat, None)
    repeat, direction = gone_on(repeat, 10.0 + FIRST_WAIT)
    assert direction is DOWN
    assert gone_on(repeat, 10.0 + FIRST_WAIT + NEXT_WAIT / 2)[1] is None
    assert gone_on(repeat, 10.0 + FIRST_WAIT + NEXT_WAIT * 1.1)[1] is DOWN


def test_another_direction_moves_at_once_and_none_stops() -> None:
    repeat, _ = steered(Repeat(), DOWN, 0.0)
    repeat, direction = steered(repeat, RIGHT, 0.1)
    assert direction is RIGHT
    repeat, direction = steered(repeat, None, 0.2)
    assert (repeat, direction) == (Repeat(), None)
    assert gone_on(repeat, 1000.0)[1] is None


def test_a_stick_that_is_stuck_gives_up() -> None:
    repeat, _ = steered(Repeat(), DOWN, 0.0)
    moves = []
    for second in range(1, 1000):
        repeat, direction = gone_on(repeat, float(second))
        moves.append(direction)
    assert moves.count(DOWN) == MOST_MOVES
    assert moves[-1] is None
    assert steered(repeat, DOWN, 1000.0)[1] is None
    assert steered(repeat, UP, 1000.0)[1] is UP
