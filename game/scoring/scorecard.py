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


def dots(evidence: Iterable[Evidence], mistake: Mistake) -> list[tuple[str, float]]:
    """One dot an opportunity, in order of time: its id and the share avoided (0, ½ or 1)."""
    shares: dict[str, float] = {}
    for each in evidence:
        if each.mistake is mistake:
            share = each.weight if each.outcome is Outcome.AVOIDED else 0.0
            shares[each.opportunity] = shares.get(each.opportunity, 0.0) + share
    return list(shares.items())
