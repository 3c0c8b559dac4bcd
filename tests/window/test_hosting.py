"""A whole class: the real command's parts, the real server in its process, phones by their sockets."""

from collections.abc import Iterator
from pathlib import Path

import aiohttp
import pygame
import pytest

from game.room.bridge import Command, Commanded
from game.room.room import Stage
from game.views.node import Kind, Role, find
from tests.evenings import small_mixer
from tests.window.facilitator import Facilitator, Phone, on_phones

STORY = small_mixer()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the scenario lies and sessions go."""
    from tests.evenings import SMALL_MIXER

    scenarios = tmp_path / "scenarios"
    scenarios.mkdir()
    (scenarios / "small-mixer.yaml").write_text(SMALL_MIXER, "utf-8")
    return tmp_path


@pytest.fixture
def host(folder: Path, cache: Path) -> Iterator[Facilitator]:
    """A class in its lobby."""
    somebody = Facilitator(folder, cache, STORY, "--data", str(folder))
    yield somebody
    somebody.close()


def test_phones_join_vote_and_see_how_they_voted_and_the_story_follows(host: Facilitator) -> None:
    code = host.listening.code

    async def three_phones(session: aiohttp.ClientSession, base: str) -> None:
        phones = []
        for _ in range(3):
            phone = Phone(await session.ws_connect(f"{base}/socket"))
            await phone.say(code=code)
            phone.token = await phone.hears("token")
            phones.append(phone)
        await until_async(lambda: host.sees("3 here"))
        host.read_to(lambda: host.lesson.is_put)
        host.key(pygame.K_PAGEDOWN)
        assert host.lesson.room.stage is Stage.VOTING
        for phone, pick in zip(phones, (0, 1, 0), strict=True):
            await phone.say(vote=(1, 0, 0, (pick,)))
        await until_async(lambda: host.sees("3 of 3 have voted"))
        assert not [each for each in find_options(host) if each.shares], "nobody sees the votes before they are shown"
        host.key(pygame.K_PAGEDOWN, pygame.K_PAGEDOWN)
        assert [each.value for each in find_options(host)] == ["2", "1"]
        for phone in phones:
            assert await phone.shown("counts") == [[2, 1]]
        host.key(pygame.K_PAGEDOWN)

    on_phones(host, three_phones)
    assert host.lesson.past.choices == ("spare",)
    assert host.sees("Somebody asks.") or host.sees("What were you hoping for?")


async def until_async(there: object) -> None:
    import asyncio

    assert callable(there)
    for _ in range(3000):
        if there():
            return
        await asyncio.sleep(0.01)
    pytest.fail("it never came")


def find_options(host: Facilitator) -> tuple:  # type: ignore[type-arg]
    from game.views.node import find_all

    return tuple(
        node
        for each in find_all(host.tree, Role.LIST)
        for node in each.children
        if any(child.role is Role.BADGE for child in node.children)
    )


def test_hands_are_typed_where_there_are_no_phones(folder: Path, cache: Path) -> None:
    host = Facilitator(folder, cache, STORY, "--data", str(folder), "--no-phones")
    host.until(lambda: host.tree.value == Kind.LOBBY)
    host.read_to(lambda: host.lesson.is_put)
    host.key(pygame.K_PAGEDOWN, pygame.K_7, pygame.K_RETURN, pygame.K_1, pygame.K_2, pygame.K_RETURN)
    host.key(pygame.K_RETURN, pygame.K_RETURN)
    assert [each.value for each in find_options(host)] == ["7", "12"]
    host.key(pygame.K_RETURN)
    assert host.lesson.past.choices == ("tenth",)
    host.close()


def test_the_presenters_page_turns_the_page_line_by_line(host: Facilitator) -> None:
    host.until(lambda: host.tree.value == Kind.LOBBY)
    host.command(Commanded(Command.NEXT))
    assert not host.game.showing.reader.is_read
    host.command(Commanded(Command.NEXT))
    assert host.game.showing.reader.is_read
    assert not host.lesson.is_put


def test_a_class_goes_on_where_it_was_killed(folder: Path, cache: Path) -> None:
    first = Facilitator(folder, cache, STORY, "--data", str(folder), "--no-phones")
    first.until(lambda: first.tree.value == Kind.LOBBY)
    first.read_to(lambda: first.lesson.is_put)
    first.key(pygame.K_PAGEDOWN, pygame.K_3)
    first.until(lambda: not first.lesson.sent)
    first.close()
    again = Facilitator(folder, cache, STORY, "--data", str(folder), "--no-phones")
    again.until(lambda: again.sees("Go on with the class you left?"))
    again.key(pygame.K_1)
    again.until(lambda: again.tree.value == Kind.LOBBY)
    again.key(pygame.K_PAGEDOWN)
    assert find(again.tree, Role.LIST) is not None
    assert again.lesson.room.stage is Stage.VOTING
    assert again.lesson.room.poll is not None
    assert again.lesson.room.poll.rounds[0].hands == (3, 0)
    again.close()
