from math import atanh, sqrt

import pytest

from game.authoring.simulation.statistics import Estimate, average, band, difference, ratio, related, share


def test_a_share_has_wilsons_interval() -> None:
    """The first of the worked examples in Newcombe 1998, Statistics in Medicine 17, 857: 81 of 263."""
    value, low, high = share(81, 263)
    assert (value, low, high) == pytest.approx((0.3080, 0.2553, 0.3662), abs=0.0001)
    assert share(0, 20).low == 0
    assert share(20, 20).high == 1


def test_a_difference_has_newcombes_interval() -> None:
    """Example (a) of Newcombe 1998, Statistics in Medicine 17, 873: 56 of 70 less 48 of 80."""
    assert difference(share(56, 70), share(48, 80)) == pytest.approx((0.2, 0.0524, 0.3339), abs=0.0001)


def test_a_correlation_has_fishers_interval() -> None:
    one = [float(each) for each in range(28)]
    other = [each if each % 3 else 30 - each for each in one]
    value, low, high = related(one, other)
    assert value is not None
    assert low is not None
    assert high is not None
    reach = 1.959964 / sqrt(25)
    assert (atanh(low), atanh(high)) == pytest.approx((atanh(value) - reach, atanh(value) + reach), abs=1e-6)


def test_what_cannot_be_known_is_not_made_up() -> None:
    unknown = Estimate(None)
    assert share(0, 0) == unknown
    assert difference(share(0, 0), share(1, 2)) == unknown
    assert related([1.0, 1.0, 1.0, 1.0], [1.0, 2.0, 3.0, 4.0]) == unknown
    assert related([1.0], [2.0]) == unknown
    assert average([]) == unknown
    assert ratio([1, 2], [0, 0]) == unknown


def test_few_values_leave_a_correlation_open() -> None:
    assert related([1.0, 2.0, 4.0], [1.0, 3.0, 2.0])[1:] == (-1.0, 1.0)
    assert related([1.0, 2.0, 3.0], [2.0, 4.0, 6.0]).value == pytest.approx(1.0)


def test_a_ratio_lies_within_its_interval_which_narrows() -> None:
    few, many = ratio([2, 4], [1, 3]), ratio([2, 4] * 50, [1, 3] * 50)
    for each in (few, many):
        assert each.value == pytest.approx(1.5)
        assert each.low is not None
        assert each.high is not None
        assert each.low < 1.5 < each.high
    assert few.high is not None
    assert many.high is not None
    assert many.high < few.high


def test_a_band_holds_the_middle() -> None:
    assert band([float(each) for each in range(100)]) == (5, 94)
    assert band([3.0]) == (3.0, 3.0)
