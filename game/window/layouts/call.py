"""A call: everybody in a frame of their own, the frame of whoever speaks in the colour of the sun."""

from collections.abc import Sequence
from typing import NamedTuple

from game.domain.looks import backdrop_of
from game.views.node import Node, Role, find
from game.window.box import Box, Outline, Panel, Rect
from game.window.stage import Stage
from game.window.theme import INK, SUN, Skin

CALLS = ("video-call",)
"""Pictures in which people are seen on a screen."""

WALLS = ("#c4ad88", "#8fa9a6", "#a396b4", "#b9938a", "#9aa58c")
"""The colours of the rooms they sit in."""

GAP, ROUND, EDGE, SPOKEN = 12, 12, 3, 6
"""Between frames, of their corners, and how thick their edges are, in px at 720p."""


BARE = 0.06
"""How much of a portrait, from its top, nobody's hair needs."""


class Seat(NamedTuple):
    """Somebody on a call: where their portrait is, and whether they speak."""

    portrait: Box
    speaks: bool


def is_call(tree: Node) -> bool:
    """Whether people are seen on a screen."""
    backdrop = find(tree, Role.BACKDROP)
    return backdrop is not None and backdrop_of(backdrop.value) in CALLS


def frames(seats: Sequence[Seat], stage: Stage, room: Rect) -> tuple[Box, ...]:
    """Several people, each in a frame that reaches almost down to the lower edge of a room; one alone needs none."""
    if len(seats) < 2:
        return tuple(seat.portrait for seat in seats)
    gap = stage.px(GAP)
    middles = [seat.portrait.rect.x + seat.portrait.rect.w // 2 for seat in seats]
    top = max(min(seat.portrait.rect.y + round(seat.portrait.rect.h * BARE) for seat in seats), room.y + gap)
    found = []
    for place, (seat, middle) in enumerate(zip(seats, middles, strict=True)):
        apart = min(abs(middle - other) for other in middles if other != middle)
        wide = min(apart, seat.portrait.rect.w) - gap
        where = Rect(middle - wide // 2, top, wide, room.bottom - gap - top)
        found.append(frame(seat, where, WALLS[place % len(WALLS)], stage))
    return tuple(found)


def frame(seat: Seat, where: Rect, wall: str, stage: Stage) -> Box:
    """One frame, with somebody in it."""
    radius = stage.px(ROUND)
    ground = Panel(Skin(wall, INK, INK, INK), radius, 0)
    edge = Outline(SUN if seat.speaks else INK, radius, stage.px(SPOKEN if seat.speaks else EDGE))
    inside = seat.portrait._replace(lift=0)
    return Box(where, ground, (inside, Box(where, edge, art=True)), art=True, cut=True, lift=seat.portrait.lift)
