"""Behind the people is always something."""

import re
from pathlib import Path

import pygame
import pytest

from game.art import places
from game.art.assets import asset
from game.art.places import place
from game.domain.looks import BACKDROPS, STAGES
from tests.art.portraits import painted


@pytest.mark.parametrize("name", sorted(BACKDROPS))
def test_every_backdrop_is_painted(name: str) -> None:
    assert asset("places", f"{name}.svg").is_file()
    assert (place(name) == place("plain")) is (name == "plain")


@pytest.mark.parametrize("name", sorted(BACKDROPS.keys() | STAGES.keys()))
def test_no_two_lights_or_stages_of_a_picture_look_alike(name: str) -> None:
    lights = BACKDROPS.get(name) or STAGES[name]
    looks = {pygame.image.tobytes(painted(place(f"{name}/{light}"), 48, 27), "RGB") for light in lights}
    assert len(looks) == len(lights)
    assert place(f"{name}/{lights[0]}") == place(name) == place(f"{name}/moonshine")


@pytest.mark.parametrize("name", sorted(BACKDROPS.keys() | STAGES.keys()))
def test_every_part_that_a_drawing_uses_is_there(name: str) -> None:
    drawing = place(name)
    used = set(re.findall(r'(?:href="|url\()#([\w-]+)', drawing))
    known = re.findall(r'\bid="([\w-]+)"', drawing)
    assert used <= set(known)
    assert len(known) == len(set(known)), "an id of its own is also that of a part"


@pytest.mark.parametrize("name", ["", "plain", "moon", "../icons/app"])
def test_a_place_that_nobody_painted_is_plain(name: str) -> None:
    assert place(name) == place("plain")


def test_a_game_whose_pictures_were_lost_still_has_a_wall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "asset", tmp_path.joinpath)
    drawing = place.__wrapped__("rooftop")
    assert painted(drawing, 32, 18).get_bounding_rect().size == (32, 18)


@pytest.mark.parametrize("size", [(128, 72), (40, 90), (200, 30)])
@pytest.mark.parametrize("name", ["plain", "rooftop"])
def test_a_place_covers_whatever_it_is_shown_in(name: str, size: tuple[int, int]) -> None:
    picture = painted(place(name), *size)
    assert picture.get_size() == size
    assert picture.get_bounding_rect().size == size
    assert all(picture.get_at(corner).a == 255 for corner in ((0, 0), (size[0] - 1, 0), (0, size[1] - 1)))
