"""Every state a story can be in, found by walking with the real `step`; bounded, and honest about it."""

from collections import deque
from collections.abc import Hashable, Iterable, Iterator
from itertools import product
from typing import Any, NamedTuple

from game.domain.events import Entered, Event
from game.domain.evidence import Outcome
from game.domain.progress import Progress
from game.domain.scenario import DONE, NO_EFFECTS, Intent, Scene, SceneKind
from game.engine.ahead import leads_to
from game.engine.alike import Alike, Watcher
from game.engine.chance import pick
from game.engine.compile import Story
from game.engine.desk import fits, letter
from game.engine.step import NOTHING_CARRIED, STOPS, offered, start, step

Made = tuple[float, ...]
"""How often each mistake watched for was made, by weight."""

Picks = tuple[tuple[str, str], ...]
"""Which variant was met, by the scene that offers variants; in their order."""


class Way(NamedTuple):
    """One choice at a state: to which state it leads, what it makes, and the variants met on the way there."""

    choice: str
    to: int
    made: Made
    picks: Picks


class Bound(NamedTuple):
    """How much an exploration may take; bytes are reckoned, not measured, so that every machine does the same."""

    states: int
    memory: int | None = None


A_STATE, A_WAY = 3000, 250
"""Bytes that a state and a way from it take, with all that is kept while walking; measured, and rounded up."""

ENOUGH_SEEDS = 100_000
"""Seeds that are tried to find one that picks certain variants."""


class Reach(NamedTuple):
    """Endings found, and whether everything was looked at; if not, there may be others."""

    endings: frozenset[str]
    complete: bool


class Here(NamedTuple):
    """One way to be in a state: its number, a progress that is in it, what was remembered and picked until then."""

    number: int
    progress: Progress
    states: tuple[Any, ...]
    picks: Picks


