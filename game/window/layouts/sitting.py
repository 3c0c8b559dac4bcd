"""What all screens of a sitting share: the bar on top, the place behind, the panel in which lines are read."""

from game.art.pictures import Place
from game.views.node import Node, Role, find
from game.window import parts
from game.window.beats import Beat, Tempo
from game.window.box import Box, Drawing, Panel, Plain, Rect
from game.window.flow import Fixed, Flow, Padded, Words, Wrap, beside, column
from game.window.stage import Stage, Type
from game.window.text import Style

KEYS = {"s": "F1", "q": "Esc"}
"""Keys of the toolbar that stand for others in a window."""


def bar(tree: Node, stage: Stage) -> Box:
    """The bar on top: what is played, when and where, and the other things that one can do, by key."""
    skin = stage.palette.bar
    banner = find(tree, Role.BANNER)
    title = stage.words(tree.name, Type.STRONG, skin)
    where = " · ".join(each for each in (banner.value, banner.name) if each) if banner else ""
    place = stage.words(where, Type.SMALL, skin, quiet=True)
    left: Flow = Wrap((title, place) if where else (title,), stage.px(16))
    toolbar = find(tree, Role.TOOLBAR)
    tools = Wrap(tuple(tool(stage, node) for node in toolbar.children) if toolbar else (), stage.px(4), stage.px(2))
    edge, gap = stage.px(24), stage.px(24)
    room = stage.width - 2 * edge
    if left.natural() + gap + tools.natural() <= room:
        inner: Flow = beside(((left, 1), (tools, 0)), gap)
    else:
        inner = column(left, tools, gap=stage.px(2))
    tall = max(inner.height(room) + stage.px(10), stage.px(50))
    line = Box(Rect(0, tall, stage.width, stage.px(3)), Plain(skin.line))
    ground = Padded(inner, (edge, stage.px(4), edge, stage.px(4)), Panel(skin, 0, 0), middle=True)
    return Box(
        Rect(0, 0, stage.width, tall + stage.px(3)), children=(ground.place(Rect(0, 0, stage.width, tall)), line)
    )


def tool(stage: Stage, node: Node) -> Padded:
    """One of the other things: its key and its name, quietly."""
    skin = stage.palette.focus if node in (stage.focus, stage.under) else stage.palette.bar
    key = KEYS.get(node.key, node.key.upper())
    words = beside(
        (
            (stage.words(key, Type.SMALL_STRONG, skin, quiet=True), 0),
            (stage.words(node.name, Type.SMALL, skin, quiet=True), 0),
        ),
        stage.px(5),
    )
    edge = stage.px(8)
    paint = stage.panel(skin, 8) if node is stage.focus else Panel(skin, stage.px(8), 0)
    return Padded(words, (edge, stage.px(3), edge, stage.px(3)), paint, node)


def place_behind(tree: Node, rect: Rect) -> Box:
    """The picture of the place."""
    backdrop = find(tree, Role.BACKDROP)
    return Box(rect, Drawing(Place(backdrop.value if backdrop else "")), art=True)


