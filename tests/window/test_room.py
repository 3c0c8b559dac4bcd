"""What `check` counts in letters is never less than what the window needs in px."""

import pytest

from game.authoring.rules.room import LINE_LETTERS, height, rows_of
from game.domain.scenario import SceneKind
from game.views.node import Node, Role
from game.window.box import Rect
from game.window.layouts import conversation, sitting
from game.window.layouts.speech import MARK, SIDE
from game.window.stage import Stage, Type
from game.window.text import Typesetter
from tests.shipped import SCENARIOS, story_of


@pytest.fixture(scope="module")
def large() -> Stage:
    return Stage(1280, 720, Typesetter(), 200)


def across(stage: Stage) -> Rect:
    return sitting.span(stage, Rect(0, 0, stage.width, stage.height))


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_line_takes_no_more_rows_than_are_counted(large: Stage, name: str) -> None:
    width = across(large).w - 2 * large.px(SIDE) - large.em(MARK)
    for scene in story_of(name).scenario.scenes.values():
        lines = [*scene.lines, *(line for response in scene.responses for line in response.reaction)]
        for line in lines:
            rows = large.setter.rows(line.text, large.style(Type.LINE), width)
            assert len(rows) <= rows_of(line.text, LINE_LETTERS), line.text


@pytest.mark.parametrize("name", SCENARIOS)
def test_responses_are_no_higher_than_is_counted(large: Stage, name: str) -> None:
    for scene in story_of(name).scenario.scenes.values():
        if scene.kind is not SceneKind.CONVERSATION:
            continue
        texts = [max(response.texts, key=len) for response in scene.responses]
        buttons = tuple(Node(Role.BUTTON, f"“{text}”", key=str(place)) for place, text in enumerate(texts, start=1))
        shown = conversation.responses(
            Node(Role.LIST, children=buttons), large, across(large).w, conversation.DENSE.pad
        )
        assert shown.height(across(large).w) <= height(scene.responses), scene.id
