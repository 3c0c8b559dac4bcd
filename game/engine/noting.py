"""A story that notes how its conditions came out: what was never true, or never false, shows afterwards."""

from collections.abc import Mapping

from game.domain.condition import Condition
from game.domain.progress import Progress
from game.engine.compile import OnOffer, Story, conditions
from game.engine.guards import Standing

Truths = Mapping[tuple[str, Condition], frozenset[bool]]
"""How each condition of each scene came out whenever it was asked."""


class Noting(Story):
    """Runs as the story does that it is made of."""

    def __init__(self, story: Story) -> None:
        super().__init__(story.scenario, last=story.last)
        self._came_out: dict[int, set[bool]] = {}

    def holds(self, condition: Condition | None, standing: Standing) -> bool:
        """Whether a condition is true, which is noted."""
        true = super().holds(condition, standing)
        if condition is not None:
            self._came_out.setdefault(id(condition), set()).add(bool(true))
        return true

    def on_offer(self, progress: Progress) -> OnOffer:
        """What a conversation offers; the conditions of all its responses are noted."""
        offer = super().on_offer(progress)
        for response in offer.scene.responses:
            if response.when is not None:
                self.holds(response.when, progress)
        return offer

    def truths(self) -> Truths:
        """What was noted so far; nothing for a condition that was never asked."""
        noted: dict[tuple[str, Condition], frozenset[bool]] = {}
        for scene in self.scenario.scenes.values():
            for condition in conditions(scene):
                key = scene.id, condition
                noted[key] = noted.get(key, frozenset()) | self._came_out.get(id(condition), set())
        return noted
