"""What a scenario offers at each decision, and which of it is best, judged as at a first meeting.

How a request is taken depends on what came before; here everybody is met for the first time, nobody has pitched yet
and no legwork is done, and the detectors’ own verdict is asked.
"""

from collections.abc import Iterator
from typing import NamedTuple

from game.domain.ledger import Ledger, Setback
from game.domain.progress import Progress
from game.domain.scenario import MoveKind, Response, Scenario, Scene, SceneKind
from game.scoring.decisions import Streak, verdict


class Worth(NamedTuple):
    """How good a response is: the smaller the better."""

    made: int
    unavoided: int
    coldness: int


class Decision(NamedTuple):
    """A conversation’s responses, each with its worth."""

    scene: Scene
    worths: tuple[Worth, ...]

    @property
    def best(self) -> frozenset[int]:
        """The places of the best responses."""
        least = min(self.worths)
        return frozenset(place for place, worth in enumerate(self.worths) if worth == least)

    @property
    def chance(self) -> float:
        """How likely a response drawn blindly is one of the best."""
        return len(self.best) / len(self.worths)


def decisions(scenario: Scenario) -> tuple[Decision, ...]:
    """All conversations in which one response is better than another."""
    before = stranger(scenario)
    final = {term.id for term in _setbacks(scenario) if term.final}
    found = (decision(scenario, scene, before, final) for scene in scenario.scenes.values() if is_decision(scene))
    return tuple(each for each in found if len(set(each.worths)) > 1)


def is_decision(scene: Scene) -> bool:
    """Whether one chooses there between responses."""
    return scene.kind is SceneKind.CONVERSATION and len(scene.responses) > 1


def decision(scenario: Scenario, scene: Scene, before: Progress, final: set[str]) -> Decision:
    """The responses of one conversation with their worths."""
    verdicts = [verdict(scenario, scene, response, before, Streak()) for response in scene.responses]
    at_stake = [len(set(field)) > 1 for field in zip(*verdicts, strict=True)]
    worths = []
    for response, made in zip(scene.responses, verdicts, strict=True):
        wrong = sum(each and stake for each, stake in zip(made, at_stake, strict=True)) + _failed(response, final)
        right = (sum(at_stake) if not any(made) else 0) + _settled(response, final)
        worths.append(Worth(wrong, -right, -sum(change for _, change in response.effects.rapport)))
    return Decision(scene, tuple(worths))


def stranger(scenario: Scenario) -> Progress:
    """Where somebody stands who has met nobody and done nothing yet."""
    return Progress(
        seed=0,
        scene=scenario.start,
        now=scenario.opens,
        rapport=dict.fromkeys(scenario.people, 0),
        flags=frozenset(),
        ledger=Ledger(),
        legwork={aim.id: 0 for aim in scenario.aims},
        met=frozenset(),
        wrote=frozenset(),
        asked=frozenset(),
        seen=0,
        meeting=(),
        desk=None,
        ending=None,
    )


_SETTLING = (MoveKind.THANK, MoveKind.DELIVER, MoveKind.REMIND, MoveKind.HELP)


def _settled(response: Response, final: set[str]) -> int:
    return sum(
        move.kind in _SETTLING
        or (move.kind is MoveKind.DECLINE and move.graciously)
        or (move.kind is MoveKind.RETRY and move.subject not in final)
        or (move.kind is MoveKind.QUIT and move.subject in final)
        for move in response.moves
    )


def _failed(response: Response, final: set[str]) -> int:
    return sum(
        (move.kind is MoveKind.DECLINE and not move.graciously)
        or (move.kind is MoveKind.QUIT and move.subject not in final)
        or (move.kind is MoveKind.RETRY and move.subject in final)
        for move in response.moves
    )


def _setbacks(scenario: Scenario) -> Iterator[Setback]:
    for scene in scenario.scenes.values():
        effects = [
            scene.effects,
            *(each.effects for each in scene.responses),
            *(each.effects for each in scene.arrives),
        ]
        yield from (term for each in effects for term in each.opens if isinstance(term, Setback))
