"""The map as one drawing: paper, days, cards, ways, and what the signs mean."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.art.lettering import Cut, Style
from game.art.markup import escaped
from game.authoring import map_ink as ink
from game.authoring.graph import Card, Map
from game.authoring.map_card import Drawn, draw
from game.authoring.map_days import HEADING, Space, draw_days
from game.authoring.map_frames import outline
from game.authoring.map_head import FACE, SMALL_FACE
from game.authoring.map_key import key
from game.authoring.map_layout import Layout, Point, lay_out
from game.authoring.map_style import style
from game.authoring.map_symbols import Faces, icons
from game.authoring.map_ways import at, draw_ways
from game.authoring.walked import Walk

MARGIN, BETWEEN = 60.0, 44.0
LEAST_WIDE, UNSCALED, MOST_SCALE = 1000.0, 5000.0, 1.6
"""What a map measures at least; up to which width headings and key are small, and how far they grow beyond it."""


class Drawing(NamedTuple):
    """An SVG text and its size in px."""

    text: str
    wide: float
    high: float


def drawing(story: Map, walk: Walk, note: str = "") -> Drawing:
    """The whole map; `note` says which run is shown, if any is."""
    faces = Faces()
    drawn = {name: draw(card, walk, faces) for name, card in story.cards.items()}
    layout = lay_out(story, drawn)
    left, top, right, low = _extent(layout, drawn)
    wide = max(right - left, LEAST_WIDE) + 2 * MARGIN
    scale = min(MOST_SCALE, max(1.0, wide / UNSCALED))
    head = _head(story, note, wide)
    shift = head.high + HEADING * scale - top
    explained = key((wide - 2 * MARGIN) / scale, ran=bool(walk.scenes))
    high = shift + low + BETWEEN + explained.high * scale + MARGIN
    space = Space(MARGIN - left, head.high, shift + low + BETWEEN / 2, wide, scale)
    body = [
        f'<rect width="{ink.number(wide)}" height="{ink.number(high)}" fill="{ink.PAPER}"/>',
        *draw_days(story, drawn, layout, space),
        head.text,
        f'<g transform="translate({ink.number(MARGIN - left)} {ink.number(shift)})">',
        *(_halo(card, drawn[name], layout.cards[name]) for name, card in story.cards.items() if name in walk.scenes),
        *draw_ways(layout.ways, walk),
        *(_card(card, drawn[name], layout.cards[name], name in walk.scenes) for name, card in story.cards.items()),
        "</g>",
        f'<g transform="translate({ink.number(MARGIN)} {ink.number(shift + low + BETWEEN)}) scale({scale:.3f})">',
        f"{explained.text}</g>",
    ]
    inside = "\n".join(body)
    return Drawing(_root(story, inside, [*icons(), *faces.symbols()], wide, high), wide, high)


def _root(story: Map, inside: str, symbols: Iterable[str], wide: float, high: float) -> str:
    discs = "".join(
        f'<clipPath id="disc-{ink.number(side)}"><circle r="{ink.number(side / 2 - 1.5)}"/></clipPath>'
        for side in (FACE, SMALL_FACE)
    )
    size = f'width="{ink.number(wide)}" height="{ink.number(high)}" viewBox="0 0 {ink.number(wide)} {ink.number(high)}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">\n<title>{escaped(story.title)}</title>\n'
        f"<style>{style(inside)}</style>\n<defs>{discs}\n" + "\n".join(symbols) + f"\n</defs>\n{inside}\n</svg>\n"
    )


def _extent(layout: Layout, drawn: Mapping[str, Drawn]) -> tuple[float, float, float, float]:
    """Left, top, right and lowest of all cards and ways."""
    corners = [point for way in layout.ways.values() for point in way]
    for name, (x, y) in layout.cards.items():
        corners += [(x, y), (x + drawn[name].wide, y + drawn[name].high)]
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)


def _head(story: Map, note: str, wide: float) -> Drawing:
    """The title, as large as the map is wide."""
    size = round(min(110.0, max(46.0, wide / 62)))
    title, small = Style(Cut.TITLE, size), Style(Cut.PLAIN, round(size * 0.4))
    parts: list[str] = []
    y = MARGIN
    for text, how, most in ((story.title, title, 3), (story.summary, small, 3), (note, small, 3)):
        for row in ink.broken(text, how, wide - 2 * MARGIN, most):
            y += ink.leading(how)
            parts.append(ink.line(MARGIN, y - how.size * 0.3, row, how))
    return Drawing("".join(parts), wide, y + BETWEEN / 2)


def _halo(card: Card, drawn: Drawn, corner: Point) -> str:
    shape = outline(card.kind, drawn.wide, drawn.high)
    return f'<path class="halo" transform="translate({at(corner)})" d="{shape}"/>'


def _card(card: Card, drawn: Drawn, corner: Point, visited: bool) -> str:  # noqa: FBT001  one of a row of cards
    said = escaped(" ".join([card.place, *(guest.name for guest in card.guests), *card.lines]))
    return (
        f'<g class="card {card.kind}{" visited" if visited else ""}" data-scene="{escaped(card.id)}" '
        f'data-wide="{ink.number(drawn.wide)}" data-high="{ink.number(drawn.high)}" '
        f'transform="translate({at(corner)})"><title>{escaped(card.title)}</title><desc>{said}</desc>{drawn.body}</g>'
    )
