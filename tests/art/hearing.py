"""What can be said of samples: how much of them lies at a pitch, how far they jump, and how loud they are."""

from itertools import pairwise
from math import cos, hypot, log10, sin, sqrt, tau
from struct import unpack

from game.art.voices import Sound


def samples(of: Sound) -> tuple[int, ...]:
    return unpack(f"<{len(of.samples) // 2}h", of.samples)


def strength(of: Sound, pitch: float) -> float:
    """How much of a sound lies at a pitch, in hertz."""
    values = samples(of)
    turns = [tau * pitch * at / of.rate for at in range(len(values))]
    across = sum(value * cos(turn) for value, turn in zip(values, turns, strict=True))
    along = sum(value * sin(turn) for value, turn in zip(values, turns, strict=True))
    return hypot(across, along) / len(values)


def root_mean_square(values: tuple[int, ...] | list[int]) -> float:
    return sqrt(sum(value * value for value in values) / len(values))


def seam(values: tuple[int, ...]) -> tuple[float, float]:
    """How far a loop jumps, and bends, where it comes round: in multiples of what it does elsewhere."""
    found = []
    steps = [after - before for before, after in pairwise((*values, *values[:2]))]
    bends = [after - before for before, after in pairwise(steps)]
    for changes in (steps, bends):
        *within, across, beyond = map(abs, changes)
        found.append(max(across, beyond) / root_mean_square(within))
    return found[0], found[1]


def decibels(ratio: float) -> float:
    return 20 * log10(ratio)
