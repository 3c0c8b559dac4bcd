"""Looking back with a class: a page at a time, above the strip with what can be done."""

from dataclasses import replace

from game.views.class_words import VOTES
from game.views.node import Node, Role
from game.window.box import Box, Panel, Rect
from game.window.flow import Flow, column
from game.window.layouts import frame, page, pieces
from game.window.layouts.class_frame import EDGE, margin, set_aside, strip
from game.window.layouts.class_options import options
from game.window.stage import Stage

GAP, TIGHT = 14, 10


def lay_out(tree: Node, stage: Stage) -> Box:
    """Head, what there is to see, and the strip."""
    on = next((node for node in tree.children if node.role is Role.BUTTON), None)
    low = strip(tree, stage, on)
    edge = margin(stage)
    room = Rect(edge, stage.px(EDGE), stage.width - 2 * edge, low.rect.y - stage.px(EDGE) - stage.px(GAP))
    body, _ = frame.split(tree)
    blocks = (block(stage, nodes, room.w) for nodes in page.runs(page.gathered(body)))
    said = [node for node in tree.children if node.role is Role.STATUS]
    head = frame.head(stage, replace(tree, children=tuple(node for node in tree.children if node not in said)), room.w)
    notices = (pieces.notice(stage, node) for node in said)
    whole = column(head, *blocks, *notices, set_aside(tree, stage, on), gap=stage.px(GAP))
    shown = frame.scroller(stage, whole, tree.name, room)
    return Box(stage.all, Panel(stage.palette.page, 0, 0), (shown, low))


def block(stage: Stage, nodes: tuple[Node, ...], width: int) -> Flow:
    """A stretch of the page; votes stand as they stood, and rows of dots without a sheet of their own."""
    first = nodes[0]
    if first.role is Role.GROUP and first.value == VOTES:
        said = tuple(node for node in first.children if node.role in page.SHORT)
        under = page.block(stage, said) if said else None
        rest = page.block(stage, nodes[1:]) if nodes[1:] else None
        return column(options(stage, first, width), under, rest, gap=stage.px(TIGHT))
    if first.role is Role.GROUP and first.children and first.children[0].role is Role.DOTS:
        rows = (page.part(stage, each) for each in first.children)
        return column(*rows, gap=stage.px(3))
    return page.block(stage, nodes)
