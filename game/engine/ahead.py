"""What can still matter from a scene on: what is asked, opened or entered there, and how far rapport can still move."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from math import inf
from typing import NamedTuple

from game.domain.condition import All, AnyOf, Ask, Compare, Condition, Not, Number
from game.domain.ledger import Setback, Term, Thread, key_of
from game.domain.scenario import Branch, Effects, MoveKind, Scene, SceneKind
from game.engine.compile import Story, message_bit
from game.engine.guards import THREAD_PREDICATES

Questions = Callable[[Scene], Iterable[Condition]]
"""What somebody who watches asks of a progress at a scene, beside what the author asks."""


class Matter(NamedTuple):
    """One thing that makes a difference somewhere ahead.

    `value` is the number from which a comparison with a measure comes out otherwise; None where the other side is
    no number.
    """

    kind: str
    subject: str
    value: int | None = 0


class Range(NamedTuple):
    """How far a measure can still fall and rise."""

    low: float = 0
    high: float = 0

    def then(self, other: "Range") -> "Range":
        """The change that both make, one after the other."""
        return Range(self.low + other.low, self.high + other.high)

    def or_else(self, other: "Range") -> "Range":
        """What holds whichever of both happens."""
        return Range(min(self.low, other.low), max(self.high, other.high))


STILL = Range()
RISING = Range(0, inf)


class Measure:
    """A measure as far as anything ahead can tell its values apart."""

    def __init__(self, compared: Iterable[int | None], still: Range) -> None:
        bounds = set(compared)
        self._exactly = None in bounds
        self._compared = sorted(bound for bound in bounds if bound is not None)
        self._still = still
        self._known: dict[int, float] = {}

    def of(self, value: int) -> float:
        """The same number for values that no comparison ahead can tell apart, whatever still changes them."""
        known = self._known.get(value)
        if known is None:
            low, high = value + self._still.low, value + self._still.high
            open_yet = self._exactly or any(low < bound <= high for bound in self._compared)
            known = self._known[value] = value if open_yet else bisect_right(self._compared, value) + 0.5
        return known


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

    `lines` says whether the conditions of lines count too: they change what is heard, never where a story goes.
    """

    def __init__(self, story: Story, watching: tuple[Questions, ...] = (), *, lines: bool = False) -> None:
        self._story = story
        self._watching = watching
        self._lines = lines
        self._places: dict[Matter, int] = {}
        self._matters: list[Matter] = []
        self._at: dict[str, Ahead] = {}
        scenes = story.scenario.scenes
        self._names = tuple(scenes)
        self._next = {name: tuple(dict.fromkeys(leads_to(scene))) for name, scene in scenes.items()}
        self._staying = {name: self._mask(self._asked_staying(scene)) for name, scene in scenes.items()}
        self._reach = dict.fromkeys(scenes, 0)
        self._later = dict.fromkeys(scenes, 0)
        self._look_ahead()

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
        places = {name: 1 << place for place, name in enumerate(self._names)}
        order = last_first(self._next, self._names)
        changed = True
        while changed:
            changed = False
            for name in order:
                reach, later = self._reach[name], self._later[name]
                for to in self._next[name]:
                    reach |= places[to] | self._reach[to]
                    later |= entering[to] | self._later[to]
                if (reach, later) != (self._reach[name], self._later[name]):
                    self._reach[name], self._later[name] = reach, later
                    changed = True
        self._order, self._places_of_scenes = order, places
        self._still = {person: self._changes(person) for person in self._story.scenario.people}

    def _changes(self, person: str) -> dict[str, Range]:
        """How far rapport with a person can still move from each scene on."""
        scenes = self._story.scenario.scenes
        entering = {name: change_entering(scene, person) for name, scene in scenes.items()}
        staying = {name: self._around(name, change_staying(scene, person)) for name, scene in scenes.items()}
        entering = {name: self._around(name, change) for name, change in entering.items()}
        still = staying
        changed = True
        while changed:
            changed = False
            for name in self._order:
                later = STILL
                for to in self._next[name]:
                    later = later.or_else(entering[to].then(still[to]))
                now = staying[name].then(later)
                if now != still[name]:
                    still = {**still, name: now} if still is staying else still
                    still[name] = now
                    changed = True
        return still

    def _around(self, name: str, change: Range) -> Range:
        """A change that can happen over and over in a loop has no bound."""
        if not self._reach[name] & self._places_of_scenes[name]:
            return change
        return Range(-inf if change.low else 0, inf if change.high else 0)

    def _mask(self, matters: Iterable[Matter]) -> int:
        mask = 0
        for matter in matters:
            place = self._places.setdefault(matter, len(self._matters))
            if place == len(self._matters):
                self._matters.append(matter)
            mask |= 1 << place
        return mask

    def _asked_staying(self, scene: Scene) -> Iterator[Matter]:
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
                yield Matter("bit", f"{scene.id}.{response.id}")
        conditions += [condition for ask in self._watching for condition in ask(scene)]
        yield from asked_by(conditions)
        if scene.kind is SceneKind.DESK:
            yield from (Matter("met", person) for person in self._story.writable)

    def _asked_entering(self, scene: Scene) -> Iterator[Matter]:
        """What a scene asks and opens as it begins."""
        if self._lines:
            yield from asked_by(line.when for line in scene.lines)
        yield from opened_by(scene.effects.opens)
        for place, message in enumerate(scene.arrives):
            yield from opened_by(message.effects.opens)
            yield Matter("bit", message_bit(scene.id, place))
            yield from asked_by((message.when,))
        if scene.kind is SceneKind.VARIANTS:
            yield Matter("variants", scene.id)

    def _ahead(self, name: str) -> Ahead:
        mask = self._staying[name] | self._later[name]
        found: dict[str, dict[str, list[int | None]]] = {}
        for place in range(mask.bit_length()):
            if mask >> place & 1:
                matter = self._matters[place]
                found.setdefault(matter.kind, {}).setdefault(matter.subject, []).append(matter.value)

        def subjects(kind: str) -> frozenset[str]:
            return frozenset(found.get(kind, ()))

        reach = self._reach[name] | self._places_of_scenes[name]
        return Ahead(
            frozenset(each for each in self._names if reach & self._places_of_scenes[each]),
            sum(1 << self._story.bits[each] for each in subjects("bit")),
            tuple((who, Measure(found["rapport"][who], self._still[who][name])) for who in sorted(subjects("rapport"))),
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


def change_entering(scene: Scene, person: str) -> Range:
    """How far rapport with a person can move as a scene begins."""
    certain = change_by(scene.effects, person)
    messages = [change_by(message.effects, person) for message in scene.arrives]
    return Range(
        min(certain, 0) + sum(change for change in messages if change < 0),
        max(certain, 0) + sum(change for change in messages if change > 0),
    )


def change_staying(scene: Scene, person: str) -> Range:
    """How far rapport with a person can move by what is chosen at a scene: one response, or any errands."""
    changes = [change_by(response.effects, person) for response in scene.responses]
    falls, rises = [change for change in changes if change < 0], [change for change in changes if change > 0]
    if scene.kind is SceneKind.DESK:
        return Range(sum(falls), sum(rises))
    return Range(min(falls, default=0), max(rises, default=0))


def change_by(effects: Effects, person: str) -> int:
    """How far these effects move rapport with a person."""
    return sum(change for who, change in effects.rapport if who == person)


def opened_by(terms: Iterable[Term]) -> Iterator[Matter]:
    """What matters because these terms may still open: whether they did before, and what time it is then."""
    for term in terms:
        key = key_of(term)
        yield Matter("opens", key)
        reply_by = getattr(term, "reply_by", None)
        if getattr(term, "due", None) or reply_by:
            yield Matter("timed", "")
        if reply_by and not isinstance(term, Thread):
            yield Matter("opens", f"thread/{term.id}")
        if isinstance(term, Setback) and term.after:
            yield Matter("ways", term.after)


def asked_by(conditions: Iterable[Condition | None]) -> Iterator[Matter]:
    """What these conditions ask about."""
    for condition in conditions:
        match condition:
            case None:
                pass
            case Ask():
                yield from asked_in(condition)
            case Not(inner):
                yield from asked_by((inner,))
            case All(parts) | AnyOf(parts):
                yield from asked_by(parts)
            case Compare():
                yield from compared_in(condition)


def asked_in(question: Ask) -> Iterator[Matter]:
    """What a question is about; one about a thread is about the promise too that may yet open it."""
    predicate, subject = question
    if predicate in ("seen", "did"):
        yield Matter("bit", subject)
    elif predicate in ("met", "wrote", "asked", "flag"):
        yield Matter(predicate, subject)
    else:
        yield Matter("entry", subject)
        if predicate in THREAD_PREDICATES:
            yield Matter("entry", f"thread/{subject}")


FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
BOUNDS = {"<": (0,), ">=": (0,), ">": (1,), "<=": (1,), "==": (0, 1), "!=": (0, 1)}
"""A comparison with n asks whether a measure is at least n, or at least n + 1, or both."""


def compared_in(comparison: Compare) -> Iterator[Matter]:
    """The measures that a comparison looks at, with the numbers from which it comes out otherwise."""
    operator, left, right = comparison
    if isinstance(left, Number):
        left, operator, right = right, FLIPPED.get(operator, operator), left
    for measure, other in ((left, right), (right, left)):
        if isinstance(measure, Number):
            continue
        if measure.predicate not in ("rapport", "legwork"):
            yield from asked_in(measure)
            continue
        if isinstance(other, Number):
            yield from (Matter(measure.predicate, measure.subject, other.value + more) for more in BOUNDS[operator])
        else:
            yield Matter(measure.predicate, measure.subject, None)
