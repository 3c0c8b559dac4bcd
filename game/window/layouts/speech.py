"""The panel in which lines are read: who speaks, what was answered just before, and the marks that lead on."""

from typing import NamedTuple

from game.views.node import Node, Role, find_all
from game.window import parts
from game.window.beats import Beat, Tempo
from game.window.box import Box, Plain, Rect
from game.window.flow import Flow, Grid, Padded, Stretch, Words, beside, column
from game.window.stage import Stage, Type

MOST_ECHOED = 2
"""On how many rows what the player said is told back."""

SIDE = 28
MARK = 15
LAP = 17
"""How far the tag laps over the panel, in px at 720p."""

LEAST_HEAD, USUAL_HEAD, MOST_HEAD = 28, 40, 54
"""How large a face is on the edge of the panel, in px at 720p and 100 %: as large as there is room for."""

INSET, APART = 24, 8
"""How far from the sides of the panel something stands on its edge, and how far apart, in px at 720p."""


class Room(NamedTuple):
    """The margins of the panel above and below what is read, in px at 720p."""

    above: float
    below: float


USUAL, TIGHT = Room(25, 21), Room(19, 9)


class Speech(NamedTuple):
    """The panel, with the tag that names the speaker on its upper edge.

    `on` is the button that leads on from here, on its lower edge; with `more` a mark says that there is more to read.
    The tag stands at the left, or as near as can be to `at`, where whoever speaks stands above. The `heads` of those
    who have no room above are seen beside it, with `free` px above the panel.
    """

    part: Padded
    stage: Stage
    name: str = ""
    on: Node | None = None
    more: bool = False
    at: int | None = None
    heads: tuple[Node, ...] = ()
    free: int = 0

    @property
    def above(self) -> int:
        """How far the tag stands out above the panel, in px."""
        return name_tag(self.name, self.stage).height(self.stage.width) - self.stage.px(LAP) if self.name else 0

    def height(self, width: int) -> int:
        """That of the panel, without what stands out above and below it."""
        return self.part.height(width)

    def place(self, rect: Rect) -> Box:
        """The panel in its place, which may be higher than it needs."""
        stage = self.stage
        on_edge = self._on_edge(rect)
        placed = [self.part.place(rect), *on_edge]
        top = min((box.rect.y for box in on_edge), default=rect.y)
        around = rect._replace(y=top, h=rect.bottom - top)
        if self.on is not None:
            button = go_on(self.on, stage)
            wide, tall = button.natural(), button.height(button.natural())
            lap = tall - out_below(self.on, stage, self.part.margins[3])
            where = Rect(rect.right - wide - stage.px(20), rect.bottom - lap, wide, tall)
            placed.append(button.place(where))
            around = around._replace(h=max(where.bottom, rect.bottom) - around.y)
        elif self.more:
            placed.append(mark(stage, rect))
        return Box(around, children=tuple(placed))

    def _on_edge(self, rect: Rect) -> list[Box]:
        """What stands on the upper edge: faces from the left, and the tag after them or where it belongs."""
        stage = self.stage
        inset, bottom = stage.px(INSET), rect.y + stage.px(LAP)
        x, found = rect.x + inset, []
        for node in self.heads:
            size = self._head
            found.append(parts.face(stage, node, size).place(Rect(x, bottom - size, size, size)))
            x += size + stage.px(APART)
        if self.name:
            tag = name_tag(self.name, stage)
            wide = min(tag.natural(), rect.right - inset - x)
            tall = tag.height(wide)
            left = x if self.at is None else min(max(self.at - wide // 2, x), rect.right - inset - wide)
            found.append(tag.place(Rect(left, bottom - tall, wide, tall)))
        return found

    @property
    def _head(self) -> int:
        """How large a face on the edge is, in px."""
        stage = self.stage
        room = self.free + stage.px(LAP) - stage.px(4)
        return min(max(room, stage.em(LEAST_HEAD)), stage.em(MOST_HEAD))


def least_head(stage: Stage) -> int:
    """How far the smallest face stands out above the panel, in px."""
    return stage.em(LEAST_HEAD) + stage.px(4) - stage.px(LAP)


def heads_among(stage: Stage, heads: tuple[Node, ...]) -> tuple[Flow, ...]:
    """Faces that stand among what is scrolled."""
    return tuple(parts.face(stage, node, stage.em(USUAL_HEAD)) for node in heads)


def mark(stage: Stage, rect: Rect) -> Box:
    """The quiet mark that there is more to read, in the lower right corner of a panel."""
    size, inset = stage.em(MARK), stage.px(14)
    glyph = parts.glyph("more", size, stage.palette.raised, quiet=True)
    return glyph.place(Rect(rect.right - size - inset, rect.bottom - size - inset, size, size))


def speech(beat: Beat, tree: Node, stage: Stage, room: Room = USUAL) -> Speech:
    """The panel with what a beat says."""
    if beat.tempo is Tempo.FINDINGS:
        return Speech(findings(beat, stage, room), stage)
    skin = stage.palette.raised
    node = beat.node
    narrated = node.role is Role.LINE and not node.speaker
    style = stage.style(Type.ASIDE if narrated else Type.LINE)
    said = Words(node.name, style, skin.text, skin.fill, stage.setter, spoken=True)
    inner = column(echoed(beat.echo, stage) if beat.echo else None, said, gap=stage.px(9))
    return Speech(panel(inner, stage, room), stage, name_of(node, tree))


def panel(inner: Flow, stage: Stage, room: Room) -> Padded:
    """The surface on which something is read; at its right there is always room for the mark."""
    edge = stage.px(SIDE)
    margins = (edge, stage.px(room.above), edge + stage.em(MARK), stage.px(room.below))
    return Padded(inner, margins, stage.panel(stage.palette.raised, 16))


def echoed(node: Node, stage: Stage) -> Flow:
    """What the player said or did just before, quietly, behind a rule; what is too long for two rows is cut short."""
    skin = stage.palette.raised
    said = f"{node.speaker}: {node.name}" if node.speaker else node.name
    words = stage.words(said, Type.SMALL, skin, quiet=True)._replace(most=MOST_ECHOED)
    rule = Stretch(Plain(stage.palette.tag.fill), art=True, wide=stage.px(4))
    return beside(((rule, 0), (words, 1)), stage.px(10))


def name_tag(name: str, stage: Stage) -> Padded:
    """The tag that names a speaker."""
    skin = stage.palette.tag
    edge = stage.px(15)
    words = stage.words(name, Type.NAME, skin)._replace(most=1)
    return Padded(words, (edge, stage.px(5), edge, stage.px(5)), stage.panel(skin, 10))


def go_on(node: Node, stage: Stage) -> Padded:
    """The button that turns the page."""
    skin = stage.skin_of(node)
    edge = stage.px(16)
    words = stage.words(node.name, Type.SMALL_STRONG, skin, align=0.5)
    inner = beside(((words, 0), (parts.glyph("more", stage.em(14), skin), 0)), stage.px(7))
    return Padded(inner, (edge, stage.px(5), edge, stage.px(5)), stage.panel(skin, 10), node, middle=True)


def out_below(node: Node, stage: Stage, margin: int) -> int:
    """How far the button that turns the page stands out below a panel with such a margin below, in px."""
    tall = go_on(node, stage).height(stage.width)
    return tall - min(tall // 2, margin)


def name_of(node: Node, tree: Node) -> str:
    """Who says a line, with the whole name where the picture shows the person; empty where it is narrated."""
    if node.role is not Role.LINE or not node.speaker:
        return ""
    portraits = (each for each in find_all(tree, Role.PORTRAIT) if each.value == node.value)
    return next((each.name for each in portraits), node.speaker)


def findings(beat: Beat, stage: Stage, room: Room) -> Padded:
    """What an encounter showed, at the guided level."""
    skin = stage.palette.raised
    found = tuple(finding(stage, each) for each in beat.node.children)
    columns = 2 if len(found) > 1 and stage.width >= stage.em(900) else 1
    head = stage.words(beat.node.name, Type.SUBTITLE, skin)
    return panel(column(head, Grid(found, columns, stage.px(14)), gap=stage.px(10)), stage, room)


def finding(stage: Stage, node: Node) -> Flow:
    """One finding: the habits and how they were kept, and why; with their icon where there is one."""
    skin = stage.palette.raised
    text = column(
        stage.words(node.name, Type.STRONG, skin),
        parts.words_on(stage, node.value, Type.SMALL, skin, quiet=True),
        gap=stage.px(1),
    )
    icons = [each for each in node.children if each.role is Role.ICON]
    if not icons:
        return text
    discs = column(*(parts.icon(stage, each.value, stage.em(34)) for each in icons), gap=stage.px(4))
    return beside(((discs, 0), (text, 1)), stage.px(12), align=0.0)
