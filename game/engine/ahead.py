"""What can still matter from a scene on: what is asked, opened or entered there, and how far rapport can still move."""

from collections.abc import Callable, Iterable, Iterator
from math import inf
from typing import NamedTuple

from game.domain.condition import Condition
from game.domain.ledger import Thread
from game.domain.scenario import NO_EFFECTS, Branch, MoveKind, Scene, SceneKind
from game.engine.compile import Story, message_bit
from game.engine.concerns import Concern, asked_by, opened_by
from game.engine.measures import RISING, Measure, Range, change_entering, change_staying

Compared = dict[str, list[int | None]]
"""What the measure of each is compared with; None where every value of it counts."""

Questions = Callable[[Scene], Iterable[Condition]]
"""What somebody who watches asks of a progress at a scene, beside what the author asks."""


class Ahead(NamedTuple):
    """What can still matter once one stands at a scene.

    `scenes` can be entered from there, or are where one stands. `asked_about` are keys of entries that conditions
    ask about, `opening` keys that can be opened, `ways` keys of setbacks whose ways a later one takes over.
    """

    scenes: frozenset[str]
    bits: int
    rapport: tuple[tuple[str, Measure], ...]
    legwork: tuple[tuple[str, Measure], ...]
    flags: frozenset[str]
    wrote: frozenset[str]
    asked: frozenset[str]
    met: frozenset[str]
    asked_about: frozenset[str]
    opening: frozenset[str]
    ways: frozenset[str]
    timed: bool
    variants: frozenset[str]


