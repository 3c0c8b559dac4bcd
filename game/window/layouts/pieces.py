"""What is set on a page: a flow for a node of each role, on the surface it stands on."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from game.views.node import Node, Role
from game.window import parts
from game.window.box import Box, Plain, Rect
from game.window.flow import Flow, Padded, Stretch, beside, column
from game.window.layouts import entries
from game.window.layouts.field import Field
from game.window.layouts.scale import ranged
from game.window.layouts.segments import segmented
from game.window.layouts.tiles import Spread
from game.window.stage import Stage, Type
from game.window.theme import Skin

OWN = "you"
"""The value of a line that the player said."""


def part(stage: Stage, node: Node, on: Skin | None = None) -> Flow | None:
    """How a node is set on a surface, the page where none is named; None for what only other fronts show."""
    maker = PARTS.get(node.role)
    return maker(stage, node, on or stage.palette.page) if maker else None


def inside(stage: Stage, nodes: tuple[Node, ...], on: Skin | None = None) -> tuple[Flow, ...]:
    """The flows of several nodes."""
    return tuple(flow for node in nodes if (flow := part(stage, node, on)))


def heading(stage: Stage, node: Node, on: Skin | None = None) -> Flow:
    """The heading of a screen in the title's face, its icon before it, and below what stands quietly beside it."""
    skin = on or stage.palette.page
    title: Flow = stage.words(node.name, Type.TITLE, skin)
    mark = parts.first(node, Role.ICON)
    if mark is not None:
        title = beside(((parts.icon(stage, mark.value, stage.em(46)), 0), (title, 1)), stage.px(14))
    return column(title, parts.words_on(stage, node.value, Type.BODY, skin, quiet=True), gap=stage.px(2))


def subheading(stage: Stage, node: Node, on: Skin | None = None) -> Flow:
    """A heading within a page."""
    skin = on or stage.palette.page
    return column(
        stage.words(node.name, Type.SUBTITLE, skin),
        parts.words_on(stage, node.value, Type.SMALL, skin, quiet=True),
    )


def paragraph(stage: Stage, node: Node, on: Skin | None = None) -> Flow:
    """A paragraph; one that is a quotation stands behind a bar."""
    skin = on or stage.palette.page
    if is_quotation(node.name):
        return quotation(stage, node.name, skin)
    return stage.words(" ".join(node.name.split()), Type.BODY, skin)


def is_quotation(text: str) -> bool:
    """Whether a text is somebody's own words throughout."""
    return text.startswith("“") and text.endswith("”")


def quotation(stage: Stage, text: str, on: Skin) -> Flow:
    """Words that are somebody's own, behind a bar."""
    return barred(stage, stage.words(text, Type.LINE, on))


def barred(stage: Stage, inner: Flow) -> Flow:
    """A part behind a bar."""
    bar = Stretch(Plain(stage.palette.tag.fill), wide=stage.px(6), art=True)
    return beside(((bar, 0), (inner, 1)), stage.px(16))


def quiet(stage: Stage, node: Node, on: Skin | None = None) -> Flow:
    """A paragraph that stands apart."""
    return stage.words(node.name, Type.SLANTED, on or stage.palette.page, quiet=True)


def notice(stage: Stage, node: Node, _: Skin | None = None) -> Flow:
    """Something that just changed, on a ground of its own."""
    skin = stage.palette.tag
    edge = stage.px(14)
    words = stage.words(node.name, Type.SMALL, skin)
    return Padded(words, (edge, stage.px(8), edge, stage.px(8)), stage.panel(skin, 10))


def line(stage: Stage, node: Node, on: Skin | None = None) -> Flow:
    """What somebody said, with the name above it; what was narrated without."""
    skin = on or stage.palette.page
    if not node.speaker:
        return stage.words(node.name, Type.BODY, skin, quiet=not is_quotation(node.name))
    name = stage.words(node.speaker, Type.SMALL_STRONG, skin, quiet=True)
    return column(name, stage.words(node.name, Type.BODY, skin), gap=stage.px(1))


