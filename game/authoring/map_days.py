"""The days of a map, as bands with headings behind the cards."""

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from game.art.lettering import Cut, Style, width
from game.authoring import map_ink as ink
from game.authoring.graph import Map
from game.authoring.map_card import Drawn
from game.authoring.map_layout import Layout

HEADING = 96.0
"""How much room a heading takes above the cards; this and the sizes below are those of a small map."""

DAY, NOTE, BASE = 40.0, 19.0, 56.0
"""How large a day's name is, and how large its number; both stand on the same line, so far down."""


class Space(NamedTuple):
    """Where days can stand: `shift` is how far cards are moved to the right, `scale` how large headings are."""

    shift: float
    top: float
    low: float
    wide: float
    scale: float


def draw_days(story: Map, drawn: Mapping[str, Drawn], layout: Layout, space: Space) -> list[str]:
    """A band for every day, with its heading."""
    shift, top, low, wide, scale = space
    name, note = Style(Cut.TITLE, round(DAY * scale)), Style(Cut.PLAIN, round(NOTE * scale))
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
        x, y = spans[place][0], top + BASE * scale
        parts.append(
            f'<g class="day"><rect x="{ink.number(begin)}" y="{ink.number(top)}" width="{ink.number(end - begin)}" '
            f'height="{ink.number(low - top)}" fill="{fill}"/>{ink.line(x, y, column.title, name)}'
            f"{ink.line(x + width(column.title, name) + 12, y, column.note, note)}</g>"
        )
    return parts
