"""Everything random, derived from the seed: the same seed and name always give the same answer."""

from collections.abc import Sequence
from typing import TypeVar
from zlib import crc32

T = TypeVar("T")

_MASK = (1 << 64) - 1


def draw(seed: int, name: str) -> int:
    """64 bits that look random. The mixing is splitmix64 (Steele, Lea & Flood 2014, OOPSLA)."""
    bits = ((seed & _MASK) * 0x9E3779B97F4A7C15 + crc32(name.encode())) & _MASK
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        bits = ((bits ^ bits >> shift) * factor) & _MASK
    return bits ^ bits >> 31


def pick(seed: int, name: str, options: Sequence[T]) -> T:
    """One of `options`, which must not be empty."""
    return options[draw(seed, name) % len(options)]


def shuffle(seed: int, name: str, options: Sequence[T]) -> tuple[T, ...]:
    """All of `options` in an order of the seed's."""
    places = sorted(range(len(options)), key=lambda place: draw(seed, f"{name}/{place}"))
    return tuple(options[place] for place in places)
