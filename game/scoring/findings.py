"""Evidence, each with the step of the decision behind it: what the rows of dots are made of."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from game.domain.events import Chose, Closed, DeskEnded, PassedUp, RanErrand, Wrote
from game.domain.evidence import Evidence
from game.domain.mistakes import Mistake
from game.engine.replay import Step
from game.engine.season import Chapter, steps_of
from game.scoring.detectors import States, beginning, detectors, observe
from game.scoring.scorecard import taken


class Finding(NamedTuple):
    """Evidence, and the step (from 0, over all chapters) of the decision behind it."""

    evidence: Evidence
    place: int


class Dot(NamedTuple):
    """One opportunity: the share avoided (0, ½ or 1), the step of its decision, and why."""

    opportunity: str
    share: float
    place: int
    why: str


def findings(chapters: Sequence[Chapter]) -> list[list[Finding]]:
    """All evidence found in each chapter, each with the decision behind it.

    Behind an omission, and behind what was done late, stands the last occasion that was passed up before,
    whichever chapter that was in.
    """
    states: States | None = None
    steps = steps_of(chapters)
    passed: dict[str, int] = {}
    first = 0
    every: list[list[Finding]] = []
    for story, past in chapters:
        watching = detectors(story.scenario)
        states, new = observe(watching, beginning(watching, states), past.opening_events)
        found = [Finding(each, decision_at(steps, passed[each.opportunity])) for each in new]
        for place, step in enumerate(past.steps, first):
            passed.update((event.key, place) for event in step.events if isinstance(event, PassedUp))
            late = {event.key for event in step.events if isinstance(event, Closed) and event.entry.overdue}
            states, new = observe(watching, states, step.events)
            for each in new:
                if each.response is None or (each.opportunity in late and each.opportunity in passed):
                    found.append(Finding(each, decision_at(steps, passed[each.opportunity])))
                else:
                    found.append(Finding(each, latest(steps, place, each.response)))
        first += len(past.steps)
        every.append(found)
    return every


def latest(steps: Sequence[Step], place: int, choice: str) -> int:
    """The last step up to `place` at which `choice` was made; an evening is judged only when it is over."""
    return next(earlier for earlier in range(place, -1, -1) if steps[earlier].choice == choice)


def decision_at(steps: Sequence[Step], place: int) -> int:
    """The step that an omission is put down to: at a desk with no room left, the last slot that went to nothing."""
    ended = next((event for event in steps[place].events if isinstance(event, DeskEnded)), None)
    if ended is None or ended.slots > 0:
        return place
    return next((earlier for earlier in range(place - 1, -1, -1) if went_to_nothing(steps[earlier])), place)


def went_to_nothing(step: Step) -> bool:
    """Whether a slot went to nothing owed at this step."""
    return any(isinstance(event, (RanErrand, Wrote)) and event.idle for event in step.events)


def act_of(step: Step) -> Chose | RanErrand | Wrote | DeskEnded:
    """The event that says what was chosen."""
    return next(event for event in step.events if isinstance(event, (Chose, RanErrand, Wrote, DeskEnded)))


def dots_of(found: Iterable[Finding], mistake: Mistake) -> tuple[Dot, ...]:
    """The dots of one mistake in one chapter, in order of time."""
    about = [each for each in found if each.evidence.mistake is mistake]
    places = {each.evidence.opportunity: each.place for each in about}
    return tuple(
        Dot(opportunity, share, places[opportunity], why)
        for (_, opportunity), (share, why) in taken(each.evidence for each in about).items()
    )
