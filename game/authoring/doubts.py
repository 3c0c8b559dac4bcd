"""What a slice forgot and may ask about all the same: taken in every way it can be, at each state anew."""

from collections.abc import Iterable, Iterator
from itertools import chain, combinations, islice, product

from game.authoring.slices import FILLERS, Slicer
from game.authoring.topics import SOMEBODY, Topic, UnsliceableError
from game.domain.condition import All, AnyOf, Condition, Not
from game.domain.progress import Carried, Progress
from game.domain.scenario import MoveKind, Scene, SceneKind
from game.engine.ahead import leads_to
from game.engine.compile import Story
from game.engine.guards import questions
from game.engine.step import NOTHING_CARRIED, STOPS

MOST_AT_ONCE = 256
"""Combinations of doubts that are taken at one state at most."""

TOO_MANY_DOUBTS = MOST_AT_ONCE.bit_length()
"""Doubts that make more combinations than that, with nothing else in doubt."""

COLD, WARM = -1_000_000, 1_000_000
"""Rapport that nobody warms at, and that everybody does."""

Taken = tuple[frozenset[str], dict[str, int]]
"""Flags taken as true, and rapport as it is taken."""


class Open:
    """What a slice leaves open: flags for what was forgotten, and in a slice of decisions rapport too.

    `offered` are responses of the whole story that may have been on offer where the slice was so far.
    """

    def __init__(self, whole: Story, story: Story, slicer: Slicer, topic: Topic) -> None:
        self._story = story
        self._whole = whole
        self._slicer = slicer
        self._topic = topic
        self._rapport = dict.fromkeys(story.scenario.people, 0)
        self._known: dict[str, list[Taken]] = {}
        self.offered: set[str] = set()

    def openings(self) -> Iterator[Carried]:
        """All that may hold as the story opens."""
        for flags, _ in self._not_too_many(self._combinations(self._story.scenario.start, begun=False)):
            yield NOTHING_CARRIED._replace(flags=flags)

    def taken(self, progress: Progress) -> Iterator[Progress]:
        """The progress with all that matters next taken in every way it can be."""
        if progress.scene not in self._known:
            self._known[progress.scene] = self._not_too_many(self._combinations(progress.scene, begun=True))
        for response in self._whole.scene(progress.scene).responses:
            name = f"{progress.scene}.{response.id}"
            if name not in self.offered and (response.when is None or self._may_be(response.when, progress)):
                self.offered.add(name)
        for flags, warmth in self._known[progress.scene]:
            yield progress._replace(flags=flags, rapport={**progress.rapport, **warmth})

    def _may_be(self, condition: Condition, progress: Progress, *, true: bool = True) -> bool:
        """Whether a condition of the whole story may come out so where the slice is."""
        match condition:
            case Not(inner):
                return self._may_be(inner, progress, true=not true)
            case All(parts):
                return (all if true else any)(self._may_be(part, progress, true=true) for part in parts)
            case AnyOf(parts):
                return (any if true else all)(self._may_be(part, progress, true=true) for part in parts)
            case _:
                subjects = [each.subject for each in questions(condition) if each.predicate in ("seen", "did")]
                forgotten = not self._slicer.is_known(condition) or not self._story.bits.keys() >= {*subjects}
                return forgotten or self._story.holds(condition, progress) == true

    def _not_too_many(self, combinations: Iterable[Taken]) -> list[Taken]:
        known = list(islice(combinations, MOST_AT_ONCE + 1))
        if len(known) > MOST_AT_ONCE:
            raise UnsliceableError("too much of it depends on what a slice forgets")
        return known

    def left(self, progress: Progress) -> Progress:
        """The progress with all that open again, and nothing remembered of what fillers stood for."""
        met = frozenset({SOMEBODY}) if self._topic.decisions else progress.met & self._topic.people
        rapport = {**self._rapport, **{person: progress.rapport[person] for person in self._slicer.tracked}}
        desk = progress.desk
        if desk is not None:
            desk = desk._replace(taken=tuple(each for each in desk.taken if each not in FILLERS))
        return progress._replace(flags=frozenset(), rapport=rapport, met=met, desk=desk)

    def _combinations(self, scene: str, *, begun: bool) -> Iterator[Taken]:
        choices = self._on_the_way(scene, begun=begun)
        people = self._approached(self._story.scene(scene)) if self._topic.decisions else []
        for flags in product(*choices):
            for warmth in product((COLD, WARM), repeat=len(people)):
                yield frozenset(chain(*flags)), dict(zip(people, warmth, strict=True))

    def _on_the_way(self, scene: str, *, begun: bool) -> Iterator[list[tuple[str, ...]]]:
        """Which flags may be true of those asked about from a scene to the next stop."""
        scenes, slicer = self._story.scenario.scenes, self._slicer
        ahead, seen = [scene], set[str]()
        while ahead:
            name = ahead.pop()
            standing = begun and name == scene
            yield any_of((slicer.offering if standing else slicer.arriving).get(name, {}).values())
            if standing or scenes[name].kind not in STOPS:
                yield any_of(slicer.parting.get(name, {}).values())
                yield one_of(slicer.branches.get(name, {}).values())
                new = {*leads_to(scenes[name])} - seen - {scene}
                ahead += new
                seen |= new

    def _approached(self, scene: Scene) -> list[str]:
        """People of whom something may be asked at a scene."""
        moves = [move for response in scene.responses for move in response.moves]
        asked = {move.subject for move in moves if move.kind is MoveKind.REQUEST}
        if scene.kind is SceneKind.DESK:
            asked.add(SOMEBODY)
        return sorted(asked - self._slicer.tracked)


def one_of(flags: Iterable[str]) -> list[tuple[str, ...]]:
    """None of these, or one."""
    return [(), *((flag,) for flag in flags)]


def any_of(flags: Iterable[str]) -> list[tuple[str, ...]]:
    """Any of these."""
    every = list(flags)[:TOO_MANY_DOUBTS]
    return [some for length in range(len(every) + 1) for some in combinations(every, length)]
