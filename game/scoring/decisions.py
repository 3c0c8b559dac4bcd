"""Self-promotion and expectations: judged decision by decision, over what was on offer."""

from typing import NamedTuple

from game.domain.events import Chose, DeskEnded, Event, MeetingEnded, RanErrand, Wrote
from game.domain.evidence import Evidence, Outcome
from game.domain.mistakes import Mistake
from game.domain.progress import Progress
from game.domain.scenario import Intent, Move, MoveKind, Response, Scenario, Scene
from game.engine.offer import wording
from game.scoring.instead import spared

LONGEST_STREAK = 2
"""Invited pitches in a row to one person that are still a conversation."""


class Streak(NamedTuple):
    """How many pitches in a row the person at hand has heard in this encounter."""

    person: str | None = None
    pitches: int = 0

    def after(self, event: Event, ground: "Ground") -> "Streak":
        """The streak after what happened."""
        if isinstance(event, MeetingEnded):
            return NO_STREAK if event.person == self.person else self
        if not isinstance(event, Chose):
            return self
        if event.scene not in ground.promoting:
            return NO_STREAK
        scene = ground.scenario.scenes[event.scene]
        if MoveKind.PITCH not in kinds(scene.response(event.response)):
            return NO_STREAK
        person = scene.people[0] if scene.people else None
        return Streak(person, self.pitches + 1 if person == self.person else 1)


NO_STREAK = Streak()


class Ground(NamedTuple):
    """A scenario, and those of its scenes in which a response may promote, or may expect too much."""

    scenario: Scenario
    promoting: frozenset[str]
    expecting: frozenset[str]


def ground(scenario: Scenario) -> Ground:
    """Where in a scenario the two mistakes can be made at all."""
    return Ground(scenario, having(scenario, MoveKind.PITCH), having(scenario, MoveKind.REQUEST, MoveKind.WAIT))


def having(scenario: Scenario, *moves: MoveKind) -> frozenset[str]:
    """The scenes in which some response makes one of these moves."""
    return frozenset(
        scene.id
        for scene in scenario.scenes.values()
        if any(move.kind in moves for response in scene.responses for move in response.moves)
    )


class Verdict(NamedTuple):
    """Which of the two mistakes a response would make, there and then."""

    promotes: bool
    expects: bool


def kinds(response: Response) -> set[MoveKind]:
    """The kinds of its moves."""
    return {move.kind for move in response.moves}


def verdict(scenario: Scenario, scene: Scene, response: Response, before: Progress, streak: Streak) -> Verdict:
    """What `response` would make; one making move outweighs its fellows."""
    heard = streak.pitches if scene.people and streak.person == scene.people[0] else 0
    uninvited = MoveKind.PITCH not in scene.invites or heard >= LONGEST_STREAK
    return Verdict(
        promotes=uninvited and MoveKind.PITCH in kinds(response),
        expects=any(is_entitled(scenario, scene, move, before) for move in response.moves),
    )


def is_entitled(scenario: Scenario, scene: Scene, move: Move, before: Progress) -> bool:
    """Whether a request comes too early for its size, or waiting is all that was done for an aim."""
    if move.kind is MoveKind.WAIT:
        return before.legwork[move.subject] == 0
    if move.kind is not MoveKind.REQUEST or MoveKind.REQUEST in scene.invites:
        return False
    return comes_early(scenario, before, move.subject, before.legwork[move.aim], large=move.large)


def comes_early(scenario: Scenario, before: Progress, person: str, legwork: int, *, large: bool) -> bool:
    """A small request errs where rapport and legwork both are lacking, a large one where either is."""
    cold = before.rapport[person] < scenario.people[person].warms_at
    return cold or legwork == 0 if large else cold and legwork == 0


class DecisionState(NamedTuple):
    """What a detector of decisions remembers: the streak of pitches, and the decisions judged already."""

    streak: Streak = Streak()
    judged: frozenset[str] = frozenset()


def judge(
    ground: Ground, mistake: Mistake, state: DecisionState, event: Event
) -> tuple[DecisionState, tuple[Evidence, ...]]:
    """Evidence about one of the two from a choice in a conversation; each decision counts the first time."""
    streak = state.streak.after(event, ground)
    tempting = ground.promoting if mistake is Mistake.SELF_PROMOTION else ground.expecting
    if not isinstance(event, Chose) or event.scene not in tempting or event.scene in state.judged:
        return state if streak is state.streak else state._replace(streak=streak), ()
    scenario = ground.scenario
    scene = scenario.scenes[event.scene]
    verdicts = {
        choice: verdict(scenario, scene, scene.response(choice), event.before, state.streak) for choice in event.offered
    }
    field = Verdict._fields.index("promotes" if mistake is Mistake.SELF_PROMOTION else "expects")
    made, others = verdicts[event.response][field], {each[field] for each in verdicts.values()}
    if len(others) < 2:
        return state._replace(streak=streak), ()
    state = DecisionState(streak, state.judged | {event.scene})
    if not made and any(verdicts[event.response]):
        return state, ()
    response = scene.response(event.response)
    outcome = Outcome.MADE if made else Outcome.AVOIDED
    person = scene.people[0] if scene.people else None
    if made or kinds(response) & ANSWERED_BY[mistake]:
        why = response.because
    else:
        tempted = next(scene.response(choice) for choice, each in verdicts.items() if each[field])
        why = spared(wording(event.before.seed, scene.id, tempted), response)
    found = Evidence(mistake, outcome, event.scene, 1.0, event.moment, event.scene, event.response, person, why)
    return state, (found,)


