from collections.abc import Iterable
from typing import NamedTuple

from hypothesis import HealthCheck, assume, given, settings

from game.authoring.exploration import Exploration, explore
from game.authoring.found import Run
from game.domain.events import Entered, Event
from game.domain.evidence import Evidence, Outcome
from game.domain.mistakes import Mistake
from game.domain.progress import Progress
from game.domain.scenario import DONE, SceneKind
from game.engine.compile import Story
from game.engine.explore import Bound
from game.engine.replay import replay
from game.engine.step import offered, start, step
from game.scoring.detectors import States, detectors, evidence_of, initial, observe
from tests.evenings import small_mixer
from tests.tangles import tangles

MOST_PLAYS = 4000


class Whole(NamedTuple):
    """One playthrough from beginning to end, as plain play has it."""

    made: tuple[float, ...]
    ending: str
    length: int


class Everything(NamedTuple):
    """All playthroughs, the scenes they entered and the responses they were offered."""

    plays: list[Whole]
    scenes: set[str]
    responses: set[str]


def made_in(found: Iterable[Evidence]) -> tuple[float, ...]:
    made = [each for each in found if each.outcome is Outcome.MADE]
    return tuple(sum(each.weight for each in made if each.mistake is mistake) for mistake in Mistake)


def made_by(story: Story, run: Run) -> tuple[float, ...]:
    """What a run makes, played from the beginning; it has to come to an ending."""
    past = replay(story, run.seed, run.choices)
    assert past.progress.ending is not None, past.stopped
    return made_in(evidence_of(story.scenario, past.events))


def everything(story: Story, most: int) -> Everything | None:
    """All playthroughs of all variants, one by one, without any cleverness; None where there are too many."""
    found = Everything([], set(), set())
    watching = detectors(story.scenario)
    chance = any(scene.kind is SceneKind.VARIANTS for scene in story.scenario.scenes.values())
    for seed in range(16 if chance else 1):
        ahead: list[tuple[Progress, tuple[Event, ...], States, tuple[Evidence, ...], int]] = [
            (*start(story, seed), initial(watching), (), 0)
        ]
        while ahead:
            progress, events, states, evidence, length = ahead.pop()
            found.scenes.update(event.scene for event in events if isinstance(event, Entered))
            states, new = observe(watching, states, events)
            if progress.ending is not None:
                found.plays.append(Whole(made_in((*evidence, *new)), progress.ending, length))
                if len(found.plays) > most:
                    return None
            for choice in offered(story, progress):
                if choice != DONE and "." not in choice:
                    found.responses.add(f"{progress.scene}.{choice}")
                ahead.append((*step(story, progress, choice), states, (*evidence, *new), length + 1))
    return found


def hold_against(found: Exploration, story: Story, all_there_is: Everything) -> None:
    """Fail unless exploring found exactly what all playthroughs show, and every run does what is said of it."""
    plays = all_there_is.plays
    assert found.complete
    for place, mistake in enumerate(Mistake):
        bounds, shown = found.mistakes[mistake], [play.made[place] for play in plays]
        assert (bounds.least, bounds.most) == (min(shown), max(shown))
        for run, wanted in ((bounds.least_run, min(shown)), (bounds.most_run, max(shown))):
            assert made_by(story, run)[place] == wanted
            assert len(run.choices) == min(play.length for play in plays if play.made[place] == wanted)
    assert found.fewest == sum(made_by(story, found.cleanest)) == min(sum(play.made) for play in plays)
    assert set(found.endings) == {play.ending for play in plays}
    for ending, run in found.endings.items():
        assert replay(story, *run).progress.ending == ending
        assert len(run.choices) == min(play.length for play in plays if play.ending == ending)
    names = {scene.id for scene in story.scenario.scenes.values() if scene.kind is not SceneKind.VARIANTS}
    assert set(found.unreached_scenes) == names - all_there_is.scenes
    answers = {f"{scene.id}.{each.id}" for scene in story.scenario.scenes.values() for each in scene.responses}
    assert set(found.unreached_responses) == answers - all_there_is.responses
    lengths = [play.length for play in plays]
    assert (found.decisions.least, found.decisions.most) == (min(lengths), max(lengths))


def test_it_finds_what_all_playthroughs_of_an_evening_show() -> None:
    all_there_is = everything(small_mixer(), 40_000)
    assert all_there_is is not None
    hold_against(explore(small_mixer(), Bound(50_000), sample=5), small_mixer(), all_there_is)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(tangles())
def test_it_finds_what_all_playthroughs_of_any_story_show(story: Story) -> None:
    all_there_is = everything(story, MOST_PLAYS)
    assume(all_there_is is not None)
    assert all_there_is is not None
    hold_against(explore(story, Bound(50_000), sample=5), story, all_there_is)