def item(stage: Stage, node: Node, on: Skin | None = None) -> Flow:
    """An item: its name, and what it says, beside the face or the icons that belong to it."""
    skin = on or stage.palette.page
    strong = node.value and not is_quotation(node.name)
    name: Flow = stage.words(node.name, Type.STRONG if strong else Type.BODY, skin)
    sealed = parts.first(node, Role.BADGE)
    text = column(
        Spread(name, parts.badge(stage, sealed), stage.px(12), stage.px(4)) if sealed else name,
        parts.words_on(stage, node.value, Type.BODY if strong else Type.SMALL, skin, quiet=not strong),
        *(stage.words(each.name, Type.SMALL, skin, quiet=True) for each in node.children if each.role is Role.NOTE),
        gap=stage.px(2),
    )
    return entries.beside_marks(stage, node, text, stage.em(44))


def group(stage: Stage, node: Node, on: Skin | None = None) -> Flow:
    """What belongs together, under its name."""
    skin = on or stage.palette.page
    name = parts.words_on(stage, node.name, Type.SUBTITLE, skin)
    return column(name, *divided(stage, node.children, skin), gap=stage.px(10))


def divided(stage: Stage, nodes: tuple[Node, ...], on: Skin) -> list[Flow]:
    """Parts below one another, with a rule between items."""
    found: list[Flow] = []
    for at, node in enumerate(nodes):
        before = nodes[at - 1] if at else None
        found += [rule(stage)] if before and node.role is before.role is Role.LISTITEM else []
        goes_on = before is not None and before.role is Role.LINE and before.speaker == node.speaker
        found += inside(stage, (replace(node, speaker="") if goes_on and node.speaker else node,), on)
    return found


class Rule(NamedTuple):
    """A thin line across; `thick` in px."""

    paint: Plain
    thick: int

    def natural(self) -> int:
        """Nothing of its own."""
        return 0

    def height(self, _: int) -> int:
        """As thick as it is."""
        return self.thick

    def place(self, rect: Rect) -> Box:
        """The line."""
        return Box(rect._replace(h=self.thick), self.paint, art=True)


def rule(stage: Stage) -> Rule:
    """A thin line across."""
    return Rule(Plain(stage.palette.well.line, 0.5), max(stage.px(1.5), 1))


def choices(stage: Stage, node: Node, on: Skin | None = None) -> Flow:
    """A list: options in one control under its name, or cards and items one below the other."""
    skin = on or stage.palette.page
    if node.name and all(child.role is Role.BUTTON for child in node.children):
        said = next((each.value for each in node.children if each.chosen and each.value), node.value)
        return column(
            stage.words(node.name, Type.STRONG, skin),
            segmented(stage, node),
            parts.words_on(stage, said, Type.SMALL, skin, quiet=True),
            gap=stage.px(6),
        )
    if all(child.role in (Role.BUTTON, Role.CARD) for child in node.children):
        return column(*entries.listed(stage, node.children), gap=stage.px(10))
    return column(*inside(stage, node.children, skin), gap=stage.px(10))


def button(stage: Stage, node: Node, _: Skin | None = None) -> Flow:
    """A button that stands among what is read."""
    return parts.button(stage, node)


def prompt(stage: Stage, node: Node, on: Skin | None = None) -> Flow:
    """The line that is being written, below what it is for."""
    skin = on or stage.palette.page
    return column(stage.words(node.name, Type.BODY, skin), Field(stage), gap=stage.px(14))


PARTS: dict[Role, Callable[[Stage, Node, Skin], Flow | None]] = {
    Role.HEADING: subheading,
    Role.TEXT: paragraph,
    Role.NOTE: quiet,
    Role.STATUS: notice,
    Role.LINE: line,
    Role.LISTITEM: item,
    Role.GROUP: group,
    Role.LIST: choices,
    Role.CARD: lambda stage, node, _: entries.card(stage, node),
    Role.DOTS: lambda stage, node, _: entries.dots(stage, node),
    Role.METER: ranged,
    Role.BUTTON: button,
    Role.INPUT: prompt,
}
