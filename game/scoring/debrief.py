"""What a finished playthrough is told about itself: rows of dots, the decisions that mattered, one plan."""

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from game.domain.calendar import Moment
from game.domain.events import (
    Chose,
    Closed,
    DeskEnded,
    Entered,
    Event,
    MeetingEnded,
    Opened,
    PassedUp,
    RanErrand,
    Wrote,
)
from game.domain.evidence import Evidence, Scorecard
from game.domain.ledger import Entry, Favour, Need, Promise, Setback, Thread
from game.domain.mistakes import PROFILES, Mistake, Research
from game.domain.scenario import DONE, Ending, Intent, MoveKind, Scene
from game.engine.compile import Story
from game.engine.explore import Explorer
from game.engine.guards import THREAD_PREDICATES, questions
from game.engine.replay import Replay, Step
from game.scoring.counterfactual import Heard, WhatIf, everything_heard, shares, what_if
from game.scoring.detectors import detectors, initial, observe
from game.scoring.scorecard import scorecard

MOST_SHOWN = 6
STATES_LOOKED_AT = 3000
LETTER_FOR: dict[type, Intent] = {
    Promise: Intent.SEND,
    Favour: Intent.THANK,
    Need: Intent.HELP,
    Thread: Intent.FOLLOW_UP,
}


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


class Mattered(NamedTuple):
    """A decision worth looking at again.

    `choice` is what was chosen at `place`; `led_to` what was heard because of it. `other` is the course
    that another choice would have taken, if there was one to compare. `settled` says that after it no other
    ending could be reached any more.
    """

    place: int
    moment: Moment
    scene: str
    mistake: Mistake
    opportunity: str
    share: float
    why: str
    choice: str
    led_to: tuple[Heard, ...]
    other: WhatIf | None
    settled: bool


class Debrief(NamedTuple):
    """All that the debrief shows. `focus` is the mistake that research and plan are about."""

    ending: Ending
    decisions: int
    evidence: tuple[Evidence, ...]
    scorecard: Scorecard
    rows: dict[Mistake, tuple[Dot, ...]]
    mattered: tuple[Mattered, ...]
    focus: Mistake
    research: Research
    plan: str


def debrief(story: Story, past: Replay) -> Debrief:
    """The debrief of a playthrough that has reached an ending; ValueError for one that has not."""
    ending = story.scene(past.progress.scene).ending
    if ending is None:
        raise ValueError("this playthrough has not ended")
    found = findings(story, past)
    evidence = tuple(each.evidence for each in found)
    card = scorecard(evidence)
    focus = max(Mistake, key=lambda mistake: (card[mistake].made, card[mistake].opportunities))
    return Debrief(
        ending,
        len(past.steps),
        evidence,
        card,
        {mistake: dots_of(found, mistake) for mistake in Mistake},
        decisions_that_mattered(story, past, found),
        focus,
        research_on(story, found, focus),
        PROFILES[focus].plan,
    )


def findings(story: Story, past: Replay) -> list[Finding]:
    """All evidence of a playthrough, each with the step of the decision behind it.

    Behind an omission stands the last occasion on which it could have been done.
    """
    watching = detectors(story.scenario)
    states, _ = observe(watching, initial(watching), past.opening_events)
    passed: dict[str, int] = {}
    found: list[Finding] = []
    for place, step in enumerate(past.steps):
        passed.update((event.key, place) for event in step.events if isinstance(event, PassedUp))
        states, new = observe(watching, states, step.events)
        for each in new:
            if each.response is None:
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
    return next((earlier for earlier in range(place - 1, -1, -1) if went_to_nothing(past, earlier)), place)


def went_to_nothing(past: Replay, place: int) -> bool:
    """Whether this step is what left the desk idle."""
    before, after = past.before(place).desk, past.steps[place].progress.desk
    return after is not None and after.idle and (before is None or not before.idle or after.slots < before.slots)


def dots_of(found: list[Finding], mistake: Mistake) -> tuple[Dot, ...]:
    """The dots of one mistake, in order of time."""
    evidence = [each.evidence for each in found if each.evidence.mistake is mistake]
    places = {each.evidence.opportunity: each.place for each in found if each.evidence.mistake is mistake}
    return tuple(
        Dot(opportunity, share, places[opportunity], why) for (_, opportunity), (share, why) in shares(evidence).items()
    )


def decisions_that_mattered(story: Story, past: Replay, found: list[Finding]) -> tuple[Mattered, ...]:
    """At most six, in order of time: mistakes first, then what was done well and came back."""
    settling = settling_step(story, past)
    rows = {mistake: {dot.opportunity: dot for dot in dots_of(found, mistake)} for mistake in Mistake}
    by_place: dict[int, Mattered] = {}
    for each in found:
        evidence = each.evidence
        share = rows[evidence.mistake][evidence.opportunity].share
        known = by_place.get(each.place)
        if known is None or share < known.share:
            by_place[each.place] = mattered(story, past, each, share, settled=each.place == settling)
    ranked = sorted(by_place.values(), key=lambda one: (not one.settled, one.share, -len(one.led_to), one.place))
    return tuple(
        sorted(
            (with_other_course(story, past, one) for one in ranked[:MOST_SHOWN]),
            key=lambda one: one.place,
        )
    )


