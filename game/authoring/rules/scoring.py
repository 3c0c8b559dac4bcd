"""Rules of scoring: debts that no playthrough could ever settle, whatever happens in it."""

from collections.abc import Iterator

from game.authoring.rules.manuscript import Manuscript
from game.authoring.rules.rule import Found
from game.authoring.rules.story import effects_of
from game.domain.diagnostic import Severity
from game.domain.ledger import Favour, Need, Promise, Setback, Term
from game.domain.scenario import MoveKind, SceneKind
from game.loading.faults.fault import Fault
from game.loading.spans import Path

ENDLESS_PROMISE = Fault(
    "M001",
    "endless-promise",
    "`{name}` can be promised and never delivered",
    "give the story a desk and {person} an address (no `writable: false`), or a response with `deliver: {name}`",
    "Without an occasion nobody can fail at it either: the promise would neither help nor hurt anybody’s score.",
    bad="""
        scenes:
          gate:
            with: maya
            responses:
              - id: on
                say: I’ll write to you.
                because: She had said how she likes letters.
                moves: [{promise: {id: letter, to: maya, what: the letter}}]  # <-
              - {id: back, say: Let us go back., because: The rain was near and she had no coat.}
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            responses:
              - id: on
                say: I’ll write to you.
                because: She had said how she likes letters.
                moves: [{promise: {id: letter, to: maya, what: the letter, due: +1 day}}]
              - {id: back, say: Let us go back., because: The rain was near and she had no coat.}
            then: desk
          desk: {desk: {slots: 1}, then: night}
          night: {passage: {to: +2 days}, then: end}
    """,
    severity=Severity.WARNING,
)
ENDLESS_FAVOUR = Fault(
    "M002",
    "endless-favour",
    "nobody can ever be thanked for `{name}`",
    "give the story a desk and {person} an address (no `writable: false`), or a response with `thank: {person}`",
    "A favour is there to be noticed; this one can be neither noticed nor missed.",
    bad="""
        scenes:
          gate:
            with: maya
            opens: {favour: {id: seat, from: maya, what: keeping you a seat}}  # <-
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            opens: {favour: {id: seat, from: maya, what: keeping you a seat}}
            then: desk
          desk: {desk: {slots: 1}, then: end}
    """,
    severity=Severity.WARNING,
)
ENDLESS_NEED = Fault(
    "M003",
    "endless-need",
    "nobody can ever help with `{name}`",
    "give the story a desk and {person} an address (no `writable: false`), or a response with `help` or `decline`",
    "One hears of it and can do nothing, which teaches to listen less.",
    bad="""
        scenes:
          gate:
            with: maya
            opens: {need: {id: coat, of: maya, what: a coat}}  # <-
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            opens: {need: {id: coat, of: maya, what: a coat}}
            then: desk
          desk: {desk: {slots: 1}, then: end}
    """,
    severity=Severity.WARNING,
)
ENDLESS_SETBACK = Fault(
    "M004",
    "endless-setback",
    "nobody can ever try again after `{name}`",
    "offer a response or an errand with `retry: {{setback: {name}}}`, or say that it is `final: true`",
    "Giving up shows only where one could have gone on.",
    bad="""
        scenes:
          gate:
            with: maya
            opens: {setback: {id: first-no, what: the first no, from: sam}}  # <-
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            opens: {setback: {id: first-no, what: the first no, from: sam, final: true}}
            then: end
    """,
    severity=Severity.WARNING,
)
UNWRITTEN_LETTER = Fault(
    "M010",
    "unwritten-letter",
    "the `letter` of `{name}` is never written: {why}",
    "leave it out, or give the story a desk and {person} an address (no `writable: false`)",
    "A letter is told where it is written from a desk; what is done in a conversation has the words of its response.",
    bad="""
        scenes:
          gate:
            with: maya
            opens: {favour: {id: seat, from: maya, what: a seat, letter: You write of the seat.}}  # <-
            responses:
              - {id: on, say: Thank you for the seat., because: She had kept it dry., moves: [{thank: maya}]}
              - {id: off, say: What a big frog that is., because: She had kept it dry.}
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            opens: {favour: {id: seat, from: maya, what: a seat, letter: You write of the seat.}}
            then: desk
          desk: {desk: {slots: 1}, then: end}
    """,
    severity=Severity.WARNING,
)

_CLOSING = {
    Favour: frozenset({MoveKind.THANK}),
    Need: frozenset({MoveKind.HELP, MoveKind.DECLINE}),
    Setback: frozenset({MoveKind.RETRY}),
}


def endless_promises(story: Manuscript) -> Iterator[Found]:
    """Promises to somebody to whom one cannot write, and that no response delivers; each where it is first made."""
    told: set[str] = set()
    for move, at in story.moves:
        promise = move.promise
        if promise is None or promise.id in told:
            continue
        told.add(promise.id)
        if not _writable(story, promise.person) and (MoveKind.DELIVER, promise.id) not in story.deeds:
            yield Found(story.spans.value((*at, "promise", "id")), {"name": promise.id, "person": promise.person})


def endless_favours(story: Manuscript) -> Iterator[Found]:
    """Favours for which no thanks can be given."""
    yield from _endless(story, Favour)


def endless_needs(story: Manuscript) -> Iterator[Found]:
    """Needs that nobody can meet or turn down."""
    yield from _endless(story, Need)


def endless_setbacks(story: Manuscript) -> Iterator[Found]:
    """Setbacks, not final ones, after which no response goes on."""
    yield from _endless(story, Setback)


def unwritten_letters(story: Manuscript) -> Iterator[Found]:
    """Letters to people to whom one cannot write."""
    promises = ((move.promise, (*at, "promise", "id")) for move, at in story.moves if move.promise)
    for term, at in (*promises, *terms_of(story)):
        if isinstance(term, (Promise, Favour, Need)) and term.letter and not _writable(story, term.person):
            why = "there is no desk" if story.scenario.people[term.person].writable else "nobody can write to them"
            words = {"name": term.id, "person": term.person, "why": why}
            yield Found(story.spans.value((*at[:-1], "letter")), words)


def _endless(story: Manuscript, kind: type[Favour] | type[Need] | type[Setback]) -> Iterator[Found]:
    told: set[str] = set()
    for term, at in terms_of(story):
        if not isinstance(term, kind) or term.id in told:
            continue
        told.add(term.id)
        if not _can_close(story, term):
            yield Found(story.spans.value(at), {"name": term.id, "person": str(term.person)})


def _can_close(story: Manuscript, term: Favour | Need | Setback) -> bool:
    subject = term.person if isinstance(term, Favour) else term.id
    if any((kind, subject) in story.deeds for kind in _CLOSING[type(term)]):
        return True
    return term.final if isinstance(term, Setback) else _writable(story, term.person)


def terms_of(story: Manuscript) -> Iterator[tuple[Term, Path]]:
    """All entries that scenes, messages and responses open, each with where its id stands."""
    for effects, at in effects_of(story):
        for place, term in enumerate(effects.opens):
            written = story.spans.at((*at, "opens"))
            here = (*at, "opens", place) if isinstance(written, list) else (*at, "opens")
            yield term, (*here, type(term).__name__.lower(), "id")


def _writable(story: Manuscript, person: str) -> bool:
    scenes = story.scenario.scenes.values()
    return story.scenario.people[person].writable and any(scene.kind is SceneKind.DESK for scene in scenes)
