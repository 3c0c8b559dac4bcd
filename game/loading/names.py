"""Everything in a scenario that can be referred to, gathered before anything refers to it."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from game.domain.voices import NARRATION, PLAYER
from game.loading import acts, source
from game.loading.report import Report
from game.loading.spans import Path

ENTRIES = ("promise", "favour", "need", "setback", "thread")
RESERVED_PEOPLE = frozenset(
    {PLAYER, NARRATION, "when", "rapport", "opens", "answers", "sets", "clears", "brings", "gives"}
)


class Entry(NamedTuple):
    """An entry of the ledger as a file first opens it."""

    kind: str
    person: str | None
    at: Path


class Names:
    """Names by kind: ``person``, ``scene``, ``promise``, ``flag`` … and ``response`` as ``scene.response``.

    `lost` are texts from scenes that could not be read: any of them may be a name of any kind.
    """

    def __init__(self, form: source.ScenarioFile, lost: frozenset[str], report: Report) -> None:
        self.lost = lost
        self.entries: dict[str, Entry] = {}
        self.threads: set[str] = set()
        self.flags: set[str] = set()
        self.responses: set[str] = set()
        self.main_aim: str = listed(form.aim)[0].id
        self.aims = {aim.id for aim in listed(form.aim)}
        self._report = report
        self._cast = form.cast
        self._places = form.places
        self._fixed: dict[str, Mapping[str, Any] | set[str]] = {
            "person": form.cast,
            "place": form.places,
            "scene": form.scenes,
            "aim": self.aims,
            "thread": self.threads,
            "flag": self.flags,
            "response": self.responses,
        }
        for person in form.cast.keys() & RESERVED_PEOPLE:
            report.at_key("reserved-id", ("cast", person), name=person)
        if form.remembers is not None:
            self._gather_effects(form.remembers, ("remembers",))
        for key, scene in form.scenes.items():
            self._gather_scene(key, scene)

    def all_of(self, kind: str) -> Mapping[str, Any] | set[str]:
        """The names of one kind."""
        if kind in self._fixed:
            return self._fixed[kind]
        return {name for name, entry in self.entries.items() if entry.kind == kind}

    def backdrop(self, place: str | None) -> str:
        """The backdrop of a place by its id, empty where it has none or there is no such place."""
        return self._places[place].backdrop if place in self._places else ""

    def called(self, name: str) -> str:
        """The id of the person who has that name, or whose first name or surname it is; empty where nobody or two."""
        people = self._called.get(name.partition("(")[0].strip().lower(), set())
        return next(iter(people)) if len(people) == 1 else ""

    @cached_property
    def _called(self) -> dict[str, set[str]]:
        called: dict[str, set[str]] = {}
        for key, form in self._cast.items():
            for name in (form.name.lower(), *form.name.lower().split()):
                called.setdefault(name, set()).add(key)
        return called

    def knows(self, kind: str, name: str) -> bool:
        """Whether there is, or may be, something of that kind and name."""
        if kind in self._fixed:
            known = name in self._fixed[kind]
        else:
            entry = self.entries.get(name)
            known = entry is not None and entry.kind == kind
        return known or (bool(self.lost) and self.lost.issuperset(name.split(".")))

    def _gather_scene(self, key: str, scene: source.Scene) -> None:
        at = ("scenes", key)
        self._gather_effects(scene, at)
        for place, response in enumerate(scene.responses or ()):
            self._gather_response(key, response, (*at, "responses", place))
        for place, errand in enumerate(scene.errands):
            self._gather_response(key, errand, (*at, "errands", place))
        for place, message in enumerate(scene.arrives):
            self._gather_effects(message, (*at, "arrives", place))

    def _gather_response(self, scene: str, response: source.Response, at: Path) -> None:
        self.responses.add(f"{scene}.{response.id}")
        self._gather_effects(response, at)
        for place, move in enumerate(response.moves):
            if not isinstance(move, str):
                self._gather_move(move, (*at, "moves", place))

    def _gather_move(self, move: acts.ParametrisedMove, at: Path) -> None:
        if move.promise is not None:
            self._enter("promise", move.promise.id, move.promise.to, (*at, "promise", "id"))
            if move.promise.reply_by is not None:
                self.threads.add(move.promise.id)
        if move.request is not None and move.request.id is not None:
            self._enter("thread", move.request.id, move.request.of, (*at, "request", "id"))
            self.threads.add(move.request.id)

    def _gather_effects(self, effects: source.Effects | source.Remembered, at: Path) -> None:
        if effects.sets is not None:
            self.flags.update(listed(effects.sets))
        for opening, where in placed(effects.opens, (*at, "opens")):
            if opening.favour is not None:
                self._enter("favour", opening.favour.id, opening.favour.from_, (*where, "favour", "id"))
            if opening.need is not None:
                self._enter("need", opening.need.id, opening.need.of, (*where, "need", "id"))
            if opening.setback is not None:
                self._enter("setback", opening.setback.id, opening.setback.from_, (*where, "setback", "id"))

    def _enter(self, kind: str, name: str, person: str | None, at: Path) -> None:
        first = self.entries.setdefault(name, Entry(kind, person, at))
        if (first.kind, first.person) != (kind, person):
            line = self._report.spans.value(first.at).line
            other = f"a {first.kind}" if first.kind != kind else f"a {kind} with somebody else"
            self._report.at_value("clashing-entry", at, name=name, other=f"{other} (line {line})")


def listed(value: Any) -> list[Any]:
    """One thing or a list of them, as a list; None is an empty one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def placed(value: Any, at: Path) -> Iterator[tuple[Any, Path]]:
    """One thing or a list of them, each with where it stands."""
    if isinstance(value, list):
        yield from ((item, (*at, place)) for place, item in enumerate(value))
    elif value is not None:
        yield value, at
