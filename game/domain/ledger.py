"""What is open between the player and others; how each entry opens, falls overdue, fails and closes.

Terms say what was agreed and come from the scenario. Entries say how it stands and are never edited in
place: every function here returns the entry as it now is.
"""

from collections.abc import Iterable
from enum import StrEnum
from math import inf
from typing import NamedTuple

from game.domain.calendar import Moment, When


class Promise(NamedTuple):
    """Something the player said they would do for `person`.

    Here as elsewhere `letter` tells how the letter goes by which it is done from a desk, if the author says so.
    """

    id: str
    person: str
    what: str
    due: When
    reply_by: When | None = None
    letter: str = ""


class Favour(NamedTuple):
    """Something `person` did for the player; it leaves thanks owed."""

    id: str
    person: str
    what: str
    letter: str = ""


class Need(NamedTuple):
    """Something `person` could use; `beyond` marks one nobody could ask the player to meet."""

    id: str
    person: str
    what: str
    due: When | None = None
    beyond: bool = False
    letter: str = ""


class Thread(NamedTuple):
    """Something sent to `person` that waits for an answer, at most until `reply_by`."""

    id: str
    person: str
    what: str
    reply_by: When


class Setback(NamedTuple):
    """A no, or a lost bid. `way` is how it was tried, `after` the setback whose retry led here."""

    id: str
    what: str
    person: str | None = None
    way: str | None = None
    after: str | None = None
    final: bool = False


Term = Promise | Favour | Need | Thread | Setback


class Status(StrEnum):
    """How an entry stands. `OPEN` entries may be overdue; every other status is closed for good."""

    OPEN = "open"
    DONE = "done"
    DECLINED = "declined"
    QUIT = "quit"
    ANSWERED = "answered"
    FAILED = "failed"


class Entry(NamedTuple):
    """One line of the ledger.

    `due` is None where no clock binds it; `overdue` means closing now counts half (for a thread: it is
    silent). `fresh` holds until the meeting has ended in which a favour was received, or in which the entry
    fell overdue; `desks` counts the desks ended since a favour; `reminders` those sent to a thread; `ways`
    those tried so far on the way to a setback.
    """

    term: Term
    opened: Moment
    due: Moment | None
    status: Status = Status.OPEN
    overdue: bool = False
    fresh: bool = False
    desks: int = 0
    reminders: int = 0
    ways: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it can still be closed."""
        return self.status is Status.OPEN


Ledger = dict[str, Entry]
"""Entries by key, in the order in which they were opened; treated as immutable."""

DESKS_TO_THANK = 2


def key_of(term: Term) -> str:
    """The key of a term in the ledger. A thread may share its id with the promise whose delivery opened it."""
    return f"thread/{term.id}" if isinstance(term, Thread) else term.id


def kind_of(term: Term) -> str:
    """``promise``, ``favour``, ``need``, ``thread`` or ``setback``."""
    return type(term).__name__.lower()


def opened(term: Term, now: Moment, ledger: Ledger, meeting: tuple[str, ...]) -> Entry:
    """The entry that `term` opens now, in a meeting with the people named."""
    match term:
        case Promise() | Need():
            return Entry(term, now, term.due.after(now) if term.due else None)
        case Thread():
            return Entry(term, now, term.reply_by.after(now))
        case Favour():
            return Entry(term, now, None, fresh=term.person in meeting)
        case Setback():
            before = ledger[term.after].ways if term.after in ledger else ()
            ways = (*before, term.way) if term.way and term.way not in before else before
            return Entry(term, now, None, ways=ways)


def after_time(entry: Entry, now: Moment, meeting: tuple[str, ...]) -> Entry:
    """The entry at `now`, in a meeting with the people named: overdue once its due time has passed."""
    if entry.is_open and not entry.overdue and entry.due is not None and now > entry.due:
        return entry._replace(overdue=True, fresh=entry.term.person in meeting)
    return entry


def after_meeting(entry: Entry) -> Entry:
    """The entry after a meeting with its person ended: what was overdue fails, thanks for the past fall overdue."""
    if entry.is_open and entry.fresh:
        return entry._replace(fresh=False)
    if entry.is_open and entry.overdue:
        return after_last_chance(entry)
    if entry.is_open and isinstance(entry.term, Favour):
        return entry._replace(overdue=True)
    return entry


def after_desk(entry: Entry) -> Entry:
    """The entry after a desk ended: thanks fall overdue at the end of the second."""
    if entry.is_open and isinstance(entry.term, Favour):
        desks = entry.desks + 1
        return entry._replace(desks=desks, overdue=entry.overdue or desks >= DESKS_TO_THANK)
    return entry


def after_story(entry: Entry) -> Entry:
    """The entry after the story: all that is open fails, but for what falls due only later."""
    if not entry.is_open or (entry.due is not None and not entry.overdue):
        return entry
    return after_last_chance(entry)


def after_last_chance(entry: Entry) -> Entry:
    """The failed entry; a thread that was reminded of does not fail, and a closed door is no failure."""
    if isinstance(entry.term, Thread) and entry.reminders:
        return entry
    if isinstance(entry.term, Setback) and entry.term.final:
        return entry
    return entry._replace(status=Status.FAILED)


def by_due(entries: Iterable[tuple[str, Entry]]) -> list[tuple[str, Entry]]:
    """Entries with their keys, what can still be in time before what is late, and due first before due later."""
    return sorted(entries, key=lambda pair: (pair[1].overdue, inf if pair[1].due is None else pair[1].due))
