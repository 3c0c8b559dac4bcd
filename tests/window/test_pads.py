"""Gamepads that come and go, by synthetic events and with devices that are only numbers."""

import pygame
from pygame.event import Event

from game.views.action import Action, Verb
from game.views.messages import Press
from game.views.node import Kind, button, screen
from game.window.focus import Direction
from game.window.keys import Meaning, Move, Nothing
from game.window.pads import Device, Pads, opened

GO_ON = Action(Verb.GO_ON)
TREE = screen(Kind.CONVERSATION, "A page", button("Go on", GO_ON, "enter"))
KNOWN, OTHER = 11, 22
DEVICES = {0: Device(KNOWN, mapped=True), 1: Device(OTHER, mapped=False)}


def plugged(*indices: int) -> Pads:
    pads = Pads(DEVICES.get)
    for index in indices:
        told(pads, Event(pygame.JOYDEVICEADDED, device_index=index))
    return pads


def told(pads: Pads, event: Event, now: float = 0.0) -> Meaning:
    return pads.meant(event, TREE, None, now)


def pushed(instance: int, value: int = 32767) -> Event:
    return Event(pygame.CONTROLLERAXISMOTION, instance_id=instance, axis=1, value=value)


def joystick_pushed(instance: int, value: float = 1.0) -> Event:
    return Event(pygame.JOYAXISMOTION, instance_id=instance, axis=1, value=value)


A_KNOWN = Event(pygame.CONTROLLERBUTTONDOWN, instance_id=KNOWN, button=pygame.CONTROLLER_BUTTON_A)
A_KNOWN_AGAIN = Event(pygame.JOYBUTTONDOWN, instance_id=KNOWN, button=0)
A_OTHER = Event(pygame.JOYBUTTONDOWN, instance_id=OTHER, button=0)


def test_a_pad_that_is_plugged_in_plays() -> None:
    pads = plugged(0)
    assert told(pads, A_KNOWN) == Press(GO_ON)
    assert told(pads, pushed(KNOWN)) == Move(Direction.DOWN)


def test_a_press_that_is_told_twice_counts_once() -> None:
    pads = plugged(0)
    found = [told(pads, event) for event in (A_KNOWN, A_KNOWN_AGAIN, pushed(KNOWN), joystick_pushed(KNOWN))]
    assert [type(each) for each in found] == [Press, Nothing, Move, Nothing]


def test_a_pad_nobody_knows_plays_as_a_joystick() -> None:
    pads = plugged(0, 1)
    assert told(pads, A_OTHER) == Press(GO_ON)
    assert told(pads, joystick_pushed(OTHER)) == Move(Direction.DOWN)


def test_a_pad_that_is_not_open_or_gone_at_once_says_nothing() -> None:
    pads = plugged(7)
    assert isinstance(told(pads, A_KNOWN), Nothing)
    assert isinstance(told(pads, pushed(KNOWN)), Nothing)
    assert isinstance(told(pads, Event(pygame.JOYDEVICEREMOVED, instance_id=99)), Nothing)


def test_leaning_on_moves_on() -> None:
    pads = plugged(0)
    assert pads.due(0.0) is None
    told(pads, pushed(KNOWN), now=5.0)
    due = pads.due(5.0)
    assert due is not None
    assert isinstance(pads.gone_on(5.0 + due / 2), Nothing)
    assert pads.gone_on(5.0 + due) == Move(Direction.DOWN)
    told(pads, pushed(KNOWN, 0), now=6.0)
    assert pads.due(6.0) is None
    assert isinstance(pads.gone_on(99.0), Nothing)


def test_a_pad_pulled_out_while_it_leans_moves_nothing_any_more() -> None:
    pads = plugged(0)
    told(pads, pushed(KNOWN))
    assert isinstance(told(pads, Event(pygame.JOYDEVICEREMOVED, instance_id=KNOWN)), Nothing)
    assert pads.due(0.0) is None
    assert isinstance(told(pads, A_KNOWN), Nothing)
    told(pads, Event(pygame.JOYDEVICEADDED, device_index=0))
    assert told(pads, A_KNOWN) == Press(GO_ON)


def test_a_second_pad_that_lies_still_does_not_stop_the_first() -> None:
    pads = plugged(0, 1)
    told(pads, pushed(KNOWN))
    assert isinstance(told(pads, joystick_pushed(OTHER, 0.01)), Nothing)
    assert pads.due(0.0) is not None


def test_events_of_other_things_mean_nothing() -> None:
    pads = plugged(0)
    assert isinstance(told(pads, Event(pygame.KEYDOWN, key=pygame.K_a)), Nothing)
    assert isinstance(told(pads, Event(pygame.QUIT)), Nothing)


def test_a_place_where_no_pad_is_opens_nothing() -> None:
    pygame.joystick.init()
    try:
        assert opened(99) is None
    finally:
        pygame.joystick.quit()