ANSWERED_BY: dict[Mistake, frozenset[MoveKind]] = {
    Mistake.SELF_PROMOTION: frozenset({MoveKind.ASK, MoveKind.LISTEN, MoveKind.SHARE}),
    Mistake.EXPECTATIONS: frozenset({MoveKind.PREPARE}),
}
"""Moves that are the cure itself, so that the author's reason is the reason; others merely did not do it."""


class Asked(NamedTuple):
    """A letter or errand that asked too early, or left an aim to others."""

    choice: str
    person: str | None
    why: str


class EveningState(NamedTuple):
    """What is known so far of an evening at the desk, as far as expectations go."""

    asked: Asked | None = None
    waited: Asked | None = None
    prepared: Asked | None = None
    both_stood: bool = False


class ExpectationState(NamedTuple):
    """Decisions, and the evening at hand."""

    decisions: DecisionState = DecisionState()
    evening: EveningState = EveningState()


def expect(ground: Ground, state: ExpectationState, event: Event) -> tuple[ExpectationState, tuple[Evidence, ...]]:
    """Evidence about expectations, from conversations and from evenings at the desk."""
    decisions, found = judge(ground, Mistake.EXPECTATIONS, state.decisions, event)
    if isinstance(event, (Chose, MeetingEnded)):
        return state if decisions is state.decisions else state._replace(decisions=decisions), found
    scenario, evening = ground.scenario, state.evening
    match event:
        case Wrote():
            evening = after_letter(scenario, evening, event)
        case RanErrand():
            evening = after_errand(scenario, evening, event)
        case DeskEnded():
            if event.scene not in decisions.judged:
                found = settled(evening, event)
            if found:
                decisions = decisions._replace(judged=decisions.judged | {event.scene})
            evening = EveningState()
    unchanged = decisions is state.decisions and evening is state.evening
    return state if unchanged else ExpectationState(decisions, evening), found


def both_stand(scenario: Scenario, scene_id: str, offered: tuple[str, ...]) -> bool:
    """Whether one can both prepare and wait for the same aim there."""
    aims: dict[MoveKind, set[str]] = {MoveKind.PREPARE: set(), MoveKind.WAIT: set()}
    for errand in scenario.scenes[scene_id].responses:
        if errand.id in offered:
            for move in errand.moves:
                aims.setdefault(move.kind, set()).add(move.subject)
    return bool(aims[MoveKind.PREPARE] & aims[MoveKind.WAIT])


def after_letter(scenario: Scenario, evening: EveningState, event: Wrote) -> EveningState:
    """The evening after a letter: one that asks is a small request for the main aim."""
    evening = evening._replace(both_stood=evening.both_stood or both_stand(scenario, event.scene, event.offered))
    if event.intent is not Intent.ASK or evening.asked:
        return evening
    before = event.before
    if not comes_early(scenario, before, event.person, before.legwork[scenario.aim.id], large=False):
        return evening
    name = scenario.people[event.person].first_name
    why = f"You asked {name} for help with little between you yet to rest it on, and none of it done by yourself."
    return evening._replace(asked=Asked(f"{event.person}.{event.intent}", event.person, why))


def after_errand(scenario: Scenario, evening: EveningState, event: RanErrand) -> EveningState:
    """The evening after an errand."""
    scene = scenario.scenes[event.scene]
    errand = scene.response(event.response)
    done = Asked(errand.id, None, errand.because)
    evening = evening._replace(both_stood=evening.both_stood or both_stand(scenario, event.scene, event.offered))
    for move in errand.moves:
        if move.kind is MoveKind.PREPARE:
            evening = evening._replace(prepared=evening.prepared or done)
        elif is_entitled(scenario, scene, move, event.before):
            if move.kind is MoveKind.WAIT:
                evening = evening._replace(waited=evening.waited or done)
            else:
                evening = evening._replace(asked=evening.asked or done._replace(person=move.subject))
    return evening


def settled(evening: EveningState, event: DeskEnded) -> tuple[Evidence, ...]:
    """What an evening shows: at most one thing."""
    if evening.asked:
        outcome, act = Outcome.MADE, evening.asked
    elif not evening.both_stood:
        return ()
    elif evening.prepared:
        outcome, act = Outcome.AVOIDED, evening.prepared
    elif evening.waited:
        outcome, act = Outcome.MADE, evening.waited
    else:
        return ()
    return (
        Evidence(
            Mistake.EXPECTATIONS,
            outcome,
            event.scene,
            1.0,
            event.moment,
            event.scene,
            act.choice,
            act.person,
            act.why,
        ),
    )
