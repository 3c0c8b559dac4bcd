"""The syntax tree of a condition: what a line such as ``kept(case-study) and rapport(maya) >= 2`` means.

Trees are parsed and checked against the names that exist in `loading`, and compiled in `engine`.
"""

from typing import NamedTuple


class Ask(NamedTuple):
    """A predicate or a measure about one named thing: ``kept(case-study)``, ``rapport(maya)``; a flag is ``flag``."""

    predicate: str
    subject: str


class Number(NamedTuple):
    """A whole number."""

    value: int


class Compare(NamedTuple):
    """``left operator right``; operator is one of ``== != < <= > >=``."""

    operator: str
    left: "Ask | Number"
    right: "Ask | Number"


class Not(NamedTuple):
    """True where `inner` is not."""

    inner: "Condition"


class All(NamedTuple):
    """``a and b and …``."""

    parts: tuple["Condition", ...]


class AnyOf(NamedTuple):
    """``a or b or …``."""

    parts: tuple["Condition", ...]


Condition = Ask | Compare | Not | All | AnyOf

PREDICATES: dict[str, tuple[str, ...]] = {
    "promised": ("promise",),
    "kept": ("promise",),
    "owed": ("favour",),
    "thanked": ("favour",),
    "known": ("need",),
    "helped": ("need",),
    "declined": ("need",),
    "sent": ("thread",),
    "silent": ("thread",),
    "answered": ("thread",),
    "refused": ("setback",),
    "retried": ("setback",),
    "quit": ("setback",),
    "open": ("promise", "favour", "need", "setback"),
    "overdue": ("promise", "favour", "need", "setback"),
    "failed": ("promise", "favour", "need", "setback"),
    "did": ("response",),
    "seen": ("scene",),
    "met": ("person",),
    "wrote": ("person",),
    "asked": ("person",),
    "flag": ("flag",),
}
"""True-or-false questions, each with the kinds of thing it may be asked about."""

MEASURES: dict[str, tuple[str, ...]] = {
    "rapport": ("person",),
    "legwork": ("aim",),
    "reminders": ("thread",),
}
"""Questions answered by a whole number, to be compared with another."""
