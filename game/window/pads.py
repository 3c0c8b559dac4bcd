"""The gamepads that are plugged in, as they come and go, and what they say."""

from collections.abc import Callable
from math import inf
from typing import NamedTuple

import pygame
from pygame.event import Event

from game.views.action import Action
from game.views.node import Node
from game.window.keys import Meaning, Move, Nothing
from game.window.pad import Button, Lean, Repeat, button_of, gone_on, leant, let_go, meant, steered

try:
    from pygame._sdl2 import controller
except ImportError:  # It is no settled part of pygame; without it every pad is a plain joystick.
    controller = None  # type: ignore[assignment]

MAPPED = (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP, pygame.CONTROLLERAXISMOTION)
PLAIN = (pygame.JOYBUTTONDOWN, pygame.JOYBUTTONUP, pygame.JOYAXISMOTION, pygame.JOYHATMOTION)
EVENTS = (*MAPPED, *PLAIN, pygame.JOYDEVICEADDED, pygame.JOYDEVICEREMOVED)
"""The events that are the pads' own."""


class Device(NamedTuple):
    """A pad, open while `handle` lives: the number its events carry, and whether SDL knows its buttons."""

    instance: int
    mapped: bool
    handle: object = None


def opened(index: int) -> Device | None:
    """The pad at a place in SDL's list, open; None where it is gone again or cannot be opened."""
    try:
        if controller is not None and controller.is_controller(index):
            pad = controller.Controller(index)
            return Device(pad.as_joystick().get_instance_id(), mapped=True, handle=pad)
        stick = pygame.joystick.Joystick(index)
        return Device(stick.get_instance_id(), mapped=False, handle=stick)
    except pygame.error:
        return None


def plugged_in() -> int:
    """How many pads there are to open; SDL is made ready for them first. 0 where it can have none."""
    try:
        pygame.joystick.init()
        if controller is not None:
            controller.init()
        return pygame.joystick.get_count()
    except pygame.error:
        return 0


class Pads:
    """All pads at once: whoever holds one plays. `open_device` opens one by its place in SDL's list."""

    def __init__(self, open_device: Callable[[int], Device | None] = opened) -> None:
        self._open = open_device
        self._devices: dict[int, Device] = {}
        self._leans: dict[int, Lean] = {}
        self._repeat = Repeat()
        self._hurrying: set[int] = set()

    @property
    def hurries(self) -> bool:
        """Whether somebody holds down the button that hurries."""
        return bool(self._hurrying)

    def look(self) -> None:
        """Open the pads that are there from the start."""
        for index in range(plugged_in()):
            self._take(index)

    def meant(self, event: Event, tree: Node, focus: Action | None, now: float) -> Meaning:
        """What an event means on the screen `tree`, with the focus on what does `focus`. `now` in seconds.

        Events that are not of a pad, or of one that is not open, mean nothing.
        """
        if event.type == pygame.JOYDEVICEADDED:
            self._take(event.device_index)
        elif event.type == pygame.JOYDEVICEREMOVED:
            self._lose(event.instance_id)
        elif self._is_heard(event):
            button = button_of(event)
            if button is Button.RIGHT_STICK:
                self._hurrying.add(event.instance_id)
            if let_go(event) is Button.RIGHT_STICK:
                self._hurrying.discard(event.instance_id)
            if button is not None:
                return meant(button, tree, focus)
            self._leans[event.instance_id] = leant(self._leans.get(event.instance_id, Lean()), event)
        return self._steered(now)

    def gone_on(self, now: float) -> Meaning:
        """What leaning on means by `now`, in seconds: a move from time to time."""
        self._repeat, direction = gone_on(self._repeat, now)
        return Move(direction) if direction else Nothing()

    def due(self, now: float) -> float | None:
        """In how many seconds `gone_on` has something to say; None where nobody leans on."""
        return None if self._repeat.due == inf else max(self._repeat.due - now, 0.0)

    def _steered(self, now: float) -> Meaning:
        leaning = next((lean.points for lean in self._leans.values() if lean.points), None)
        self._repeat, direction = steered(self._repeat, leaning, now)
        return Move(direction) if direction else Nothing()

    def _take(self, index: int) -> None:
        device = self._open(index)
        if device is not None:
            self._devices.setdefault(device.instance, device)

    def _lose(self, instance: int) -> None:
        self._devices.pop(instance, None)
        self._leans.pop(instance, None)
        self._hurrying.discard(instance)

    def _is_heard(self, event: Event) -> bool:
        """Whether an event is to be taken: SDL tells of a pad it knows twice, the second time as of a joystick."""
        if event.type not in (*MAPPED, *PLAIN):
            return False
        device = self._devices.get(event.instance_id)
        return device is not None and event.type in (MAPPED if device.mapped else PLAIN)
