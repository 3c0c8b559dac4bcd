"""What is least and most still to come from anywhere in a story, as far as a slice of it can tell."""

from collections.abc import Callable, Iterator
from typing import Any

from game.authoring.doubts import Open
from game.authoring.found import Notice, nobody
from game.authoring.slices import NEVER, Slicer
from game.authoring.topics import SOMEBODY, Topic, UnsliceableError
from game.domain.progress import Progress
from game.domain.scenario import SceneKind
from game.engine.compile import Story, compile_story, cost, message_bit
from game.engine.explore import Bound, Explorer, Way
from game.engine.reached import Reached
from game.engine.routes import Map
from game.scoring.detectors import detectors
from game.scoring.obligations import Occasions

OF_DECISIONS = slice(0, 2)
OF_ENTRIES = slice(2, 6)
"""Which of the six detectors judge decisions, and which what is open."""


def judged_by(topic: Topic) -> slice:
    """Which of the detectors a slice about that topic is watched by."""
    return OF_DECISIONS if topic.decisions else OF_ENTRIES


class Piece:
    """A slice of a story, walked: knows for any progress of the story where in the slice that is.

    `ways` has what leads on from each of its states, `scenes` where each is, `endings` those at which it ended; in
    `order` each, but for loops, stands after those it leads to. Raises `UnsliceableError` where the bound is too
    narrow, or too much in doubt.
    """

    def __init__(
        self, story: Story, topic: Topic, bound: Bound, seed: int | None = None, notice: Notice = nobody
    ) -> None:
        slicer = Slicer(story.scenario, topic)
        self._whole = story
        self.topic = topic
        self._part = compile_story(slicer.sliced())
        self.judges = judged_by(topic)
        self._open = Open(story, self._part, slicer, topic)
        watching = detectors(self._part.scenario)[self.judges]
        self._explorer = Explorer(
            self._part, bound, watching, self._open, notice=lambda states: notice(f"{states:,} states")
        )
        try:
            self.beginnings = self._explorer.explore(seed)
            if not self._explorer.complete:
                raise UnsliceableError("even that has too many states")
        except UnsliceableError as error:
            error.tried = self._explorer.tried
            raise
        self.ways, self.scenes = self._explorer.ways, self._explorer.scenes
        self.endings = frozenset(self._explorer.endings.values())
        self._map = Map(self.ways, tuple(self.endings))
        self.order = self._map.order
        self._rapport = dict.fromkeys(story.scenario.people, 0)
        self._bits = list(self._same_bits())

    @property
    def states(self) -> int:
        """How many states it has."""
        return len(self.ways)

    def makes(self, weights: tuple[float, ...]) -> bool:
        """Whether anything can be made in it that counts by these weights of the mistakes that it judges."""
        made = {way.made for ways in (self.beginnings, *self.ways) for way in ways}
        return any(weight and amount for each in made for weight, amount in zip(weights, each, strict=True))

    @property
    def free(self) -> frozenset[str]:
        """Ids of errands in it that take no slot."""
        desks = (scene for scene in self._part.scenario.scenes.values() if scene.kind is SceneKind.DESK)
        return frozenset(errand.id for desk in desks for errand in desk.responses if not cost(errand))

    @property
    def tried(self) -> int:
        """How many choices were tried to walk it."""
        return self._explorer.tried

    @property
    def reachable(self) -> Reached:
        """What can be reached in it; no more can be in the story, of its own entries."""
        return self._explorer.reached()._replace(responses=frozenset(self._open.offered))

    @property
    def loops(self) -> bool:
        """Whether it can go round in circles."""
        return self._map.loops

    def left(self, weigh: Callable[[Way], float]) -> list[float]:
        """For each of its states, the least still to come."""
        return self._map.least_left(weigh)

    def state_of(self, progress: Progress, states: tuple[Any, ...]) -> int | None:
        """The number of its state in which a progress of the whole story is; None would be a fault of slicing."""
        return self._explorer.number_of(self._reduced(progress), tuple(self._remembered(states[self.judges])))

    def _reduced(self, progress: Progress) -> Progress:
        desk = progress.desk
        if desk is not None:
            kept = {errand.id for errand in self._part.scene(progress.scene).responses}
            desk = desk._replace(taken=tuple(errand for errand in desk.taken if errand in kept))
        seen = sum(1 << there for here, there in self._bits if progress.seen >> here & 1)
        ledger = {key: entry for key, entry in progress.ledger.items() if key in self.topic.keys}
        rapport = {SOMEBODY: 0, **progress.rapport}
        return self._open.left(progress._replace(desk=desk, seen=seen, ledger=ledger, rapport=rapport))

    def _remembered(self, states: tuple[Any, ...]) -> Iterator[Any]:
        """What the detectors remember of the topic."""
        for state in states:
            if not isinstance(state, Occasions):
                yield state
                continue
            passed = tuple(pair for pair in state.passed if pair[0] in self.topic.keys)
            yield Occasions(passed, state.owing & self.topic.people)

    def _same_bits(self) -> Iterator[tuple[int, int]]:
        """Places of bits that mean the same in the whole and in the part."""
        never = {
            message_bit(scene.id, place)
            for scene in self._part.scenario.scenes.values()
            for place, message in enumerate(scene.arrives)
            if message.when == NEVER
        }
        for name, there in self._part.bits.items():
            if name in self._whole.bits and name not in never:
                yield self._whole.bits[name], there
