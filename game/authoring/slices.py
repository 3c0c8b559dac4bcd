"""Smaller stories that can do all that a story can, as far as one topic is concerned: what they cannot do, it cannot.

A slice keeps every scene and forgets what does not touch its topic. Where a condition asks about something that was
forgotten, it is taken both ways. So the least and the most that a slice can make bound what the story can make;
whether the story really does is for a search to show.
"""

from collections.abc import Iterator
from dataclasses import replace

from game.authoring.topics import SOMEBODY, Topic
from game.domain.condition import All, AnyOf, Ask, Condition, Not
from game.domain.ledger import key_of
from game.domain.scenario import (
    NO_EFFECTS,
    Branch,
    Effects,
    Line,
    Message,
    Move,
    MoveKind,
    Person,
    Response,
    Scenario,
    Scene,
    SceneKind,
)
from game.engine.alike import CLOSING
from game.engine.compile import cost
from game.engine.guards import THREAD_PREDICATES, questions
from game.engine.step import STOPS

Flags = dict[str, dict[Condition, str]]
"""By scene, the flags that stand for conditions."""

FILLERS = ("?idle", "?busy")
"""Errands that stand for any other way to spend a slot; no author can write these ids."""

TEMPTING = frozenset({MoveKind.PITCH, MoveKind.REQUEST, MoveKind.WAIT})
"""Moves by which self-promotion and expectations are judged wherever one is on offer."""

NEVER = Ask("flag", "?never")
TALK = Move(MoveKind.TALK)
ENTRIES = frozenset(
    {"promised", "kept", "owed", "thanked", "known", "helped", "declined", "sent", "silent", "answered", "refused"}
) | {"retried", "quit", "open", "overdue", "failed", "reminders"}
"""Questions about entries of the ledger."""


