"""The other four mistakes: judged by the ledger alone, mostly for what was not done."""

from typing import NamedTuple

from game.domain.events import Closed, Event, Failed, Opened, PassedUp, Reminded
from game.domain.evidence import Evidence, Outcome
from game.domain.ledger import Entry, Favour, Need, Promise, Setback, Status, Thread
from game.domain.mistakes import Mistake
from game.domain.scenario import Scenario

REMINDERS_TOO_MANY = 3


class Occasions(NamedTuple):
    """Where each entry could last have been closed, as (key, scene) pairs; `owing` are people owed a favour."""

    passed: tuple[tuple[str, str], ...] = ()
    owing: frozenset[str] = frozenset()

    def noted(self, event: PassedUp) -> "Occasions":
        """These occasions and a new one, which replaces an earlier one for the same entry."""
        kept = tuple(pair for pair in self.passed if pair[0] != event.key)
        return self._replace(passed=(*kept, (event.key, event.scene)))

    def last(self, key: str) -> str | None:
        """The scene of the last occasion, if there was any."""
        return dict(self.passed).get(key)


Found = tuple[Evidence, ...]


def name_of(scenario: Scenario, person: str | None) -> str:
    """What one calls somebody; in a season they may belong to another scenario."""
    known = scenario.people.get(person or "")
    return known.first_name if known else "They"


def acted(mistake: Mistake, event: Closed | Reminded, avoided: float, why: str) -> Found:
    """Evidence from an act: the share `avoided` (0, ½ or 1) was avoided, the rest made."""
    shares = ((Outcome.AVOIDED, avoided), (Outcome.MADE, 1.0 - avoided))
    return tuple(
        Evidence(
            mistake,
            outcome,
            event.key,
            share,
            event.moment,
            event.scene,
            event.choice,
            event.entry.term.person,
            why,
        )
        for outcome, share in shares
        if share
    )


def omitted(mistake: Mistake, event: Failed, state: Occasions, why: str) -> Found:
    """Evidence from an omission, if there was an occasion."""
    scene = state.last(event.key)
    if scene is None:
        return ()
    person = event.entry.term.person
    return (Evidence(mistake, Outcome.MADE, event.key, 1.0, event.moment, scene, None, person, why),)


def in_time(entry: Entry) -> float:
    """1 for what was closed in time, ½ for what was late."""
    return 0.5 if entry.overdue else 1.0


def appreciation(scenario: Scenario, state: Occasions, event: Event) -> tuple[Occasions, Found]:
    """Thanks for favours."""
    match event:
        case PassedUp(entry=Entry(term=Favour())):
            return state.noted(event), ()
        case Closed(entry=Entry(term=Favour() as favour) as entry):
            late = ", though late" if entry.overdue else ""
            why = f"You thanked {name_of(scenario, favour.person)} for {favour.what}{late}."
            return state, acted(Mistake.APPRECIATION, event, in_time(entry), why)
        case Failed(entry=Entry(term=Favour() as favour)):
            why = f"No thanks for {favour.what} reached {name_of(scenario, favour.person)} in time."
            return state, omitted(Mistake.APPRECIATION, event, state, why)
    return state, ()


def follow_through(scenario: Scenario, state: Occasions, event: Event) -> tuple[Occasions, Found]:
    """Promises, and threads gone silent."""
    mistake = Mistake.FOLLOW_THROUGH
    match event:
        case PassedUp(entry=Entry(term=Promise() | Thread())):
            return state.noted(event), ()
        case Closed(entry=Entry(term=Promise() as promise) as entry):
            late = "but it went late" if entry.overdue else "and it went in time"
            why = f"You promised {name_of(scenario, promise.person)} {promise.what}, {late}."
            return state, acted(mistake, event, in_time(entry), why)
        case Failed(entry=Entry(term=Promise() as promise)):
            why = f"You promised {name_of(scenario, promise.person)} {promise.what}, and it never went."
            return state, omitted(mistake, event, state, why)
        case Reminded(entry=Entry(term=Thread() as thread, reminders=count)):
            return state, pursued(event, thread, name_of(scenario, thread.person), count)
        case Failed(entry=Entry(term=Thread() as thread)):
            name = name_of(scenario, thread.person)
            why = f"{name} went quiet about {thread.what}, and after that you never asked again."
            return state, omitted(mistake, event, state, why)
    return state, ()


