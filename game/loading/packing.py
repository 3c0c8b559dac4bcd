"""Scenes to rows for JSON, and the tables of what repeats in them."""

from collections.abc import Iterable
from typing import Any, TypeVar

from game.domain.condition import All, AnyOf, Ask, Compare, Condition, Not, Number
from game.domain.ledger import Term
from game.domain.scenario import Branch, Effects, Line, Message, Move, Response, Scene

Rows = list[Any]

COMMON = 8
"""So many fields every row of a scene has. Those after them it has only where one is not as it is by default."""

_LEFT_OUT = tuple(Scene._field_defaults[name] for name in Scene._fields[COMMON:])

T = TypeVar("T")


class Packing:
    """Packs scenes, and fills the tables as it does."""

    def __init__(self) -> None:
        self._conditions: Rows = [None]
        self._condition_places: dict[int, int] = {}
        self._moves: dict[tuple[Move, ...], int] = {}
        self._effects: dict[Effects, int] = {}
        self._branches: dict[tuple[Branch, ...], int] = {}

    def scene(self, scene: Scene) -> Rows:
        """The row of a scene."""
        row = [
            scene.id,
            scene.kind,
            scene.place,
            scene.people,
            self._lines(scene.lines),
            [self._response(response) for response in scene.responses],
            _place(scene.then, self._branches),
            _place(scene.effects, self._effects),
        ]
        rare = scene[COMMON:]
        return row if rare == _LEFT_OUT else [*row, *self._rare(scene)]

    def tables(self) -> Rows:
        """Conditions, moves, effects and branches of all the scenes packed so far."""
        branches = [[[branch.to, self._condition(branch.when)] for branch in then] for then in self._branches]
        return [self._conditions, [*self._moves], [packed_effects(effects) for effects in self._effects], branches]

    def _rare(self, scene: Scene) -> Rows:
        arrives = [self._message(message) for message in scene.arrives]
        return [arrives if name == "arrives" else getattr(scene, name) for name in Scene._fields[COMMON:]]

    def _response(self, response: Response) -> Rows:
        return [
            response.id,
            response.texts,
            response.spoken,
            response.because,
            _place(response.moves, self._moves),
            _place(response.effects, self._effects),
            self._lines(response.reaction),
            _place(response.then, self._branches),
            self._condition(response.when),
            response.once,
            response.slots,
        ]

    def _message(self, message: Message) -> Rows:
        effects = _place(message.effects, self._effects)
        return [message.sender, message.text, self._condition(message.when), effects]

    def _lines(self, lines: Iterable[Line]) -> Rows:
        return [[line.text, line.speaker, line.expression, self._condition(line.when)] for line in lines]

    def _condition(self, tree: Condition | None) -> int:
        if tree is None:
            return 0
        place = self._condition_places.setdefault(id(tree), len(self._conditions))
        if place == len(self._conditions):
            self._conditions.append(_condition(tree))
        return place


def _place(thing: T, table: dict[T, int]) -> int:
    return table.setdefault(thing, len(table))


def packed_effects(effects: Effects) -> Rows:
    """Effects as a row."""
    return [effects.rapport, [_term(term) for term in effects.opens], *effects[2:]]


def _term(term: Term) -> Rows:
    return [type(term).__name__, *term]


def _condition(tree: Condition) -> Rows:
    match tree:
        case Ask():
            return [tree.predicate, tree.subject]
        case Compare():
            return [tree.operator, _operand(tree.left), _operand(tree.right)]
        case Not():
            return ["not", _condition(tree.inner)]
        case All():
            return ["and", [_condition(part) for part in tree.parts]]
        case AnyOf():
            return ["or", [_condition(part) for part in tree.parts]]


def _operand(operand: Ask | Number) -> Any:
    return operand.value if isinstance(operand, Number) else list(operand)
