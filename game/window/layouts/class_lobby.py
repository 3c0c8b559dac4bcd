"""The lobby of a class: what it is about to play at the left, how to join at the right, large."""

from game.views.node import Node, Role, find
from game.window import parts
from game.window.box import Box, Panel, Rect
from game.window.flow import Flow, Padded, Wrap, column
from game.window.layouts.class_card import qr
from game.window.layouts.class_frame import EDGE, crowd_of, margin, set_aside, strip
from game.window.layouts.sheet import GUTTER, scrolled
from game.window.stage import Stage, Type

GAP = 40
BESIDE = 620
"""From this width, in px at 720p and 100 %, both stand beside one another."""

FACE, MOST_FACES = 76, 8
SHARE = 0.5
"""The share of the width that the title takes."""


def lay_out(tree: Node, stage: Stage) -> Box:
    """Title and card, beside or below one another, above the strip."""
    on = next((node for node in tree.children if node.role is Role.BUTTON), None)
    low = strip(tree, stage, on)
    edge = margin(stage)
    room = Rect(edge, stage.px(EDGE), stage.width - 2 * edge, low.rect.y - stage.px(EDGE) - stage.px(14))
    crowd, aside = crowd_of(tree), set_aside(tree, stage, on)
    ground = Panel(stage.palette.page, 0, 0)
    if crowd is None:
        return Box(
            stage.all,
            ground,
            (scrolled(column(title(tree, stage), aside, gap=stage.px(20)), "lobby", room, stage.px(GUTTER)), low),
        )
    if room.w < stage.em(BESIDE):
        whole = column(card(crowd, stage, room.w, room.h), title(tree, stage), aside, gap=stage.px(20))
        return Box(stage.all, ground, (scrolled(whole, "lobby", room, stage.px(GUTTER)), low))
    left = room._replace(w=int(room.w * SHARE))
    right = Rect(left.right + stage.px(GAP), room.y, room.right - left.right - stage.px(GAP), room.h)
    joined = card(crowd, stage, right.w, right.h)
    wide = min(joined.natural(), right.w)
    tall = min(joined.height(wide), right.h)
    placed = joined.place(Rect(right.right - wide, right.y + (right.h - tall) // 2, wide, tall))
    return Box(
        stage.all,
        ground,
        (scrolled(column(title(tree, stage), aside, gap=stage.px(20)), "lobby", left, stage.px(GUTTER)), placed, low),
    )


def title(tree: Node, stage: Stage) -> Flow:
    """What is about to be played, and what the facilitator should know."""
    skin = stage.palette.page
    found: list[Flow] = []
    for node in tree.children:
        match node.role:
            case Role.HEADING:
                found.append(stage.words(node.name, Type.POSTER, skin))
            case Role.TEXT:
                found.append(stage.words(node.name, Type.LINE, skin))
            case Role.NOTE:
                found.append(stage.words(node.name, Type.SLANTED, skin, quiet=True))
            case Role.STATUS:
                found.append(parts.notice(stage, node.name))
            case _:
                pass
    people = [node for node in tree.children if node.role is Role.PORTRAIT][:MOST_FACES]
    faces = Wrap(tuple(parts.face(stage, node, stage.em(FACE)) for node in people), stage.px(10), stage.px(8))
    return column(*found, faces if people else None, gap=stage.px(14))


def card(crowd: Node, stage: Stage, width: int, room: int) -> Flow:
    """The QR code as large as it can be, and below it the code and the address to type, and how many are here."""
    skin = stage.palette.raised
    edge = stage.px(22)
    code, heading = find(crowd, Role.QR), find(crowd, Role.HEADING)
    here = find(crowd, Role.TEXT)
    words = [
        *([stage.words(heading.name, Type.POSTER, skin, align=0.5)] if heading else []),
        *([stage.words(heading.value, Type.SUBTITLE, skin, align=0.5)] if heading else []),
        *([stage.words(here.name, Type.STRONG, skin, align=0.5)] if here else []),
    ]
    under = sum(each.height(width) for each in words)
    size = max(min(width - 2 * edge, room - 2 * edge - under), stage.px(160))
    inner = column(qr(code, size) if code else None, *words, middle=True)
    return Padded(inner, (edge, edge, edge, edge // 2), stage.panel(skin, 20), middle=True)
