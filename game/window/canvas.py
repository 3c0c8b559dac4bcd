"""What stands in the window: only what has changed since is painted anew."""

from collections.abc import Sequence
from itertools import takewhile

import pygame

from game.window.box import Rect
from game.window.paint import Brush, Mark, marks, whole
from game.window.showing import Showing

OVERHANG = 0.02
"""How far what is painted may reach beyond its rectangle, as a share of the window: the tails of tall letters."""


class Canvas:
    """The surface of a window. `frames` counts how often what stands there was shown.

    All methods raise `pygame.error` while there is no display.
    """

    def __init__(self, window: pygame.Window, brush: Brush) -> None:
        self.window = window
        self.brush = brush
        self.frames = 0
        self._painted: Sequence[Mark] = ()

    @property
    def size(self) -> tuple[int, int]:
        """Its width and height in px."""
        return self.window.get_surface().get_size()

    def forget(self) -> None:
        """Paint all of it the next time: something else may stand there, or a picture looks otherwise now."""
        self._painted = ()

    def paint(self, showing: Showing) -> None:
        """Paint what is shown, and show it."""
        surface = self.window.get_surface()
        bounds = Rect(*surface.get_rect())
        found = list(marks(whole(showing), showing.reader.letters, bounds))
        overhang = round(bounds.h * OVERHANG)
        part = changed(self._painted, found, overhang).common(bounds)
        if part.w and part.h:
            self._painted = ()
            self.brush.put(surface, self.brush.seen(within(found, part, overhang), part))
            self.show()
            self._painted = found
            self.brush.hold(found)

    def spell(self, showing: Showing, since: int) -> None:
        """Add the letters of what is spoken from `since` to those that are to be seen now."""
        self.brush.spoken(self.window.get_surface(), showing.box, since, showing.reader.letters)
        self.show()

    def show(self) -> None:
        """Show what was painted."""
        self.window.flip()
        self.frames += 1


def changed(before: Sequence[Mark], after: Sequence[Mark], overhang: int) -> Rect:
    """The rectangle that holds all that differs, in px; of no size where nothing does."""
    first = same(before, after)
    last = same(before[:first:-1], after[:first:-1])
    differing = [*before[first : len(before) - last], *after[first : len(after) - last]]
    if not differing:
        return Rect(0, 0, 0, 0)
    seen = [reach(mark, overhang) for mark in differing]
    x, y = min(rect.x for rect in seen), min(rect.y for rect in seen)
    return Rect(x, y, max(rect.right for rect in seen) - x, max(rect.bottom for rect in seen) - y)


def same(one: Sequence[Mark], other: Sequence[Mark]) -> int:
    """How many marks are the same from the first on."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def reach(mark: Mark, overhang: int) -> Rect:
    """Where something may be seen that is painted."""
    x, y, w, h = mark.rect
    return Rect(x - overhang, y - overhang, w + 2 * overhang, h + 2 * overhang).common(mark.within)


def within(found: Sequence[Mark], part: Rect, overhang: int) -> list[Mark]:
    """The marks of which something is to be seen within a part of the surface, bounded by it."""
    return [mark._replace(within=mark.within.common(part)) for mark in found if reach(mark, overhang).overlaps(part)]
