"""The parts that screens are made of: buttons, key caps, badges, rows of dots, cards, lines."""

from functools import cache

from game.art.pictures import Face as FacePicture
from game.art.pictures import Icon
from game.views.node import Node, Role
from game.window.box import Box, Dot, Drawing, Outline, Panel, Rect
from game.window.flow import Column, Fixed, Flow, Padded, Row, Words, Wrap, beside, column
from game.window.stage import Stage, Type
from game.window.theme import INK, PAPER, Skin

DARK_GLYPHS = frozenset(("megaphone", "open-hand", "heart"))
"""Icons whose disc is too light for a white glyph."""

KEY_LABELS = {"enter": "Enter", "escape": "Esc"}

SEALS = {"kept": "check", "half": "half", "missed": "cross"}
"""The glyphs that tell badges apart without their colours."""


@cache
def habit_colour(icon: str) -> str | None:
    """The colour of the habit that has this icon; None where none has. The first screen shows nothing of them."""
    from game.domain.mistakes import PROFILES

    return next((profile.colour for profile in PROFILES.values() if profile.icon == icon), None)


def key_cap(stage: Stage, key: str, skin: Skin | None = None, pad: float = 6) -> Fixed:
    """A key, as a small dark badge with its letter in the middle; higher than that by `pad` px at 720p."""
    skin = skin or stage.palette.key
    label = KEY_LABELS.get(key, key.upper())
    style = stage.style(Type.SMALL_STRONG)
    tall = stage.row(Type.SMALL_STRONG) + stage.px(pad)
    wide = max(stage.setter.width(label, style) + stage.px(6 + pad), tall)
    words = stage.words(label, Type.SMALL_STRONG, skin, align=0.5)
    text = words.place(Rect(0, (tall - stage.row(Type.SMALL_STRONG)) // 2, wide, stage.row(Type.SMALL_STRONG)))
    return Fixed(wide, tall, Panel(skin, stage.px(7), 0), (text,))


def button(stage: Stage, node: Node, *, kind: Type = Type.BODY, middle: bool = False, pad: float = 10) -> Padded:
    """A button: its key if it is a digit or a letter, its words, and quietly what belongs to them.

    `pad` is the margin above and below, in px at 720p.
    """
    skin = stage.skin_of(node)
    said = stage.words(node.name, kind, skin, align=0.5 if middle else 0.0)
    beside_it = stage.words(node.value, Type.SMALL, skin, quiet=True, align=0.5 if middle else 0.0)
    text: Flow = column(said, beside_it if node.value else None, gap=stage.px(2))
    inner: Flow = text
    if node.key and node.key not in KEY_LABELS and not middle:
        inner = beside(((key_cap(stage, node.key), 0), (text, 1)), gap=stage.px(14))
    edge = stage.px(14)
    return Padded(
        inner,
        (edge, stage.px(pad), edge, stage.px(pad)),
        stage.panel(skin, 12),
        node,
        least=stage.px(26 + 2 * pad),
        middle=True,
    )


def hugging(stage: Stage, node: Node) -> Padded:
    """A button as wide as its words, with them in the middle."""
    skin = stage.skin_of(node)
    said = stage.words(node.name, Type.STRONG if node.chosen else Type.BODY, skin, align=0.5)
    edge, above = roomy(stage, 20), roomy(stage, 9)
    return Padded(said, (edge, above, edge, above), stage.panel(skin, 12), node, stage.px(44), middle=True)


def roomy(stage: Stage, measure: float) -> int:
    """A margin around words, given in px at 720p: it grows with the text, but half as much."""
    return (stage.px(measure) + stage.em(measure)) // 2


def face(stage: Stage, portrait: Node, size: int, expression: str = "") -> Fixed:
    """A face in a disc; a letter where somebody has no face. `size` in px."""
    skin = stage.palette.face
    stroke = stage.px(skin.stroke)
    disc = Panel(skin, size // 2, 0)
    if portrait.looks:
        picture = FacePicture(portrait.looks, expression or portrait.expression)
        inside: tuple[Box, ...] = (Box(Rect(0, 0, size, size), Drawing(picture, radius=size // 2), art=True),)
    else:
        letter = stage.words(portrait.name[:1].upper(), Type.STRONG, skin, align=0.5)
        tall = stage.row(Type.STRONG)
        inside = (letter.place(Rect(0, (size - tall) // 2, size, tall)),)
    ring = Box(Rect(0, 0, size, size), Outline(skin.line, size // 2, stroke), art=True)
    return Fixed(size, size, disc, (*inside, ring))


def icon(stage: Stage, name: str, size: int) -> Fixed:
    """The icon of a habit on its coloured disc, or any other glyph in ink. `size` in px."""
    colour = habit_colour(name)
    if colour is None:
        return Fixed(size, size, Drawing(Icon(name, stage.palette.page.text)), art=True)
    glyph = Icon(name, INK if name in DARK_GLYPHS else PAPER)
    skin = Skin(colour, stage.palette.page.line, INK, INK)
    inset = round(size * 0.14)
    inside = Box(Rect(inset, inset, size - 2 * inset, size - 2 * inset), Drawing(glyph), art=True)
    return Fixed(size, size, Panel(skin, size // 2, max(stage.px(2), 1)), (inside,))


def badge(stage: Stage, node: Node) -> Padded:
    """A word in a pill: kept, half, missed, each with its glyph; any other on a quiet ground."""
    palette = stage.palette
    skin = {"kept": palette.kept, "half": palette.half, "missed": palette.missed}.get(node.name, palette.well)
    words = stage.words(node.name, Type.SMALL_STRONG, skin, align=0.5)
    edge, above = stage.px(12), stage.px(2)
    tall = stage.row(Type.SMALL_STRONG) + 2 * above
    inner: Flow = words
    if node.name in SEALS:
        inner = beside(((glyph(SEALS[node.name], stage.em(17), skin), 0), (words, 0)), stage.px(5))
    return Padded(inner, (edge, above, edge, above), Panel(skin, tall // 2, stage.px(skin.stroke)), node)


def notice(stage: Stage, said: str) -> Padded:
    """Something the player should know, on a ground of its own."""
    skin = stage.palette.tag
    edge, above = stage.px(16), stage.px(8)
    return Padded(stage.words(said, Type.SMALL, skin), (edge, above, edge, above), stage.panel(skin, 10))


def titled(stage: Stage, node: Node, kind: Type = Type.BODY) -> Column:
    """The heading of a screen, with what stands quietly beside it below."""
    skin = stage.palette.page
    return column(stage.words(node.name, Type.TITLE, skin), words_on(stage, node.value, kind, skin, quiet=True))


def glyph(name: str, size: int, skin: Skin, *, quiet: bool = False) -> Fixed:
    """A glyph in the colour of the text on a surface. `size` in px."""
    return Fixed(size, size, Drawing(Icon(name, skin.quiet if quiet else skin.text)), art=True)


def dots(stage: Stage, shares: tuple[float, ...], colour: str, skin: Skin, size: float = 24) -> Wrap:
    """A dot for each chance, filled as far as it was taken; `size` in px at 720p."""
    across = stage.em(size)
    mark = tuple(Fixed(across, across, Dot(each, colour, skin.fill, skin.text, stage.px(2))) for each in shares)
    return Wrap(mark, stage.px(size * 0.25), stage.px(size * 0.22), even=True)


def first(node: Node, role: Role) -> Node | None:
    """The first child of a role."""
    return next((child for child in node.children if child.role is role), None)


def words_on(stage: Stage, text: str, kind: Type, skin: Skin, *, quiet: bool = False) -> Words | None:
    """Text on a surface, or nothing where there is none."""
    return stage.words(text, kind, skin, quiet=quiet) if text else None


def spread(left: Flow, right: Flow | None, gap: int) -> Row:
    """One part at the left, another at the right edge."""
    return beside(((left, 1), (right, 0)) if right else ((left, 1),), gap, align=0.0)


def hints(stage: Stage) -> Wrap:
    """The keys that work on this screen, quietly."""
    skin = stage.palette.page
    each = [
        beside(
            (
                (stage.words(hint.key, Type.SMALL_STRONG, skin, quiet=True), 0),
                (stage.words(hint.does, Type.SMALL, skin, quiet=True), 0),
            ),
            stage.em(6),
        )
        for hint in stage.hints
    ]
    return Wrap(tuple(each), stage.em(22), stage.px(2))
