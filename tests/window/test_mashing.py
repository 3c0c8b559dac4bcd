"""Keys mashed at random for a minute, the pointer and a pad with them: nothing breaks, nothing decided is lost."""

import random
from pathlib import Path

import pygame
import pytest

from game.domain.settings import Settings
from game.records.reading import read_run
from game.views.model import Playing, Title
from game.window.pads import Device, Pads
from tests.window.player import Player

MINUTES, EVENTS = 10, 10_000
"""How many people mash, and how often each of them: a hundred thousand events in all."""

PAD = 7
KEYS = (
    *range(32, 127),
    *(pygame.K_RETURN, pygame.K_ESCAPE, pygame.K_TAB, pygame.K_F1, pygame.K_BACKSPACE, pygame.K_LCTRL),
    *(pygame.K_UP, pygame.K_DOWN, pygame.K_LEFT, pygame.K_RIGHT, pygame.K_PAGEUP, pygame.K_PAGEDOWN),
)
WINDOW = (
    *(pygame.WINDOWEXPOSED, pygame.WINDOWMINIMIZED, pygame.WINDOWRESTORED, pygame.WINDOWHIDDEN, pygame.WINDOWSHOWN),
    *(pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED, pygame.WINDOWDISPLAYCHANGED),
)
KINDS = (
    *("key", "key", "key", "key", "up", "up", "up", "up", "enter", "move", "move", "click", "wheel", "text"),
    *("button", "lean", "lean", "window"),
)


def some_event(dice: random.Random) -> pygame.Event:
    """Anything that can happen, but closing the window."""
    kind, code = dice.choice(KINDS), dice.choice(KEYS)
    pos = dice.randrange(1280), dice.randrange(720)
    match kind:
        case "key":
            held = dice.choice((0, 0, 0, pygame.KMOD_SHIFT, pygame.KMOD_CTRL, pygame.KMOD_ALT))
            text = chr(code) if code < 127 else ""
            return pygame.Event(pygame.KEYDOWN, key=code, mod=held, unicode=text, scancode=dice.randrange(100))
        case "enter":
            return pygame.Event(
                dice.choice((pygame.KEYDOWN, pygame.KEYUP)), key=pygame.K_RETURN, mod=0, unicode="\r", scancode=0
            )
        case "up":
            return pygame.Event(pygame.KEYUP, key=code, mod=0, unicode="", scancode=0)
        case "move":
            return pygame.Event(pygame.MOUSEMOTION, pos=pos, rel=(1, 1), buttons=(0, 0, 0))
        case "click":
            way = dice.choice((pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP))
            return pygame.Event(way, pos=pos, button=dice.choice((1, 1, 2, 3)))
        case "wheel":
            return pygame.Event(pygame.MOUSEWHEEL, x=0, y=dice.choice((-1, 1)), flipped=False)
        case "text":
            return pygame.Event(pygame.TEXTINPUT, text=dice.choice(("a", "é", "👩‍🔬", "\n", "x" * 50)))
        case "button":
            way = dice.choice((pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP))
            return pygame.Event(way, instance_id=PAD, button=dice.randrange(15))
        case "lean":
            return pygame.Event(
                pygame.CONTROLLERAXISMOTION,
                instance_id=PAD,
                axis=dice.randrange(6),
                value=dice.randrange(-32768, 32768),
            )
        case _:
            return pygame.Event(dice.choice(WINDOW))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(MINUTES))
def test_a_hundred_thousand_random_events_break_nothing(seed: int, tmp_path: Path, cache: Path) -> None:
    dice = random.Random(seed)
    somebody = Player(tmp_path, cache, Settings())
    game = somebody.game
    game.fill_screen = lambda **_: None  # type: ignore[method-assign]
    game.pads = Pads({0: Device(PAD, mapped=True)}.get)
    for place in range(EVENTS):
        if place % 2000 == 0:
            game.input.take(pygame.Event(pygame.JOYDEVICEADDED, device_index=0))
        elif place % 2000 == 1500:
            game.input.take(pygame.Event(pygame.JOYDEVICEREMOVED, instance_id=PAD))
        game.input.take(some_event(dice))
        if dice.random() < 0.01:
            game.turn(0.0)
        if game.model.over:
            game.model = game.model._replace(over=False, screen=Title(), overlay=None)
    somebody.happens(pygame.WINDOWRESTORED)
    somebody.wait()
    screen = game.model.screen
    game.close()
    pygame.event.clear()
    runs = {str(run): read_run(run) for run in somebody.folders.runs.glob("*.jsonl")}
    assert runs
    assert not any(run.fault for run in runs.values())
    if isinstance(screen, Playing) and screen.run:
        assert runs[screen.run].acts == screen.acts
