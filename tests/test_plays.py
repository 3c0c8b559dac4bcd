"""Golden playthroughs: data in ``tests/plays``, one file a scenario."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from game.engine.replay import replay
from game.scoring.detectors import evidence_of
from game.scoring.scorecard import scorecard
from tests.shipped import SCENARIOS, story_of

PLAYS: list[tuple[str, dict[str, Any]]] = [
    (path.stem, play)
    for path in sorted((Path(__file__).parent / "plays").glob("*.yaml"))
    for play in yaml.load(path.read_bytes(), yaml.CSafeLoader)
]


@pytest.mark.parametrize(("name", "play"), PLAYS, ids=[f"{name}: {play['name']}" for name, play in PLAYS])
@pytest.mark.parametrize("seed", [0, 7])
def test_a_golden_playthrough_is_what_it_was(name: str, play: dict[str, Any], seed: int) -> None:
    story = story_of(name)
    past = replay(story, seed, play["choices"].split())
    assert past.stopped is None
    assert past.progress.ending == play["ending"]
    card = scorecard(evidence_of(story.scenario, past.events))
    assert {str(mistake): score.made for mistake, score in card.items() if score.made} == play["made"]
    assert {str(mistake): score.avoided for mistake, score in card.items() if score.avoided} == play["avoided"]


@pytest.mark.parametrize("name", SCENARIOS)
def test_some_playthrough_makes_no_mistake_at_all(name: str) -> None:
    plays = [play for of, play in PLAYS if of == name]
    assert any(not play["made"] and sum(play["avoided"].values()) >= 6 for play in plays)
