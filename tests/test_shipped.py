"""The scenarios that come along: sound, fair, and long enough to say something."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from game.domain.events import Chose, Opened
from game.domain.mistakes import Mistake
from game.domain.scenario import Line, Scenario, SceneKind
from game.engine.replay import replay
from game.scoring.detectors import evidence_of
from scripts.random_plays import Play, random_plays
from tests.shipped import SCENARIOS, story_of

pytestmark = pytest.mark.slow

PLAYS = 1000
PLAYS_FOLDER = Path(__file__).parent / "plays"


@cache
def plays(name: str) -> list[Play]:
    return list(random_plays(story_of(name), PLAYS))


def words(scenario: Scenario) -> int:
    """Words that a reader can meet in a scenario, feedback included."""
    texts = [scenario.briefing]
    for scene in scenario.scenes.values():
        lines: list[Line] = list(scene.lines)
        for response in scene.responses:
            texts += [*response.texts, response.because]
            lines += response.reaction
        texts += [line.text for line in lines] + [message.text for message in scene.arrives]
        texts.append(scene.ending.text if scene.ending else "")
    return sum(len(text.split()) for text in texts)


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_play_ends(name: str) -> None:
    assert all(play.ending for play in plays(name))


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_ending_has_a_golden_playthrough(name: str) -> None:
    endings = {scene.ending.id for scene in story_of(name).scenario.scenes.values() if scene.ending}
    golden = yaml.safe_load((PLAYS_FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    assert {play["ending"] for play in golden} == endings
    assert len(endings) >= 3


@pytest.mark.parametrize("name", SCENARIOS)
@pytest.mark.parametrize("mistake", Mistake)
def test_every_mistake_can_be_made_and_avoided(name: str, mistake: Mistake) -> None:
    scores = [play.card[mistake] for play in plays(name)]
    assert any(score.made for score in scores)
    assert any(score.avoided for score in scores)


def test_the_mixer_is_a_whole_evening_and_a_fortnight() -> None:
    scenario = story_of("founders-mixer").scenario
    kinds = [scene.kind for scene in scenario.scenes.values()]
    assert len(kinds) >= 35
    assert kinds.count(SceneKind.DESK) >= 3
    assert kinds.count(SceneKind.ENDING) >= 4
    assert words(scenario) >= 3500
    assert min(len(play.choices) for play in plays("founders-mixer")) >= 15


def test_the_mixer_says_something_about_each_of_the_six() -> None:
    """The same for 10,000 plays: ``python scripts/random_plays.py founders-mixer``."""
    shown = plays("founders-mixer")
    enough = sum(all(score.opportunities >= 2 for score in play.card.values()) for play in shown)
    assert enough >= 0.9 * len(shown)


@pytest.mark.parametrize("name", SCENARIOS)
def test_evidence_needs_an_opportunity_and_its_weights_sum_to_one(name: str) -> None:
    story = story_of(name)
    for seed, play in enumerate(plays(name)[:100]):
        past = replay(story, seed, play.choices)
        before = {event.scene: event.offered for event in past.events if isinstance(event, Chose)}
        opened = {event.key for event in past.events if isinstance(event, Opened)}
        weights: dict[tuple[Mistake, str], float] = {}
        for each in evidence_of(story.scenario, past.events):
            key = each.mistake, each.opportunity
            weights[key] = weights.get(key, 0.0) + each.weight
            at_desk = story.scene(each.scene).kind is SceneKind.DESK
            owed = each.opportunity.removesuffix("/third") in opened
            assert owed or at_desk or len(before[each.opportunity]) > 1, each
        assert all(weight == pytest.approx(1.0) for weight in weights.values())


@pytest.mark.parametrize("name", SCENARIOS)
def test_another_time_of_day_is_told_where_time_passes(name: str) -> None:
    told_in = {
        scene.kind
        for scene in story_of(name).scenario.scenes.values()
        for line in scene.lines
        if line.speaker is None and line.text.startswith(("That evening", "That night", "Next morning"))
    }
    assert told_in <= {SceneKind.PASSAGE}
