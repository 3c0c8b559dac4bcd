"""The sounds: the same everywhere, soft at both ends, and what they are meant to be."""

from functools import cache
from hashlib import blake2b

import pytest

from game.art.murmurs import MURMURS, ROUND
from game.art.signs import SIGNS
from game.art.sounds import FAMILIES, LEVELS, Family, sound
from game.art.themes import THEMES
from game.art.voices import Sound
from tests.art.hearing import root_mean_square, samples, seam, strength

AS_SHIPPED = {
    "party": "36531b8bc9d04442",
    "hall": "2b30938ae2e0c3fa",
    "cafe": "d15301255a24abb2",
    "street": "911a6d3b8522a4e1",
    "park": "4bbb7a0de16f8d3f",
    "water": "b2db15c3efb4e898",
    "train": "818ce78347da4eff",
    "room": "6f342117c034c20b",
    "night": "d9faa4b9fd0ccd0e",
    "call": "8038402778ac9a81",
    "rain": "0b5e4504e7d997af",
    "mail": "1f15d7c02485bdcf",
    "phone": "840da79bfe721b57",
    "pen": "e83cc62a239b2693",
    "page": "7bd6d20c621d8ca8",
    "choice": "56e1d31a4d86a571",
    "steps": "76cd135087bb72b7",
    "vote-opened": "93198b376a6be5a4",
    "vote-closed": "4268b2e8b56707d7",
    "vote-shown": "1193522b4de52551",
    "beginning": "a2730c3ab9740450",
    "looking-back": "155878b594a7d936",
}
"""What each sound is, as a digest. Where one changes its file is made again, by `scripts/sounds.py`."""

QUICK = (*SIGNS, "room", "cafe")
"""What is made in no time, and enough of the rest."""


@cache
def heard(name: str) -> Sound:
    return sound(name)


def is_as_shipped(name: str) -> bool:
    return blake2b(heard(name).samples, digest_size=8).hexdigest() == AS_SHIPPED[name]


@pytest.mark.parametrize("name", QUICK)
def test_a_sound_is_the_same_on_every_machine(name: str) -> None:
    assert is_as_shipped(name)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(set(FAMILIES) - set(QUICK)))
def test_a_sound_that_takes_long_is_the_same_on_every_machine(name: str) -> None:
    assert is_as_shipped(name)


def test_every_sound_belongs_to_one_family_with_a_level() -> None:
    assert set(FAMILIES) == set(AS_SHIPPED) == {*MURMURS, *SIGNS, *THEMES}
    assert len(FAMILIES) == len(MURMURS) + len(SIGNS) + len(THEMES)
    assert set(LEVELS) == set(Family)


@pytest.mark.parametrize("name", SIGNS)
def test_a_sign_made_twice_is_the_same(name: str) -> None:
    assert sound(name) == heard(name)


@pytest.mark.parametrize("name", SIGNS)
def test_a_sign_begins_and_ends_without_a_click_and_stands_around_nothing(name: str) -> None:
    values = samples(heard(name))
    assert max(map(abs, (*values[:200], *values[-2:]))) < 60
    assert abs(sum(values) / len(values)) < 1


@pytest.mark.parametrize("name", ["room", "cafe"])
def test_a_murmur_has_no_seam_and_lasts(name: str) -> None:
    values = samples(heard(name))
    assert len(values) == ROUND * heard(name).rate
    assert max(seam(values)) < 2.5


def test_a_room_full_of_people_is_never_still_and_an_empty_one_hardly_changes() -> None:
    def parts(name: str) -> list[float]:
        values, part = samples(heard(name)), heard(name).rate // 2
        return [root_mean_square(values[at : at + part]) for at in range(0, len(values), part)]

    people, nobody = parts("cafe"), parts("room")
    assert min(people) > 200
    assert max(people) / min(people) > 1.5 > max(nobody) / min(nobody)


def test_nobody_is_understood_in_a_murmur() -> None:
    """What tells consonants apart lies above 2 kHz."""
    cafe = Sound(24_000, heard("cafe").samples[:96_000])
    voices = sum(strength(cafe, pitch) for pitch in range(200, 600, 20))
    assert sum(strength(cafe, pitch) for pitch in range(3000, 3400, 20)) < voices / 30


def test_mail_rings_with_two_notes() -> None:
    mail = heard("mail")
    for note in (659.26, 880.0):
        assert strength(mail, note) > 10 * strength(mail, 770)
        assert strength(mail, note) > 10 * strength(mail, 3000)


def test_a_vote_is_opened_by_a_rising_and_closed_by_a_falling_third() -> None:
    def first(name: str) -> Sound:
        made = heard(name)
        return Sound(made.rate, made.samples[: 2 * made.rate * 14 // 100])

    low, high = 392.0, 587.33
    assert strength(first("vote-opened"), low) > 5 * strength(first("vote-opened"), high)
    assert strength(first("vote-closed"), high) > 5 * strength(first("vote-closed"), low)
    assert strength(heard("vote-shown"), 783.99) > 5 * strength(heard("vote-opened"), 783.99)


def test_steps_come_nearer_and_go() -> None:
    values, every = samples(heard("steps")), int(0.4 * heard("steps").rate)
    loud = [max(map(abs, values[at : at + every])) for at in range(0, 6 * every, every)]
    nearest = loud.index(max(loud))
    assert loud[: nearest + 1] == sorted(loud[: nearest + 1])
    assert loud[nearest:] == sorted(loud[nearest:], reverse=True)
    assert 0 < nearest < len(loud) - 1


def test_a_choice_sounds_of_wood_and_page_and_pen_of_paper() -> None:
    assert strength(heard("choice"), 905) > 5 * strength(heard("choice"), 5000)
    for name in ("page", "pen"):
        low = sum(strength(heard(name), pitch) for pitch in range(40, 240, 40))
        assert sum(strength(heard(name), pitch) for pitch in range(2000, 2200, 40)) > 2 * low


def test_what_there_is_no_sound_for() -> None:
    with pytest.raises(KeyError):
        sound("applause")
