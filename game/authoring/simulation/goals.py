"""A goal that research or fairness sets, the figures it is measured by, and whether it was reached."""

from collections.abc import Mapping
from math import inf
from typing import NamedTuple

from game.authoring.simulation.statistics import Estimate

Detail = float | int | str | None


class Figure(NamedTuple):
    """One figure with its interval, and its pass mark: from `least` to `most`, both included.

    `asks` says the mark in words where its bounds alone would not.
    """

    name: str
    estimate: Estimate
    least: float = -inf
    most: float = inf
    asks: str = ""

    @property
    def passed(self) -> bool:
        """Whether the figure itself, not its interval, keeps to its mark; what is not known does not."""
        value = self.estimate.value
        return value is not None and self.least <= value <= self.most


class Goal(NamedTuple):
    """One of the nine, with the figures that decide it and others that explain them."""

    number: int
    name: str
    figures: tuple[Figure, ...]
    details: Mapping[str, Detail]

    @property
    def passed(self) -> bool:
        """Whether every figure keeps to its mark, of which there must be some."""
        return bool(self.figures) and all(figure.passed for figure in self.figures)

    @property
    def tightest(self) -> Figure:
        """The figure that is missed by most, or else comes closest to its mark."""
        return min(self.figures, key=room)


def room(figure: Figure) -> float:
    """How much better than its mark a figure is; less than 0 where it is missed."""
    value = figure.estimate.value
    return -inf if value is None else min(value - figure.least, figure.most - value)
