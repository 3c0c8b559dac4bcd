"""Every sound that comes with the game, made by rule and the same to the byte on every machine: no recordings.

`scripts/sounds.py` makes files of them, which is what the game plays. Voices are made as they are needed.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple

from game.art.loudness import gain
from game.art.murmurs import MURMURS
from game.art.signs import SIGNS
from game.art.themes import THEMES
from game.art.voices import Sound
from game.art.waves import RATE, Wave, samples_of, seconds


class Family(StrEnum):
    """What sounds are alike, and as loud as each other."""

    MURMURS = "murmurs"
    SIGNS = "signs"
    THEMES = "themes"


class Level(NamedTuple):
    """How loud a family is, as `loudness` has it: what lasts on the whole, a sign where it is loudest."""

    wanted: float
    lasting: bool


MAKERS: Mapping[Family, Mapping[str, Callable[[], Wave]]] = {
    Family.MURMURS: MURMURS,
    Family.SIGNS: SIGNS,
    Family.THEMES: THEMES,
}
LEVELS: Mapping[Family, Level] = {
    Family.MURMURS: Level(0.0012, lasting=True),
    Family.SIGNS: Level(0.0074, lasting=False),
    Family.THEMES: Level(0.0037, lasting=True),
}


FAMILIES: Mapping[str, Family] = {name: family for family, makers in MAKERS.items() for name in makers}
"""The family of each sound there is, by name."""

LEAD = 0.01
"""How much silence there is before a sign or a theme, in seconds: an encoder needs room for a beginning."""


def sound(name: str) -> Sound:
    """A sound as loud as its family is. KeyError where there is none of that name."""
    family = FAMILIES[name]
    wave = MAKERS[family][name]()
    if family is not Family.MURMURS:
        wave = [0.0] * seconds(LEAD) + wave
    level = LEVELS[family]
    return Sound(RATE, samples_of(wave, gain(wave, wanted=level.wanted, lasting=level.lasting)))
