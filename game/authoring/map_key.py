"""What the signs on a map mean."""

from typing import NamedTuple

from game.art.lettering import Cut, Style, width
from game.authoring import map_ink as ink
from game.authoring.map_frames import frame
from game.authoring.map_head import KINDS
from game.authoring.marks import Mark, Touch
from game.domain.mistakes import PROFILES, Mistake

WORDS = Style(Cut.PLAIN, 15)
HIGH, APART, SIGN = 46.0, 30.0, 8.0


class Key(NamedTuple):
    """The drawing from its upper left corner, and how high it is."""

    text: str
    high: float


def key(room: float, *, ran: bool) -> Key:
    """The signs side by side, in as many rows as they need."""
    x = y = 0.0
    parts = []
    for sign, wide, words in _signs(ran=ran):
        whole = wide + SIGN + width(words, WORDS)
        if x and x + whole > room:
            x, y = 0.0, y + HIGH
        said = ink.line(wide + SIGN, 5, words, WORDS)
        parts.append(f'<g transform="translate({ink.number(x)} {ink.number(y + HIGH / 2)})">{sign}{said}</g>')
        x += whole + APART
    return Key("".join(parts), y + HIGH)


def _signs(*, ran: bool) -> list[tuple[str, float, str]]:
    """Each sign about the middle of its row, how wide it is, and what it means."""
    side = ink.BADGE / 2
    signs = [
        (ink.badge(Mark(mistake, Touch.MAKES), side, 0), ink.BADGE, profile.name)
        for mistake, profile in PROFILES.items()
    ]
    signs += [
        (ink.badge(Mark(Mistake.APPRECIATION, touch), side, 0), ink.BADGE, meaning)
        for touch, meaning in ink.TOUCHES.items()
    ]
    for kind, word in KINDS.items():
        signs.append((f'<g transform="translate(0 -14) scale(.5)">{frame(kind, 96, 56)}</g>', 48, word))
    if ran:
        halo = f'<rect x="0" y="-12" width="40" height="24" rx="4" fill="{ink.SUN}"/>'
        number = f'<rect x="10" y="-9" width="20" height="18" rx="9" fill="{ink.INK}"/>'
        one = ink.line(17, 4, "1", ink.TAG, "light")
        signs.append((halo + number + one, 40, "visited in this run, with the numbers of its choices"))
    return signs
