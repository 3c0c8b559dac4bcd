"""How to join, on a card: the QR code, crisp at any size, and below it what is typed instead."""

from functools import lru_cache

import segno

from game.views.node import Node, Role, find
from game.window.box import Squares
from game.window.flow import Fixed, Flow, Padded, column
from game.window.stage import Stage, Type

DARK, LIGHT = "#000000", "#ffffff"
"""A QR code is black on white in every theme: some phones read no other."""

QUIET = 4
"""How many squares around a QR code are left free, as its standard asks."""

EDGE = 14
LEAST = 96
"""How large a QR code is at least that a phone reads from a seat, in px at 720p."""


@lru_cache(maxsize=4)
def squares(said: str) -> tuple[tuple[bool, ...], ...]:
    """The squares of a QR code with its free margin, row by row."""
    made = segno.make_qr(said, error="l", boost_error=True)
    return tuple(tuple(bool(each) for each in row) for row in made.matrix_iter(border=QUIET))


def qr(node: Node, size: int) -> Fixed:
    """A QR code of at most `size` px, as large as whole px for each square allow."""
    rows = squares(node.value)
    whole = max(size // len(rows), 1) * len(rows)
    return Fixed(whole, whole, Squares(rows, DARK, LIGHT))


def card(stage: Stage, crowd: Node, room: int) -> Flow | None:
    """The card, at most `room` px high; None where a phone could not read it."""
    found, heading = find(crowd, Role.QR), find(crowd, Role.HEADING)
    if found is None or heading is None:
        return None
    skin = stage.palette.raised
    code = stage.words(heading.name, Type.ADDRESS, skin, align=0.5)
    address = stage.words(heading.value, Type.SMALL, skin, align=0.5)
    edge = stage.px(EDGE)
    left = room - 2 * edge - stage.row(Type.ADDRESS) - stage.row(Type.SMALL) - stage.px(4)
    size = min(left, stage.em(LEAST) * 2)
    if size < stage.px(LEAST):
        return None
    inner = column(qr(found, size), code, address, gap=stage.px(2), middle=True)
    return Padded(inner, (edge, edge, edge, edge), stage.panel(skin, 16), middle=True)
