"""The voice of everybody: blips that are made as they are needed, for anybody may be written into a story."""

from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from game.art.loudness import gain
from game.art.waves import RATE, Wave, cycle, glide, samples_of, seconds, swell

LOWEST, HIGHEST = 110.0, 260.0
"""Between which pitches people speak, in hertz."""

QUICKEST, SLOWEST = 0.085, 0.15
"""How long it is at least from blip to blip of the quickest and of the slowest, in seconds."""

SPOKEN = 0.7
"""How much of that time is spoken; the rest is breath."""

WANTED = 0.0068
"""How loud a blip is, as `loudness` has it."""

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


class Sound(NamedTuple):
    """One channel of sound: samples per second, and the samples as signed 16-bit numbers, low byte first."""

    rate: int
    samples: bytes


class Voice(NamedTuple):
    """How somebody speaks: at a pitch in hertz, and with so many seconds at least from blip to blip."""

    pitch: float
    pace: float


def voice_of(person: str) -> Voice:
    """How somebody speaks, always the same for the same id."""
    drawn = blake2b(person.encode(), digest_size=8).digest()
    high, slow = (int.from_bytes(drawn[at : at + 4], "big") / 2**32 for at in (0, 4))
    return Voice(LOWEST + (HIGHEST - LOWEST) * high, QUICKEST + (SLOWEST - QUICKEST) * slow)


def blip(voice: Voice, shape: int = 0) -> Sound:
    """One blip of a voice, as long as its pace has it. `shape` counts the vowels round."""
    first, last = VOWELS[shape % SHAPES], VOWELS[(shape + 2) % SHAPES]
    length = seconds(voice.pace * SPOKEN)
    said = glide(vowel_at(voice.pitch, first), vowel_at(voice.pitch, last), voice.pitch * 1.02, 0.94, length)
    said = swell(said, length // 4, length * 4 // 7)
    return Sound(RATE, samples_of(said, gain(said, wanted=WANTED, lasting=False)))


@lru_cache(maxsize=64)
def vowel_at(pitch: float, vowel: Vowel) -> Wave:
    """One turn of a voice at a pitch that says a vowel."""
    weights = []
    for overtone in range(1, int(3000 / pitch) + 1):
        weight = 0.0
        for middle, width, through in vowel:
            away = (overtone * pitch - middle) / width
            weight += through / (1 + away * away)
        weights.append(weight + 0.25 / overtone)
    return cycle(weights)
