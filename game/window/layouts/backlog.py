"""What was said, as a transcript: places between rules, faces beside what was said, your own words set apart."""

from typing import NamedTuple

from game.views.node import Node, Role
from game.window import parts
from game.window.box import Box, Rect
from game.window.flow import Flow, Padded, beside, column
from game.window.layouts import frame, pieces
from game.window.layouts.tiles import Wide
from game.window.stage import Stage, Type

WIDTH = 920
FACE = 44
OWN = 0.14
"""The share of the width by which your own words are set in from the left."""


class Turn(NamedTuple):
    """What somebody says before somebody else does; a heading is a turn of its own."""

    nodes: tuple[Node, ...]

    @property
    def first(self) -> Node:
        """Where it begins."""
        return self.nodes[0]


def lay_out(tree: Node, stage: Stage) -> Box:
    """The transcript, which shows its end first, and the way back."""
    body, ways = frame.split(tree)
    deeds = frame.deeds(stage, ways)
    faces = {node.value: node for node in tree.children if node.role is Role.PORTRAIT}
    wide = frame.width(stage, WIDTH)
    head = frame.head(stage, tree, wide)
    told = column(*(turn(stage, each, faces) for each in turns(body)), gap=stage.px(15))
    return frame.page(stage, tree.name, head, told, deeds, WIDTH, from_end=True)


def turns(nodes: tuple[Node, ...]) -> list[Turn]:
    """The transcript in turns."""
    found: list[Turn] = []
    for node in nodes:
        same = found and node.role is Role.LINE and found[-1].first.role is Role.LINE
        if same and voice(found[-1].first) == voice(node):
            found[-1] = Turn((*found[-1].nodes, node))
        else:
            found.append(Turn((node,)))
    return found


def voice(node: Node) -> tuple[str, str]:
    """Whose words a line has: nobody's where it is narrated."""
    return node.value, node.speaker


def turn(stage: Stage, said: Turn, faces: dict[str, Node]) -> Flow:
    """One turn as it is set."""
    node = said.first
    if node.role is Role.HEADING:
        return place(stage, node)
    if node.role is not Role.LINE:
        return pieces.part(stage, node) or column()
    if node.value == pieces.OWN:
        return own(stage, said)
    return spoken(stage, said, faces) if node.speaker else narrated(stage, said, faces)


def place(stage: Stage, node: Node) -> Flow:
    """Where and when it goes on, or how much time passes, between rules."""
    skin = stage.palette.page
    name = stage.words(node.name, Type.SMALL_STRONG, skin, align=0.5)
    rule = pieces.rule(stage)
    inner = beside(((rule, 1), (name, 0), (rule, 1)), stage.px(16))
    return Padded(inner, (0, stage.px(6), 0, stage.px(2)))


def narrated(stage: Stage, said: Turn, faces: dict[str, Node]) -> Flow:
    """What is told, in line with what is said."""
    skin = stage.palette.page
    rows = (stage.words(node.name, Type.SLANTED, skin, quiet=True) for node in said.nodes)
    return Padded(column(*rows, gap=stage.px(5)), (indent(stage, faces), 0, 0, 0))


def indent(stage: Stage, faces: dict[str, Node]) -> int:
    """How far words stand from the left where faces stand before some of them, in px."""
    return stage.em(FACE) + stage.px(14) if faces else 0


def spoken(stage: Stage, said: Turn, faces: dict[str, Node]) -> Flow:
    """Somebody's words below their name, beside their face."""
    skin = stage.palette.page
    rows = (stage.words(node.name, Type.BODY, skin) for node in said.nodes)
    text = column(stage.words(said.first.speaker, Type.SMALL_STRONG, skin), *rows, gap=stage.px(3))
    portrait = faces.get(said.first.value)
    if portrait is None:
        return Padded(text, (indent(stage, faces), 0, 0, 0))
    face = parts.face(stage, portrait, stage.em(FACE), said.first.expression)
    return beside(((Wide(face, stage.em(FACE)), 0), (text, 1)), stage.px(14), align=0.0)


def own(stage: Stage, said: Turn) -> Flow:
    """Your own words, on a ground of their own at the right."""
    skin = stage.palette.well
    rows = (stage.words(node.name, Type.BODY, skin) for node in said.nodes)
    name = parts.words_on(stage, said.first.speaker, Type.SMALL_STRONG, skin, quiet=True)
    edge, above = stage.px(18), stage.px(9)
    bubble = Padded(column(name, *rows, gap=stage.px(3)), (edge, above, edge, above), stage.panel(skin, 14))
    return SetIn(bubble, OWN)


class SetIn(NamedTuple):
    """A part at the right edge, as wide as it likes, but leaving a share of the width free at the left."""

    part: Flow
    share: float

    def natural(self) -> int:
        """That of the part."""
        return self.part.natural()

    def _wide(self, width: int) -> int:
        return min(self.part.natural(), round(width * (1 - self.share)))

    def height(self, width: int) -> int:
        """That of the part."""
        return self.part.height(self._wide(width))

    def place(self, rect: Rect) -> Box:
        """The part at the right."""
        wide = self._wide(rect.w)
        return self.part.place(rect._replace(x=rect.right - wide, w=wide))
