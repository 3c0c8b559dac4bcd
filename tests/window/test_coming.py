"""Coming to another place: its picture is there when the key is pressed, and comes by itself where it is not."""

import threading
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pygame
import pytest

from game.art.pictures import Picture, Place
from game.views.node import Role, find
from game.window import app
from game.window.prospect import place_in
from tests.window.player import Player

PAINTED = "#e69f00"


class Quick:
    """Paints at once, everything in one colour; places only once they may."""

    def __init__(self) -> None:
        self.places = threading.Event()

    def paint(self, picture: Picture, width: int, height: int) -> bytes:
        if isinstance(picture, Place):
            self.places.wait(20)
        made = pygame.Surface((width, height))
        made.fill(PAINTED)
        file = BytesIO()
        pygame.image.save(made, file, "picture.png")
        return file.getvalue()

    def close(self) -> None:
        self.places.set()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> Quick:
    painter = Quick()
    monkeypatch.setattr(app, "painter", lambda: painter)
    return painter


@pytest.fixture
def somebody(tmp_path: Path, quick: Quick) -> Iterator[Player]:
    """Somebody before the title, with no picture on the disk."""
    made = Player(tmp_path / "kept", tmp_path / "cache")
    yield made
    quick.close()
    made.game.close()
    pygame.event.clear()


def place_of(player: Player) -> str:
    """The name of the picture that is behind."""
    shown = find(player.game.showing.tree, Role.BACKDROP)
    return shown.value if shown else ""


def behind(player: Player) -> pygame.Color:
    """The colour of the place at its left edge, where nobody stands."""
    found = place_in(player.game.showing.whole)
    assert found is not None
    return player.game.window.get_surface().get_at((found.x + 4, found.y + found.h // 2))


def test_a_page_stands_there_before_its_place_is_painted_and_the_place_comes_by_itself(
    somebody: Player, quick: Quick
) -> None:
    somebody.sit_down()
    assert behind(somebody) == pygame.Color(somebody.game.showing.stage.palette.page.fill)
    frames = somebody.game.canvas.frames
    quick.places.set()
    somebody.until(lambda: not somebody.game.gallery.lacks(Place(place_of(somebody))) and not somebody.game.stale)
    assert somebody.game.canvas.frames > frames
    assert behind(somebody) == pygame.Color(PAINTED)


def test_wherever_one_comes_to_the_place_is_there_already(somebody: Player, quick: Quick) -> None:
    quick.places.set()
    for _ in range(2):
        somebody.key(pygame.K_RETURN)
    places = set()
    for turn in range(60):
        somebody.until(lambda: somebody.game.foreseen and not somebody.game.gallery.busy)
        before = place_of(somebody)
        digits = somebody.choice_keys
        somebody.look_at_it()
        reader = somebody.game.showing.reader
        somebody.press(digits[turn % len(digits)] if digits and reader.is_read else pygame.K_RETURN)
        somebody.until(lambda: not somebody.game.hands.busy)
        if place_of(somebody) not in ("", before):
            places.add(place_of(somebody))
            assert not somebody.game.gallery.lacks(Place(place_of(somebody)))
            assert not somebody.game.stale
    assert len(places) >= 3


def test_voices_and_murmurs_of_a_page_are_made_once_it_is_to_be_seen(
    somebody: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    somebody.until(lambda: not somebody.game.unheard)
    seen: list[int] = []
    heard = somebody.game.be_heard

    def be_heard() -> None:
        seen.append(somebody.game.canvas.frames)
        heard()

    monkeypatch.setattr(somebody.game, "be_heard", be_heard)
    before = somebody.game.canvas.frames
    somebody.key(pygame.K_RETURN)
    somebody.until(lambda: seen)
    assert seen[0] > before
    somebody.until(lambda: not somebody.game.unheard)
    seen.clear()
    somebody.happens(pygame.WINDOWMINIMIZED)
    somebody.press(pygame.K_ESCAPE)
    somebody.until(lambda: seen)  # a window that is put away is heard all the same
