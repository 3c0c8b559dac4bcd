"""A page: what is to be read from the top down, then what can be done. Fit for any tree."""

from dataclasses import replace
from itertools import groupby

from game.views.node import Node, Role
from game.window import parts
from game.window.box import Box
from game.window.flow import Flow, Padded, column
from game.window.layouts import frame, overlay, pieces
from game.window.layouts.columns import Columns
from game.window.layouts.frame import is_deed
from game.window.layouts.pieces import heading, notice, paragraph, part
from game.window.stage import Stage, Type

__all__ = ["heading", "is_deed", "lay_out", "notice", "paragraph", "part"]

READABLE = 860
"""How wide a column of text is at most, in px at 720p and 100 %."""

LEAST = 340
"""How wide a column is at least, in px at 720p and 100 %."""

SHORT = (Role.TEXT, Role.NOTE, Role.INPUT)
"""What alone makes no page but a sheet that is laid over one."""


def lay_out(tree: Node, stage: Stage) -> Box:
    """The page, with its buttons and the keys below it."""
    body, ways = frame.split(tree)
    if all(is_short(node) for node in body):
        return overlay.lay_out(tree, stage)
    blocks = tuple(block(stage, nodes) for nodes in runs(gathered(body)))
    head = frame.head(stage, tree, frame.width(stage))
    return frame.page(stage, tree.name, head, column(*blocks, gap=stage.px(16)), frame.deeds(stage, ways))


def is_short(node: Node) -> bool:
    """Whether a node is a few words, or a group of them."""
    inside = node.children if node.role is Role.GROUP else (node,)
    return all(each.role in SHORT for each in inside)


def gathered(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The nodes of a page, with what a few words say after a group taken into that group."""
    found: list[Node] = []
    for node in nodes:
        if found and found[-1].role is Role.GROUP and node.role in (Role.TEXT, Role.NOTE):
            found[-1] = replace(found[-1], children=(*found[-1].children, node))
        else:
            found.append(node)
    return tuple(found)


def runs(nodes: tuple[Node, ...]) -> list[tuple[Node, ...]]:
    """The nodes of a page in stretches: groups in a row, and what stands between them."""
    return [tuple(run) for _, run in groupby(nodes, key=lambda node: node.role is Role.GROUP)]


def block(stage: Stage, nodes: tuple[Node, ...]) -> Flow:
    """A stretch of a page: groups on sheets, in two columns where there is room; anything else below one another."""
    if nodes[0].role is Role.GROUP:
        opposed = len(nodes) > 1 and is_heard(nodes[0]) and is_heard(nodes[1])
        return Columns(tuple(sheet(stage, node) for node in nodes), stage.em(LEAST), stage.px(18), opposed)
    return column(*(loose(stage, node) for node in nodes), gap=stage.px(12))


def is_heard(node: Node) -> bool:
    """Whether a group is of lines: one beside another lets one compare what is heard here and there."""
    return all(child.role is Role.LINE for child in node.children)


def loose(stage: Stage, node: Node) -> Flow | None:
    """What stands in no group; what was said or done stands out."""
    if node.role is Role.LINE:
        return said(stage, node)
    return pieces.part(stage, node)


def said(stage: Stage, node: Node) -> Flow:
    """Words that the page is about, behind a bar."""
    skin = stage.palette.page
    name = parts.words_on(stage, node.speaker, Type.SMALL_STRONG, skin, quiet=True)
    return pieces.barred(stage, column(name, stage.words(node.name, Type.LINE, skin), gap=stage.px(1)))


def sheet(stage: Stage, node: Node) -> Padded:
    """A group on a sheet of its own."""
    skin = stage.palette.raised
    edge, above = stage.px(24), stage.px(13)
    return Padded(pieces.group(stage, node, skin), (edge, above, edge, stage.px(17)), stage.panel(skin, 18))
