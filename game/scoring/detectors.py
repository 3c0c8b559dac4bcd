"""The six detectors, each a pair (initial, advance) with a hashable state, and the fold over all of them."""

from collections.abc import Callable, Hashable, Iterable
from functools import partial
from typing import Any, NamedTuple

from game.domain.events import Ended, Entered, Event, FellOverdue, MessageArrived, Reacted, TimePassed
from game.domain.evidence import Evidence
from game.domain.mistakes import Mistake
from game.domain.scenario import Scenario
from game.scoring.decisions import DecisionState, ExpectationState, expect, judge
from game.scoring.obligations import (
    Occasions,
    appreciation,
    follow_through,
    giving_up,
    returning_favours,
)


class Detector(NamedTuple):
    """Watches for one mistake: `advance(state, event)` gives the next state and the evidence found."""

    mistake: Mistake
    initial: Hashable
    advance: Callable[[Any, Event], tuple[Any, tuple[Evidence, ...]]]


SAYS_NOTHING = frozenset({Entered, Reacted, MessageArrived, TimePassed, FellOverdue, Ended})
"""Kinds of events that no detector listens to."""

States = tuple[Hashable, ...]
"""One state for each detector, in order."""


def detectors(scenario: Scenario) -> tuple[Detector, ...]:
    """The six, in their order."""
    return (
        Detector(Mistake.SELF_PROMOTION, DecisionState(), partial(judge, scenario, Mistake.SELF_PROMOTION)),
        Detector(Mistake.EXPECTATIONS, ExpectationState(), partial(expect, scenario)),
        Detector(Mistake.APPRECIATION, Occasions(), partial(appreciation, scenario)),
        Detector(Mistake.FOLLOW_THROUGH, Occasions(), partial(follow_through, scenario)),
        Detector(Mistake.RETURNING_FAVOURS, Occasions(), partial(returning_favours, scenario)),
        Detector(Mistake.GIVING_UP, Occasions(), partial(giving_up, scenario)),
    )


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
        if type(event) in SAYS_NOTHING:
            continue
        for place, detector in enumerate(watching):
            now[place], new = detector.advance(now[place], event)
            if new:
                found += new
    return tuple(now), tuple(found)


def evidence_of(scenario: Scenario, events: Iterable[Event]) -> tuple[Evidence, ...]:
    """All evidence in a playthrough's events, in order."""
    watching = detectors(scenario)
    return observe(watching, initial(watching), events)[1]
