"""What a layout is given besides the tree: the size of things, colours, type, and where the person is."""

from enum import Enum
from functools import lru_cache
from math import sqrt
from typing import NamedTuple

from game.domain.settings import Theme
from game.views.hints import Hint
from game.views.node import Node
from game.window.box import Panel, Rect
from game.window.editing import Line
from game.window.flow import Words
from game.window.text import Face, Style, Typesetter
from game.window.theme import PALETTES, Palette, Skin

WIDTH, HEIGHT = 1280, 720
"""The size in px for which measures are given."""

LEAST_SCALE, MOST_SCALE = 0.5, 3.0
LEAST_TYPE = 13

FARTHER, LEAST_FAR = 1.2, 24
"""How much larger text is that a whole room reads, and how large at least, in px at 720p."""


class Type(Enum):
    """What text is set in: the cut, and its size in px at 720p and 100 %."""

    POSTER = (Face.TITLE, 84)
    BANNER = (Face.TITLE, 60)
    TITLE = (Face.TITLE, 44)
    SUBTITLE = (Face.TITLE, 28)
    CODE = (Face.STRONG, 76)
    ADDRESS = (Face.STRONG, 30)
    LINE = (Face.BODY, 22)
    ASIDE = (Face.SLANTED, 22)
    BODY = (Face.BODY, 20)
    STRONG = (Face.STRONG, 20)
    NAME = (Face.STRONG, 19)
    SMALL = (Face.BODY, 17)
    SMALL_STRONG = (Face.STRONG, 17)
    SLANTED = (Face.SLANTED, 17)


class Reading(NamedTuple):
    """How far a page of a sitting is read: the beat at hand, from 0, and whether all of it stands there."""

    beat: int = 0
    shown: bool = True


READ = Reading()


@lru_cache(maxsize=4)
def scale_of(width: int, height: int) -> float:
    """How many px one px at 720p is in a window of that size; kept, for a layout asks a thousand times."""
    across, down = width / WIDTH, height / HEIGHT
    return min(max(min(down, sqrt(across * down)), LEAST_SCALE), MOST_SCALE)


@lru_cache(maxsize=64)
def style_of(kind: Type, scale: float, text_size: int, *, far: bool = False) -> Style:
    """The cut and size of a kind of text; what is large grows less than what is small. `far` is for the back row."""
    face, size = kind.value
    if far:
        size = max(round(size * FARTHER) if size <= Type.LINE.value[1] else size, LEAST_FAR)
    grown = text_size / 100
    if kind.value[1] > Type.LINE.value[1]:
        grown = 1 + (grown - 1) * (0.3 if kind is Type.POSTER else 0.6)
    return Style(face, max(round(size * scale * grown), LEAST_TYPE))


class Stage(NamedTuple):
    """All that a layout needs to know. `width` and `height` in px; `text_size` in per cent.

    `far` is whether a whole room looks at it, up to its back row; `bare` whether its text is out of the way.
    """

    width: int
    height: int
    setter: Typesetter
    text_size: int = 100
    theme: Theme = Theme.LIGHT
    focus: Node | None = None
    under: Node | None = None
    reading: Reading = READ
    line: Line | None = None
    hints: tuple[Hint, ...] = ()
    far: bool = False
    bare: bool = False

    @property
    def palette(self) -> Palette:
        """The colours of the theme."""
        return PALETTES[self.theme]

    @property
    def scale(self) -> float:
        """How many px one px at 720p is here: where it is narrow and high, more than the width alone would give."""
        return scale_of(self.width, self.height)

    @property
    def all(self) -> Rect:
        """The whole picture."""
        return Rect(0, 0, self.width, self.height)

    def px(self, measure: float) -> int:
        """A measure given for 720p, here."""
        return max(round(measure * self.scale), 1)

    def em(self, measure: float) -> int:
        """A measure given for 720p that grows with the text, as a badge with a letter in it does."""
        farther = FARTHER if self.far else 1.0
        grown = max(self.scale * self.text_size / 100 * farther, LEAST_TYPE / Type.BODY.value[1])
        return max(round(measure * grown), 1)

    def style(self, kind: Type) -> Style:
        """The cut and size of a kind of text, here."""
        return style_of(kind, self.scale, self.text_size, far=self.far)

    def row(self, kind: Type) -> int:
        """The height of a row of a kind of text, in px."""
        return self.setter.row_height(self.style(kind))

    def words(
        self, text: str, kind: Type, skin: Skin, *, quiet: bool = False, align: float = 0.0, node: Node | None = None
    ) -> Words:
        """Text on a surface."""
        colour = skin.quiet if quiet else skin.text
        return Words(text, self.style(kind), colour, skin.fill, self.setter, align, node=node)

    def panel(self, skin: Skin, radius: float = 14) -> Panel:
        """A surface with round corners."""
        return Panel(skin, self.px(radius), self.px(skin.stroke))

    def skin_of(self, node: Node, usual: Skin | None = None) -> Skin:
        """The surface of something that can be pressed."""
        if node is self.focus:
            return self.palette.focus
        return self.palette.chosen if node.chosen else usual or self.palette.card
