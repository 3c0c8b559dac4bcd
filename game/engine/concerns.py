"""What conditions ask about and terms open, as single things that can make a difference."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.domain.condition import All, AnyOf, Ask, Compare, Condition, Not, Number
from game.domain.ledger import Setback, Term, Thread, key_of
from game.engine.guards import THREAD_PREDICATES


class Concern(NamedTuple):
    """One thing that makes a difference somewhere ahead.

    `value` is the number from which a comparison with a measure comes out otherwise; None where the other side is
    no number.
    """

    kind: str
    subject: str
    value: int | None = 0


def opened_by(terms: Iterable[Term]) -> Iterator[Concern]:
    """What concerns because these terms may still open: whether they did before, and what time it is then."""
    for term in terms:
        key = key_of(term)
        yield Concern("opens", key)
        reply_by = getattr(term, "reply_by", None)
        if getattr(term, "due", None) or reply_by:
            yield Concern("timed", "")
        if reply_by and not isinstance(term, Thread):
            yield Concern("opens", f"thread/{term.id}")
        if isinstance(term, Setback) and term.after:
            yield Concern("ways", term.after)


def asked_by(conditions: Iterable[Condition | None]) -> Iterator[Concern]:
    """What these conditions ask about."""
    for condition in conditions:
        match condition:
            case None:
                pass
            case Ask():
                yield from asked_in(condition)
            case Not(inner):
                yield from asked_by((inner,))
            case All(parts) | AnyOf(parts):
                yield from asked_by(parts)
            case Compare():
                yield from compared_in(condition)


def asked_in(question: Ask) -> Iterator[Concern]:
    """What a question is about; one about a thread is about the promise too that may yet open it."""
    predicate, subject = question
    if predicate in ("seen", "did"):
        yield Concern("bit", subject)
    elif predicate in ("met", "wrote", "asked", "flag"):
        yield Concern(predicate, subject)
    else:
        yield Concern("entry", subject)
        if predicate in THREAD_PREDICATES:
            yield Concern("entry", f"thread/{subject}")


FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
BOUNDS = {"<": (0,), ">=": (0,), ">": (1,), "<=": (1,), "==": (0, 1), "!=": (0, 1)}
"""A comparison with n asks whether a measure is at least n, or at least n + 1, or both."""


def compared_in(comparison: Compare) -> Iterator[Concern]:
    """The measures that a comparison looks at, with the numbers from which it comes out otherwise."""
    operator, left, right = comparison
    if isinstance(left, Number):
        left, operator, right = right, FLIPPED.get(operator, operator), left
    for measure, other in ((left, right), (right, left)):
        if isinstance(measure, Number):
            continue
        if measure.predicate not in ("rapport", "legwork"):
            yield from asked_in(measure)
            continue
        if isinstance(other, Number):
            yield from (Concern(measure.predicate, measure.subject, other.value + more) for more in BOUNDS[operator])
        else:
            yield Concern(measure.predicate, measure.subject, None)
