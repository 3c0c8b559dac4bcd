"""Every piece of the cookbook can be copied as it stands."""

import re
from pathlib import Path

import pytest

from game.domain.scenario import SceneKind
from game.engine.replay import replay
from game.engine.step import offered
from tests.stories import story

PAGE = (Path(__file__).parent.parent / "docs" / "authoring" / "cookbook.md").read_text(encoding="utf-8")
PIECES = dict(re.findall(r"^## (.+)\n(?:(?!## |```).*\n)*```yaml\n([^`]*)```", PAGE, re.MULTILINE))


def test_everything_promised_at_the_top_is_there() -> None:
    assert re.findall(r"^- \[(.+)\]", PAGE, re.MULTILINE) == list(PIECES)


@pytest.mark.parametrize("name", PIECES)
def test_a_piece_loads_and_plays_to_its_end(name: str) -> None:
    told = story(PIECES[name], start=PIECES[name].partition(":")[0])
    for place in range(3):
        past = replay(told, place, ())
        while on_offer := offered(told, past.progress):
            past = replay(told, place, [*past.choices, on_offer[min(place, len(on_offer) - 1)]])
        assert past.progress.ending == "over"


@pytest.mark.parametrize("name", PIECES)
def test_a_piece_holds_a_choice_or_an_evening(name: str) -> None:
    scenes = story(PIECES[name], start=PIECES[name].partition(":")[0]).scenario.scenes.values()
    assert any(scene.kind in (SceneKind.CONVERSATION, SceneKind.DESK) for scene in scenes)
