"""Boxes onto a surface."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import pygame

from game.art.pictures import Icon, Place
from game.window.box import (
    Bar,
    Box,
    Dot,
    Drawing,
    Edge,
    Outline,
    Paint,
    Panel,
    Plain,
    Rect,
    Rows,
    Squares,
    every,
    moved,
)
from game.window.gallery import Gallery
from game.window.portfolio import Wanted
from game.window.raster import Raster
from game.window.text import Typesetter

if TYPE_CHECKING:
    from game.window.showing import Showing
    from game.window.stage import Stage

FADE, FADES = 30, 10
"""Over how many px at 720p what is cut off fades, and in how many steps."""

ALL = 1_000_000
"""More letters than any text has."""


class Mark(NamedTuple):
    """One thing that is painted: what, where, within which bounds, and how many letters of what is spoken."""

    paint: Paint
    rect: Rect
    within: Rect
    letters: int


def marks(box: Box, letters: int, within: Rect) -> Iterator[Mark]:
    """What is painted of a box and all within it, in order; nothing of what lies out of bounds."""
    if box.paint is not None:
        spoken = isinstance(box.paint, Rows) and box.paint.spoken
        yield Mark(box.paint, box.rect, within, letters if spoken else ALL)
    if box.scroll or box.cut:
        within = within.common(box.rect)
    if within.w and within.h:
        for child in box.children:
            yield from marks(child, letters, within)


class Brush:
    """Paints boxes. What it uses is handed to it, and it remembers nothing; what it paints `aside` nobody sees."""

    def __init__(self, setter: Typesetter, raster: Raster, gallery: Gallery) -> None:
        self.setter = setter
        self.raster = raster
        self.gallery = gallery
        self._aside = pygame.Surface((1, 1))
        self._ways: Mapping[type, Callable[[pygame.Surface, Rect, Any, int], None]] = {
            Panel: self._panel,
            Plain: self._plain,
            Rows: self._rows,
            Drawing: self._drawing,
            Outline: self._outline,
            Dot: self._dot,
            Bar: self._bar,
            Squares: self._squares,
            Edge: self._edge,
        }

    def paint(self, surface: pygame.Surface, box: Box, letters: int = ALL) -> None:
        """Paint a box and all within it; of what is spoken the first `letters`."""
        self.put(surface, marks(box, letters, Rect(*surface.get_rect())))

    def put(self, surface: pygame.Surface, found: Iterable[Mark]) -> None:
        """Paint marks one upon the other, each within its bounds."""
        for mark in found:
            surface.set_clip(mark.within)
            self._ways[type(mark.paint)](surface, mark.rect, mark.paint, mark.letters)
        surface.set_clip(None)

    def seen(self, found: Sequence[Mark], part: Rect) -> Sequence[Mark]:
        """What of these marks is to be seen in a part of the surface: nothing below the last that covers all of it."""
        covering = (at for at in range(len(found) - 1, 0, -1) if self._covers(found[at], part))
        return found[next(covering, 0) :]

    def _covers(self, mark: Mark, part: Rect) -> bool:
        if not mark.rect.common(mark.within).contains(part):
            return False
        match mark.paint:
            case Plain(_, opacity):
                return opacity >= 1
            case Panel(_, radius, stroke):
                return not (radius or stroke)
            case Drawing(Place() as place):
                return self.gallery.surface(place, mark.rect.w, mark.rect.h) is not None
            case _:
                return False

    def make_ready(self, box: Box) -> None:
        """Have everything at hand that painting a box will take, as far as that takes time."""
        for each in every(box):
            match each.paint:
                case Rows(rows, style, colour=colour):
                    for row in rows:
                        self.setter.render(row, style, colour)
                case Drawing(Icon() as icon):
                    self.raster.icon(icon, each.rect.w, each.rect.h)
                case Drawing(picture, mirrored):
                    self.gallery.prepare(Wanted(picture, each.rect.w, each.rect.h, mirrored))
                case Panel() | Outline() | Dot() | Bar() as drawn:
                    self._ways[type(drawn)](self._aside, each.rect, drawn, ALL)

    def hold(self, found: Iterable[Mark]) -> None:
        """These marks stand in the window: keep in memory what painting them again takes."""
        drawn = ((mark.paint, mark.rect) for mark in found if isinstance(mark.paint, Drawing))
        self.gallery.hold(
            Wanted(each.picture, rect.w, rect.h, each.mirrored)
            for each, rect in drawn
            if not isinstance(each.picture, Icon)
        )

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
            self.raster.panel(surface, rect, panel)
        else:
            surface.fill(panel.skin.fill, rect)

    def _plain(self, surface: pygame.Surface, rect: Rect, plain: Plain, _: int) -> None:
        if plain.opacity >= 1:
            surface.fill(plain.colour, rect)
            return
        # What is behind is made darker, then the colour added: in a quarter of the time a veil takes to be laid over.
        # Filling like that heeds no clip.
        seen = surface.get_clip().clip(pygame.Rect(rect))
        surface.fill((round((1 - plain.opacity) * 255),) * 3, seen, pygame.BLEND_RGB_MULT)
        red, green, blue, _ = pygame.Color(plain.colour)
        surface.fill([round(part * plain.opacity) for part in (red, green, blue)], seen, pygame.BLEND_RGB_ADD)

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
        surface.blit(self.raster.rounded(made, drawn.radius) if drawn.radius else made, rect[:2])

    def _outline(self, surface: pygame.Surface, rect: Rect, outline: Outline, _: int) -> None:
        self.raster.outline(surface, rect, outline)

    def _dot(self, surface: pygame.Surface, rect: Rect, dot: Dot, _: int) -> None:
        surface.blit(self.raster.dot(dot, rect.w), rect[:2])

    def _bar(self, surface: pygame.Surface, rect: Rect, bar: Bar, _: int) -> None:
        surface.blit(self.raster.bar(bar, rect.w, rect.h), rect[:2])

    def _squares(self, surface: pygame.Surface, rect: Rect, squares: Squares, _: int) -> None:
        surface.fill(squares.light, rect)
        size = max(rect.w // max(len(squares.rows), 1), 1)
        x = rect.x + (rect.w - size * len(squares.rows)) // 2
        y = rect.y + (rect.h - size * len(squares.rows)) // 2
        for down, row in enumerate(squares.rows):
            for across, dark in enumerate(row):
                if dark:
                    surface.fill(squares.dark, (x + across * size, y + down * size, size, size))

    def _edge(self, surface: pygame.Surface, rect: Rect, edge: Edge, _: int) -> None:
        surface.fill(edge.colour, rect)


def scrolled(box: Box, offsets: Mapping[str, int]) -> Box:
    """The box with what scrolls in it moved up by the offsets, in px."""
    if not any(offsets.values()):
        return box
    children = tuple(scrolled(child, offsets) for child in box.children)
    if box.scroll and (offset := offsets.get(box.scroll, 0)):
        children = tuple(moved(child, 0, -offset) for child in children)
    return box._replace(children=children)


def whole(showing: "Showing") -> Box:
    """All that stands in a window: the ground, what is shown, and how far everything that scrolls is scrolled."""
    stage = showing.stage
    ground = Box(stage.all, Plain(stage.palette.page.fill))
    areas = [(box, showing.offsets.get(box.scroll, 0)) for box in showing.scrolling]
    fades = (each for box, offset in areas for each in faded(box, offset, stage))
    thumbs = (thumb(box, offset, stage) for box, offset in areas)
    return Box(stage.all, children=(ground, showing.box, *fades, *(each for each in thumbs if each is not None)))


def faded(box: Box, offset: int, stage: "Stage") -> Iterator[Box]:
    """What lets the edges of a box fade where more is to be scrolled to; nothing where it lies on a picture."""
    x, y, w, h = box.rect
    beyond = sum(child.rect.h for child in box.children) - h - offset
    thick = min(stage.px(FADE), h // 4)
    step = max(thick // FADES, 1)
    for at in range(0, thick if box.fade else 0, step):
        veil = Plain(box.fade, 1 - at / thick)
        if offset > 0:
            yield Box(Rect(x, y + at, w, step), veil, art=True)
        if beyond > 0:
            yield Box(Rect(x, y + h - at - step, w, step), veil, art=True)


def thumb(box: Box, offset: int, stage: "Stage") -> Box | None:
    """The mark that shows how far a box is scrolled; None where all of it is to be seen."""
    tall, width = sum(child.rect.h for child in box.children), stage.px(5)
    if tall <= box.rect.h:
        return None
    size = max(box.rect.h * box.rect.h // tall, width * 2)
    y = box.rect.y + (box.rect.h - size) * offset // (tall - box.rect.h)
    return Box(Rect(box.rect.right - width, y, width, size), Plain(stage.palette.page.quiet, 0.6), art=True)
