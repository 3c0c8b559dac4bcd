"""Who else is in the room: small, in the background, beside and between those one talks to."""

from collections.abc import Collection
from typing import NamedTuple

from game.art.pictures import Figure
from game.domain.looks import light_of
from game.views.node import AROUND, Node, Role, find
from game.window.box import Drawing, Rect
from game.window.stage import Stage

TALL = 1250 / 896
"""How high a figure is for its width."""

EYES, EYES_OF_FACE = 0.34, 0.55
"""How far down somebody's eyes are, as a share of a figure and of a portrait."""

HEAD = 0.66
"""How much of the width of a portrait is the head."""

STEP = 16
DARKEST = "night"
"""The light in which people in the background stand where the whole place is dimmed."""


class Spot(NamedTuple):
    """Where somebody stands in the background: how far right of the middle, and how wide, in px at 720p."""

    x: float
    width: float


SPOTS = {
    0: (Spot(-230, 262), Spot(230, 250), Spot(0, 236), Spot(-452, 240), Spot(452, 232)),
    1: (Spot(-320, 262), Spot(320, 250), Spot(464, 226), Spot(-464, 220)),
    2: (Spot(0, 244), Spot(478, 200), Spot(-478, 194)),
    3: (Spot(-206, 226), Spot(206, 218)),
}
"""By how many stand in front, those that are taken first before the others. With more in front there is no room.

Nobody stands out beside the panel, below which they would end in the air.
"""


class Front(NamedTuple):
    """Those in front: their portraits, the largest in its place, in px, and the share of the usual size."""

    portraits: tuple[Rect, ...]
    largest: Rect
    share: float

    def hides(self, x: int) -> bool:
        """Whether one of their heads is in front of a place across."""
        return any(abs(rect.x + rect.w / 2 - x) < rect.w * HEAD / 2 for rect in self.portraits)


class Placed(NamedTuple):
    """Somebody in the background, and where, in px."""

    rect: Rect
    drawing: Drawing


def others(tree: Node, front: Collection[str]) -> list[Node]:
    """Those who are in the room and not in front, as far as they have a face."""
    said = next((node for node in tree.children if node.role is Role.TEXT and node.value == AROUND), None)
    return [node for node in said.children if node.looks and node.value not in front] if said else []


def standing(tree: Node, people: list[Node], front: Front, stage: Stage, room: Rect) -> list[Placed]:
    """People in the background of a room, with their eyes as high as those in front have theirs."""
    spots = SPOTS.get(len(front.portraits), ())
    needed = max((2 * abs(spot.x) + spot.width for spot in spots), default=0) * stage.scale
    narrow = min(room.w / max(needed, 1), 1.0)
    backdrop = find(tree, Role.BACKDROP)
    light = light_of(backdrop.value if backdrop else "") if not stage.palette.rest else DARKEST
    eyes = front.largest.y + round(front.largest.h * EYES_OF_FACE)
    free = [(round(stage.width / 2 + spot.x * stage.scale * narrow), spot) for spot in spots]
    placed = []
    for node, (x, spot) in zip(people, [each for each in free if not front.hides(each[0])], strict=False):
        wide = max(round(spot.width * stage.scale * narrow * front.share / STEP), 1) * STEP
        tall = round(wide * TALL)
        top = max(eyes - round(tall * EYES), room.bottom - tall)
        drawing = Drawing(Figure(node.looks, light), mirrored=spot.x > 0)
        placed.append(Placed(Rect(x - wide // 2, top, wide, tall), drawing))
    return sorted(placed, key=lambda each: each.rect.w)
