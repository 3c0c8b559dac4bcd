"""One playthrough: opportunities, made, avoided, and nothing else."""

from collections.abc import Iterable

from game.domain.evidence import Evidence, Outcome, Score, Scorecard
from game.domain.mistakes import Mistake


def scorecard(evidence: Iterable[Evidence]) -> Scorecard:
    """The six scores of a playthrough."""
    found = list(evidence)
    return {mistake: score([each for each in found if each.mistake is mistake]) for mistake in Mistake}


def score(evidence: list[Evidence]) -> Score:
    """The score of one mistake, from the evidence about it."""
    made = sum(each.weight for each in evidence if each.outcome is Outcome.MADE)
    avoided = sum(each.weight for each in evidence if each.outcome is Outcome.AVOIDED)
    return Score(len({each.opportunity for each in evidence}), made, avoided)
