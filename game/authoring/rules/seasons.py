"""What earlier episodes of a season may decide: played alone, a story does not show all that can be in it."""

from game.domain.condition import Condition
from game.domain.ledger import key_of
from game.domain.scenario import NO_EFFECTS, Scenario
from game.engine.guards import questions

_OF_FLAGS, _CARRIED = "flag", frozenset({"rapport", "met"})
_OF_ITS_OWN = frozenset({"did", "seen", "wrote", "asked", "legwork"})


def is_later(scenario: Scenario) -> bool:
    """Whether it says that something may have happened before it."""
    return scenario.remembers != NO_EFFECTS


def depends(scenario: Scenario, condition: Condition) -> bool:
    """Whether what was before can decide how a condition comes out."""
    if not is_later(scenario):
        return False
    flags, entries = scenario.remembers.sets, {key_of(term) for term in scenario.remembers.opens}
    return any(
        each.predicate in _CARRIED
        or (each.subject in flags if each.predicate == _OF_FLAGS else _is_entry(each.predicate, each.subject, entries))
        for each in questions(condition)
    )


def _is_entry(predicate: str, subject: str, entries: set[str]) -> bool:
    return predicate not in _OF_ITS_OWN and (subject in entries or f"thread/{subject}" in entries)
