"""What is measured at the window: how soon it is there, what a frame takes, rest, key presses, and memory."""

import sys
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from measuring import HERE, ROOT, STORE, Plan, Row, Timing, timed, told, worked_by_children

SIZE, LARGE = (1280, 720), (1920, 1080)
FRAME = 1 / 60
QUIET = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
"""Nobody sees or hears what is measured, and whatever drives a real display is not measured with it."""


def window(plan: Plan) -> list[Row]:
    """All of it, in a folder in which an evening was begun before, so that its pictures lie there."""
    with TemporaryDirectory(dir=STORE) as home:
        player("settle", home)
        return [*starting(plan, home), *drawing(plan, home), *resting(plan, home), *pressing(plan)]


def starting(plan: Plan, home: str) -> list[Row]:
    """From nothing to the first frame that takes input, against a bare program that opens such a window."""
    keys = ("bare", "warm", "first")
    times: Timing = {key: [] for key in keys}
    works: Timing = {key: [] for key in keys}
    for _ in range(plan.starts):
        for key in keys:
            with TemporaryDirectory(dir=STORE) as nothing:
                command = {"bare": bare(SIZE), "warm": started(home), "first": started(nothing)}
                before = worked_by_children()
                times[key].append(timed(command[key], **QUIET))
                works[key].append(worked_by_children() - before)
    spent = {key: median(taken) * 1e3 for key, taken in times.items()}
    work = {key: min(taken) * 1e3 for key, taken in works.items()}  # others only ever add to it
    what, against = "start to the first frame that takes input", "bare pygame program"
    return [
        Row(what, spent["warm"], spent["bare"], "ms", against, 1.6),
        Row("… what the processor works for it, at best", work["warm"], work["bare"], "ms", against),
        Row("… the very first, with empty folders", spent["first"], spent["bare"], "ms", against, 5.0),
        Row("… what the processor works for it, at best", work["first"], work["bare"], "ms", against),
    ]


def drawing(plan: Plan, home: str) -> list[Row]:
    """A turn of the loop while letters appear at 1920×1080, against copying the frame right after it."""
    turns: list[float] = []
    rises: list[float] = []
    copies: list[float] = []
    for _ in range(plan.rounds):
        spent = player("draw", home, str(plan.seconds * 4))
        turns += spent["turns"]
        rises += spent["rises"]
        copies += spent["copies"]
    copy, against = median(copies) * 1e3, "copying the frame, median"
    return [
        Row("a frame while a conversation animates, median", median(turns) * 1e3, copy, "ms", against, 2.0),
        Row(f"… p99 of {len(turns):,}", late(turns) * 1e3, copy, "ms", against, 6.0),
        *([Row("… while the answers rise, median", median(rises) * 1e3, copy, "ms", against, 6.0)] if rises else []),
    ]


def resting(plan: Plan, home: str) -> list[Row]:
    """A page that is read and looked at: what that takes of a core, and what is painted meanwhile."""
    seconds = plan.seconds * 5
    spent = player("idle", home, str(seconds))
    return [
        Row("nothing moving, of a core", spent["core"] * 100, 100, "%", "all of it", 0.01),
        Row("… frames painted", spent["frames"], seconds / FRAME, "", "painting every frame", 0.0),
    ]


def pressing(plan: Plan) -> list[Row]:
    """Evenings of The Founders' Mixer at 1920×1080, kept on the disk, the first with nothing cached; and memory."""
    first: list[float] = []
    settled: list[float] = []
    worked: list[float] = []
    kept: list[dict[str, Any]] = []
    with TemporaryDirectory(dir=STORE) as home:
        for seed in range(plan.rounds):
            evening = player("keys", home, *map(str, LARGE), str(seed))
            first += evening["changed"]
            settled += evening["settled"]
            worked += evening["worked"]
            kept.append(evening)
    peak = float(told([*bare(LARGE), "--peak"], **QUIET))
    frame, against = FRAME * 1e3, "one frame"
    most, last = (max(evening[when] for evening in kept) for when in ("peak", "last"))
    return [
        Row(f"key press to changed picture, p99 of {len(first):,}", late(first) * 1e3, frame, "ms", against, 1.0),
        Row("… median", median(first) * 1e3, frame, "ms", against),
        Row("… p99 of what the processor works for it", late(worked) * 1e3, frame, "ms", against),
        Row("… p99 until everything it asked for is there", late(settled) * 1e3, frame, "ms", against),
        Row("memory of the game during an evening, at most", most, peak, "MB", "bare pygame program", 120.0, more=True),
        Row("… in the end, with what paints", last, peak, "MB", "bare pygame program", 120.0, more=True),
    ]


def season(plan: Plan) -> list[Row]:
    """A whole season at 1920×1080, first with nothing cached: what coming to another place takes, and memory."""
    peak = float(told([*bare(LARGE), "--peak"], **QUIET))
    rows, most, last, evenings = [], 0.0, 0.0, 0
    with TemporaryDirectory(dir=STORE) as home:
        for what in ("nothing cached", "again")[: plan.rounds]:
            played = player("season", home, *map(str, LARGE), "1")
            most, last, evenings = max(most, played["peak"]), max(last, played["last"]), played["evenings"]
            rows += moving([Moved(*press) for press in played["moved"]], what)
    against = "bare pygame program"
    return [
        *rows,
        Row(
            f"memory of the game through a season of {evenings} evenings, at most",
            most,
            peak,
            "MB",
            against,
            150.0,
            more=True,
        ),
        Row("… in the end, with what paints", last, peak, "MB", against, 150.0, more=True),
    ]


def moving(spent: "list[Moved]", what: str) -> list[Row]:
    """What coming to another place took."""
    frame, against = FRAME * 1e3, "one frame"
    changed = [each.changed * 1e3 for each in spent]
    worked = [each.worked * 1e3 for each in spent]
    return [
        Row(f"to another place, median of {len(spent)}, {what}", median(changed), frame, "ms", against),
        Row("… longest", max(changed), frame, "ms", against, 1.0),
        Row("… longest that the processor works for it", max(worked), frame, "ms", against),
        Row("… above a frame", sum(each > frame for each in changed), len(spent), "", "all of them", 0.0),
        Row(
            "… above a frame by what the processor works",
            sum(each > frame for each in worked),
            len(spent),
            "",
            "all of them",
        ),
        Row("… before its picture was there", sum(each.lacking for each in spent), len(spent), "", "all of them"),
    ]


class Moved(NamedTuple):
    """A key press that led to another place, as the player tells of it."""

    changed: float
    settled: float
    worked: float
    before: str
    after: str
    moved: bool
    lacking: bool


def late(spent: list[float]) -> float:
    """What 99 of 100 do not exceed."""
    return sorted(spent)[-(-len(spent) * 99 // 100) - 1]


def bare(size: tuple[int, int]) -> list[str]:
    """The command of the peer."""
    return [sys.executable, str(HERE / "peers" / "bare.py"), *map(str, size)]


def started(*arguments: str) -> list[str]:
    """The command of somebody who starts the game."""
    return [sys.executable, str(HERE / "starter.py"), *arguments]


def played(act: str, *arguments: str) -> list[str]:
    """The command of somebody at our window."""
    return [sys.executable, str(HERE / "player.py"), act, *arguments]


def player(act: str, *arguments: str) -> Any:
    """What somebody at our window says."""
    return told(played(act, *arguments), PYTHONPATH=str(ROOT), **QUIET)
