"""The colours of the three themes, and how a surface of each kind is drawn in them."""

from typing import NamedTuple

from game.domain.settings import Theme

Colour = str
"""``#rrggbb``."""

INK: Colour = "#1d1b22"
PAPER: Colour = "#f7f1e5"
SUN: Colour = "#ffcf77"


class Skin(NamedTuple):
    """How a surface is drawn: what fills it, its outline (`stroke` px at 720p), and the two colours of text on it."""

    fill: Colour
    line: Colour
    text: Colour
    quiet: Colour
    stroke: float = 2.5


class Palette(NamedTuple):
    """The surfaces of a theme.

    `veil` is what dims a picture that lies behind something: with the opacity `dim` where it should be seen less,
    with `rest` everywhere. `sky` is what the people of the title stand before, from the top: shares of the height of
    their picture, each with its colour; where it is empty they stand before the page. `moon` is the night side of it.
    """

    page: Skin
    bar: Skin
    card: Skin
    raised: Skin
    chosen: Skin
    focus: Skin
    tag: Skin
    key: Skin
    well: Skin
    kept: Skin
    half: Skin
    missed: Skin
    face: Skin
    today: Skin
    veil: Colour
    dim: float
    rest: float
    moon: Colour
    sky: tuple[tuple[float, Colour], ...] = ()


LIGHT = Palette(
    page=Skin(PAPER, INK, INK, "#5b5763"),
    bar=Skin(PAPER, INK, INK, "#5b5763", 3),
    card=Skin("#fffaf0", INK, INK, "#5b5763"),
    raised=Skin("#fffdf8", INK, INK, "#5b5763", 3),
    chosen=Skin("#ffe3a6", INK, INK, "#4d4955"),
    focus=Skin("#fff3c9", INK, INK, "#544f5c", 4),
    tag=Skin(SUN, INK, INK, "#4d4650", 3),
    key=Skin(INK, INK, PAPER, PAPER),
    well=Skin("#efe6d4", "#8d8577", INK, "#57535f", 2),
    kept=Skin("#dff3e6", INK, INK, INK, 2),
    half=Skin("#fff3c9", INK, INK, INK, 2),
    missed=Skin("#fbd9d0", INK, INK, INK, 2),
    face=Skin("#9ddadb", INK, INK, INK, 2.5),
    today=Skin(SUN, INK, INK, "#4d4650"),
    veil=INK,
    dim=0.5,
    rest=0.0,
    moon="#3a4470",
)
DARK = Palette(
    page=Skin("#201e27", "#0e0d12", "#f4efe4", "#bdb6c6"),
    bar=Skin("#201e27", "#0e0d12", "#f4efe4", "#bdb6c6", 3),
    card=Skin("#2d2a36", "#747080", "#f4efe4", "#c3bccb"),
    raised=Skin("#2a2732", "#8f8a9c", "#f4efe4", "#c3bccb", 3),
    chosen=Skin("#5a4a26", SUN, "#fff6e2", "#e6dcc6"),
    focus=Skin("#463c26", SUN, "#fff6e2", "#dcd2bd", 4),
    tag=Skin(SUN, "#0e0d12", INK, "#4d4650", 3),
    key=Skin("#f4efe4", "#f4efe4", INK, INK),
    well=Skin("#18161d", "#74707f", "#f4efe4", "#c3bccb", 2),
    kept=Skin("#1f4a38", "#9fd9bd", "#f1fff7", "#f1fff7", 2),
    half=Skin("#57481f", "#ecd28d", "#fff8e6", "#fff8e6", 2),
    missed=Skin("#5e2a22", "#f0aa99", "#fff1ee", "#fff1ee", 2),
    face=Skin("#7fb9bb", "#0e0d12", INK, INK, 2.5),
    today=Skin(SUN, "#0e0d12", INK, "#4d4650"),
    veil="#0e0d12",
    dim=0.6,
    rest=0.22,
    moon="#10131f",
    sky=((0.0, "#2a2538"), (0.07, "#3a3049"), (0.14, "#533f5c"), (0.21, "#77536f"), (0.28, "#a06c7e")),
)
CONTRAST = Palette(
    page=Skin("#000000", "#ffffff", "#ffffff", "#e8e8e8", 3),
    bar=Skin("#000000", "#ffffff", "#ffffff", "#e8e8e8", 3),
    card=Skin("#000000", "#ffffff", "#ffffff", "#e8e8e8", 3),
    raised=Skin("#000000", "#ffffff", "#ffffff", "#e8e8e8", 4),
    chosen=Skin("#ffffff", "#ffffff", "#000000", "#1a1a1a", 3),
    focus=Skin("#ffe14d", "#ffffff", "#000000", "#1a1a1a", 5),
    tag=Skin("#ffe14d", "#ffffff", "#000000", "#1a1a1a", 3),
    key=Skin("#ffffff", "#000000", "#000000", "#000000"),
    well=Skin("#000000", "#ffffff", "#ffffff", "#e8e8e8", 3),
    kept=Skin("#000000", "#ffffff", "#ffffff", "#ffffff", 3),
    half=Skin("#000000", "#ffffff", "#ffffff", "#ffffff", 3),
    missed=Skin("#ffffff", "#ffffff", "#000000", "#000000", 3),
    face=Skin("#bfe3e4", "#ffffff", "#000000", "#000000", 3),
    today=Skin("#ffffff", "#ffffff", "#000000", "#1a1a1a"),
    veil="#000000",
    dim=0.8,
    rest=0.4,
    moon="#000000",
    sky=((0.0, PAPER),),
)

PALETTES: dict[Theme, Palette] = {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.CONTRAST: CONTRAST}
