"""What a detector does not listen to changes nothing in it: whoever watches may pass it over."""

from functools import cache
from random import Random

import pytest

from game.authoring.wandering import at_random, wander
from game.domain.events import Event
from game.engine.compile import Story
from game.scoring.detectors import Detector, detectors
from tests.shipped import SCENARIOS, story_of

PLAYS = 40


@cache
def played(name: str) -> tuple[Story, list[Event]]:
    story = story_of(name)
    return story, [event for seed in range(PLAYS) for event in wander(story, seed, at_random(Random(seed))).events]


@pytest.mark.parametrize("place", range(6))
@pytest.mark.parametrize("name", SCENARIOS)
def test_what_a_detector_does_not_listen_to_changes_nothing(name: str, place: int) -> None:
    story, events = played(name)
    detector: Detector = detectors(story.scenario)[place]
    state = detector.initial
    for event in events:
        after, found = detector.advance(state, event)
        assert type(event) in detector.hears or (after == state and not found), event
        state = after
    assert state != detector.initial
