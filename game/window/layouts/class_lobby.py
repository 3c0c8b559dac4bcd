"""The lobby of a class, in the place where the story begins: what it is about at the left, how to join at the right."""

from game.views.node import Node, Role, find
from game.window import parts
from game.window.box import Box, Rect
from game.window.flow import Flow, Padded, Wrap, beside, column
from game.window.layouts import sitting
from game.window.layouts.class_card import qr
from game.window.layouts.class_frame import EDGE, crowd_of, margin, set_aside, strip
from game.window.layouts.sheet import GUTTER, scrolled
from game.window.stage import Stage, Type

GAP = 32
BESIDE = 620
"""From this width, in px at 720p and 100 %, both stand beside one another."""

FACE, MOST_FACES = 68, 8
WIDEST = 760
"""How wide what it is about is at most, in px at 720p and 100 %."""

SHARE = 0.42
"""The share of the width that the card takes at most."""

FLAT = 1.4
"""How much wider than high a card is at least whose words stand beside its QR code."""

SHORT = 6
"""How many letters a code has at most that is set large."""


def lay_out(tree: Node, stage: Stage) -> Box:
    """Title and card, beside or below one another, above the strip."""
    on = next((node for node in tree.children if node.role is Role.BUTTON), None)
    low = strip(tree, stage, on)
    edge = margin(stage)
    room = Rect(edge, stage.px(EDGE), stage.width - 2 * edge, low.rect.y - stage.px(EDGE) - stage.px(14))
    crowd, aside = crowd_of(tree), set_aside(tree, stage, on)
    behind = sitting.place_behind(tree, stage, Rect(0, 0, stage.width, low.rect.y))
    if crowd is not None and room.w < stage.em(BESIDE):
        whole = column(card(crowd, stage, room.w, room.h), sheet(tree, stage, aside), gap=stage.px(14))
        return Box(stage.all, children=(behind, scrolled(whole, "lobby", room, stage.px(GUTTER)), low))
    joined = (at_the_right(crowd, stage, room),) if crowd is not None else ()
    wide = joined[0].rect.x - stage.px(GAP) - room.x if joined else min(room.w, stage.em(WIDEST))
    said = sheet(tree, stage, aside)
    tall = min(said.height(wide), room.h)
    left = Rect(room.x, room.y + (room.h - tall) // 2, wide, tall)
    return Box(stage.all, children=(behind, scrolled(said, "lobby", left, stage.px(GUTTER)), *joined, low))


def at_the_right(crowd: Node, stage: Stage, room: Rect) -> Box:
    """The card in the middle of the height."""
    most = int(room.w * SHARE)
    joined = card(crowd, stage, most, room.h)
    wide = min(joined.natural(), most)
    tall = min(joined.height(wide), room.h)
    return joined.place(Rect(room.right - wide, room.y + (room.h - tall) // 2, wide, tall))


def sheet(tree: Node, stage: Stage, aside: Flow | None) -> Flow:
    """What is about to be played, and what the facilitator should know."""
    skin = stage.palette.raised
    found: list[Flow] = []
    people = [node for node in tree.children if node.role is Role.PORTRAIT][:MOST_FACES]
    for node in tree.children:
        match node.role:
            case Role.HEADING:
                found.append(stage.words(node.name, Type.BANNER, skin))
            case Role.TEXT:
                found.append(stage.words(node.name, Type.LINE, skin))
            case Role.NOTE:
                found.append(stage.words(node.name, Type.SLANTED, skin, quiet=True))
            case Role.STATUS:
                found.append(parts.notice(stage, node.name))
            case Role.PORTRAIT if people and node is people[0]:
                faces = (parts.face(stage, each, stage.em(FACE)) for each in people)
                found.append(Wrap(tuple(faces), stage.px(10), stage.px(8)))
            case _:
                pass
    edge = stage.px(30)
    whole = column(*found, aside, gap=stage.px(16))
    return Padded(whole, (edge, stage.px(22), edge, edge), stage.panel(skin, 20))


def card(crowd: Node, stage: Stage, width: int, room: int) -> Flow:
    """The QR code as large as it can be, the address and the code to type, and how many are here."""
    skin = stage.palette.raised
    edge = stage.px(22)
    code, heading = find(crowd, Role.QR), find(crowd, Role.HEADING)
    here = find(crowd, Role.TEXT)
    large = Type.CODE if heading and len(heading.name) <= SHORT else Type.ADDRESS
    words = [
        *([stage.words(heading.value, Type.ADDRESS, skin, align=0.5)] if heading else []),
        *([stage.words(heading.name, large, skin, align=0.5)] if heading else []),
        *([stage.words(here.name, Type.STRONG, skin, align=0.5)] if here else []),
    ]
    said = column(*words, middle=True)
    if code is None:
        return Padded(said, (edge, edge, edge, edge), stage.panel(skin, 20), middle=True)
    if width > room * FLAT:
        size = max(min(room - 2 * edge, width - 3 * edge - said.natural()), stage.px(160))
        inner: Flow = beside(((qr(code, size), 0), (said, 1)), edge)
    else:
        inner_width = width - 2 * edge
        size = max(min(inner_width, room - 2 * edge - said.height(inner_width)), stage.px(160))
        inner = column(qr(code, size), *words, middle=True)
    return Padded(inner, (edge, edge, edge, edge // 2), stage.panel(skin, 20), middle=True)
