"""What there is to play and what was played: the nouns that come from the disk to the screens."""

from collections.abc import Mapping
from typing import NamedTuple

from game.domain.evidence import Scorecard
from game.domain.looks import Looks
from game.domain.mistakes import Mistake
from game.domain.scenario import MoveKind
from game.domain.settings import Level
from game.scoring.habits import Habits


class Face(NamedTuple):
    """Somebody to be met in a scenario: id, name, and the parts of their face."""

    person: str
    name: str
    looks: Looks


class Card(NamedTuple):
    """One scenario in the library, or a season of so many `evenings`.

    `endings` are the titles of those reached, `fault` why it cannot be played.
    `backdrop` is the picture of where it begins, `faces` are those of its first people. `done` evenings of a season
    lie behind one in the run that is still to be finished.
    """

    scenario: str
    title: str
    summary: str = ""
    minutes: int = 0
    played: int = 0
    endings: tuple[str, ...] = ()
    fault: str = ""
    backdrop: str = ""
    faces: tuple[Face, ...] = ()
    evenings: int = 0
    done: int = 0


class Unfinished(NamedTuple):
    """The run to go on with."""

    run: str
    title: str


class PlanToAsk(NamedTuple):
    """A plan taken away from a run, about which nobody has asked yet."""

    run: str
    plan: str
    title: str


class Shelf(NamedTuple):
    """All that the title and the library show. `remark` is what the player should know about their files."""

    cards: tuple[Card, ...] = ()
    unfinished: Unfinished | None = None
    plan: PlanToAsk | None = None
    remark: str = ""


class PastRun(NamedTuple):
    """An earlier run. `ending` is the title of the ending reached, empty where it is unfinished.

    `level` is None where not even the beginning can be read; `fault` says what is wrong, and what to do about it.
    """

    run: str
    title: str
    started: str
    level: Level | None
    ending: str = ""
    scorecard: Scorecard | None = None
    fault: str = ""


class PastPlan(NamedTuple):
    """A plan taken away, and what came of it (``yes``, ``partly``, ``no``; empty while nobody has asked)."""

    plan: str
    mistake: Mistake
    kept: str = ""


class History(NamedTuple):
    """What earlier runs say, newest first; `fault` tells why nothing is known of them, and what to do about it."""

    habits: Habits | None = None
    attempted: Mapping[MoveKind, int] = {}
    runs: tuple[PastRun, ...] = ()
    plans: tuple[PastPlan, ...] = ()
    fault: str = ""
