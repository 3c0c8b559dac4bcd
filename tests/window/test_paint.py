"""What is painted, and what is not."""

import pygame
import pytest

from game.art.painter import Painter
from game.art.pictures import Place
from game.window.box import Box, Dot, Drawing, Panel, Plain, Rect
from game.window.gallery import Gallery
from game.window.paint import Brush, Mark
from game.window.raster import Raster
from game.window.text import Typesetter
from game.window.theme import LIGHT


def test_a_veil_reaches_no_further_than_what_it_scrolls_in() -> None:
    surface = pygame.Surface((100, 100), 0, 24)
    surface.fill("#ffffff")
    veil = Box(Rect(0, 0, 100, 100), Plain("#000000", 0.5))
    brush = Brush(Typesetter(), Raster(), Gallery(Painter, None, lambda: None))
    brush.paint(surface, Box(Rect(0, 40, 100, 20), children=(veil,), scroll="page"))
    assert [surface.get_at((50, y))[:3] == (255, 255, 255) for y in (39, 40, 59, 60)] == [True, False, False, True]
    assert surface.get_clip() == surface.get_rect()


def test_what_is_made_ready_is_not_made_when_it_is_painted(monkeypatch: pytest.MonkeyPatch) -> None:
    brush = Brush(Typesetter(), Raster(), Gallery(Painter, None, lambda: None))
    panel = Box(Rect(0, 0, 300, 260), Panel(LIGHT.card, 12, 3))
    dot = Box(Rect(10, 10, 24, 24), Dot(0.5, "#e69f00", "#ffffff", "#000000", 2))
    brush.make_ready(Box(Rect(0, 0, 300, 300), children=(panel, dot)))
    monkeypatch.setattr("game.window.raster.rasterised", lambda *_: pytest.fail("it was made while it was painted"))
    brush.paint(pygame.Surface((300, 300)), Box(Rect(0, 0, 300, 300), children=(panel, dot)))


def test_nothing_is_painted_below_what_covers_it_and_all_below_what_does_not() -> None:
    gallery = Gallery(Painter, None, lambda: None)
    brush = Brush(Typesetter(), Raster(), gallery)
    page = Rect(0, 0, 100, 100)
    ground, veil, field = Plain("#ffffff"), Plain("#000000", 0.5), Plain("#e69f00")
    unpainted = Drawing(Place("a place that nobody has painted yet"))
    gallery.close()
    found = [Mark(paint, page, page, 0) for paint in (ground, field, veil, unpainted)]
    assert [mark.paint for mark in brush.seen(found, Rect(0, 0, 50, 50))] == [field, veil, unpainted]
    partly = [*found, Mark(ground, Rect(0, 0, 40, 40), page, 0)]
    assert [mark.paint for mark in brush.seen(partly, Rect(0, 0, 50, 50))] == [field, veil, unpainted, ground]
