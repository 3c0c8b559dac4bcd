"""The responses of a card, row by row, and where on its right edge each way leaves."""

import re
from collections.abc import Sequence

from game.art.markup import escaped
from game.authoring import map_ink as ink
from game.authoring.graph import OTHERWISE, Card, Row, Way
from game.authoring.map_head import slots
from game.authoring.map_sheet import Sheet
from game.authoring.marks import Touch
from game.authoring.walked import Step, Walk
from game.domain.mistakes import PROFILES

BRACE, INSET, STRIPE = 11.0, 8.0, 6.0
MOST_ID, MOST_TEXT, MOST_CONDITION = 2, 3, 6

_COMPARISON = re.compile(" ([=!<>]=?) ")

Heights = dict[Step, float]


class Rows:
    """Writes the rows of one card; `leaves` is the height at which each way does, `edge` the card's right edge."""

    def __init__(self, sheet: Sheet, card: Card, walk: Walk, edge: float) -> None:
        self.sheet, self.card, self.walk, self.edge = sheet, card, walk, edge
        self.leaves: Heights = {}
        self._joined: list[float] = []

    def write(self) -> None:
        """All rows, the letters of the run, and the ways that rows share."""
        for row in self.card.rows:
            self._row(row)
        for number, letter in self.walk.letters.get(self.card.id, ()):
            self.sheet.text(f"wrote {letter}", ink.NOTE, 1, indent=self.sheet.steps((number,)))
            self.sheet.y += 6
        self._shared(self.card.ways)

    def _row(self, row: Row) -> None:
        sheet, top, begin = self.sheet, self.sheet.y, len(self.sheet.parts)
        numbers = self.walk.rows.get((self.card.id, row.id), ())
        outer = sheet.left, sheet.right
        sheet.right -= 0 if row.ways else BRACE
        ground = sheet.left - 5, sheet.right + 2
        sheet.left += INSET
        sheet.right -= 6
        self._words(row, numbers)
        if row.ways:
            self._leave(row.ways, row.id, top)
        else:
            self._joined.append((top + sheet.y + 6) / 2)
        sheet.y += 6
        sheet.left, sheet.right = outer
        name = escaped(f"{self.card.id}.{row.id}")
        words = escaped(f"{row.id}: {row.text}")
        sheet.parts[begin:begin] = [
            f'<g class="row" data-row="{name}"><title>{words}</title>',
            _ground(row, *ground, top, sheet.y, picked=bool(numbers)),
        ]
        sheet.parts.append("</g>")
        sheet.y += 5

    def _words(self, row: Row, numbers: tuple[int, ...]) -> None:
        """Its id and its icons, what is said, and when it is on offer."""
        sheet, top = self.sheet, self.sheet.y
        sheet.y += 4
        label = row.id if row.slots is None else f"{row.id} · {slots(row.slots)}"
        icons = len(row.marks) * ink.BADGE_STEP
        sheet.text(label, ink.NAME, MOST_ID, indent=sheet.steps(numbers), less=icons)
        sheet.badges(row.marks, sheet.right + 4 - icons, top + 3 + ink.BADGE / 2)
        sheet.y = max(sheet.y, top + 3 + ink.BADGE if row.marks else 0.0)
        sheet.text(f"“{row.text}”" if row.spoken else row.text, ink.TEXT, MOST_TEXT)
        if row.condition:
            sheet.text(f"if {unbroken(row.condition)}", ink.WHERE, MOST_CONDITION, quiet=True)

    def _leave(self, ways: Sequence[Way], row: str, top: float) -> None:
        """Let ways leave: where they have conditions, each beside its own."""
        if not any(way.conditions for way in ways):
            self.leaves |= {Step(self.card.id, row, way.to): (top + self.sheet.y) / 2 for way in ways}
            return
        for way in ways:
            self._conditional(way, row)

    def _conditional(self, way: Way, row: str) -> None:
        sheet = self.sheet
        sheet.y += 4
        rule = ink.number(sheet.y)
        sheet.parts.append(f'<path class="rule" d="M{ink.number(sheet.left)} {rule}H{ink.number(sheet.right)}"/>')
        for place, condition in enumerate(way.conditions):
            begin = "" if condition == OTHERWISE else "or if " if place else "if "
            sheet.text(begin + unbroken(condition), ink.WHERE, MOST_CONDITION, quiet=True)
        y = sheet.y + ink.leading(ink.TAG) / 2
        x = ink.number(sheet.left)
        sheet.parts.append(f'<path class="then" d="M{x} {ink.number(y)}h10m-4 -4l4 4l-4 4"/>')
        sheet.text(way.to, ink.TAG, MOST_ID, indent=16)
        self.leaves[Step(self.card.id, row, way.to)] = y

    def _shared(self, ways: Sequence[Way]) -> None:
        """The ways of all rows without their own; a brace joins those."""
        joined, begin = self._joined, self.sheet.y
        conditional = any(way.conditions for way in ways)
        middle = (joined[0] + joined[-1]) / 2 if joined else 0.0
        if conditional or not joined:
            self._leave(ways, "", 0.0)
        else:
            self.leaves |= {Step(self.card.id, "", way.to): middle for way in ways}
        if joined and ways:
            x, edge = ink.number(self.sheet.right - 3), ink.number(self.edge)
            out = f"V{ink.number(begin + 4)}" if conditional else f"M{x} {ink.number(middle)}H{edge}"
            stubs = "".join(f"M{x} {ink.number(y)}h-5" for y in joined)
            spine = f"M{x} {ink.number(joined[0])}V{ink.number(joined[-1])}"
            self.sheet.parts.append(f'<path class="brace" d="{stubs}{spine}{out}"/>')


def unbroken(condition: str) -> str:
    """A condition whose comparisons stay on one row."""
    return _COMPARISON.sub("\N{NO-BREAK SPACE}\\1\N{NO-BREAK SPACE}", condition)


def _ground(row: Row, left: float, right: float, top: float, low: float, *, picked: bool) -> str:
    """What lies under a row: the colours of what it can make, and whether it was picked."""
    colours = [PROFILES[mark.mistake].colour for mark in row.marks if mark.touch is Touch.MAKES]
    x, y, wide, high = (ink.number(value) for value in (left, top, right - left, low - top))
    edge = f'stroke="{ink.INK}" stroke-width="3"' if picked else f'stroke="{ink.INK}" stroke-opacity=".22"'
    plain = ink.CHOSEN if picked else ink.CARD
    fill = f'fill="{colours[0]}" fill-opacity=".2"' if colours else f'fill="{plain}"'
    drawn = [f'<rect x="{x}" y="{y}" width="{wide}" height="{high}" rx="6" {fill} {edge}/>']
    share = (low - top - 8) / max(1, len(colours))
    for place, colour in enumerate(colours):
        drawn.append(
            f'<rect x="{ink.number(left + 2.5)}" y="{ink.number(top + 4 + place * share)}" '
            f'width="{ink.number(STRIPE)}" height="{ink.number(share)}" rx="2" fill="{colour}"/>'
        )
    return "".join(drawn)
