"""The decisions that mattered: what they led to, and what another choice would have led to."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from game.domain.calendar import Moment
from game.domain.events import Chose, Closed, DeskEnded, Entered, Event, MeetingEnded, Opened, Reminded
from game.domain.ledger import Entry
from game.domain.mistakes import Mistake
from game.domain.scenario import DONE, Ending, MoveKind
from game.engine.compile import Story
from game.engine.desk import FITTING, fits
from game.engine.explore import Bound, Explorer
from game.engine.guards import THREAD_PREDICATES, questions
from game.engine.season import Chapter, Spot, spot_of, steps_of
from game.scoring.counterfactual import Fork, Heard, WhatIf, everything_heard
from game.scoring.findings import Dot, Finding, act_of, dots_of

MOST_SHOWN = 6
STATES_LOOKED_AT = 3000


class Settling(NamedTuple):
    """The decision after which one ending was left, and the titles of those that could be reached until then."""

    place: int
    shut: tuple[str, ...]


class Mattered(NamedTuple):
    """A decision worth looking at again.

    `dot` is how it was taken, as to `mistake`; both are None for a decision that only settled the ending.
    `choice` is what was chosen at `place`; `led_to` what was heard because of it. `shut` are the titles of endings
    that could be reached until then, where after it none but the one reached could.
    """

    place: int
    moment: Moment
    mistake: Mistake | None
    dot: Dot | None
    choice: str
    led_to: tuple[Heard, ...]
    shut: tuple[str, ...]

    @property
    def settled(self) -> bool:
        """Whether after it no other ending could be reached any more."""
        return bool(self.shut)

    @property
    def share(self) -> float:
        """The share avoided."""
        return self.dot.share if self.dot else 1.0


def decisions_that_mattered(
    chapters: Sequence[Chapter], found: Sequence[list[Finding]], settling: Settling | None
) -> tuple[Mattered, ...]:
    """At most six, in order of time: what settled the ending, then for each mistake the decision that shows it best.

    Where there is room for more, other mistakes follow, then what was done well and came back. `found` is what
    each chapter in question shows.
    """
    worst: dict[int, tuple[Mistake | None, Dot | None]] = {} if settling is None else {settling.place: (None, None)}
    for mistake, dot in in_order(found):
        known = worst.get(dot.place, (None, None))[1]
        if known is None or dot.share < known.share:
            worst[dot.place] = mistake, dot
    every = [
        mattered(chapters, place, *how, settling.shut if settling and place == settling.place else ())
        for place, how in worst.items()
    ]
    every.sort(key=lambda one: (not one.settled, one.share, -len(one.led_to), one.place))
    firsts = {one.mistake: one for one in reversed(every)}
    every.sort(key=lambda one: one is not firsts[one.mistake])
    return tuple(sorted(every[:MOST_SHOWN], key=lambda one: one.place))


def in_order(found: Sequence[list[Finding]]) -> Iterator[tuple[Mistake, Dot]]:
    """The dots, in the order in which each was first found."""
    for each in found:
        dots = {(mistake, dot.opportunity): dot for mistake in Mistake for dot in dots_of(each, mistake)}
        for evidence, _ in each:
            yield evidence.mistake, dots[evidence.mistake, evidence.opportunity]


def mattered(
    chapters: Sequence[Chapter], place: int, mistake: Mistake | None, dot: Dot | None, shut: tuple[str, ...]
) -> Mattered:
    """One decision, as it was taken."""
    step = steps_of(chapters)[place]
    led_to = consequences(chapters, place, dot.opportunity if dot else "")
    return Mattered(place, act_of(step).moment, mistake, dot, step.choice, led_to, shut)


def consequences(chapters: Sequence[Chapter], place: int, opportunity: str) -> tuple[Heard, ...]:
    """What was heard later only because of this decision: words whose condition asks about what it did.

    That its scene was seen is no doing of whoever decided in it.
    Behind something left undone stands a decision that did something else; then only words about what was left
    undone count. In later chapters that can only be what stands in the ledger: scenes of a like name are others.
    """
    (story, past), number, at = spot_of(chapters, place)
    step = past.steps[at]
    scene = act_of(step).scene
    own = {f"{scene}.{step.choice}", *touched(step.events)}
    left_undone = opportunity not in ("", scene) and opportunity.removesuffix("/third") not in own
    subjects = {opportunity} if left_undone else own | {opportunity} - {scene}
    heard = list(everything_heard(story, (event for each in past.steps[at:] for event in each.events)))
    led_to = [each for each in heard if depends_on(each, subjects)]
    lasting = subjects & past.progress.ledger.keys()
    for later, since in chapters[number + 1 :]:
        led_to += [each for each in everything_heard(later, since.events) if depends_on(each, lasting)]
    return tuple(led_to)


def touched(events: tuple[Event, ...]) -> Iterator[str]:
    """Keys of the entries that an act itself opened, closed or asked after, before the next scene does anything."""
    act = takewhile(lambda event: not isinstance(event, (MeetingEnded, Entered)), events)
    return (event.key for event in act if isinstance(event, (Opened, Closed, Reminded)))


def depends_on(heard: Heard, subjects: set[str]) -> bool:
    """Whether the condition of something heard asks about one of these."""
    if heard.when is None:
        return False
    for question in questions(heard.when):
        key = f"thread/{question.subject}" if question.predicate in THREAD_PREDICATES else question.subject
        if key in subjects:
            return True
    return False


def other_course(chapters: Sequence[Chapter], one: Mattered) -> WhatIf | None:
    """The course that the most telling other choice would have taken, if there was one to compare.

    Of a decision that settled the ending that is one with another ending, where one choice makes it.

    It is asked for one decision at a time: to play all of them otherwise takes a fifth of a second.
    """
    fork = Fork(chapters, one.place)
    courses = [fork.what_if(*instead) for instead in alternatives(fork.spot, one)]
    ending = chapters[-1].past.progress.ending
    telling = [course for course in courses if turns(course, one, ending)]
    elsewhere = [course for course in courses if one.settled and ends_otherwise(course, ending)]
    return max(elsewhere or telling, key=lambda course: worth(course, better=one.share < 1), default=None)


def turns(course: WhatIf, one: Mattered, ending: str | None) -> bool:
    """Whether the other course takes the same opportunity otherwise, or, for want of one, has another `ending`."""
    if one.dot is None:
        return ends_otherwise(course, ending)
    return any(
        (change.mistake, change.opportunity) == (one.mistake, one.dot.opportunity)
        and None not in (change.was, change.would_be)
        for change in course.changes
    )


def ends_otherwise(course: WhatIf, ending: str | None) -> bool:
    """Whether the other course comes to another ending."""
    return course.ending is not None and course.ending.id != ending


def worth(course: WhatIf, *, better: bool) -> tuple[float, int]:
    """How telling a course is: what it gains over the actual one (or loses, to show what was done well)."""
    gain = sum((change.would_be or 0.0) - (change.was or 0.0) for change in course.changes)
    return (gain if better else -gain), len(course.heard)


def alternatives(spot: Spot, one: Mattered) -> list[tuple[str, ...]]:
    """What could have been chosen instead, as replacements of the step."""
    act = act_of(spot.decision)
    if isinstance(act, Chose):
        return [(choice,) for choice in act.offered if choice != act.response]
    after = (DONE,) if isinstance(act, DeskEnded) else ()
    before = spot.before
    closing = [
        (choice, *after)
        for entry in before.ledger.values()
        if (choice := letter_about(entry)) and entry.term.person in before.met
    ]
    scene = spot.chapter.story.scene(act.scene)
    errands = [
        (errand.id, *after)
        for errand in scene.responses
        if any(move.kind in (MoveKind.PREPARE, MoveKind.RETRY) for move in errand.moves)
    ]
    without: list[tuple[str, ...]] = [] if isinstance(act, DeskEnded) else [()]
    return [each for each in (*closing, *errands) if each[0] != one.choice] + without


def letter_about(entry: Entry) -> str | None:
    """The choice at a desk that would act on an entry."""
    intent = next((intent for intent in FITTING if fits(entry, intent)), None)
    return f"{entry.term.person}.{intent}" if intent else None


def endings_of(story: Story) -> Iterator[Ending]:
    """All endings that a story has."""
    return (scene.ending for scene in story.scenario.scenes.values() if scene.ending)


def settled_by(chapters: Sequence[Chapter]) -> Settling | None:
    """The decision after which the last chapter had one ending left, where looking at everything proves it."""
    story, past = chapters[-1]
    first = len(steps_of(chapters[:-1]))
    explorer = Explorer(story, Bound(STATES_LOOKED_AT))
    for step in range(len(past.steps), -1, -1):
        reach = explorer.reach(past.before(step))
        if not reach.complete:
            return None
        if len(reach.endings) > 1:
            shut = reach.endings - {past.progress.ending}
            return Settling(first + step, tuple(sorted(each.title for each in endings_of(story) if each.id in shut)))
    return None
