"""What a player has read before: folded from the runs on the disk, like everything else that is told of them."""

from collections.abc import Iterable, Iterator
from heapq import nlargest
from pathlib import Path

from game.domain.events import Event
from game.engine.replay import Replay
from game.engine.season import Chapter, replay_season
from game.loading.library import Library
from game.records.choices import courses
from game.records.disk import RUN, Folders
from game.records.reading import Reading, read_run
from game.runtime.reading import Told, told_by
from game.views.lines import line_key
from game.views.telling import tell

MOST_RUNS = 40
"""How many runs are looked at, the latest touched first: who has played more often has read the same lines since."""


def read_before(library: Library, folders: Folders, scenario: str) -> frozenset[str]:
    """The keys of all lines of a scenario that were read in some run, alone or in a season; never raises."""
    known: dict[str, Told | str] = {}
    found: set[str] = set()
    for path in latest_runs(folders):
        reading = read_run(path)
        if reading.header is None or scenario not in reading.header.scenarios:
            continue
        name = reading.header.scenario
        told = known[name] if name in known else known.setdefault(name, told_by(library, name))
        if not isinstance(told, str):
            found.update(line for chapter in chapters(told, reading) for line in read_in(chapter))
    return frozenset(found)


def latest_runs(folders: Folders) -> list[Path]:
    """The runs that were touched last."""
    try:
        paths = [path for path in folders.runs.iterdir() if path.name.endswith(RUN)]
        return nlargest(MOST_RUNS, paths, key=lambda path: path.stat().st_mtime_ns)
    except OSError:
        return []


def chapters(told: Told, reading: Reading) -> Iterator[Chapter]:
    """Everything that was played in a run, also what was taken back later."""
    story, arc = told
    seed = reading.header.seed if reading.header else 0
    for course in courses(reading.acts):
        chapter, around = replay_season(story, arc, seed, [pick.pick for pick in course])
        yield from around.before if around else ()
        yield chapter


def read_in(chapter: Chapter) -> Iterator[str]:
    """The lines that were read in a chapter: all that lay before its last choice, and the end if it was reached."""
    story, past = chapter
    for event in read_events(past, over=chapter.over):
        yield from map(line_key, tell(story, past.opening.seed, event))


def read_events(past: Replay, *, over: bool) -> Iterable[Event]:
    """What happened in a playthrough, without what may not have been read to its end."""
    if over:
        return past.events
    return past.cut(len(past.steps) - 1).events if past.steps else ()
