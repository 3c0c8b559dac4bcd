"""What a class takes home, printed by a real browser."""

import re

import pytest
from playwright.sync_api import Browser

from game.domain.settings import Settings
from game.engine.compile import compile_story
from game.loading.library import Library, packaged_scenarios
from game.room.bridge import Command
from game.room.room import Rules, Stage
from game.views.class_lookback import look_back
from game.views.class_model import Part
from game.views.handout import handout
from game.window.class_tour import Classroom

SEED = 7
A_PAGE = re.compile(rb"/Type\s*/Page\b")


@pytest.fixture(scope="module")
def longest() -> str:
    """The page of a class with twelve tables that were divided over nearly everything, and voted twice."""
    scenario = Library([packaged_scenarios()], None).load("founders-mixer").scenario
    assert scenario is not None
    room = Classroom(
        compile_story(scenario), Settings(), Rules(tuple(f"The table at door {number}" for number in range(1, 13)))
    )
    room.fill()
    while room.lesson.part is not Part.LOOKING_BACK:
        poll = room.room.poll
        if room.room.stage is Stage.VOTING and poll is not None:
            room.vote_by_table((0, 1, 0, 1, 2) if len(poll.rounds) > 1 else (0, 1, 2))
        if room.room.stage is Stage.REVEALED and poll is not None and len(poll.rounds) == 1:
            room.step(Command.AGAIN)
        else:
            room.step()
    return handout(look_back(room.story, SEED, room.room), "26 November 2026")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_longest_handout_prints_on_one_page(longest: str, paper: str, chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content(longest)
    printed = page.pdf(format=paper)
    page.close()
    assert len(A_PAGE.findall(printed)) == 1
