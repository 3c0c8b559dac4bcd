"""Playthroughs at random: what comes up in them, how many decisions they take, how many words there are to read."""

from collections.abc import Iterable, Iterator
from random import Random
from typing import NamedTuple

from game.domain.events import Entered, Event, MessageArrived, Reacted
from game.domain.evidence import Outcome
from game.domain.scenario import DONE
from game.engine.compile import Story
from game.engine.desk import letter
from game.engine.offer import wording
from game.engine.step import offered, start, step
from game.scoring.detectors import Detector, initial, observe

LONGEST = 1000
"""Choices after which a random playthrough is given up: the story goes round in circles."""


class Run(NamedTuple):
    """A seed and choices: with both, anybody sees the same."""

    seed: int
    choices: tuple[str, ...]


class Play(NamedTuple):
    """One playthrough; `made` has a weight for each detector, `ending` is None where it was given up."""

    run: Run
    made: tuple[float, ...]
    ending: str | None
    words: int
    scenes: frozenset[str]
    responses: frozenset[tuple[str, str]]


def random_plays(
    story: Story, watching: tuple[Detector, ...], number: int, variant: int | None = None
) -> Iterator[Play]:
    """That many playthroughs, every choice drawn evenly from what is on offer; of one variant, if its seed is given."""
    for place in range(number):
        yield random_play(story, watching, place if variant is None else variant, Random(place))


def random_play(story: Story, watching: tuple[Detector, ...], seed: int, random: Random) -> Play:
    """One playthrough of a variant of the story."""
    progress, events = start(story, seed)
    states, found = observe(watching, initial(watching), events)
    evidence, happened, choices = [*found], [*events], list[str]()
    words = count(story.scenario.briefing)
    seen: set[tuple[str, str]] = set()
    while len(choices) < LONGEST and (on_offer := offered(story, progress)):
        scene = story.scene(progress.scene)
        listed = [choice for choice in on_offer if letter(choice) is None and choice != DONE]
        new = {(scene.id, choice) for choice in listed} - seen
        words += sum(count(wording(seed, scene.id, scene.response(choice))) for _, choice in new)
        seen |= new
        choices.append(random.choice(on_offer))
        progress, events = step(story, progress, choices[-1])
        states, found = observe(watching, states, events)
        evidence += found
        happened += events
    made = tuple(
        sum(each.weight for each in evidence if each.mistake is watcher.mistake and each.outcome is Outcome.MADE)
        for watcher in watching
    )
    entered = frozenset(event.scene for event in happened if isinstance(event, Entered))
    words += words_heard(story, happened)
    return Play(Run(seed, tuple(choices)), made, progress.ending, words, entered, frozenset(seen))


def words_heard(story: Story, events: Iterable[Event]) -> int:
    """How many words were said, written and told in these events."""
    total = 0
    for event in events:
        match event:
            case Entered():
                scene = story.scene(event.scene)
                total += sum(count(scene.lines[place].text) for place in event.lines)
                total += count(scene.ending.text) if scene.ending else 0
            case Reacted():
                reaction = story.scene(event.scene).response(event.response).reaction
                total += sum(count(reaction[place].text) for place in event.lines)
            case MessageArrived():
                total += count(story.scene(event.scene).arrives[event.place].text)
            case _:
                pass
    return total


def count(text: str) -> int:
    """How many words a text has."""
    return len(text.split())
