"""The map as one drawing: paper, days, cards, ways, and what the signs mean."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from game.art.lettering import Cut, Style, width
from game.art.markup import escaped, shown
from game.authoring import map_ink as ink
from game.authoring.graph import Card, Map
from game.authoring.map_card import FACE, SMALL_FACE, Drawn, draw
from game.authoring.map_frames import outline
from game.authoring.map_key import key
from game.authoring.map_layout import Layout, Point, lay_out
from game.authoring.map_style import style
from game.authoring.map_symbols import Faces, icons
from game.authoring.walked import Step, Walk

MARGIN, HEADING, BETWEEN = 60.0, 96.0, 44.0
LEAST_WIDE = 1000.0
CORNER = 24.0
TIP = 11.0
DAY, DAY_NOTE = Style(Cut.TITLE, 38), Style(Cut.PLAIN, 18)


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
    head = _head(story, note, wide)
    shift = head.high + HEADING - top
    explained = key(wide - 2 * MARGIN, ran=bool(walk.scenes))
    high = shift + low + BETWEEN + explained.high + MARGIN
    body = [
        f'<rect width="{ink.number(wide)}" height="{ink.number(high)}" fill="{ink.PAPER}"/>',
        *_days(story, drawn, layout, MARGIN - left, head.high, shift + low + BETWEEN / 2, wide),
        head.text,
        f'<g transform="translate({ink.number(MARGIN - left)} {ink.number(shift)})">',
        *_ways(layout, walk),
        *(_card(card, drawn[name], layout.cards[name], walk, place) for place, (name, card) in enumerate(story.cards.items())),
        "</g>",
        f'<g transform="translate({ink.number(MARGIN)} {ink.number(shift + low + BETWEEN)})">{explained.text}</g>',
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
    size = min(110.0, max(46.0, wide / 62))
    title, small = Style(Cut.TITLE, size), Style(Cut.PLAIN, size * 0.4)
    parts: list[str] = []
    y = MARGIN
    for text, how, most in ((story.title, title, 3), (story.summary, small, 3), (note, small, 3)):
        for row in ink.broken(text, how, wide - 2 * MARGIN, most):
            y += ink.leading(how)
            parts.append(ink.line(MARGIN, y - how.size * 0.3, row, how))
    return Drawing("".join(parts), wide, y + BETWEEN / 2)


def _days(
    story: Map, drawn: Mapping[str, Drawn], layout: Layout, shift: float, top: float, low: float, wide: float
) -> list[str]:
    """A band for every day, with its heading."""
    spans = []
    for column in story.columns:
        names = [name for name, card in story.cards.items() if card.layer in column.layers]
        begin = min(layout.cards[name][0] for name in names)
        end = max(layout.cards[name][0] + drawn[name].wide for name in names)
        spans.append((begin + shift, end + shift))
    edges = [0.0, *((left[1] + right[0]) / 2 for left, right in pairwise(spans)), wide]
    parts = []
    for place, (column, (begin, end)) in enumerate(zip(story.columns, pairwise(edges), strict=True)):
        fill = ink.BAND if place % 2 == 0 else ink.PAPER
        x = spans[place][0]
        parts.append(
            f'<g class="day"><rect x="{ink.number(begin)}" y="{ink.number(top)}" width="{ink.number(end - begin)}" '
            f'height="{ink.number(low - top)}" fill="{fill}"/>{ink.line(x, top + 54, column.title, DAY)}'
            f"{ink.line(x + width(column.title, DAY) + 12, top + 54, column.note, DAY_NOTE)}</g>"
        )
    return parts


def _ways(layout: Layout, walk: Walk) -> list[str]:
    """All ways; those that were taken lie on top."""
    ordered = sorted(layout.ways.items(), key=lambda item: item[0] in walk.steps)
    return [_way(step, points, taken=step in walk.steps) for step, points in ordered]


def _way(step: Step, points: Sequence[Point], *, taken: bool) -> str:
    *before, (x, y) = points
    d = _rounded([*before, (x - TIP + 2, y)])
    tip = f"M{ink.number(x)} {ink.number(y)}l-{TIP} -6v12z"
    names = f'data-from="{escaped(step.scene)}" data-row="{escaped(step.row)}" data-to="{escaped(step.to)}"'
    return (
        f'<g class="{"way taken" if taken else "way"}" {names}><path class="edge" d="{d}"/><path d="{d}"/>'
        f'<path class="tip" d="{tip}"/></g>'
    )


def _rounded(points: Sequence[Point]) -> str:
    """A line through these points that goes round its corners."""
    path = f"M{ink.number(points[0][0])} {ink.number(points[0][1])}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        near, far = _towards(corner, before), _towards(corner, after)
        path += f"L{_at(near)}Q{_at(corner)} {_at(far)}"
    return f"{path}L{_at(points[-1])}"


def _towards(corner: Point, other: Point) -> Point:
    """The point at which a rounded corner begins, at most half way."""
    across, down = other[0] - corner[0], other[1] - corner[1]
    length = max((across * across + down * down) ** 0.5, 0.001)
    part = min(CORNER, length / 2) / length
    return corner[0] + across * part, corner[1] + down * part


def _at(point: Point) -> str:
    return f"{ink.number(point[0])} {ink.number(point[1])}"


def _card(card: Card, drawn: Drawn, corner: Point, walk: Walk, place: int) -> str:
    visited = card.id in walk.scenes
    halo = f'<path class="halo" d="{outline(card.kind, drawn.wide, drawn.high)}"/>' if visited else ""
    said = escaped(" ".join([card.place, *(guest.name for guest in card.guests), *card.lines]))
    return (
        f'<g class="card {card.kind}{" visited" if visited else ""}" id="card-{place}" data-scene="{escaped(card.id)}" '
        f'data-wide="{ink.number(drawn.wide)}" data-high="{ink.number(drawn.high)}" '
        f'transform="translate({_at(corner)})"><title>{escaped(card.title)}</title><desc>{said}</desc>{halo}{drawn.body}</g>'
    )
