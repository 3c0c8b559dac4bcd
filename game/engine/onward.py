"""What can be done next and what comes of it, for whoever walks a story from state to state."""

from collections.abc import Iterable, Iterator
from typing import Any

from game.domain.events import Event
from game.domain.evidence import Outcome
from game.domain.progress import Progress
from game.domain.scenario import DONE, NO_EFFECTS, Intent, Scene
from game.engine.alike import Alike, Watcher
from game.engine.compile import Story
from game.engine.desk import fits, letter
from game.engine.step import offered

Made = tuple[float, ...]
"""How much of each mistake watched for was made, by weight."""

States = tuple[Any, ...]
"""What the detectors remember, in their order."""


class Onward:
    """Knows what there is to do at a state and what the detectors watching make of it."""

    def __init__(self, story: Story, watching: tuple[Watcher, ...], *, lines: bool = False) -> None:
        self._story = story
        self._watching = watching
        self._lines = lines
        self._same: dict[Made, Made] = {}
        self.alike = Alike(story, watching, lines=lines)
        self.initial: States = tuple(each.initial for each in watching)

    def observe(self, states: States, events: Iterable[Event]) -> tuple[States, Made]:
        """What the detectors remember after these events, and what was made in them."""
        now, made = list(states), [0.0] * len(states)
        for event in events:
            kind = type(event)
            for place, watcher in enumerate(self._watching):
                if kind not in watcher.hears:
                    continue
                now[place], found = watcher.advance(now[place], event)
                if found:
                    made[place] += sum(each.weight for each in found if each.outcome is Outcome.MADE)
        weights = tuple(made)
        return tuple(now), self._same.setdefault(weights, weights)

    def choices(self, progress: Progress) -> Iterator[str]:
        """What is on offer, less what is certain to lead where something else on offer leads too.

        Without detectors that is all that no condition can ask about, for leaving the desk leads there as well.
        """
        on_offer = offered(self._story, progress)
        if progress.desk is None:
            yield from on_offer
            return
        scene = self._story.scene(progress.scene)
        idle_letter = not self._watching
        ahead = self.alike.ahead(scene.id)
        for choice in on_offer:
            written = letter(choice)
            if written is None:
                if self._watching or choice == DONE or self._does_something(scene, choice):
                    yield choice
                continue
            person, intent = written
            owed = any(entry.term.person == person and fits(entry, intent) for entry in progress.ledger.values())
            if owed or person in ahead.wrote or (intent is Intent.ASK and (self._watching or person in ahead.asked)):
                yield choice
            elif not idle_letter:
                idle_letter = True
                yield choice

    def _does_something(self, scene: Scene, errand: str) -> bool:
        """Whether an errand changes anything that a condition could ask about, or asks something where lines count."""
        chosen = next(each.choice for each in self._story.prepared(scene.id).choices if each.choice.id == errand)
        asks = self._lines and any(line.when is not None for line in chosen.response.reaction)
        return asks or bool(chosen.acts) or chosen.place is not None or chosen.response.effects is not NO_EFFECTS
