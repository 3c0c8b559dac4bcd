"""A sheet of paper: a head that stays, and what is below it, scrolled where there is more than fits."""

from typing import NamedTuple

from game.window.box import Box, Panel, Rect
from game.window.flow import Flow, Padded, Window, remembering
from game.window.theme import Colour

Margins = tuple[int, int, int, int]
"""Left, top, right and bottom, in px."""


GUTTER = 14
"""How much room what shows how far something is scrolled has beside it, in px at 720p."""


@remembering
class Sheet(NamedTuple):
    """A surface with a `head` and a `body`, each with margins of its own; `name` is that of the scroll position."""

    head: Flow
    body: Flow
    head_margins: Margins
    margins: Margins
    paint: Panel
    name: str

    def natural(self) -> int:
        """That of the wider of the two."""
        return max(self._top.natural(), self._below.natural())

    @property
    def _top(self) -> Padded:
        return Padded(self.head, self.head_margins)

    @property
    def _below(self) -> Padded:
        return Padded(self.body, self.margins)

    def height(self, width: int) -> int:
        """Both, with their margins."""
        return self._top.height(width) + self._below.height(width)

    def place(self, rect: Rect) -> Box:
        """The surface as high as its place; the body scrolls where it is higher than what the head leaves of that.

        Then it reaches to the edge of the surface, down to its round corners, and what shows how far it is scrolled
        stands in its margin.
        """
        tall = self._top.height(rect.w)
        top = self._top.place(rect._replace(h=tall))
        if self.height(rect.w) <= rect.h:
            return Box(rect, self.paint, (top, self._below.place(rect.inset(0, tall, 0, 0))))
        stroke = self.paint.stroke
        left, above, right, below = self.margins
        narrower = Padded(self.body, (left - stroke, 0, right - stroke, below))
        shown = rect.inset(stroke, tall + above, stroke, max(stroke, self.paint.radius * 3 // 4))
        window = Window(narrower, self.name, fade=self.paint.skin.fill).place(shown)
        return Box(rect, self.paint, (top, window))


def scrolled(part: Flow, name: str, room: Rect, gutter: int, fade: Colour = "") -> Box:
    """A part in a room; where it is higher it scrolls, and what shows how far has `gutter` px to itself beside it.

    `fade` is the colour it lies on, if that is one.
    """
    if part.height(room.w) <= room.h:
        return part.place(room._replace(h=part.height(room.w)))
    return Window(Padded(part, (0, 0, gutter, 0)), name, fade=fade).place(room._replace(w=room.w + gutter))
