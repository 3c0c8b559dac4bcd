"""The picture of the title."""

from collections import Counter
from xml.etree import ElementTree

from game.art.title import GUESTS, title
from tests.art.portraits import ids_in, painted


def test_nine_people_stand_in_it_and_hardly_two_look_alike() -> None:
    assert len(GUESTS) == 9
    assert len({guest.looks for guest in GUESTS}) == 9
    assert len({guest.expression for guest in GUESTS}) >= 7
    assert len({dict(guest.looks)["skin"] for guest in GUESTS}) == 5


def test_it_is_one_drawing_in_which_no_id_means_two_things() -> None:
    drawing = title()
    ElementTree.fromstring(drawing)
    assert set(Counter(ids_in(drawing)).values()) == {1}


def test_the_sun_stands_over_them_and_nothing_behind() -> None:
    picture = painted(title(), 640, 200)
    assert picture.get_at((4, 4)).a == 0
    assert picture.get_at((320, 20))[:3] == (0xFF, 0xCF, 0x77)
    assert all(picture.get_at((x, 199)).a == 255 for x in range(60, 580, 20))
