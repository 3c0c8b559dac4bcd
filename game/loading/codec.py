"""Scenarios and seasons as plain lists for JSON, and back: quick to read, and nothing in them can be executed.

Rows follow the order of a noun's fields. Conditions and moves repeat a lot, so each different one is
written once and rows hold its place in a table.
"""

from collections.abc import Iterable
from sys import intern
from typing import Any

from game.domain.calendar import When
from game.domain.condition import All, AnyOf, Ask, Compare, Condition, Not, Number
from game.domain.ledger import Favour, Need, Promise, Setback, Term
from game.domain.mistakes import Research
from game.domain.scenario import (
    NO_EFFECTS,
    Aim,
    AimState,
    Branch,
    Effects,
    Ending,
    Episode,
    Line,
    Message,
    Move,
    MoveKind,
    Person,
    Place,
    Response,
    Scenario,
    Scene,
    SceneKind,
    Season,
)

_NAMED = (When, Compare, Favour, Need, Promise, Setback, Research, Aim, Branch, Effects, Ending, Episode, Line)
_NOUNS = (*_NAMED, Message, Move, Person, Place, Season)
_RECORDS = (Response, Scene, Scenario)
LAYOUT = repr([(noun.__name__, noun._fields) for noun in _NOUNS] + [noun.__slots__ for noun in _RECORDS])
"""Changes whenever a noun does, and with it what rows mean."""

_KINDS = {kind.value: kind for kind in SceneKind}
_MOVES = {kind.value: kind for kind in MoveKind}

Rows = list[Any]


def pack(story: Scenario | Season) -> Rows:
    """A list that JSON can hold, from which `unpack` makes an equal scenario or season."""
    if isinstance(story, Season):
        return ["season", *story[:3], [list(person) for person in story.people], [_episode(e) for e in story.episodes]]
    packing = _Packing()
    scenes = [packing.scene(scene) for scene in story.scenes.values()]
    head = [story.id, story.title, story.summary, story.opens, story.start, story.minutes, story.briefing]
    people = [list(person) for person in story.people.values()]
    places = [list(place) for place in story.places.values()]
    aims = [list(aim) for aim in story.aims]
    return ["scenario", head, aims, people, places, packing.conditions[1:], packing.moves, scenes]


def unpack(rows: Rows) -> Scenario | Season:
    """What was packed. Rows that `pack` did not make raise ValueError, TypeError, KeyError or IndexError."""
    if rows[0] == "season":
        _, name, title, summary, people, episodes = rows
        told = tuple(Episode(scenario, _unpacked_when(after)) for scenario, after in episodes)
        return Season(name, title, summary, tuple(_unpacked_person(row) for row in people), told)
    _, head, aims, people, places, conditions, moves, scenes = rows
    name, title, summary, opens, start, minutes, briefing = head
    unpacking = _Unpacking(conditions, moves)
    return Scenario(
        name,
        title,
        summary,
        opens,
        start,
        tuple(Aim(*row) for row in aims),
        {intern(row[0]): _unpacked_person(row) for row in people},
        {scene.id: scene for scene in map(unpacking.scene, scenes)},
        minutes,
        briefing,
        {row[0]: Place(*row) for row in places},
    )


class _Packing:
    """Nouns to rows, filling the tables."""

    def __init__(self) -> None:
        self.conditions: list[Any] = [None]
        self.moves: list[Rows] = []
        self._condition_places: dict[int, int] = {}
        self._move_places: dict[Move, int] = {}

    def scene(self, scene: Scene) -> Rows:
        return [
            scene.id,
            scene.kind,
            scene.place,
            scene.people,
            self._lines(scene.lines),
            [self._response(response) for response in scene.responses],
            self._branches(scene.then),
            _effects(scene.effects),
            scene.takes,
            scene.invites,
            scene.fixed,
            scene.slots,
            [[m.sender, m.text, self._condition(m.when), _effects(m.effects)] for m in scene.arrives],
            scene.passage,
            scene.ending,
            scene.variants,
            scene.facilitator,
            scene.research,
        ]

    def _response(self, response: Response) -> Rows:
        return [
            response.id,
            response.texts,
            response.spoken,
            response.because,
            [self._move(move) for move in response.moves],
            _effects(response.effects),
            self._lines(response.reaction),
            self._branches(response.then),
            self._condition(response.when),
            response.once,
            response.slots,
        ]

    def _lines(self, lines: Iterable[Line]) -> Rows:
        return [[line.text, line.speaker, line.expression, self._condition(line.when)] for line in lines]

    def _branches(self, branches: Iterable[Branch]) -> Rows:
        return [[branch.to, self._condition(branch.when)] for branch in branches]

    def _move(self, move: Move) -> int:
        place = self._move_places.setdefault(move, len(self.moves))
        if place == len(self.moves):
            self.moves.append(list(move))
        return place

    def _condition(self, tree: Condition | None) -> int:
        if tree is None:
            return 0
        place = self._condition_places.setdefault(id(tree), len(self.conditions))
        if place == len(self.conditions):
            self.conditions.append(_condition(tree))
        return place


