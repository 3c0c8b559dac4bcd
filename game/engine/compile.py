"""Make a scenario ready to run: conditions become code, each compiled once and only when it is first asked."""

from collections.abc import Callable, Iterator
from sys import intern
from typing import Any, NamedTuple, Protocol

from game.domain.condition import All, AnyOf, Ask, Compare, Condition, Not, Number
from game.domain.ledger import Ledger, Status
from game.domain.progress import Progress
from game.domain.scenario import PLAYER, Move, MoveKind, Response, Scenario, Scene


class Standing(Protocol):
    """What a condition can see: a progress, or a turn that is being taken."""

    @property
    def rapport(self) -> dict[str, int]: ...  # noqa: D102
    @property
    def flags(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def ledger(self) -> Ledger: ...  # noqa: D102
    @property
    def legwork(self) -> dict[str, int]: ...  # noqa: D102
    @property
    def met(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def wrote(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def asked(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def seen(self) -> int: ...  # noqa: D102


class Guard(NamedTuple):
    """A condition ready to be asked: `test(standing, *constants)`.

    Conditions of the same shape share one `test`, so that a story of ten thousand scenes runs on a handful of
    code objects, which the processor can keep at hand.
    """

    test: Callable[..., bool]
    constants: tuple[object, ...]


class Choice(NamedTuple):
    """A response ready to be offered and picked, with what that takes within reach.

    On offer where `test(standing, *constants)` holds, or `test` is None. `place` is the bit that remembers the
    response, None where nothing asks; `once` hides it where that bit is set. `acts` are the moves that do
    something to the ledger or an aim.
    """

    id: str
    test: Callable[..., bool] | None
    constants: tuple[object, ...]
    once: bool
    place: int | None
    acts: tuple[Move, ...]
    response: Response


class Room(NamedTuple):
    """A scene ready to be visited; `place` is the bit that remembers it, None where nothing asks.

    `lines` are the places of all lines, None where some have conditions. `strangers` are speakers who are not
    among the scene's people.
    """

    scene: Scene
    choices: tuple[Choice, ...]
    place: int | None
    lines: tuple[int, ...] | None
    strangers: tuple[str, ...]


Offer = tuple[Choice, ...]

TALK = frozenset({MoveKind.PITCH, MoveKind.ASK, MoveKind.LISTEN, MoveKind.SHARE, MoveKind.TALK, MoveKind.WAIT})
"""Moves that leave the ledger and the aims as they are."""

THREAD_PREDICATES = frozenset({"sent", "silent", "answered", "reminders"})
_STATUS = {
    "kept": Status.DONE,
    "thanked": Status.DONE,
    "owed": Status.OPEN,
    "helped": Status.DONE,
    "declined": Status.DECLINED,
    "answered": Status.ANSWERED,
    "retried": Status.DONE,
    "quit": Status.QUIT,
    "open": Status.OPEN,
    "failed": Status.FAILED,
}
_KNOWN = frozenset({"promised", "known", "sent", "refused"})
_LATE = frozenset({"overdue", "silent"})
_SETS = {"met": "met", "wrote": "wrote", "asked": "asked", "flag": "flags"}


def stands(ledger: Ledger, key: str, status: str) -> bool:
    """Whether the entry was opened and stands so."""
    entry = ledger.get(key)
    return entry is not None and entry.status == status


def is_late(ledger: Ledger, key: str) -> bool:
    """Whether the entry is open past its time; a thread: silent."""
    entry = ledger.get(key)
    return entry is not None and entry.overdue and entry.is_open


def reminders(ledger: Ledger, key: str) -> int:
    """How often the thread was followed up."""
    entry = ledger.get(key)
    return entry.reminders if entry else 0


_NAMES: dict[str, Any] = {"stands": stands, "is_late": is_late, "reminders": reminders, "__builtins__": {}}


class Story:
    """A scenario ready to run. It caches what it compiles; apart from that nothing in it changes.

    `last` is False for a scenario of a season that has others after it: nothing fails at its end. `offer`
    keeps what was last found to be on offer, for the step that follows asks for it again.
    """

    def __init__(self, scenario: Scenario, *, last: bool = True) -> None:
        self.scenario = scenario
        self.last = last
        self.questions = _questions(scenario)
        self.bits = {name: place for place, name in enumerate(_remembered(scenario, self.questions))}
        self.writable = tuple(person.id for person in scenario.people.values() if person.writable)
        self.offer: tuple[Progress | None, Offer] = (None, ())
        self._rooms: dict[str, Room] = {}
        self._guards: dict[int, Guard] = {}
        self._tests: dict[str, Callable[..., bool]] = {}

    def scene(self, name: str) -> Scene:
        """The scene of that id."""
        return self.scenario.scenes[name]

    def room(self, name: str) -> Room:
        """The scene of that id, ready to be visited."""
        room = self._rooms.get(name)
        if room is None:
            scene = self.scenario.scenes[name]
            known = {None, PLAYER, *scene.people}
            strangers = {line.speaker: None for line in scene.lines if line.speaker not in known}
            choices = tuple(self._choice(name, response) for response in scene.responses)
            certain = all(line.when is None for line in scene.lines)
            lines = tuple(range(len(scene.lines))) if certain else None
            room = Room(scene, choices, self.bits.get(name), lines, tuple(filter(None, strangers)))
            self._rooms[name] = room
        return room

    def _choice(self, scene: str, response: Response) -> Choice:
        place = self.bits.get(f"{scene}.{response.id}")
        acts = tuple(move for move in response.moves if move.kind not in TALK)
        test, constants = self._guard(response.when) or (None, ())
        return Choice(response.id, test, constants, response.once, place, acts, response)

    def remembers(self, seen: int, name: str) -> bool:
        """Whether the bit of a scene, a response or a message is set."""
        return bool(seen >> self.bits[name] & 1)

    def holds(self, condition: Condition | None, standing: Standing) -> bool:
        """Whether a condition of the scenario is true of `standing`; None always is."""
        guard = self._guard(condition)
        return guard is None or guard.test(standing, *guard.constants)

    def _guard(self, condition: Condition | None) -> Guard | None:
        """The condition ready to be asked; found by identity, for the scenario keeps its conditions alive."""
        if condition is None:
            return None
        guard = self._guards.get(id(condition))
        if guard is None:
            constants: list[object] = []
            expression = self._expression(condition, constants)
            names = "".join(f", c{place}" for place in range(len(constants)))
            source = f"lambda p{names}: {expression}"
            test = self._tests.get(source)
            if test is None:
                test = self._tests[source] = eval(compile(source, "<condition>", "eval"), _NAMES)
            guard = self._guards[id(condition)] = Guard(test, tuple(constants))
        return guard

    def _expression(self, node: Condition | Number, constants: list[object]) -> str:
        """A checked tree as an expression about `p`; nothing an author wrote is in it, that goes to `constants`."""
        match node:
            case Number(value):
                return _constant(value, constants)
            case Ask(predicate, subject):
                return self._question(predicate, subject, constants)
            case Compare(operator, left, right):
                return f"({self._expression(left, constants)} {operator} {self._expression(right, constants)})"
            case Not(inner):
                return f"(not {self._expression(inner, constants)})"
            case All(parts):
                return f"({' and '.join(self._expression(part, constants) for part in parts)})"
            case AnyOf(parts):
                return f"({' or '.join(self._expression(part, constants) for part in parts)})"

    def _question(self, predicate: str, subject: str, constants: list[object]) -> str:
        if predicate in ("seen", "did"):
            return f"(p.seen >> {_constant(self.bits[subject], constants)} & 1)"
        name = _constant(intern(f"thread/{subject}" if predicate in THREAD_PREDICATES else subject), constants)
        if predicate in ("rapport", "legwork"):
            return f"p.{predicate}[{name}]"
        if predicate in _SETS:
            return f"({name} in p.{_SETS[predicate]})"
        if predicate in _KNOWN:
            return f"({name} in p.ledger)"
        if predicate in _LATE:
            return f"is_late(p.ledger, {name})"
        if predicate == "reminders":
            return f"reminders(p.ledger, {name})"
        return f"stands(p.ledger, {name}, {_STATUS[predicate].value!r})"


def _constant(value: object, constants: list[object]) -> str:
    """The name of a new constant."""
    constants.append(value)
    return f"c{len(constants) - 1}"


def message_bit(scene: str, place: int) -> str:
    """The name under which is remembered that a message has arrived."""
    return f"{scene}#{place}"


def cost(response: Response) -> int:
    """Slots an errand takes; waiting takes none."""
    return 0 if any(move.kind is MoveKind.WAIT for move in response.moves) else response.slots


def conditions(scene: Scene) -> Iterator[Condition]:
    """Every condition that stands in the scene."""
    guarded: list[Any] = [*scene.lines, *scene.then, *scene.arrives, *scene.responses]
    for response in scene.responses:
        guarded += (*response.then, *response.reaction)
    return (each.when for each in guarded if each.when is not None)


def questions(condition: Condition | Number) -> Iterator[Ask]:
    """Every question that a condition asks."""
    match condition:
        case Ask():
            yield condition
        case Compare(_, left, right):
            yield from questions(left)
            yield from questions(right)
        case Not(inner):
            yield from questions(inner)
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from questions(part)


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


def compile_story(scenario: Scenario, *, last: bool = True) -> Story:
    """`scenario` ready to run; see `Story` for `last`."""
    return Story(scenario, last=last)
