"""Fold a list of choices: the one way to resume, to step back, to ask what if, and to mend an edited run."""

from collections.abc import Iterable
from typing import NamedTuple

from game.domain.events import Event
from game.domain.progress import Carried, Progress
from game.engine.compile import Story
from game.engine.step import NOTHING_CARRIED, NotOfferedError, start, step


class Step(NamedTuple):
    """One choice, what came of it, and where that led."""

    choice: str
    progress: Progress
    events: tuple[Event, ...]


class Replay(NamedTuple):
    """A playthrough as far as it held. `stopped` is the choice that was not on offer, if there was one."""

    opening: Progress
    opening_events: tuple[Event, ...]
    steps: tuple[Step, ...]
    stopped: NotOfferedError | None = None

    @property
    def progress(self) -> Progress:
        """Where it stands."""
        return self.steps[-1].progress if self.steps else self.opening

    @property
    def events(self) -> tuple[Event, ...]:
        """Everything that happened, in order."""
        return (*self.opening_events, *(event for step in self.steps for event in step.events))

    @property
    def choices(self) -> tuple[str, ...]:
        """The choices that held."""
        return tuple(step.choice for step in self.steps)

    def before(self, place: int) -> Progress:
        """Where it stood when the choice at `place` was made; 0 is the first."""
        return self.steps[place - 1].progress if place else self.opening

    def cut(self, length: int) -> "Replay":
        """The same playthrough after its first `length` choices."""
        return self._replace(steps=self.steps[:length], stopped=None)


def replay(story: Story, seed: int, choices: Iterable[str], carried: Carried = NOTHING_CARRIED) -> Replay:
    """The playthrough that these choices make; it stops at the first that is not on offer."""
    return go_on(story, Replay(*start(story, seed, carried), ()), choices)


def go_on(story: Story, past: Replay, choices: Iterable[str]) -> Replay:
    """`past` and these choices after it; it stops at the first that is not on offer."""
    progress = past.progress
    steps = list(past.steps)
    for choice in choices:
        try:
            progress, events = step(story, progress, choice)
        except NotOfferedError as stopped:
            return past._replace(steps=tuple(steps), stopped=stopped)
        steps.append(Step(choice, progress, events))
    return past._replace(steps=tuple(steps), stopped=None)
