"""The sounds: the same everywhere, soft at both ends, and what they are meant to be."""

from functools import cache
from hashlib import blake2b
from itertools import pairwise
from math import cos, hypot, sin, tau
from struct import unpack

import pytest

from game.art.sounds import HIGHEST, LOWEST, SHAPES, SIGNS, Sound, pitch_of, sound, voice

FIRST_EDITION = {
    "mail": "58f9d7766986fd43",
    "page": "8ba2942b327d8bcd",
    "choice": "ec280114372c00ef",
    "murmur": "1da30569b7dde924",
    "voice": "57ca7ded0a95144c",
}
"""What each sound is, as a digest. Where one changes, `EDITION` goes up."""

LENGTHS = {"mail": 0.95, "page": 0.24, "choice": 0.13, "murmur": 9.0, "voice": 0.06}
PEOPLE = (
    "ada",
    "amara",
    "ben",
    "dov",
    "elif",
    "ines",
    "jonas",
    "kofi",
    "lena",
    "maya",
    "priya",
    "sam",
    "tomas",
    "yuki",
)


@cache
def heard(name: str) -> Sound:
    return voice(pitch_of("maya")) if name == "voice" else sound(name)


def samples(of: Sound) -> tuple[int, ...]:
    return unpack(f"<{len(of.samples) // 2}h", of.samples)


def strength(of: Sound, pitch: float) -> float:
    """How much of a sound lies at a pitch, in hertz."""
    turns = [tau * pitch * at / of.rate for at in range(len(of.samples) // 2)]
    values = samples(of)
    across = sum(value * cos(turn) for value, turn in zip(values, turns, strict=True))
    along = sum(value * sin(turn) for value, turn in zip(values, turns, strict=True))
    return hypot(across, along) / len(values)


@pytest.mark.parametrize("name", LENGTHS)
def test_a_sound_is_the_same_on_every_machine(name: str) -> None:
    assert blake2b(heard(name).samples, digest_size=8).hexdigest() == FIRST_EDITION[name]


@pytest.mark.parametrize("name", SIGNS)
def test_a_sound_made_twice_is_the_same(name: str) -> None:
    assert sound(name) == sound(name)


@pytest.mark.parametrize("name", LENGTHS)
def test_a_sound_is_neither_cut_off_nor_silent(name: str) -> None:
    values = samples(heard(name))
    assert len(values) == round(LENGTHS[name] * heard(name).rate)
    assert 8_000 < max(map(abs, values)) < 20_000


@pytest.mark.parametrize("name", [*SIGNS, "voice"])
def test_a_sound_begins_and_ends_without_a_click(name: str) -> None:
    values = samples(heard(name))
    assert max(map(abs, (*values[:2], *values[-2:]))) < 60


def test_the_murmur_has_no_seam() -> None:
    values = samples(heard("murmur"))
    steps = [after - before for before, after in pairwise((*values, *values[:2]))]
    bends = [after - before for before, after in pairwise(steps)]
    for changes in (steps, bends):
        *within, across, beyond = map(abs, changes)
        typical = (sum(change * change for change in within) / len(within)) ** 0.5
        assert max(across, beyond) <= typical


def test_the_murmur_is_never_still_and_never_loud() -> None:
    values, part = samples(heard("murmur")), heard("murmur").rate // 4
    parts = [values[at : at + part] for at in range(0, len(values), part)]
    loudness = [(sum(value * value for value in each) / len(each)) ** 0.5 for each in parts]
    assert min(loudness) > 500
    assert max(loudness) < 4_000


def test_mail_rings_with_two_notes() -> None:
    mail = heard("mail")
    for note in (659.26, 880.0):
        assert strength(mail, note) > 10 * strength(mail, 770)
        assert strength(mail, note) > 10 * strength(mail, 3000)


def test_a_choice_sounds_of_wood_and_a_page_of_paper() -> None:
    assert strength(heard("choice"), 905) > 5 * strength(heard("choice"), 5000)
    page = heard("page")
    low = sum(strength(page, pitch) for pitch in range(40, 240, 40))
    assert sum(strength(page, pitch) for pitch in range(2000, 2200, 40)) > 2 * low


def test_people_have_a_pitch_of_their_own_and_keep_it() -> None:
    pitches = [pitch_of(person) for person in PEOPLE]
    assert pitches == [pitch_of(person) for person in PEOPLE]
    assert len(set(pitches)) == len(PEOPLE)
    assert all(LOWEST <= pitch <= HIGHEST for pitch in pitches)
    assert max(pitches) - min(pitches) > (HIGHEST - LOWEST) / 2
    assert pitch_of("") != pitch_of("маја")


def test_a_voice_has_a_few_shapes_and_counts_them_round() -> None:
    said = [voice(140.0, shape) for shape in range(SHAPES)]
    assert len(set(said)) == SHAPES >= 3
    assert voice(140.0, SHAPES) == said[0]
    assert voice(200.0) != voice(140.0)


@pytest.mark.parametrize("pitch", [LOWEST, HIGHEST])
def test_a_voice_can_be_low_or_high(pitch: float) -> None:
    low, high = strength(voice(pitch), pitch), strength(voice(pitch), pitch * 1.5)
    assert low > high


def test_what_there_is_no_sound_for() -> None:
    with pytest.raises(KeyError):
        sound("applause")
