"""A whole class: the real command's parts, the real server in its process, phones by their sockets."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import aiohttp
import pygame
import pytest

from game.cli import hosting
from game.domain.settings import Theme
from game.records.disk import Folders
from game.room.bridge import Command, Commanded
from game.room.room import Stage
from game.views.action import Action, Verb
from game.views.node import Kind, Role, find
from tests.evenings import SMALL_MIXER, small_mixer
from tests.window.facilitator import Facilitator, Phone, on_phones

STORY = small_mixer()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the scenario lies and sessions go."""
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
        assert host.stage() is Stage.VOTING
        for phone, pick in zip(phones, (0, 1, 0), strict=True):
            await phone.say(vote=(1, 0, 0, (pick,)))
        await until_async(lambda: host.sees("3 of 3 have voted"))
        assert not [each for each in host.options() if each.shares], "nobody sees the votes before they are shown"
        host.key(pygame.K_PAGEDOWN, pygame.K_PAGEDOWN)
        assert [each.value for each in host.options()] == ["2", "1"]
        for phone in phones:
            assert await phone.shown("counts") == [[2, 1]]
        host.key(pygame.K_PAGEDOWN)

    on_phones(host, three_phones)
    assert host.lesson.past.choices == ("spare",)
    assert host.sees("Somebody asks.") or host.sees("What were you hoping for?")


async def until_async(there: Callable[[], bool]) -> None:
    for _ in range(3000):
        if there():
            return
        await asyncio.sleep(0.01)
    pytest.fail("it never came")


def test_hands_are_typed_where_there_are_no_phones(folder: Path, cache: Path) -> None:
    host = Facilitator(folder, cache, STORY, "--data", str(folder), "--no-phones")
    host.until(lambda: host.tree.value == Kind.LOBBY)
    host.read_to(lambda: host.lesson.is_put)
    host.key(pygame.K_PAGEDOWN, pygame.K_7, pygame.K_RETURN, pygame.K_1, pygame.K_2, pygame.K_RETURN)
    host.key(pygame.K_RETURN, pygame.K_RETURN)
    assert [each.value for each in host.options()] == ["7", "12"]
    host.key(pygame.K_RETURN)
    assert host.lesson.past.choices == ("tenth",)
    host.close()


def test_up_and_down_say_whose_hands_are_typed_and_enter_goes_on_wherever_the_pointer_is(
    folder: Path, cache: Path
) -> None:
    host = Facilitator(folder, cache, STORY, "--data", str(folder), "--no-phones")
    host.until(lambda: host.tree.value == Kind.LOBBY)
    host.read_to(lambda: host.lesson.is_put)
    host.key(pygame.K_PAGEDOWN, pygame.K_DOWN, pygame.K_4, pygame.K_UP, pygame.K_1, pygame.K_2)
    contrast = next(box.node for box in host.game.showing.pressable if box.node and box.node.key == "f2")
    host.game.showing.with_focus_on(contrast)
    host.key(pygame.K_RETURN, pygame.K_5)
    assert [each.value for each in host.options()] == ["12", "5"]
    host.key(pygame.K_UP, pygame.K_TAB, pygame.K_6, pygame.K_TAB)
    assert [each.value for each in host.options()] == ["12", "6"]
    assert host.lesson.counting is None
    host.close()


def test_a_decision_that_does_not_fit_is_seen_to_its_end_before_one_goes_on(folder: Path, cache: Path) -> None:
    host = Facilitator(folder, cache, STORY, "--data", str(folder), "--no-phones")
    host.until(lambda: host.tree.value == Kind.LOBBY)
    for _ in range(200):
        if host.lesson.is_put and host.tree.value == Kind.CLASS_DESK:
            break
        host.key(*((pygame.K_a,) if host.stage() is Stage.REVEALED else ()), pygame.K_PAGEDOWN)
    for _ in range(4):
        host.game.press(Action(Verb.TEXT_LARGER))
    steps = len(host.lesson.past.steps)

    def to_the_end(stage: Stage) -> int:
        presses = 0
        while host.stage() is stage:
            host.key(pygame.K_PAGEDOWN)
            presses += 1
        return presses

    host.command(Commanded(Command.NEXT))
    assert host.stage() is Stage.VOTING, "a button of the presenter's page does what it says"
    host.command(Commanded(Command.BACK))
    assert to_the_end(Stage.READING) > 1
    host.key(pygame.K_5)
    assert to_the_end(Stage.VOTING) == 1, "the options have been seen by then"
    host.key(pygame.K_PAGEDOWN)
    assert host.stage() is Stage.REVEALED
    assert not host.game.showing.offsets.get("shown"), "the votes are looked at from the first on"
    assert len(host.lesson.past.steps) == steps
    presses = 0
    while len(host.lesson.past.steps) == steps:
        host.key(pygame.K_PAGEDOWN)
        presses += 1
    assert presses > 1
    host.close()


