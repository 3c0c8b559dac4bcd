"""Somebody who holds a class in a window that nobody sees, with its real server, and phones that are sockets."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from time import monotonic
from typing import Any

import aiohttp
import pygame
import pytest

from game.cli import hosting, parser
from game.domain.settings import Theme
from game.engine.compile import Story
from game.records.disk import Folders
from game.records.settings import Found, read_settings
from game.room.bridge import Commanded, Listening, News
from game.room.room import Stage
from game.runtime.classroom import left_lesson
from game.views.class_arriving import begin
from game.views.class_model import Lesson
from game.views.node import Node, Role, walk
from game.window.app import Game
from game.window.facilitating import pressed_elsewhere

PATIENCE = 60


class Facilitator:
    """Starts ``longgame host``, presses keys, and waits for what comes of it."""

    def __init__(self, folder: Path, cache: Path, story: Story, *options: str) -> None:
        given = parser(("host",)).parse_args(["host", story.scenario.id, "--address", "127.0.0.1", *options])
        folders = Folders(folder, cache)
        kept: Found = read_settings(folders)
        rules = hosting.rules_of(given)
        model, asked = begin(kept.settings, kept.remark, story, rules, left_lesson(folders, story.scenario.id))
        window = pygame.Window("The Long Game", (1280, 720))
        self.game = Game(folders, lambda: hosting.ports_of_class(given, folders, self.hear), window, model, far=True)
        self.game.show()
        self.game.hands.do(asked)

    def hear(self, news: News) -> None:
        self.game.hear(pressed_elsewhere(news))

    def command(self, commanded: Commanded) -> None:
        """Press something on the presenter's page."""
        before = self.game.model
        self.hear(commanded)
        self.until(lambda: self.game.model is not before or self.game.stale)
        self.game.turn(0.001)

    def until(self, there: Callable[[], object]) -> None:
        """Let the game go round until something is so."""
        last = monotonic() + PATIENCE
        while not there():
            if monotonic() > last:
                pytest.fail(f"it never came: {[node.name for node in walk(self.tree)]}")
            self.game.turn(0.005)

    def key(self, *codes: int) -> None:
        """Press keys, one after the other, and let each have its effect."""
        for code in codes:
            text = chr(code) if code < 128 else ""
            pygame.event.post(pygame.Event(pygame.KEYDOWN, key=code, mod=0, unicode=text, scancode=0))
            pygame.event.post(pygame.Event(pygame.KEYUP, key=code, mod=0, unicode=text, scancode=0))
            self.game.turn(0.001)
            self.until(lambda: not self.game.hands.busy)

    def read_to(self, there: Callable[[], object]) -> None:
        """Press Page Down, as a clicker does, until something is so."""
        for _ in range(200):
            if there():
                return
            self.key(pygame.K_PAGEDOWN)
        pytest.fail("it never came")

    @property
    def tree(self) -> Node:
        return self.game.showing.tree

    @property
    def lesson(self) -> Lesson:
        screen = self.game.model.screen
        assert isinstance(screen, Lesson), type(screen)
        return screen

    def stage(self) -> Stage:
        """How far the room has come."""
        return self.lesson.room.stage

    def theme(self) -> Theme:
        """What the window is coloured in."""
        return self.game.showing.settings.theme

    def options(self) -> list[Node]:
        """What is voted for."""
        return [node for node in walk(self.tree) if any(child.role is Role.BADGE for child in node.children)]

    @property
    def listening(self) -> Listening:
        self.until(lambda: isinstance(self.game.model.screen, Lesson) and isinstance(self.lesson.reached, Listening))
        assert isinstance(self.lesson.reached, Listening)
        return self.lesson.reached

    def sees(self, text: str) -> bool:
        return any(text in node.name or text in node.value for node in walk(self.tree))

    def close(self) -> None:
        self.game.close()
        pygame.event.clear()


class Phone:
    """One phone."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.token = ""

    async def say(self, **what: object) -> None:
        await self.socket.send_json(what)

    async def hears(self, key: str) -> Any:
        """The next message in which there is such a key."""
        while True:
            told = await self.socket.receive_json(timeout=PATIENCE)
            if key in told:
                return told[key]

    async def shown(self, key: str) -> Any:
        """What it shows under such a key, as soon as there is one."""
        while key not in (state := await self.hears("state")):
            pass
        return state[key]


def on_phones(facilitator: Facilitator, do: Callable[[aiohttp.ClientSession, str], Coroutine[Any, Any, None]]) -> None:
    """Have phones do something, on the address of the class, while its window goes round."""
    address = facilitator.listening.addresses[0]

    async def all_of_it() -> None:
        async with aiohttp.ClientSession() as session:
            task = asyncio.ensure_future(do(session, f"http://{address.typed}"))
            last = monotonic() + PATIENCE
            while not task.done() and monotonic() < last:
                facilitator.game.turn(0.001)
                await asyncio.sleep(0.002)
            await asyncio.wait_for(task, 1)

    asyncio.run(all_of_it())
