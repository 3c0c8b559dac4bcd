"""Evidence, each with the step of the decision behind it: what the rows of dots are made of."""

from typing import NamedTuple

from game.domain.events import Chose, Closed, DeskEnded, PassedUp, RanErrand, Wrote
from game.domain.evidence import Evidence
from game.domain.mistakes import Mistake
from game.engine.compile import Story
from game.engine.replay import Replay, Step
from game.scoring.detectors import detectors, initial, observe
from game.scoring.scorecard import taken


class Finding(NamedTuple):
    """Evidence, and the step (from 0) of the decision behind it."""

    evidence: Evidence
    place: int


class Dot(NamedTuple):
    """One opportunity: the share avoided (0, ½ or 1), the step of its decision, and why."""

    opportunity: str
    share: float
    place: int
    why: str


def findings(story: Story, past: Replay) -> list[Finding]:
    """All evidence of a playthrough, each with the step of the decision behind it.

    Behind an omission, and behind what was done late, stands the last occasion that was passed up before.
    """
    watching = detectors(story.scenario)
    states, _ = observe(watching, initial(watching), past.opening_events)
    passed: dict[str, int] = {}
    found: list[Finding] = []
    for place, step in enumerate(past.steps):
        passed.update((event.key, place) for event in step.events if isinstance(event, PassedUp))
        late = {event.key for event in step.events if isinstance(event, Closed) and event.entry.overdue}
        states, new = observe(watching, states, step.events)
        for each in new:
            if each.response is None or (each.opportunity in late and each.opportunity in passed):
                found.append(Finding(each, decision_at(past, passed[each.opportunity])))
            else:
                found.append(Finding(each, latest(past, place, each.response)))
    return found


def latest(past: Replay, place: int, choice: str) -> int:
    """The last step up to `place` at which `choice` was made; an evening is judged only when it is over."""
    return next(earlier for earlier in range(place, -1, -1) if past.steps[earlier].choice == choice)


def decision_at(past: Replay, place: int) -> int:
    """The step that an omission is put down to: at a desk with no room left, the last slot that went to nothing."""
    step = past.steps[place]
    ended = next((event for event in step.events if isinstance(event, DeskEnded)), None)
    if ended is None or ended.slots > 0:
        return place
    return next((earlier for earlier in range(place - 1, -1, -1) if went_to_nothing(past.steps[earlier])), place)


def went_to_nothing(step: Step) -> bool:
    """Whether a slot went to nothing owed at this step."""
    return any(isinstance(event, (RanErrand, Wrote)) and event.idle for event in step.events)


def act_of(step: Step) -> Chose | RanErrand | Wrote | DeskEnded:
    """The event that says what was chosen."""
    return next(event for event in step.events if isinstance(event, (Chose, RanErrand, Wrote, DeskEnded)))


def dots_of(found: list[Finding], mistake: Mistake) -> tuple[Dot, ...]:
    """The dots of one mistake, in order of time."""
    about = [each for each in found if each.evidence.mistake is mistake]
    places = {each.evidence.opportunity: each.place for each in about}
    return tuple(
        Dot(opportunity, share, places[opportunity], why)
        for (_, opportunity), (share, why) in taken(each.evidence for each in about).items()
    )