class Explorer:
    """Walks onward from one progress after another, without looking twice at what cannot be told apart.

    `bound` holds over the explorer's whole life; `complete` tells whether it was never hit. States are numbered as
    they are found, nearest first: `ways` has what leads on from each, `came` the state and the way by which it was
    first reached, `endings` the number of each ending. Without `watching` detectors states differ only where the
    story can go on differently.
    """

    def __init__(self, story: Story, bound: Bound, watching: tuple[Watcher, ...] = ()) -> None:
        self._story = story
        self._bound = bound
        self._watching = watching
        self._alike = Alike(story, watching)
        self._numbers: dict[Hashable, int] = {}
        self._ahead: deque[Here] = deque()
        self._same: dict[Made, Made] = {}
        self._kept = 0
        self._variants = Variants(story)
        self.ways: list[tuple[Way, ...]] = []
        self.came: list[tuple[int | None, Way]] = []
        self.endings: dict[str, int] = {}
        self.scenes: set[str] = set()
        self.responses: set[tuple[str, str]] = set()
        self.complete = True

    def reach(self, progress: Progress) -> Reach:
        """The endings reachable from `progress` and from everything explored before, with the variants of its seed."""
        self._arrive(None, Way("", 0, (), ()), progress, tuple(each.initial for each in self._watching), ())
        self._walk(every_variant=False)
        return Reach(frozenset(self.endings), self.complete)

    def explore(self, seed: int | None = None) -> list[Way]:
        """Walk the whole story: the ways it may begin. Without a seed, every variant is met."""
        beginnings = []
        blank = tuple(each.initial for each in self._watching)
        for drawn in [seed] if seed is not None else self._variants.seeds(self._story.scenario.start, ()):
            progress, events = start(self._story, drawn, NOTHING_CARRIED)
            picks = () if seed is not None else self._variants.met(drawn, events)
            states, made = self._observe(blank, events)
            beginnings.append(self._arrive(None, Way("", 0, made, picks), progress, states, picks))
        self._walk(every_variant=seed is None)
        return beginnings

    def way_to(self, number: int) -> tuple[Way, ...]:
        """The ways by which a state was first reached, which are as few as can be."""
        since, way = self.came[number]
        ways = [way]
        while since is not None:
            since, way = self.came[since]
            ways.append(way)
        return tuple(reversed(ways))

    def seed_of(self, ways: Iterable[Way]) -> int:
        """The least seed that meets the variants met on these ways."""
        return self._variants.seed(tuple(sorted({pair for way in ways for pair in way.picks})))

    def _walk(self, *, every_variant: bool) -> None:
        """Look at what was arrived at, and at all that can be arrived at from there, as far as the bound allows."""
        while self._ahead:
            if self._is_full():
                self.complete = False
                return
            here = self._ahead.popleft()
            ways: dict[tuple[int, Made], Way] = {}
            for way in self._onward(here, every_variant=every_variant):
                ways.setdefault((way.to, way.made), way)
            self.ways[here.number] = tuple(ways.values())
            self._kept += len(ways)

    def _is_full(self) -> bool:
        states, memory = self._bound
        reckoned = len(self.ways) * A_STATE + self._kept * A_WAY
        return len(self.ways) >= states or (memory is not None and reckoned >= memory)

    def _onward(self, here: Here, *, every_variant: bool) -> Iterator[Way]:
        """All that can be done at a state, and where each leads."""
        scene = self._story.scene(here.progress.scene)
        seeds = self._variants.seeds(scene.id, here.picks) if every_variant else [here.progress.seed]
        for choice in self._choices(here.progress, scene):
            if letter(choice) is None:
                self.responses.add((scene.id, choice))
            for seed in seeds:
                progress, events = step(self._story, here.progress._replace(seed=seed), choice)
                states, made = self._observe(here.states, events)
                met = self._variants.met(seed, events) if len(seeds) > 1 else ()
                picks = tuple(sorted({*here.picks, *met}))
                way = Way(choice, 0, made, met)
                yield self._arrive(here.number, way, progress, states, picks)

    def _arrive(self, since: int | None, way: Way, progress: Progress, states: tuple[Any, ...], picks: Picks) -> Way:
        """`way` as leading to the state that this is; one not seen before is to be looked at in its turn."""
        ahead = self._alike.variants(progress.scene) if picks else frozenset()
        picks = tuple(pair for pair in picks if pair[0] in ahead)
        key = self._alike.key(progress, states), picks
        number = self._numbers.setdefault(key, len(self.ways))
        way = way._replace(to=number)
        if number == len(self.ways):
            self.ways.append(())
            self.came.append((since, way))
            if progress.ending is None:
                self._ahead.append(Here(number, progress, states, picks))
            else:
                self.endings[progress.ending] = number
        return way

    def _observe(self, states: tuple[Any, ...], events: Iterable[Event]) -> tuple[tuple[Any, ...], Made]:
        """What the detectors remember after these events, and what was made in them."""
        now, made = list(states), [0.0] * len(states)
        for event in events:
            if isinstance(event, Entered):
                self.scenes.add(event.scene)
            for place, watcher in enumerate(self._watching):
                now[place], found = watcher.advance(now[place], event)
                made[place] += sum(each.weight for each in found if each.outcome is Outcome.MADE)
        weights = tuple(made)
        return tuple(now), self._same.setdefault(weights, weights)

    def _choices(self, progress: Progress, scene: Scene) -> Iterator[str]:
        """What is on offer, less what is certain to lead where something else on offer leads too."""
        on_offer = offered(self._story, progress)
        if progress.desk is None:
            yield from on_offer
            return
        idle_letter = not self._watching
        wrote, asked = self._alike.asked_whether_written(scene.id), self._alike.asked_whether_asked(scene.id)
        for choice in on_offer:
            written = letter(choice)
            if written is None:
                if self._watching or choice == DONE or self._does_something(scene, choice):
                    yield choice
                continue
            person, intent = written
            owed = any(entry.term.person == person and fits(entry, intent) for entry in progress.ledger.values())
            if owed or person in wrote or (intent is Intent.ASK and (self._watching or person in asked)):
                yield choice
            elif not idle_letter:
                idle_letter = True
                yield choice

    def _does_something(self, scene: Scene, errand: str) -> bool:
        """Whether an errand changes anything that a condition could ask about."""
        chosen = next(each.choice for each in self._story.prepared(scene.id).choices if each.choice.id == errand)
        return bool(chosen.acts) or chosen.place is not None or chosen.response.effects is not NO_EFFECTS


class Variants:
    """Which variants a seed meets, and seeds that meet each."""

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
        """The least seed with these picks; LookupError where none of the first many has them."""
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
            raise LookupError(picks)
        return self._seeds[picks]

    def met(self, seed: int, events: Iterable[Event]) -> Picks:
        """The variants that were met in these events, with that seed."""
        entered = {event.scene for event in events if isinstance(event, Entered)}
        picked = {group: pick(seed, group, variants) for group, variants in self._groups.items()}
        return tuple((group, variant) for group, variant in picked.items() if variant in entered)

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
