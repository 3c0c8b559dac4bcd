"""The voices: everybody has one of their own and keeps it, and all are as loud as each other."""

from itertools import product

import pytest

from game.art.loudness import greatest_power, lufs
from game.art.voices import HIGHEST, LOWEST, QUICKEST, SHAPES, SLOWEST, Voice, blip, voice_of
from tests.art.hearing import samples, strength

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
EXTREMES = [Voice(pitch, pace) for pitch, pace in product((LOWEST, HIGHEST), (QUICKEST, SLOWEST))]


def test_people_have_a_voice_of_their_own_and_keep_it() -> None:
    voices = [voice_of(person) for person in PEOPLE]
    assert voices == [voice_of(person) for person in PEOPLE]
    assert len({voice.pitch for voice in voices}) == len({voice.pace for voice in voices}) == len(PEOPLE)
    assert all(LOWEST <= voice.pitch <= HIGHEST and QUICKEST <= voice.pace <= SLOWEST for voice in voices)
    assert voice_of("") != voice_of("маја")


def test_voices_are_spread_over_all_that_there_is() -> None:
    pitches = [voice_of(person).pitch for person in PEOPLE]
    paces = [voice_of(person).pace for person in PEOPLE]
    assert max(pitches) - min(pitches) > (HIGHEST - LOWEST) / 2
    assert max(paces) - min(paces) > (SLOWEST - QUICKEST) / 2


def test_a_voice_has_a_few_shapes_and_counts_them_round() -> None:
    voice = Voice(140.0, 0.1)
    said = [blip(voice, shape) for shape in range(SHAPES)]
    assert len(set(said)) == SHAPES >= 3
    assert blip(voice, SHAPES) == said[0]
    assert blip(Voice(200.0, 0.1)) != blip(voice)


@pytest.mark.parametrize("voice", EXTREMES)
def test_a_blip_is_over_before_the_next_and_has_no_click(voice: Voice) -> None:
    said = blip(voice)
    values = samples(said)
    assert len(values) / said.rate < voice.pace
    assert max(map(abs, (*values[:2], *values[-2:]))) < 60


@pytest.mark.parametrize("voice", EXTREMES)
def test_a_voice_can_be_low_or_high(voice: Voice) -> None:
    assert strength(blip(voice), voice.pitch) > strength(blip(voice), voice.pitch * 1.5)


def test_nobody_is_louder_than_anybody() -> None:
    levels = [
        lufs(greatest_power([value / 32_768 for value in samples(blip(voice, shape))]))
        for voice in (*EXTREMES, voice_of("maya"))
        for shape in range(SHAPES)
    ]
    assert max(levels) - min(levels) < 0.5
    assert max(max(map(abs, samples(blip(voice)))) for voice in EXTREMES) < 24_000
