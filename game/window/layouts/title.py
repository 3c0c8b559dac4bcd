"""The title: the name of the game, the ways on, and the people, who stand behind the bar with the keys."""

from itertools import cycle, islice

from game.art.pictures import Face, Title
from game.domain.looks import Looks
from game.views.node import Node, Role, find
from game.window import parts
from game.window.box import Box, Drawing, Panel, Plain, Rect
from game.window.flow import Flow, Padded, Wrap, beside, column
from game.window.layouts.sheet import GUTTER, scrolled
from game.window.stage import Stage, Type

PICTURE = (1280, 400)
"""The shape of the picture."""

LEAST_SEEN = 620
"""How much of the width of the picture is seen at least: where it is narrow, the row is cut off at both sides."""

OVERHANG = 0.3
"""How far the row goes on beside its picture, as a share of its height."""

LEAST_PICTURE = 90
ABOVE, BELOW = 44, 26
"""What is left free above the name and below the ways on, in px at 720p."""

FIRST, APART, SIDE = 78, 142, 296
"""Where, beside the picture, the first of those stands who fill up a wide window, how far apart they stand, and how
large they are, in units of the picture."""


def _looks(**words: str) -> Looks:
    return tuple(words.items())


OTHERS: tuple[tuple[Looks, str], ...] = (
    (_looks(head="pomp", skin="deep", clothing="mustard"), "calm"),
    (_looks(head="bun2", skin="tan", clothing="mint"), "smile"),
    (_looks(head="short1", skin="light", beard="goatee", clothing="navy"), "thinking"),
    (_looks(head="cornrows2", skin="brown", clothing="coral"), "proud"),
    (_looks(head="grayMedium", skin="tan", glasses="round", clothing="slate"), "touched"),
    (_looks(head="flatTop", skin="bronze", clothing="lilac"), "neutral"),
)
"""Those who stand beside the row where the window is wider than the picture."""


def lay_out(tree: Node, stage: Stage) -> Box:
    """The title over its picture, which takes what room the words leave it."""
    skin = stage.palette.page
    margin = min(stage.px(60), stage.width // 16)
    width = stage.width - 2 * margin
    words, keys = head(tree, stage), keys_bar(stage)
    tall = words.height(width)
    floor = stage.height - keys.rect.h
    picture = picture_rect(stage, floor - tall - stage.px(ABOVE // 2 + BELOW), floor)
    free = (picture.y if picture else floor) - tall
    top = max(min(round(free * 0.56), max(stage.px(ABOVE * 2), round(free * 0.46))), stage.px(8))
    shown = room(stage, picture) if picture else ()
    said = scrolled(words, tree.name, Rect(margin, top, width, min(tall, floor - top)), stage.px(GUTTER), skin.fill)
    return Box(stage.all, Panel(skin, 0, 0), (*shown, said, keys))


def head(tree: Node, stage: Stage) -> Flow:
    """The name, what it is about, the ways on, and what there is to say."""
    skin = stage.palette.page
    listed, name, strap = find(tree, Role.LIST), find(tree, Role.HEADING), find(tree, Role.TEXT)
    titled = column(
        stage.words(name.name if name else tree.name, Type.POSTER, skin, align=0.5),
        stage.words(strap.name, Type.LINE, skin, quiet=True, align=0.5) if strap else None,
        gap=stage.px(2),
    )
    ways = Wrap(
        tuple(way(stage, node) for node in listed.children) if listed else (),
        stage.px(16),
        stage.px(12),
        align=0.5,
        even=True,
    )
    said = (column(parts.notice(stage, node.name), middle=True) for node in tree.children if node.role is Role.STATUS)
    return column(titled, ways, *said, gap=stage.px(28))


def way(stage: Stage, node: Node) -> Flow:
    """One way on, and quietly where it leads."""
    skin = stage.skin_of(node)
    kind = Type.STRONG if node is stage.focus or node.chosen else Type.BODY
    words = stage.words(node.name, kind, skin, align=0.5)
    inner: Flow = words
    if node.value:
        led = stage.words(node.value, Type.SMALL, skin, quiet=True)._replace(most=1)
        inner = beside(((words, 0), (led, 1)), stage.px(12))
    edge, above = stage.px(28), stage.px(12)
    return Padded(inner, (edge, above, edge, above), stage.panel(skin, 14), node, stage.px(54), middle=True)


def keys_bar(stage: Stage) -> Box:
    """The bar at the lower edge, behind which the people stand, with the keys that work."""
    skin = stage.palette.bar
    line = stage.px(3)
    margin = min(stage.px(60), stage.width // 16)
    hints = parts.hints(stage)._replace(align=0.5)
    tall = hints.height(stage.width - 2 * margin)
    above = stage.px(8)
    rect = Rect(0, stage.height - tall - 2 * above - line, stage.width, tall + 2 * above + line)
    ground = Box(rect.inset(0, line, 0, 0), Panel(skin, 0, 0))
    words = hints.place(Rect(margin, rect.y + line + above, stage.width - 2 * margin, tall))
    return Box(rect, children=(Box(rect._replace(h=line), Plain(skin.line)), ground._replace(children=(words,))))


def picture_rect(stage: Stage, height: int, floor: int) -> Rect | None:
    """Where the picture stands: as wide as the window, or as high as there is room; None where that is too little."""
    wide, tall = PICTURE
    most = stage.width * tall // LEAST_SEEN
    high = min(height, most) if stage.width * tall // wide < height else height
    if high < stage.px(LEAST_PICTURE):
        return None
    high = min(high, most)
    across = high * wide // tall
    return Rect((stage.width - across) // 2, floor - high, across, high)


def room(stage: Stage, picture: Rect) -> tuple[Box, ...]:
    """The picture, with what is behind it, and more people beside it where the window is wider."""
    band = Rect(0, picture.y, stage.width, picture.h)
    stripes = [
        Box(band.inset(0, round(picture.h * share), 0, 0), Plain(colour), art=True)
        for share, colour in stage.palette.sky
    ]
    overhang = min(max(picture.x, 0), round(OVERHANG * picture.h))
    row = Box(picture.inset(-overhang, 0, -overhang, 0), Drawing(Title()), art=True)
    return (Box(band, children=(*stripes, *beside_it(picture), row), art=True, cut=True),)


def beside_it(picture: Rect) -> list[Box]:
    """Those who fill up what is left of the window at both sides, the farthest behind the others."""
    unit = picture.h / PICTURE[1]
    size = round(SIDE * unit)
    left = picture.x / unit
    count = max(-int((FIRST - SIDE // 2 - left) // APART), 0)
    placed = []
    for place, (looks, expression) in enumerate(islice(cycle(OTHERS), 2 * count)):
        rank, right = divmod(place, 2)
        away = round((FIRST + rank * APART) * unit)
        middle = picture.right + away if right else picture.x - away
        where = Rect(middle - size // 2, picture.bottom - size + round(8 * unit), size, size)
        placed.append(Box(where, Drawing(Face(looks, expression), mirrored=bool(right)), art=True))
    return placed[::-1]
