"""What a key means on the screen at hand."""

import pygame
import pytest
from pygame.event import Event

from game.views.action import Action, Verb
from game.views.messages import Press
from game.views.node import Kind, Node, Role, button, screen, writing
from game.views.onward import TOGGLE
from game.window.editing import Stroke
from game.window.focus import Direction
from game.window.keys import Edit, Finish, Held, Hide, Leap, Meaning, Move, Nothing, Paste, Scroll, Turn, meant

GO_ON, PAUSE, BACKLOG, FIRST = (Action(verb) for verb in (Verb.GO_ON, Verb.PAUSE, Verb.OPEN_BACKLOG, Verb.CHOOSE))
TREE = screen(
    Kind.CONVERSATION,
    "A page",
    Node(Role.LIST, children=(button("Nod", FIRST, "1"), button("Not now", Action(Verb.NEVER_MIND), "0"))),
    button("Go on", GO_ON, "enter"),
    Node(Role.BUTTON, "On its way", key="2"),
    Node(Role.TOOLBAR, children=(button("What was said", BACKLOG, "l"), button("Pause", PAUSE, "q"))),
)
NOTE = writing("A note", "Write", "Keep it", "Never mind")
CTRL, ALT, CMD, SHIFT = pygame.KMOD_LCTRL, pygame.KMOD_LALT, pygame.KMOD_LMETA, pygame.KMOD_LSHIFT


def down(key: int, text: str = "", held: int = 0, place: int = 0) -> Event:
    return Event(pygame.KEYDOWN, key=key, unicode=text, mod=held, scancode=place)


def same(found: Meaning, wanted: Meaning) -> bool:
    """Named tuples of different names can be equal; these must not be."""
    return type(found) is type(wanted) and found == wanted


@pytest.mark.parametrize(
    ("event", "meaning"),
    [
        (down(pygame.K_1, "1"), Press(FIRST)),
        (down(pygame.K_KP_1), Press(FIRST)),
        (down(pygame.K_AMPERSAND, "&", place=pygame.KSCAN_1), Press(FIRST)),
        (down(pygame.K_AMPERSAND, "1", SHIFT, place=pygame.KSCAN_1), Press(FIRST)),
        (down(pygame.K_0, "0"), Press(Action(Verb.NEVER_MIND))),
        (down(pygame.K_2, "2"), Nothing()),
        (down(pygame.K_9, "9"), Nothing()),
        (down(pygame.K_q, "q"), Press(PAUSE)),
        (down(pygame.K_q, "Q", SHIFT), Press(PAUSE)),
        (down(pygame.K_q, "", 0), Press(PAUSE)),
        (down(pygame.K_a, "q", place=pygame.KSCAN_A), Press(PAUSE)),
        (down(pygame.K_q, "a", place=pygame.KSCAN_Q), Press(TOGGLE)),
        (down(pygame.K_h, "h"), Hide()),
        (down(0x439, "й", place=pygame.KSCAN_Q), Press(PAUSE)),
        (down(0x439, "", place=pygame.KSCAN_Q), Press(PAUSE)),
        (down(pygame.K_l, "l"), Press(BACKLOG)),
        (down(pygame.K_q, "\x11", CTRL), Nothing()),
        (down(pygame.K_q, "q", ALT), Nothing()),
        (down(pygame.K_q, "q", CMD), Nothing()),
        (down(pygame.K_x, "x"), Nothing()),
        (down(pygame.K_F5), Nothing()),
        (down(pygame.K_LSHIFT, held=SHIFT), Nothing()),
        (down(pygame.K_ESCAPE, "\x1b"), Press(Action(Verb.NEVER_MIND))),
        (down(pygame.K_UP), Move(Direction.UP)),
        (down(pygame.K_DOWN), Move(Direction.DOWN)),
        (down(pygame.K_LEFT), Move(Direction.LEFT)),
        (down(pygame.K_RIGHT), Move(Direction.RIGHT)),
        (down(pygame.K_TAB, "\t"), Turn(back=False)),
        (down(pygame.K_TAB, "\t", SHIFT), Turn(back=True)),
        (down(pygame.K_TAB, "\t", ALT), Nothing()),
        (down(pygame.K_PAGEUP), Scroll(Leap.PAGE_UP)),
        (down(pygame.K_PAGEDOWN), Scroll(Leap.PAGE_DOWN)),
        (down(pygame.K_HOME), Scroll(Leap.TO_START)),
        (down(pygame.K_END), Scroll(Leap.TO_END)),
        (down(pygame.K_m, "m"), Press(Action(Verb.TOGGLE_MUTE))),
        (down(pygame.K_F1), Press(Action(Verb.OPEN_SETTINGS))),
        (down(pygame.K_F11), Press(Action(Verb.TOGGLE_FULL_SCREEN))),
        (down(pygame.K_RETURN, "\r", ALT), Press(Action(Verb.TOGGLE_FULL_SCREEN))),
        (down(pygame.K_EQUALS, "", CTRL), Press(Action(Verb.TEXT_LARGER))),
        (down(pygame.K_PLUS, "", CMD), Press(Action(Verb.TEXT_LARGER))),
        (down(pygame.K_KP_PLUS, "+", CTRL), Press(Action(Verb.TEXT_LARGER))),
        (down(pygame.K_MINUS, "-", CTRL), Press(Action(Verb.TEXT_SMALLER))),
        (down(pygame.K_0, "", CTRL), Press(Action(Verb.SET, "text_size.100"))),
        (down(pygame.K_KP_0, "", CMD), Press(Action(Verb.SET, "text_size.100"))),
        (down(pygame.K_MINUS, "-"), Nothing()),
    ],
)
def test_a_key_means(event: Event, meaning: Meaning) -> None:
    assert same(meant(event, TREE, FIRST), meaning)


