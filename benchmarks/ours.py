"""The game's own part in a measurement, in a process of its own; prints one JSON object.

`read STORY.yaml CACHE`, `walk STORY.yaml SECONDS`, `save FOLDER COUNT` or `play STORY.yaml SEED`.
"""

from time import perf_counter

STARTED = perf_counter()

import json  # noqa: E402 - whatever is imported counts
import os  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402
from statistics import median  # noqa: E402

WARM_UP = 500
TRAIL = 400


def read(file: Path, cache: Path) -> dict[str, float]:
    """Seconds from nothing to the first choice on offer, and those that compiling every condition adds."""
    from game.engine.compile import compile_story, conditions
    from game.engine.step import offered, start
    from game.loading.cache import Cache
    from game.loading.library import load_file

    loaded = load_file(file, Cache(cache))
    assert loaded.scenario, loaded.diagnostics[:3]
    story = compile_story(loaded.scenario)
    progress, _ = start(story, 1)
    assert offered(story, progress)
    seconds = perf_counter() - STARTED
    for scene in loaded.scenario.scenes.values():
        for condition in conditions(scene):
            story.holds(condition, progress)
    return {"seconds": seconds, "compiled": perf_counter() - STARTED}


def walk(file: Path, seconds: float) -> dict[str, object]:
    """Steps a second, events and offers included, and the scenes of the first steps."""
    from game.engine.compile import compile_story, conditions
    from game.engine.step import offered, start, step
    from game.loading.load import load

    loaded = load(file.read_bytes(), str(file), "story")
    assert loaded.scenario, loaded.diagnostics[:3]
    story = compile_story(loaded.scenario)
    progress, _ = start(story, 1)
    for scene in loaded.scenario.scenes.values():
        for condition in conditions(scene):
            story.holds(condition, progress)
    dice, trail = 1, []
    steps, begun, until = 0, 0.0, WARM_UP
    while True:
        while steps < until:
            choices = offered(story, progress)
            if choices:
                dice = (dice * 1103515245 + 12345) & 0x7FFFFFFF
                progress, _ = step(story, progress, choices[(dice >> 8) % len(choices)])
            else:
                progress, _ = start(story, 1)
            steps += 1
            if not begun and steps <= TRAIL:
                trail.append(int(progress.scene[2:]) if progress.scene.startswith("s-") else -1)
        if not begun:
            steps, begun = 0, perf_counter()
        elif perf_counter() - begun > seconds:
            return {"rate": steps / (perf_counter() - begun), "trail": trail}
        until = steps + 50
