"""The days of a map, as bands with headings behind the cards."""

from collections.abc import Mapping
from itertools import pairwise

from game.art.lettering import Cut, Style, width
from game.authoring import map_ink as ink
from game.authoring.graph import Map
from game.authoring.map_card import Drawn
from game.authoring.map_layout import Layout

HEADING = 96.0
"""How much room a heading takes above the cards."""

DAY, DAY_NOTE = Style(Cut.TITLE, 40), Style(Cut.PLAIN, 19)


def draw_days(
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
