"""Which of the six mistakes a response has to do with, whatever happened before it."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from game.domain.ledger import Favour, Need, Setback, Term
from game.domain.mistakes import Mistake
from game.domain.scenario import Effects, Move, MoveKind, Response, Scenario, Scene


class Touch(StrEnum):
    """What a response has to do with a mistake: it can make it, it opens what can go wrong later, or it mends."""

    MAKES = "makes"
    OPENS = "opens"
    MENDS = "mends"


class Mark(NamedTuple):
    """One mistake that is touched."""

    mistake: Mistake
    touch: Touch


Marks = tuple[Mark, ...]

OPENED = {
    "Promise": Mistake.FOLLOW_THROUGH,
    "Thread": Mistake.FOLLOW_THROUGH,
    "Favour": Mistake.APPRECIATION,
    "Need": Mistake.RETURNING_FAVOURS,
    "Setback": Mistake.GIVING_UP,
}
"""What can go wrong with an entry, by the kind of its term."""


class Marker:
    """Marks the responses of one scenario. It knows who does favours, which doors stay shut, what is too much."""

    def __init__(self, scenario: Scenario) -> None:
        opened = [term for scene in scenario.scenes.values() for term in opens(scene)]
        self._generous = {term.person for term in opened if isinstance(term, Favour)}
        self._final = {term.id for term in opened if isinstance(term, Setback) and term.final}
        self._needs = {term.id: term for term in opened if isinstance(term, Need)}

    def response(self, scene: Scene, response: Response) -> Marks:
        """What a response touches, in the order of the six; what it can make comes first."""
        found = [mark for move in response.moves if (mark := self._move(scene, move))]
        return in_order([*found, *self.effects(response.effects)])

    def arriving(self, scene: Scene) -> Marks:
        """What a scene opens by beginning."""
        return in_order([mark for effects in begins_with(scene) for mark in self.effects(effects)])

    def effects(self, effects: Effects) -> list[Mark]:
        """What they open."""
        return [Mark(OPENED[type(term).__name__], Touch.OPENS) for term in effects.opens if self._matters(term)]

    def _matters(self, term: Term) -> bool:
        return not isinstance(term, Need) or term.person in self._generous

    def _move(self, scene: Scene, move: Move) -> Mark | None:
        match move.kind:
            case MoveKind.PITCH if MoveKind.PITCH not in scene.invites:
                return Mark(Mistake.SELF_PROMOTION, Touch.MAKES)
            case MoveKind.REQUEST if MoveKind.REQUEST not in scene.invites:
                return Mark(Mistake.EXPECTATIONS, Touch.MAKES)
            case MoveKind.WAIT:
                return Mark(Mistake.EXPECTATIONS, Touch.MAKES)
            case MoveKind.PREPARE:
                return Mark(Mistake.EXPECTATIONS, Touch.MENDS)
            case MoveKind.THANK:
                return Mark(Mistake.APPRECIATION, Touch.MENDS)
            case MoveKind.PROMISE:
                return Mark(Mistake.FOLLOW_THROUGH, Touch.OPENS)
            case MoveKind.DELIVER | MoveKind.REMIND:
                return Mark(Mistake.FOLLOW_THROUGH, Touch.MENDS)
            case MoveKind.HELP | MoveKind.DECLINE:
                return self._need(move)
            case MoveKind.RETRY | MoveKind.QUIT:
                wrong = (move.kind is MoveKind.RETRY) is (move.subject in self._final)
                return Mark(Mistake.GIVING_UP, Touch.MAKES if wrong else Touch.MENDS)
        return None

    def _need(self, move: Move) -> Mark | None:
        need = self._needs.get(move.subject)
        if need is None or need.person not in self._generous:
            return None
        met = move.kind is MoveKind.HELP or (move.graciously and need.beyond)
        return Mark(Mistake.RETURNING_FAVOURS, Touch.MENDS if met else Touch.MAKES)


def in_order(marks: Iterable[Mark]) -> Marks:
    """Each mark once: what can be made, then what is opened, then what is mended, each in the order of the six."""
    touches, mistakes = list(Touch), list(Mistake)
    return tuple(sorted(set(marks), key=lambda mark: (touches.index(mark.touch), mistakes.index(mark.mistake))))


def begins_with(scene: Scene) -> list[Effects]:
    """What takes effect when a scene begins, whatever is answered."""
    return [scene.effects, *(message.effects for message in scene.arrives)]


def opens(scene: Scene) -> list[Term]:
    """Every entry that a scene can open."""
    effects = [*begins_with(scene), *(response.effects for response in scene.responses)]
    return [term for each in effects for term in each.opens]
