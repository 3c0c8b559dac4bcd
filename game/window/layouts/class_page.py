"""A page before a class: the story as one reads it alone, and the decision with what the room makes of it."""

from game.art.pictures import Face
from game.views.node import Node
from game.window.beats import ballot_of
from game.window.box import Box, Drawing, Rect
from game.window.flow import column
from game.window.layouts import conversation, sitting
from game.window.layouts.class_card import card
from game.window.layouts.class_frame import Around, around, crowd_of, safe, set_aside
from game.window.layouts.class_options import head, options, scrolling
from game.window.layouts.leaf import Page, page_of
from game.window.layouts.people import faces_of
from game.window.layouts.sheet import GUTTER, scrolled
from game.window.layouts.speech import TIGHT, Speech, speech
from game.window.stage import Stage

GAP, ABOVE = 10, 12
LARGEST_FACE, LEAST_FACE = 320, 110
"""How large whoever speaks is beside what they say, in px at 720p."""

SUNK = 0.06
"""How much of a face lies behind what is below it."""


def lay_out(tree: Node, stage: Stage) -> Box:
    """The whole screen."""
    ballot = ballot_of(tree)
    page = page_of(tree, stage)
    if ballot is None:
        frame = around(tree, stage)
        return Box(stage.all, children=(*conversation.scene(tree, stage, frame.under, frame.free), *frame.boxes))
    frame = around(tree, stage, page.on)
    behind = sitting.place_behind(tree, stage, frame.under)
    return Box(stage.all, children=(behind, *decision(page, ballot, stage, frame), *frame.boxes))


def decision(page: Page, ballot: Node, stage: Stage, frame: Around) -> tuple[Box, ...]:
    """The options at the lower edge, and above them who says what, and how to join, where there is room for that."""
    room = safe(stage, frame.free).inset(0, stage.px(ABOVE), 0, stage.px(ABOVE))
    said = speech(page.beat, page.tree, stage, TIGHT) if page.beat else None
    gap = stage.px(GAP)
    aside = set_aside(page.tree, stage, page.on)
    asked = column(head(stage, ballot), options(stage, ballot, room.w), aside, gap=gap)
    tall = asked.height(room.w)
    above = room._replace(h=max(room.h - tall - gap, 0))
    low = asked.place(room._replace(y=room.bottom - tall, h=tall))
    if tall > room.h:
        return (scrolled(asked, scrolling(ballot), room, stage.px(GUTTER)),)
    upper = told(page, said, stage, above) if said else joining(page.tree, stage, above)
    return (*(upper or ()), low)


def told(page: Page, said: Speech, stage: Stage, room: Rect) -> tuple[Box, ...] | None:
    """Who says what, above the options, with how to join at the right; None where there is no room for the words."""
    cards = joining(page.tree, stage, room)
    gap = stage.px(GAP) * 2
    middle = room._replace(w=cards[0].rect.x - gap - room.x) if cards else room
    heads = [node for node in faces_of(page.tree, page.read) if node.looks][:1]
    size = min(room.h, stage.px(LARGEST_FACE), middle.w // 3)
    least = stage.px(LEAST_FACE)
    for face in (*((size, least) if heads and size >= least else ()), 0):
        width = middle.w - face - gap if face else middle.w
        tall = said.height(width) + said.above
        if tall <= room.h:
            y = room.bottom - said.height(width) - max((room.h - tall) // 3, 0)
            panel = said.place(Rect(middle.right - width, y, width, said.height(width)))
            standing = portrait(heads[0], face, middle._replace(h=room.h + gap)) if face else ()
            return (*standing, panel, *cards)
    return None


def portrait(node: Node, size: int, room: Rect) -> tuple[Box, ...]:
    """Whoever speaks, at the left, standing behind the options."""
    where = Rect(room.x, room.bottom - round(size * (1 - SUNK)), size, size)
    standing = Box(where, Drawing(Face(node.looks, node.expression)), art=True)
    return (Box(room, children=(standing,), art=True, cut=True),)


def joining(tree: Node, stage: Stage, room: Rect) -> tuple[Box, ...]:
    """The card with how to join, in the upper right corner; nothing where there is no room for it."""
    crowd = crowd_of(tree)
    made = card(stage, crowd, room.h) if crowd else None
    if made is None or made.natural() > room.w // 3:
        return ()
    wide = made.natural()
    tall = made.height(wide)
    return (made.place(Rect(room.right - wide, room.y, wide, tall)),)
