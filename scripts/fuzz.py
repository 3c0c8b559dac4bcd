"""Damages the shipped scenarios in every way and puts them through all an author's file goes through.

``python scripts/fuzz.py [COUNT] [--seed N] [--into FOLDER]`` works on all cores and prints how many inputs there were,
the slowest step of any, the most memory a process took, and every traceback; the input of each, and of each step that
took more than a second of processor time, is saved. Fails where there was one, or where memory went over its limit.
"""

import argparse
import os
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random
from time import process_time
from types import FrameType
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.mutants import mutant, originals  # noqa: E402 - from the checkout, wherever this is run from
from tests.ordeal import Ordeal  # noqa: E402

ROUND = 200
"""So many inputs go to a worker at a time."""

MOST_SECONDS, HOPELESS = 1.0, 20.0
"""What a step may take of a processor, and when it is broken off."""

MOST_MEMORY = 300
"""MB."""

ROOM = 2 << 30
"""Bytes that a process is given at most, so that what asks for more is told here and does not fill the machine."""


class Worst(NamedTuple):
    """The slowest step of an input, and that input."""

    seconds: float
    step: str
    data: bytes


class Round(NamedTuple):
    """What came of some inputs: how many could be played, the slowest, and those that raised, with the traceback."""

    inputs: int
    played: int
    worst: Worst
    slow: int
    raised: list[tuple[str, bytes]]
    memory: float


class HungUp(Exception):  # noqa: N818 - it says what happened
    """A step does not come to an end."""


class Clock:
    """Measures the processor time of every step, and breaks off what does not end."""

    def __init__(self) -> None:
        signal.signal(signal.SIGVTALRM, hang_up)
        self.step: str | None = None
        self.worst = (0.0, "")
        self._since = 0.0

    def __call__(self, step: str | None) -> None:
        """Takes down that a step begins, or that the last one is over."""
        now = process_time()
        if self.step is not None:
            self.worst = max(self.worst, (now - self._since, self.step))
        signal.setitimer(signal.ITIMER_VIRTUAL, HOPELESS if step else 0)
        self.step, self._since = step, now


def hang_up(_: int, frame: FrameType | None) -> None:
    """Say where it hangs."""
    raise HungUp("".join(traceback.format_stack(frame, limit=8)))


def work(seed: int, into: Path) -> Round:
    """Puts one round of inputs through it, the same for the same seed."""
    random, files = Random(seed), originals()
    clock = Clock()
    ordeal = Ordeal(clock)
    played, slow, worst, raised = 0, 0, Worst(0.0, "", b""), []
    for number in range(ROUND):
        data = mutant(random, files)
        clock.worst = (0.0, "")
        try:
            played += ordeal.endure(data).scenario is not None
        except Exception:
            clock(None)
            raised.append((traceback.format_exc(), data))
        worst = max(worst, Worst(*clock.worst, data))
        if clock.worst[0] > MOST_SECONDS:
            slow += 1
            (into / f"slow-{clock.worst[1]}-{seed}-{number}.yaml").write_bytes(data)
    return Round(ROUND, played, worst, slow, raised, memory())


def memory() -> float:
    """MB that this process had at most."""
    from resource import RUSAGE_SELF, getrusage

    return getrusage(RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def confine() -> None:
    """Give this process no more than there is room for."""
    from resource import RLIMIT_AS, getrlimit, setrlimit

    setrlimit(RLIMIT_AS, (ROOM, getrlimit(RLIMIT_AS)[1]))


def rounds(options: argparse.Namespace) -> Iterator[Round]:
    """All rounds, as they are done."""
    seeds = range(options.seed, options.seed + -(-options.count // ROUND))
    with ProcessPoolExecutor(options.cores, initializer=confine) as pool:
        yield from pool.map(work, seeds, [options.into] * len(seeds))


def main() -> int:
    """Prints what came of it; 1 where anything went wrong."""
    options = arguments()
    options.into.mkdir(parents=True, exist_ok=True)
    inputs = played = slow = 0
    worst, most = Worst(0.0, "", b""), 0.0
    found: Counter[str] = Counter()
    for done in rounds(options):
        inputs, played, slow = inputs + done.inputs, played + done.played, slow + done.slow
        worst, most = max(worst, done.worst), max(most, done.memory)
        for said, data in done.raised:
            found[said] += 1
            if found[said] == 1:
                (into := options.into / f"raised-{len(found)}.yaml").write_bytes(data)
                print(f"{said}saved in {into}\n", flush=True)
        if inputs % (ROUND * 25) == 0:
            print(f"{inputs:,} so far", file=sys.stderr, flush=True)
    (options.into / "slowest.yaml").write_bytes(worst.data)
    print(f"{inputs:,} inputs from seed {options.seed}, {played:,} of them could be played")
    print(f"slowest step: {worst.step}, {worst.seconds:.3f} s of processor time; over {MOST_SECONDS:g} s: {slow}")
    print(f"most memory: {most:.0f} MB; tracebacks: {found.total()}, different ones: {len(found)}")
    return 1 if found or slow or most > MOST_MEMORY else 0


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("count", nargs="?", type=int, default=100_000, help="so many inputs")
    parser.add_argument("--seed", type=int, default=1, help="begin with this one; each round has the next")
    parser.add_argument("--into", type=Path, default=ROOT / ".fuzz", help="where to save what goes wrong")
    parser.add_argument("--cores", type=int, default=os.cpu_count(), help="so many processes")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
