"""What detectors ask and remember, as far as it can still matter: so that exploring can tell states apart by it."""

from collections.abc import Callable, Hashable, Iterator
from functools import cache, cached_property

from game.domain.condition import Ask, Compare, Condition, Number
from game.domain.ledger import Need
from game.domain.progress import Progress
from game.domain.scenario import Effects, MoveKind, Scenario, Scene, SceneKind
from game.scoring.decisions import LONGEST_STREAK, DecisionState, ExpectationState
from game.scoring.obligations import Occasions


class Decisions:
    """What the detectors of decisions ask at a scene of a scenario, and what of their states remains."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario

    @cached_property
    def _inviting(self) -> dict[str, frozenset[str]]:
        """For each person the scenes in which they invite a pitch."""
        return {
            person: frozenset(
                scene.id
                for scene in self._scenario.scenes.values()
                if scene.people[:1] == (person,) and MoveKind.PITCH in scene.invites
            )
            for person in self._scenario.people
        }

    def asked(self, scene: Scene) -> Iterator[Condition]:
        """Whether a request made there would come too early, or waiting be all that was done."""
        for response in scene.responses:
            for move in response.moves:
                if move.kind is MoveKind.WAIT:
                    yield unprepared(move.subject)
                elif move.kind is MoveKind.REQUEST and MoveKind.REQUEST not in scene.invites:
                    yield unprepared(move.aim)
                    yield self._warm(move.subject)
        if scene.kind is SceneKind.DESK:
            yield unprepared(self._scenario.aim.id)
            yield from (self._warm(person.id) for person in self._scenario.people.values() if person.writable)

    def _warm(self, person: str) -> Condition:
        return Compare(">=", Ask("rapport", person), Number(self._scenario.people[person].warms_at))

    def remain(self, state: DecisionState, progress: Progress, scenes: frozenset[str]) -> Hashable:  # noqa: ARG002
        """Decisions judged that can come again, and a streak that somebody may still invite to go on."""
        streak = state.streak
        counts = streak.person is not None and not scenes.isdisjoint(self._inviting[streak.person])
        pitches = (streak.person, min(streak.pitches, LONGEST_STREAK)) if counts and streak.pitches else None
        return state.judged & scenes, pitches

    def remain_expected(self, state: ExpectationState, progress: Progress, scenes: frozenset[str]) -> Hashable:
        """The same, and what the evening at hand will show."""
        asked, waited, prepared, both_stood = state.evening
        evening = ("asked",) if asked else (bool(waited), bool(prepared), both_stood)
        return self.remain(state.decisions, progress, scenes), evening


def unprepared(aim: str) -> Condition:
    """Whether no legwork was done for an aim."""
    return Compare("==", Ask("legwork", aim), Number(0))


def remaining_owed(scenario: Scenario) -> Callable[[Occasions, Progress, frozenset[str]], Hashable]:
    """What of occasions remains: those of open entries, and whose favours a need can still return."""

    @cache
    def opening(person: str) -> frozenset[str]:
        known = person in scenario.people
        return frozenset(scenes_with_needs(scenario, person) if known else scenario.scenes)

    def remain(state: Occasions, progress: Progress, scenes: frozenset[str]) -> Hashable:
        ledger = progress.ledger
        passed = frozenset([key for key, _ in state.passed if ledger[key].is_open])
        if not state.owing:
            return passed
        needy = {entry.term.person for entry in ledger.values() if entry.is_open and isinstance(entry.term, Need)}
        return passed, frozenset(
            person for person in state.owing if person in needy or not scenes.isdisjoint(opening(person))
        )

    return remain


def scenes_with_needs(scenario: Scenario, person: str) -> Iterator[str]:
    """Scenes at which a need of that person may open."""
    for scene in scenario.scenes.values():
        every: list[Effects] = [scene.effects, *(message.effects for message in scene.arrives)]
        every += [response.effects for response in scene.responses]
        if any(isinstance(term, Need) and term.person == person for effects in every for term in effects.opens):
            yield scene.id
