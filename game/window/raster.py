"""Small vectors as surfaces at once: round-cornered panels, outlines, dots, bars and icons."""

from collections.abc import Hashable
from io import BytesIO
from typing import NamedTuple
from weakref import WeakKeyDictionary

import pygame

from game.art.pictures import Icon, svg
from game.window.box import Bar, Dot, Outline, Panel, Rect
from game.window.store import Store

MOST_BYTES, LEAST_KEPT = 8 * 1024 * 1024, 120
BAR_RATE = 3
"""How wide the mark of a rate is, in sixteenths of the bar's height."""

LARGE = 60_000
"""From how many px on a surface is rather filled than laid over what is there, and takes too much memory."""

LINE = 16
"""How many px a line of the processor's cache holds."""

FINER = 4
"""How many times finer a round corner is drawn than it is shown: with pygame's own circles, which are not smooth, that
takes a third of the time of a drawing, and the first screen then needs no drawing at all."""

CLEAR = "none"


class Look(NamedTuple):
    """How a surface with round corners looks: its colours, or `CLEAR`, the radius and the stroke of the line in px."""

    fill: str
    line: str
    radius: int
    stroke: int


class Raster:
    """Draws small vectors, each once for each size. Nothing else changes in it."""

    def __init__(self) -> None:
        self._kept: Store[Hashable] = Store(MOST_BYTES, LEAST_KEPT)
        self._rounded: WeakKeyDictionary[pygame.Surface, tuple[int, pygame.Surface]] = WeakKeyDictionary()

    def panel(self, surface: pygame.Surface, rect: Rect, panel: Panel) -> None:
        """Paint a surface with round corners and an outline within its edge."""
        self._put(surface, rect, Look(panel.skin.fill, panel.skin.line, panel.radius, panel.stroke))

    def outline(self, surface: pygame.Surface, rect: Rect, outline: Outline) -> None:
        """Paint the outline alone."""
        self._put(surface, rect, Look(CLEAR, outline.line, outline.radius, outline.stroke))

    def rounded(self, picture: pygame.Surface, radius: int) -> pygame.Surface:
        """A picture with round corners."""
        known, made = self._rounded.get(picture, (0, picture))
        if known == radius:
            return made
        made = picture.convert_alpha()
        w, h = made.get_size()
        corner = self._corner(Look("#ffffff", CLEAR, radius, 0), w, h)
        for at, part in corners(corner, w, h):
            made.blit(corner, at, part, pygame.BLEND_RGBA_MULT)
        self._rounded[picture] = radius, made
        return made

    def dot(self, dot: Dot, size: int) -> pygame.Surface:
        """A round mark that is filled from the left as far as its share says."""
        middle, radius = size / 2, (size - dot.stroke) / 2
        filled = f'<rect width="{size * dot.share:.2f}" height="{size}" fill="{dot.fill}" clip-path="url(#c)"/>'
        disc = f'<circle cx="{middle}" cy="{middle}" r="{radius}"'
        body = (
            f'<clipPath id="c">{disc}/></clipPath>{disc} fill="{dot.empty}"/>{filled}'
            f'{disc} fill="none" stroke="{dot.line}" stroke-width="{dot.stroke}"/>'
        )
        return self._drawn(("dot", dot, size), body, size, size)

    def bar(self, bar: Bar, w: int, h: int) -> pygame.Surface:
        """A scale from 0 to 1 with a range on it, and a mark where the rate lies."""
        r, stroke = h * 0.22, max(h / 12, 1)
        left, right, at = bar.low * (w - h) + h / 2, bar.high * (w - h) + h / 2, bar.rate * (w - h) + h / 2
        body = (
            f'<line x1="{h / 2}" x2="{w - h / 2}" y1="{h / 2}" y2="{h / 2}" stroke="{bar.line}" '
            f'stroke-width="{stroke:.2f}" stroke-linecap="round"/>'
            f'<rect x="{left - r:.2f}" y="{h / 2 - r:.2f}" width="{right - left + 2 * r:.2f}" height="{2 * r:.2f}" '
            f'rx="{r:.2f}" fill="{bar.fill}" stroke="{bar.line}" stroke-width="{stroke:.2f}"/>'
            f'<rect x="{at - h * BAR_RATE / 32:.2f}" y="{h * 0.08:.2f}" width="{h * BAR_RATE / 16:.2f}" '
            f'height="{h * 0.84:.2f}" rx="{h / 16:.2f}" fill="{bar.line}"/>'
        )
        return self._drawn(("bar", bar, w, h), body, w, h)

    def icon(self, icon: Icon, w: int, h: int) -> pygame.Surface:
        """A glyph; one that is lost or damaged is left out, for what it says is said in words as well."""
        found = self._kept.get((icon, w, h))
        if found is None:
            try:
                found = rasterised(svg(icon), w, h)
            except (OSError, ValueError):
                found = pygame.Surface((w, h), pygame.SRCALPHA)
            self._kept.keep((icon, w, h), found)
        return found

    def _drawn(self, key: Hashable, body: str, w: int, h: int) -> pygame.Surface:
        return self._kept.get(key) or self._kept.keep(key, rasterised(drawing(body, w, h), w, h))

    def _put(self, surface: pygame.Surface, rect: Rect, look: Look) -> None:
        """Paint a round-cornered surface: a small one is kept whole, a large one made of fields every time."""
        if rect.w * rect.h > LARGE:
            self._piece(surface, rect, look)
            return
        key = (look, rect.w, rect.h, "whole")
        whole = self._kept.get(key)
        if whole is None:
            whole = self._kept.keep(key, pygame.Surface(rect[2:], pygame.SRCALPHA))
            self._piece(whole, Rect(0, 0, rect.w, rect.h), look, pygame.BLEND_RGBA_MAX)
        surface.blit(whole, rect[:2])

    def _piece(self, surface: pygame.Surface, rect: Rect, look: Look, blend: int = 0) -> None:
        """Paint a round-cornered surface: its corners as small pictures, all else as fields of one colour."""
        corner = self._corner(look, rect.w, rect.h)
        for (x, y), part in corners(corner, rect.w, rect.h):
            surface.blit(corner, (rect.x + x, rect.y + y), part, blend)
        side = corner.get_width() // 2
        if side * 2 < min(rect.w, rect.h):
            for colour, field in fields(rect, look, side):
                fill(surface, colour, field)

    def _corner(self, look: Look, w: int, h: int) -> pygame.Surface:
        """The four corners of a look, side by side; all of it where it is too small for anything between them."""
        look = look._replace(radius=min(look.radius, w // 2, h // 2))
        side = 2 * (max(look.radius, look.stroke) + 1)
        if side >= min(w, h):
            return self._slab(look, w, h)
        return self._slab(look, side, side)

    def _slab(self, look: Look, w: int, h: int) -> pygame.Surface:
        return self._kept.get((look, w, h)) or self._kept.keep((look, w, h), slab(look, w, h))


def corners(made: pygame.Surface, w: int, h: int) -> list[tuple[tuple[int, int], tuple[int, int, int, int]]]:
    """Where on a surface of `w` by `h` px the corners of a small one go: each place, and the part that goes there."""
    if made.get_size() == (w, h):
        return [((0, 0), (0, 0, w, h))]
    side = made.get_width() // 2
    across, down = ((0, 0), (w - side, side)), ((0, 0), (h - side, side))
    return [((x, y), (of_x, of_y, side, side)) for x, of_x in across for y, of_y in down]


def fields(rect: Rect, look: Look, side: int) -> list[tuple[str, Rect]]:
    """The fields of one colour between corners of `side` px: the four lines, and the surface in three."""
    x, y, w, h = rect
    stroke = 0 if look.line == CLEAR else look.stroke
    across, down, within = w - 2 * side, h - 2 * side, side - stroke
    found = []
    if stroke:
        found += [
            (look.line, Rect(x + side, y, across, stroke)),
            (look.line, Rect(x + side, y + h - stroke, across, stroke)),
            (look.line, Rect(x, y + side, stroke, down)),
            (look.line, Rect(x + w - stroke, y + side, stroke, down)),
        ]
    if look.fill != CLEAR:
        found += [
            (look.fill, Rect(x + side, y + stroke, across, within)),
            (look.fill, Rect(x + stroke, y + side, w - 2 * stroke, down)),
            (look.fill, Rect(x + side, y + h - side, across, within)),
        ]
    return found


def fill(surface: pygame.Surface, colour: str, rect: Rect) -> None:
    """Fill a field. What whole lines of the processor's cache it covers goes in one piece, three times as fast."""
    left, right = -(-rect.x // LINE) * LINE, rect.right // LINE * LINE
    if right <= left:
        surface.fill(colour, rect)
        return
    for begin, end in ((rect.x, left), (left, right), (right, rect.right)):
        surface.fill(colour, (begin, rect.y, end - begin, rect.h))


def slab(look: Look, w: int, h: int) -> pygame.Surface:
    """A rectangle with round corners, its outline within its edge."""
    stroke = 0 if look.line == CLEAR else look.stroke
    edge = pygame.Color(look.line if stroke else look.fill)
    clear = pygame.Color(edge.r, edge.g, edge.b, 0)  # of the colour that it is averaged with
    fine = pygame.Surface((w * FINER, h * FINER), pygame.SRCALPHA)
    fine.fill(clear)
    rect = fine.get_rect()
    pygame.draw.rect(fine, edge, rect, border_radius=look.radius * FINER)
    if stroke:
        within = rect.inflate(-2 * stroke * FINER, -2 * stroke * FINER)
        inner = clear if look.fill == CLEAR else pygame.Color(look.fill)
        pygame.draw.rect(fine, inner, within, border_radius=max(look.radius - stroke, 0) * FINER)
    return pygame.transform.smoothscale(fine, (w, h))


def drawing(body: str, w: int, h: int) -> str:
    """A drawing of `w` by `h` px."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">{body}</svg>'


def rasterised(text: str, w: int, h: int) -> pygame.Surface:
    """A drawing as a surface of that size."""
    from game.art.pixels import png

    # As it is loaded it takes forty times as long to be laid over a window.
    return pygame.image.load(BytesIO(png(text, w, h)), "drawing.png").convert_alpha()
