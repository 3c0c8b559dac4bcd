"""Rows from JSON to scenes. What is the same in several scenes is one object."""

from sys import intern
from typing import Any

from game.domain.calendar import When
from game.domain.condition import All, AnyOf, Ask, Compare, Condition, Not, Number
from game.domain.ledger import Favour, Need, Promise, Setback, Term
from game.domain.mistakes import Research
from game.domain.scenario import (
    NO_EFFECTS,
    AimState,
    Branch,
    Effects,
    Ending,
    Line,
    Message,
    Move,
    MoveKind,
    Response,
    Scene,
    SceneKind,
)
from game.loading.packing import Rows

_KINDS = {kind.value: kind for kind in SceneKind}
_MOVES = {kind.value: kind for kind in MoveKind}


class Unpacking:
    """Unpacks scenes, given the tables."""

    def __init__(self, conditions: Rows, moves: Rows, effects: Rows, branches: Rows) -> None:
        self._conditions = [None, *(_condition(row) for row in conditions[1:])]
        self._moves = [tuple([_move(row) for row in rows]) for rows in moves]
        self._effects = [unpacked_effects(row) for row in effects]
        self._branches = [tuple([Branch(intern(to), self._conditions[when]) for to, when in rows]) for rows in branches]

    def scene(self, row: Rows) -> Scene:
        """The scene that was packed into `row`."""
        key, kind, place, people, lines, responses, then, effects, *rare = row
        return Scene(
            intern(key),
            _KINDS[kind],
            place,
            tuple(map(intern, people)),
            self._lines(lines),
            tuple(map(self._response, responses)),
            self._branches[then],
            self._effects[effects],
            *(self._rare(rare) if rare else ()),
        )

    def _rare(self, row: Rows) -> tuple[Any, ...]:
        takes, invites, fixed, slots, arrives, passage, ending, variants, facilitator, research, light, around = row
        return (
            takes,
            tuple([_MOVES[move] for move in invites]),
            fixed,
            slots,
            tuple([self._message(*row) for row in arrives]),
            unpacked_when(passage),
            Ending(ending[0], ending[1], AimState(ending[2]), ending[3]) if ending else None,
            tuple(variants),
            facilitator,
            Research(*research) if research else None,
            light,
            None if around is None else tuple(map(intern, around)),
        )

    def _response(self, row: Rows) -> Response:
        key, texts, spoken, because, moves, effects, reaction, then, when, once, slots = row
        return Response(
            intern(key),
            tuple(texts),
            spoken,
            because,
            self._moves[moves],
            self._effects[effects],
            self._lines(reaction) if reaction else (),
            self._branches[then],
            self._conditions[when],
            once,
            slots,
        )

    def _message(self, sender: str, text: str, when: int, effects: int) -> Message:
        return Message(sender, text, self._conditions[when], self._effects[effects])

    def _lines(self, rows: Rows) -> tuple[Line, ...]:
        conditions = self._conditions
        return tuple([Line(text, speaker, look, conditions[when]) for text, speaker, look, when in rows])


def unpacked_when(row: Rows | None) -> When | None:
    """A time, where there is one."""
    return None if row is None else When(*row)


def unpacked_effects(row: Rows) -> Effects:
    """The effects in a row."""
    rapport, opens, answers, sets, clears, brings, gives = row
    effects = Effects(
        tuple([(intern(person), change) for person, change in rapport]),
        tuple([_term(*term) for term in opens]),
        tuple(answers),
        tuple(map(intern, sets)),
        tuple(map(intern, clears)),
        tuple([(thing, text) for thing, text in brings]),
        tuple(gives),
    )
    return NO_EFFECTS if effects == NO_EFFECTS else effects


def _term(kind: str, *fields: Any) -> Term:
    if kind == "Favour":
        return Favour(*fields)
    if kind == "Need":
        name, person, what, due, *rest = fields
        return Need(name, person, what, unpacked_when(due), *rest)
    return Setback(*fields)


def _move(row: Rows) -> Move:
    kind, subject, large, aim, graciously, way, promise, reply_by, name, what = row
    promised = None
    if promise is not None:
        key, person, thing, due, answer_by, letter = promise
        promised = Promise(key, person, thing, When(*due), unpacked_when(answer_by), letter)
    return Move(_MOVES[kind], subject, large, aim, graciously, way, promised, unpacked_when(reply_by), name, what)


def _condition(row: Rows) -> Condition:
    match row:
        case ["not", inner]:
            return Not(_condition(inner))
        case ["and", parts]:
            return All(tuple([_condition(part) for part in parts]))
        case ["or", parts]:
            return AnyOf(tuple([_condition(part) for part in parts]))
        case [operator, left, right]:
            return Compare(operator, _operand(left), _operand(right))
        case [predicate, subject]:
            return Ask(predicate, subject)
    raise ValueError(row)


def _operand(row: Any) -> Ask | Number:
    return Number(row) if isinstance(row, int) else Ask(*row)
