"""The inside of a card while it is being written, from top to bottom."""

from game.art.lettering import Style, width
from game.authoring import map_ink as ink
from game.authoring.marks import Marks

STEP_HIGH, LEAST_STEP = 18.0, 20.0


class Sheet:
    """Writes between `left` and `right`; `y` is how far down it has come, `parts` what is drawn."""

    def __init__(self, left: float, right: float, y: float) -> None:
        self.left, self.right, self.y = left, right, y
        self.parts: list[str] = []

    @property
    def room(self) -> float:
        """How wide a row can be."""
        return self.right - self.left

    def text(
        self, text: str, style: Style, most: int, *, less: float = 0.0, indent: float = 0.0, quiet: bool = False
    ) -> None:
        """Write a paragraph of at most so many rows, `indent` to the right and with `less` room there."""
        for row in ink.broken(text, style, self.room - indent - less, most):
            self.y += ink.leading(style)
            self.parts.append(
                ink.line(self.left + indent, self.y - style.size * 0.3, row, style, "quiet" if quiet else "")
            )

    def badges(self, marks: Marks, x: float, y: float) -> None:
        """Icons side by side, from `x` on and about `y`."""
        for place, mark in enumerate(marks):
            self.parts.append(ink.badge(mark, x + place * ink.BADGE_STEP + ink.BADGE / 2, y))

    def steps(self, numbers: tuple[int, ...]) -> float:
        """Say which choices of the run these were, at the left; returns how much room that took."""
        if not numbers:
            return 0.0
        text = ", ".join(map(str, numbers))
        wide = max(LEAST_STEP, width(text, ink.TAG) + 12)
        self.parts.append(
            f'<rect x="{ink.number(self.left)}" y="{ink.number(self.y)}" width="{ink.number(wide)}" '
            f'height="{ink.number(STEP_HIGH)}" rx="9" fill="{ink.INK}"/>'
        )
        x = self.left + (wide - width(text, ink.TAG)) / 2
        self.parts.append(ink.line(x, self.y + 13, text, ink.TAG, "light"))
        return wide + 6
