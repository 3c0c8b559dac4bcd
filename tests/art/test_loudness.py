"""The meter, held against what ITU-R BS.1770 and EBU Tech 3341 say that one must show."""

import pytest

from game.art.loudness import gain, greatest_power, lufs, power
from game.art.waves import RATE, Wave, sine


def tone(pitch: float, peak: float, length: float) -> Wave:
    return [peak * sine(pitch * at / RATE) for at in range(round(length * RATE))]


def test_a_full_tone_of_a_kilohertz_is_three_units_under_full_scale() -> None:
    assert lufs(power(tone(997, 1.0, 3))) == pytest.approx(-3.01, abs=0.05)


def test_ten_times_the_wave_is_twenty_units() -> None:
    assert lufs(power(tone(997, 0.1, 2))) == pytest.approx(-23.01, abs=0.05)


def test_what_is_low_counts_less_and_what_is_high_more() -> None:
    middle = lufs(power(tone(997, 0.5, 1)))
    assert lufs(power(tone(40, 0.5, 1))) < middle - 2
    assert lufs(power(tone(6000, 0.5, 1))) == pytest.approx(middle + 3.3, abs=0.4)


def test_silence_between_does_not_make_what_is_heard_less_loud() -> None:
    alone = lufs(power(tone(997, 0.3, 4)))
    among = tone(997, 0.3, 4) + [0.0] * (6 * RATE)
    assert lufs(power(among)) == pytest.approx(alone, abs=0.3)


def test_what_is_over_at_once_is_measured_where_it_is_loudest() -> None:
    knock = [0.0] * RATE + tone(997, 0.3, 0.125) + [0.0] * RATE
    assert lufs(greatest_power(knock)) == pytest.approx(lufs(power(tone(997, 0.3, 2))), abs=1)


def test_silence_has_no_power() -> None:
    assert power([0.0] * RATE) == 0


@pytest.mark.parametrize("lasting", [True, False])
def test_a_gain_makes_as_loud_as_is_wanted(lasting: bool) -> None:
    wave = tone(700, 0.2, 1.5)
    by = gain(wave, wanted=0.002, lasting=lasting)
    louder = [value * by for value in wave]
    assert (power if lasting else greatest_power)(louder) == pytest.approx(0.002)