class Slicer:
    """Makes the slice of a scenario about one topic, and lists the flags that stand for what was forgotten.

    They are kept by the scene whose conditions asked. Of those in `branches` one alone need ever be true; those for
    `offering` (responses), `parting` (branches again) and `arriving` (lines and messages) may be true together.
    `tracked` are people of whom the rapport is not forgotten.
    """

    def __init__(self, scenario: Scenario, topic: Topic) -> None:
        self._scenario = scenario
        self._topic = topic
        self._said = {
            f"{scene.id}.{response.id}"
            for scene in scenario.scenes.values()
            if scene.kind is SceneKind.CONVERSATION
            for response in scene.responses
        }
        self.branches: Flags = {}
        self.parting: Flags = {}
        self.arriving: Flags = {}
        self.offering: Flags = {}
        self.tracked = frozenset(self._heeded()) if topic.decisions else frozenset()
        asked = (atom for scene in scenario.scenes.values() for when in deciding(scene) for atom in questions(when))
        self._remembered = {atom.subject for atom in asked if atom.predicate == "did"}

    def sliced(self) -> Scenario:
        """The slice."""
        everybody = self._scenario.people.items()
        people = {
            name: each._replace(writable=each.writable and name in self._topic.people) for name, each in everybody
        }
        if self._topic.decisions:
            people[SOMEBODY] = Person(SOMEBODY, "Somebody")
        scenes = {name: self._scene(scene) for name, scene in self._scenario.scenes.items()}
        return replace(self._scenario, people=people, scenes=scenes, briefing="")

    def _heeded(self) -> Iterator[str]:
        """People whose rapport decides how a story goes on, before it ends."""
        for scene in self._scenario.scenes.values():
            for branches in (scene.then, *(response.then for response in scene.responses)):
                for branch in branches if self._goes_on(branches) else ():
                    asked = questions(branch.when) if branch.when else ()
                    yield from (atom.subject for atom in asked if atom.predicate == "rapport")

    def _goes_on(self, branches: tuple[Branch, ...]) -> bool:
        """Whether some of these lead to more than an ending."""
        return not all(self._ends(branch.to) for branch in branches)

    def _ends(self, name: str, since: frozenset[str] = frozenset()) -> bool:
        """Whether nothing is chosen any more from a scene on, and nothing drawn."""
        scene = self._scenario.scenes[name]
        if scene.kind in STOPS or scene.kind is SceneKind.VARIANTS or name in since:
            return scene.kind is SceneKind.ENDING
        return all(self._ends(branch.to, since | {name}) for branch in scene.then)

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
        for line in scene.lines if scene.kind is not SceneKind.ENDING else ():
            if not self._topic.decisions and line.speaker in self._topic.people.difference(scene.people):
                yield Line("", line.speaker, when=self._doubted(line.when, self.arriving, scene.id))

    def _message(self, scene: str, message: Message) -> Message:
        effects = self._effects(message.effects)
        meets = message.sender in self._topic.people and not self._topic.decisions
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
        when = response.when
        if when is not None and not self.is_known(when) and not self._counts(scene, moves):
            when = None
        return response._replace(
            texts=("",),
            because="",
            reaction=(),
            moves=tuple(map(self._pared, moves)),
            effects=self._effects(response.effects),
            then=self._branches(scene.id, response.then),
            when=self._doubted(when, self.offering, scene.id),
            slots=cost(response),
        )

    def _counts(self, scene: Scene, moves: tuple[Move, ...]) -> bool:
        """Whether it makes a difference that these moves are on offer at a scene, though they be not made there."""
        if not self._topic.decisions:
            return any(move.kind in CLOSING for move in moves)
        if scene.kind is SceneKind.DESK:
            return any(map(self._acts, moves))
        return any(move.kind in TEMPTING for response in scene.responses for move in response.moves)

    def _errands(self, scene: Scene) -> Iterator[Response]:
        """Errands that touch the topic; what others there are, fillers stand for."""
        for errand in scene.responses:
            free = self._topic.decisions and not cost(errand)
            if free or self._effects(errand.effects) != NO_EFFECTS or any(map(self._acts, errand.moves)):
                yield self._response(scene, errand)

    def _acts(self, move: Move) -> bool:
        """Whether a filler could not make this move in place of an errand."""
        return self._concerns(move) and (self._topic.decisions or move.kind is not MoveKind.PREPARE)

    def _fillers(self) -> tuple[Response, ...]:
        """Ways to spend a slot on anything else, be it owed to somebody or not."""
        prepare = Move(MoveKind.PREPARE, self._scenario.aim.id)
        idle, busy = (Response(name, ("",), spoken=False, because="") for name in FILLERS)
        return (idle,) if self._topic.decisions else (idle, busy._replace(moves=(prepare,)))

    def _concerns(self, move: Move) -> bool:
        """Whether a move touches the topic."""
        if self._topic.decisions:
            return move.kind in (MoveKind.PITCH, MoveKind.REQUEST, MoveKind.WAIT, MoveKind.PREPARE)
        match move.kind:
            case MoveKind.PREPARE:
                return True
            case MoveKind.THANK:
                return move.subject in self._topic.people
            case MoveKind.REQUEST:
                return f"thread/{move.id}" in self._topic.keys
            case MoveKind.REMIND:
                return f"thread/{move.subject}" in self._topic.keys
            case _:
                return move.subject in self._topic.keys

    def _pared(self, move: Move) -> Move:
        """A move without what the topic does not need."""
        return move._replace(reply_by=None, id="", what="") if self._topic.decisions else move

    def _effects(self, effects: Effects) -> Effects:
        keys = self._topic.keys
        return Effects(
            rapport=tuple(pair for pair in effects.rapport if pair[0] in self.tracked),
            opens=tuple(term for term in effects.opens if key_of(term) in keys),
            answers=tuple(thread for thread in effects.answers if f"thread/{thread}" in keys),
        )

    def _branches(self, scene: str, branches: tuple[Branch, ...]) -> tuple[Branch, ...]:
        """The branches; how a story ends is doubted as a whole, how it goes on question by question."""
        if len({branch.to for branch in branches}) == 1:
            return branches[-1:]
        if self._goes_on(branches):
            return tuple(Branch(to, self._doubted(when, self.parting, scene)) for to, when in branches)
        return tuple(
            Branch(to, when and (when if self.is_known(when) else self._flag(when, self.branches, scene)))
            for to, when in branches
        )

    def _doubted(self, condition: Condition | None, doubts: Flags, scene: str) -> Condition | None:
        """The condition, with a flag for each question in it that asks about what was forgotten."""
        match condition:
            case Not(inner):
                return Not(self._certain(inner, doubts, scene))
            case All(parts):
                return All(tuple(self._certain(part, doubts, scene) for part in parts))
            case AnyOf(parts):
                return AnyOf(tuple(self._certain(part, doubts, scene) for part in parts))
            case None:
                return None
            case _:
                return condition if self.is_known(condition) else self._flag(condition, doubts, scene)

    def _certain(self, condition: Condition, doubts: Flags, scene: str) -> Condition:
        return self._doubted(condition, doubts, scene) or condition

    def _flag(self, condition: Condition, doubts: Flags, scene: str) -> Condition:
        """The flag that stands for a condition."""
        known = doubts.setdefault(scene, {})
        return Ask("flag", known.setdefault(condition, f"?{scene}/{len(known)}/{id(doubts)}"))

    def is_known(self, condition: Condition) -> bool:
        """Whether a condition asks only about the topic, tracked rapport, scenes entered and what was said."""
        for predicate, subject in questions(condition):
            key = f"thread/{subject}" if predicate in THREAD_PREDICATES else subject
            said = predicate == "seen" or (predicate == "did" and subject in self._said)
            warm = predicate == "rapport" and subject in self.tracked
            if not (said or warm or (predicate in ENTRIES and key in self._topic.keys)):
                return False
        return True


def deciding(scene: Scene) -> Iterator[Condition]:
    """The conditions of a scene that decide where a story goes."""
    whens = [branch.when for branch in scene.then] + [message.when for message in scene.arrives]
    for response in scene.responses:
        whens += [response.when, *(branch.when for branch in response.then)]
    return (when for when in whens if when is not None)
