"""One card: what stands on it, row by row, and where on its right edge each way leaves."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from game.art.lettering import Style, width
from game.authoring import map_ink as ink
from game.authoring.graph import Card, Guest, Row, Way
from game.authoring.map_frames import BELOW, BESIDE, frame
from game.authoring.marks import Mark, Touch
from game.authoring.walked import Step, Walk
from game.domain.calendar import moment_text
from game.domain.mistakes import PROFILES
from game.domain.scenario import AimState, SceneKind

WIDTHS = {
    SceneKind.CONVERSATION: 312,
    SceneKind.DESK: 312,
    SceneKind.ENDING: 290,
    SceneKind.BEAT: 224,
    SceneKind.PASSAGE: 196,
    SceneKind.VARIANTS: 184,
}
PAD, GAP = 15.0, 7.0
FACE, SMALL_FACE, BESIDE_TITLE = 50.0, 40.0, 2
BRACKET = 11.0
MOST_TEXT, MOST_CONDITION, MOST_GUESTS = 3, 6, 2

KINDS = {
    SceneKind.CONVERSATION: "conversation",
    SceneKind.BEAT: "beat",
    SceneKind.DESK: "desk",
    SceneKind.PASSAGE: "passage",
    SceneKind.ENDING: "ending",
    SceneKind.VARIANTS: "variants",
}
AIMS = {AimState.REACHED: ("check", "reached"), AimState.OPEN: ("half", "open"), AimState.LOST: ("cross", "lost")}

FaceOf = Callable[[Guest], str]
"""Gives the id of the symbol of somebody's face."""


class Drawn(NamedTuple):
    """A card's drawing from its upper left corner, and the height at which each of its ways leaves it."""

    wide: float
    high: float
    body: str
    ways: Mapping[Step, float]


def draw(card: Card, walk: Walk, face: FaceOf) -> Drawn:
    """A card as this run left it."""
    sheet = _Sheet(card, walk)
    sheet.head(face)
    for row in card.rows:
        sheet.row(row)
    sheet.foot()
    return sheet.drawn()


