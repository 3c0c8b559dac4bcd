"""A class with its server in a process of its own, and a real browser."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Condition

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from game.classroom.codes import new_code, new_invitation, new_key
from game.classroom.link import Link
from game.records.disk import Folders
from game.room.bridge import Commanded, Listening, News, Notes, Seen
from game.room.messages import Message
from game.room.room import EVERYBODY_ALONE, Room, Rules
from game.runtime.lesson_lines import LessonHeader
from game.runtime.lessons import begin_lesson
from tests.classroom.cable import LOOPBACK, Cable, any_port

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), ""
)
PATIENCE = 60.0
"""Seconds within which whatever happens must have happened, however busy the machine."""


class Window:
    """What the window has of a class: the link, and the news."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.news: list[News] = []
        self._heard = Condition()
        self.link = Link(path, self._hear, (LOOPBACK,))
        self.listening = self.awaits(Listening)
        self.cable = Cable(self.listening.addresses[0].port)

    def _hear(self, news: News) -> None:
        with self._heard:
            self.news.append(news)
            self._heard.notify_all()

    def say(self, *said: Message | Notes) -> None:
        for each in said:
            self.link.send(each)

    def awaits(self, kind: type, after: int = 0) -> Listening:
        """The first news of a kind."""
        with self._heard:
            assert self._heard.wait_for(lambda: any(isinstance(each, kind) for each in self.news[after:]), PATIENCE)
            return next(each for each in self.news[after:] if isinstance(each, kind))  # type: ignore[return-value]

    def sees(self, what: Callable[[Room], bool]) -> Room:
        """The room as soon as it is so."""
        with self._heard:
            assert self._heard.wait_for(lambda: what(self.room), PATIENCE), self.room
            return self.room

    @property
    def room(self) -> Room:
        return next((each.room for each in reversed(self.news) if isinstance(each, Seen)), Room())

    @property
    def pressed(self) -> list[Commanded]:
        return [each for each in self.news if isinstance(each, Commanded)]

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self.cable.port}"

    def close(self) -> None:
        self.cable.close()
        self.link.close()


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Callable[..., Window]]:
    """Begins a class, and ends it after the test."""
    windows = list[Window]()

    def begin(rules: Rules = EVERYBODY_ALONE, port: int = 0, started: str = "2026-11-26T10:00:00+01:00") -> Window:
        head = LessonHeader(
            scenario="mixer",
            title="The Founders’ Mixer",
            seed=1,
            started=started,
            content="",
            code=new_code(),
            invitation=new_invitation(),
            key=new_key(),
            port=port or any_port(),
            rules=rules,
        )
        windows.append(Window(begin_lesson(Folders(tmp_path, tmp_path), head)))
        return windows[-1]

    yield begin
    for window in windows:
        window.close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A real browser."""
    if not CHROMIUM and "CI" not in os.environ:
        pytest.skip("no Chromium installed")
    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()
