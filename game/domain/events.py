"""What happened, in the past tense. Every event carries the moment at which it did."""

from typing import NamedTuple

from game.domain.calendar import Moment
from game.domain.ledger import Entry
from game.domain.progress import Progress
from game.domain.scenario import Intent


class Entered(NamedTuple):
    """A scene began; `lines` are the places of the lines that were said."""

    moment: Moment
    scene: str
    lines: tuple[int, ...]


class Chose(NamedTuple):
    """A response was picked in a conversation from among those `offered` (ids); `before` is the progress until then."""

    moment: Moment
    scene: str
    response: str
    offered: tuple[str, ...]
    before: Progress


class RanErrand(NamedTuple):
    """An errand was taken at a desk; `idle` where slots went to it that neither closed an entry nor prepared an aim."""

    moment: Moment
    scene: str
    response: str
    offered: tuple[str, ...]
    before: Progress
    idle: bool


class Reacted(NamedTuple):
    """What a response or an errand brought about at once was heard; `lines` are places in its reaction."""

    moment: Moment
    scene: str
    response: str
    lines: tuple[int, ...]


class Wrote(NamedTuple):
    """Somebody was written to; `fitted` are the keys of the entries it acted on, `idle` where there were none."""

    moment: Moment
    scene: str
    person: str
    intent: Intent
    fitted: tuple[str, ...]
    offered: tuple[str, ...]
    before: Progress
    idle: bool


class DeskEnded(NamedTuple):
    """A desk was left; `slots` stayed empty, and `idle` tells whether one went to nothing owed."""

    moment: Moment
    scene: str
    slots: int
    idle: bool


class MessageArrived(NamedTuple):
    """A message came in at a desk; `place` counts from 0 among those that may arrive there."""

    moment: Moment
    scene: str
    place: int


class TimePassed(NamedTuple):
    """Time moved on to `moment`."""

    moment: Moment
    since: Moment


class MeetingEnded(NamedTuple):
    """The player and `person` parted."""

    moment: Moment
    person: str


class Opened(NamedTuple):
    """An entry of the ledger was opened."""

    moment: Moment
    key: str
    entry: Entry


class Closed(NamedTuple):
    """An entry was closed by an act of the player's (`entry.status` says how), or a thread was answered.

    `scene` and `choice` are the decision that did it. `graciously` belongs to a need declined, `again` to a
    setback retried in a way tried before.
    """

    moment: Moment
    key: str
    entry: Entry
    scene: str
    choice: str
    graciously: bool = False
    again: bool = False


class Reminded(NamedTuple):
    """A silent thread was followed up, for the `entry.reminders`-th time."""

    moment: Moment
    key: str
    entry: Entry
    scene: str
    choice: str


class FellOverdue(NamedTuple):
    """An entry's time passed; a thread went silent."""

    moment: Moment
    key: str
    entry: Entry


class PassedUp(NamedTuple):
    """An entry could have been closed at `scene`, and something else was done."""

    moment: Moment
    key: str
    entry: Entry
    scene: str


class Failed(NamedTuple):
    """An entry can no longer be closed in time."""

    moment: Moment
    key: str
    entry: Entry


class Ended(NamedTuple):
    """The story reached an ending."""

    moment: Moment
    scene: str
    ending: str


Event = (
    Entered
    | Chose
    | RanErrand
    | Reacted
    | Wrote
    | DeskEnded
    | MessageArrived
    | TimePassed
    | MeetingEnded
    | Opened
    | Closed
    | Reminded
    | FellOverdue
    | PassedUp
    | Failed
    | Ended
)
