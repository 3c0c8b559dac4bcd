"""Playthroughs that differ from known ones in a single choice: what random play seldom comes to, they come to often."""

from collections.abc import Iterable
from random import Random

from game.authoring.found import Run
from game.authoring.plays import with_something_to_say
from game.authoring.wandering import wander
from game.engine.compile import Story
from game.engine.replay import Replay, replay
from game.engine.step import offered


def look_around(story: Story, runs: Iterable[Run]) -> None:
    """Play each run again with each other choice at each place; the rest stays as it was while it is on offer."""
    for run in runs:
        past = replay(story, *run)
        for place, chosen in enumerate(past.choices):
            before = past.before(place)
            for other in with_something_to_say(before, offered(story, before)):
                if other != chosen:
                    _play(story, run, past, place, other)


def _play(story: Story, run: Run, past: Replay, place: int, other: str) -> None:
    random = Random(place)
    lead = (*past.choices[:place], other, *past.choices[place + 1 :])
    wander(story, run.seed, lambda now, on_offer: random.choice(with_something_to_say(now, on_offer)), lead)