class Horizon:
    """Knows for every scene of a story what lies ahead of it.

    `lines` says whether the conditions of lines and of messages that do nothing count too: they change what is heard,
    never where a story goes.
    """

    def __init__(self, story: Story, watching: tuple[Questions, ...] = (), *, lines: bool = False) -> None:
        self._story = story
        self._watching = watching
        self._lines = lines
        asked_about = {question.subject for question in story.questions if question.predicate == "met"}
        self._worth_knowing = asked_about.union(story.writable)
        self._places: dict[Concern, int] = {}
        self._concerns: list[Concern] = []
        self._at: dict[str, Ahead] = {}
        self._scenes: dict[int, frozenset[str]] = {}
        self._sorted: dict[int, tuple[Compared, Ahead]] = {}
        scenes = story.scenario.scenes
        self._bits = {name: 1 << place for place, name in enumerate(scenes)}
        self._next = {name: tuple(dict.fromkeys(leads_to(scene))) for name, scene in scenes.items()}
        self._order = last_first(self._next, scenes)
        self._staying = {name: self._mask(self._asked_staying(scene)) for name, scene in scenes.items()}
        self._reach = dict.fromkeys(scenes, 0)
        self._later = dict.fromkeys(scenes, 0)
        self._look_ahead()
        self._still = {person: self._changes(person) for person in story.scenario.people}

    def at(self, name: str) -> Ahead:
        """What lies ahead of a scene."""
        known = self._at.get(name)
        if known is None:
            known = self._at[name] = self._ahead(name)
        return known

    def _look_ahead(self) -> None:
        """Gather for every scene what can be entered and asked from it on; loops take some more rounds."""
        entering = {
            name: self._mask(self._asked_entering(scene)) | self._staying[name]
            for name, scene in self._story.scenario.scenes.items()
        }
        changed = True
        while changed:
            changed = False
            for name in self._order:
                reach, later = self._reach[name], self._later[name]
                for to in self._next[name]:
                    reach |= self._bits[to] | self._reach[to]
                    later |= entering[to] | self._later[to]
                if (reach, later) != (self._reach[name], self._later[name]):
                    self._reach[name], self._later[name] = reach, later
                    changed = True

    def _changes(self, person: str) -> dict[str, Range]:
        """How far rapport with a person can still move from each scene on."""
        scenes = self._story.scenario.scenes.values()
        entering = {scene.id: self._around(scene.id, change_entering(scene, person)) for scene in scenes}
        staying = {scene.id: self._around(scene.id, change_staying(scene, person)) for scene in scenes}
        still = dict(staying)
        changed = True
        while changed:
            changed = False
            for name in self._order:
                low = high = 0.0
                for to in self._next[name]:
                    (fall, rise), (falls, rises) = entering[to], still[to]
                    low, high = min(low, fall + falls), max(high, rise + rises)
                if (now := Range(staying[name].low + low, staying[name].high + high)) != still[name]:
                    still[name] = now
                    changed = True
        return still

    def _around(self, name: str, change: Range) -> Range:
        """A change that can happen over and over in a loop has no bound."""
        if not self._reach[name] & self._bits[name]:
            return change
        return Range(-inf if change.low else 0, inf if change.high else 0)

    def _mask(self, concerns: Iterable[Concern]) -> int:
        mask = 0
        for concern in concerns:
            place = self._places.setdefault(concern, len(self._concerns))
            if place == len(self._concerns):
                self._concerns.append(concern)
            mask |= 1 << place
        return mask

    def _asked_staying(self, scene: Scene) -> Iterator[Concern]:
        """What a scene asks and opens after it has begun."""
        conditions = [branch.when for branch in scene.then]
        for response in scene.responses:
            conditions += [response.when, *(branch.when for branch in response.then)]
            conditions += [line.when for line in response.reaction] if self._lines else []
            yield from opened_by(response.effects.opens)
            for move in response.moves:
                if move.promise:
                    yield from opened_by((move.promise,))
                elif move.kind is MoveKind.REQUEST and move.reply_by:
                    yield from opened_by((Thread(move.id, move.subject, move.what, move.reply_by),))
            if response.once:
                yield Concern("bit", f"{scene.id}.{response.id}")
        conditions += [condition for ask in self._watching for condition in ask(scene)]
        yield from asked_by(conditions)
        if scene.kind is SceneKind.DESK:
            yield from (Concern("met", person) for person in self._story.writable)

    def _asked_entering(self, scene: Scene) -> Iterator[Concern]:
        """What a scene asks and opens as it begins."""
        if self._lines:
            yield from asked_by(line.when for line in scene.lines)
        yield from opened_by(scene.effects.opens)
        for place, message in enumerate(scene.arrives):
            yield from opened_by(message.effects.opens)
            yield Concern("bit", message_bit(scene.id, place))
            if self._lines or message.effects != NO_EFFECTS or message.sender in self._worth_knowing:
                yield from asked_by((message.when,))
        if scene.kind is SceneKind.VARIANTS:
            yield Concern("variants", scene.id)

    def _ahead(self, name: str) -> Ahead:
        compared, ahead = self._asked(self._staying[name] | self._later[name])
        return ahead._replace(
            scenes=self._entered(self._reach[name] | self._bits[name]),
            rapport=tuple((who, Measure(compared[who], self._still[who][name])) for who in sorted(compared)),
        )

    def _entered(self, reach: int) -> frozenset[str]:
        """The scenes of which these are the bits; one set for all from which the same can be entered."""
        known = self._scenes.get(reach)
        if known is None:
            known = self._scenes[reach] = frozenset(each for each, bit in self._bits.items() if reach & bit)
        return known

    def _asked(self, mask: int) -> tuple[Compared, Ahead]:
        """What rapport is compared with, and all else that these concerns come to but scenes."""
        known = self._sorted.get(mask)
        if known is None:
            known = self._sorted[mask] = self._sort(mask)
        return known

    def _sort(self, mask: int) -> tuple[Compared, Ahead]:
        found: dict[str, Compared] = {}
        for place in range(mask.bit_length()):
            if mask >> place & 1:
                concern = self._concerns[place]
                found.setdefault(concern.kind, {}).setdefault(concern.subject, []).append(concern.value)

        def subjects(kind: str) -> frozenset[str]:
            return frozenset(found.get(kind, ()))

        return found.get("rapport", {}), Ahead(
            frozenset(),
            sum(1 << self._story.bits[each] for each in subjects("bit")),
            (),
            tuple((aim, Measure(found["legwork"][aim], RISING)) for aim in sorted(subjects("legwork"))),
            subjects("flag"),
            subjects("wrote"),
            subjects("asked"),
            subjects("met"),
            subjects("entry"),
            subjects("opens"),
            subjects("ways"),
            "timed" in found,
            subjects("variants"),
        )


def leads_to(scene: Scene) -> Iterator[str]:
    """Scenes that may follow a scene."""
    yield from scene.variants
    branches: list[Branch] = [*scene.then, *(branch for response in scene.responses for branch in response.then)]
    yield from (branch.to for branch in branches)


def last_first(leads: dict[str, tuple[str, ...]], names: Iterable[str]) -> list[str]:
    """Scenes in such an order that, but for loops, every scene stands after those it leads to."""
    order: list[str] = []
    seen: set[str] = set()
    for name in names:
        stack = [(name, iter(leads[name]))] if name not in seen else []
        seen.add(name)
        while stack:
            here, ahead = stack[-1]
            to = next(ahead, None)
            if to is None:
                order.append(here)
                stack.pop()
            elif to not in seen:
                seen.add(to)
                stack.append((to, iter(leads[to])))
    return order
