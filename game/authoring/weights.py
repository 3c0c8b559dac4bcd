"""What each mistake counts in what is looked for, and what comes of that."""

from game.engine.onward import Made

Weights = tuple[float, ...]
"""What one of each mistake counts; negative where the most is looked for."""


def weighed(weights: Weights, made: Made) -> float:
    """What was made, by these weights."""
    return sum(weight * each for weight, each in zip(weights, made, strict=True) if each)
