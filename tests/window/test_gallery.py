import threading
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pygame
import pytest

from game.art.pictures import Face, Picture, Place
from game.window.gallery import Gallery
from game.window.portfolio import Wanted

CAFE, ROOF = Place("cafe"), Place("rooftop")


class Draughtsman:
    """Paints every picture in one colour, and counts."""

    def __init__(self) -> None:
        self.painted: list[Wanted] = []
        self.broken = False
        self.gone_home = threading.Event()

    def paint(self, picture: Picture, width: int, height: int) -> bytes:
        self.painted.append(Wanted(picture, width, height))
        if self.broken:
            raise RuntimeError("out of ink")
        surface = pygame.Surface((width, height))
        surface.fill("#e69f00")
        file = BytesIO()
        pygame.image.save(surface, file, "picture.png")
        return file.getvalue()

    def close(self) -> None:
        self.gone_home.set()


@pytest.fixture
def drawn() -> Draughtsman:
    return Draughtsman()


@pytest.fixture
def gallery(drawn: Draughtsman, tmp_path: Path) -> Iterator[Gallery]:
    yield from opened(drawn, tmp_path)


def opened(drawn: Draughtsman, folder: Path | None) -> Iterator[Gallery]:
    made = Gallery(lambda: drawn, folder, lambda: None)
    yield made
    made.close()


def test_a_picture_is_there_once_it_is_made(gallery: Gallery) -> None:
    assert gallery.surface(CAFE, 40, 30) is None
    gallery.settle(10)
    made = gallery.surface(CAFE, 40, 30)
    assert made is not None
    assert made.get_size() == (40, 30)


def test_a_picture_is_asked_for_once(gallery: Gallery, drawn: Draughtsman) -> None:
    for _ in range(5):
        gallery.surface(CAFE, 40, 30)
    gallery.settle(10)
    gallery.surface(CAFE, 40, 30)
    assert len(drawn.painted) == 1


def test_a_picture_on_the_disk_is_there_at_once_and_not_made_again(drawn: Draughtsman, tmp_path: Path) -> None:
    for first in opened(drawn, tmp_path):
        first.surface(CAFE, 40, 30)
        first.settle(10)
    for second in opened(drawn, tmp_path):
        assert second.surface(CAFE, 40, 30) is not None
    assert len(drawn.painted) == 1


def test_while_one_size_is_made_another_stands_in(gallery: Gallery) -> None:
    gallery.surface(CAFE, 40, 30)
    gallery.settle(10)
    stand_in = gallery.surface(CAFE, 80, 60)
    assert stand_in is not None
    assert stand_in.get_size() == (80, 60)


def test_the_place_one_comes_to_is_made_before_the_people_there(tmp_path: Path) -> None:
    begun, go_on = threading.Event(), threading.Event()

    class Slow(Draughtsman):
        def paint(self, picture: Picture, width: int, height: int) -> bytes:
            begun.set()
            go_on.wait(10)
            return super().paint(picture, width, height)

    drawn = Slow()
    wanted: list[Picture] = [Face((("head", "bun"),)), Face((("head", "afro"),)), ROOF]
    for gallery in opened(drawn, tmp_path):
        gallery.surface(CAFE, 40, 30)
        assert begun.wait(10)
        for picture in wanted:
            gallery.prepare(Wanted(picture, 40, 30))
        go_on.set()
        gallery.settle(10)
    assert [each.picture for each in drawn.painted] == [CAFE, ROOF, *wanted[:2]]


def test_a_picture_that_cannot_be_made_is_left_out_and_the_next_is_made(gallery: Gallery, drawn: Draughtsman) -> None:
    drawn.broken = True
    assert gallery.surface(CAFE, 40, 30) is None
    gallery.settle(10)
    drawn.broken = False
    assert gallery.surface(CAFE, 40, 30) is None
    gallery.surface(ROOF, 40, 30)
    gallery.settle(10)
    assert gallery.surface(ROOF, 40, 30) is not None


def test_a_damaged_file_is_made_again(drawn: Draughtsman, tmp_path: Path) -> None:
    for first in opened(drawn, tmp_path):
        first.surface(CAFE, 40, 30)
        first.settle(10)
    for file in tmp_path.glob("*.pixels"):
        file.write_bytes(b"and then nothing")
    for second in opened(drawn, tmp_path):
        second.surface(CAFE, 40, 30)
        second.settle(10)
        assert second.surface(CAFE, 40, 30) is not None
    assert len(drawn.painted) == 2


def test_without_a_place_on_the_disk_pictures_are_made_all_the_same(drawn: Draughtsman, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    for folder in (None, blocked / "pictures"):
        for gallery in opened(drawn, folder):
            gallery.surface(CAFE, 40, 30)
            gallery.settle(10)
            assert gallery.surface(CAFE, 40, 30) is not None


def test_a_folder_nobody_may_look_into_stops_no_picture(
    gallery: Gallery, drawn: Draughtsman, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    gallery.surface(CAFE, 40, 30)
    gallery.settle(10)
    assert gallery.surface(CAFE, 40, 30) is not None
    assert Wanted(CAFE, 40, 30) in drawn.painted


def test_a_mirrored_picture_is_the_other_way_round(gallery: Gallery) -> None:
    gallery.surface(CAFE, 40, 30)
    gallery.settle(10)
    assert gallery.surface(CAFE, 40, 30, mirrored=True) is not None


def test_closing_does_not_wait_for_a_picture_that_takes_long(tmp_path: Path) -> None:
    begun, given_up = threading.Event(), threading.Event()

    class Slow(Draughtsman):
        def paint(self, picture: Picture, width: int, height: int) -> bytes:
            begun.set()
            assert given_up.wait(10)
            return super().paint(picture, width, height)

        def close(self) -> None:
            given_up.set()

    for gallery in opened(Slow(), tmp_path):
        gallery.surface(CAFE, 40, 30)
        assert begun.wait(10)
    assert given_up.is_set()


def test_after_closing_nothing_more_is_made(gallery: Gallery, drawn: Draughtsman) -> None:
    gallery.close()
    assert gallery.surface(CAFE, 40, 30) is None
    assert drawn.painted == []


def test_whoever_paints_goes_home_after_a_while_and_comes_again(
    gallery: Gallery, drawn: Draughtsman, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.window.gallery.REST", 0.01)
    gallery.surface(CAFE, 40, 30)
    gallery.settle(10)
    assert drawn.gone_home.wait(10)
    gallery.surface(ROOF, 40, 30)
    gallery.settle(10)
    assert gallery.surface(ROOF, 40, 30) is not None
