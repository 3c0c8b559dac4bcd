"""One playthrough: opportunities, made, avoided, and nothing else."""

from collections.abc import Iterable
from typing import NamedTuple

from game.domain.evidence import Evidence, Outcome, Score, Scorecard
from game.domain.mistakes import Mistake

Opportunity = tuple[Mistake, str]
"""A mistake, and the id of an occasion on which it could have been made."""


class Taken(NamedTuple):
    """How an opportunity was taken: the share avoided (0, ½ or 1; the rest was made), and why."""

    avoided: float
    why: str


def taken(evidence: Iterable[Evidence]) -> dict[Opportunity, Taken]:
    """Every opportunity with how it was taken, in order of time."""
    found: dict[Opportunity, Taken] = {}
    for each in evidence:
        key = each.mistake, each.opportunity
        share = each.weight if each.outcome is Outcome.AVOIDED else 0.0
        found[key] = Taken(found[key].avoided + share if key in found else share, each.why)
    return found


def scorecard(evidence: Iterable[Evidence]) -> Scorecard:
    """The six scores of a playthrough."""
    found = taken(evidence)
    return {mistake: score([each.avoided for (of, _), each in found.items() if of is mistake]) for mistake in Mistake}


def summed(cards: Iterable[Scorecard]) -> Scorecard:
    """The six scores of several playthroughs together."""
    every = list(cards)
    together = {mistake: [card[mistake] for card in every if mistake in card] for mistake in Mistake}
    return {
        mistake: Score(
            sum(each.opportunities for each in scores),
            sum(each.made for each in scores),
            sum(each.avoided for each in scores),
        )
        for mistake, scores in together.items()
    }


def score(shares: list[float]) -> Score:
    """The score of one mistake, from the shares avoided."""
    avoided = sum(shares)
    return Score(len(shares), len(shares) - avoided, avoided)
