"""What exploring a story comes to know, by whatever way it does."""

from collections.abc import Callable
from typing import NamedTuple

from game.domain.mistakes import Mistake
from game.engine.reached import Reached

Notice = Callable[[str], None]
"""Who is told, while it takes its time, what is being found out."""


def nobody(_: str) -> None:
    """Tell nobody."""


class EndlessError(ValueError):
    """No playthrough was found that comes to an ending."""

    def __init__(self) -> None:
        super().__init__("no playthrough was found that comes to an ending")


class Run(NamedTuple):
    """A seed and choices: with both, anybody sees the same."""

    seed: int
    choices: tuple[str, ...]


class Bounds(NamedTuple):
    """How little and how much of one mistake can be made, by weight, with runs that do it."""

    least: float
    most: float
    least_run: Run
    most_run: Run


class Found(NamedTuple):
    """What is known. `open_questions` say what is not, in words; none means that all of it is proved.

    `reached` was really reached; nothing is reached that is not in `reachable`. `decisions` are the fewest and the
    most of a playthrough, None where it can go round for ever.
    """

    mistakes: dict[Mistake, Bounds]
    endings: dict[str, Run]
    reached: Reached
    reachable: Reached
    cleanest: Run
    fewest: float
    decisions: tuple[int, int | None]
    states: int
    open_questions: tuple[str, ...]
