"""Findings about habits as items of a screen, in the debrief and between encounters."""

from collections.abc import Iterable

from game.domain.mistakes import PROFILES, Mistake
from game.views import words
from game.views.node import Node, Role


def findings(found: Iterable[tuple[Mistake, float, str]]) -> tuple[Node, ...]:
    """Findings (mistake, share avoided, why) as items; those with the same reason stand together."""
    habits: dict[tuple[float, str], list[str]] = {}
    for mistake, share, why in found:
        habits.setdefault((share, why), []).append(PROFILES[mistake].habit)
    return tuple(Node(Role.LISTITEM, words.finding(names, share), why) for (share, why), names in habits.items())
