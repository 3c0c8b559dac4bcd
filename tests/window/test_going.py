"""Reading on without a press: by itself after a reading time, or in a hurry through what was read before."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import product
from pathlib import Path
from time import monotonic

import pygame
import pytest

from game.domain.settings import Level, Onward, Pace, Settings, Theme
from game.views.action import Action, Verb
from game.views.messages import Press
from game.views.node import Kind, Node, Role, button, find
from game.views.onward import TOGGLE, onward
from game.window import going, hold
from game.window.beats import Beat, Tempo
from game.window.going import time_to_read
from game.window.pads import Device, Pads
from game.window.text import Typesetter
from tests.window import laws, trees
from tests.window.player import AT_ONCE, Player

BRISK = Settings(pace=Pace.AT_ONCE, onward=Onward.BRISK)
CTRL = pygame.K_LCTRL
PAD = 7


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
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


@pytest.fixture
def reader(tmp_path: Path, cache: Path) -> Iterator[Player]:
    """Somebody for whom lines go on by themselves, at the first of them."""
    with playing(tmp_path, cache) as somebody:
        yield somebody


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


def goes(player: Player) -> bool:
    return onward(player.game.model) is not Onward.OFF


def is_deciding(player: Player) -> bool:
    return player.game.showing.reader.is_read and Verb.CHOOSE in player.verbs


def test_a_longer_line_stands_longer_and_an_unhurried_one_longer_still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    short, long = (Beat(Tempo.WORDS, Node(Role.LINE, "word " * count, value="maya")) for count in (4, 30))
    for pace in (Onward.UNHURRIED, Onward.BRISK):
        assert 1 <= time_to_read(None, pace) < time_to_read(short, pace) < time_to_read(long, pace) < 20
    assert time_to_read(long, Onward.BRISK) < time_to_read(long, Onward.UNHURRIED)


def test_lines_go_on_by_themselves_and_wait_where_one_decides(reader: Player) -> None:
    reader.until(lambda: is_deciding(reader))
    before = place(reader)
    pass_by(reader)
    assert place(reader) == before
    assert not reader.decided
    reader.until(lambda: reader.game.patience() is None)
    reader.key(pygame.K_1)
    reader.until(lambda: is_deciding(reader))
    assert len(reader.decided) == 1


def test_an_answer_that_came_up_by_itself_is_not_chosen_by_an_enter_that_meant_to_read_on(reader: Player) -> None:
    reader.until(lambda: is_deciding(reader))
    reader.key(pygame.K_RETURN)
    assert not reader.decided


def test_without_a_setting_nothing_goes_on_and_nothing_wakes(player: Player) -> None:
    player.sit_down()
    before = place(player)
    pass_by(player)
    assert place(player) == before
    player.until(lambda: player.game.patience() is None)


def test_while_a_line_stands_nothing_is_painted(reader: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(going, "READING", {Onward.BRISK: (90.0, 0.0)})
    reader.until(lambda: not reader.game.gallery.busy and not reader.game.stale and reader.game.patience())
    frames = reader.game.canvas.frames
    pass_by(reader, 0.1)
    assert reader.game.canvas.frames == frames
    patience = reader.game.patience()
    assert patience is not None
    assert 80 < patience < 90, "it sleeps until the line goes on"


def test_a_key_starts_and_stops_them(player: Player) -> None:
    player.sit_down()
    player.key(pygame.K_a)
    assert find(player.game.showing.tree, Role.BUTTON, "Goes on")
    first = place(player)
    player.until(lambda: place(player) != first)
    player.key(pygame.K_a)
    assert not find(player.game.showing.tree, Role.BUTTON, "Goes on")
    before = place(player)
    pass_by(player)
    assert place(player) == before


def test_a_click_on_the_sign_stops_them(reader: Player) -> None:
    reader.click(Verb.TOGGLE_ONWARD)
    assert not goes(reader)
    before = place(reader)
    pass_by(reader)
    assert place(reader) == before


def back_by_wheel(player: Player) -> None:
    player.until(lambda: player.game.showing.reader.beat > 0)
    pygame.event.post(pygame.Event(pygame.MOUSEWHEEL, x=0, y=1))
    player.game.turn(0.001)


def back_by_key(player: Player) -> None:
    player.until(lambda: player.game.showing.reader.beat > 0)
    player.press(pygame.K_PAGEUP)
    player.game.turn(0.001)


def back_by_pad(player: Player) -> None:
    player.until(lambda: player.game.showing.reader.beat > 0)
    push(player, pygame.CONTROLLER_BUTTON_LEFTSHOULDER)


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


@pytest.mark.parametrize("leaf", [back_by_wheel, back_by_key, back_by_pad])
def test_whoever_leafs_back_is_not_hurried_on(reader: Player, leaf: Callable[[Player], None]) -> None:
    leaf(reader)
    assert not goes(reader)
    before = place(reader)
    pass_by(reader)
    assert place(reader) == before


@pytest.mark.parametrize("key", [pygame.K_l, pygame.K_n, pygame.K_F1, pygame.K_ESCAPE])
def test_whatever_opens_stops_them(reader: Player, key: int) -> None:
    reader.key(key)
    reader.key(pygame.K_ESCAPE)
    assert reader.kind == Kind.CONVERSATION
    assert not goes(reader)


def test_a_pad_starts_and_stops_them(player: Player) -> None:
    player.sit_down()
    push(player, pygame.CONTROLLER_BUTTON_BACK)
    assert goes(player)
    push(player, pygame.CONTROLLER_BUTTON_BACK)
    assert not goes(player)
    push(player, pygame.CONTROLLER_BUTTON_BACK)
    push(player, pygame.CONTROLLER_BUTTON_Y)
    assert player.kind == Kind.NOTEBOOK
    assert not goes(player)


def test_a_press_that_comes_just_after_a_line_went_reads_nothing_on(reader: Player) -> None:
    first = place(reader)
    reader.until(lambda: place(reader) != first)
    reader.game.model = reader.game.model._replace(onward=Onward.OFF)
    second = place(reader)
    reader.press(pygame.K_RETURN)
    reader.game.turn(0.001)
    assert place(reader) == second
    reader.game.going._went_at = float("-inf")
    reader.press(pygame.K_RETURN)
    reader.game.turn(0.001)
    assert place(reader) != second


def test_a_line_is_spoken_to_its_end_first(tmp_path: Path, cache: Path) -> None:
    with playing(tmp_path, cache, Settings(pace=Pace.SLOW, onward=Onward.BRISK)) as player:
        before = place(player)
        pass_by(player)
        assert not player.game.showing.reader.is_shown
        assert place(player) == before
        player.key(pygame.K_RETURN)
        assert player.game.showing.reader.is_shown
        player.until(lambda: place(player) != before)


@pytest.mark.parametrize(
    ("gone", "back"),
    [
        (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED),
        (pygame.WINDOWMINIMIZED, pygame.WINDOWRESTORED),
    ],
)
def test_nothing_goes_on_behind_another_window(reader: Player, gone: int, back: int) -> None:
    reader.happens(gone)
    before = place(reader)
    pass_by(reader)
    assert place(reader) == before
    reader.happens(back)
    reader.until(lambda: place(reader) != before)


def test_a_desk_is_uncovered_and_left_alone(tmp_path: Path, cache: Path) -> None:
    with playing(tmp_path, cache) as player:
        for _ in range(60):
            player.until(lambda: is_deciding(player))
            if player.kind == Kind.DESK:
                break
            player.key(player.choice_keys[0])
        assert player.kind == Kind.DESK
        assert player.game.showing.reader.at_hand is None, "nothing covers it"
        before = place(player)
        pass_by(player)
        assert place(player) == before


def test_the_end_is_left_for_somebody_to_look_back_from(tmp_path: Path, cache: Path) -> None:
    with playing(tmp_path, cache) as player:
        for _ in range(60):
            player.until(lambda: player.game.showing.reader.is_read and Verb.GO_ON not in player.verbs)
            if Verb.LOOK_BACK in player.verbs:
                break
            player.key(player.choice_keys[0])
        before = place(player)
        pass_by(player)
        assert place(player) == before
        assert Verb.LOOK_BACK in player.verbs


def test_what_an_encounter_showed_is_there_to_be_studied(tmp_path: Path, cache: Path) -> None:
    with playing(tmp_path, cache, Settings(Level.GUIDED, pace=Pace.AT_ONCE, onward=Onward.BRISK)) as player:
        for _ in range(60):
            player.until(lambda: is_deciding(player) or shows_findings(player))
            if shows_findings(player):
                break
            player.key(player.choice_keys[0])
        before = place(player)
        pass_by(player)
        assert shows_findings(player)
        assert place(player) == before
        hurry(player)
        assert place(player) == before


def shows_findings(player: Player) -> bool:
    beat = player.game.showing.reader.at_hand
    return beat is not None and beat.tempo is Tempo.FINDINGS


def hurry(player: Player, seconds: float = 2.0) -> None:
    """Hold Ctrl until nothing goes any more."""
    down(player, CTRL)
    until = monotonic() + seconds
    while monotonic() < until and (player.game.hands.busy or player.game.going.due() is not None):
        player.game.turn(0.002)
    up(player, CTRL)


def decided_and_taken_back(player: Player, times: int = 3) -> None:
    """So many decisions, read to the next one, and taken back again."""
    for _ in range(times):
        player.decide()
    while not is_deciding(player):
        player.key(pygame.K_RETURN)
    for _ in range(times):
        player.key(pygame.K_b)
    assert not [each for each in player.verbs if each is Verb.STEP_BACK]


def test_what_was_read_before_stepping_back_is_hurried_through_to_the_next_decision(player: Player) -> None:
    player.sit_down()
    decided_and_taken_back(player)
    for times in range(1, 4):
        player.read()
        player.key(pygame.K_1)
        began = monotonic()
        hurry(player)
        assert is_deciding(player)
        assert monotonic() - began < 2.0
        assert len([act for act in player.picks if act.pick]) == 3 + times, "and nothing is decided by it"


def test_what_was_never_read_is_read_line_by_line(player: Player) -> None:
    player.sit_down()
    before = place(player)
    hurry(player, 0.4)
    assert place(player) == before
    player.decide()
    before = place(player)
    hurry(player, 0.4)
    assert place(player) == before


def test_another_answer_is_heard_out_and_what_follows_it_is_known(player: Player) -> None:
    player.sit_down()
    decided_and_taken_back(player, 1)
    player.read()
    player.key(pygame.K_2)
    heard = place(player)
    hurry(player, 0.4)
    assert place(player) == heard


def test_what_was_read_in_an_earlier_run_is_known_at_the_next_start(tmp_path: Path, cache: Path) -> None:
    with playing(tmp_path, cache, AT_ONCE) as player:
        for _ in range(3):
            player.decide()
    with playing(tmp_path, cache, AT_ONCE) as player:
        player.key(pygame.K_ESCAPE)
        player.click(Verb.LEAVE)
        player.game.take(Press(Action(Verb.OPEN_LIBRARY)))
        player.wait()
        player.key(pygame.K_1)
        player.key(pygame.K_RETURN)
        assert player.kind == Kind.CONVERSATION
        assert player.game.showing.reader.beat == 0
        hurry(player)
        assert is_deciding(player)
        assert not player.decided


def test_letting_go_stops_at_once(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    player.sit_down()
    decided_and_taken_back(player)
    player.read()
    player.key(pygame.K_1)
    monkeypatch.setattr(going, "LINE", 0.05)
    monkeypatch.setattr(going, "PAGE", 0.05)
    first = place(player)
    down(player, CTRL)
    player.until(lambda: place(player) != first)
    up(player, CTRL)
    then = place(player)
    pass_by(player)
    assert place(player) == then


def test_ctrl_with_another_key_is_a_command_and_no_hurry(player: Player) -> None:
    player.sit_down()
    decided_and_taken_back(player)
    player.read()
    player.key(pygame.K_1)
    before = player.game.showing.reader.beat
    down(player, CTRL)
    down(player, pygame.K_PLUS, pygame.KMOD_LCTRL)
    up(player, pygame.K_PLUS)
    down(player, CTRL, pygame.KMOD_LCTRL)
    pass_by(player)
    assert player.game.showing.settings.text_size == 125
    assert player.game.showing.reader.beat == before
    up(player, CTRL)
    hurry(player)
    assert is_deciding(player)


def test_the_pointer_and_a_pad_hurry_too(player: Player) -> None:
    player.sit_down()
    decided_and_taken_back(player)
    player.read()
    player.key(pygame.K_1)
    pygame.event.post(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(5, 400), button=pygame.BUTTON_RIGHT))
    player.until(lambda: is_deciding(player))
    pygame.event.post(pygame.Event(pygame.MOUSEBUTTONUP, pos=(5, 400), button=pygame.BUTTON_RIGHT))
    player.wait()
    player.key(pygame.K_1)
    push(player, pygame.CONTROLLER_BUTTON_RIGHTSTICK, lasting=True)
    player.until(lambda: is_deciding(player))
    assert player.game.pads is not None
    assert player.game.pads.hurries
    player.game.input.take(pygame.Event(pygame.JOYDEVICEREMOVED, instance_id=PAD))
    assert not player.game.pads.hurries
    assert player.game.going.hold.due(monotonic()) == float("inf")


def test_in_a_hurry_no_picture_changes_more_than_three_times_a_second(tmp_path: Path, cache: Path) -> None:
    assert going.PAGE > 1 / 3
    with playing(tmp_path, cache, Settings(pace=Pace.AT_ONCE, reduce_motion=True)) as player:
        decided_and_taken_back(player, 1)
        first = place(player)
        down(player, CTRL)
        began = monotonic()
        player.until(lambda: place(player) != first)
        assert monotonic() - began >= 1 / 3, "with as little motion as can be, neither does a line"
        up(player, CTRL)


def test_in_a_hurry_no_paper_rustles(tmp_path: Path, cache: Path) -> None:
    heard: list[str] = []
    with playing(tmp_path, cache, Settings(pace=Pace.SLOW)) as player:
        player.game.model = player.game.model._replace(settings=AT_ONCE)
        player.game.show()
        decided_and_taken_back(player, 2)
        player.read()
        player.key(pygame.K_1)
        player.game.model = player.game.model._replace(settings=Settings(pace=Pace.SLOW))
        player.game.show()
        player.game.turned = lambda: heard.append("page")  # type: ignore[method-assign]
        hurry(player)
        assert is_deciding(player)
    assert not heard


def with_sign(tree: Node) -> Node:
    """The screen while lines go on by themselves."""
    there = replace(button("Goes on", TOGGLE, "a"), chosen=True)
    tools = next(node for node in tree.children if node.role is Role.TOOLBAR)
    changed = replace(tools, children=(there, *tools.children))
    return replace(tree, children=tuple(changed if node is tools else node for node in tree.children))


@pytest.mark.parametrize("theme", Theme)
def test_the_sign_fits_and_stands_out_at_every_size_and_in_every_theme(theme: Theme) -> None:
    setter = Typesetter()
    for size, text_size in product(((1280, 720), (640, 360), (800, 1200), (1920, 1080)), (100, 200)):
        settings = Settings(theme=theme, text_size=text_size)
        showing = laws.shown(with_sign(trees.conversation(2)), setter, size, settings)
        assert not laws.broken(showing, setter), f"{size} at {text_size} %"
        assert not laws.out_of_reach(showing), f"{size} at {text_size} %"
        assert not laws.pale(showing), f"{size} at {text_size} %"
