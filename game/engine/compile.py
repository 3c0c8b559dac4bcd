"""Make a scenario ready to run: what a scene needs is gathered when it is first visited."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from game.domain.calendar import When
from game.domain.condition import Ask, Condition
from game.domain.progress import Progress
from game.domain.scenario import NO_EFFECTS, Move, MoveKind, Response, Scenario, Scene, SceneKind
from game.domain.voices import PLAYER
from game.engine.guards import Guards, Standing, questions


class Choice(NamedTuple):
    """A response ready to be picked.

    `place` is the bit that remembers it, None where nothing asks; `acts` are the moves that do something to the
    ledger or an aim.
    """

    id: str
    place: int | None
    acts: tuple[Move, ...]
    response: Response


class Guarded(NamedTuple):
    """A choice and what decides whether it is on offer: `test(standing, *constants)`, or nothing where `test` is None.

    `hidden_by` is the bit that hides it once it is set; -1 for none.
    """

    choice: Choice
    test: Callable[..., bool] | None
    constants: tuple[object, ...]
    hidden_by: int


class Prepared(NamedTuple):
    """A scene ready to be visited; `place` is the bit that remembers it, None where nothing asks.

    `lines` are the places of all lines, None where some have conditions. `strangers` are speakers who are not
    among the scene's people. `quiet` is a conversation that changes nothing when it begins.
    """

    scene: Scene
    choices: tuple[Guarded, ...]
    place: int | None
    lines: tuple[int, ...] | None
    strangers: tuple[str, ...]
    quiet: bool


class OnOffer(NamedTuple):
    """What a conversation offers at one moment; `ids` are those of the choices."""

    scene: Scene
    ids: tuple[str, ...]
    choices: tuple[Choice, ...]


TALK = frozenset({MoveKind.PITCH, MoveKind.ASK, MoveKind.LISTEN, MoveKind.SHARE, MoveKind.TALK, MoveKind.WAIT})
"""Moves that leave the ledger and the aims as they are."""


record = tuple.__new__
"""``record(Kind, values)`` is ``Kind(*values)`` without a call into Python, of which each step saves about five."""


class Story:
    """A scenario ready to run. Nothing in it changes but what it keeps at hand.

    That is what it has prepared and compiled, and what was last found to be on offer, for the step that follows
    asks for it again. `last` is False for a scenario of a season that has others after it: nothing fails at its
    end; `after` is how long after the one before it such a scenario opens.
    """

    def __init__(self, scenario: Scenario, *, last: bool = True, after: When | None = None) -> None:
        self.scenario = scenario
        self.last = last
        self.after = after
        self.questions = _questions(scenario)
        self.bits = {name: place for place, name in enumerate(_remembered(scenario, self.questions))}
        self.writable = tuple(person.id for person in scenario.people.values() if person.writable)
        self._offer: tuple[Progress | None, OnOffer] = (None, OnOffer(self.scene(scenario.start), (), ()))
        self._prepared: dict[str, Prepared] = {}
        self._guards = Guards(self.bits)

    def scene(self, name: str) -> Scene:
        """The scene of that id."""
        return self.scenario.scenes[name]

    def prepared(self, name: str) -> Prepared:
        """The scene of that id, ready to be visited."""
        prepared = self._prepared.get(name)
        if prepared is None:
            scene = self.scenario.scenes[name]
            known = {None, PLAYER, *scene.people}
            strangers = {line.speaker: None for line in scene.lines if line.speaker not in known}
            choices = tuple(self._choice(name, response) for response in scene.responses)
            certain = all(line.when is None for line in scene.lines)
            lines = tuple(range(len(scene.lines))) if certain else None
            quiet = scene.kind is SceneKind.CONVERSATION and scene.effects is NO_EFFECTS
            prepared = Prepared(scene, choices, self.bits.get(name), lines, tuple(filter(None, strangers)), quiet)
            self._prepared[name] = prepared
        return prepared

    def _choice(self, scene: str, response: Response) -> Guarded:
        place = self.bits.get(f"{scene}.{response.id}")
        acts = tuple(move for move in response.moves if move.kind not in TALK)
        test, constants = self._guards.of(response.when) if response.when else (None, ())
        hidden_by = place if response.once and place is not None else -1
        return Guarded(Choice(response.id, place, acts, response), test, constants, hidden_by)

    def on_offer(self, progress: Progress) -> OnOffer:
        """What a conversation offers; nothing where there is none, as after an ending."""
        asked_of, offer = self._offer
        if asked_of is not progress:
            prepared, seen = self.prepared(progress.scene), progress.seen
            choices = tuple(
                [
                    choice
                    for choice, test, constants, hidden_by in prepared.choices
                    if (test is None or test(progress, *constants)) and (hidden_by < 0 or not seen >> hidden_by & 1)
                ]
            )
            offer = record(OnOffer, (prepared.scene, tuple([choice.id for choice in choices]), choices))
            self._offer = progress, offer
        return offer

    def remembers(self, seen: int, name: str) -> bool:
        """Whether the bit of a scene, a response or a message is set."""
        return bool(seen >> self.bits[name] & 1)

    def holds(self, condition: Condition | None, standing: Standing) -> bool:
        """Whether a condition of the scenario is true of `standing`; None always is."""
        if condition is None:
            return True
        guard = self._guards.of(condition)
        return guard.test(standing, *guard.constants)


def message_bit(scene: str, place: int) -> str:
    """The name under which is remembered that a message has arrived."""
    return f"{scene}#{place}"


def cost(response: Response) -> int:
    """Slots an errand takes; waiting takes none."""
    for move in response.moves:  # a loop, for this is asked of every errand at every step
        if move.kind is MoveKind.WAIT:
            return 0
    return response.slots


def conditions(scene: Scene) -> Iterator[Condition]:
    """Every condition that stands in the scene."""
    guarded: list[Any] = [*scene.lines, *scene.then, *scene.arrives, *scene.responses]
    for response in scene.responses:
        guarded += (*response.then, *response.reaction)
    return (each.when for each in guarded if each.when is not None)


def _questions(scenario: Scenario) -> frozenset[Ask]:
    """Everything that any condition of the story asks."""
    distinct = {condition for scene in scenario.scenes.values() for condition in conditions(scene)}
    return frozenset(question for condition in distinct for question in questions(condition))


def _remembered(scenario: Scenario, asked: frozenset[Ask]) -> dict[str, None]:
    """What has to be remembered as a bit, because something in the story asks for it; in order."""
    names = dict.fromkeys(sorted({each.subject for each in asked if each.predicate in ("seen", "did")}))
    for scene in scenario.scenes.values():
        names.update((f"{scene.id}.{response.id}", None) for response in scene.responses if response.once)
        names.update((message_bit(scene.id, place), None) for place in range(len(scene.arrives)))
    return names


def compile_story(scenario: Scenario, *, last: bool = True, after: When | None = None) -> Story:
    """`scenario` ready to run; see `Story` for `last` and `after`."""
    return Story(scenario, last=last, after=after)
