"""Cards, and how they lie: in columns of one width, lifted, with something in a corner, with two words on a line."""

from typing import NamedTuple

from game.window.box import Box, Panel, Rect
from game.window.flow import Flow, Grid, beside, column, remembering


@remembering
class Tiles(NamedTuple):
    """Parts in as many columns as fit, `gap` px apart, shared out among the rows.

    They are at least `least` px wide; where all of them fit into one row, at most `most`.
    """

    parts: tuple[Flow, ...]
    least: int
    most: int
    gap: int

    def natural(self) -> int:
        """All of them in one row."""
        return len(self.parts) * (self.least + self.gap) - self.gap

    def columns(self, width: int) -> int:
        """How many stand in a row: as many as fit, or fewer where that leaves no row short."""
        fitting = max((width + self.gap) // (self.least + self.gap), 1)
        rows = -(-len(self.parts) // fitting)
        return -(-len(self.parts) // max(rows, 1))

    def _grid(self, width: int) -> tuple[Grid, int]:
        columns = self.columns(width)
        widest = columns * (self.most + self.gap) - self.gap
        return Grid(self.parts, columns, self.gap), min(width, widest) if columns == len(self.parts) else width

    def height(self, width: int) -> int:
        """All rows, with the gaps."""
        grid, wide = self._grid(width)
        return grid.height(wide)

    def place(self, rect: Rect) -> Box:
        """Row by row from the left."""
        grid, wide = self._grid(rect.w)
        return grid.place(rect._replace(w=wide))


@remembering
class Cornered(NamedTuple):
    """A card with something small on it, `inset` px from its upper left corner."""

    card: Flow
    small: Flow
    inset: int

    def natural(self) -> int:
        """That of the card."""
        return self.card.natural()

    def height(self, width: int) -> int:
        """That of the card."""
        return self.card.height(width)

    def place(self, rect: Rect) -> Box:
        """The card, and the small thing within it."""
        card = self.card.place(rect)
        wide = self.small.natural()
        where = Rect(rect.x + self.inset, rect.y + self.inset, wide, self.small.height(wide))
        return card._replace(children=(*card.children, self.small.place(where)))


@remembering
class Lifted(NamedTuple):
    """A card that lies on the page, or is lifted by so many px so that its `shade` is to be seen below it."""

    card: Flow
    by: int
    shade: Panel | None

    def natural(self) -> int:
        """That of the card."""
        return self.card.natural()

    def height(self, width: int) -> int:
        """That of the card, and how far it can be lifted."""
        return self.card.height(width) + self.by

    def place(self, rect: Rect) -> Box:
        """The card, and its shade where it had lain."""
        lying = rect.inset(0, self.by, 0, 0)
        if self.shade is None:
            return Box(rect, children=(self.card.place(lying),))
        return Box(rect, children=(Box(lying, self.shade, art=True), self.card.place(lying.moved(0, -self.by))))


@remembering
class Spread(NamedTuple):
    """One part at the left edge and one at the right; below one another where they are too wide for that."""

    left: Flow
    right: Flow
    gap: int
    between: int = 0

    def natural(self) -> int:
        """Both, with the gap."""
        return self.left.natural() + self.gap + self.right.natural()

    def _at(self, width: int) -> Flow:
        if self.natural() <= width:
            return beside(((self.left, 1), (self.right, 0)), self.gap)
        return column(self.left, self.right, gap=self.between)

    def height(self, width: int) -> int:
        """That of the higher, or of both."""
        return self._at(width).height(width)

    def place(self, rect: Rect) -> Box:
        """Both in their places."""
        return self._at(rect.w).place(rect)


class Wide(NamedTuple):
    """A part that takes a width of its own in a row, in px, whatever it would like."""

    part: Flow
    wide: int

    def natural(self) -> int:
        """That width."""
        return self.wide

    def height(self, width: int) -> int:
        """That of the part."""
        return self.part.height(width)

    def place(self, rect: Rect) -> Box:
        """The part."""
        return self.part.place(rect)
