"""What if: swap one choice of a playthrough, keep the later ones while they are on offer, tell what differs."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from game.domain.calendar import Moment
from game.domain.condition import Condition
from game.domain.events import Entered, Event, MessageArrived, Reacted
from game.domain.evidence import Evidence
from game.domain.mistakes import Mistake
from game.domain.scenario import Ending, Line
from game.engine.compile import Story
from game.engine.replay import go_on, replay
from game.engine.season import Chapter, carry, spot_of
from game.scoring.detectors import Detector, beginning, detectors, observe, states_after
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

    `reached` is the chapter in which that ends. `ending` is set where it gets as far as the actual course did,
    else `open_at` is the scene from which it is open. `heard` would have been heard and was not; `missed` was
    and would not have been.
    """

    place: int
    instead: tuple[str, ...]
    reached: Chapter
    ending: Ending | None
    open_at: str | None
    heard: tuple[Heard, ...]
    missed: tuple[Heard, ...]
    changes: tuple[Change, ...]


Course = tuple[Chapter, ...]
"""Chapters from that of the decision on."""


class Fork:
    """A playthrough that may go on otherwise from the choice at `place` (from 0, over all chapters).

    What came before is scored once.
    """

    def __init__(self, chapters: Sequence[Chapter], place: int) -> None:
        self.place = place
        self.spot = spot_of(chapters, place)
        self.actual: Course = tuple(chapters[self.spot.number :])
        earlier = tuple(chapters[: self.spot.number])
        story, past = self.spot.chapter
        before = past.cut(self.spot.step).events
        watching = detectors(story.scenario)
        self._since = len(before)
        told = ((each.story, each.past.events) for each in earlier)
        self._said = {each.text for of, events in (*told, (story, before)) for each in everything_heard(of, events)}
        start = beginning(watching, states_after(earlier))
        self._states, self._found = observe(watching, start, before)
        self._shown: dict[tuple[int, int], tuple[Evidence, ...]] = {}

    def what_if(self, *instead: str) -> WhatIf:
        """The playthrough with the choice replaced by `instead`, which may be none or several."""
        other = self._otherwise(instead)
        reached = other[-1]
        held = self._held(other, len(instead))
        heard, missed = self._heard_in_one(other, held)
        whole = len(other) == len(self.actual) and reached.over
        scene = reached.past.progress.scene
        return WhatIf(
            self.place,
            instead,
            reached,
            reached.story.scene(scene).ending if whole else None,
            None if whole else scene,
            heard,
            missed,
            changes(self._shown_by(held), self._evidence_of(other)),
        )

    def _otherwise(self, instead: tuple[str, ...]) -> Course:
        """The other course: the later choices are kept, as long as they are on offer."""
        (story, past), _, step = self.spot
        other = go_on(story, past.cut(step), instead)
        if other.stopped is None:
            other = go_on(story, other, past.choices[step + 1 :])
        course: Course = (Chapter(story, other),)
        for story, past in self.actual[1:]:
            if not course[-1].over:
                break
            carried = carry(course[-1].past.progress, story.after)
            course = (*course, Chapter(story, replay(story, past.opening.seed, past.choices, carried)))
        return course

    def _held(self, other: Course, instead: int) -> Course:
        """The actual course as far as the other one holds, in which so many choices were made `instead`."""
        last = len(other) - 1
        story, past = self.actual[last]
        made = len(other[-1].past.steps)
        steps = made if last else max(self.spot.step, made - instead + 1)
        return (*self.actual[:last], Chapter(story, past if other[-1].over else past.cut(steps)))

    def _since_then(self, course: Course) -> Iterator[tuple[Story, tuple[Event, ...]]]:
        """What happened in each chapter of a course, from the decision on."""
        for number, (story, past) in enumerate(course):
            yield story, past.events if number else past.events[self._since :]

    def _shown_by(self, held: Course) -> tuple[Evidence, ...]:
        """The evidence of the actual course, as far as another holds."""
        until = len(held), len(held[-1].past.steps)
        if until not in self._shown:
            self._shown[until] = self._evidence_of(held)
        return self._shown[until]

    def _evidence_of(self, course: Course) -> tuple[Evidence, ...]:
        """All that a course shows; decisions of later chapters are told apart from those in scenes of the same name."""
        states, found = self._states, list(self._found)
        for number, (story, events) in enumerate(self._since_then(course)):
            watching = detectors(story.scenario)
            states, new = observe(watching, beginning(watching, states) if number else states, events)
            found += told_apart(watching, new, number) if number else new
        return tuple(found)

    def _heard_in_one(self, *courses: Course) -> tuple[tuple[Heard, ...], ...]:
        """What was heard in the first of two courses alone, and in the second alone."""
        here, there = (
            [each for story, events in self._since_then(course) for each in everything_heard(story, events)]
            for course in courses
        )
        said_here, said_there = ({each.text for each in heard} | self._said for heard in (here, there))
        only_here = tuple(each for each in here if each.text not in said_there)
        return only_here, tuple(each for each in there if each.text not in said_here)


def told_apart(watching: Iterable[Detector], found: Iterable[Evidence], number: int) -> Iterator[Evidence]:
    """Evidence of a later chapter; what is owed is the same throughout, a decision is one of that chapter."""
    lasting = {detector.mistake for detector in watching if detector.lasting}
    for each in found:
        yield each if each.mistake in lasting else each._replace(opportunity=f"{number}/{each.opportunity}")


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
