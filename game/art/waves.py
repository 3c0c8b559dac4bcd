"""Waves as lists of numbers, from sums and products alone: what a maths library adds differs in the last bit.

Times are in samples and frequencies in hertz unless a name says otherwise. Floats are added with loops or `fsum`,
because `sum` rounds differently from one version of Python to the next.
"""

import sys
from array import array
from collections.abc import Sequence
from functools import cache
from math import fsum
from operator import add, mul, sub
from random import Random

RATE = 24_000
"""Samples per second. Most sound cards run at twice this, so that nothing has to be bent to fit."""

LOUDEST = 32_767
TAU = 6.283185307179586
TURN = 1024
"""Samples in one turn of a cycle; a power of two, so that places in it can be masked."""

Wave = list[float]


def sine(turns: float) -> float:
    """The sine of so many full turns, right to nine digits."""
    turn = turns % 1.0
    if turn > 0.75:
        turn -= 1.0
    elif turn > 0.25:
        turn = 0.5 - turn
    a = turn * TAU
    s = a * a
    return a * (1 - s / 6 * (1 - s / 20 * (1 - s / 42 * (1 - s / 72 * (1 - s / 110 * (1 - s / 156))))))


@cache
def _sines() -> tuple[float, ...]:
    return tuple(sine(at / TURN) for at in range(TURN))


def seconds(length: float) -> int:
    """How many samples last so long."""
    return int(length * RATE)


def cycle(weights: Sequence[float]) -> Wave:
    """One turn of a tone whose overtones, from the lowest, have these weights. `TURN` samples."""
    turn = [0.0] * TURN
    for overtone, weight in enumerate(weights, start=1):
        shift = overtone * overtone * 97 % TURN  # with all of them in step a voice would buzz
        tone = (_sines() * (overtone + 1))[shift::overtone]
        turn = [value + weight * other for value, other in zip(turn, tone, strict=False)]
    return turn


def glide(first: Wave, last: Wave, pitch: float, bend: float, length: int) -> Wave:
    """A tone that turns from one cycle into another while its pitch becomes `bend` times what it was."""
    wave = []
    mask, place, step = TURN - 1, 0.0, pitch * TURN / RATE
    steeper = step * (bend - 1) / length
    for at in range(length):
        here = int(place) & mask
        share = at / length
        wave.append(first[here] * (1 - share) + last[here] * share)
        place += step
        step += steeper
    return wave


def ring(pitch: float, dying: float, length: int) -> Wave:
    """A tone that dies away by a factor of about 2.7 in each `dying` seconds, from 1."""
    kept = 1 - 1 / (dying * RATE)
    across, along = sine(pitch / RATE + 0.25) * kept, sine(pitch / RATE) * kept
    x, y, wave = 1.0, 0.0, []
    for _ in range(length):
        wave.append(y)
        x, y = x * across - y * along, x * along + y * across
    return wave


def noise(length: int, chance: Random) -> Wave:
    """White noise between -1 and 1."""
    drawn = array("h")
    drawn.frombytes(chance.randbytes(2 * length))
    if sys.byteorder == "big":
        drawn.byteswap()
    return [value / 32_768 for value in drawn]


def low_pass(wave: Wave, pitch: float, *, loop: bool = False) -> Wave:
    """What lies below a pitch. A loop is filtered as if it had gone round before."""
    share = TAU * pitch / (TAU * pitch + RATE)
    level = 0.0
    if loop:
        for value in wave[-RATE // 2 :]:
            level += share * (value - level)
    passed = []
    for value in wave:
        level += share * (value - level)
        passed.append(level)
    return passed


def swell(wave: Wave, rising: int, falling: int) -> Wave:
    """The wave coming up from silence and going back to it, softly; the two together are no longer than the wave."""
    up = [eased(at / rising) for at in range(rising)]
    down = [eased(at / falling) for at in range(falling, 0, -1)]
    level = [1.0] * (len(wave) - rising - falling)
    return list(map(mul, wave, up + level + down))


def eased(share: float) -> float:
    """From 0 to 1 without a corner at either end."""
    return share * share * (3 - 2 * share)


def mix(into: Wave, wave: Wave, at: int, loudness: float = 1.0) -> None:
    """Adds a wave from a place on; what goes beyond the end comes in again at the start."""
    room = len(into)
    at %= room
    louder = [value * loudness for value in wave]
    ahead = min(len(louder), room - at)
    into[at : at + ahead] = map(add, into[at : at + ahead], louder)
    if louder[ahead:]:
        mix(into, louder[ahead:], 0)


def drift(length: int, points: int, chance: Random, least: float = 0.0) -> Wave:
    """A level that wanders softly between a least and 1, from point to point, and comes round to where it began."""
    levels = [least + (1 - least) * chance.random() for _ in range(points)]
    wave: Wave = []
    for at, level in enumerate(levels):
        beyond = levels[(at + 1) % points]
        steps = length * (at + 1) // points - length * at // points
        wave += [level + (beyond - level) * eased(step / steps) for step in range(steps)]
    return wave


def times(*waves: Wave) -> Wave:
    """Waves multiplied, sample by sample."""
    first, *others = waves
    for other in others:
        first = list(map(mul, first, other))
    return first


def band(wave: Wave, lowest: float, highest: float, *, loop: bool = False) -> Wave:
    """What lies between two pitches, twelve decibels an octave down on either side."""
    below = low_pass(low_pass(wave, highest, loop=loop), highest, loop=loop)
    for _ in range(2):
        below = list(map(sub, below, low_pass(below, lowest, loop=loop)))
    return below


def samples_of(wave: Wave, gain: float = 1.0) -> bytes:
    """The wave, so many times as loud, with no share of it lost above or below: 16 bits, low byte first.

    OverflowError where it is too loud for that.
    """
    rest = fsum(wave) / len(wave)
    samples = array("h", [round((value - rest) * gain * LOUDEST) for value in wave])
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()
