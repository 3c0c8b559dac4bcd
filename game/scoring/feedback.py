"""What the guided level tells between encounters: the evidence found since it last did."""

from game.domain.events import DeskEnded, Event, MeetingEnded
from game.domain.evidence import Evidence
from game.engine.compile import Story
from game.engine.replay import Replay
from game.scoring.detectors import evidence_of


def ends_encounter(events: tuple[Event, ...]) -> bool:
    """Whether somebody was parted from, or a desk was left."""
    return any(isinstance(event, (MeetingEnded, DeskEnded)) for event in events)


def feedback(story: Story, past: Replay) -> tuple[Evidence, ...]:
    """The evidence to tell after the last step; none in the middle of an encounter."""
    if not past.steps or not ends_encounter(past.steps[-1].events):
        return ()
    earlier = len(past.steps) - 1
    while earlier and not ends_encounter(past.steps[earlier - 1].events):
        earlier -= 1
    known = evidence_of(story.scenario, past.cut(earlier).events)
    return evidence_of(story.scenario, past.events)[len(known) :]