def mattered(story: Story, past: Replay, finding: Finding, share: float, *, settled: bool) -> Mattered:
    """One decision, as yet without another course to compare it with."""
    evidence, step = finding.evidence, past.steps[finding.place]
    act = act_of(step)
    return Mattered(
        finding.place,
        act.moment,
        act.scene,
        evidence.mistake,
        evidence.opportunity,
        share,
        evidence.why,
        step.choice,
        consequences(story, past, finding.place, evidence.opportunity),
        None,
        settled,
    )


def act_of(step: Step) -> Chose | RanErrand | Wrote | DeskEnded:
    """The event that says what was chosen."""
    return next(event for event in step.events if isinstance(event, (Chose, RanErrand, Wrote, DeskEnded)))


def consequences(story: Story, past: Replay, place: int, opportunity: str) -> tuple[Heard, ...]:
    """What was heard later only because of this decision: words whose condition asks about what it did."""
    step = past.steps[place]
    act = act_of(step)
    subjects = {f"{act.scene}.{step.choice}", opportunity, *touched(step.events)}
    later = (event for each in past.steps[place:] for event in each.events)
    return tuple(heard for heard in everything_heard(story, later) if depends_on(heard, subjects))


def touched(events: tuple[Event, ...]) -> Iterator[str]:
    """Keys of the entries that an act itself opened or closed, before the next scene does anything."""
    act = takewhile(lambda event: not isinstance(event, (MeetingEnded, Entered)), events)
    return (event.key for event in act if isinstance(event, (Opened, Closed)))


def depends_on(heard: Heard, subjects: set[str]) -> bool:
    """Whether the condition of something heard asks about one of these."""
    if heard.when is None:
        return False
    for question in questions(heard.when):
        key = f"thread/{question.subject}" if question.predicate in THREAD_PREDICATES else question.subject
        if key in subjects:
            return True
    return False


def with_other_course(story: Story, past: Replay, one: Mattered) -> Mattered:
    """The decision with the course that the most telling other choice would have taken."""
    courses = [what_if(story, past, one.place, instead) for instead in alternatives(story, past, one)]
    telling = [course for course in courses if turns(course, one)] or [course for course in courses if course.changes]
    best = max(telling, key=lambda course: worth(course, better=one.share < 1), default=None)
    return one._replace(other=best)


def turns(course: WhatIf, one: Mattered) -> bool:
    """Whether the other course changes how the same opportunity was taken."""
    return any(
        (change.mistake, change.opportunity) == (one.mistake, one.opportunity)
        and None not in (change.was, change.would_be)
        for change in course.changes
    )


def worth(course: WhatIf, *, better: bool) -> tuple[float, int]:
    """How telling a course is: what it gains over the actual one (or loses, to show what was done well)."""
    gain = sum((change.would_be or 0.0) - (change.was or 0.0) for change in course.changes)
    return (gain if better else -gain), len(course.heard)


def alternatives(story: Story, past: Replay, one: Mattered) -> list[tuple[str, ...]]:
    """What could have been chosen instead, as replacements of the step."""
    act = act_of(past.steps[one.place])
    if isinstance(act, Chose):
        return [(choice,) for choice in act.offered if choice != act.response]
    after = (DONE,) if isinstance(act, DeskEnded) else ()
    before = past.before(one.place)
    closing = [
        (choice, *after)
        for entry in before.ledger.values()
        if entry.is_open and (choice := letter_about(entry)) and entry.term.person in before.met
    ]
    scene = story.scene(act.scene)
    errands = [
        (errand.id, *after)
        for errand in scene.responses
        if any(move.kind in (MoveKind.PREPARE, MoveKind.RETRY) for move in errand.moves)
    ]
    without: list[tuple[str, ...]] = [] if isinstance(act, DeskEnded) else [()]
    return [each for each in (*closing, *errands) if each[0] != one.choice] + without


def letter_about(entry: Entry) -> str | None:
    """The choice at a desk that would act on an entry."""
    intent = LETTER_FOR.get(type(entry.term))
    return None if intent is None or isinstance(entry.term, Setback) else f"{entry.term.person}.{intent}"


def settling_step(story: Story, past: Replay) -> int | None:
    """The step (from 0) after which only one ending was left, where looking at everything proves it."""
    explorer = Explorer(story, STATES_LOOKED_AT)
    for place in range(len(past.steps), -1, -1):
        reach = explorer.reach(past.before(place))
        if not reach.complete:
            return None
        if len(reach.endings) > 1:
            return place
    return None


def research_on(story: Story, found: list[Finding], focus: Mistake) -> Research:
    """The card of a decision about the mistake in focus, or the general one."""
    scenes: list[Scene] = [story.scene(each.evidence.scene) for each in found if each.evidence.mistake is focus]
    return next((scene.research for scene in scenes if scene.research), PROFILES[focus].research)
