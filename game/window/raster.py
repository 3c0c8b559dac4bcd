"""Small vectors as surfaces at once: panels from nine slices, outlines, dots, bars and icons."""

from collections import OrderedDict
from collections.abc import Hashable
from io import BytesIO

import pygame

from game.art.pictures import Icon, svg
from game.window.box import Bar, Dot, Outline, Panel

MOST_KEPT = 800
BAR_RATE = 3
"""How wide the mark of a rate is, in sixteenths of the bar's height."""


class Raster:
    """Draws small vectors, each once for each size. Nothing else changes in it."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()

    def panel(self, panel: Panel, w: int, h: int) -> pygame.Surface:
        """A surface with round corners and an outline within its edge, `w` by `h` px."""
        return self._sliced((panel.skin.fill, panel.skin.line, panel.radius, panel.stroke), w, h)

    def outline(self, outline: Outline, w: int, h: int) -> pygame.Surface:
        """The outline alone."""
        return self._sliced(("none", outline.line, outline.radius, outline.stroke), w, h)

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
        """A glyph."""
        found = self._kept.get((icon, w, h))
        return found or self._keep((icon, w, h), rasterised(svg(icon), w, h))

    def corners(self, radius: int, w: int, h: int) -> pygame.Surface:
        """A white surface with round corners, to cut pictures with."""
        return self._sliced(("#ffffff", "none", radius, 0), w, h)

    def _drawn(self, key: Hashable, body: str, w: int, h: int) -> pygame.Surface:
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        return self._keep(key, rasterised(drawing(body, w, h), w, h))

    def _keep(self, key: Hashable, surface: pygame.Surface) -> pygame.Surface:
        self._kept[key] = surface
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return surface

    def _sliced(self, look: tuple[str, str, int, int], w: int, h: int) -> pygame.Surface:
        """A round-cornered surface of any size, put together from the slices of a small one."""
        key = (look, w, h)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        fill, line, radius, stroke = look
        radius = min(radius, w // 2, h // 2)
        corner = max(radius, stroke) + 1
        if w <= 2 * corner or h <= 2 * corner:
            return self._keep(key, self._drawn(("slab", look, w, h), slab(fill, line, radius, stroke, w, h), w, h))
        side = 2 * corner + 1
        small = self._drawn(("slab", look, side), slab(fill, line, radius, stroke, side, side), side, side)
        return self._keep(key, grown(small, corner, w, h))


def slab(fill: str, line: str, radius: int, stroke: int, w: int, h: int) -> str:
    """A rectangle with round corners, its outline within its edge."""
    half = stroke / 2
    outline = f' stroke="{line}" stroke-width="{stroke}"' if stroke else ""
    return (
        f'<rect x="{half}" y="{half}" width="{w - stroke}" height="{h - stroke}" rx="{max(radius - half, 0)}" '
        f'fill="{fill}"{outline}/>'
    )


def grown(small: pygame.Surface, corner: int, w: int, h: int) -> pygame.Surface:
    """A surface of `w` by `h` px whose corners are those of a small one, and its edges and middle drawn out."""
    surface = pygame.Surface((w, h), pygame.SRCALPHA)
    far_x, far_y = w - corner, h - corner
    surface.fill(small.get_at((corner, corner)), (corner, corner, w - 2 * corner, h - 2 * corner))
    for at in range(corner):
        surface.fill(small.get_at((corner, at)), (corner, at, w - 2 * corner, 1))
        surface.fill(small.get_at((corner, 2 * corner - at)), (corner, h - 1 - at, w - 2 * corner, 1))
        surface.fill(small.get_at((at, corner)), (at, corner, 1, h - 2 * corner))
        surface.fill(small.get_at((2 * corner - at, corner)), (w - 1 - at, corner, 1, h - 2 * corner))
    for x, source_x in ((0, 0), (far_x, corner + 1)):
        for y, source_y in ((0, 0), (far_y, corner + 1)):
            surface.blit(small, (x, y), (source_x, source_y, corner, corner), pygame.BLEND_RGBA_MAX)
    return surface


def drawing(body: str, w: int, h: int) -> str:
    """A drawing of `w` by `h` px."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">{body}</svg>'


def rasterised(text: str, w: int, h: int) -> pygame.Surface:
    """A drawing as a surface of that size."""
    from game.art.pixels import png

    return pygame.image.load(BytesIO(png(text, w, h)), "drawing.png")
