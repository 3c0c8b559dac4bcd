"""Every sound of the game, made by rule and the same to the byte on every machine: no recordings."""

from functools import lru_cache
from hashlib import blake2b
from random import Random
from typing import NamedTuple

from game.art.waves import (
    RATE,
    Wave,
    cycle,
    glide,
    levelled,
    low_pass,
    mix,
    noise,
    ring,
    seconds,
    swell,
)

EDITION = 1
"""Goes up whenever a sound changes, so that none is taken from an earlier version's cache."""

SIGNS = ("mail", "page", "choice")
"""The sounds that are heard once, when something happens."""

LOWEST, HIGHEST = 110.0, 260.0
"""Between which pitches people speak, in hertz."""

ROUND = 9.0
"""How long the murmur is before it comes round, in seconds."""

Vowel = tuple[tuple[float, float, float], ...]
"""Where a mouth lets a voice through: the middle of each band and its width, in hertz, and how much comes through."""

VOWELS: tuple[Vowel, ...] = (
    ((640, 120, 1.0), (1150, 160, 0.45), (2450, 260, 0.08)),
    ((460, 110, 1.0), (1750, 200, 0.25), (2500, 260, 0.08)),
    ((430, 110, 1.0), (850, 140, 0.5), (2400, 260, 0.05)),
    ((340, 100, 1.0), (1250, 180, 0.22), (2300, 260, 0.05)),
)
SHAPES = len(VOWELS)
"""How many shapes a blip of a voice can have."""

SPEAKERS = ((92, 0.5), (104, 0.9), (117, 0.4), (131, 0.65), (158, 0.35), (176, 0.8), (193, 0.45), (218, 0.6))
"""The pitches of those who murmur, in hertz, and how loud each is: some stand nearer."""


class Sound(NamedTuple):
    """One channel of sound: samples per second, and the samples as signed 16-bit numbers, low byte first."""

    rate: int
    samples: bytes


def sound(name: str) -> Sound:
    """One of the four sounds that are not a voice: mail, page, choice, or murmur, which loops. KeyError for others."""
    return {"mail": _mail, "page": _page, "choice": _choice, "murmur": _murmur}[name]()


def voice(pitch: float, shape: int = 0) -> Sound:
    """One blip of a voice at a pitch in hertz, 60 ms long. `shape` counts the vowels round."""
    first, last = VOWELS[shape % SHAPES], VOWELS[(shape + 2) % SHAPES]
    blip = glide(_vowel(pitch, first), _vowel(pitch, last), pitch * 1.02, 0.94, seconds(0.06))
    return Sound(RATE, levelled(swell(blip, seconds(0.014), seconds(0.034)), 0.4))


def pitch_of(person: str) -> float:
    """The pitch in hertz at which somebody speaks, always the same for the same id."""
    drawn = int.from_bytes(blake2b(person.encode(), digest_size=4).digest(), "big")
    return LOWEST + (HIGHEST - LOWEST) * drawn / 2**32


@lru_cache(maxsize=64)
def _vowel(pitch: float, vowel: Vowel) -> Wave:
    """One turn of a voice at a pitch that says a vowel."""
    weights = []
    for overtone in range(1, int(3000 / pitch) + 1):
        weight = 0.0
        for middle, width, through in vowel:
            away = (overtone * pitch - middle) / width
            weight += through / (1 + away * away)
        weights.append(weight + 0.25 / overtone)
    return cycle(weights)


def _mail() -> Sound:
    """Two soft notes, a fourth apart."""
    wave = [0.0] * seconds(0.95)
    for at, pitch in ((0.0, 659.26), (0.14, 880.0)):
        length = len(wave) - seconds(at)
        for overtone, loudness, dying in ((1, 1.0, 0.2), (2, 0.22, 0.11), (3, 0.07, 0.06)):
            note = swell(ring(pitch * overtone, dying, length), seconds(0.009), seconds(0.2))
            mix(wave, note, seconds(at), loudness)
    return Sound(RATE, levelled(wave, 0.4))


def _page() -> Sound:
    """A sheet of paper brushing over another."""
    chance = Random(12)
    length = seconds(0.24)
    hiss = low_pass(low_pass(noise(length, chance), 4200), 5200)
    rumble = low_pass(low_pass(hiss, 900), 900)
    grain = low_pass([abs(value) for value in noise(length, chance)], 60)
    brush = [(high - low) * (0.2 + fibre) for high, low, fibre in zip(hiss, rumble, grain, strict=True)]
    return Sound(RATE, levelled(swell(brush, seconds(0.08), seconds(0.15)), 0.3))


def _choice() -> Sound:
    """A knuckle on wood."""
    wave = [0.0] * seconds(0.13)
    for pitch, loudness, dying in ((410, 0.7, 0.02), (905, 1.0, 0.014), (2120, 0.35, 0.006)):
        mix(wave, ring(pitch, dying, len(wave)), 0, loudness)
    mix(wave, low_pass(swell(noise(seconds(0.004), Random(5)), 20, 60), 3000), 0, 0.6)
    return Sound(RATE, levelled(swell(wave, seconds(0.0015), seconds(0.04)), 0.4))


def _murmur() -> Sound:
    """A room full of people who are too far away to be understood. All of it goes round, so that it has no seam."""
    chance = Random(7)
    talk = [0.0] * seconds(ROUND)
    for number, (pitch, loudness) in enumerate(SPEAKERS):
        _talk(talk, _syllables(pitch, chance), loudness, number * len(talk) // len(SPEAKERS), chance)
    muffled = low_pass(low_pass(talk, 700, loop=True), 1100, loop=True)
    hall = _echoed(muffled, (0.031, 0.047, 0.073, 0.109))
    air = low_pass(low_pass(noise(len(talk), chance), 240, loop=True), 500, loop=True)
    return Sound(RATE, levelled([a + 2.5 * b for a, b in zip(hall, air, strict=True)], 0.28))


def _syllables(pitch: float, chance: Random) -> list[Wave]:
    """A few syllables of one voice: vowels only, which is why nobody will ever make out a word."""
    said = []
    turns = [_vowel(pitch, vowel) for vowel in VOWELS]
    for first in range(SHAPES):
        for step in (1, 2):
            length = seconds(0.13 + 0.12 * chance.random())
            height, bend = pitch * (0.88 + 0.32 * chance.random()), 0.8 + 0.3 * chance.random()
            syllable = glide(turns[first], turns[(first + step) % SHAPES], height, bend, length)
            said.append(swell(syllable, length // 3, length // 2))
    return said


def _talk(into: Wave, syllables: list[Wave], loudness: float, at: int, chance: Random) -> None:
    """Has somebody talk, with pauses, once round from a place."""
    end = at + len(into)
    while at < end:
        for _ in range(4 + int(9 * chance.random())):
            syllable = syllables[int(len(syllables) * chance.random())]
            mix(into, syllable, at, loudness * (0.45 + 0.55 * chance.random()))
            at += len(syllable) * 3 // 4
        at += seconds(0.4 + 1.5 * chance.random())


def _echoed(wave: Wave, delays: tuple[float, ...]) -> Wave:
    """The wave with its echoes from the walls, after so many seconds each, going round."""
    heard = list(wave)
    for number, delay in enumerate(delays):
        mix(heard, wave, seconds(delay), 0.5 - 0.09 * number)
    return heard
