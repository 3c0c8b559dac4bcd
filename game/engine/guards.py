"""Conditions become code: each asked for the first time is compiled, and found by identity ever after."""

from collections.abc import Callable, Iterator, Mapping
from sys import intern
from typing import Any, NamedTuple, Protocol

from game.domain.condition import All, AnyOf, Ask, Compare, Condition, Not, Number
from game.domain.ledger import Ledger, Status


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


class Guards:
    """The compiled conditions of one scenario, which keeps its conditions alive. `bits` places what can be seen."""

    def __init__(self, bits: Mapping[str, int]) -> None:
        self._bits = bits
        self._guards: dict[int, Guard] = {}
        self._tests: dict[str, Callable[..., bool]] = {}

    def of(self, condition: Condition) -> Guard:
        """The condition ready to be asked."""
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
            return f"(p.seen >> {_constant(self._bits[subject], constants)} & 1)"
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
