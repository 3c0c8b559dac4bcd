"""What the first answers of a run show, however often it was gone back in.

It is no tree, yet it stands here: it folds the acts that records keep into the evidence that scoring finds, and
these two do not know each other.
"""

from collections.abc import Iterable

from game.domain.evidence import Evidence
from game.domain.mistakes import Mistake
from game.engine.compile import Story
from game.engine.step import NotOfferedError, start, step
from game.records.acts import Act, Back, Cut, Pick
from game.scoring.detectors import detectors, initial, observe


def first_evidence(story: Story, seed: int, acts: Iterable[Act]) -> tuple[Evidence, ...]:
    """The evidence of a run in which every opportunity counts as it was first taken.

    A pick that is no longer on offer, because the scenario was edited since, shows nothing.
    """
    watching = detectors(story.scenario)
    progress, events = start(story, seed)
    states, found = observe(watching, initial(watching), events)
    first = by_opportunity(found)
    stood = [(progress, states)]
    for act in acts:
        match act:
            case Pick(pick):
                progress, states = stood[-1]
                try:
                    progress, events = step(story, progress, pick)
                except NotOfferedError:
                    events = ()
                states, found = observe(watching, states, events)
                first |= {key: group for key, group in by_opportunity(found).items() if key not in first}
                stood.append((progress, states))
            case Back(back):
                del stood[max(1, len(stood) - max(back, 0)) :]
            case Cut(cut):
                del stood[max(cut, 0) + 1 :]
            case _:
                pass
    return tuple(each for group in first.values() for each in group)


def by_opportunity(found: Iterable[Evidence]) -> dict[tuple[Mistake, str], tuple[Evidence, ...]]:
    """Evidence under the opportunity it is about."""
    groups: dict[tuple[Mistake, str], tuple[Evidence, ...]] = {}
    for each in found:
        key = each.mistake, each.opportunity
        groups[key] = (*groups.get(key, ()), each)
    return groups
