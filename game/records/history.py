"""All runs there are: what to go on with, what was finished and how, and which evenings say something about habits."""

from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from game.domain.mistakes import Mistake
from game.records.acts import Act, Ended, Header, Kept, Pick, Plan, PlanKept
from game.records.choices import ending, standing
from game.records.disk import RUN, Folders
from game.records.fault import Fault, Trouble
from game.records.reading import Reading, read_run


class TakenPlan(NamedTuple):
    """A plan taken away from a run, and what came of it: None while nobody has asked."""

    run: Path
    plan: str
    mistake: Mistake
    kept: Kept | None = None


class Evening(NamedTuple):
    """One scenario in a run: how many picks were made in it, and the first ending it reached."""

    run: Path
    scenario: str
    picks: int = 0
    ended: Ended | None = None


class Run(NamedTuple):
    """One run in short. `header` is None where it cannot be read; `fault` says what is wrong with it, if anything.

    `touched` is when something was last added, in nanoseconds by the clock of the disk. `picks` counts all that
    were made, `standing` those that still stand. `evenings` are the scenarios in it, one for each episode of a
    season, of which `done` lie behind one. `over` tells whether it stands at its last ending now: a finished run
    can be gone back into.
    """

    path: Path
    touched: int = 0
    header: Header | None = None
    fault: Fault | None = None
    picks: int = 0
    standing: int = 0
    evenings: tuple[Evening, ...] = ()
    done: int = 0
    over: bool = False
    plans: tuple[TakenPlan, ...] = ()

    @property
    def ended(self) -> Ended | None:
        """The first ending that was reached of all it has; None where it was never finished."""
        return self.evenings[-1].ended if self.evenings else None


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

    def latest_of(self, scenario: str) -> Run | None:
        """The run of a scenario, or of a season, that one can go on with."""
        runs = (run for run in self.to_continue if run.header and run.header.scenario == scenario)
        return next(runs, None)

    @property
    def evenings(self) -> tuple[Evening, ...]:
        """All evenings on which anything was decided, the oldest run first."""
        runs = sorted(self._playable, key=_start)
        return tuple(evening for run in runs for evening in run.evenings if evening.picks)

    @property
    def counted(self) -> tuple[Evening, ...]:
        """The evenings whose evidence counts for habits, oldest first: each the first sitting of its scenario.

        A sitting counts from its first pick on and only at the levels that are scored. Whatever comes after it
        is practice, even if the first was never finished, for its decisions were known by then.
        """
        scored = {run.path for run in self._playable if run.header and run.header.level.scored}
        first: dict[str, Evening] = {}
        for evening in self.evenings:
            if evening.run in scored:
                first.setdefault(evening.scenario, evening)
        return tuple(evening for evening in first.values() if evening.ended)

    @property
    def plans(self) -> tuple[TakenPlan, ...]:
        """Plans taken away, oldest first."""
        return tuple(plan for run in sorted(self._playable, key=_start) for plan in run.plans)

    @property
    def unasked(self) -> TakenPlan | None:
        """The last plan taken away, if nobody has asked yet what came of it."""
        last = self.plans[-1] if self.plans else None
        return last if last and last.kept is None else None

    def seeds(self, scenarios: Collection[str]) -> frozenset[int]:
        """The variants in which any of these scenarios was played, if only for one pick."""
        known = {evening.run for evening in self.evenings if evening.scenario in scenarios}
        return frozenset(run.header.seed for run in self._playable if run.header and run.path in known)

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
    evenings = _evenings(reading)
    picks = standing(reading.acts)
    done = (picks[-1].episode if picks else 0) + (ending(reading.acts) is not None)
    return Run(
        path,
        _touched(path),
        reading.header,
        reading.fault,
        sum(isinstance(act, Pick) for act in reading.acts),
        len(picks),
        evenings,
        done,
        done >= max(len(evenings), 1),
        _plans(path, reading.acts),
    )


def _evenings(reading: Reading) -> tuple[Evening, ...]:
    scenarios = reading.header.scenarios if reading.header else ()
    picks = Counter(act.episode for act in reading.acts if isinstance(act, Pick))
    endings: dict[int, Ended] = {}
    for act in reading.acts:
        if isinstance(act, Ended):
            endings.setdefault(act.episode, act)
    return tuple(
        Evening(reading.path, scenario, picks[place], endings.get(place)) for place, scenario in enumerate(scenarios)
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
