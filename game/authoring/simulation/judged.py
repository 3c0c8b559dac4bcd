"""A story with the detectors watching it: what every choice leads to, and what it would be scored as."""

from collections.abc import Iterable
from typing import NamedTuple

from game.domain.events import DeskEnded, Event, RanErrand
from game.domain.evidence import Evidence
from game.domain.progress import Progress
from game.engine.compile import Story
from game.engine.desk import FITTING, fits, letter
from game.engine.step import offered, start, step
from game.scoring.detectors import States, detectors, initial, observe
from game.scoring.scorecard import Opportunity, taken

Shows = dict[Opportunity, float]
"""The share avoided at each opportunity that something settles."""


class Position(NamedTuple):
    """Where a playthrough stands, and what the detectors remember of it."""

    progress: Progress
    states: States


class Way(NamedTuple):
    """Where a choice leads, what was found on the way and what it shows, and whether a slot went to nothing owed."""

    to: Position
    found: tuple[Evidence, ...]
    shows: Shows
    idle: bool = False


class Judged:
    """A story and its six detectors."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._watching = detectors(story.scenario)

    def begin(self, seed: int) -> Way:
        """Where a playthrough begins."""
        progress, events = start(self.story, seed)
        states, found = observe(self._watching, initial(self._watching), events)
        return Way(Position(progress, states), found, shown(found))

    def way(self, at: Position, choice: str) -> Way:
        """Where `choice` leads."""
        progress, events = step(self.story, at.progress, choice)
        states, found = observe(self._watching, at.states, events)
        return Way(Position(progress, states), found, shown(found), went_to_nothing(events))

    def evening(self, at: Position) -> Shows:
        """What the evening at the desk would show if it ended here; empty anywhere else."""
        progress = at.progress
        if progress.desk is None:
            return {}
        ended = DeskEnded(progress.now, progress.scene, progress.desk.slots, progress.desk.idle)
        return shown(observe(self._watching, at.states, [ended])[1])


def shown(found: Iterable[Evidence]) -> Shows:
    """What the evidence shows."""
    return {key: each.avoided for key, each in taken(found).items()}


def went_to_nothing(events: Iterable[Event]) -> bool:
    """Whether a slot of an evening went to something that nobody was owed."""
    return any(
        (isinstance(event, RanErrand) and event.idle) or (isinstance(event, DeskEnded) and event.slots > 0)
        for event in events
    )


def considered(story: Story, progress: Progress) -> list[str]:
    """What is on offer, without letters that fit nothing: nobody sits down to write those."""
    on_offer = offered(story, progress)
    if progress.desk is None:
        return list(on_offer)
    entries = progress.ledger.values()
    fitting = {f"{entry.term.person}.{intent}" for entry in entries for intent in FITTING if fits(entry, intent)}
    return [choice for choice in on_offer if choice in fitting or letter(choice) is None]
