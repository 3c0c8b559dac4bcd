"""What every measurement is made with: processes that are timed, or tell what they took, and rows of a table."""

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter
from typing import Any, NamedTuple

HERE = Path(__file__).parent
ROOT = HERE.parent
STORE = HERE / ".cache"

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""What every process is started with: whoever plays has bytecode, whatever the shell of who measures says."""

Timing = dict[str, list[float]]


class Plan(NamedTuple):
    """How long to measure: rounds, seconds a walk, whole processes started, choices put on disk, states explored."""

    rounds: int
    seconds: float
    starts: int
    saves: int
    states: int


class Row(NamedTuple):
    """One line of the table. `ratio` is ours by theirs; `least` tells whether `target` is a floor or a ceiling.

    With `more`, the target is how much more ours may be, not how many times theirs.
    """

    what: str
    ours: float
    theirs: float
    unit: str
    against: str
    target: float | None = None
    least: bool = False
    more: bool = False

    @property
    def ratio(self) -> float:
        """How many times theirs ours is."""
        return self.ours / self.theirs

    @property
    def verdict(self) -> str:
        """``ok``, ``missed``, or nothing where there is no target."""
        if self.target is None:
            return ""
        measured = self.ours - self.theirs if self.more else self.ratio
        met = measured >= self.target if self.least else measured <= self.target
        return "ok" if met else "missed"


class Failed(Exception):  # noqa: N818 - it says what happened
    """A measurement could not be made; the message says why."""


def told(command: Sequence[str], **variables: str) -> Any:
    """The JSON that a command prints. Raises `Failed`."""
    return json.loads(output(command, **variables))


def timed(command: Sequence[str], **variables: str) -> float:
    """Seconds a command takes from start to end. Raises `Failed`."""
    begun = perf_counter()
    output(command, PYTHONPATH=str(ROOT), **variables)
    return perf_counter() - begun


def worked_by_children() -> float:
    """Seconds that processors worked so far for all processes that were started and have ended."""
    told = getrusage(RUSAGE_CHILDREN)
    return told.ru_utime + told.ru_stime


def output(command: Sequence[str], **variables: str) -> str:
    """What a command prints. Raises `Failed` with the last thing it complained of."""
    try:
        done = subprocess.run(command, env=ENVIRONMENT | variables, capture_output=True, text=True, check=False)
    except OSError as error:
        raise Failed(f"{command[0]} cannot be started: {error.strerror}") from error
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["it did not say why"]
        raise Failed(f"{' '.join(command[:4])} … failed: {said[-1]}")
    return done.stdout
