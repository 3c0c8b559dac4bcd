"""Every measurement, ours and theirs turn by turn in one run, as rows of a table of ratios."""

import sys
from collections.abc import Callable
from shutil import rmtree
from statistics import median
from tempfile import TemporaryDirectory

from drivers import (
    NOTHING,
    PLAYERS,
    SHIPPED,
    WALKERS,
    check,
    compile_with_inkjs,
    ink,
    ours,
    play_shipped,
    walk_ours,
    yaml,
)
from measuring import STORE, Failed, Plan, Row, Timing, timed, worked_by_children
from phones import phones
from story import write_story
from window import season, window

SIZES = (100, 1_000, 10_000)
PLAYED = (100, 1_000)
PROMISED = 400.0
"""ms, in which one scenario is checked."""


def walks(plan: Plan) -> list[Row]:
    """Steps a second, ours against both peers, in stories of three sizes."""
    for size in SIZES:
        write_story(size, yaml(size), ink(size))
        compile_with_inkjs(size)
    timing: Timing = {}
    for _ in range(plan.rounds):
        for size in SIZES:
            trails = []
            for who, walk in WALKERS.items():
                told = walk(size, plan.seconds)
                timing.setdefault(f"{who} {size}", []).append(told["rate"])
                trails.append(told["trail"])
            if any(trail != trails[0] for trail in trails):
                raise Failed(f"the three did not walk the same way through {size} scenes")
    return walk_rows({key: median(rates) for key, rates in timing.items()})


def walk_rows(rate: dict[str, float]) -> list[Row]:
    """The rows of the walks, from median steps a second."""
    rows = []
    for size in SIZES:
        peer = max(("inkjs", "bink"), key=lambda who: rate[f"{who} {size}"])
        target = None if size == SIZES[0] else 5.0
        what = f"steps a second, {size:,} scenes"
        rows.append(Row(what, rate[f"ours {size}"], rate[f"{peer} {size}"], "/s", peer, target, least=True))
        slower = "inkjs" if peer == "bink" else "bink"
        rows.append(Row(what, rate[f"ours {size}"], rate[f"{slower} {size}"], "/s", slower))
    first, last = rate[f"ours {SIZES[0]}"], rate[f"ours {SIZES[-1]}"]
    return [*rows, Row("steps a second, 10,000 scenes", last, first, "/s", "ours at 100 scenes", 0.5, least=True)]


def reading(plan: Plan) -> list[Row]:
    """From a file of 10,000 scenes to the first choice on offer, against inkjs compiling the same story."""
    size = SIZES[-1]
    write_story(size, yaml(size), ink(size))
    timing: Timing = {"first": [], "first compiled": [], "again": [], "again compiled": [], "inkjs": []}
    for _ in range(plan.rounds):
        rmtree(STORE / "stories", ignore_errors=True)
        for time in ("first", "again"):
            told = ours("read", str(yaml(size)), str(STORE / "stories"))
            timing[time].append(told["ready"])
            timing[f"{time} compiled"].append(told["compiled"])
        timing["inkjs"].append(compile_with_inkjs(size))
    seconds = {key: median(times) for key, times in timing.items()}
    peer, against = seconds["inkjs"], "inkjs compiling"
    return [
        Row("read, validate, compile 10,000 scenes", seconds["first"], peer, "s", against, 0.2),
        Row("… unchanged since last time", seconds["again"], peer, "s", against, 0.05),
        Row("… with every condition compiled at once", seconds["first compiled"], peer, "s", against),
        Row("… unchanged, every condition compiled", seconds["again compiled"], peer, "s", against),
    ]


def checking(plan: Plan) -> list[Row]:
    """`longgame check` as a whole process, rules included: of 10,000 scenes, and of one ordinary scenario from cold."""
    size = SIZES[-1]
    write_story(size, yaml(size), ink(size))
    long = check(yaml(size))
    timing: Timing = {"ours": [], "inkjs": []}
    for _ in range(plan.rounds):
        timing["ours"].append(timed(long))
        timing["inkjs"].append(compile_with_inkjs(size))
    ours, theirs = median(timing["ours"]), median(timing["inkjs"])
    return [Row("`longgame check`, 10,000 scenes", ours, theirs, "s", "inkjs compiling", 0.8), *checking_one(plan)]


