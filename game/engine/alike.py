"""Which states are one: two progresses that nothing ahead can tell apart have the same key."""

from collections.abc import Callable, Hashable, Iterable
from typing import Any, Protocol

from game.domain.calendar import WEEK, When
from game.domain.condition import Condition
from game.domain.events import Event
from game.domain.evidence import Evidence
from game.domain.ledger import Entry, Favour, Need, Promise, Term, by_due
from game.domain.progress import DeskState, Progress
from game.domain.scenario import MoveKind, Scene
from game.engine.ahead import Ahead, Horizon
from game.engine.compile import Story, cost


class Watcher(Protocol):
    """A detector, as far as exploring needs it.

    `hears` are the kinds of events that it listens to. `asks` gives what it asks of a progress at a scene, as
    conditions; `remains` what of its state can still make a difference where the progress stands, when only the scenes
    named can be entered from there or are at hand.
    """

    @property
    def initial(self) -> Hashable: ...  # noqa: D102
    @property
    def advance(self) -> Callable[[Any, Event], tuple[Any, tuple[Evidence, ...]]]: ...  # noqa: D102
    @property
    def hears(self) -> frozenset[type]: ...  # noqa: D102
    @property
    def asks(self) -> Callable[[Scene], Iterable[Condition]]: ...  # noqa: D102
    @property
    def remains(self) -> Callable[[Any, Progress, frozenset[str]], Hashable]: ...  # noqa: D102


CLOSING = frozenset(
    {MoveKind.THANK, MoveKind.DELIVER, MoveKind.HELP, MoveKind.RETRY, MoveKind.REMIND, MoveKind.DECLINE}
)
"""Moves that can settle an entry, so that it is passed up where they are not made."""

NOW = When()

TOO_MANY = 3
"""Reminders beyond this one make no difference any more."""


class Alike:
    """Knows what of a progress, and of what `watching` detectors remember, can still make a difference.

    Without detectors only where the story goes does: an entry that no condition asks about is nothing.
    """

    def __init__(self, story: Story, watching: tuple[Watcher, ...] = (), *, lines: bool = False) -> None:
        self._story = story
        self._watching = watching
        self._horizon = Horizon(story, tuple(each.asks for each in watching), lines=lines)
        self._terms: dict[Term, int] = {}

    def key(self, progress: Progress, states: tuple[Any, ...]) -> Hashable:
        """The same for all that cannot be told apart."""
        if progress.ending is not None:
            return progress.ending
        ahead = self._horizon.at(progress.scene)
        ledger, timed = self._ledger(progress, ahead)
        return (
            progress.scene,
            progress.seen & ahead.bits,
            tuple([measure.of(progress.rapport[person]) for person, measure in ahead.rapport]),
            tuple([measure.of(progress.legwork[aim]) for aim, measure in ahead.legwork]),
            progress.flags & ahead.flags,
            progress.wrote & ahead.wrote,
            progress.asked & ahead.asked,
            progress.met & ahead.met,
            progress.desk and self._desk(progress.desk, progress, ahead),
            progress.now % WEEK if timed or ahead.timed else None,
            ledger,
            tuple(
                [
                    each.remains(state, progress, ahead.scenes)
                    for each, state in zip(self._watching, states, strict=True)
                ]
            ),
        )

    def ahead(self, scene: str) -> Ahead:
        """What lies ahead of a scene."""
        return self._horizon.at(scene)

    def _desk(self, desk: DeskState, progress: Progress, ahead: Ahead) -> Hashable:
        """An evening as far as it matters: what was taken and can neither be afforded nor be passed up does not.

        That a slot went to nothing owed matters only where there is something to pass up.
        """
        taken = [
            errand.id
            for errand in self._story.scene(progress.scene).responses
            if errand.id in desk.taken
            and (cost(errand) <= desk.slots or any(move.kind in CLOSING for move in errand.moves))
        ]
        idle = bool(self._watching and desk.idle and (progress.ledger or ahead.opening))
        return desk.slots, idle, tuple(taken)

    def _ledger(self, progress: Progress, ahead: Ahead) -> tuple[Hashable, bool]:
        """Entries as far as they matter, and whether the time does because of them.

        Of the open ones, those of one kind with one person are kept in their order: a letter takes what is due first.
        """
        standing: list[tuple[str, Hashable]] = []
        closed: list[Hashable] = []
        timed = False
        for key, entry in by_due(progress.ledger.items()):
            about = key in ahead.asked_about
            if entry.is_open and (about or self._watching):
                waiting = entry.due is not None and not entry.overdue
                timed |= waiting or (isinstance(entry.term, Promise) and entry.term.reply_by is not None)
                kind = f"{type(entry.term).__name__}@{entry.term.person}"
                standing.append((kind, (key, *self._open(entry, progress.now if waiting else None, counted=about))))
            elif about:
                ways = entry.ways if key in ahead.ways else ()
                closed.append((key, entry.status, entry.reminders, ways))
            elif key in ahead.opening or key in ahead.ways:
                closed.append((key, entry.ways if key in ahead.ways else ()))
        standing.sort(key=lambda pair: pair[0])
        return (tuple([entry for _, entry in standing]), frozenset(closed)), timed

    def _open(self, entry: Entry, now: int | None, *, counted: bool) -> tuple[Hashable, ...]:
        """An open entry, with the time it has left where it still has some."""
        term, _, due, _, overdue, fresh, desks, reminders, ways = entry
        left = due - now if due is not None and now is not None else None
        aged = desks if isinstance(term, Favour) and not overdue else 0
        reminders = reminders if counted else min(reminders, TOO_MANY)
        return self._term(term), left, overdue, fresh, aged, reminders, ways

    def _term(self, term: Term) -> int:
        """A number for what of a term still matters once its entry is open; its key says which it is."""
        known = self._terms.get(term)
        if known is None:
            rest = term._replace(what="")
            rest = rest._replace(letter="") if isinstance(rest, (Promise, Favour, Need)) else rest
            rest = rest._replace(due=NOW) if isinstance(rest, (Promise, Need)) else rest
            known = self._terms[term] = self._terms.setdefault(rest, len(self._terms))
        return known
