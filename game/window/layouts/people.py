"""The people of a conversation: where each stands, how large, which way they look, and what face they make."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from game.art.pictures import Face
from game.domain.looks import Looks
from game.views.node import Node, Role
from game.window.beats import Beat, faces, present
from game.window.box import Box, Drawing, Rect
from game.window.layouts import sitting
from game.window.layouts.background import Front, others, standing
from game.window.layouts.call import Seat, frames, is_call
from game.window.portfolio import Wanted
from game.window.stage import Stage

USUAL = 480
"""The usual size of somebody, in px at 720p."""

STEP = 16
"""Portraits are drawn at sizes that are multiples of so many px, so that few are made while a window is drawn out."""

SMALLER = (1.0, 0.86, 0.74, 0.62, 0.5, 0.4, 0.3)
"""The shares to which everybody shrinks where there is less room."""

NEARER = 1.12
"""How much larger somebody is who speaks among several: they stand a step nearer."""

BODY = 0.86
"""How much of the width of a portrait is to be hidden behind the panel where it ends below, at either side."""

LEAST_SEEN = 0.82
"""How much of a portrait, from its top, is the head and the neck."""

SUNK = 0.03
"""How much of a portrait lies behind the panel at least."""

HIGHEST = 6
"""How far from the upper edge a portrait begins at least, in px at 720p."""


MOST_HEADS = 3
"""How many of those are seen who have no room to stand in, while none of them speaks."""


class Above(NamedTuple):
    """The room above a panel: while one reads, and where there are answers below it, which is when it is `over`."""

    reading: Rect
    answering: Rect
    over: bool

    @property
    def now(self) -> Rect:
        """The room there is."""
        return self.answering if self.over else self.reading

    @property
    def lift(self) -> int:
        """By how many px the panel has come up."""
        return max(self.reading.h - self.answering.h, 0) if self.over else 0


class Stand(NamedTuple):
    """Where somebody stands: how far right of the middle in px at 720p, and the share of the usual size."""

    x: float
    share: float


STANDS = {
    1: (Stand(0, 1.06),),
    2: (Stand(-232, 0.94), Stand(232, 0.94)),
    3: (Stand(0, 0.86), Stand(-398, 0.76), Stand(398, 0.76)),
    4: (Stand(-152, 0.84), Stand(152, 0.84), Stand(-430, 0.62), Stand(430, 0.62)),
    5: (Stand(0, 0.74), Stand(-240, 0.62), Stand(240, 0.62), Stand(-446, 0.57), Stand(446, 0.57)),
}
"""By how many there are, the first in front. No two heads meet, and nobody stands out beside the panel."""

MOST = max(STANDS)


def stands(count: int, stage: Stage) -> tuple[Stand, ...]:
    """Where so many people stand; closer and smaller where it is narrow. Of more than five, five are seen."""
    usual = STANDS.get(count, STANDS[MOST] if count else ())
    needed = max((2 * abs(x) + USUAL * share * BODY for x, share in usual), default=0)
    narrow = min(sitting.span(stage, stage.all).w / max(needed * stage.scale, 1), 1.0)
    return tuple(Stand(x * narrow, share * narrow) for x, share in usual)


def portraits(tree: Node, read: tuple[Beat, ...], stage: Stage, above: Above) -> Box | None:
    """The people above a panel, whoever speaks in front, then whoever is nearer; None without any.

    They are of the size for which there is room to the end, so that nobody shrinks once there are answers. Where
    there is none by then, they are seen while one reads.
    """
    speaking, room = speaker_of(read), above.now
    people = seen(present(tree, read), speaking)
    places = stands(len(people), stage)
    shrunk = share_that_fits(places, stage, above.answering) or share_that_fits(places, stage, room)
    behind = others(tree, {node.value for node in present(tree, read)})
    if not (people or behind) or shrunk is None:
        return None
    made = faces(tree, read)
    placed = []
    for node, (x, share) in zip(people, places, strict=True):
        near = node.value == speaking and len(people) > 1
        size = size_at(share * shrunk, stage, near=near)
        picture = Face(node.looks, made.get(node.value, node.expression))
        top = top_of(size, stage, room)
        where = Rect(middle_of(x, stage) - size // 2, top, size, size)
        risen = top_of(size, stage, above.reading) - top
        placed.append((near, Box(where, Drawing(picture, mirrored=x > 0), art=True, lift=risen - above.lift)))
    if is_call(tree) and len(placed) > 1:
        framed = frames([Seat(box, near) for near, box in placed], stage, room)
        return Box(room._replace(h=room.h + stage.px(12)), children=framed, art=True, cut=True)
    front = tuple(box for _, box in sorted(placed, key=lambda each: (each[0], each[1].rect.w)))
    largest = size_at(max((share for _, share in places), default=1.0) * shrunk, stage)
    top = top_of(largest, stage, room)
    risen = top_of(largest, stage, above.reading) - top - above.lift
    seen_from = Front(tuple(box.rect for box in front), Rect(0, top, largest, largest), shrunk)
    back = tuple(
        Box(each.rect, each.drawing, art=True, lift=risen) for each in standing(tree, behind, seen_from, stage, room)
    )
    return Box(room._replace(h=room.h + stage.px(12)), children=(*back, *front), art=True, cut=True)


def speaker_of(read: tuple[Beat, ...]) -> str:
    """The id of whoever speaks at the end of what is read; empty where nobody does."""
    node = read[-1].node if read else None
    return node.value if node is not None and node.role is Role.LINE else ""


def middle_of(x: float, stage: Stage) -> int:
    """Where somebody has their middle who stands so far right of the middle of all, in px at 720p."""
    return stage.width // 2 + round(x * stage.scale)


def middle_of_speaker(tree: Node, read: tuple[Beat, ...], stage: Stage) -> int | None:
    """Where one of several has their middle who speaks; None where nobody is to be told from others."""
    speaking = speaker_of(read)
    people = seen(present(tree, read), speaking)
    places = stands(len(people), stage) if len(people) > 1 else ()
    found = (x for node, (x, _) in zip(people, places, strict=False) if node.value == speaking)
    return next((middle_of(x, stage) for x in found), None)


def faces_of(tree: Node, read: tuple[Beat, ...]) -> tuple[Node, ...]:
    """Whoever speaks, with the face they make; a few of those who are there where nobody seen does."""
    speaking, made = speaker_of(read), faces(tree, read)
    people = [node for node in present(tree, read) if node.looks]
    heads = [node for node in people if node.value == speaking] or people[:MOST_HEADS]
    return tuple(replace(node, expression=made[node.value]) for node in heads)


def top_of(size: int, stage: Stage, room: Rect) -> int:
    """Where a portrait begins: it stands behind the lower edge, and sinks behind it where the room is low."""
    standing = room.h - round(size * (1 - SUNK))
    return room.y + max(standing, min(stage.px(HIGHEST), room.h - round(size * LEAST_SEEN)))


def seen(there: list[Node], speaking: str) -> list[Node]:
    """Of those who are there the ones who are seen: all with a face, up to five, and whoever speaks among them."""
    people = [node for node in there if node.looks]
    first = people[:MOST]
    late = next((node for node in people[MOST:] if node.value == speaking), None)
    return [*first[:-1], late] if late else first


def share_that_fits(places: tuple[Stand, ...], stage: Stage, room: Rect) -> float | None:
    """The largest share at which all heads fit into a room; None where they fit at none."""
    largest = max((share for _, share in places), default=1.0)
    return next((each for each in SMALLER if fits(size_at(largest * each, stage, near=len(places) > 1), room)), None)


def fits(size: int, room: Rect) -> bool:
    """Whether somebody of a size in px can show their head."""
    return size * LEAST_SEEN <= room.h and size <= room.w


def size_at(share: float, stage: Stage, *, near: bool = False) -> int:
    """A share of the usual size, in px; whoever speaks stands a step nearer."""
    return max(round(USUAL * stage.scale * share * (NEARER if near else 1) / STEP), 1) * STEP


def likely(looks: Looks, expressions: Iterable[str], counts: Iterable[int], stage: Stage) -> Iterator[Wanted]:
    """The portraits of somebody that conversations among so many people will need."""
    shares = {share for count in counts for _, share in stands(count, stage)}
    several = any(count > 1 for count in counts)
    sizes = {size_at(share, stage, near=near) for share in shares for near in ((False, True) if several else (False,))}
    return (Wanted(Face(looks, expression), size, size) for size in sorted(sizes) for expression in expressions)
