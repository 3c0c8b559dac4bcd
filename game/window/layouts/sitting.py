"""What all screens of a sitting share: the bar on top, the place behind, and what the player should know."""

from game.art.pictures import Place
from game.views import window_words as words
from game.views.node import Node, Role, find
from game.window import parts
from game.window.box import Box, Drawing, Panel, Plain, Rect
from game.window.flow import Flow, Padded, Wrap, beside, column
from game.window.stage import Stage, Type

SIDE, WIDEST = 60, 1400
"""The margins at both sides, and how wide what lies between them is at most, in px at 720p."""

KEYS = {"s": "F1", "q": "Esc", "escape": "Esc", "enter": "Enter"}
"""Keys of the toolbar that stand for others in a window."""


def bar(tree: Node, stage: Stage) -> Box:
    """The bar on top: what is played, when and where, and the other things that one can do, by key."""
    skin = stage.palette.bar
    toolbar = find(tree, Role.TOOLBAR)
    tools = Wrap(tuple(tool(stage, node) for node in toolbar.children) if toolbar else (), stage.px(4), stage.px(2))
    edge = stage.px(24)
    inner = headed(tree, stage, tools, stage.width - 2 * edge)
    tall = max(inner.height(stage.width - 2 * edge) + stage.px(10), stage.px(50))
    if stage.bare:
        back = stage.words(words.BRINGS_BACK, Type.SMALL, skin, quiet=True)
        inner = headed(tree, stage, back, stage.width - 2 * edge)
    line = Box(Rect(0, tall, stage.width, stage.px(3)), Plain(skin.line))
    ground = Padded(inner, (edge, stage.px(4), edge, stage.px(4)), Panel(skin, 0, 0), middle=True)
    return Box(
        Rect(0, 0, stage.width, tall + stage.px(3)), children=(ground.place(Rect(0, 0, stage.width, tall)), line)
    )


def headed(tree: Node, stage: Stage, tools: Flow, room: int) -> Flow:
    """What is played, when and where, with something beside it, or below it where it is narrow."""
    skin = stage.palette.bar
    banner = find(tree, Role.BANNER)
    title = stage.words(tree.name, Type.STRONG, skin)
    where = " · ".join(each for each in (banner.value, banner.name) if each) if banner else ""
    place = stage.words(where, Type.SMALL, skin, quiet=True)
    left: Flow = Wrap((title, place) if where else (title,), stage.px(16))
    gap = stage.px(24)
    if left.natural() + gap + tools.natural() <= room:
        return beside(((left, 1), (tools, 0)), gap)
    return column(left, tools, gap=stage.px(2))


def tool(stage: Stage, node: Node) -> Padded:
    """One of the other things: its key and its name, quietly."""
    usual = stage.palette.tag if node.chosen else stage.palette.bar
    skin = stage.palette.focus if node in (stage.focus, stage.under) else usual
    key = KEYS.get(node.key, node.key.upper())
    named = [
        stage.words(key, Type.SMALL_STRONG, skin, quiet=not node.chosen) if key else None,
        stage.words(node.name, Type.SMALL, skin, quiet=not node.chosen),
    ]
    inner = beside(tuple((each, 0) for each in named if each is not None), stage.em(5))
    edge = stage.px(8)
    paint = stage.panel(skin, 8) if node is stage.focus or node.chosen else Panel(skin, stage.px(8), 0)
    return Padded(inner, (edge, stage.px(3), edge, stage.px(3)), paint, node)


def span(stage: Stage, under: Rect) -> Rect:
    """The part of the picture, across, in which all that is read or pressed lies."""
    margin = min(stage.px(SIDE), stage.width // 16)
    width = min(stage.width - 2 * margin, stage.px(WIDEST))
    return Rect((stage.width - width) // 2, under.y, width, under.h)


def place_behind(tree: Node, stage: Stage, rect: Rect) -> Box:
    """The picture of the place, dimmed as the theme has it."""
    backdrop = find(tree, Role.BACKDROP)
    picture = Box(rect, Drawing(Place(backdrop.value if backdrop else "")), art=True)
    palette = stage.palette
    veil = (Box(rect, Plain(palette.veil, palette.rest), art=True),) if palette.rest else ()
    return Box(rect, children=(picture, *veil), art=True)


def notices(tree: Node, stage: Stage, top: int) -> tuple[Box, ...]:
    """What the player should know on this page, below the bar, which ends at `top`."""
    said = [node.name for node in tree.children if node.role is Role.STATUS]
    placed, y = [], top + stage.px(12)
    for text in said:
        part = parts.notice(stage, text)
        width = min(part.natural(), stage.width - stage.px(80))
        tall = part.height(width)
        placed.append(part.place(Rect((stage.width - width) // 2, y, width, tall)))
        y += tall + stage.px(6)
    return tuple(placed)


def below(notices: tuple[Box, ...], under: Rect) -> Rect:
    """What is left of a room below what the player should know."""
    taken = max((box.rect.bottom for box in notices), default=under.y) - under.y
    return under.inset(0, taken, 0, 0)
