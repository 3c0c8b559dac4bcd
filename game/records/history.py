"""All runs there are: what to go on with, what was finished and how, and which of them say something about habits."""

from functools import cached_property
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from game.domain.mistakes import Mistake
from game.records.acts import Ended, Header, Kept, Pick, Plan, PlanKept
from game.records.choices import standing
from game.records.disk import Folders
from game.records.reading import Fault, Trouble, read_run
from game.records.runs import RUN


class TakenPlan(NamedTuple):
    """A plan taken away from a run, and what came of it; None while nobody has asked."""

    run: Path
    plan: str
    mistake: Mistake
    kept: Kept | None = None


class Run(NamedTuple):
    """One run in short. `header` is None where it cannot be read; `fault` says what is wrong with it, if anything is.

    `touched` is when something was last added, in nanoseconds of the disk's own time. `standing` counts the
    choices that stand, `picks` all that were made. `ended` is the first ending reached.
    """

    path: Path
    touched: int = 0
    header: Header | None = None
    fault: Fault | None = None
    picks: int = 0
    standing: int = 0
    ended: Ended | None = None
    plan: TakenPlan | None = None
