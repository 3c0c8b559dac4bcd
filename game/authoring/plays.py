"""Playthroughs at random of a story, with what they make of the six mistakes and what they reach."""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from game.authoring.found import Run
from game.authoring.wandering import wander
from game.domain.progress import Progress
from game.engine.compile import Story
from game.engine.desk import fits, letter
from game.engine.onward import Made, Onward
from game.engine.reached import Log, Reached
from game.engine.replay import Replay
from game.engine.step import offered


class Play(NamedTuple):
    """One playthrough; `made` has a weight for each detector, `ending` is None where it was given up."""

    run: Run
    made: Made
    ending: str | None


class Player:
    """Plays a story at random, every choice drawn evenly; always the same for the same number."""

    def __init__(self, story: Story, onward: Onward, variant: int | None = None) -> None:
        self._story = story
        self._onward = onward
        self._variant = variant
        self._log = Log()

    def past(self, number: int, *, attentive: bool = False) -> Replay:
        """The playthrough of that number. An attentive one writes to people only where there is something to say."""
        random = Random(number)

        def choose(progress: Progress, on_offer: Sequence[str]) -> str:
            return random.choice(with_something_to_say(progress, on_offer) if attentive else on_offer)

        return wander(self._story, number if self._variant is None else self._variant, choose)

    def play(self, past: Replay) -> Play:
        """What a playthrough comes to; what it reached is noted."""
        _, made = self._onward.observe(self._onward.initial, past.events)
        self._log.happened(past.events)
        for place in range(len(past.steps)):
            before = past.before(place)
            self._log.offered(before.scene, offered(self._story, before))
        return Play(Run(past.opening.seed, past.choices), made, past.progress.ending)

    def reached(self) -> Reached:
        """All that was reached in playthroughs so far."""
        return self._log.reached()


def with_something_to_say(progress: Progress, on_offer: Sequence[str]) -> list[str]:
    """What is on offer, without letters that nothing is owed for."""
    standing = [(entry.term.person, entry) for entry in progress.ledger.values() if entry.is_open]
    return [
        choice
        for choice in on_offer
        if not (written := letter(choice))
        or any(person == written[0] and fits(entry, written[1]) for person, entry in standing)
    ]
