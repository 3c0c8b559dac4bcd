"""The head of a card: what it is, when, where, who is there, and what it opens by beginning."""

from collections.abc import Callable, Sequence

from game.art.lettering import width
from game.art.markup import escaped
from game.authoring import map_ink as ink
from game.authoring.graph import Card, Guest
from game.authoring.map_sheet import Sheet
from game.authoring.marks import Marks
from game.domain.calendar import moment_text
from game.domain.scenario import AimState, SceneKind

FACE, SMALL_FACE, OVERLAP, APART = 50.0, 40.0, 8.0, 12.0
FEW = 2
"""How many faces stand beside the title; more stand in a row of their own."""

MOST_TITLE, MOST_PLACE, MOST_NAMES, MOST_SAID = 3, 2, 3, 3

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
"""Gives the name of the symbol of somebody's face."""


def write_head(sheet: Sheet, card: Card, face: FaceOf) -> None:
    """Write the head of a card."""
    few = len(card.guests) <= FEW
    taken = len(card.guests) * (FACE - OVERLAP) + APART if few and card.guests else 0.0
    top = sheet.y + 4
    if few:
        _faces(sheet, card.guests, face, FACE, sheet.right - taken + APART, top, FACE - OVERLAP)
    when = moment_text(card.moment) if card.moment is not None else "never"
    sheet.text(f"{KINDS[card.kind]} · {when}", ink.TAG, 1, less=taken, quiet=True)
    sheet.text(card.title, ink.ENDING if card.aim else ink.TITLE, MOST_TITLE, less=taken)
    if card.aim:
        _aim(sheet, card.id, card.aim, taken)
    if card.until is not None:
        sheet.text(f"until {moment_text(card.until)}", ink.NOTE, 1)
    if card.kind is SceneKind.DESK:
        sheet.text(slots(card.slots), ink.NOTE, 1, less=taken)
    sheet.text(card.place, ink.NOTE, MOST_PLACE, less=taken)
    if card.guests:
        sheet.y = max(sheet.y, top + FACE - 16 if few else 0.0)
        _guests(sheet, card, face, few=few)
    if card.opens:
        _opens(sheet, card.opens)
    if not card.rows:
        _said(sheet, card)


def slots(count: int) -> str:
    """``free``, ``1 slot``, ``2 slots``."""
    return "free" if count == 0 else f"{count} {'slot' if count == 1 else 'slots'}"


def _aim(sheet: Sheet, scene: str, aim: AimState, taken: float) -> None:
    """The scene's id, and what became of the aim."""
    icon, state = AIMS[aim]
    sheet.text(scene, ink.NAME, MOST_TITLE, less=taken)
    sheet.parts.append(ink.glyph(icon, sheet.left, sheet.y + 3, 18))
    sheet.y += 5
    sheet.text(f"aim {state}", ink.NOTE, 1, indent=24)
    sheet.y += 2


def _guests(sheet: Sheet, card: Card, face: FaceOf, *, few: bool) -> None:
    """Who is there, or who writes."""
    names = ", ".join(guest.name for guest in card.guests)
    sheet.text(f"{'mail from' if card.kind is SceneKind.DESK else 'with'} {names}", ink.ASIDE, MOST_NAMES)
    if not few:
        step = min(SMALL_FACE + 2, (sheet.room - SMALL_FACE) / (len(card.guests) - 1))
        _faces(sheet, card.guests, face, SMALL_FACE, sheet.left, sheet.y + 7, step)
        sheet.y += SMALL_FACE + 9


def _faces(sheet: Sheet, guests: Sequence[Guest], face: FaceOf, side: float, x: float, y: float, step: float) -> None:
    """Faces side by side."""
    for place, guest in enumerate(guests):
        sheet.parts.append(_disc(guest, face, side, x + place * step + side / 2, y + side / 2))


def _disc(guest: Guest, face: FaceOf, side: float, x: float, y: float) -> str:
    """Somebody's face in a disc about a middle; for an organisation, an envelope."""
    half, r = ink.number(-side / 2), ink.number(side / 2 - 1.5)
    inside = ink.glyph("mail", -12, -12, 24)
    if guest.looks:
        wide = ink.number(side)
        inside = (
            f'<g clip-path="url(#disc-{wide})"><use href="#{face(guest)}" x="{half}" y="{half}" width="{wide}" '
            f'height="{wide}"/></g>'
        )
    return (
        f'<g class="face" transform="translate({ink.number(x)} {ink.number(y)})">'
        f'<title>{escaped(guest.name)}</title><circle r="{r}" fill="{ink.BAND}"/>{inside}'
        f'<circle r="{r}" fill="none" stroke="{ink.INK}" stroke-width="2"/></g>'
    )


def _opens(sheet: Sheet, marks: Marks) -> None:
    """What the scene opens by beginning."""
    sheet.y += 5 + ink.BADGE
    sheet.parts.append(ink.line(sheet.left, sheet.y - 6, "opens", ink.WHERE, "quiet"))
    sheet.badges(marks, sheet.left + width("opens", ink.WHERE) + 8, sheet.y - ink.BADGE / 2)


def _said(sheet: Sheet, card: Card) -> None:
    """How it begins, or ends, where nothing is answered."""
    sheet.y += 4
    if card.kind is SceneKind.VARIANTS:
        sheet.text("one of them, by the seed", ink.ASIDE, MOST_SAID, quiet=True)
    elif card.lines:
        sheet.text(card.lines[-1 if card.aim else 0], ink.ASIDE, MOST_SAID, quiet=True)
