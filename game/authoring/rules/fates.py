"""Rules of scoring that take all paths: what becomes of whatever is opened, and what of it can never be."""

from collections.abc import Iterator

from game.authoring.rules.manuscript import Manuscript
from game.authoring.rules.rule import Found
from game.authoring.rules.scoring import (
    endless_favours,
    endless_needs,
    endless_promises,
    endless_setbacks,
    terms_of,
)
from game.authoring.rules.seasons import is_later
from game.domain.diagnostic import Severity
from game.domain.ledger import Favour, Need, Promise, Setback, Term, Thread, key_of, kind_of
from game.loading.faults.fault import Fault
from game.loading.spans import Path

OUT_OF_REACH = Fault(
    "M005",
    "out-of-reach",
    "on no path can {act}",
    "let something that does it be on offer on a path on which `{name}` is open",
    "There is a way of doing it in the file, and no path on which it comes in time: whoever is told that it was missed "
    "could not have helped it.",
    bad="""
        scenes:
          gate:
            with: maya
            lines:
              - maya: Did the letter come?
            responses:
              - id: on
                say: You have it.
                because: She had waited for it at the gate.
                moves: [{deliver: letter}]
              - {id: off, say: Not today., because: She had waited for it at the gate.}
            then: pond
          pond:
            with: maya
            responses:
              - id: vow
                say: I’ll bring you the letter.
                because: She had said how she likes letters.
                moves: [{promise: {id: letter, to: maya, what: the letter}}]  # <-
              - {id: back, say: Let us go back., because: The rain was near and she had no coat.}
            then: end
        cast:
          maya: {name: Maya Okafor, writable: false}
          sam: {name: Sam Whitlock}
    """,
    good="""
        scenes:
          gate:
            with: maya
            responses:
              - id: vow
                say: I’ll bring you the letter.
                because: She had said how she likes letters.
                moves: [{promise: {id: letter, to: maya, what: the letter, due: +1 hour}}]
              - {id: back, say: Let us go back., because: The rain was near and she had no coat.}
            takes: 2 hours
            then: pond
          pond:
            with: maya
            responses:
              - id: on
                say: You have it.
                because: She had waited for it at the gate.
                when: open(letter)
                moves: [{deliver: letter}]
              - {id: off, say: Not today., because: She had waited for it at the gate.}
            then: end
        cast:
          maya: {name: Maya Okafor, writable: false}
          sam: {name: Sam Whitlock}
    """,
    severity=Severity.WARNING,
)
UNMISSABLE = Fault(
    "M006",
    "unmissable",
    "on no path can one fail at the {kind} `{name}`",
    "leave time and an occasion on which it could be done and something else is done instead",
    "What nobody can get wrong shows nothing about anybody: to be scored, it takes an occasion that can be passed up.",
    bad="""
        scenes:
          gate:
            with: maya
            opens: {favour: {id: seat, from: maya, what: keeping you a seat}}  # <-
            responses:
              - {id: warm, say: Thank you for the seat!, because: She had kept it for an hour., moves: [{thank: maya}]}
              - {id: cool, say: Thanks., because: She had kept it for an hour., moves: [{thank: maya}]}
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            opens: {favour: {id: seat, from: maya, what: keeping you a seat}}
            responses:
              - {id: warm, say: Thank you for the seat!, because: She had kept it for an hour., moves: [{thank: maya}]}
              - {id: cool, say: A full house!, because: She had kept it for an hour., moves: [ask]}
            then: pond
          pond:
            with: maya
            then: end
    """,
    severity=Severity.WARNING,
)

_ACTS: dict[type, str] = {
    Promise: "`{name}` be delivered",
    Favour: "anybody be thanked for `{name}`",
    Need: "`{name}` be met or turned down",
    Setback: "one try again after `{name}`",
}
_GOOD: dict[type, frozenset[str]] = {
    Promise: frozenset({"done"}),
    Favour: frozenset({"done"}),
    Need: frozenset({"done", "declined"}),
    Setback: frozenset({"done"}),
}
_STATIC = (endless_promises, endless_favours, endless_needs, endless_setbacks)


def out_of_reach(story: Manuscript) -> Iterator[Found]:
    """Promises, favours, needs and setbacks that are opened and that nothing ever settles well, though something would.

    What nothing in the file could settle has rules of its own.
    """
    endless = {found.words["name"] for find in _STATIC for found in find(story)}
    for term, at, fates in _opened(story):
        final = isinstance(term, Setback) and term.final
        if not (fates & _GOOD[type(term)] or final or term.id in endless):
            act = _ACTS[type(term)].format(name=term.id)
            yield Found(story.spans.value(at), {"act": act, "name": term.id})


def unmissable(story: Manuscript) -> Iterator[Found]:
    """Whatever is opened, settled well on some path, and can be failed on none."""
    owed = {term.person for term, _, _ in _opened(story) if isinstance(term, Favour)}
    for term, at, fates in _opened(story):
        scored = not (isinstance(term, Need) and term.person not in owed)
        if scored and fates & _GOOD[type(term)] and not _can_fail(term, fates):
            yield Found(story.spans.value(at), {"kind": kind_of(term), "name": term.id})


def _can_fail(term: Term, fates: frozenset[str]) -> bool:
    """Whether it can be made a mistake of: by an act, or by failing after it was passed up."""
    if isinstance(term, Setback) and term.final:
        return True
    return {"failed", "passed"} <= fates or bool(fates & {"quit", "declined"})


def _opened(story: Manuscript) -> Iterator[tuple[Term, Path, frozenset[str]]]:
    """What is opened on some path, each where it is first, and what can become of it; threads are opened by the way.

    In an episode of a season it may be settled in a later one.
    """
    reachable = story.paths.reachable
    if reachable is None or is_later(story.scenario):
        return
    told: set[str] = set()
    for term, at in (*terms_of(story), *_promises(story)):
        fates = reachable.fates.get(key_of(term), frozenset())
        if not isinstance(term, Thread) and term.id not in told and "opened" in fates:
            told.add(term.id)
            yield term, at, fates


def _promises(story: Manuscript) -> Iterator[tuple[Promise, Path]]:
    yield from ((move.promise, (*at, "promise", "id")) for move, at in story.moves if move.promise)
