"""Whole evenings in the window, from the title to the debrief: by keyboard, by pointer and by pad, each alone."""

from collections.abc import Callable, Iterator

import pygame
import pytest
from pygame._sdl2 import controller

from game.records.acts import Ended, Pick
from game.views.action import Verb
from game.views.model import LookingBack, Title
from game.views.node import Kind, Role, find
from game.window.pads import Pads
from tests.shipped import story_of
from tests.window.player import MOST_PRESSES, Player
from tests.window.virtual_pad import VirtualPad

A, B, DOWN = pygame.CONTROLLER_BUTTON_A, pygame.CONTROLLER_BUTTON_B, pygame.CONTROLLER_BUTTON_DPAD_DOWN


@pytest.fixture
def pad(player: Player) -> Iterator[VirtualPad]:
    """A pad that is plugged in while the title stands there."""
    player.game.pads = Pads()
    player.game.pads.look()
    plugged_in = VirtualPad()
    player.wait()
    yield plugged_in
    plugged_in.pull_out()
    player.game.turn(0.001)
    player.game.pads = None
    controller.quit()
    pygame.joystick.quit()


def push(player: Player, pad: VirtualPad, button: int) -> None:
    """Press a button of a pad, and let it go."""
    for down in (True, False):
        pad.push(button, down=down)
        player.game.turn(0.001)
    player.wait()


def play_to_the_end(player: Player, go_on: Callable[[int], None]) -> None:
    """Go on, press by press, until the debrief is there; then everything is on the disk, and the story has ended."""
    for press in range(MOST_PRESSES):
        if isinstance(player.game.model.screen, LookingBack):
            break
        go_on(press)
    assert player.kind == Kind.DEBRIEF
    story = story_of("coffee-with-ines").scenario
    (ended,) = (act for act in player.acts if isinstance(act, Ended))
    assert ended.ended in {scene.ending.id for scene in story.scenes.values() if scene.ending}
    assert sum(isinstance(act, Pick) for act in player.acts) == ended.decisions >= 6


def test_by_keyboard_alone(player: Player) -> None:
    def go_on(press: int) -> None:
        player.read()
        keys = player.choice_keys
        player.key(keys[min(press % 2, len(keys) - 1)] if keys else pygame.K_1)
        if find(player.game.showing.tree, Role.LIST) is None:
            player.key(pygame.K_RETURN)

    player.sit_down()
    play_to_the_end(player, go_on)
    player.key(pygame.K_ESCAPE)
    assert isinstance(player.game.model.screen, Title)


def test_by_pointer_alone(player: Player) -> None:
    def go_on(_: int) -> None:
        if not player.game.showing.reader.is_read:
            player.click_at((640, 200))
        else:
            ways = (Verb.GO_ON, Verb.LOOK_BACK, Verb.CHOOSE)
            player.click(next(verb for verb in ways if verb in player.verbs))

    for verb in (Verb.OPEN_LIBRARY, Verb.OPEN_SCENARIO, Verb.BEGIN):
        player.click(verb)
    play_to_the_end(player, go_on)
    player.click(Verb.LEAVE)
    assert isinstance(player.game.model.screen, Title)


def test_by_pad_alone(player: Player, pad: VirtualPad) -> None:
    def go_on(press: int) -> None:
        if player.game.showing.reader.is_read:
            player.look_at_it()
            if press % 2:
                push(player, pad, DOWN)
        push(player, pad, A)

    for _ in range(3):
        push(player, pad, A)
    assert player.kind == Kind.CONVERSATION
    play_to_the_end(player, go_on)
    push(player, pad, B)
    assert isinstance(player.game.model.screen, Title)


def test_a_press_too_many_on_a_pad_reads_on_and_chooses_nothing(player: Player, pad: VirtualPad) -> None:
    for _ in range(3):
        push(player, pad, A)
    for _ in range(MOST_PRESSES):
        if player.game.showing.reader.is_read:
            break
        push(player, pad, A)
    assert Verb.CHOOSE in player.verbs
    push(player, pad, A)
    assert not player.decided
    player.look_at_it()
    push(player, pad, A)
    assert len(player.picks) == 1


def test_when_the_pad_is_lost_one_plays_on_by_keyboard_and_later_with_another(player: Player, pad: VirtualPad) -> None:
    for _ in range(3):
        push(player, pad, A)
    assert player.kind == Kind.CONVERSATION
    pads = player.game.pads
    assert pads is not None
    pad.lean(pygame.CONTROLLER_AXIS_LEFTY, -1.0)
    player.until(lambda: pads.due(0.0) is not None)
    pad.pull_out()
    player.until(lambda: pads.due(0.0) is None)
    player.decide()
    assert player.decided == player.acts
    assert len(player.picks) == 1
    another = VirtualPad()
    player.wait()
    before = player.game.showing.reader.beat, player.game.showing.tree
    push(player, another, A)
    assert (player.game.showing.reader.beat, player.game.showing.tree) != before
    another.pull_out()
    player.wait()


def turn_wheel(player: Player, notches: int) -> None:
    """Turn the wheel; up is away from oneself."""
    pygame.event.post(pygame.Event(pygame.MOUSEWHEEL, x=0, y=notches))
    player.wait()


def test_the_wheel_leafs_back_through_what_was_said_and_never_chooses(player: Player) -> None:
    player.sit_down()
    reader = player.game.showing.reader
    player.read()
    last = reader.beat
    assert last > 0
    turn_wheel(player, 1)
    assert (reader.beat, reader.is_read, reader.is_shown) == (last - 1, False, True)
    turn_wheel(player, 1)
    turn_wheel(player, 1)
    assert reader.beat == max(last - 3, 0)
    for _ in range(9):
        turn_wheel(player, -1)
    assert reader.is_read
    assert not [act for act in player.acts if isinstance(act, Pick)]
