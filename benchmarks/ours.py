"""The game's own part in a measurement, in a process of its own; prints one JSON object.

`read STORY.yaml CACHE`, `walk STORY.yaml CACHE SECONDS`, `plays STORY.yaml CACHE SECONDS off|on`, `explore STORY.yaml
CACHE STATES`, `save FOLDER COUNT` or `play STORY.yaml CACHE SEED`.
"""

from time import perf_counter

STARTED = perf_counter()

import json  # noqa: E402 - whatever is imported is part of what is measured
import os  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402
from random import Random  # noqa: E402
from statistics import median  # noqa: E402
from typing import TYPE_CHECKING  # noqa: E402

if TYPE_CHECKING:
    from game.engine.compile import Story
    from game.scoring.detectors import Detector

TRAIL = 400

MOST_CHOICES = 50
"""A random playthrough ends with the story, or after so many choices; the same in every driver."""


def read(file: str, cache: str) -> dict[str, float]:
    """Seconds from nothing to the first choice on offer, and until every condition is compiled too."""
    from game.engine.step import offered, start

    story = story_of(file, cache)
    progress, _ = start(story, 1)
    assert offered(story, progress)
    ready = perf_counter() - STARTED
    compile_conditions(story)
    return {"ready": ready, "compiled": perf_counter() - STARTED}


def walk(file: str, cache: str, seconds: str) -> dict[str, object]:
    """Steps a second, events and offers included, and the scenes of the first steps."""
    story = story_of(file, cache)
    compile_conditions(story)
    walk = Walk(story)
    trail = [walk.place() for _ in range(TRAIL) if walk.step()]
    walk.pace(float(seconds) / 2)
    return {"rate": walk.pace(float(seconds)), "trail": trail}


class Walk:
    """A story being walked at random, the same way every time."""

    def __init__(self, story: "Story") -> None:
        from game.engine import step

        self.engine = step
        self.story = story
        self.progress, _ = step.start(story, 1)
        self.dice = 1

    def step(self) -> bool:
        """Makes one choice, or begins again where there is none; says that it did."""
        choices = self.engine.offered(self.story, self.progress)
        if choices:
            self.dice = (self.dice * 1103515245 + 12345) & 0x7FFFFFFF
            choice = choices[(self.dice >> 8) % len(choices)]
            self.progress, _ = self.engine.step(self.story, self.progress, choice)
        else:
            self.progress, _ = self.engine.start(self.story, 1)
        return True

    def pace(self, seconds: float) -> float:
        """Steps a second over so many seconds."""
        steps, begun = 0, perf_counter()
        while (spent := perf_counter() - begun) < seconds:
            for _ in range(50):
                self.step()
            steps += 50
        return steps / spent

    def place(self) -> int:
        """The number of the scene one is at; -1 at the end."""
        name = self.progress.scene
        return int(name.removeprefix("s-")) if name.startswith("s-") else -1


def plays(file: str, cache: str, seconds: str, detectors: str) -> dict[str, object]:
    """Random playthroughs a second, and how many choices each of the first ones took."""
    from game.scoring.detectors import detectors as detectors_of

    story = story_of(file, cache)
    compile_conditions(story)
    random = Plays(story, detectors_of(story.scenario) if detectors == "on" else ())
    trail = [random.play() for _ in range(TRAIL)]
    random.pace(float(seconds) / 2)
    return {"rate": random.pace(float(seconds)), "trail": trail}


