"""What a map is drawn with: colours, sizes of type, and the few marks that everything else is made of."""

from game.art.lettering import Cut, Style, rows, width
from game.art.markup import escaped, shown
from game.authoring.marks import Mark, Touch
from game.domain.mistakes import PROFILES, Mistake

INK, QUIET, PAPER, CARD = "#1d1b22", "#5d5764", "#f7f1e5", "#fffdf8"
SUN, CHOSEN, BAND = "#ffcf77", "#fff3c9", "#efe6d3"

TITLE, ENDING = Style(Cut.STRONG, 18), Style(Cut.TITLE, 21)
NAME, TEXT = Style(Cut.STRONG, 13), Style(Cut.PLAIN, 13.5)
NOTE, ASIDE = Style(Cut.PLAIN, 12.5), Style(Cut.SLANTED, 12.5)
TAG, WHERE = Style(Cut.STRONG, 11.5), Style(Cut.SLANTED, 12)

LEADING = 1.28
BADGE, BADGE_STEP = 21.0, 24.0
ON_DARK = (Mistake.FOLLOW_THROUGH, Mistake.RETURNING_FAVOURS, Mistake.GIVING_UP)
"""Mistakes whose colour needs a light icon on it."""

TOUCHES = {
    Touch.MAKES: "can make the mistake",
    Touch.OPENS: "opens an occasion for it",
    Touch.MENDS: "does the opposite",
}
FAMILIES = {
    Cut.PLAIN: "'Atkinson Hyperlegible', 'Helvetica Neue', Arial, sans-serif",
    Cut.TITLE: "'DM Serif Display', Georgia, 'Times New Roman', serif",
}


def number(value: float) -> str:
    """A number as short as it can be written, to a tenth of a px."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def line(x: float, y: float, text: str, style: Style, tone: str = "") -> str:
    """One row of text with its baseline at `y`, no wider in any font than it was measured in ours.

    A `tone` is ``quiet`` or ``light``; without one it is in ink.
    """
    wide = number(width(shown(text), style))
    how = f"{style.cut} {tone}".rstrip()
    return (
        f'<text x="{number(x)}" y="{number(y)}" class="{how}" font-size="{number(style.size)}" '
        f'textLength="{wide}" lengthAdjust="spacingAndGlyphs">{escaped(text)}</text>'
    )


def broken(text: str, style: Style, room: float, most: int) -> tuple[str, ...]:
    """A text in at most so many rows of so many px."""
    return rows(shown(text), style, room, most)


def leading(style: Style) -> float:
    """From one baseline to the next."""
    return style.size * LEADING


def badge(mark: Mark, x: float, y: float) -> str:
    """The icon of a mistake about a middle: on a full disc, in a broken ring or in a ring, by what is done to it."""
    profile = PROFILES[mark.mistake]
    full = mark.touch is Touch.MAKES
    shade = "light" if full and mark.mistake in ON_DARK else "dark"
    disc = f'fill="{profile.colour if full else CARD}" stroke="{INK if full else profile.colour}"'
    ring = {Touch.MAKES: "1.6", Touch.OPENS: '2.4" stroke-dasharray="3.2 2.6', Touch.MENDS: "2.8"}[mark.touch]
    side = BADGE * 0.76
    return (
        f'<g class="badge" transform="translate({number(x)} {number(y)})">'
        f"<title>{escaped(f'{profile.name}: {TOUCHES[mark.touch]}')}</title>"
        f'<circle r="{number(BADGE / 2 - 1)}" {disc} stroke-width="{ring}"/>'
        f"{glyph(profile.icon, -side / 2, -side / 2, side, shade)}</g>"
    )


def glyph(name: str, x: float, y: float, side: float, shade: str = "dark") -> str:
    """An icon with its upper left corner there."""
    return (
        f'<use href="#{name}-{shade}" x="{number(x)}" y="{number(y)}" width="{number(side)}" height="{number(side)}"/>'
    )