class _Sheet:
    """A card being written from top to bottom: `y` is how far it has come."""

    def __init__(self, card: Card, walk: Walk) -> None:
        self.card, self.walk = card, walk
        self.wide = float(WIDTHS[card.kind])
        self.left = PAD + (BESIDE[card.kind] - 6 if card.kind is SceneKind.VARIANTS else 0)
        self.right = self.wide - PAD - max(0.0, BESIDE.get(card.kind, 0.0) - 6)
        self.y = PAD - 3
        self.parts: list[str] = []
        self.ways: dict[Step, float] = {}
        self.joined: list[float] = []

    def text(self, text: str, style: Style, most: int, *, room: float | None = None, quiet: bool = False) -> None:
        """Write a paragraph."""
        for each in ink.broken(text, style, room or self.right - self.left, most):
            self.y += ink.leading(style)
            self.parts.append(ink.line(self.left, self.y - style.size * 0.3, each, style, _quiet(quiet)))

    def head(self, face: FaceOf) -> None:
        """Write what it is, where, when and with whom."""
        card = self.card
        few = len(card.guests) <= BESIDE_TITLE
        taken = len(card.guests) * (FACE - 8) + 12 if few and card.guests else 0.0
        room = self.right - self.left - taken
        if few:
            self.faces(card.guests, face, FACE, self.right - taken + 12, PAD)
        when = moment_text(card.moment) if card.moment is not None else "never"
        self.text(f"{KINDS[card.kind]} · {when}", ink.TAG, 1, room=room, quiet=True)
        self.text(card.title, ink.ENDING if card.aim else ink.TITLE, 3, room=room)
        if card.aim:
            self.aim(card.aim)
        if card.until is not None:
            self.text(f"until {moment_text(card.until)}", ink.NOTE, 1)
        if card.kind is SceneKind.DESK:
            self.text(f"{card.slots} {'slot' if card.slots == 1 else 'slots'}", ink.NOTE, 1, room=room)
        if card.place:
            self.text(card.place, ink.NOTE, 2, room=room)
        if few and card.guests:
            self.y = max(self.y, PAD + FACE)
        if card.guests:
            self.guests(face, few=few)
        if card.opens:
            self.opens()
        if not card.rows:
            self.said()
        self.y += GAP

    def guests(self, face: FaceOf, *, few: bool) -> None:
        """Name who is there, or who writes; show their faces below each other's side where they are many."""
        card = self.card
        names = ", ".join(guest.name for guest in card.guests)
        self.text(f"{'mail from' if card.kind is SceneKind.DESK else 'with'} {names}", ink.ASIDE, MOST_GUESTS + 1)
        if not few:
            step = min(SMALL_FACE + 2, (self.right - self.left - SMALL_FACE) / (len(card.guests) - 1))
            self.faces(card.guests, face, SMALL_FACE, self.left, self.y + 7, step)
            self.y += SMALL_FACE + 9

    def faces(
        self, guests: Iterable[Guest], face: FaceOf, side: float, x: float, y: float, step: float | None = None
    ) -> None:
        """Faces side by side."""
        for place, guest in enumerate(guests):
            middle = x + place * (step or side - 8) + side / 2
            self.parts.append(_face(guest, face, side, middle, y + side / 2))

    def aim(self, aim: AimState) -> None:
        """Say what became of the aim, and whose scene it is."""
        icon, state = AIMS[aim]
        self.text(self.card.id, ink.NAME, 1)
        self.y += 4
        self.parts.append(ink.glyph(icon, self.left, self.y, 18))
        self.parts.append(ink.line(self.left + 23, self.y + 13.5, f"aim {state}", ink.NOTE))
        self.y += 19

    def opens(self) -> None:
        """Show what the scene opens by beginning."""
        self.y += 5 + ink.BADGE
        x = self.left + width("opens", ink.WHERE) + 8
        self.parts.append(ink.line(self.left, self.y - 6, "opens", ink.WHERE, _quiet(quiet=True)))
        self.badges(self.card.opens, x, self.y - ink.BADGE / 2)

    def badges(self, marks: Iterable[Mark], x: float, y: float) -> None:
        """Icons side by side, the first with its left edge at `x`."""
        for place, mark in enumerate(marks):
            self.parts.append(ink.badge(mark, x + place * (ink.BADGE + 3) + ink.BADGE / 2, y))

    def said(self) -> None:
        """Quote how it begins, where nothing is answered."""
        if self.card.kind is SceneKind.VARIANTS:
            self.text("one of them, by the seed", ink.ASIDE, 2, quiet=True)
        elif self.card.lines:
            self.y += 4
            told = self.card.lines[-1 if self.card.aim else 0]
            self.text(told, ink.ASIDE, MOST_TEXT, quiet=True)

    def row(self, row: Row) -> None:
        """Write a response, coloured by what it can make."""
        top, begin = self.y, len(self.parts)
        numbers = self.walk.rows.get((self.card.id, row.id), ())
        self.left, kept = self.left + 5, self.left
        inner = self.right - (0 if row.ways else BRACKET)
        self.y += 4
        label = row.id if row.slots is None else f"{row.id} · {_cost(row.slots)}"
        marks = len(row.marks) * (ink.BADGE + 3)
        shift = self.steps(numbers)
        self.left += shift
        self.text(label, ink.NAME, 2, room=inner - self.left - marks - 6)
        self.left -= shift
        self.badges(row.marks, inner - marks - 2, top + 4 + ink.BADGE / 2 - 1)
        self.y = max(self.y, top + 22)
        said = f"“{row.text}”" if row.spoken else row.text
        self.text(said, ink.TEXT, MOST_TEXT, room=inner - self.left - 6)
        if row.condition:
            self.text(f"if {row.condition}", ink.WHERE, MOST_CONDITION, room=inner - self.left - 6, quiet=True)
        self.leave(row.ways, row.id, top)
        self.y += 6
        self.left = kept
        self.parts[begin:begin] = [_ground(row, self.left - 5, inner + 2, top, self.y, picked=bool(numbers))]
        words = " ".join([row.id, row.text, row.condition])
        name = ink.escaped(f"{self.card.id}.{row.id}")
        self.parts.insert(begin, f'<g class="row" data-row="{name}"><title>{ink.escaped(words)}</title>')
        self.parts.append("</g>")
        if not row.ways:
            self.joined.append((top + self.y) / 2)
        self.y += 5

    def steps(self, numbers: tuple[int, ...]) -> float:
        """Say as which choices of the run a row was picked; how much room that took."""
        if not numbers:
            return 0.0
        text = ", ".join(map(str, numbers))
        wide = max(20.0, width(text, ink.TAG) + 12)
        self.parts.append(
            f'<rect x="{ink.number(self.left)}" y="{ink.number(self.y)}" width="{ink.number(wide)}" height="18" rx="9" '
            f'fill="{ink.INK}"/>'
        )
        x = self.left + (wide - width(text, ink.TAG)) / 2
        self.parts.append(ink.line(x, self.y + 13, text, ink.TAG, f' fill="{ink.PAPER}"'))
        return wide + 6

    def leave(self, ways: tuple[Way, ...], row: str, top: float) -> None:
        """Note where ways leave: where there are conditions, each beside its own."""
        if all(not way.conditions for way in ways):
            self.ways |= {Step(self.card.id, row, way.to): (top + self.y) / 2 for way in ways}
            return
        for way in ways:
            self.y += 3
            begin = self.y
            for place, condition in enumerate(way.conditions):
                first = "if " if place == 0 else "or if "
                text = condition if condition == "otherwise" else first + condition
                self.text(text, ink.WHERE, MOST_CONDITION, room=self.right - self.left - 4, quiet=True)
            self.text(f"→ {way.to}", ink.TAG, 1)
            middle = (begin + self.y) / 2
            self.ways[Step(self.card.id, row, way.to)] = middle
            rule = ink.number(begin + 1)
            self.parts.append(f'<path class="rule" d="M{ink.number(self.left)} {rule}H{ink.number(self.wide - 8)}"/>')

    def foot(self) -> None:
        """Write the letters of the run, join the rows that share their ways, and let those leave."""
        for number, letter in self.walk.letters.get(self.card.id, ()):
            shift = self.steps((number,))
            self.left += shift
            self.text(f"wrote {letter}", ink.NOTE, 1)
            self.left -= shift
            self.y += 6
        first, last = (self.joined[0], self.joined[-1]) if self.joined else (self.y / 2, self.y / 2)
        if len(self.card.ways) and any(way.conditions for way in self.card.ways):
            top = self.y
            self.leave(self.card.ways, "", top)
            last = min(self.ways[Step(self.card.id, "", way.to)] for way in self.card.ways)
            last = top + 2
        else:
            out = (first + last) / 2
            self.ways |= {Step(self.card.id, "", way.to): out for way in self.card.ways}
        if self.joined and self.card.ways:
            self.bracket(first, last)
        self.y += PAD - 6

    def bracket(self, first: float, last: float) -> None:
        """A brace from the first of the rows that share their ways to where these leave."""
        x, tip = self.wide - PAD - 3, self.wide - 1
        stubs = "".join(f"M{ink.number(x - 5)} {ink.number(y)}H{ink.number(x)}" for y in self.joined)
        out = "" if last == first and len(self.joined) > 1 else ""
        middle = (first + last) / 2
        leads = f"M{ink.number(x)} {ink.number(middle)}H{ink.number(tip)}" if not self._conditional() else ""
        self.parts.append(
            f'<path class="brace" d="{stubs}M{ink.number(x)} {ink.number(first)}V{ink.number(last)}{leads}{out}"/>'
        )

    def _conditional(self) -> bool:
        return any(way.conditions for way in self.card.ways)

    def drawn(self) -> Drawn:
        """What was written, in its frame."""
        high = self.y + BELOW.get(self.card.kind, 0.0)
        body = frame(self.card.kind, self.wide, high) + "".join(self.parts)
        ways = {step: self.y / 2 if self.card.kind in BESIDE else y for step, y in self.ways.items()}
        return Drawn(self.wide, high, body, ways)