def checking_one(plan: Plan) -> list[Row]:
    """One ordinary scenario, read anew each time, for checking never asks the cache."""
    spent: Timing = {"check": [], "pass": []}
    worked: Timing = {"check": [], "pass": []}
    for _ in range(plan.starts):
        for name, command in (("check", check(SHIPPED)), ("pass", NOTHING)):
            before = worked_by_children()
            spent[name].append(timed(command) * 1e3)
            worked[name].append((worked_by_children() - before) * 1e3)
    ours, bare = median(spent["check"]), median(spent["pass"])
    return [
        Row("`longgame check` of one scenario, from cold", ours, PROMISED, "ms", "0.4 s", 1.0),
        Row("… what the processor works for it", median(worked["check"]), PROMISED, "ms", "0.4 s", 1.0),
        Row("`longgame check` of one scenario, from cold", ours, bare, "ms", "python -c pass"),
    ]


def playing(plan: Plan) -> list[Row]:
    """Random playthroughs a second, without detectors and with them, against inkjs playing the same."""
    timing: Timing = {}
    for size in PLAYED:
        write_story(size, yaml(size), ink(size))
        compile_with_inkjs(size)
    for _ in range(plan.rounds):
        for size in PLAYED:
            told = {who: play(size, plan.seconds) for who, play in PLAYERS.items()}
            if any(each["trail"] != told["inkjs"]["trail"] for each in told.values()):
                raise Failed(f"not everybody played {size} scenes in the same ways")
            for who, each in told.items():
                timing.setdefault(f"{who} {size}", []).append(each["rate"])
        for who in ("off", "on"):
            timing.setdefault(who, []).append(play_shipped(plan.seconds, who)["rate"])
    rate = {key: median(rates) for key, rates in timing.items()}
    rows = [
        Row(f"{what}, {size:,} scenes", rate[f"{who} {size}"], rate[f"inkjs {size}"], "/s", "inkjs", target, least=True)
        for size in PLAYED
        for who, what, target in (("off", "random plays a second", 5.0), ("on", "… with detectors", None))
    ]
    shipped = "random plays a second of *The Founders’ Mixer*, with detectors"
    return [*rows, Row(shipped, rate["on"], rate["off"], "/s", "without")]


def exploring(plan: Plan) -> list[Row]:
    """States explored a second, detectors and all, and how that and getting ready grow with the story."""
    timing: Timing = {}
    for size in SIZES:
        write_story(size, yaml(size), ink(size))
    for _ in range(plan.rounds):
        for size in SIZES:
            told = ours("explore", str(yaml(size)), str(STORE / "stories"), str(plan.states))
            told["walk"] = walk_ours(size, plan.seconds)["rate"]
            for what, rate in told.items():
                timing.setdefault(f"{what} {size}", []).append(rate)
    seen = {key: median(rates) for key, rates in timing.items()}
    first, middle, last = SIZES
    rows = [
        Row(
            f"choices explored a second, {size:,} scenes",
            seen[f"choices {size}"],
            seen[f"walk {size}"],
            "/s",
            "walking",
        )
        for size in SIZES
    ]
    for size in (middle, last):
        what, against = f"states explored a second, {size:,} scenes", f"ours at {first} scenes"
        rows.append(Row(what, seen[f"states {size}"], seen[f"states {first}"], "/s", against))
    grown = seen[f"ready {middle}"] * last / middle
    what, against = f"getting ready to explore {last:,} scenes", f"{last // middle} times that of {middle:,}"
    return [*rows, Row(what, seen[f"ready {last}"], grown, "s", against)]


def starting(plan: Plan) -> list[Row]:
    """`longgame run` of The Founders' Mixer to an ending as a whole process, against an interpreter doing nothing."""
    choices = ours("play", str(SHIPPED), str(STORE / "stories"), "7")["choices"]
    command = [sys.executable, "-m", "game", "run", SHIPPED.stem, "--seed", "7", "--json"]
    command += ["--data", str(STORE / "home"), "--choices", ",".join(choices)]
    timed(command)  # warms the cache
    times: Timing = {"run": [], "pass": []}
    for _ in range(plan.starts):
        times["run"].append(timed(command))
        times["pass"].append(timed(NOTHING))
    run, bare = median(times["run"]), median(times["pass"])
    return [Row("`longgame run`, the whole process", run * 1e3, bare * 1e3, "ms", "python -c pass", 8.0)]


def saving(plan: Plan) -> list[Row]:
    """A choice put on disk, against a bare write and fsync of as many bytes."""
    with TemporaryDirectory(dir=STORE) as home:
        told = ours("save", home, str(plan.saves))
    return [Row("a choice on disk", told["ours"] * 1e6, told["bare"] * 1e6, "µs", "bare write and fsync", 1.5)]


MEASUREMENTS: dict[str, Callable[[Plan], list[Row]]] = {
    "walks": walks,
    "reading": reading,
    "checking": checking,
    "playing": playing,
    "exploring": exploring,
    "starting": starting,
    "saving": saving,
    "window": window,
    "season": season,
    "phones": phones,
}
