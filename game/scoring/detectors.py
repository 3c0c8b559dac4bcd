"""The six detectors, each a pair (initial, advance) with a hashable state, and the fold over all of them."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import partial
from typing import Any, NamedTuple

from game.domain.condition import Condition
from game.domain.events import (
    Chose,
    Closed,
    DeskEnded,
    Event,
    Failed,
    MeetingEnded,
    Opened,
    PassedUp,
    RanErrand,
    Reminded,
    Wrote,
)
from game.domain.evidence import Evidence
from game.domain.mistakes import Mistake
from game.domain.progress import Progress
from game.domain.scenario import Scenario, Scene
from game.engine.season import Chapter
from game.scoring.decisions import DecisionState, ExpectationState, expect, ground, judge
from game.scoring.obligations import Occasions, appreciation, follow_through, giving_up, returning_favours
from game.scoring.remaining import Decisions, remaining_owed


class Detector(NamedTuple):
    """Watches for one mistake: `advance(state, event)` gives the next state and the evidence found.

    `hears` are the kinds of events that it listens to.
    For exploring, `asks(scene)` gives what it asks of a progress there, as conditions, and
    `remains(state, progress, scenes)` what of a state can still matter where only those scenes can be entered.
    `lasting` tells that its state is about the ledger, and goes on from one episode of a season to the next.
    """

    mistake: Mistake
    initial: Hashable
    advance: Callable[[Any, Event], tuple[Any, tuple[Evidence, ...]]]
    hears: frozenset[type]
    asks: Callable[[Scene], Iterable[Condition]]
    remains: Callable[[Any, Progress, frozenset[str]], Hashable]
    lasting: bool = True


DECISIONS = frozenset({Chose, MeetingEnded})
EVENINGS = frozenset({Wrote, RanErrand, DeskEnded})
LEDGER = frozenset({Opened, PassedUp, Closed, Reminded, Failed})
"""Kinds of events that tell of conversations, of the desk, and of what is open between people."""

HEARD = DECISIONS | EVENINGS | LEDGER
"""Nobody listens to any other; of ten events six are others."""

States = tuple[Hashable, ...]
"""One state for each detector, in order."""


def detectors(scenario: Scenario) -> tuple[Detector, ...]:
    """The six, in their order."""
    decisions = Decisions(scenario)
    where = ground(scenario)
    judging = partial(judge, where, Mistake.SELF_PROMOTION), DECISIONS, decisions.asked, decisions.remain
    expecting = partial(expect, where), DECISIONS | EVENINGS, decisions.asked, decisions.remain_expected
    owing = remaining_owed(scenario)
    obligations = {
        Mistake.APPRECIATION: appreciation,
        Mistake.FOLLOW_THROUGH: follow_through,
        Mistake.RETURNING_FAVOURS: returning_favours,
        Mistake.GIVING_UP: giving_up,
    }
    return (
        Detector(Mistake.SELF_PROMOTION, DecisionState(), *judging, lasting=False),
        Detector(Mistake.EXPECTATIONS, ExpectationState(), *expecting, lasting=False),
        *(
            Detector(mistake, Occasions(), partial(advance, scenario), LEDGER, nothing_asked, owing)
            for mistake, advance in obligations.items()
        ),
    )


def nothing_asked(scene: Scene) -> tuple[Condition, ...]:  # noqa: ARG001
    """What the ledger's detectors ask of a progress: nothing, the events say it all."""
    return ()


def initial(watching: tuple[Detector, ...]) -> States:
    """The states before anything happened."""
    return tuple(detector.initial for detector in watching)


def observe(
    watching: tuple[Detector, ...], states: States, events: Iterable[Event]
) -> tuple[States, tuple[Evidence, ...]]:
    """The states after these events, and what was found in them, in order."""
    now: list[Any] = list(states)
    found: list[Evidence] = []
    for event in events:
        kind = type(event)
        if kind not in HEARD:
            continue
        for place, detector in enumerate(watching):
            if kind in detector.hears:
                now[place], new = detector.advance(now[place], event)
                found += new
    return tuple(now), tuple(found)


def states_after(chapters: Iterable[Chapter]) -> States | None:
    """The states at the end of these episodes, one after the other; None where there are none."""
    states: States | None = None
    for story, past in chapters:
        watching = detectors(story.scenario)
        states, _ = observe(watching, beginning(watching, states), past.events)
    return states


def beginning(watching: tuple[Detector, ...], before: States | None) -> States:
    """The states at the beginning of a scenario; `before` are those at the end of the episode before it, if any."""
    if before is None:
        return initial(watching)
    pairs = zip(watching, before, strict=True)
    return tuple(state if detector.lasting else detector.initial for detector, state in pairs)


def evidence_in_last(chapters: Sequence[Chapter]) -> tuple[Evidence, ...]:
    """All evidence found in the last of these chapters, in order, with what was owed from those before it."""
    story, past = chapters[-1]
    watching = detectors(story.scenario)
    return observe(watching, beginning(watching, states_after(chapters[:-1])), past.events)[1]


def evidence_of(scenario: Scenario, events: Iterable[Event]) -> tuple[Evidence, ...]:
    """All evidence in a playthrough's events, in order."""
    watching = detectors(scenario)
    return observe(watching, initial(watching), events)[1]