def _quiet(quiet: bool) -> str:  # noqa: FBT001  it is handed on
    return f' fill="{ink.QUIET}"' if quiet else ""


def _cost(slots: int) -> str:
    return "free" if slots == 0 else f"{slots} {'slot' if slots == 1 else 'slots'}"


def _face(guest: Guest, face: FaceOf, side: float, x: float, y: float) -> str:
    """Somebody's face in a disc; for an organisation, its first letter."""
    r = ink.number(side / 2 - 1.5)
    inside = (
        f'<use href="#{face(guest)}" x="{ink.number(-side / 2)}" y="{ink.number(-side / 2)}" '
        f'width="{ink.number(side)}" height="{ink.number(side)}" clip-path="url(#disc-{ink.number(side)})"/>'
        if guest.looks
        else ink.glyph("mail", -12, -12, 24)
    )
    return (
        f'<g class="face" transform="translate({ink.number(x)} {ink.number(y)})"><title>{ink.escaped(guest.name)}'
        f'</title><circle r="{r}" fill="{ink.BAND}"/>{inside}'
        f'<circle r="{r}" fill="none" stroke="{ink.INK}" stroke-width="2"/></g>'
    )


def _ground(row: Row, left: float, right: float, top: float, low: float, *, picked: bool) -> str:
    """What lies under a row: the colours of what it can make, and whether it was picked."""
    colours = [PROFILES[mark.mistake].colour for mark in row.marks if mark.touch is Touch.MAKES]
    x, y, wide, high = (ink.number(value) for value in (left, top, right - left, low - top))
    edge = f'stroke="{ink.INK}" stroke-width="2.5"' if picked else f'stroke="{ink.INK}" stroke-opacity=".22"'
    fill = f'fill="{colours[0]}" fill-opacity=".2"' if colours else f'fill="{ink.CHOSEN if picked else ink.CARD}"'
    drawn = [f'<rect x="{x}" y="{y}" width="{wide}" height="{high}" rx="6" {fill} {edge}/>']
    share = (low - top - 8) / max(1, len(colours))
    for place, colour in enumerate(colours):
        begin = ink.number(top + 4 + place * share)
        drawn.append(
            f'<rect x="{ink.number(left + 2)}" y="{begin}" width="6" height="{ink.number(share)}" rx="2" fill="{colour}"/>'
        )
    return "".join(drawn)
