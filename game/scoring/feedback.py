"""What the guided level tells between encounters: the evidence found since it last did."""

from collections.abc import Sequence

from game.domain.events import DeskEnded, Event, MeetingEnded
from game.domain.evidence import Evidence
from game.engine.season import Chapter
from game.scoring.detectors import evidence_in_last


def ends_encounter(events: tuple[Event, ...]) -> bool:
    """Whether somebody was parted from, or a desk was left."""
    return any(isinstance(event, (MeetingEnded, DeskEnded)) for event in events)


def feedback(chapters: Sequence[Chapter]) -> tuple[Evidence, ...]:
    """The evidence to tell after the last step of the last chapter; none in the middle of an encounter."""
    story, past = chapters[-1]
    if not past.steps or not ends_encounter(past.steps[-1].events):
        return ()
    earlier = len(past.steps) - 1
    while earlier and not ends_encounter(past.steps[earlier - 1].events):
        earlier -= 1
    known = evidence_in_last((*chapters[:-1], Chapter(story, past.cut(earlier))))
    return evidence_in_last(chapters)[len(known) :]
