"""The page about you: habits with their ranges at the left, what was tried, plans and earlier runs at the right."""

from game.views.node import Node, Role
from game.window.box import Box
from game.window.flow import column
from game.window.layouts import frame, pieces
from game.window.layouts.page import sheet
from game.window.stage import Stage

BESIDE = 980
"""From this width, in px at 720p and 100 %, both columns stand beside one another."""

LEFT = 0.56
GAP = 18


def lay_out(tree: Node, stage: Stage) -> Box:
    """Both columns, or one sheet below the other where it is narrow."""
    body, ways = frame.split(tree)
    deeds = frame.deeds(stage, ways)
    wide = frame.width(stage)
    head = frame.head(stage, tree, wide)
    groups = [node for node in body if node.role is Role.GROUP]
    if wide < stage.em(BESIDE) or len(groups) < 2:
        sheets = (sheet(stage, node) if node.role is Role.GROUP else pieces.part(stage, node) for node in body)
        return frame.page(stage, tree.name, head, column(*sheets, gap=stage.px(GAP)), deeds)
    room, foot = frame.frame(stage, deeds)
    above = head.height(wide) + stage.px(frame.GAP)
    below = room.inset(0, above, 0, 0)
    gap = stage.px(GAP)
    left = int((wide - gap) * LEFT)
    habits = sheet(stage, groups[0])
    rest = column(*(sheet(stage, node) for node in groups[1:]), gap=gap)
    return frame.whole(
        stage,
        head.place(room._replace(h=above)),
        frame.scroller(stage, habits, "habits", below._replace(w=left)),
        frame.scroller(stage, rest, "rest", below._replace(x=below.x + left + gap, w=wide - left - gap)),
        foot,
    )
