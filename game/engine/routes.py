"""The best way through what was explored: least or most of anything that adds up along the way, then the shortest."""

from collections.abc import Callable, Sequence
from math import inf
from typing import NamedTuple

from game.engine.explore import Way

FAR = 1e6
"""What one made mistake weighs beside a step, so that a run is short only among those that make as many."""


class Route(NamedTuple):
    """Ways from a beginning to an ending, in order, and what adds up along them."""

    total: float
    ways: tuple[Way, ...]


class Map:
    """What was explored, ready to be asked for the best ways through it.

    A state from which nothing leads on and that is no ending was not looked at: no way leads through it.
    """

    def __init__(self, ways: Sequence[tuple[Way, ...]], endings: Sequence[int]) -> None:
        self._ways = ways
        self._endings = frozenset(endings)
        self.order = nearest_first(ways)
        places = {number: place for place, number in enumerate(self.order)}
        self.loops = any(places[way.to] >= places[number] for number in self.order for way in ways[number])

    def least(self, beginnings: Sequence[Way], weigh: Callable[[Way], float]) -> Route | None:
        """The run with the least of what `weigh` gives each way; the shortest of these. None where no run ends.

        With negative weights it is the run with the most; then they must not add up for ever in a loop.
        """
        left, taken = self._left(lambda way: weigh(way) * FAR + 1)
        begun = [way for way in beginnings if left[way.to] < inf]
        if not begun:
            return None
        first = min(begun, key=lambda way: weigh(way) * FAR + left[way.to])
        ways = [first]
        while (way := taken[ways[-1].to]) is not None:
            ways.append(way)
        return Route(sum(map(weigh, ways)), tuple(ways))

    def least_left(self, weigh: Callable[[Way], float]) -> list[float]:
        """For each state the least that is still to come; infinite where no ending is."""
        return self._left(weigh)[0]

    def _left(self, weigh: Callable[[Way], float]) -> tuple[list[float], list[Way | None]]:
        """For each state the least that is still to come, and the way that does it."""
        left = [0.0 if number in self._endings else inf for number in range(len(self._ways))]
        taken: list[Way | None] = [None] * len(self._ways)
        changed = True
        while changed:
            changed = False
            for number in self.order:
                for way in self._ways[number]:
                    total = weigh(way) + left[way.to]
                    if total < left[number]:
                        left[number], taken[number] = total, way
                        changed = self.loops
        return left, taken


def nearest_first(ways: Sequence[tuple[Way, ...]]) -> list[int]:
    """The numbers of all states in such an order that, but for loops, each stands after those it leads to."""
    order: list[int] = []
    seen = bytearray(len(ways))
    for first in range(len(ways)):
        stack = [] if seen[first] else [(first, iter(ways[first]))]
        seen[first] = 1
        while stack:
            number, ahead = stack[-1]
            way = next(ahead, None)
            if way is None:
                order.append(number)
                stack.pop()
            elif not seen[way.to]:
                seen[way.to] = 1
                stack.append((way.to, iter(ways[way.to])))
    return order
