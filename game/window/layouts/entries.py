"""What stands in a list on a page: cards that open something, chances with their verdicts, habits with their dots."""

from typing import NamedTuple

from game.domain.mistakes import PROFILES
from game.views.node import Node, Role
from game.window import parts
from game.window.box import Box, Rect
from game.window.flow import Flow, Padded, Wrap, beside, column
from game.window.layouts.tiles import Spread, Wide
from game.window.stage import Stage, Type

COLOURS = {profile.habit: profile.colour for profile in PROFILES.values()}

IN_A_ROW = 620
"""How wide a card is at least on which all stands in a row, in px at 720p and 100 %."""


SEVERAL = 0.78
"""How large icons are of which several stand below one another, as a share of one alone."""


class Either(NamedTuple):
    """One part where there are `least` px, another where there are fewer."""

    broad: Flow
    narrow: Flow
    least: int

    def natural(self) -> int:
        """That of the first."""
        return self.broad.natural()

    def _fitting(self, width: int) -> Flow:
        return self.broad if width >= self.least else self.narrow

    def height(self, width: int) -> int:
        """That of the one that fits."""
        return self._fitting(width).height(width)

    def place(self, rect: Rect) -> Box:
        """The one that fits."""
        return self._fitting(rect.w).place(rect)


def listed(stage: Stage, nodes: tuple[Node, ...]) -> tuple[Flow, ...]:
    """Cards one below the other, their badges in a column."""
    badges = [each for node in nodes for each in node.children if each.role is Role.BADGE]
    widest = max((parts.badge(stage, each).natural() for each in badges), default=0)
    return tuple(chance(stage, node, widest) if is_chance(node) else card(stage, node) for node in nodes)


def is_chance(node: Node) -> bool:
    """Whether a card is a single chance: a verdict, why, and when."""
    return [child.role for child in node.children] == [Role.BADGE]


def chance(stage: Stage, node: Node, badges: int) -> Flow:
    """A chance on a card: its verdict, why it counts so, and when it was. `badges` is how wide the widest is, in px."""
    skin = stage.skin_of(node)
    seal = parts.badge(stage, node.children[0])
    why = stage.words(node.name, Type.BODY, skin)
    when = stage.words(node.value, Type.SMALL, skin, quiet=True)
    broad = beside(((Wide(seal, badges), 0), (why, 1), (when, 0)), stage.px(18))
    narrow = column(why, Wrap((seal, when), stage.px(12), stage.px(4)), gap=stage.px(6))
    edge, above = stage.px(16), stage.px(11)
    inner = Either(broad, narrow, stage.em(IN_A_ROW))
    return Padded(inner, (edge, above, edge, above), stage.panel(skin, 12), node, stage.px(52), middle=True)


def card(stage: Stage, node: Node) -> Flow:
    """A card that opens something."""
    skin = stage.skin_of(node)
    sealed = parts.first(node, Role.BADGE)
    name: Flow = stage.words(node.name, Type.STRONG, skin)
    text = column(
        Spread(name, parts.badge(stage, sealed), stage.px(12), stage.px(4)) if sealed else name,
        *(
            stage.words(each.name, Type.SMALL, skin, quiet=True)
            for each in node.children
            if each.role in (Role.NOTE, Role.TEXT)
        ),
        parts.words_on(stage, node.value, Type.SMALL, skin, quiet=True),
        gap=stage.px(3),
    )
    edge, above = stage.px(16), stage.px(11)
    inner = beside_marks(stage, node, text, stage.em(40))
    return Padded(inner, (edge, above, edge, above), stage.panel(skin, 12), node, stage.px(46), middle=True)


def beside_marks(stage: Stage, node: Node, text: Flow, size: int) -> Flow:
    """A text with the face or the icons of a node before it. `size` in px."""
    icons = [each.value for each in node.children if each.role is Role.ICON]
    each_size = size if len(icons) == 1 else round(size * SEVERAL)
    marks = [parts.icon(stage, each, each_size) for each in icons]
    marks += [parts.face(stage, each, size) for each in node.children if each.role is Role.PORTRAIT]
    if not marks:
        return text
    before = Wide(column(*marks, gap=stage.px(5), middle=True), size)
    return beside(((before, 0), (text, 1)), stage.px(14), align=0.0 if icons else 0.5)


def dots(stage: Stage, node: Node) -> Flow:
    """A habit with a dot for each chance."""
    skin = stage.skin_of(node)
    colour = COLOURS.get(node.name, skin.text)
    row: list[tuple[Flow, float]] = [
        (stage.words(node.name, Type.STRONG, skin), 0.9),
        (parts.dots(stage, node.shares, colour, skin), 1.0),
        (stage.words(node.value, Type.SMALL, skin, quiet=True), 0.0),
    ]
    mark = parts.first(node, Role.ICON)
    if mark:
        row.insert(0, (parts.icon(stage, mark.value, stage.em(40)), 0.0))
    edge, above = stage.px(14), stage.px(8)
    return Padded(beside(row, stage.px(12)), (edge, above, edge, above), stage.panel(skin, 12), node, middle=True)
