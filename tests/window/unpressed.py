"""Somebody before whom lines go on by themselves or in a hurry, and what they hold down meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pygame
import pytest

from game.domain.settings import Onward, Pace, Settings
from game.views.action import Verb
from game.window import going, hold
from game.window.pads import Device, Pads
from tests.window.player import Player

BRISK = Settings(pace=Pace.AT_ONCE, onward=Onward.BRISK)
CTRL = pygame.K_LCTRL
PAD = 7


def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits in tests for as long as it takes to read."""
    monkeypatch.setattr(going, "READING", {Onward.UNHURRIED: (0.06, 0.0), Onward.BRISK: (0.03, 0.0)})
    monkeypatch.setattr(going, "BREATH", 0.01)
    monkeypatch.setattr(hold, "AFTER", 0.02)


@contextmanager
def playing(folder: Path, cache: Path, settings: Settings = BRISK) -> Iterator[Player]:
    """Somebody in their first conversation."""
    somebody = Player(folder, cache, settings)
    somebody.sit_down()
    try:
        yield somebody
    finally:
        somebody.game.close()
        pygame.event.clear()


def pass_by(player: Player, seconds: float = 0.3) -> None:
    """Let some time pass without a press: much more than any line takes here."""
    until = monotonic() + seconds
    while monotonic() < until:
        player.game.turn(0.002)


def place(player: Player) -> tuple[object, int]:
    """Which line is at hand."""
    return player.game.showing.tree.children[1:3], player.game.showing.reader.beat


def down(player: Player, key: int, held: int = 0) -> None:
    """A key goes down, and stays there."""
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, mod=held, unicode="", scancode=0))
    player.game.turn(0.001)


def up(player: Player, key: int) -> None:
    """It comes up again."""
    pygame.event.post(pygame.Event(pygame.KEYUP, key=key, mod=0, unicode="", scancode=0))
    player.game.turn(0.001)


def is_deciding(player: Player) -> bool:
    return player.game.showing.reader.is_read and Verb.CHOOSE in player.verbs


def push(player: Player, button: int, *, lasting: bool = False) -> None:
    """Press a button of a pad, and let it go unless that is `lasting`."""
    game = player.game
    if game.pads is None:
        game.pads = Pads({0: Device(PAD, mapped=True)}.get)
        game.input.take(pygame.Event(pygame.JOYDEVICEADDED, device_index=0))
    game.input.take(pygame.Event(pygame.CONTROLLERBUTTONDOWN, instance_id=PAD, button=button))
    if not lasting:
        game.input.take(pygame.Event(pygame.CONTROLLERBUTTONUP, instance_id=PAD, button=button))
    game.turn(0.001)


def hurry(player: Player, seconds: float = 2.0) -> None:
    """Hold Ctrl until nothing goes any more."""
    down(player, CTRL)
    until = monotonic() + seconds
    while monotonic() < until and (player.game.hands.busy or player.game.going.due() is not None):
        player.game.turn(0.002)
    up(player, CTRL)
