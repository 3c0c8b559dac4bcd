"""The ways between cards, as lines that go round their corners and end in a tip."""

from collections.abc import Mapping, Sequence

from game.art.markup import escaped
from game.authoring import map_ink as ink
from game.authoring.map_layout import Point
from game.authoring.walked import Step, Walk

CORNER, TIP = 24.0, 11.0


def draw_ways(ways: Mapping[Step, Sequence[Point]], walk: Walk) -> list[str]:
    """All ways; those that were taken lie on top."""
    ordered = sorted(ways.items(), key=lambda item: item[0] in walk.steps)
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
        path += f"L{at(near)}Q{at(corner)} {at(far)}"
    return f"{path}L{at(points[-1])}"


def _towards(corner: Point, other: Point) -> Point:
    """The point at which a rounded corner begins, at most half way."""
    across, down = other[0] - corner[0], other[1] - corner[1]
    length = max((across * across + down * down) ** 0.5, 0.001)
    part = min(CORNER, length / 2) / length
    return corner[0] + across * part, corner[1] + down * part


def at(point: Point) -> str:
    """A point as a path names it."""
    return f"{ink.number(point[0])} {ink.number(point[1])}"
