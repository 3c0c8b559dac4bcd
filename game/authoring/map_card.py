"""One card: its head, its rows, and the frame around them."""

from collections.abc import Mapping
from typing import NamedTuple

from game.authoring.graph import Card
from game.authoring.map_frames import BELOW, BESIDE, frame
from game.authoring.map_head import FaceOf, write_head
from game.authoring.map_rows import Rows
from game.authoring.map_sheet import Sheet
from game.authoring.walked import Step, Walk
from game.domain.scenario import SceneKind

WIDTHS = {
    SceneKind.CONVERSATION: 312.0,
    SceneKind.DESK: 312.0,
    SceneKind.ENDING: 300.0,
    SceneKind.BEAT: 232.0,
    SceneKind.PASSAGE: 204.0,
    SceneKind.VARIANTS: 192.0,
}
PAD, TICKET_PAD, GAP = 15.0, 21.0, 7.0


class Drawn(NamedTuple):
    """A card's drawing from its upper left corner, and the height at which each of its ways leaves it."""

    wide: float
    high: float
    body: str
    leaves: Mapping[Step, float]


def draw(card: Card, walk: Walk, face: FaceOf) -> Drawn:
    """A card as this run left it."""
    wide, kind = WIDTHS[card.kind], card.kind
    pad = TICKET_PAD if kind is SceneKind.ENDING else PAD
    before, after = BESIDE.get(kind, (0.0, 0.0))
    sheet = Sheet(pad + before, wide - pad - after, pad - 3)
    write_head(sheet, card, face)
    sheet.y += GAP
    rows = Rows(sheet, card, walk, wide)
    rows.write()
    low = sheet.y + pad - 6
    high = low + BELOW.get(kind, 0.0)
    body = frame(kind, wide, high) + "".join(sheet.parts)
    beside = not card.rows and not any(way.conditions for way in card.ways)
    return Drawn(wide, high, body, {step: low / 2 if beside else y for step, y in rows.leaves.items()})
