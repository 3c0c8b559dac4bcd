"""The debrief: six rows of dots at the left, the decisions that mattered at the right."""

from game.views.node import Node, Role
from game.window import parts
from game.window.box import Box, Panel, Rect
from game.window.flow import Flow, Padded, Window, Wrap, column
from game.window.layouts import page
from game.window.stage import Stage, Type

BESIDE = 1000
SIDE = 60


def lay_out(tree: Node, stage: Stage) -> Box:
    """Both columns, or one after the other where it is narrow."""
    ground = Panel(stage.palette.page, 0, 0)
    margin = min(stage.px(SIDE), stage.width // 16)
    width = min(stage.width - 2 * margin, stage.px(1600))
    left = (stage.width - width) // 2
    foot = parts.hints(stage)
    bottom = stage.height - foot.height(width) - stage.px(14)
    keys = foot.place(Rect(left, bottom, width, foot.height(width)))
    rows, mattered, ways = columns(tree, stage)
    top = stage.px(30)
    room = bottom - top - stage.px(10)
    if width < stage.em(BESIDE):
        whole = column(rows, mattered, ways, gap=stage.px(22))
        return Box(stage.all, ground, (Window(whole, "debrief").place(Rect(left, top, width, room)), keys))
    gap = stage.px(38)
    narrow = int((width - gap) * 0.42)
    wide = width - gap - narrow
    under = ways.height(wide) + stage.px(14)
    right = left + narrow + gap
    return Box(
        stage.all,
        ground,
        (
            Window(rows, "rows").place(Rect(left, top, narrow, room)),
            Window(mattered, "mattered").place(Rect(right, top, wide, room - under)),
            ways.place(Rect(right, top + room - under + stage.px(14), wide, under - stage.px(14))),
            keys,
        ),
    )


def columns(tree: Node, stage: Stage) -> tuple[Flow, Flow, Flow]:
    """How it ended with its six rows; the decisions; and the ways on."""
    ways = [node for node in tree.children if page.is_deed(node)]
    groups = [node for node in tree.children if node.role is Role.GROUP]
    head = [node for node in tree.children if node not in ways and node not in groups]
    rows = column(
        *(page.heading(stage, node) for node in head[:1]),
        *(flow for node in (*head[1:], *groups[0].children) if (flow := page.part(stage, node))),
        gap=stage.px(11),
    )
    return (
        rows,
        decisions(stage, groups[-1]),
        Wrap(tuple(parts.hugging(stage, node) for node in ways), stage.px(12), stage.px(10)),
    )


def decisions(stage: Stage, node: Node) -> Flow:
    """The decisions that mattered, on a sheet of their own."""
    skin = stage.palette.raised
    inside = tuple(flow for child in node.children if (flow := page.part(stage, child)))
    edge = stage.px(24)
    inner = column(stage.words(node.name, Type.SUBTITLE, skin), *inside, gap=stage.px(12))
    return Padded(inner, (edge, stage.px(16), edge, stage.px(20)), stage.panel(skin, 18))
