"""Every state a story can be in, found by walking with the real `step`; bounded, and honest about it."""

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import product
from typing import NamedTuple, Protocol

from game.domain.progress import Carried, Progress
from game.engine.alike import Watcher
from game.engine.compile import Story
from game.engine.onward import Made, Onward, States
from game.engine.reached import Log, Reached
from game.engine.step import NOTHING_CARRIED, start, step
from game.engine.variants import Picks, Variants


class Way(NamedTuple):
    """One choice at a state: to which state it leads, what it makes, and the variants met on the way there."""

    choice: str
    to: int
    made: Made
    picks: Picks


class Bound(NamedTuple):
    """How much an exploration may take: states, bytes, and choices that are tried at them.

    Bytes are reckoned, and choices counted instead of seconds, so that every machine does the same.
    """

    states: int
    memory: int | None = None
    choices: int | None = None


A_MOMENT = 5000
"""Choices that are tried, about half a second's, before it is told again how far a walk is."""

A_STATE, A_WAY = 5000, 250
"""Bytes that a state and a way from it take, with all that is kept while walking; measured, and rounded up."""


class Reach(NamedTuple):
    """Endings found, and whether everything was looked at; if not, there may be others."""

    endings: frozenset[str]
    complete: bool


class Here(NamedTuple):
    """One way to be in a state: its number, a progress that is in it, what was remembered and picked until then."""

    number: int
    progress: Progress
    states: States
    picks: Picks


class Doubts(Protocol):
    """What a story leaves open that is only part of another: `taken` one way or the other, `left` open again.

    `openings` are the ways in which it can be taken as the story opens.
    """

    def openings(self) -> Iterable[Carried]: ...  # noqa: D102
    def taken(self, progress: Progress) -> Iterable[Progress]: ...  # noqa: D102
    def left(self, progress: Progress) -> Progress: ...  # noqa: D102


