"""An evening at the desk before a class: what came in, and then what the room would do."""

from game.views.node import Node
from game.window.beats import ballot_of, beats
from game.window.box import Box
from game.window.flow import column
from game.window.layouts import class_page, sitting
from game.window.layouts.class_frame import around, safe, set_aside
from game.window.layouts.class_options import head, options, scrolling
from game.window.layouts.desk import inbox
from game.window.layouts.leaf import page_of
from game.window.layouts.sheet import GUTTER, scrolled
from game.window.stage import Stage

GAP, ABOVE = 10, 12
WIDEST = 1000
"""How wide messages are at most, in px at 720p and 100 %."""


def lay_out(tree: Node, stage: Stage) -> Box:
    """What is told first, as in a conversation; then what came in, and what is put."""
    ballot = ballot_of(tree)
    if ballot is None and stage.reading.beat < len(beats(tree)):
        return class_page.lay_out(tree, stage)
    on = page_of(tree, stage).on
    frame, aside = around(tree, stage, on), set_aside(tree, stage, on)
    behind = sitting.place_behind(tree, stage, frame.under)
    room = safe(stage, frame.free).inset(0, stage.px(ABOVE), 0, stage.px(ABOVE))
    if ballot is not None:
        asked = column(head(stage, ballot), options(stage, ballot, room.w), aside, gap=stage.px(GAP))
        shown = (scrolled(asked, scrolling(ballot), room, stage.px(GUTTER)),)
        return Box(stage.all, children=(behind, *shown, *frame.boxes))
    letters = inbox(tree, stage)
    placed: tuple[Box, ...] = ()
    if letters is not None:
        wide = min(room.w, stage.em(WIDEST))
        where = room._replace(x=room.x + (room.w - wide) // 2, w=wide, h=min(letters.height(wide), room.h))
        whole = column(letters, aside, gap=stage.px(GAP))
        placed = (scrolled(whole, "inbox", room, stage.px(GUTTER)) if aside else letters.place(where),)
    return Box(stage.all, children=(behind, *placed, *frame.boxes))
