"""What is painted, and what is not."""

import pygame

from game.art.painter import Painter
from game.window.box import Box, Plain, Rect
from game.window.gallery import Gallery
from game.window.paint import Brush
from game.window.raster import Raster
from game.window.text import Typesetter


def test_a_veil_reaches_no_further_than_what_it_scrolls_in() -> None:
    surface = pygame.Surface((100, 100), 0, 24)
    surface.fill("#ffffff")
    veil = Box(Rect(0, 0, 100, 100), Plain("#000000", 0.5))
    brush = Brush(Typesetter(), Raster(), Gallery(Painter, None, lambda: None))
    brush.paint(surface, Box(Rect(0, 40, 100, 20), children=(veil,), scroll="page"))
    assert [surface.get_at((50, y))[:3] == (255, 255, 255) for y in (39, 40, 59, 60)] == [True, False, False, True]
    assert surface.get_clip() == surface.get_rect()
