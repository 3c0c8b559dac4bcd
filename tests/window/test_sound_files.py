"""The files of sounds that come with the game, as the game reads them: what is made by rule, and nothing else."""

from collections.abc import Iterator
from functools import cache

import pygame
import pytest

from game.art.assets import asset
from game.art.loudness import greatest_power, lufs, power
from game.art.murmurs import MURMURS
from game.art.sounds import FAMILIES, LEVELS, MAKERS, Family, sound
from game.art.voices import Sound
from game.art.waves import LOUDEST, RATE
from tests.art.hearing import decibels, root_mean_square, samples, seam

MADE_AGAIN = ("mail", "phone", "choice", "steps", "vote-shown", "room")
MOST_BYTES = 1_500_000


@pytest.fixture(autouse=True, scope="module")
def _card() -> Iterator[None]:
    pygame.mixer.quit()
    pygame.mixer.init(RATE, -16, 1, allowedchanges=0)
    yield
    pygame.mixer.quit()
    shipped.cache_clear()


@cache
def shipped(name: str) -> tuple[int, ...]:
    content = pygame.mixer.Sound(file=asset("sounds", f"{name}.ogg")).get_raw()
    return samples(Sound(RATE, content))


def test_there_is_a_file_of_every_sound_and_all_are_small() -> None:
    files = list(asset("sounds").iterdir())
    assert {file.name for file in files} == {f"{name}.ogg" for name in FAMILIES}
    assert sum(file.stat().st_size for file in files) < MOST_BYTES
    assert all(file.read_bytes()[:4] == b"OggS" for file in files)


@pytest.mark.parametrize("name", MADE_AGAIN)
def test_what_is_made_again_is_what_is_shipped(name: str) -> None:
    """As near as an encoder comes: a hundredth of the power of a tone, a twentieth of that of noise."""
    made, there = samples(sound(name)), shipped(name)
    assert len(there) == len(made)
    apart = [one - other for one, other in zip(made, there, strict=True)]
    assert decibels(root_mean_square(apart) / root_mean_square(made)) < (-13 if name in MURMURS else -20)


@pytest.mark.parametrize("family", Family)
def test_a_family_is_as_loud_as_each_other(family: Family) -> None:
    level = LEVELS[family]
    measure = power if level.lasting else greatest_power
    levels = [lufs(measure([value / LOUDEST for value in shipped(name)])) for name in MAKERS[family]]
    assert levels == pytest.approx([lufs(level.wanted)] * len(levels), abs=0.7)


@pytest.mark.parametrize("name", FAMILIES)
def test_nothing_is_clipped_or_off_its_middle(name: str) -> None:
    values = shipped(name)
    assert max(map(abs, values)) < 0.75 * LOUDEST
    assert abs(sum(values) / len(values)) < 12


@pytest.mark.parametrize("name", MURMURS)
def test_no_murmur_clicks_where_it_comes_round(name: str) -> None:
    jump, bend = seam(shipped(name))
    assert jump < 4
    assert bend < 6


@pytest.mark.parametrize("name", [name for name in FAMILIES if name not in MURMURS])
def test_nothing_else_begins_or_ends_with_a_click(name: str) -> None:
    values = shipped(name)
    assert max(map(abs, (*values[:100], *values[-2:]))) < 200