def test_the_other_branch_goes_by_the_key_it_came_by(folder: Path, cache: Path) -> None:
    host = Facilitator(folder, cache, STORY, "--data", str(folder), "--no-phones")
    host.until(lambda: host.tree.value == Kind.LOBBY)
    host.read_to(lambda: host.lesson.is_put)
    host.key(pygame.K_PAGEDOWN, pygame.K_5)
    host.read_to(lambda: bool(host.lesson.past.steps))
    host.key(pygame.K_o)
    assert host.tree.value == Kind.BRANCH
    host.key(pygame.K_o)
    assert host.tree.value == Kind.CLASS
    host.close()


def test_the_presenters_page_turns_the_page_line_by_line(host: Facilitator) -> None:
    host.until(lambda: host.tree.value == Kind.LOBBY)
    host.command(Commanded(Command.NEXT))
    assert not host.game.showing.reader.is_read
    host.command(Commanded(Command.NEXT))
    assert host.game.showing.reader.is_read
    assert not host.lesson.is_put


def test_a_clicker_is_enough(folder: Path, cache: Path) -> None:
    host = Facilitator(folder, cache, STORY, "--data", str(folder), "--no-phones")
    host.until(lambda: host.tree.value == Kind.LOBBY)
    host.key(pygame.K_F5)
    assert host.tree.value == Kind.CLASS, "F5 begins"
    host.key(pygame.K_ESCAPE)
    assert host.tree.value == Kind.PAUSE
    host.key(pygame.K_F5)
    assert host.tree.value == Kind.CLASS, "F5 goes back to it"
    host.key(pygame.K_PAGEDOWN)
    assert host.game.showing.reader.beat == 1
    host.key(pygame.K_PAGEUP)
    assert host.game.showing.reader.beat == 0, "a line back"
    for blank in (pygame.K_PERIOD, pygame.K_b):
        host.key(blank)
        assert host.tree.value == Kind.BLANK
        host.key(blank)
        assert host.tree.value == Kind.CLASS
    host.read_to(lambda: host.lesson.is_put)
    host.key(pygame.K_RIGHT)
    assert host.stage() is Stage.VOTING
    host.key(pygame.K_LEFT)
    assert host.stage() is Stage.READING
    host.key(pygame.K_PAGEDOWN, pygame.K_5, pygame.K_PAGEDOWN, pygame.K_PAGEDOWN)
    host.key(pygame.K_b)
    assert host.sees("Overrule: B"), "the letter of an option that is to be seen"
    host.key(pygame.K_PERIOD)
    assert host.tree.value == Kind.BLANK
    host.key(pygame.K_PERIOD, pygame.K_a, pygame.K_PAGEDOWN)
    assert host.lesson.past.choices == ("spare",)
    host.key(pygame.K_PAGEUP)
    assert host.stage() is Stage.REVEALED
    host.close()


def test_high_contrast_is_one_key_away(host: Facilitator) -> None:
    host.until(lambda: host.tree.value == Kind.LOBBY)
    host.key(pygame.K_F2)
    assert host.theme() is Theme.CONTRAST
    host.key(pygame.K_F2)
    assert host.theme() is Theme.LIGHT


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
    assert again.stage() is Stage.VOTING
    assert again.lesson.room.poll is not None
    assert again.lesson.room.poll.rounds[0].hands == (3, 0)
    again.close()


def test_the_terminal_says_where_the_handout_lies(
    folder: Path, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = Folders(folder, cache)
    host = Facilitator(folder, cache, STORY, "--data", str(folder), "--no-phones")
    host.until(lambda: host.tree.value == Kind.LOBBY)
    host.read_to(lambda: host.lesson.is_put)
    host.key(pygame.K_PAGEDOWN, pygame.K_5)
    host.read_to(lambda: host.lesson.past.steps)
    hosting.tell_papers(folders, STORY.scenario.id)
    assert not capsys.readouterr().out, "there is none yet"
    host.key(pygame.K_ESCAPE)
    host.game.press(Action(Verb.END_CLASS))
    host.until(lambda: host.lesson.papers)
    hosting.tell_papers(folders, STORY.scenario.id)
    assert str(host.lesson.papers) in capsys.readouterr().out
    host.close()