class Plays:
    """A story being played at random, again and again, in the same ways every time; `watching` detectors look on."""

    def __init__(self, story: "Story", watching: "tuple[Detector, ...]") -> None:
        from game.engine import step
        from game.scoring.detectors import initial, observe

        self.engine = step
        self.observe = observe
        self.story = story
        self.watching = watching
        self.initial = initial(watching)
        self.dice = 1

    def play(self) -> int:
        """One playthrough; how many choices it took."""
        story, offered, step = self.story, self.engine.offered, self.engine.step
        progress, events = self.engine.start(story, 1)
        states, made = self.initial, 0
        while made < MOST_CHOICES and (choices := offered(story, progress)):
            if self.watching:
                states, _ = self.observe(self.watching, states, events)
            self.dice = (self.dice * 1103515245 + 12345) & 0x7FFFFFFF
            progress, events = step(story, progress, choices[(self.dice >> 8) % len(choices)])
            made += 1
        if self.watching:
            self.observe(self.watching, states, events)
        return made

    def pace(self, seconds: float) -> float:
        """Playthroughs a second over so many seconds."""
        played, begun = 0, perf_counter()
        while (spent := perf_counter() - begun) < seconds:
            self.play()
            played += 1
        return played / spent


def explore(file: str, cache: str, states: str) -> dict[str, float]:
    """Seconds until exploring could begin; then states, and choices tried in them, a second, up to so many states."""
    from game.engine.explore import Bound, Explorer
    from game.scoring.detectors import detectors

    story = story_of(file, cache)
    compile_conditions(story)
    begun = perf_counter()
    explorer = Explorer(story, Bound(int(states)), detectors(story.scenario))
    ready = perf_counter()
    explorer.explore(1)
    spent = perf_counter() - ready
    looked_at = [ways for ways in explorer.ways if ways]
    return {"ready": ready - begun, "states": len(looked_at) / spent, "choices": sum(map(len, looked_at)) / spent}


def save(folder: str, count: str) -> dict[str, float]:
    """Median seconds of a choice put on disk and of a bare write and fsync of as many bytes, turn by turn."""
    from game.domain.settings import Level
    from game.records.acts import Header, Pick, encode
    from game.records.disk import Folders
    from game.records.runs import begin_run

    home = Path(folder)
    header = Header(
        scenario="walk", title="A walk", seed=1, level=Level.STANDARD, started="2026-01-01T00:00:00", content=""
    )
    choice = Pick("tonight", "card-on-the-roof")
    line = encode(choice)
    ours, bare = [], []
    handle = os.open(home / "bare", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    with begin_run(Folders(home, home), header) as log:
        for _ in range(int(count)):
            before = perf_counter()
            log.append(choice)
            between = perf_counter()
            os.write(handle, line)
            os.fsync(handle)
            ours.append(between - before)
            bare.append(perf_counter() - between)
    os.close(handle)
    return {"ours": median(ours), "bare": median(bare)}


def play(file: str, cache: str, seed: str) -> dict[str, object]:
    """The choices of one random playthrough to an ending."""
    from game.engine.step import offered, start, step

    story = story_of(file, cache)
    random = Random(seed)
    progress, _ = start(story, int(seed))
    made: list[str] = []
    while choices := offered(story, progress):
        made.append(random.choice(choices))
        progress, _ = step(story, progress, made[-1])
    return {"choices": made}


def story_of(file: str, cache: str) -> "Story":
    """The story in a file, ready to run."""
    from game.engine.compile import compile_story
    from game.loading.cache import Cache
    from game.loading.library import load_file

    loaded = load_file(Path(file), Cache(Path(cache)))
    if loaded.scenario is None:
        sys.exit(f"{file} does not load: {loaded.diagnostics[0].message if loaded.diagnostics else 'no scenario'}")
    return compile_story(loaded.scenario)


def compile_conditions(story: "Story") -> None:
    """Asks every condition once, for that is when they are compiled."""
    from game.engine.compile import conditions
    from game.engine.step import start

    progress, _ = start(story, 1)
    for scene in story.scenario.scenes.values():
        for condition in conditions(scene):
            story.holds(condition, progress)


ACTS = {"read": read, "walk": walk, "plays": plays, "explore": explore, "save": save, "play": play}
if __name__ == "__main__":
    print(json.dumps(ACTS[sys.argv[1]](*sys.argv[2:])))