class Explorer:
    """Walks onward from one progress after another, without looking twice at what cannot be told apart.

    `bound` holds over the explorer's whole life; `complete` tells whether it was never hit. States are numbered as
    they are found, nearest first: `ways` has what leads on from each, `scenes` where it is (nowhere once the story
    ended), `came` the state and the way by which it was first reached, `endings` the number of each ending. `tried`
    counts choices. Without `watching` detectors states differ only where the story can go on differently. With `lines`
    what is said counts as a difference too. `notice` is told now and then how many states were found so far.
    """

    def __init__(
        self,
        story: Story,
        bound: Bound,
        watching: tuple[Watcher, ...] = (),
        doubts: Doubts | None = None,
        *,
        lines: bool = False,
        notice: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._story = story
        self._notice = notice
        self._doubts = doubts
        self._bound = bound
        self._onward = Onward(story, watching, lines=lines)
        self._numbers: dict[Hashable, int] = {}
        self._ahead: deque[Here] = deque()
        self._kept = 0
        self._variants = Variants(story)
        self._every_variant = False
        self._log = Log()
        self.ways: list[tuple[Way, ...]] = []
        self.scenes: list[str] = []
        self.came: list[tuple[int | None, Way]] = []
        self.endings: dict[str, int] = {}
        self.complete = True
        self.tried = 0

    def reach(self, progress: Progress) -> Reach:
        """The endings reachable from `progress` and from everything explored before, with the variants of its seed."""
        self._arrive(None, Way("", 0, (), ()), progress, self._onward.initial, ())
        self._walk()
        return Reach(frozenset(self.endings), self.complete)

    def explore(self, seed: int | None = None) -> list[Way]:
        """Walk the whole story: the ways it may begin. Without a seed, every variant is met."""
        beginnings = []
        seeds = [seed] if seed is not None else self._variants.seeds(self._story.scenario.start, ())
        openings = self._doubts.openings() if self._doubts else [NOTHING_CARRIED]
        for carried, drawn in product(openings, seeds):
            progress, events = start(self._story, drawn, carried)
            self._log.happened(events)
            picks = () if seed is not None else self._variants.met(drawn, events)
            states, made = self._onward.observe(self._onward.initial, events)
            beginnings.append(self._arrive(None, Way("", 0, made, picks), progress, states, picks))
        self._every_variant = seed is None
        self._walk()
        return beginnings

    def go_on(self, bound: Bound) -> None:
        """Walk on where another bound stopped the walk."""
        self._bound = bound
        self.complete = True
        self._walk()

    def reached(self) -> Reached:
        """All that was reached so far."""
        return self._log.reached()

    def way_to(self, number: int) -> tuple[Way, ...]:
        """The ways by which a state was first reached, which are as few as can be."""
        since, way = self.came[number]
        ways = [way]
        while since is not None:
            since, way = self.came[since]
            ways.append(way)
        return tuple(reversed(ways))

    def number_of(self, progress: Progress, states: States) -> int | None:
        """The number of the state that this is, None for one that was not found."""
        return self._numbers.get((self._onward.alike.key(progress, states), ()))

    def seed_of(self, ways: Iterable[Way]) -> int:
        """The least seed that meets the variants met on these ways."""
        return self._variants.seed(tuple(sorted({pair for way in ways for pair in way.picks})))

    def _walk(self) -> None:
        """Look at what was arrived at, and at all that can be arrived at from there, as far as the bound allows."""
        while self._ahead:
            if self._is_full():
                self.complete = False
                return
            here = self._ahead.popleft()
            ways: dict[tuple[int, Made], Way] = {}
            for way in self._ways_from(here):
                ways.setdefault((way.to, way.made), way)
            self.ways[here.number] = tuple(ways.values())
            self._kept += len(ways)

    def _is_full(self) -> bool:
        states, memory, choices = self._bound
        reckoned = len(self.ways) * A_STATE + self._kept * A_WAY
        return (
            len(self.ways) >= states
            or (memory is not None and reckoned >= memory)
            or (choices is not None and self.tried >= choices)
        )

    def _ways_from(self, here: Here) -> Iterator[Way]:
        """All that can be done at a state, and where each leads."""
        scene = self._story.scene(here.progress.scene)
        seeds = self._variants.seeds(scene.id, here.picks) if self._every_variant else [here.progress.seed]
        for before in self._doubts.taken(here.progress) if self._doubts else (here.progress,):
            choices = tuple(self._onward.choices(before))
            self._log.offered(scene.id, choices)
            for choice, seed in product(choices, seeds):
                self.tried += 1
                if self.tried % A_MOMENT == 0:
                    self._notice(len(self.ways))
                progress, events = step(self._story, before._replace(seed=seed), choice)
                self._log.happened(events)
                states, made = self._onward.observe(here.states, events)
                met = self._variants.met(seed, events) if len(seeds) > 1 else ()
                picks = tuple(sorted({*here.picks, *met}))
                way = Way(choice, 0, made, met)
                yield self._arrive(here.number, way, progress, states, picks)

    def _arrive(self, since: int | None, way: Way, progress: Progress, states: States, picks: Picks) -> Way:
        """`way` as leading to the state that this is; one not seen before is to be looked at in its turn."""
        ahead = self._onward.alike.ahead(progress.scene).variants if picks else frozenset()
        picks = tuple(pair for pair in picks if pair[0] in ahead)
        progress = self._doubts.left(progress) if self._doubts else progress
        key = self._onward.alike.key(progress, states), picks
        number = self._numbers.setdefault(key, len(self.ways))
        way = way._replace(to=number)
        if number == len(self.ways):
            self.ways.append(())
            self.scenes.append("" if progress.ending else progress.scene)
            self.came.append((since, way))
            if progress.ending is None:
                self._ahead.append(Here(number, progress, states, picks))
            else:
                self.endings[progress.ending] = number
        return way
