"""What was reached in a story: its scenes, what was on offer there, what became of the entries of the ledger."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.domain.events import Closed, Entered, Event, Failed, FellOverdue, Opened
from game.domain.scenario import DONE

Fates = Mapping[str, frozenset[str]]
"""What can become of each entry of the ledger: ``opened``, ``overdue``, ``failed``, and how it can be closed."""


class Reached(NamedTuple):
    """Scenes entered, responses and errands that were on offer (each as ``scene.response``), and fates of entries."""

    scenes: frozenset[str]
    responses: frozenset[str]
    fates: Fates


class Log:
    """Keeps what was reached in what happened."""

    def __init__(self) -> None:
        self._scenes: set[str] = set()
        self._responses: set[str] = set()
        self._fates: dict[str, set[str]] = {}

    def offered(self, scene: str, responses: Iterable[str]) -> None:
        """Note what was on offer at a scene; letters and leaving a desk are no responses."""
        self._responses.update(f"{scene}.{each}" for each in responses if "." not in each and each != DONE)

    def happened(self, events: Iterable[Event]) -> None:
        """Note what happened."""
        for event in events:
            match event:
                case Entered():
                    self._scenes.add(event.scene)
                case Opened():
                    self._fates.setdefault(event.key, set()).add("opened")
                case FellOverdue():
                    self._fates.setdefault(event.key, set()).add("overdue")
                case Closed() | Failed():
                    self._fates.setdefault(event.key, set()).add(str(event.entry.status))
                case _:
                    pass

    def reached(self) -> Reached:
        """All that was noted."""
        fates = {key: frozenset(fates) for key, fates in self._fates.items()}
        return Reached(frozenset(self._scenes), frozenset(self._responses), fates)
