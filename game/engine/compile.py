"""Make a scenario ready to run: conditions become code objects, each compiled once and only when first asked."""

import ast
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from game.domain.condition import All, AnyOf, Ask, Compare, Condition, Not, Number
from game.domain.ledger import Ledger, Status
from game.domain.scenario import MoveKind, Response, Scenario, Scene


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


Test = Callable[[Standing], bool]

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
_OPERATORS: dict[str, type[ast.cmpop]] = {
    "==": ast.Eq,
    "!=": ast.NotEq,
    "<": ast.Lt,
    "<=": ast.LtE,
    ">": ast.Gt,
    ">=": ast.GtE,
}


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


def _name(name: str) -> ast.expr:
    return ast.Name(name, ast.Load())


def _part(of: str) -> ast.expr:
    return ast.Attribute(_name("p"), of, ast.Load())


def _call(function: str, *arguments: ast.expr) -> ast.expr:
    return ast.Call(_name(function), list(arguments), [])


class Story:
    """A scenario ready to run. It caches what it compiles; apart from that nothing in it changes.

    `last` is False for a scenario of a season that has others after it: nothing fails at its end.
    """

    def __init__(self, scenario: Scenario, *, last: bool = True) -> None:
        self.scenario = scenario
        self.last = last
        self.questions = _questions(scenario)
        self.bits = {name: 1 << place for place, name in enumerate(_remembered(scenario, self.questions))}
        self.writable = tuple(person.id for person in scenario.people.values() if person.writable)
        self._tests: dict[Condition, Test] = {}

    def scene(self, name: str) -> Scene:
        """The scene of that id."""
        return self.scenario.scenes[name]

    def holds(self, condition: Condition | None, standing: Standing) -> bool:
        """Whether `condition` is true of `standing`; None always is."""
        if condition is None:
            return True
        test = self._tests.get(condition)
        if test is None:
            test = self._tests[condition] = self._compiled(condition)
        return test(standing)

    def _compiled(self, condition: Condition) -> Test:
        arguments = ast.arguments([], [ast.arg("p")], None, [], [], None, [])
        tree = ast.Expression(ast.Lambda(arguments, self._expression(condition)))
        test: Test = eval(compile(ast.fix_missing_locations(tree), "<condition>", "eval"), _NAMES)
        return test

    def _expression(self, node: Condition | Number) -> ast.expr:
        match node:
            case Number(value):
                return ast.Constant(value)
            case Ask(predicate, subject):
                return self._question(predicate, subject)
            case Compare(operator, left, right):
                return ast.Compare(self._expression(left), [_OPERATORS[operator]()], [self._expression(right)])
            case Not(inner):
                return ast.UnaryOp(ast.Not(), self._expression(inner))
            case All(parts):
                return ast.BoolOp(ast.And(), [self._expression(part) for part in parts])
            case AnyOf(parts):
                return ast.BoolOp(ast.Or(), [self._expression(part) for part in parts])

    def _question(self, predicate: str, subject: str) -> ast.expr:
        name = ast.Constant(f"thread/{subject}" if predicate in THREAD_PREDICATES else subject)
        if predicate in ("rapport", "legwork"):
            return ast.Subscript(_part(predicate), name, ast.Load())
        if predicate in ("seen", "did"):
            return ast.BinOp(_part("seen"), ast.BitAnd(), ast.Constant(self.bits[subject]))
        if predicate in _SETS:
            return ast.Compare(name, [ast.In()], [_part(_SETS[predicate])])
        if predicate in _KNOWN:
            return ast.Compare(name, [ast.In()], [_part("ledger")])
        if predicate in _LATE:
            return _call("is_late", _part("ledger"), name)
        if predicate == "reminders":
            return _call("reminders", _part("ledger"), name)
        return _call("stands", _part("ledger"), name, ast.Constant(_STATUS[predicate].value))


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
