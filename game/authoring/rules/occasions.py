"""Rules of scoring about the six mistakes themselves: whether each can be made, and avoided, and how often."""

from collections.abc import Iterator
from random import Random

from game.authoring.rules.decisions import is_decision
from game.authoring.rules.manuscript import Manuscript
from game.authoring.rules.rule import Found
from game.authoring.rules.seasons import is_later
from game.authoring.wandering import at_random, wander
from game.domain.diagnostic import Severity
from game.domain.evidence import Outcome
from game.domain.mistakes import Mistake
from game.domain.scenario import MoveKind, Scene
from game.engine.compile import compile_story
from game.engine.replay import Replay, replay
from game.loading.faults.fault import Fault
from game.scoring.detectors import detectors, evidence_of, initial, observe
from game.scoring.scorecard import scorecard

UNAVOIDABLE_MISTAKE = Fault(
    "M007",
    "unavoidable-mistake",
    "on every path {mistake} counts {least} times or more, first here",
    "offer another way: a response that does not make it, an evening with room, more time",
    "A mistake is one only where something else could have been done. Whoever plays with all care should be able to "
    "come through without any; what is late already when it can first be done counts half.",
    bad="""
        scenes:
          gate:
            with: maya
            opens:
              - favour: {id: seat, from: maya, what: keeping you a seat}
              - need: {id: coat, of: maya, what: a coat, due: +1 hour}
            then: night
          night: {passage: {to: +1 day}, then: desk}
          desk: {desk: {slots: 2}, then: end}  # <-
    """,
    good="""
        scenes:
          gate:
            with: maya
            opens:
              - favour: {id: seat, from: maya, what: keeping you a seat}
              - need: {id: coat, of: maya, what: a coat, due: +2 days}
            then: night
          night: {passage: {to: +1 day}, then: desk}
          desk: {desk: {slots: 2}, then: late}
          late: {passage: {to: +2 days}, then: end}
    """,
    severity=Severity.WARNING,
)
NO_OTHER_WAY = Fault(
    "M008",
    "no-other-way",
    "all responses pitch, so that none of them is scored",
    "let one of them ask, listen or share, or say that it is welcome with `invites: [pitch]`",
    "Where there is nothing else to say, nobody chose to talk about themselves.",
    bad="""
        scenes:
          gate:
            with: maya
            responses:  # <-
              - {id: on, say: I sell gates., because: She had not asked., moves: [pitch]}
              - {id: off, say: I sell doors., because: She had not asked for doors., moves: [pitch]}
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            responses:
              - {id: on, say: I sell gates., because: She had not asked., moves: [pitch]}
              - {id: off, say: Do you like gates?, because: She had come a long way for them., moves: [ask]}
            then: end
    """,
    severity=Severity.WARNING,
)
OUT_OF_BALANCE = Fault(
    "M009",
    "out-of-balance",
    "a playthrough at random has {most} opportunities for {often} and {least} for {seldom}",
    "give it occasions of the rarer kind, or take some of the other; `longgame stats` has the figures of all six",
    "What comes up often decides the picture that somebody gets of themselves, and of what never comes up they learn "
    "nothing.",
    severity=Severity.WARNING,
    elsewhere="a story with ten decisions at which one could pitch and nothing else",
)

PLAYS, MOST_CHOICES, ENOUGH, UNEVEN = 20, 2000, 8, 4
"""Playthroughs, of so many choices in all; opportunities that make a story long enough; how much more is too much."""


def unavoidable_mistakes(story: Manuscript) -> Iterator[Found]:
    """Mistakes that every path makes, each at the scene of the first in the run that makes least of it."""
    for mistake, bounds in story.paths.bounds.items():
        if bounds.least > 0:
            past = replay(compile_story(story.scenario), *bounds.least_run)
            made = (each for each in evidence_of(story.scenario, past.events) if each.outcome is Outcome.MADE)
            scene = next(each.scene for each in made if each.mistake is mistake)
            words = {"mistake": str(mistake), "least": f"{bounds.least:g}"}
            yield Found(story.spans.key(("scenes", scene)), words)


def no_other_ways(story: Manuscript) -> Iterator[Found]:
    """Decisions, without an invitation, at which there is nothing but pitches."""
    for scene in story.scenario.scenes.values():
        if is_decision(scene) and MoveKind.PITCH not in scene.invites and _only_pitches(scene):
            yield Found(story.spans.key(("scenes", scene.id, "responses")), {})


def _only_pitches(scene: Scene) -> bool:
    return all(any(move.kind is MoveKind.PITCH for move in response.moves) for response in scene.responses)


def out_of_balance(story: Manuscript) -> Iterator[Found]:
    """Whether one mistake comes up much more often than another; of an episode its season is asked."""
    if is_later(story.scenario):
        return
    watching = detectors(story.scenario)
    found = (observe(watching, initial(watching), past.events) for past in _played(story))
    cards = [scorecard(evidence) for _, evidence in found]
    counts = {mistake: sum(card[mistake].opportunities for card in cards) / len(cards) for mistake in Mistake}
    often, seldom = (pick(counts, key=lambda mistake: counts[mistake]) for pick in (max, min))
    if sum(counts.values()) >= ENOUGH and counts[often] > UNEVEN * counts[seldom]:
        words = {"often": str(often), "seldom": str(seldom)}
        figures = {"most": f"{counts[often]:.1f}", "least": f"{counts[seldom]:.1f}"}
        yield Found(story.spans.key(("scenes",)), words | figures)


def _played(story: Manuscript) -> list[Replay]:
    told, pasts, choices = compile_story(story.scenario), list[Replay](), 0
    while len(pasts) < PLAYS and choices < MOST_CHOICES:
        pasts.append(wander(told, len(pasts), at_random(Random(len(pasts)))))
        choices += len(pasts[-1].steps)
    return pasts
