"""The settings: a row for each, its name at the left and its options at the right as one control."""

from game.views.node import Node, Role
from game.window import parts
from game.window.box import Box
from game.window.flow import Flow, Padded, beside, column
from game.window.layouts import frame, pieces
from game.window.layouts.entries import Either
from game.window.layouts.segments import segmented
from game.window.layouts.tiles import Wide
from game.window.stage import Stage, Type

TITLED = 960
"""How wide a group is at least whose heading stands beside its rows, in px at 720p and 100 %."""

LABELLED = 520
"""How wide a row is at least whose name stands beside its options, in px at 720p and 100 %."""

HEADING, LABEL = 200, 190
"""How much width a heading and a name take, in px at 720p and 100 %."""


def lay_out(tree: Node, stage: Stage) -> Box:
    """The groups with a rule between them, and the way back."""
    body, ways = frame.split(tree)
    head = frame.head(stage, tree, frame.width(stage))
    grouped = any(node.role is Role.GROUP for node in body)
    ruled = [each for node in body for each in (pieces.rule(stage) if grouped else None, together(stage, node))]
    rows = column(*(ruled[1:] if grouped else ruled), gap=stage.px(10 if grouped else 4))
    return frame.page(stage, tree.name, head, rows, frame.deeds(stage, ways))


def together(stage: Stage, node: Node) -> Flow:
    """Settings that belong together, beside their heading or below it; anything else as on any page."""
    if node.role is not Role.GROUP:
        return setting(stage, node)
    rows = column(*(setting(stage, each) for each in node.children), gap=stage.px(7))
    heading = stage.words(node.name, Type.SUBTITLE, stage.palette.page)
    broad = beside(((Wide(heading, stage.em(HEADING)), 0), (rows, 1)), stage.px(20), align=0.0)
    return Either(broad, column(heading, rows, gap=stage.px(8)), stage.em(TITLED))


def setting(stage: Stage, node: Node) -> Flow:
    """One setting: what it is called, its options, and what the chosen one means."""
    if node.role is not Role.LIST:
        return pieces.part(stage, node) or column()
    skin = stage.palette.page
    name = stage.words(node.name, Type.SMALL_STRONG, skin)
    said = parts.words_on(stage, node.value, Type.SMALL, skin, quiet=True)
    label, gap = stage.em(LABEL), stage.px(14)
    row = beside(((Wide(name, label), 0), (segmented(stage, node), 1)), gap)
    broad = column(row, Padded(said, (label + gap, 0, 0, 0)) if said else None, gap=stage.px(1))
    return Either(broad, column(name, segmented(stage, node), said, gap=stage.px(4)), stage.em(LABELLED))
