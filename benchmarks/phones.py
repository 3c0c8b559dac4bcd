"""What a class of phones waits for and what the server takes of the machine, while a window draws beside it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import sleep
from typing import Any, NamedTuple

from measuring import ENVIRONMENT, HERE, ROOT, STORE, Failed, Plan, Row
from peers.fetch import fetch_socketio
from window import QUIET, late, played, player

SIZES = (200, 1_000, 2_000)
KINDS = ("ours", "bare", "socketio")
VOTES = 4
"""Votes of a class; the first is not measured, for then everything is new to everybody."""

JOINS, SECONDS = 2_000, 10.0
LEAST = 30.0
"""KB a phone, the target."""


class Held(NamedTuple):
    """One class: seconds to each answer, how much of a core the server worked, KB a phone, and votes gone wrong."""

    spent: list[float]
    core: list[float]
    memory: float
    joining: float
    votes: int
    wrong: int


def phones(plan: Plan) -> list[Row]:
    """Classes of every size with each server, turn by turn."""
    try:
        fetch_socketio(STORE / "socketio")
    except (OSError, subprocess.CalledProcessError) as error:
        raise Failed(f"python-socketio could not be fetched: {error}") from error
    held: dict[tuple[str, int], list[Held]] = {(kind, size): [] for size in SIZES for kind in KINDS}
    with drawing():
        for number in range(-(-plan.rounds // 2)):
            for kind, size in held:
                print(f"  {kind}, {size:,} phones, round {number + 1}", file=sys.stderr)
                held[kind, size].append(hold(kind, size, number))
    rows = [row for size in SIZES for row in compared(size, {kind: held[kind, size] for kind in KINDS})]
    ours = [each for size in SIZES for each in held["ours", size]]
    joining = median(each.joining for each in held["ours", JOINS])
    return [
        *rows,
        Row(f"{JOINS:,} joins", joining, SECONDS, "s", "what they may take", 1.0),
        Row(
            "votes lost or doubled", sum(each.wrong for each in ours), sum(each.votes for each in ours), "", "all", 0.0
        ),
    ]


def compared(size: int, held: dict[str, list[Held]]) -> list[Row]:
    """What classes of one size came to."""
    delay = {kind: late([spent for each in classes for spent in each.spent]) * 1e3 for kind, classes in held.items()}
    core = {kind: median(core for each in classes for core in each.core) * 100 for kind, classes in held.items()}
    memory = {kind: median(each.memory for each in classes) for kind, classes in held.items()}
    bare, peer = "bare aiohttp server", "python-socketio"
    tenth = 0.1 if size > SIZES[0] else None
    return [
        Row(f"vote to acknowledgement, {size:,} phones, p99", delay["ours"], delay["bare"], "ms", bare, 1.0),
        Row("…", delay["ours"], delay["socketio"], "ms", peer, tenth),
        Row("… of a core meanwhile", core["ours"], core["bare"], "%", bare),
        Row("…", core["ours"], core["socketio"], "%", peer, 1 / 3),
        Row("… memory a phone", memory["ours"], LEAST, "KB", "what it may be", 1.0),
        Row("…", memory["ours"], memory["socketio"], "KB", peer),
    ]


def hold(kind: str, size: int, seed: int) -> Held:
    """One class from joining to the last vote. Raises `Failed` where not everybody got in."""
    with TemporaryDirectory(dir=STORE) as folder, ExitStack() as open_ones:
        server = Talk(served(kind, folder), open_ones)
        at = server.told
        before = memory_of(at["server"])
        call = [str(HERE / "callers.py"), kind, str(at["port"]), at["code"], str(size), str(seed)]
        crowd = Talk(call, open_ones, greets=False)
        joined = crowd.ask("join")
        if joined["joined"] != size:
            raise Failed(f"only {joined['joined']} of {size} phones were let in by {kind}")
        spent, core, cast = [], [], []
        for ballot in range(VOTES):
            server.ask(f"vote {ballot}")
            worked = worked_by(at["server"])
            vote = crowd.ask(f"vote {ballot}")
            core.append((worked_by(at["server"]) - worked) / 2.2)
            spent.append(vote["spent"])
            cast.append(vote["counts"])
        grown = (memory_of(at["server"]) - before) / size
        counted = server.ask("end")["counts"]
        unheard = sum(size - len(each) for each in spent) + vote["refused"]
        wrong = sum(
            abs(a - b) for ours, theirs in zip(cast, counted, strict=True) for a, b in zip(ours, theirs, strict=True)
        )
        measured = [each for vote in spent[1:] for each in vote]
        return Held(measured, core[1:], grown, joined["seconds"], size * VOTES, wrong + unheard)


def served(kind: str, folder: str) -> list[str]:
    """The program that is a server of that kind."""
    return [str(HERE / "held.py"), folder] if kind == "ours" else [str(HERE / "peers" / f"votes_{kind}.py")]


class Talk:
    """A program that answers every line by a line of JSON; `told` is what it said last."""

    def __init__(self, command: list[str], open_ones: ExitStack, *, greets: bool = True) -> None:
        self.process = subprocess.Popen(
            [sys.executable, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=ENVIRONMENT | {"PYTHONPATH": f"{ROOT}:{STORE / 'socketio'}"},
        )
        open_ones.callback(self.end)
        self.name = command[0]
        self.told: Any = self.heard() if greets else None

    def ask(self, line: str) -> Any:
        """The answer to a line. Raises `Failed`."""
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.heard()

    def heard(self) -> Any:
        """The next line. Raises `Failed` where there is none."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise Failed(f"{self.name} ended")
        self.told = json.loads(line)
        return self.told

    def end(self) -> None:
        """Let it end, or make it."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@contextmanager
def drawing() -> Iterator[None]:
    """A window in which a conversation animates all the while."""
    with TemporaryDirectory(dir=STORE) as home:
        player("settle", home)
        command = played("draw", home, "100000")
        variables = ENVIRONMENT | QUIET | {"PYTHONPATH": str(ROOT)}
        window = subprocess.Popen(command, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            sleep(2.0)
            yield
            if window.poll() is not None:
                raise Failed("the window did not draw to the end")
        finally:
            window.kill()  # SDL takes a polite signal for a closed window, which nobody hears here
            window.wait()


def worked_by(process: str) -> float:
    """Seconds that a processor has worked for a process, all its threads."""
    return sum(int(each.read_text().split()[0]) for each in Path(f"/proc/{process}/task").glob("*/schedstat")) / 1e9


def memory_of(process: str) -> float:
    """KB that a process has in memory."""
    told = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in told if line.startswith("VmRSS")) * 1024 / 1e3
