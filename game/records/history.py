"""All runs there are: what to go on with, what was finished and how, and which of them say something about habits."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from game.domain.mistakes import Mistake
from game.records.acts import Act, Ended, Header, Kept, Pick, Plan, PlanKept
from game.records.choices import is_over, standing
from game.records.disk import RUN, Folders
from game.records.fault import Fault, Trouble
from game.records.reading import read_run


class TakenPlan(NamedTuple):
    """A plan taken away from a run, and what came of it: None while nobody has asked."""

    run: Path
    plan: str
    mistake: Mistake
    kept: Kept | None = None


class Run(NamedTuple):
    """One run in short. `header` is None where it cannot be read; `fault` says what is wrong with it, if anything.

    `touched` is when something was last added, in nanoseconds by the clock of the disk. `picks` counts all that
    were made, `standing` those that still stand. `ended` is the first ending reached, and `over` tells whether it
    stands at one now: a finished run can be gone back into.
    """

    path: Path
    touched: int = 0
    header: Header | None = None
    fault: Fault | None = None
    picks: int = 0
    standing: int = 0
    ended: Ended | None = None
    over: bool = False
    plans: tuple[TakenPlan, ...] = ()


class History(NamedTuple):
    """All runs: the unfinished first, then the finished, then what cannot be read; each the latest touched first.

    `fault` says why there are none, where the folder itself cannot be read.
    """

    runs: tuple[Run, ...] = ()
    fault: Fault | None = None

    @property
    def unfinished(self) -> tuple[Run, ...]:
        """Runs one can go on with."""
        return tuple(run for run in self.runs if run.header and not run.ended)

    @property
    def finished(self) -> tuple[Run, ...]:
        """Runs that reached an ending."""
        return tuple(run for run in self.runs if run.ended)

    @property
    def unreadable(self) -> tuple[Run, ...]:
        """Runs of which not even the header can be read."""
        return tuple(run for run in self.runs if not run.header)

    @property
    def to_continue(self) -> tuple[Run, ...]:
        """Runs that do not stand at an ending, if they ever did, the latest touched first."""
        going_on = [run for run in self.runs if run.header and not run.over]
        return tuple(sorted(going_on, key=lambda run: -run.touched))

    @property
    def latest(self) -> Run | None:
        """The first of those: the one played last."""
        return next(iter(self.to_continue), None)

    @property
    def counted(self) -> tuple[Run, ...]:
        """The runs whose evidence counts for habits, oldest first: each the first sitting of its scenario.

        A sitting counts from its first pick on and only at the levels that are scored. Whatever comes after it
        is practice, even if the first was never finished, for its decisions were known by then.
        """
        first: dict[str, Run] = {}
        for run in sorted(self._playable, key=_start):
            if run.header and run.header.level.scored and run.picks:
                first.setdefault(run.header.scenario, run)
        return tuple(run for run in first.values() if run.ended)

    @property
    def plans(self) -> tuple[TakenPlan, ...]:
        """Plans taken away, oldest first."""
        return tuple(plan for run in sorted(self._playable, key=_start) for plan in run.plans)

    @property
    def unasked(self) -> TakenPlan | None:
        """The last plan taken away, if nobody has asked yet what came of it."""
        last = self.plans[-1] if self.plans else None
        return last if last and last.kept is None else None

    def seeds(self, scenario: str) -> frozenset[int]:
        """The variants of a scenario that were played, if only for one pick."""
        return frozenset(
            run.header.seed for run in self._playable if run.header and run.header.scenario == scenario and run.picks
        )

    @property
    def _playable(self) -> tuple[Run, ...]:
        return tuple(run for run in self.runs if run.header)


def read_history(folders: Folders) -> History:
    """All runs in the folder, as far as each can be read; never raises for what it finds there."""
    try:
        paths = [path for path in folders.runs.iterdir() if path.name.endswith(RUN)]
    except FileNotFoundError:
        return History()
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        return History(fault=Fault(Trouble.UNREADABLE, f"The folder {folders.runs} cannot be read: {why}"))
    return History(tuple(sorted(map(read_summary, paths), key=_rank)))


def read_summary(path: Path) -> Run:
    """The run at `path` in short."""
    reading = read_run(path)
    return Run(
        path,
        _touched(path),
        reading.header,
        reading.fault,
        sum(isinstance(act, Pick) for act in reading.acts),
        len(standing(reading.acts)),
        next((act for act in reading.acts if isinstance(act, Ended)), None),
        is_over(reading.acts),
        _plans(path, reading.acts),
    )


def _plans(path: Path, acts: Iterable[Act]) -> tuple[TakenPlan, ...]:
    plans: list[TakenPlan] = []
    for act in acts:
        if isinstance(act, Plan):
            plans.append(TakenPlan(path, act.plan, act.mistake))
        elif isinstance(act, PlanKept) and plans:
            plans[-1] = plans[-1]._replace(kept=act.kept)
    return tuple(plans)


def _touched(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _rank(run: Run) -> tuple[bool, bool, int, str]:
    return run.header is None, run.ended is not None, -run.touched, run.path.name


def _start(run: Run) -> tuple[str, int, str]:
    name = run.path.name
    return run.header.started if run.header else "", len(name), name