def pursued(event: Reminded, thread: Thread, name: str, count: int) -> Found:
    """The first reminder is follow-through; the third is an opportunity of its own, taken badly."""
    if count == 1:
        why = f"{name} went quiet about {thread.what}, and you asked once more."
        return acted(Mistake.FOLLOW_THROUGH, event, 1.0, why)
    if count == REMINDERS_TOO_MANY:
        again = event._replace(key=f"{event.key}/third")
        return acted(Mistake.FOLLOW_THROUGH, again, 0.0, f"A third reminder to {name} about {thread.what}.")
    return ()


def returning_favours(scenario: Scenario, state: Occasions, event: Event) -> tuple[Occasions, Found]:
    """Needs of people who did the player a favour that has not been returned yet."""
    mistake = Mistake.RETURNING_FAVOURS
    match event:
        case Opened(entry=Entry(term=Favour() as favour)):
            return state._replace(owing=state.owing | {favour.person}), ()
        case PassedUp(entry=Entry(term=Need() as need)) if need.person in state.owing:
            return state.noted(event), ()
        case Closed(entry=Entry(term=Need() as need) as entry) if need.person in state.owing:
            found = acted(mistake, event, returned(event), reply(scenario, need, event))
            helped = entry.status is Status.DONE
            return (state._replace(owing=state.owing - {need.person}) if helped else state), found
        case Failed(entry=Entry(term=Need() as need)) if need.person in state.owing:
            name = name_of(scenario, need.person)
            why = f"{name} had helped you and could have done with {need.what}; nothing came."
            return state, omitted(mistake, event, state, why)
    return state, ()


def returned(event: Closed) -> float:
    """How far closing a need returns a favour."""
    entry = event.entry
    if entry.status is Status.DONE:
        return in_time(entry)
    if not event.graciously:
        return 0.0
    return 1.0 if isinstance(entry.term, Need) and entry.term.beyond else 0.5


def reply(scenario: Scenario, need: Need, event: Closed) -> str:
    """What was done about a need, as a sentence."""
    name = name_of(scenario, need.person)
    if event.entry.status is Status.DONE:
        late = ", though late" if event.entry.overdue else ""
        return f"{name} had helped you and could do with {need.what}; you saw to it{late}."
    manner = "with grace" if event.graciously else "without much grace"
    return f"{name} had helped you and could do with {need.what}; you declined {manner}."


DOORS = {
    (False, True): "",
    (False, False): ", though only that one door was shut",
    (True, True): ", though that door was closed for good",
    (True, False): ", as that door was closed for good",
}
"""What is said of a setback that was final or not, and after which one tried again or not."""


def giving_up(scenario: Scenario, state: Occasions, event: Event) -> tuple[Occasions, Found]:  # noqa: ARG001
    """Setbacks: going on by another way, letting go, and knowing a door that is closed for good."""
    mistake = Mistake.GIVING_UP
    match event:
        case PassedUp(entry=Entry(term=Setback())):
            return state.noted(event), ()
        case Closed(entry=Entry(term=Setback() as setback) as entry):
            tried = entry.status is Status.DONE
            if tried and event.again:
                return state, ()
            act = "tried again, another way" if tried else "let it go"
            why = f"After {setback.what} you {act}{DOORS[setback.final, tried]}."
            return state, acted(mistake, event, float(tried is not setback.final), why)
        case Failed(entry=Entry(term=Setback() as setback)):
            return state, omitted(mistake, event, state, f"After {setback.what} you left it there.")
    return state, ()
