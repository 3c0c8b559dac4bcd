"""Parts in columns that are as even as their order allows."""

from itertools import combinations, pairwise
from typing import NamedTuple

from game.window.box import Box, Rect
from game.window.flow import Column, Flow

Stack = tuple[Flow, ...]


class Columns(NamedTuple):
    """Parts in order, down one column and on in the next: as many columns as can be `least` px wide.

    `gap` px apart both ways; the last part of every column reaches down as far as the highest of them. Where the
    first part `stands_alone` nothing follows it in its column, unless there is but one.
    """

    parts: Stack
    least: int
    gap: int
    stands_alone: bool = False

    def natural(self) -> int:
        """That of the widest."""
        return max((part.natural() for part in self.parts), default=0)

    def _count(self, width: int) -> int:
        return max(min((width + self.gap) // (self.least + self.gap), len(self.parts)), 1)

    def _wide(self, width: int) -> int:
        count = self._count(width)
        return (width - self.gap * (count - 1)) // count

    def _tall(self, parts: Stack, wide: int) -> int:
        return Column(parts, self.gap).height(wide)

    def stacks(self, width: int) -> tuple[Stack, ...]:
        """Which parts stand in which column."""
        wide, cuts = self._wide(width), self._count(width) - 1
        places = (each for each in combinations(range(1, len(self.parts)), cuts) if self._is_allowed(each))
        ways = [tuple(self.parts[a:b] for a, b in pairwise((0, *each, len(self.parts)))) for each in places]
        return min(ways, key=lambda stacks: max(self._tall(each, wide) for each in stacks))

    def _is_allowed(self, cuts: tuple[int, ...]) -> bool:
        return not self.stands_alone or not cuts or cuts[0] == 1

    def height(self, width: int) -> int:
        """That of the highest column."""
        wide = self._wide(width)
        return max(self._tall(each, wide) for each in self.stacks(width))

    def place(self, rect: Rect) -> Box:
        """The columns, with a common lower edge."""
        wide, tall = self._wide(rect.w), self.height(rect.w)
        placed = []
        for at, stack in enumerate(self.stacks(rect.w)):
            y = rect.y
            for part in stack:
                high = rect.y + tall - y if part is stack[-1] else part.height(wide)
                placed.append(part.place(Rect(rect.x + at * (wide + self.gap), y, wide, high)))
                y += high + self.gap
        return Box(rect._replace(h=tall), children=tuple(placed))
