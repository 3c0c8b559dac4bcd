"""Whole evenings in the window, from the title to the debrief: by keyboard, by pointer and by pad, each alone."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pygame
import pytest
from pygame._sdl2 import controller

from game.loading.library import Library, packaged_scenarios
from game.records.acts import Ended, Pick
from game.views.action import Action, Verb
from game.views.messages import Press
from game.views.model import LookingBack, Title
from game.views.node import Kind, Role, find, find_all
from game.window.pads import Pads
from game.window.paint import whole
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
    story = Library([packaged_scenarios()]).load("coffee-with-ines").scenario
    assert story is not None
    (ended,) = (act for act in player.acts if isinstance(act, Ended))
    assert ended.ended in {scene.ending.id for scene in story.scenes.values() if scene.ending}
    assert sum(isinstance(act, Pick) for act in player.acts) == ended.decisions >= 6


def test_by_keyboard_alone(player: Player) -> None:
    def go_on(press: int) -> None:
        player.read()
        player.key(pygame.K_1 + press % 2)
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


def come_to_another_place(player: Player) -> None:
    """Play until the place has just changed."""
    player.sit_down()
    for _ in range(MOST_PRESSES):
        if player.game.canvas.dissolving:
            return
        player.read()
        player.key(pygame.K_RETURN if find(player.game.showing.tree, Role.LIST) is None else pygame.K_1)
    pytest.fail("one is always in the same place")


def as_painted_anew(player: Player) -> bytes:
    game = player.game
    anew = pygame.Surface(game.canvas.size)
    game.canvas.brush.paint(anew, whole(game.showing), game.showing.reader.letters)
    return pygame.image.tobytes(anew, "RGB")


def seen(player: Player) -> bytes:
    return pygame.image.tobytes(player.game.window.get_surface(), "RGB")


def test_one_place_gives_way_to_another_and_is_gone(player: Player) -> None:
    come_to_another_place(player)
    assert player.game.moving
    assert seen(player) != as_painted_anew(player), "something of the old place is still there"
    player.until(lambda: not player.game.moving and not player.game.gallery.busy)
    player.wait()
    assert seen(player) == as_painted_anew(player)
    frames = player.game.canvas.frames
    for _ in range(20):
        player.game.turn(0.001)
    assert player.game.canvas.frames == frames, "and nothing is painted any more"


def test_nobody_waits_for_a_place_to_have_come(player: Player) -> None:
    come_to_another_place(player)
    beat, tree = player.game.showing.reader.beat, player.game.showing.tree
    player.key(pygame.K_RETURN)
    assert (player.game.showing.reader.beat, player.game.showing.tree) != (beat, tree)


def test_a_window_may_be_drawn_out_while_a_place_changes(player: Player) -> None:
    come_to_another_place(player)
    player.game.window.size = (900, 700)
    player.happens(pygame.WINDOWSIZECHANGED)
    player.until(lambda: not player.game.moving and not player.game.gallery.busy)
    player.wait()
    assert player.game.canvas.size == (900, 700)
    assert seen(player) == as_painted_anew(player)


def test_without_motion_a_place_is_there_at_once(player: Player) -> None:
    player.game.take(Press(Action(Verb.OPEN_SETTINGS)))
    player.game.model = player.game.model._replace(settings=replace(player.game.model.settings, reduce_motion=True))
    player.game.take(Press(Action(Verb.LEAVE)))
    player.sit_down()
    places = set()
    for _ in range(60):
        assert not player.game.canvas.dissolving
        places |= {node.value for node in find_all(player.game.showing.tree, Role.BACKDROP)}
        player.key(pygame.K_RETURN if find(player.game.showing.tree, Role.LIST) is None else pygame.K_1)
    assert len(places) > 1
