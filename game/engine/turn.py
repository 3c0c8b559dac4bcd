"""One turn being taken: a working copy of the progress, to which moves and effects are applied in order."""

from collections.abc import Iterable

from game.domain import events as happened
from game.domain.calendar import Moment
from game.domain.events import Event
from game.domain.ledger import (
    Entry,
    Favour,
    Promise,
    Status,
    Term,
    Thread,
    after_desk,
    after_meeting,
    after_story,
    after_time,
    key_of,
    opened,
)
from game.domain.progress import DeskState, Progress
from game.domain.scenario import Effects, Line, Move, MoveKind, Response
from game.engine.compile import Story, record


class Turn:
    """Starts as a copy of the progress `before`; what is shared with it is replaced, never changed.

    `choice` is the id that was chosen, empty for the opening.
    """

    __slots__ = (*Progress._fields, "before", "choice", "events", "story")

    seed: int
    scene: str
    now: Moment
    rapport: dict[str, int]
    flags: frozenset[str]
    ledger: dict[str, Entry]
    legwork: dict[str, int]
    met: frozenset[str]
    wrote: frozenset[str]
    asked: frozenset[str]
    seen: int
    meeting: tuple[str, ...]
    desk: DeskState | None
    ending: str | None

    def __init__(self, story: Story, before: Progress, choice: str = "") -> None:
        # Written out, here and in `progress`: a loop over the fields takes four times as long, in every step.
        (
            self.seed,
            self.scene,
            self.now,
            self.rapport,
            self.flags,
            self.ledger,
            self.legwork,
            self.met,
            self.wrote,
            self.asked,
            self.seen,
            self.meeting,
            self.desk,
            self.ending,
        ) = before
        self.before = before
        self.choice = choice
        self.story = story
        self.events: list[Event] = []

    def progress(self) -> Progress:
        """The progress as it now is."""
        return record(
            Progress,
            (
                self.seed,
                self.scene,
                self.now,
                self.rapport,
                self.flags,
                self.ledger,
                self.legwork,
                self.met,
                self.wrote,
                self.asked,
                self.seen,
                self.meeting,
                self.desk,
                self.ending,
            ),
        )

    def remember(self, place: int) -> None:
        """Set the bit of a scene, a response or a message."""
        self.seen |= 1 << place

    def meet(self, people: Iterable[str]) -> None:
        """Know these people from now on."""
        if not self.met.issuperset(people):
            self.met = self.met.union(people)

    def apply(self, effects: Effects) -> None:
        """Change what an author's effects say."""
        rapport, opens, answers, sets, clears, _, _ = effects
        if rapport:
            after = {**self.rapport}
            for person, change in rapport:
                after[person] += change
            self.rapport = after
        if sets and not self.flags.issuperset(sets):
            self.flags = self.flags.union(sets)
        if clears and not self.flags.isdisjoint(clears):
            self.flags = self.flags.difference(clears)
        for thread in answers:
            self.close(f"thread/{thread}", Status.ANSWERED)
        for term in opens:
            self.open(term)

    def make(self, move: Move) -> None:
        """Do what a move does to the ledger; talking alone does nothing to it."""
        match move.kind:
            case MoveKind.REQUEST if move.reply_by:
                self.open(Thread(move.id, move.subject, move.what, move.reply_by))
            case MoveKind.PREPARE:
                self.legwork = {**self.legwork, move.subject: self.legwork[move.subject] + 1}
            case MoveKind.PROMISE if move.promise:
                self.open(move.promise)
            case MoveKind.THANK | MoveKind.DELIVER | MoveKind.HELP | MoveKind.RETRY | MoveKind.REMIND:
                for key in self.closable_by(move):
                    self.settle(key, move)
            case MoveKind.DECLINE:
                self.close(move.subject, Status.DECLINED, graciously=move.graciously)
            case MoveKind.QUIT:
                self.close(move.subject, Status.QUIT)

    def closable_by(self, move: Move) -> list[str]:
        """The keys of the open entries that this move would settle well."""
        match move.kind:
            case MoveKind.THANK:
                return [key for key, entry in self.open_entries(move.subject) if isinstance(entry.term, Favour)]
            case MoveKind.REMIND:
                key = f"thread/{move.subject}"
                entry = self.ledger.get(key)
                return [key] if entry and entry.is_open and entry.overdue else []
            case MoveKind.DECLINE if not move.graciously:
                return []
            case MoveKind.DELIVER | MoveKind.HELP | MoveKind.RETRY | MoveKind.DECLINE:
                entry = self.ledger.get(move.subject)
                return [move.subject] if entry and entry.is_open else []
            case _:
                return []

    def open_entries(self, person: str | None = None) -> list[tuple[str, Entry]]:
        """Open entries, oldest first; those with `person` if one is named."""
        return [
            (key, entry)
            for key, entry in self.ledger.items()
            if entry.is_open and (person is None or entry.term.person == person)
        ]

    def open(self, term: Term) -> None:
        """Open an entry, unless one of its key was opened before."""
        key = key_of(term)
        if key not in self.ledger:
            entry = opened(term, self.now, self.ledger, self.meeting)
            self.put(key, entry)
            self.events.append(happened.Opened(self.now, key, entry))

    def put(self, key: str, entry: Entry) -> None:
        """Replace an entry."""
        self.ledger = {**self.ledger, key: entry}

    def settle(self, key: str, move: Move) -> None:
        """Close the open entry of that key as the move would have it; a thread is reminded of and stays open."""
        entry = self.ledger[key]
        if isinstance(entry.term, Thread):
            entry = entry._replace(reminders=entry.reminders + 1)
            self.put(key, entry)
            self.events.append(happened.Reminded(self.now, key, entry, self.scene, self.choice))
            return
        self.close(key, Status.DONE, way=move.way)
        if isinstance(entry.term, Promise) and entry.term.reply_by:
            term = entry.term
            self.open(Thread(term.id, term.person, term.what, entry.term.reply_by))

    def close(self, key: str, status: Status, *, graciously: bool = False, way: str = "") -> None:
        """Close the entry of that key if it is open."""
        entry = self.ledger.get(key)
        if entry is None or not entry.is_open:
            return
        again = bool(way) and way in entry.ways
        ways = entry.ways if again or not way else (*entry.ways, way)
        self.put(key, entry._replace(status=status, ways=ways))
        entry = self.ledger[key]
        self.events.append(happened.Closed(self.now, key, entry, self.scene, self.choice, graciously, again))

    def pass_up(self, keys: Iterable[str], scene: str) -> None:
        """Note that these entries could have been closed at `scene`, if nothing was done about them."""
        for key in dict.fromkeys(keys):
            entry = self.ledger[key]
            if entry.is_open and not entry.reminders:
                self.events.append(happened.PassedUp(self.now, key, entry, scene))

    def heard(self, lines: tuple[Line, ...]) -> tuple[int, ...]:
        """Places of the lines that are said now."""
        holds = self.story.holds
        return tuple([place for place, line in enumerate(lines) if line.when is None or holds(line.when, self)])

    def react(self, response: Response) -> None:
        """Let what follows a response at once be heard."""
        lines = self.heard(response.reaction)
        self.events.append(happened.Reacted(self.now, self.scene, response.id, lines))

    def move_clock(self, moment: Moment) -> None:
        """Let time pass until `moment`."""
        self.now = moment
        self.revise((key, entry, after_time(entry, moment, self.meeting)) for key, entry in self.ledger.items())

    def end_meeting(self, people: Iterable[str]) -> None:
        """Part from these people."""
        for person in people:
            self.events.append(record(happened.MeetingEnded, (self.now, person)))
            if self.ledger:
                self.revise((key, entry, after_meeting(entry)) for key, entry in self.open_entries(person))

    def end_desk(self) -> None:
        """Let an evening end: thanks grow old."""
        self.revise((key, entry, after_desk(entry)) for key, entry in self.open_entries())

    def end_story(self) -> None:
        """Let everything fail that can no longer be done."""
        self.revise((key, entry, after_story(entry)) for key, entry in self.open_entries())

    def revise(self, changes: Iterable[tuple[str, Entry, Entry]]) -> None:
        """Replace entries by what has become of them, and tell what that was."""
        for key, before, after in changes:
            if after is before:
                continue
            self.put(key, after)
            if after.status is Status.FAILED:
                self.events.append(happened.Failed(self.now, key, after))
            elif after.overdue and not before.overdue:
                self.events.append(happened.FellOverdue(self.now, key, after))