def notices(tree: Node, stage: Stage, top: int) -> tuple[Box, ...]:
    """What the player should know on this page, below the bar."""
    said = [node.name for node in tree.children if node.role is Role.STATUS]
    skin = stage.palette.tag
    placed, y = [], top + stage.px(12)
    for text in said:
        words = stage.words(text, Type.SMALL, skin)
        edge = stage.px(16)
        part = Padded(words, (edge, stage.px(8), edge, stage.px(8)), stage.panel(skin, 10))
        width = min(part.natural(), stage.width - stage.px(80))
        tall = part.height(width)
        placed.append(part.place(Rect((stage.width - width) // 2, y, width, tall)))
        y += tall + stage.px(6)
    return tuple(placed)


def panel(beat: Beat, tree: Node, stage: Stage, on: Node | None = None) -> "Panelled":
    """The panel with the words of a beat; `on` is the button that leads on, once all is read."""
    if beat.tempo is Tempo.FINDINGS:
        return findings(beat, stage)
    skin = stage.palette.raised
    speaker = name_of(beat.node, tree)
    slanted = not speaker and beat.node.role is Role.LINE
    kind = Type.LINE
    style = stage.style(kind)
    said = Words(beat.node.name, style, skin.text, skin.fill, stage.setter, spoken=True)
    echo = None
    if beat.echo is not None:
        who = f"{beat.echo.speaker}: " if beat.echo.speaker else ""
        echo = stage.words(f"{who}{beat.echo.name}", Type.SLANTED, skin, quiet=True)
    edge = stage.px(28)
    top = stage.px(26) if speaker else stage.px(18)
    del slanted
    inner = column(echo, said, gap=stage.px(8))
    part = Padded(inner, (edge, top, edge + stage.px(20), stage.px(20)), stage.panel(skin, 16))
    return Panelled(part, tag(speaker, stage) if speaker else None, on)


class Panelled:
    """The panel, with the tag that names the speaker on its upper edge, and the mark that leads on."""

    def __init__(self, part: Padded, name: Padded | None, on: Node | None) -> None:
        self.part = part
        self.name = name
        self.on = on

    def height(self, width: int) -> int:
        """That of the panel, without what the tag stands out above it."""
        return self.part.height(width)

    def place(self, rect: Rect, stage: Stage) -> Box:
        """The panel in its place."""
        placed = [self.part.place(rect)]
        if self.name is not None:
            wide = min(self.name.natural(), rect.w - stage.px(48))
            tall = self.name.height(wide)
            placed.append(self.name.place(Rect(rect.x + stage.px(24), rect.y - tall // 2, wide, tall)))
        if self.on is not None:
            mark = go_on(self.on, stage)
            wide, tall = mark.natural(), mark.height(mark.natural())
            placed.append(mark.place(Rect(rect.right - wide - stage.px(16), rect.bottom - tall // 2, wide, tall)))
        up = stage.row(Type.NAME) if self.name is not None else 0
        down = stage.row(Type.SMALL_STRONG) if self.on is not None else 0
        around = Rect(rect.x, rect.y - up, rect.w, rect.h + up + down)
        return Box(around, children=tuple(placed))


def tag(name: str, stage: Stage) -> Padded:
    """The tag that names a speaker."""
    skin = stage.palette.tag
    edge = stage.px(15)
    words = stage.words(name, Type.NAME, skin)
    return Padded(words, (edge, stage.px(5), edge, stage.px(5)), stage.panel(skin, 10))


def go_on(node: Node, stage: Stage) -> Padded:
    """The button that turns the page."""
    skin = stage.palette.focus
    edge = stage.px(14)
    words = stage.words(node.name, Type.SMALL_STRONG, skin, align=0.5)
    return Padded(words, (edge, stage.px(5), edge, stage.px(5)), stage.panel(skin, 10), node, middle=True)


def name_of(node: Node, tree: Node) -> str:
    """Who says a line, with the whole name where the picture shows the person; empty where it is narrated."""
    if node.role is not Role.LINE or not node.speaker:
        return ""
    portraits = (each for each in tree.children if each.role is Role.PORTRAIT and each.value == node.value)
    return next((each.name for each in portraits), node.speaker)


def findings(beat: Beat, stage: Stage) -> Panelled:
    """What an encounter showed, at the guided level."""
    skin = stage.palette.raised
    items = [
        column(
            stage.words(each.name, Type.STRONG, skin),
            parts.words_on(stage, each.value, Type.SMALL, skin, quiet=True),
            gap=stage.px(1),
        )
        for each in beat.node.children
    ]
    head = stage.words(beat.node.name, Type.SUBTITLE, skin)
    edge = stage.px(28)
    part = Padded(
        column(head, *items, gap=stage.px(8)), (edge, stage.px(18), edge, stage.px(20)), stage.panel(skin, 16)
    )
    return Panelled(part, None, None)


def row_style(stage: Stage) -> Style:
    """What lines are set in."""
    return stage.style(Type.LINE)


def nothing() -> Fixed:
    """A part of no size."""
    return Fixed(0, 0)
