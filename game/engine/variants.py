"""Which variants a seed meets, and seeds that meet each."""

from collections.abc import Iterable
from itertools import product

from game.domain.events import Entered, Event
from game.domain.scenario import SceneKind
from game.engine.ahead import leads_to
from game.engine.chance import pick
from game.engine.compile import Story
from game.engine.step import STOPS

Picks = tuple[tuple[str, str], ...]
"""Which variant was met, by the scene that offers variants; in their order."""

ENOUGH_SEEDS = 1_000_000
"""Seeds that are tried to find one that picks certain variants."""


class NoSeedError(LookupError):
    """A run meets so many variants that no seed was found that picks them all."""

    def __init__(self, variants: int) -> None:
        super().__init__(f"no seed was found for a run that meets {variants} variants; explore one seed at a time")


class Variants:
    """The variants of a story."""

    def __init__(self, story: Story) -> None:
        self._scenes = story.scenario.scenes
        self._groups = {name: scene.variants for name, scene in self._scenes.items() if scene.variants}
        self._next: dict[str, tuple[str, ...]] = {}
        self._seeds: dict[Picks, int] = {}

    def seeds(self, scene: str, picks: Picks) -> list[int]:
        """One seed for each way in which the story may go on from a scene to the next stop, given earlier picks."""
        picked = dict(picks)
        groups = self._groups_next(scene)
        options = [(picked[group],) if group in picked else self._groups[group] for group in groups]
        return [self.seed(tuple(zip(groups, chosen, strict=True))) for chosen in product(*options)]

    def seed(self, picks: Picks) -> int:
        """The least seed with these picks; NoSeedError where none of the first million has them."""
        if picks not in self._seeds:
            self._seeds[picks] = next(
                (
                    seed
                    for seed in range(ENOUGH_SEEDS)
                    if all(pick(seed, group, self._groups[group]) == variant for group, variant in picks)
                ),
                -1,
            )
        if self._seeds[picks] < 0:
            raise NoSeedError(len(picks))
        return self._seeds[picks]

    def picked(self, seed: int, groups: frozenset[str]) -> Picks:
        """The variants that a seed picks at these scenes."""
        return tuple((group, pick(seed, group, self._groups[group])) for group in sorted(groups))

    def met(self, seed: int, events: Iterable[Event]) -> Picks:
        """The variants that were met in these events, with that seed."""
        entered = {event.scene for event in events if isinstance(event, Entered)}
        return tuple(pair for pair in self.picked(seed, frozenset(self._groups)) if pair[1] in entered)

    def _groups_next(self, scene: str) -> tuple[str, ...]:
        """Scenes offering variants that may be passed before the next stop."""
        if scene not in self._next:
            found: dict[str, None] = {}
            seen: set[str] = set()
            ahead = [scene] if self._scenes[scene].kind is SceneKind.VARIANTS else [*leads_to(self._scenes[scene])]
            while ahead:
                name = ahead.pop()
                if name in seen or self._scenes[name].kind in STOPS:
                    continue
                seen.add(name)
                if name in self._groups:
                    found[name] = None
                ahead += leads_to(self._scenes[name])
            self._next[scene] = tuple(sorted(found))
        return self._next[scene]
