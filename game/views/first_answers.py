"""What the first answers of a run show, however often it was gone back in.

It is no tree, yet it stands here: it folds the acts that records keep into the evidence that scoring finds, and
these two do not know each other.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from game.domain.evidence import Evidence
from game.domain.mistakes import Mistake
from game.domain.progress import Progress
from game.engine.compile import Story
from game.engine.season import carry
from game.engine.step import NOTHING_CARRIED, NotOfferedError, start, step
from game.records.acts import Act, Back, Cut, Pick
from game.scoring.detectors import States, beginning, detectors, observe


class Stood(NamedTuple):
    """Where one stood: in which story, how, and what was watched until then."""

    number: int
    progress: Progress
    states: States


def first_evidence(stories: Sequence[Story], seed: int, acts: Iterable[Act]) -> tuple[Evidence, ...]:
    """The evidence in the last of these episodes of one run, in which every opportunity counts as first taken.

    A pick that is no longer on offer, because the scenario was edited since, shows nothing.
    """
    here, found = begun(stories, seed, None)
    first = {(0, *key): group for key, group in by_opportunity(found).items()}
    stood = [here]
    for act in acts:
        match act:
            case Pick(pick):
                here, found = picked(stories, seed, stood[-1], pick)
                for key, group in by_opportunity(found).items():
                    first.setdefault((here.number, *key), group)
                stood.append(here)
            case Back(back):
                del stood[max(1, len(stood) - max(back, 0)) :]
            case Cut(cut):
                del stood[max(cut, 0) + 1 :]
            case _:
                pass
    return tuple(each for (number, *_), group in first.items() if number == len(stories) - 1 for each in group)


def begun(stories: Sequence[Story], seed: int, before: Stood | None) -> tuple[Stood, tuple[Evidence, ...]]:
    """Where the first story begins, or the one after that in which one stood `before`; and what shows at once."""
    number = before.number + 1 if before else 0
    story = stories[number]
    progress, events = start(story, seed, carry(before.progress, story.after) if before else NOTHING_CARRIED)
    watching = detectors(story.scenario)
    states, found = observe(watching, beginning(watching, before.states if before else None), events)
    return Stood(number, progress, states), found


def picked(stories: Sequence[Story], seed: int, here: Stood, pick: str) -> tuple[Stood, tuple[Evidence, ...]]:
    """Where a pick leads, into the next story where one had ended; and what it shows."""
    shown: tuple[Evidence, ...] = ()
    if here.progress.ending is not None and here.number + 1 < len(stories):
        here, shown = begun(stories, seed, here)
    story = stories[here.number]
    try:
        progress, events = step(story, here.progress, pick)
    except NotOfferedError:
        return here, shown
    states, found = observe(detectors(story.scenario), here.states, events)
    return Stood(here.number, progress, states), (*shown, *found)


def by_opportunity(found: Iterable[Evidence]) -> dict[tuple[Mistake, str], tuple[Evidence, ...]]:
    """Evidence under the opportunity it is about."""
    groups: dict[tuple[Mistake, str], tuple[Evidence, ...]] = {}
    for each in found:
        key = each.mistake, each.opportunity
        groups[key] = (*groups.get(key, ()), each)
    return groups
