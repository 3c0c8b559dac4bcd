"""What a class votes for: each option with its letter, and once all may see it, with how many voted for it."""

from typing import NamedTuple

from game.views.node import Node, Role, find, walk
from game.window import parts
from game.window.box import Box, Panel, Rect
from game.window.flow import Flow, Grid, Padded, Wrap, beside, column
from game.window.layouts.tiles import Spread, Tiles, Wide
from game.window.stage import Stage, Type
from game.window.theme import Skin

GAP, PAD, EDGE = 8, 8, 15
CLOSE_GAP, CLOSE_PAD, CLOSE_EDGE = 5, 3, 10
"""How far apart options stand, and their margins: in a conversation, and at a desk, where there are many."""

CELL, WIDEST_CELL = 132, 230
"""How wide what one can write to somebody is at least and at most, in px at 720p and 100 %."""

NAMED = 150
"""How wide the name of somebody is beside what one can write to them, in px at 720p and 100 %."""

PALE, DEEP = "#9ddadb", "#1f5a5d"
"""How far an option is filled that was voted for: below dark text, and below light text."""

FIRST = 2
"""How much thicker than an outline the line is that tells what an option had the first time."""

BRIGHT = 128


class Filled(NamedTuple):
    """An option, filled from the left as far as it was voted for, along its lower edge as far as it was before."""

    inner: Padded
    shares: tuple[float, ...]
    colour: str
    line: str
    stroke: int

    def natural(self) -> int:
        """That of the option."""
        return self.inner.natural()

    def height(self, width: int) -> int:
        """That of the option."""
        return self.inner.height(width)

    def place(self, rect: Rect) -> Box:
        """The surface, the bars on it, and what is read on both."""
        box = self.inner.place(rect)
        within = rect.inset(*(self.stroke,) * 4)
        radius = max((self.inner.paint.radius if isinstance(self.inner.paint, Panel) else 0) - self.stroke, 0)
        bars = []
        for share in self.shares[:1]:
            if wide := round(within.w * share):
                where = within._replace(w=max(wide, min(2 * radius, within.w)))
                bars.append(Box(where, Panel(Skin(self.colour, self.colour, "", ""), radius, 0), art=True))
        bars += [self.before(within, radius, share) for share in self.shares[1:] if share]
        return box._replace(children=(*bars, *box.children))

    def before(self, within: Rect, radius: int, share: float) -> Box:
        """What it had before, as a line above its lower edge, which begins where the corner ends."""
        tall = max(round(self.stroke * FIRST), 3)
        x, end = within.x + radius, within.x + round(within.w * share)
        where = Rect(x, within.bottom - tall - tall // 2, max(end - x, 2 * tall), tall)
        return Box(where, Panel(Skin(self.line, self.line, "", ""), tall // 2, 0), art=True)


def option(stage: Stage, node: Node, pad: float = PAD, *, close: bool = False) -> Flow:
    """One option, with `pad` px at 720p above and below. Where it is `close` at the sides, votes may go below it."""
    edge = CLOSE_EDGE if close else EDGE
    skin = stage.skin_of(node)
    badge = parts.first(node, Role.BADGE)
    said = stage.words(node.name, Type.BODY, skin)
    count = parts.words_on(stage, node.value, Type.STRONG, skin)
    marked = (parts.glyph("check", stage.em(18), skin),) if node.chosen and node.shares else ()
    gap = stage.px(edge) - stage.px(3)
    cap = ((parts.key_cap(stage, badge.name), 0.0),) if badge else ()
    votes = (*marked, *((count,) if count else ()))
    if close:
        row: Flow = Spread(beside((*cap, (said, 1)), gap), Wrap(votes, gap, align=1.0), gap, stage.px(2))
    else:
        row = beside((*cap, (said, 1), *((each, 0.0) for each in votes)), gap)
    side, above = stage.px(edge), stage.px(pad)
    part = Padded(row, (side, above, side, above), stage.panel(skin, 12), node, stage.px(40), middle=True)
    return Filled(part, node.shares, fill_for(skin), skin.text, stage.px(skin.stroke))


def fill_for(skin: Skin) -> str:
    """What fills an option on a surface, so that what is read on it can be read."""
    red, green, blue = (int(skin.text[at : at + 2], 16) for at in (1, 3, 5))
    return DEEP if (red + green + blue) / 3 > BRIGHT else PALE


def options(stage: Stage, ballot: Node, width: int) -> Flow:
    """All options: one below the other, and what one can write to somebody beside their name."""
    found: list[Flow] = []
    many = any(node.role is Role.GROUP for node in ballot.children)
    for node in ballot.children:
        if node.role is Role.LIST:
            pad = CLOSE_PAD if many else PAD
            found += [option(stage, each, pad, close=find(each, Role.BADGE) is None) for each in node.children]
        elif node.role is Role.GROUP:
            found.append(letters(stage, node, width))
    return column(*found, gap=stage.px(CLOSE_GAP if many else GAP))


def scrolling(ballot: Node) -> str:
    """What scrolls: once votes are shown something else, so that they are seen from the first on."""
    return "shown" if any(node.shares for node in walk(ballot)) else "decision"


def letters(stage: Stage, node: Node, width: int) -> Flow:
    """What one can write to somebody, in a row with their name where it is wide enough."""
    skin = stage.palette.raised
    edge, above = stage.px(12), stage.px(4)
    said = stage.words(node.name, Type.STRONG, skin)
    name = Padded(said, (edge, above, edge, above), stage.panel(skin, 12), middle=True)
    cells = tuple(option(stage, each, CLOSE_PAD, close=True) for each in node.children)
    least, gap = stage.em(CELL), stage.px(CLOSE_GAP)
    if stage.em(NAMED) + len(cells) * (least + gap) <= width:
        return beside(((Wide(name, stage.em(NAMED)), 0), (Grid(cells, len(cells), gap), 1)), gap)
    return column(Wrap((name,)), Tiles(cells, least, stage.em(WIDEST_CELL), gap), gap=above)


def head(stage: Stage, ballot: Node) -> Flow:
    """What the room is to do, how far it is, and something to talk about."""
    skin = stage.palette.tag
    said: list[Flow] = []
    for node in ballot.children:
        if node.role is Role.HEADING:
            said.append(stage.words(node.name, Type.STRONG, skin))
            if node.value:
                said.append(stage.words(node.value, Type.SMALL, skin))
        elif node.role is Role.NOTE:
            said.append(stage.words(node.name, Type.SLANTED, skin))
    edge, above = stage.px(16), stage.px(5)
    return Padded(Wrap(tuple(said), stage.px(20)), (edge, above, edge, above), stage.panel(skin, 12))
