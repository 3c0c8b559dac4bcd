"""What if: swap one choice of a playthrough, keep the later ones while they are on offer, tell what differs."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.domain.calendar import Moment
from game.domain.condition import Condition
from game.domain.events import Entered, Event, MessageArrived, Reacted
from game.domain.evidence import Evidence
from game.domain.mistakes import Mistake
from game.domain.scenario import Ending, Line
from game.engine.compile import Story
from game.engine.replay import Replay, go_on
from game.scoring.detectors import detectors, initial, observe
from game.scoring.scorecard import Opportunity, Taken, taken


class Heard(NamedTuple):
    """Something that was said, written or told, and the condition it depended on."""

    moment: Moment
    scene: str
    speaker: str | None
    text: str
    when: Condition | None


class Change(NamedTuple):
    """An opportunity that was taken otherwise: the shares avoided, None where it did not come up."""

    mistake: Mistake
    opportunity: str
    was: float | None
    would_be: float | None
    why: str


class WhatIf(NamedTuple):
    """Another course of a playthrough, compared as far as it holds.

    `replay` is that other course. `ending` is set where it reaches one, else `open_at` is the scene from
    which it is open. `heard` would have been heard and was not; `missed` was and would not have been.
    """

    place: int
    instead: tuple[str, ...]
    replay: Replay
    ending: Ending | None
    open_at: str | None
    heard: tuple[Heard, ...]
    missed: tuple[Heard, ...]
    changes: tuple[Change, ...]


class Fork:
    """A playthrough that may go on otherwise from the choice at `place` (from 0); what came before is scored once."""

    def __init__(self, story: Story, past: Replay, place: int) -> None:
        self.story = story
        self.past = past
        self.place = place
        self._watching = detectors(story.scenario)
        before = past.cut(place).events
        self._since = len(before)
        self._said = {each.text for each in everything_heard(story, before)}
        self._states, self._found = observe(self._watching, initial(self._watching), before)
        self._shown: dict[int, tuple[Evidence, ...]] = {}

    def what_if(self, *instead: str) -> WhatIf:
        """The playthrough with the choice replaced by `instead`, which may be none or several."""
        story, past, place = self.story, self.past, self.place
        other = go_on(story, past.cut(place), instead)
        if other.stopped is None:
            other = go_on(story, other, past.choices[place + 1 :])
        over = other.progress.ending is not None
        held = len(past.steps) if over else max(place, len(other.steps) - len(instead) + 1)
        heard, missed = self._heard_in_one(other, past.cut(held))
        return WhatIf(
            place,
            instead,
            other,
            story.scene(other.progress.scene).ending,
            None if over else other.progress.scene,
            heard,
            missed,
            changes(self._shown_until(held), self._evidence_of(other)),
        )

    def _shown_until(self, held: int) -> tuple[Evidence, ...]:
        """The evidence of the actual course, as far as another holds."""
        if held not in self._shown:
            self._shown[held] = self._evidence_of(self.past.cut(held))
        return self._shown[held]

    def _evidence_of(self, course: Replay) -> tuple[Evidence, ...]:
        return (*self._found, *observe(self._watching, self._states, course.events[self._since :])[1])

    def _heard_in_one(self, *courses: Replay) -> tuple[tuple[Heard, ...], ...]:
        """What was heard in the first of two courses alone, and in the second alone."""
        here, there = (list(everything_heard(self.story, course.events[self._since :])) for course in courses)
        said_here, said_there = ({each.text for each in heard} | self._said for heard in (here, there))
        only_here = tuple(each for each in here if each.text not in said_there)
        return only_here, tuple(each for each in there if each.text not in said_here)


def everything_heard(story: Story, events: Iterable[Event]) -> Iterator[Heard]:
    """Every line and message in these events, in order."""
    for event in events:
        match event:
            case Entered():
                lines = story.scene(event.scene).lines
                yield from (as_heard(event.moment, event.scene, lines[place]) for place in event.lines)
            case Reacted():
                scene = story.scene(event.scene)
                reaction = scene.response(event.response).reaction
                yield from (as_heard(event.moment, scene.id, reaction[place]) for place in event.lines)
            case MessageArrived():
                message = story.scene(event.scene).arrives[event.place]
                yield Heard(event.moment, event.scene, message.sender, message.text, message.when)
            case _:
                pass


def as_heard(moment: Moment, scene: str, line: Line) -> Heard:
    """A line as it was heard."""
    return Heard(moment, scene, line.speaker, line.text, line.when)


def changes(was: Iterable[Evidence], would_be: Iterable[Evidence]) -> tuple[Change, ...]:
    """The opportunities that differ between two sets of evidence."""
    before, after = taken(was), taken(would_be)
    differing = [key for key in before | after if share_of(before, key) != share_of(after, key)]
    return tuple(
        Change(*key, share_of(before, key), share_of(after, key), (after.get(key) or before[key]).why)
        for key in differing
    )


def share_of(found: dict[Opportunity, Taken], key: Opportunity) -> float | None:
    """The share avoided at an opportunity; None where it did not come up."""
    return found[key].avoided if key in found else None
