"""The briefing: the place with its people and what you want at the left, who you are and how to play at the right."""

from typing import NamedTuple

from game.views.node import Node, Role
from game.window.box import Box, Rect
from game.window.flow import Flow, Padded, Wrap, column
from game.window.layouts import frame, pieces
from game.window.layouts.library import scene
from game.window.layouts.segments import segmented
from game.window.stage import Stage, Type
from game.window.theme import Skin

BESIDE = 960
"""From this width, in px at 720p and 100 %, the picture stands beside the text."""

LEFT = 0.37
GAP = 40
LOWEST, HIGHEST = 130, 520
"""How high the picture is at least and at most, in px at 720p."""

MOUNT = 18
"""How much of the card is seen below a picture of which nothing is said, in px at 720p: as much as its corners take."""

SLENDER = 0.56
"""How high it is at most where it is as wide as the page, as a share of that width."""


class Told(NamedTuple):
    """The tree of a briefing, sorted: what is read, what is wanted, and how to play."""

    read: tuple[Node, ...]
    wanted: tuple[Node, ...]
    play: tuple[Node, ...]


def lay_out(tree: Node, stage: Stage) -> Box:
    """Both columns, or one below the other where it is narrow."""
    body, ways = frame.split(tree)
    told = sorted_out(body)
    deeds = begin(stage, ways)
    wide = frame.width(stage)
    if wide < stage.em(BESIDE):
        head = frame.head(stage, tree, wide)
        below = frame.frame(stage, deeds).room.h - head.height(wide) - stage.px(frame.GAP)
        free = below - one_below_the_other(stage, tree, told, 0).height(wide)
        tall = max(min(free, round(wide * SLENDER)), stage.px(LOWEST))
        return frame.page(stage, tree.name, head, one_below_the_other(stage, tree, told, tall), deeds)
    room, foot = frame.frame(stage, deeds)
    gap = stage.px(GAP)
    left = int((wide - gap) * LEFT)
    right = Rect(room.x + left + gap, room.y, wide - gap - left, room.h)
    shown = (picture(stage, tree, told, room._replace(w=left)), *beside_it(stage, tree, told, right))
    return frame.whole(stage, *shown, foot)


def beside_it(stage: Stage, tree: Node, told: Told, rect: Rect) -> tuple[Box, ...]:
    """What stands beside the picture: the levels are always to be seen, whatever there is to read above them."""
    gap = stage.px(20)
    play = column(*levels(stage, told), gap=gap)
    tall = play.height(rect.w)
    read = column(frame.head(stage, tree, rect.w), paragraphs(stage, told), gap=stage.px(16))
    above = frame.scroller(stage, read, tree.name, rect.inset(0, 0, 0, tall + gap))
    return above, play.place(Rect(rect.x, above.rect.bottom + gap, rect.w, tall))


def sorted_out(body: tuple[Node, ...]) -> Told:
    """What is read up to the first heading within the page, what follows it, and how to play, from the levels on."""
    headings = [at for at, node in enumerate(body) if node.role is Role.HEADING]
    lists = [at for at, node in enumerate(body) if node.role is Role.LIST]
    first = headings[0] if headings else len(body)
    play = lists[0] if lists else len(body)
    twice = play - 1 in headings and play < len(body) and body[play].name == body[play - 1].name
    return Told(body[:first], body[first : play - 1 if twice else play], body[play:])


def one_below_the_other(stage: Stage, tree: Node, told: Told, tall: int) -> Flow:
    """The picture, `tall` px high, and below it all that stands beside it elsewhere."""
    read = (aim(stage, tree, told, tall), paragraphs(stage, told), *levels(stage, told))
    return column(*read, gap=stage.px(18))


def paragraphs(stage: Stage, told: Told) -> Flow:
    """Who you are, and what this is about."""
    return column(*pieces.inside(stage, told.read), gap=stage.px(12))


def levels(stage: Stage, told: Told) -> tuple[Flow, ...]:
    """The levels as one control, and what the chosen one means."""
    skin = stage.palette.page
    found: list[Flow] = []
    for node in told.play:
        meant = next((each.value for each in node.children if each.chosen), "")
        meaning = stage.words(meant, Type.SMALL, skin, quiet=True) if meant else None
        name = stage.words(node.name, Type.STRONG, skin)
        found.append(column(name, segmented(stage, node, Type.BODY), meaning, gap=stage.px(7)))
    return tuple(found)


def picture(stage: Stage, tree: Node, told: Told, room: Rect) -> Box:
    """The place as high as there is room for, and what you want below it."""
    least = aim(stage, tree, told, 0).height(room.w)
    tall = max(min(room.h - least, stage.px(HIGHEST), room.w), stage.px(LOWEST))
    flow = aim(stage, tree, told, tall)
    return frame.scroller(stage, flow, "picture", room)


def aim(stage: Stage, tree: Node, told: Told, tall: int) -> Flow:
    """What you want, on a card with the picture of the place on it; `tall` is the height of that, in px."""
    skin = stage.palette.tag
    edge, above = stage.px(22), stage.px(14)
    words = column(*(wanted(stage, node, skin) for node in told.wanted), gap=stage.px(2))
    inner = Padded(words, (edge, above, edge, above + stage.px(4))) if told.wanted else None
    drawn = column(Picture(stage, tree, skin, tall) if tall else None, inner)
    return Padded(drawn, (0, 0, 0, 0 if inner else stage.px(MOUNT)), stage.panel(skin, 18))


def wanted(stage: Stage, node: Node, skin: Skin) -> Flow | None:
    """Part of what you want: the words under their heading."""
    if node.role is Role.HEADING:
        return stage.words(node.name, Type.SMALL_STRONG, skin, quiet=True)
    return stage.words(node.name, Type.SUBTITLE, skin) if node.role is Role.TEXT else pieces.part(stage, node, skin)


class Picture(NamedTuple):
    """The place and its people, as wide as it is let and `tall` px high."""

    stage: Stage
    tree: Node
    skin: Skin
    tall: int

    def natural(self) -> int:
        """As wide as it is let."""
        return self.stage.width

    def height(self, _: int) -> int:
        """The height it was given."""
        return self.tall

    def place(self, rect: Rect) -> Box:
        """The picture, drawn as on the cards of the library."""
        return scene(self.stage, self.tree, self.skin, Rect(0, 0, rect.w, self.tall)).place(rect)


def begin(stage: Stage, ways: tuple[Node, ...]) -> Flow | None:
    """What can be done; what Enter does from anywhere stands out."""
    nodes = frame.flat(ways)
    each = tuple(prominent(stage, node) if node.key == "enter" else frame.deed(stage, node) for node in nodes)
    return Wrap(each, stage.px(12), stage.px(10)) if each else None


def prominent(stage: Stage, node: Node) -> Padded:
    """The button one came for."""
    skin = stage.skin_of(node, stage.palette.tag)
    words = stage.words(node.name, Type.STRONG, skin, align=0.5)
    edge, above = stage.px(38), stage.px(9)
    return Padded(words, (edge, above, edge, above), stage.panel(skin, 12), node, stage.px(44), middle=True)
