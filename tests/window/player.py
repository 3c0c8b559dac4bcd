"""Somebody who plays in a window that nobody sees, with events as SDL gives them."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pygame
import pytest

from game.domain.settings import Pace, Settings
from game.loading.library import Library, packaged_scenarios
from game.records.acts import Act, Pick
from game.records.disk import Folders
from game.records.reading import read_run
from game.runtime.ports import Ports
from game.views.action import Verb
from game.views.model import Front, Model, Playing
from game.views.node import Role, find, walk
from game.views.update import begin
from game.window.app import Game

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
PATIENCE = 60
AT_ONCE = Settings(pace=Pace.AT_ONCE)
MOST_LINES = 40
MOST_PRESSES = 600


class Player:
    """Somebody at the window: presses keys, waits until the game has answered, and looks."""

    def __init__(
        self,
        folder: Path,
        cache: Path,
        settings: Settings = AT_ONCE,
        opening: Model | None = None,
        scenarios: Path | None = None,
    ) -> None:
        self.folders = Folders(folder, cache)
        library = Library([scenarios or packaged_scenarios()], cache)
        ports = Ports(library, self.folders, lambda _: 3, lambda: NOW)
        model, effects = (opening, ()) if opening else begin(settings, front=Front.WINDOW)
        self.game = Game(self.folders, lambda: ports, pygame.Window("The Long Game", (1280, 720)), model)
        self.game.show()
        self.game.hands.do(effects)
        self.wait()

    def wait(self) -> None:
        """Until everything that was asked for has come back, and stands there."""
        self.until(lambda: not self.game.hands.busy and not self.game.stale)

    def until(self, there: Callable[[], object]) -> None:
        """Let the game go round until something is so."""
        until = monotonic() + PATIENCE
        while monotonic() < until:
            self.game.turn(0.001)
            if there():
                return
        pytest.fail("the game did not answer")

    def happens(self, *kinds: int) -> None:
        """Something happens to the window."""
        for kind in kinds:
            pygame.event.post(pygame.Event(kind))
        self.game.turn(0.001)

    def key(self, code: int, held: int = 0, text: str = "") -> None:
        """Press a key, let it go, and wait for what comes of it."""
        self.press(code, held, text)
        self.wait()

    def press(self, code: int, held: int = 0, text: str = "") -> None:
        """Press a key, and let it go."""
        typed = text or (chr(code) if code < 128 else "")
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=code, mod=held, unicode=typed, scancode=0))
        pygame.event.post(pygame.Event(pygame.KEYUP, key=code, mod=held, unicode=typed, scancode=0))

    def read(self) -> None:
        """Read the page to its end."""
        for _ in range(MOST_LINES):
            if self.game.showing.reader.is_read:
                return
            self.key(pygame.K_RETURN)
        pytest.fail("the page has no end")

    def sit_down(self) -> None:
        """From the title into the first conversation."""
        for _ in range(3):
            self.key(pygame.K_RETURN)

    def decide(self, place: int = 0) -> None:
        """Read on to where something is to be decided, and take the answer at a place."""
        for _ in range(MOST_LINES):
            self.read()
            if find(self.game.showing.tree, Role.LIST) is not None:
                self.key(pygame.K_1 + place)
                return
            self.key(pygame.K_RETURN)
        pytest.fail("there is nothing to decide")

    def look_at_it(self) -> None:
        """Take the time to see what there is to choose."""
        self.game.input.read_at = float("-inf")

    def click(self, verb: Verb) -> None:
        """Press, with the pointer, what does that."""
        self.look_at_it()
        boxes = [box for box in self.game.showing.pressable if box.node and box.node.action]
        box = next(each for each in boxes if each.node and each.node.action and each.node.action.verb is verb)
        self.click_at((box.rect.x + box.rect.w // 2, box.rect.y + box.rect.h // 2))

    def click_at(self, pos: tuple[int, int]) -> None:
        """Click somewhere."""
        pygame.event.post(pygame.Event(pygame.MOUSEMOTION, pos=pos, rel=(1, 1), buttons=(0, 0, 0)))
        pygame.event.post(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=pos, button=1))
        pygame.event.post(pygame.Event(pygame.MOUSEBUTTONUP, pos=pos, button=1))
        self.wait()

    def leave(self) -> None:
        """Close the window, and let the program end."""
        self.happens(pygame.QUIT)
        assert self.game.model.over
        self.game.close()
        pygame.event.clear()

    @property
    def kind(self) -> str:
        """What kind of screen there is."""
        return self.game.showing.tree.value

    @property
    def verbs(self) -> list[Verb]:
        """All that can be done there."""
        return [node.action.verb for node in walk(self.game.showing.tree) if node.action]

    @property
    def choice_keys(self) -> list[int]:
        """The keys by which something can be chosen now."""
        nodes = walk(self.game.showing.tree)
        return [ord(node.key) for node in nodes if node.action and node.action.verb is Verb.CHOOSE and node.key]

    @property
    def acts(self) -> tuple[Act, ...]:
        """What the latest run holds on the disk; nothing where there is none."""
        runs = sorted(self.folders.runs.glob("*.jsonl"), key=lambda run: run.stat().st_mtime_ns)
        reading = read_run(runs[-1]) if runs else None
        assert reading is None or reading.fault is None
        return reading.acts if reading else ()

    @property
    def picks(self) -> list[Pick]:
        """The choices among them."""
        return [act for act in self.acts if isinstance(act, Pick)]

    @property
    def decided(self) -> tuple[Act, ...]:
        """What the game on the screen has been told so far."""
        screen = self.game.model.screen
        assert isinstance(screen, Playing)
        return screen.acts
