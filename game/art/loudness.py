"""How loud a sound is to an ear: ITU-R BS.1770's weighting and gates, for one channel at our own rate.

What is over at once is measured over 125 ms, as a sound level meter does that is set to "fast" (IEC 61672).
Loudness is carried as mean squares of the weighted wave, so that to level by it takes a root and no logarithm:
a maths library may err in the last bit of one, and a sound would not be the same everywhere.
"""

from collections.abc import Sequence
from itertools import accumulate
from math import fsum, log10, sqrt
from operator import mul
from typing import NamedTuple

from game.art.waves import RATE, Wave, sine

BLOCK, SHORT = RATE * 2 // 5, RATE // 8
"""How much is measured at once, in samples: of what lasts, and of what is over at once."""

OVERLAP = 4
"""How many blocks any sample is in."""

GATE, SILENCE = 0.1, 1.1724653e-7
"""How far under what is usual something no longer counts, and under what it never does (-70 LUFS), as mean squares."""

OFFSET = -0.691
"""What makes a full tone of about 1 kHz -3 LUFS, in decibels."""


class Biquad(NamedTuple):
    """A filter by its coefficients: those of what comes in, then those of what went out before."""

    b0: float
    b1: float
    b2: float
    a1: float
    a2: float


def tangent(pitch: float) -> float:
    """By what a pitch is bent so that a filter has it where it belongs."""
    return sine(pitch / RATE / 2) / sine(pitch / RATE / 2 + 0.25)


def head() -> Biquad:
    """What a head does: what lies high is heard four decibels louder."""
    k, q, high, middle = tangent(1681.9744509555319), 0.7071752369554193, 1.5848647011308556, 1.2587209302325582
    whole = 1 + k / q + k * k
    return Biquad(
        (high + middle * k / q + k * k) / whole,
        2 * (k * k - high) / whole,
        (high - middle * k / q + k * k) / whole,
        2 * (k * k - 1) / whole,
        (1 - k / q + k * k) / whole,
    )


def ear() -> Biquad:
    """What an ear does: what lies lowest is hardly heard."""
    k, q = tangent(38.13547087613982), 0.5003270373238773
    whole = 1 + k / q + k * k
    return Biquad(1.0, -2.0, 1.0, 2 * (k * k - 1) / whole, (1 - k / q + k * k) / whole)


def filtered(wave: Sequence[float], by: Biquad) -> Wave:
    """The wave after a filter that was still before."""
    b0, b1, b2, a1, a2 = by
    first = second = 0.0
    passed = []
    for value in wave:
        out = b0 * value + first
        first = b1 * value - a1 * out + second
        second = b2 * value - a2 * out
        passed.append(out)
    return passed


def blocks(wave: Sequence[float], block: int) -> list[float]:
    """The mean squares of a weighted wave, block by block; what is shorter than one is followed by silence."""
    weighted = filtered(filtered(wave, head()), ear())
    weighted += [0.0] * (block - len(weighted))
    sums = [0.0, *accumulate(map(mul, weighted, weighted))]
    starts = range(0, len(weighted) - block + 1, block // OVERLAP)
    return [(sums[at + block] - sums[at]) / block for at in starts]


def power(wave: Sequence[float]) -> float:
    """How loud a wave is on the whole, its silences left out, as a mean square."""
    heard = [each for each in blocks(wave, BLOCK) if each > SILENCE]
    usual = fsum(heard) / len(heard) if heard else 0.0
    counted = [each for each in heard if each > GATE * usual]
    return fsum(counted) / len(counted) if counted else 0.0


def greatest_power(wave: Sequence[float]) -> float:
    """How loud a wave is where it is loudest, as a mean square."""
    return max(blocks(wave, SHORT))


def lufs(mean_square: float) -> float:
    """A mean square as loudness units under full scale."""
    return OFFSET + 10 * log10(mean_square)


def gain(wave: Sequence[float], *, wanted: float, lasting: bool) -> float:
    """By how much a wave is to be made louder to be as loud as is wanted: what lasts on the whole, a sign at its most.

    `wanted` is a mean square.
    """
    return sqrt(wanted / (power if lasting else greatest_power)(wave))
