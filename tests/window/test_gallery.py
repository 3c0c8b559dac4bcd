import threading
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from queue import SimpleQueue
from time import monotonic, sleep
from typing import Any

import pygame
import pytest

from game.art.pictures import Face, Picture, Place
from game.window import workshop
from game.window.gallery import Gallery
from game.window.portfolio import Portfolio, Wanted

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


class Slow(Draughtsman):
    """One who finishes nothing before they are told to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.go_on = threading.Event(), threading.Event()

    def paint(self, picture: Picture, width: int, height: int) -> bytes:
        self.begun.set()
        self.go_on.wait(10)
        return super().paint(picture, width, height)


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


def until(held: Callable[[], object]) -> None:
    """Wait for something that another thread brings about."""
    patience = monotonic() + 10
    while not held():
        assert monotonic() < patience
        sleep(0.001)


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


def test_a_picture_on_the_disk_is_not_made_again(drawn: Draughtsman, tmp_path: Path) -> None:
    for first in opened(drawn, tmp_path):
        first.surface(CAFE, 40, 30)
        first.settle(10)
    for second in opened(drawn, tmp_path):
        second.surface(CAFE, 40, 30)
        second.settle(10)
        assert second.surface(CAFE, 40, 30) is not None
    assert len(drawn.painted) == 1


def test_whoever_paints_a_frame_never_reads_unpacks_or_converts_a_picture(
    drawn: Draughtsman, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_it: set[threading.Thread] = set()

    def watched(work: Callable[..., Any]) -> Callable[..., Any]:
        def do(*given: object) -> object:
            at_it.add(threading.current_thread())
            return work(*given)

        return do

    monkeypatch.setattr(Portfolio, "find", watched(Portfolio.find))
    monkeypatch.setattr(pygame.image, "load", watched(pygame.image.load))
    monkeypatch.setattr(workshop, "fitted", watched(workshop.fitted))
    for _ in range(2):  # first it is made, then it lies on the disk
        for gallery in opened(drawn, tmp_path):
            gallery.surface(CAFE, 40, 30)
            gallery.settle(10)
            assert gallery.surface(CAFE, 40, 30) is not None
            gallery.surface(CAFE, 40, 30, mirrored=True)
    assert at_it
    assert threading.main_thread() not in at_it


def test_what_was_missed_is_told_when_it_comes_and_what_was_only_prepared_is_not(
    drawn: Draughtsman, tmp_path: Path
) -> None:
    woken: SimpleQueue[bool] = SimpleQueue()
    gallery = Gallery(lambda: drawn, tmp_path, lambda: woken.put(True))
    gallery.prepare(Wanted(ROOF, 40, 30))
    assert woken.get(timeout=10)
    assert not gallery.collect()
    gallery.surface(CAFE, 40, 30)
    assert gallery.lacks(CAFE)
    assert woken.get(timeout=10)
    assert gallery.collect()
    assert not gallery.lacks(CAFE)
    gallery.close()


def test_what_lies_on_the_disk_waits_for_no_picture_that_is_being_made(drawn: Draughtsman, tmp_path: Path) -> None:
    for first in opened(drawn, tmp_path):
        first.surface(CAFE, 40, 30)
        first.settle(10)
    slow = Slow()
    for gallery in opened(slow, tmp_path):
        gallery.surface(ROOF, 40, 30)
        assert slow.begun.wait(10)
        gallery.surface(CAFE, 40, 30)
        until(gallery.collect)
        assert gallery.surface(CAFE, 40, 30) is not None
        assert gallery.surface(ROOF, 40, 30) is None
        slow.go_on.set()


def test_what_is_in_sight_stays_however_much_is_prepared(gallery: Gallery, monkeypatch: pytest.MonkeyPatch) -> None:
    room = 3 * 40 * 30 * 4
    monkeypatch.setattr("game.window.gallery.MOST_BYTES", room)
    gallery.surface(CAFE, 40, 30)
    gallery.hold([Wanted(CAFE, 40, 30)])
    gallery.settle(10)
    for turn in range(3):
        gallery.plan_anew()
        for name in ("desk", "foyer", "harbour", "lane"):
            gallery.prepare(Wanted(Place(f"{name}/{turn}"), 40, 30))
        gallery.settle(10)
    assert gallery.surface(CAFE, 40, 30) is not None


def test_what_finds_no_room_in_memory_any_more_is_laid_in_on_the_disk(
    gallery: Gallery, drawn: Draughtsman, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.window.gallery.MOST_BYTES", 3 * 40 * 30 * 4)
    gallery.hold([Wanted(CAFE, 40, 30)])
    names = ("desk", "foyer", "harbour", "lane")
    gallery.lay_in(tuple(Wanted(Place(name), 40, 30) for name in names))
    until(lambda: len(list(tmp_path.glob("*.pixels"))) == 4)
    gallery.settle(10)
    assert [each.picture for each in drawn.painted] == [Place(name) for name in names]
    assert [gallery.surface(Place(name), 40, 30) is not None for name in names] == [True, True, False, False]


def test_while_one_size_is_made_another_stands_in(gallery: Gallery) -> None:
    gallery.surface(CAFE, 40, 30)
    gallery.settle(10)
    stand_in = gallery.surface(CAFE, 80, 60)
    assert stand_in is not None
    assert stand_in.get_size() == (80, 60)


def test_the_place_one_comes_to_is_made_before_the_people_there(tmp_path: Path) -> None:
    drawn = Slow()
    wanted: list[Picture] = [Face((("head", "bun"),)), Face((("head", "afro"),)), ROOF]
    for gallery in opened(drawn, tmp_path):
        gallery.surface(CAFE, 40, 30)
        assert drawn.begun.wait(10)
        for picture in wanted:
            gallery.prepare(Wanted(picture, 40, 30))
        drawn.go_on.set()
        gallery.settle(10)
    assert [each.picture for each in drawn.painted] == [CAFE, ROOF, *wanted[:2]]


def test_what_was_to_come_some_day_and_is_missed_now_is_made_next(tmp_path: Path) -> None:
    drawn = Slow()
    far = [Place("desk"), Place("foyer"), ROOF]
    for gallery in opened(drawn, tmp_path):
        gallery.surface(CAFE, 40, 30)
        assert drawn.begun.wait(10)
        gallery.lay_in(tuple(Wanted(place, 40, 30) for place in far))
        gallery.surface(ROOF, 40, 30)
        drawn.go_on.set()
        gallery.settle(10)
    assert [each.picture for each in drawn.painted] == [CAFE, ROOF, *far[:2]]


def test_what_was_missed_on_the_page_before_waits_for_what_is_missed_on_this_one(tmp_path: Path) -> None:
    drawn = Slow()
    before, still = Place("desk"), Place("foyer")
    for gallery in opened(drawn, tmp_path):
        gallery.surface(CAFE, 40, 30)
        assert drawn.begun.wait(10)
        gallery.surface(before, 40, 30)
        gallery.surface(still, 40, 30)
        gallery.plan_anew()
        gallery.surface(ROOF, 40, 30)
        gallery.hold([Wanted(still, 40, 30), Wanted(ROOF, 40, 30)])
        drawn.go_on.set()
        gallery.settle(10)
    assert [each.picture for each in drawn.painted] == [CAFE, still, ROOF, before]


def test_what_another_story_may_come_to_is_not_made_any_more(tmp_path: Path) -> None:
    drawn = Slow()
    for gallery in opened(drawn, tmp_path):
        gallery.surface(CAFE, 40, 30)
        assert drawn.begun.wait(10)
        gallery.lay_in(tuple(Wanted(Place(name), 40, 30) for name in ("desk", "foyer")))
        gallery.lay_in((Wanted(ROOF, 40, 30),))
        drawn.go_on.set()
        gallery.settle(10)
        assert not gallery.busy
    assert [each.picture for each in drawn.painted] == [CAFE, ROOF]


def test_however_many_people_are_on_the_next_pages_there_is_room_for_a_place(
    gallery: Gallery, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.window.gallery.MOST_BYTES", 5 * 40 * 30 * 4)
    gallery.hold([Wanted(CAFE, 40, 30)])
    faces = [Face((("head", name),)) for name in ("bun", "afro", "bear", "short3", "turban")]
    wanted: list[Picture] = [*faces, ROOF]
    for picture in wanted:
        gallery.prepare(Wanted(picture, 40, 30))
    gallery.settle(10)
    assert gallery.surface(ROOF, 40, 30) is not None
    assert gallery.surface(faces[0], 40, 30) is not None


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

    class Endless(Draughtsman):
        def paint(self, picture: Picture, width: int, height: int) -> bytes:
            begun.set()
            assert given_up.wait(10)
            return super().paint(picture, width, height)

        def close(self) -> None:
            given_up.set()

    for gallery in opened(Endless(), tmp_path):
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
    monkeypatch.setattr("game.window.workshop.REST", 0.01)
    gallery.surface(CAFE, 40, 30)
    gallery.settle(10)
    assert drawn.gone_home.wait(10)
    gallery.surface(ROOF, 40, 30)
    gallery.settle(10)
    assert gallery.surface(ROOF, 40, 30) is not None