class _Unpacking:
    """Rows to nouns. Equal moves, conditions and plain branches are one object each."""

    def __init__(self, conditions: Rows, moves: Rows) -> None:
        self._conditions = [None, *(_unpacked_condition(row) for row in conditions)]
        self._moves = [_unpacked_move(row) for row in moves]

    def scene(self, row: Rows) -> Scene:
        (key, kind, place, people, lines, responses, then, effects, takes, invites, fixed, slots, *rest) = row
        arrives, passage, ending, variants, facilitator, research = rest
        conditions = self._conditions
        return Scene(
            intern(key),
            _KINDS[kind],
            place,
            tuple(map(intern, people)),
            self._lines(lines),
            tuple([self._response(response) for response in responses]),
            self._branches(then),
            _unpacked_effects(effects),
            takes,
            tuple([_MOVES[move] for move in invites]),
            fixed,
            slots,
            tuple([Message(who, text, conditions[when], _unpacked_effects(what)) for who, text, when, what in arrives]),
            _unpacked_when(passage),
            Ending(ending[0], ending[1], AimState(ending[2]), ending[3]) if ending else None,
            tuple(variants),
            facilitator,
            Research(*research) if research else None,
        )

    def _response(self, row: Rows) -> Response:
        key, texts, spoken, because, moves, effects, reaction, then, when, once, slots = row
        table = self._moves
        return Response(
            intern(key),
            tuple(texts),
            spoken,
            because,
            tuple([table[place] for place in moves]),
            _unpacked_effects(effects),
            self._lines(reaction),
            self._branches(then),
            self._conditions[when],
            once,
            slots,
        )

    def _lines(self, rows: Rows) -> tuple[Line, ...]:
        conditions = self._conditions
        return tuple([Line(text, speaker, look, conditions[when]) for text, speaker, look, when in rows])

    def _branches(self, rows: Rows) -> tuple[Branch, ...]:
        conditions = self._conditions
        return tuple([Branch(intern(to), conditions[when]) for to, when in rows])


def _effects(effects: Effects) -> Rows | None:
    if effects is NO_EFFECTS:
        return None
    terms = [[type(term).__name__, *term] for term in effects.opens]
    return [effects.rapport, terms, effects.answers, effects.sets, effects.clears]


def _unpacked_effects(row: Rows | None) -> Effects:
    if row is None:
        return NO_EFFECTS
    rapport, opens, answers, sets, clears = row
    return Effects(
        tuple([(intern(person), change) for person, change in rapport]),
        tuple([_unpacked_term(term) for term in opens]),
        tuple(answers),
        tuple(map(intern, sets)),
        tuple(map(intern, clears)),
    )


def _unpacked_term(row: Rows) -> Term:
    kind, *fields = row
    if kind == "Favour":
        return Favour(*fields)
    if kind == "Need":
        name, person, what, due, beyond = fields
        return Need(name, person, what, _unpacked_when(due), beyond)
    return Setback(*fields)


def _unpacked_move(row: Rows) -> Move:
    kind, subject, large, aim, graciously, way, promise, reply_by, name, what = row
    promised = None
    if promise is not None:
        key, person, thing, due, answer_by = promise
        promised = Promise(key, person, thing, When(*due), _unpacked_when(answer_by))
    return Move(_MOVES[kind], subject, large, aim, graciously, way, promised, _unpacked_when(reply_by), name, what)


def _unpacked_when(row: Rows | None) -> When | None:
    return None if row is None else When(*row)


def _unpacked_person(row: Rows) -> Person:
    name, full_name, role, warms_at, portrait, writable = row
    return Person(name, full_name, role, warms_at, tuple((part, look) for part, look in portrait), writable)


def _episode(episode: Episode) -> Rows:
    return [episode.scenario, episode.after]


def _condition(tree: Condition) -> Any:
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


def _unpacked_condition(row: Rows) -> Condition:
    match row:
        case ["not", inner]:
            return Not(_unpacked_condition(inner))
        case ["and", parts]:
            return All(tuple(_unpacked_condition(part) for part in parts))
        case ["or", parts]:
            return AnyOf(tuple(_unpacked_condition(part) for part in parts))
        case [operator, left, right]:
            return Compare(operator, _unpacked_operand(left), _unpacked_operand(right))
        case [predicate, subject]:
            return Ask(predicate, subject)
    raise ValueError(row)


def _unpacked_operand(row: Any) -> Ask | Number:
    return Number(row) if isinstance(row, int) else Ask(*row)