@pytest.mark.parametrize("key", [pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE])
def test_return_and_space_press_the_focus_and_else_go_on(key: int) -> None:
    assert meant(down(key, "\r"), TREE, BACKLOG) == Press(BACKLOG)
    assert meant(down(key, "\r"), TREE, None) == Press(GO_ON)
    assert same(meant(down(key, "\r"), screen(Kind.PAGE, "Empty"), None), Nothing())


def test_where_nothing_leads_back_escape_does_nothing() -> None:
    assert same(meant(down(pygame.K_ESCAPE, "\x1b"), screen(Kind.PAGE, "A page"), None), Nothing())


def test_a_choice_whose_key_is_m_comes_before_the_sound() -> None:
    tree = screen(Kind.LIBRARY, "Many", button("The thirteenth", FIRST, "m"))
    assert meant(down(pygame.K_m, "m"), tree, None) == Press(FIRST)


@pytest.mark.parametrize(
    ("event", "meaning"),
    [
        (down(pygame.K_m, "m"), Nothing()),
        (down(pygame.K_1, "1"), Nothing()),
        (down(pygame.K_SPACE, " "), Nothing()),
        (down(pygame.K_F1), Press(Action(Verb.OPEN_SETTINGS))),
        (down(pygame.K_UP), Nothing()),
        (down(pygame.K_TAB, "\t"), Nothing()),
        (down(pygame.K_RETURN, "\r"), Finish()),
        (down(pygame.K_KP_ENTER, "\r"), Finish()),
        (down(pygame.K_ESCAPE, "\x1b"), Press(Action(Verb.NEVER_MIND))),
        (down(pygame.K_F11), Press(Action(Verb.TOGGLE_FULL_SCREEN))),
        (down(pygame.K_RETURN, "\r", ALT), Press(Action(Verb.TOGGLE_FULL_SCREEN))),
        (down(pygame.K_EQUALS, "", CTRL), Press(Action(Verb.TEXT_LARGER))),
        (down(pygame.K_PAGEDOWN), Scroll(Leap.PAGE_DOWN)),
        (down(pygame.K_BACKSPACE, "\b"), Edit(Stroke.RUB_OUT)),
        (down(pygame.K_BACKSPACE, "\b", CTRL), Edit(Stroke.RUB_OUT_WORD)),
        (down(pygame.K_BACKSPACE, "\b", CMD), Edit(Stroke.RUB_OUT_TO_START)),
        (down(pygame.K_DELETE, "\x7f"), Edit(Stroke.DELETE)),
        (down(pygame.K_LEFT), Edit(Stroke.LEFT)),
        (down(pygame.K_LEFT, held=CTRL), Edit(Stroke.WORD_LEFT)),
        (down(pygame.K_RIGHT, held=ALT), Edit(Stroke.WORD_RIGHT)),
        (down(pygame.K_RIGHT, held=CMD), Edit(Stroke.END)),
        (down(pygame.K_HOME), Edit(Stroke.START)),
        (down(pygame.K_END), Edit(Stroke.END)),
        (down(pygame.K_v, "\x16", CTRL), Paste()),
        (down(pygame.K_v, "v", CMD), Paste()),
        (down(0x43C, "", CTRL, place=pygame.KSCAN_V), Paste()),
        (down(pygame.K_INSERT, held=SHIFT), Paste()),
        (down(pygame.K_v, "“", CTRL | pygame.KMOD_RALT), Nothing()),
        (down(pygame.K_v, "v"), Nothing()),
    ],
)
def test_while_a_line_is_written_keys_write_and_press_nothing_by_chance(event: Event, meaning: Meaning) -> None:
    assert same(meant(event, NOTE, Action(Verb.NEVER_MIND)), meaning)


