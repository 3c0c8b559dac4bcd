"""What an act shows about the six mistakes: evidence, the scorecard of one playthrough, a habit over many."""

from enum import StrEnum
from typing import NamedTuple

from game.domain.calendar import Moment
from game.domain.mistakes import Mistake


class Outcome(StrEnum):
    """Whether a mistake was made at an opportunity, or avoided."""

    MADE = "made"
    AVOIDED = "avoided"


class Evidence(NamedTuple):
    """One finding. The weights of all evidence with the same mistake and opportunity sum to 1.

    `scene` is where it was decided: for an omission, the last occasion on which it could have been done,
    and `response` is then None. `moment` is when that was settled.
    """

    mistake: Mistake
    outcome: Outcome
    opportunity: str
    weight: float
    moment: Moment
    scene: str
    response: str | None
    person: str | None
    why: str


class Score(NamedTuple):
    """One mistake in one playthrough: `made + avoided == opportunities`."""

    opportunities: int
    made: float
    avoided: float


Scorecard = dict[Mistake, Score]
"""All six, in their order."""


class Habit(NamedTuple):
    """How often a mistake is made when it can be, over many playthroughs.

    `rate` is the mean of the posterior, `low` and `high` bound 90 % of it, all from 0 to 1; None where
    there is not enough evidence yet.
    """

    mistake: Mistake
    opportunities: int
    rate: float | None
    low: float | None
    high: float | None
