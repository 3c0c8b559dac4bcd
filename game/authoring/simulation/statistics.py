"""Intervals of 95 % for the figures of a simulation."""

from collections.abc import Sequence
from math import atanh, exp, sqrt, tanh
from statistics import NormalDist, correlation, fmean, variance
from typing import NamedTuple

Z = NormalDist().inv_cdf(0.975)


class Estimate(NamedTuple):
    """A figure and the bounds of its interval; nothing is known where it is None."""

    value: float | None
    low: float | None = None
    high: float | None = None


UNKNOWN = Estimate(None)


def share(successes: float, trials: int) -> Estimate:
    """A share with Wilson's score interval (Wilson 1927, *JASA*); `successes` may hold halves for ties."""
    if not trials:
        return UNKNOWN
    rate, spread = successes / trials, Z * Z / trials
    middle = (rate + spread / 2) / (1 + spread)
    reach = sqrt(spread * (rate * (1 - rate) + spread / 4)) / (1 + spread)
    return Estimate(rate, max(0.0, middle - reach), min(1.0, middle + reach))


def difference(one: Estimate, other: Estimate) -> Estimate:
    """`one` less `other`, two shares of separate samples: method 10 of Newcombe 1998, *Statistics in Medicine*."""
    if one.value is None or one.low is None or one.high is None:
        return UNKNOWN
    if other.value is None or other.low is None or other.high is None:
        return UNKNOWN
    gap = one.value - other.value
    below = sqrt((one.value - one.low) ** 2 + (other.high - other.value) ** 2)
    above = sqrt((one.high - one.value) ** 2 + (other.value - other.low) ** 2)
    return Estimate(gap, gap - below, gap + above)


def related(one: Sequence[float], other: Sequence[float]) -> Estimate:
    """Pearson's r with its interval through Fisher's z (Fisher 1921, *Metron*); unknown where one does not vary."""
    count = len(one)
    if count < 2 or len(set(one)) < 2 or len(set(other)) < 2:
        return UNKNOWN
    r = correlation(one, other)
    if count < 4 or abs(r) >= 1:
        return Estimate(r, -1.0 if count < 4 else r, 1.0 if count < 4 else r)
    z, reach = atanh(r), Z / sqrt(count - 3)
    return Estimate(r, tanh(z - reach), tanh(z + reach))


def average(values: Sequence[float]) -> Estimate:
    """The mean with its normal interval."""
    if not values:
        return UNKNOWN
    mean = fmean(values)
    reach = Z * sqrt(variance(values) / len(values)) if len(values) > 1 else 0.0
    return Estimate(mean, mean - reach, mean + reach)


def ratio(one: Sequence[float], other: Sequence[float]) -> Estimate:
    """The mean of `one` over that of `other`, its interval by the delta method on the logarithm; unknown over 0."""
    above, below = fmean(one), fmean(other)
    if not above or not below:
        return UNKNOWN
    spread = sum(variance(each) / len(each) / fmean(each) ** 2 for each in (one, other) if len(each) > 1)
    return Estimate(above / below, *(above / below * exp(sign * Z * sqrt(spread)) for sign in (-1, 1)))


def band(values: Sequence[float]) -> tuple[float, float]:
    """The bounds between which the middle nine tenths of the values lie; there must be some."""
    ordered = sorted(values)
    cut = len(ordered) // 20
    return ordered[cut], ordered[-cut - 1]
