"""Every place has its murmur, in every light, and every murmur its place."""

import pytest

from game.art.assets import asset
from game.art.murmurs import MURMURS as MADE
from game.domain.looks import BACKDROPS, LIGHTS, STAGES
from game.window.surroundings import MURMURS, murmur_of


def test_every_backdrop_has_a_murmur_of_its_own() -> None:
    whole = {name for name in MURMURS if "/" not in name}
    assert whole == {*BACKDROPS, *STAGES}


@pytest.mark.parametrize("backdrop", [*BACKDROPS, *STAGES])
def test_every_picture_sounds_like_something_that_comes_with_the_game(backdrop: str) -> None:
    for light in ("", *(f"/{each}" for each in BACKDROPS.get(backdrop, STAGES.get(backdrop, ())))):
        murmur = murmur_of(backdrop + light)
        assert murmur.kind in MADE
        assert asset("sounds", f"{murmur.kind}.ogg").is_file()
        assert 0 < murmur.loudness <= 1


def test_pictures_that_sound_otherwise_are_pictures_that_there_are() -> None:
    named = [name.partition("/") for name in MURMURS]
    assert all(not light or light in BACKDROPS[backdrop] for backdrop, _, light in named)


def test_every_murmur_is_heard_somewhere() -> None:
    pictures = [f"{backdrop}/{light}" for backdrop in BACKDROPS for light in LIGHTS]
    assert {murmur_of(each).kind for each in [*BACKDROPS, *pictures]} == set(MADE)


def test_it_rains_outdoors_alone_and_nights_are_quieter() -> None:
    assert murmur_of("park-bench/rain").kind == "rain"
    assert murmur_of("canteen/rain") == murmur_of("canteen")
    assert murmur_of("lane/night").loudness < murmur_of("lane").loudness
    assert murmur_of("desk/night").kind == murmur_of("desk-night").kind == "night"
    assert murmur_of("fair-hall/dusk").loudness < murmur_of("fair-hall").loudness


def test_what_nobody_has_painted_is_as_quiet_as_it_is_plain() -> None:
    assert murmur_of("no-such-place") == murmur_of("plain")
