"""Playthroughs at random: what comes up in them, how many decisions they take, how many words there are to read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from random import Random
from typing import NamedTuple

from game.authoring.found import Run
from game.domain.events import Entered, Event, MessageArrived, Reacted
from game.domain.progress import Progress
from game.domain.scenario import DONE
from game.engine.compile import Story
from game.engine.desk import fits, letter
from game.engine.offer import wording
from game.engine.onward import Made, Onward
from game.engine.reached import Log, Reached
from game.engine.step import offered, start, step

LONGEST = 1000
"""Choices after which a random playthrough is given up: the story goes round in circles."""


class Play(NamedTuple):
    """One playthrough; `made` has a weight for each detector, `ending` is None where it was given up."""

    run: Run
    made: Made
    ending: str | None
    words: int


Choose = Callable[[Progress], Sequence[str]]
"""What a choice is drawn from."""


class Player:
    """Plays a story at random, every choice drawn evenly; always the same for the same number."""

    def __init__(self, story: Story, onward: Onward, variant: int | None = None) -> None:
        self._story = story
        self._onward = onward
        self._variant = variant
        self._log = Log()

    def reached(self) -> Reached:
        """All that was reached in the playthroughs so far."""
        return self._log.reached()

    def play(self, number: int, *, attentive: bool = False) -> Play:
        """The playthrough of that number. An attentive one writes to people only where there is something to say."""
        random = Random(number)
        seed = number if self._variant is None else self._variant
        progress, events = start(self._story, seed)
        states, made = self._onward.observe(self._onward.initial, events)
        words = count(self._story.scenario.briefing) + words_heard(self._story, events)
        choices: list[str] = []
        seen: set[str] = set()
        self._log.happened(events)
        while len(choices) < LONGEST and (on_offer := offered(self._story, progress)):
            self._log.offered(progress.scene, on_offer)
            words += sum(self._words_of(seed, progress.scene, choice, seen) for choice in on_offer)
            choices.append(random.choice(with_something_to_say(progress, on_offer) if attentive else on_offer))
            progress, events = step(self._story, progress, choices[-1])
            states, more = self._onward.observe(states, events)
            made = tuple(map(sum, zip(made, more, strict=True)))
            words += words_heard(self._story, events)
            self._log.happened(events)
        return Play(Run(seed, tuple(choices)), made, progress.ending, words)

    def _words_of(self, seed: int, scene: str, choice: str, seen: set[str]) -> int:
        """How many words of something on offer were not read before."""
        name = f"{scene}.{choice}"
        if name in seen or letter(choice) or choice == DONE:
            return 0
        seen.add(name)
        return count(wording(seed, scene, self._story.scene(scene).response(choice)))


def with_something_to_say(progress: Progress, on_offer: Sequence[str]) -> list[str]:
    """What is on offer, without letters that nothing is owed for."""
    standing = [(entry.term.person, entry) for entry in progress.ledger.values() if entry.is_open]
    return [
        choice
        for choice in on_offer
        if not (written := letter(choice))
        or any(person == written[0] and fits(entry, written[1]) for person, entry in standing)
    ]


def words_heard(story: Story, events: Iterable[Event]) -> int:
    """How many words were said, written and told in these events."""
    return sum(count(text) for event in events for text in texts(story, event))


def texts(story: Story, event: Event) -> Iterator[str]:
    """What was said, written or told in an event."""
    match event:
        case Entered():
            scene = story.scene(event.scene)
            yield from (scene.lines[place].text for place in event.lines)
            if scene.ending:
                yield scene.ending.text
        case Reacted():
            reaction = story.scene(event.scene).response(event.response).reaction
            yield from (reaction[place].text for place in event.lines)
        case MessageArrived():
            yield story.scene(event.scene).arrives[event.place].text
        case _:
            pass


def count(text: str) -> int:
    """How many words a text has."""
    return len(text.split())