def test_while_an_input_method_composes_no_key_ends_the_line() -> None:
    for key in (pygame.K_RETURN, pygame.K_ESCAPE, pygame.K_BACKSPACE, pygame.K_LEFT):
        assert same(meant(down(key), NOTE, None, composing=True), Nothing())


@pytest.mark.parametrize(
    "event",
    [
        down(pygame.K_RETURN, "\r"),
        down(pygame.K_1, "1"),
        down(pygame.K_ESCAPE, "\x1b"),
        down(pygame.K_m, "m"),
        down(pygame.K_F11),
    ],
)
def test_a_key_that_is_held_down_presses_once(event: Event) -> None:
    assert isinstance(meant(event, TREE, FIRST), Press)
    assert same(meant(event, TREE, FIRST, repeated=True), Nothing())


def test_a_key_that_is_held_down_moves_scrolls_and_rubs_out_on() -> None:
    assert meant(down(pygame.K_DOWN), TREE, None, repeated=True) == Move(Direction.DOWN)
    assert meant(down(pygame.K_PAGEDOWN), TREE, None, repeated=True) == Scroll(Leap.PAGE_DOWN)
    assert meant(down(pygame.K_BACKSPACE, "\b"), NOTE, None, repeated=True) == Edit(Stroke.RUB_OUT)
    assert same(meant(down(pygame.K_RETURN, "\r"), NOTE, None, repeated=True), Nothing())


def test_held_keys_are_told_from_those_that_go_down() -> None:
    held = Held()
    up = Event(pygame.KEYUP, key=pygame.K_1)
    assert [held.repeats(each) for each in (down(pygame.K_1), down(pygame.K_1), down(pygame.K_2))] == [
        False,
        True,
        False,
    ]
    assert [held.repeats(each) for each in (up, down(pygame.K_1), down(pygame.K_2))] == [False, False, True]
    assert not held.repeats(Event(pygame.WINDOWFOCUSLOST))
    assert not held.repeats(down(pygame.K_1))


def test_a_bare_event_is_enough() -> None:
    assert meant(Event(pygame.KEYDOWN, key=pygame.K_l), TREE, None) == Press(BACKLOG)
