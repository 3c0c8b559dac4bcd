"""Smaller stories that can do all that a story can, as far as one matter is concerned: what they cannot do, it cannot.

A slice keeps every scene and forgets what does not touch its matter. Where a condition asks about something that was
forgotten, it is taken both ways. So the least and the most that a slice can make bound what the story can make;
whether the story really does is for a search to show.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from game.domain.condition import Ask, Condition
from game.domain.ledger import Promise, Setback, Term, Thread, key_of
from game.domain.scenario import (
    NO_EFFECTS,
    Branch,
    Effects,
    Line,
    Message,
    Move,
    MoveKind,
    Response,
    Scenario,
    Scene,
    SceneKind,
)
from game.engine.alike import CLOSING
from game.engine.guards import THREAD_PREDICATES, questions

Flags = dict[str, list[str]]
"""Flags by scene."""

FILLERS = ("?idle", "?busy")
"""Errands that stand for any other way to spend a slot; no author can write these ids."""

NEVER = Ask("flag", "?never")
SETTLING = CLOSING | {MoveKind.QUIT}
TALK = Move(MoveKind.TALK)
ENTRIES = frozenset(
    {"promised", "kept", "owed", "thanked", "known", "helped", "declined", "sent", "silent", "answered", "refused"}
) | {"retried", "quit", "open", "overdue", "failed", "reminders"}
"""Questions about entries of the ledger."""


class UnsliceableError(ValueError):
    """No smaller story that proves anything can be made of this one."""


class Matter(NamedTuple):
    """What a slice is about: the entries of these keys, which are all there are with `person`; or the decisions.

    Decisions are what self-promotion and expectations are judged by; then `person` is somebody to write to.
    """

    person: str | None
    keys: frozenset[str] = frozenset()
    decisions: bool = False


def matters(scenario: Scenario) -> list[Matter]:
    """What a story can be sliced by: its decisions, and what is open with each person."""
    keys: dict[str | None, set[str]] = {}
    people = {key_of(term): term.person for term in terms(scenario)}
    for term in terms(scenario):
        keys.setdefault(term.person, set()).add(key_of(term))
        if people[key_of(term)] != term.person:
            raise UnsliceableError(f"{key_of(term)} is open now with one person, now with another")
        if isinstance(term, Setback) and term.after and people.get(term.after) != term.person:
            raise UnsliceableError(f"{term.id} comes after a setback dealt by somebody else")
    somebody = next((person.id for person in scenario.people.values() if person.writable), None)
    return [
        Matter(somebody, decisions=True),
        *(Matter(person, frozenset(theirs)) for person, theirs in keys.items()),
    ]


def terms(scenario: Scenario) -> Iterator[Term]:
    """Every term of an entry that can be opened anywhere in a story."""
    for scene in scenario.scenes.values():
        every: list[Effects] = [scene.effects, *(message.effects for message in scene.arrives)]
        every += [response.effects for response in scene.responses]
        yield from chain.from_iterable(effects.opens for effects in every)
        for move in (move for response in scene.responses for move in response.moves):
            if move.promise:
                yield move.promise
                yield from threads_of(move.promise)
            elif move.kind is MoveKind.REQUEST and move.reply_by:
                yield Thread(move.id, move.subject, move.what, move.reply_by)


def threads_of(promise: Promise) -> Iterator[Term]:
    """The thread that delivering a promise opens, if it does."""
    if promise.reply_by:
        yield Thread(promise.id, promise.person, promise.what, promise.reply_by)


class Slicer:
    """Makes the slice of a scenario about one matter, and lists the flags that stand for what was forgotten.

    They are kept by the scene whose conditions asked: for `branches`, `arriving` (lines and messages) and `offering`
    (responses).
    """

    def __init__(self, scenario: Scenario, matter: Matter) -> None:
        self._scenario = scenario
        self._matter = matter
        self._said = {
            f"{scene.id}.{response.id}"
            for scene in scenario.scenes.values()
            if scene.kind is SceneKind.CONVERSATION
            for response in scene.responses
        }
        self._remembered = {
            question.subject
            for scene in scenario.scenes.values()
            for condition in deciding(scene)
            if self._is_known(condition)
            for question in questions(condition)
        }
        self.branches: Flags = {}
        self.arriving: Flags = {}
        self.offering: Flags = {}

    def sliced(self) -> Scenario:
        """The slice."""
        person = self._matter.person
        people = {
            name: each._replace(writable=each.writable and name == person)
            for name, each in self._scenario.people.items()
        }
        scenes = {name: self._scene(scene) for name, scene in self._scenario.scenes.items()}
        return replace(self._scenario, people=people, scenes=scenes, briefing="")

    def _scene(self, scene: Scene) -> Scene:
        if scene.kind is SceneKind.DESK:
            responses = (*self._errands(scene), *self._fillers())
        else:
            responses = self._responses(scene)
        return scene._replace(
            lines=tuple(self._lines(scene)),
            responses=responses,
            then=self._branches(scene.id, scene.then),
            effects=self._effects(scene.effects),
            arrives=tuple(self._message(scene.id, message) for message in scene.arrives),
        )

    def _lines(self, scene: Scene) -> Iterator[Line]:
        """Only those by which one gets to know the person one may write to."""
        for line in scene.lines:
            if not self._matter.decisions and line.speaker == self._matter.person not in scene.people:
                yield Line("", line.speaker, when=self._doubted(line.when, self.arriving, scene.id))

    def _message(self, scene: str, message: Message) -> Message:
        effects = self._effects(message.effects)
        meets = message.sender == self._matter.person and not self._matter.decisions
        if effects == NO_EFFECTS and not meets:
            return Message(message.sender, "", NEVER)
        return Message(message.sender, "", self._doubted(message.when, self.arriving, scene), effects)

    def _responses(self, scene: Scene) -> tuple[Response, ...]:
        """Responses of a conversation; those that have become alike are one, unless a condition asks about them."""
        kept: dict[object, Response] = {}
        for response in scene.responses:
            new = self._response(scene, response)
            asked_about = response.once or f"{scene.id}.{response.id}" in self._remembered
            kept.setdefault(response.id if asked_about else new._replace(id=""), new)
        return tuple(kept.values())

    def _response(self, scene: Scene, response: Response) -> Response:
        moves = tuple(filter(self._concerns, response.moves)) or (TALK,)
        matters = self._matter.decisions or any(move.kind in CLOSING for move in moves)
        when = response.when if matters or response.when is None or self._is_known(response.when) else None
        return response._replace(
            texts=("",),
            because="",
            reaction=(),
            moves=tuple(map(self._pared, moves)),
            effects=self._effects(response.effects),
            then=self._branches(scene.id, response.then),
            when=self._doubted(when, self.offering, scene.id),
        )

    def _errands(self, scene: Scene) -> Iterator[Response]:
        """Errands that touch the matter; what others there are, fillers stand for."""
        for errand in scene.responses:
            new = self._response(scene, errand)
            forgotten = any(
                move.kind in {*CLOSING, MoveKind.QUIT} and not self._concerns(move) for move in errand.moves
            )
            if not (self._matter.decisions or new.effects != NO_EFFECTS or any(map(self._acts, new.moves))):
                continue
            if forgotten and not self._matter.decisions:
                raise UnsliceableError(f"{scene.id}.{errand.id} acts on what is open with several people at once")
            yield new

    def _acts(self, move: Move) -> bool:
        return move.kind not in (MoveKind.TALK, MoveKind.PREPARE)

    def _fillers(self) -> tuple[Response, ...]:
        """Ways to spend a slot on anything else, be it owed to somebody or not."""
        prepare = Move(MoveKind.PREPARE, self._scenario.aim.id)
        idle, busy = (Response(name, ("",), spoken=False, because="") for name in FILLERS)
        return (idle,) if self._matter.decisions else (idle, busy._replace(moves=(prepare,)))

    def _concerns(self, move: Move) -> bool:
        """Whether a move touches the matter."""
        if self._matter.decisions:
            return move.kind in (MoveKind.PITCH, MoveKind.REQUEST, MoveKind.WAIT, MoveKind.PREPARE)
        match move.kind:
            case MoveKind.PREPARE:
                return True
            case MoveKind.THANK:
                return move.subject == self._matter.person
            case MoveKind.REQUEST:
                return f"thread/{move.id}" in self._matter.keys
            case MoveKind.REMIND:
                return f"thread/{move.subject}" in self._matter.keys
            case _:
                return move.subject in self._matter.keys

    def _pared(self, move: Move) -> Move:
        """A move without what the matter does not need."""
        return move._replace(reply_by=None, id="", what="") if self._matter.decisions else move

    def _effects(self, effects: Effects) -> Effects:
        keys = self._matter.keys
        return Effects(
            opens=tuple(term for term in effects.opens if key_of(term) in keys),
            answers=tuple(thread for thread in effects.answers if f"thread/{thread}" in keys),
        )

    def _branches(self, scene: str, branches: tuple[Branch, ...]) -> tuple[Branch, ...]:
        if len({branch.to for branch in branches}) == 1:
            return branches[-1:]
        return tuple(Branch(to, self._doubted(when, self.branches, scene)) for to, when in branches)

    def _doubted(self, condition: Condition | None, doubts: Flags, scene: str) -> Condition | None:
        """The condition, or a flag that stands for it where it asks about what was forgotten."""
        if condition is None or self._is_known(condition):
            return condition
        flag = f"?{id(condition)}"
        known = doubts.setdefault(scene, [])
        if flag not in known:
            known.append(flag)
        return Ask("flag", flag)

    def _is_known(self, condition: Condition) -> bool:
        """Whether a condition asks only about the matter, about scenes entered and about what was said."""
        for predicate, subject in questions(condition):
            key = f"thread/{subject}" if predicate in THREAD_PREDICATES else subject
            said = predicate == "seen" or (predicate == "did" and subject in self._said)
            if not said and not (predicate in ENTRIES and key in self._matter.keys):
                return False
        return True


def deciding(scene: Scene) -> Iterator[Condition]:
    """The conditions of a scene that decide where a story goes."""
    whens = [branch.when for branch in scene.then] + [message.when for message in scene.arrives]
    for response in scene.responses:
        whens += [response.when, *(branch.when for branch in response.then)]
    return (when for when in whens if when is not None)
