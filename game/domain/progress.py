"""Where a playthrough stands. Nothing in it grows with the number of steps taken."""

from typing import NamedTuple

from game.domain.calendar import Moment
from game.domain.ledger import Ledger


class DeskState(NamedTuple):
    """How an evening at the desk stands: slots left, errands taken, and whether a slot went to nothing owed."""

    slots: int
    taken: tuple[str, ...] = ()
    idle: bool = False


class Progress(NamedTuple):
    """Where the story stands, as a value. `seen` is a set of bits; `meeting` names who one is with."""

    seed: int
    scene: str
    now: Moment
    rapport: dict[str, int]
    flags: frozenset[str]
    ledger: Ledger
    legwork: dict[str, int]
    met: frozenset[str]
    wrote: frozenset[str]
    asked: frozenset[str]
    seen: int
    meeting: tuple[str, ...]
    desk: DeskState | None
    ending: str | None


class Carried(NamedTuple):
    """What one scenario of a season hands to the next, which opens after `now` (None: there was none before)."""

    now: Moment | None
    rapport: dict[str, int]
    flags: frozenset[str]
    ledger: Ledger
    met: frozenset[str]
