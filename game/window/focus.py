"""Where an arrow leads among things that have their place, and where Tab does."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

Place = tuple[int, int, int, int]
"""Left, top, width and height in px."""

SLACK = 0.25
"""The share of the smaller of two things by which they may overlap and still lie one beyond the other."""

CLOSE = 0.5
"""How far apart, as a share of their height, things may stand and still make one row."""


class Direction(StrEnum):
    """The four ways an arrow points."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"

    @property
    def sideways(self) -> bool:
        """Whether it leads along a row."""
        return self in (Direction.LEFT, Direction.RIGHT)


class Span(NamedTuple):
    """What something covers of one axis, from `start` up to `end`, in px."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How long it is, 1 px at least."""
        return max(self.end - self.start, 1)

    def shared(self, other: "Span") -> int:
        """How much of the axis both cover; below 0 it is the gap between them."""
        return min(self.end, other.end) - max(self.start, other.start)


class Seen(NamedTuple):
    """A thing as somebody sees it who looks in one direction: what it covers ahead, and what across."""

    ahead: Span
    across: Span


def neighbour(places: Sequence[Place], current: int, direction: Direction, areas: Sequence[str] | None = None) -> int:
    """The index of what lies that way from `current`, or `current` where nothing does.

    What lies in the same row or column comes first, of that the nearest, and of several side by side the one most
    in line. Up and down lead to what lies aslant where nothing is in line, or where a whole row would be passed
    over; sideways never leaves the row. `areas` names for each place the area in which it scrolls, empty where it
    stands still: as long as there is a way on within one, what stands still is in nobody's way.
    Raises IndexError where there is no such `current`.
    """
    here = seen(places[current], direction)
    others = {at: seen(place, direction) for at, place in enumerate(places) if at != current}
    near = {at: there for at, there in others.items() if areas and areas[current] and areas[at] == areas[current]}
    able = reachable(here, near, direction) or reachable(here, others, direction)
    if not able:
        return current
    nearest = nearest_of(able)
    middle = nearest.ahead.start + nearest.ahead.length / 2
    abreast = [at for at, there in able.items() if there.ahead.start < middle or there == nearest]
    return min(abreast, key=lambda at: (*aslant(here, able[at]), able[at].ahead.start, at))


def reachable(here: Seen, others: dict[int, Seen], direction: Direction) -> dict[int, Seen]:
    """Of all others those to which an arrow may lead, before it is asked what is nearest."""
    ahead = {at: there for at, there in others.items() if lies_beyond(here, there)}
    in_line = {at: there for at, there in ahead.items() if here.across.shared(there.across) > 0}
    if direction.sideways:
        return in_line
    if not in_line:
        return ahead
    row, first = row_of(here, others.values()), nearest_of(in_line).ahead.start
    passed = {at: each for at, each in ahead.items() if row.shared(each.across) > 0 and each.ahead.end <= first}
    return passed or in_line


def row_of(here: Seen, others: Iterable[Seen]) -> Span:
    """What the whole row covers in which something stands: all that follows closely on either side."""
    row = here.across
    beside = [each.across for each in others if here.ahead.shared(each.ahead) > here.ahead.length / 2]
    for each in sorted(beside, key=lambda span: -row.shared(span)):
        if row.shared(each) >= -here.ahead.length * CLOSE:
            row = Span(min(row.start, each.start), max(row.end, each.end))
    return row


def nearest_of(able: dict[int, Seen]) -> Seen:
    """What begins first, and of several the smallest."""
    return min(able.values(), key=lambda there: (there.ahead.start, there.ahead.end))


def next_of(places: Sequence[object], current: int, *, back: bool = False) -> int:
    """The index of what Tab leads to, with `back` Shift-Tab; around the ends. `places` are in reading order."""
    return (current + (-1 if back else 1)) % len(places)


def seen(place: Place, direction: Direction) -> Seen:
    """A place as somebody sees it who looks in that direction: what is nearer has the smaller numbers."""
    x, y, w, h = place
    along, across = (Span(x, x + w), Span(y, y + h)) if direction.sideways else (Span(y, y + h), Span(x, x + w))
    if direction in (Direction.UP, Direction.LEFT):
        along = Span(-along.end, -along.start)
    return Seen(along, across)


def lies_beyond(here: Seen, there: Seen) -> bool:
    """Whether `there` begins where `here` ends, or a little before."""
    overlap = here.ahead.end - there.ahead.start
    small = min(here.ahead.length, there.ahead.length)
    return overlap <= small * SLACK and there.ahead.end > here.ahead.end


def aslant(here: Seen, there: Seen) -> tuple[int, float, int]:
    """How far out of line something is: the gap across, the share of the smaller that is not in line, the offset."""
    shared = here.across.shared(there.across)
    small = min(here.across.length, there.across.length)
    return max(-shared, 0), 1 - max(shared, 0) / small, abs(here.across.start - there.across.start)
