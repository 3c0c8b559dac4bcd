"""Walks a compiled ink story with bink: `STORY.json SECONDS`; prints one JSON object."""

import json
import re
import sys
from pathlib import Path
from time import perf_counter

from bink.story import Story

TRAIL = 400


class Walk:
    """A story being walked at random, the same way every time."""

    def __init__(self, compiled: str) -> None:
        self.story = Story(compiled)
        self.text = self.story.continue_maximally()
        self.dice = 1

    def step(self) -> bool:
        """Makes one choice, or begins again where there is none; says that it did."""
        choices = self.story.get_current_choices()
        if choices:
            self.dice = (self.dice * 1103515245 + 12345) & 0x7FFFFFFF
            self.story.choose_choice_index((self.dice >> 8) % len(choices))
        else:
            self.story.reset_state()
        self.text = self.story.continue_maximally()
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
        found = re.search(r"number (\d+)", self.text)
        return int(found[1]) if found else -1


def main(compiled: Path, seconds: float) -> None:
    """Warms up, walks for so long, and tells how fast it went."""
    walk = Walk(compiled.read_text(encoding="utf-8-sig"))
    trail = [walk.place() for _ in range(TRAIL) if walk.step()]
    walk.pace(seconds / 2)
    print(json.dumps({"rate": walk.pace(seconds), "trail": trail}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
