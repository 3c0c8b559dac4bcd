"""Boxes onto a surface."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import pygame

from game.art.pictures import Icon
from game.window.box import Bar, Box, Dot, Drawing, Edge, Outline, Panel, Plain, Rect, Rows, every, moved
from game.window.gallery import Gallery
from game.window.raster import Raster
from game.window.text import Typesetter
from game.window.theme import Colour

if TYPE_CHECKING:
    from game.window.showing import Showing

ALL = 1_000_000
"""More letters than any text has."""


class Brush:
    """Paints boxes. What it uses is handed to it, and it remembers nothing."""

    def __init__(self, setter: Typesetter, raster: Raster, gallery: Gallery) -> None:
        self.setter = setter
        self.raster = raster
        self.gallery = gallery
        self._ways: Mapping[type, Callable[[pygame.Surface, Rect, Any, int], None]] = {
            Panel: self._panel,
            Plain: self._plain,
            Rows: self._rows,
            Drawing: self._drawing,
            Outline: self._outline,
            Dot: self._dot,
            Bar: self._bar,
            Edge: self._edge,
        }

    def paint(self, surface: pygame.Surface, box: Box, letters: int = ALL) -> None:
        """Paint a box and all within it; of what is spoken the first `letters`."""
        if box.paint is not None:
            self._ways[type(box.paint)](surface, box.rect, box.paint, letters)
        before = surface.get_clip()
        if box.scroll or box.cut:
            surface.set_clip(before.clip(pygame.Rect(box.rect)))
        for child in box.children:
            self.paint(surface, child, letters)
        surface.set_clip(before)

    def paint_marks(self, surface: pygame.Surface, showing: "Showing") -> None:
        """Paint how far everything that scrolls is scrolled."""
        stage = showing.stage
        for box in showing.scrolling:
            mark = thumb(box, showing.offsets.get(box.scroll, 0), stage.px(5), stage.palette.page.quiet)
            if mark is not None:
                self.paint(surface, mark)

    def spoken(self, surface: pygame.Surface, box: Box, since: int, until: int) -> pygame.Rect | None:
        """Paint the letters of what is spoken from `since` to before `until`; the part of the surface that changed."""
        changed: pygame.Rect | None = None
        for each in every(box):
            if isinstance(each.paint, Rows) and each.paint.spoken:
                for part in self._slivers(surface, each.rect, each.paint, since, until):
                    changed = changed.union(part) if changed else part
        return changed

    def _panel(self, surface: pygame.Surface, rect: Rect, panel: Panel, _: int) -> None:
        if panel.radius or panel.stroke:
            surface.blit(self.raster.panel(panel, rect.w, rect.h), rect[:2])
        else:
            surface.fill(panel.skin.fill, rect)

    def _plain(self, surface: pygame.Surface, rect: Rect, plain: Plain, _: int) -> None:
        if plain.opacity >= 1:
            surface.fill(plain.colour, rect)
            return
        veil = pygame.Surface(rect[2:])
        veil.fill(plain.colour)
        veil.set_alpha(round(plain.opacity * 255))
        surface.blit(veil, rect[:2])

    def _rows(self, surface: pygame.Surface, rect: Rect, rows: Rows, letters: int) -> None:
        if rows.spoken and letters < ALL:
            self._slivers(surface, rect, rows, 0, letters)
            return
        for place, row in enumerate(rows.rows):
            if row:
                self._row(surface, rect, rows, place, row)

    def _row(self, surface: pygame.Surface, rect: Rect, rows: Rows, place: int, row: str) -> pygame.Rect:
        made = self.setter.render(row, rows.style, rows.colour)
        return surface.blit(made, self._corner(rect, rows, place, made))

    def _corner(self, rect: Rect, rows: Rows, place: int, made: pygame.Surface) -> tuple[int, int]:
        x = rect.x + round((rect.w - made.get_width()) * rows.align)
        return x, rect.y + place * rows.row_height + (rows.row_height - made.get_height()) // 2

    def _slivers(self, surface: pygame.Surface, rect: Rect, rows: Rows, since: int, until: int) -> list[pygame.Rect]:
        """Paint letters of rows, counted through from the first; where they stand."""
        changed = []
        for place, row in enumerate(rows.rows):
            first, last = max(since, 0), min(until, len(row))
            if first < last:
                made = self.setter.render(row, rows.style, rows.colour)
                left = self.setter.width(row[:first], rows.style) if first else 0
                right = self.setter.width(row[:last], rows.style) if last < len(row) else made.get_width()
                x, y = self._corner(rect, rows, place, made)
                sliver = (left, 0, max(right - left, 0), made.get_height())
                changed.append(surface.blit(made, (x + left, y), sliver))
            since -= len(row)
            until -= len(row)
        return changed

    def _drawing(self, surface: pygame.Surface, rect: Rect, drawn: Drawing, _: int) -> None:
        if isinstance(drawn.picture, Icon):
            surface.blit(self.raster.icon(drawn.picture, rect.w, rect.h), rect[:2])
            return
        made = self.gallery.surface(drawn.picture, rect.w, rect.h, mirrored=drawn.mirrored)
        if made is None:
            return
        if drawn.radius:
            made = made.convert_alpha()
            made.blit(self.raster.corners(drawn.radius, rect.w, rect.h), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        surface.blit(made, rect[:2])

    def _outline(self, surface: pygame.Surface, rect: Rect, outline: Outline, _: int) -> None:
        surface.blit(self.raster.outline(outline, rect.w, rect.h), rect[:2])

    def _dot(self, surface: pygame.Surface, rect: Rect, dot: Dot, _: int) -> None:
        surface.blit(self.raster.dot(dot, rect.w), rect[:2])

    def _bar(self, surface: pygame.Surface, rect: Rect, bar: Bar, _: int) -> None:
        surface.blit(self.raster.bar(bar, rect.w, rect.h), rect[:2])

    def _edge(self, surface: pygame.Surface, rect: Rect, edge: Edge, _: int) -> None:
        surface.fill(edge.colour, rect)


def scrolled(box: Box, offsets: Mapping[str, int]) -> Box:
    """The box with what scrolls in it moved up by the offsets, in px."""
    children = tuple(scrolled(child, offsets) for child in box.children)
    if box.scroll and (offset := offsets.get(box.scroll, 0)):
        children = tuple(moved(child, 0, -offset) for child in children)
    return box._replace(children=children)


def thumb(box: Box, offset: int, width: int, colour: Colour) -> Box | None:
    """The mark that shows how far a box is scrolled; None where all of it is to be seen."""
    tall = sum(child.rect.h for child in box.children)
    if tall <= box.rect.h:
        return None
    size = max(box.rect.h * box.rect.h // tall, width * 2)
    y = box.rect.y + (box.rect.h - size) * offset // (tall - box.rect.h)
    return Box(Rect(box.rect.right - width, y, width, size), Plain(colour, 0.6), art=True)
