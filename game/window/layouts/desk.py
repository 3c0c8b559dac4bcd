"""An evening at the desk: the days, what came in, and what there is room for."""

from collections.abc import Sequence

from game.views.node import Node, Role, find
from game.window import parts
from game.window.beats import beats
from game.window.box import Box, Dot, Rect
from game.window.flow import Fixed, Flow, Grid, Padded, beside, column
from game.window.layouts import conversation, sitting
from game.window.layouts.sheet import GUTTER, Sheet, scrolled
from game.window.layouts.things import on_desk
from game.window.layouts.tiles import Cornered, Tiles
from game.window.stage import Stage, Type

GAP = 24
BESIDE = 740
"""From this width, in px at 720p and 100 %, the inbox stands beside what can be done."""

ALONE = 720
"""How wide what can be done is at most where nothing came in, in px at 720p and 100 %."""

FULL_HEIGHT, FULL_DAY = 560, 112
"""How high the window is, and how wide a day, for it to say what happened on it, in px at 720p and 100 %."""

LEAST_CARD, WANTED_CARD, MOST_CARD = 80, 124, 150
"""How wide the card of somebody is, and up to which width names count, in px at 720p and 100 %."""

PADS = (9, 6, 4)
"""The margins within buttons, in px at 720p, that are tried in turn until all of it fits."""


def lay_out(tree: Node, stage: Stage) -> Box:
    """What is told first, as in a conversation, and then the desk."""
    if stage.reading.beat < len(beats(tree)):
        return conversation.lay_out(tree, stage)
    top = sitting.bar(tree, stage)
    under = Rect(0, top.rect.h, stage.width, stage.height - top.rect.h)
    notices = sitting.notices(tree, stage, top.rect.h)
    room = sitting.span(stage, sitting.below(notices, under)).inset(0, stage.px(18), 0, stage.px(20))
    placed: list[Box] = []
    days = calendar(tree, stage, room.w)
    if days is not None:
        tall = days.height(room.w)
        placed.append(days.place(room._replace(h=tall)))
        room = room.inset(0, tall + stage.px(18), 0, 0)
    placed += columns(tree, stage, room)
    behind = sitting.place_behind(tree, stage, under)
    return Box(stage.all, children=(behind, *on_desk(tree, stage, placed, stage.height), *placed, *notices, top))


def columns(tree: Node, stage: Stage, room: Rect) -> list[Box]:
    """Inbox and evening beside one another, or below one another where it is narrow."""
    letters = inbox(tree, stage)
    gap = stage.px(GAP)
    if letters is None:
        width = min(room.w, stage.em(ALONE))
        alone = room._replace(x=room.x + (room.w - width) // 2, w=width)
        return [as_high_as_needed(tonight(tree, stage, alone), alone)]
    if room.w < stage.em(BESIDE):
        below = tonight(tree, stage, room)
        first, second = (below, letters) if is_writing(tree) else (letters, below)
        return [scrolled(column(first, second, gap=gap), "desk", room, stage.px(GUTTER))]
    half = (room.w - gap) // 2
    right = room._replace(x=room.right - half, w=half)
    return [as_high_as_needed(letters, room._replace(w=half)), as_high_as_needed(tonight(tree, stage, right), right)]


def is_writing(tree: Node) -> bool:
    """Whether somebody is chosen to write to."""
    return any(parts.first(node, Role.PORTRAIT) for node in tree.children if node.role is Role.GROUP)


def as_high_as_needed(part: Flow, room: Rect) -> Box:
    """A part at the top of a room."""
    return part.place(room._replace(h=min(part.height(room.w), room.h)))


def calendar(tree: Node, stage: Stage, width: int) -> Flow | None:
    """The days, with today marked; those that are over are dimmed. Where there is room they say what happened."""
    days = parts.first(tree, Role.CALENDAR)
    if days is None or not days.children:
        return None
    today = next((at for at, day in enumerate(days.children) if day.chosen), 0)
    full = stage.height >= stage.em(FULL_HEIGHT) and width >= stage.em(FULL_DAY) * len(days.children)
    cards = tuple(day_card(stage, day, at - today, full=full) for at, day in enumerate(days.children))
    return Grid(cards, len(cards), stage.px(10))


def day_card(stage: Stage, day: Node, ahead: int, *, full: bool) -> Flow:
    """One day, so many days `ahead` of today; what happened on it only where it is `full`."""
    palette = stage.palette
    skin = palette.today if ahead == 0 else palette.well if ahead < 0 else palette.card
    edge, above = stage.px(12), stage.px(8 if full else 4)
    text = column(
        stage.words(day.name, Type.SMALL_STRONG, skin, quiet=ahead < 0)._replace(most=1),
        stage.words(day.value or " ", Type.SMALL, skin, quiet=True)._replace(most=2) if full else None,
        gap=stage.px(1),
    )
    return Padded(text, (edge, above, edge, above), stage.panel(skin, 10))


def inbox(tree: Node, stage: Stage) -> Flow | None:
    """The messages of the evening on a sheet of their own; None where none came."""
    found = next((node for node in tree.children if node.role is Role.GROUP and find(node, Role.LISTITEM)), None)
    if found is None:
        return None
    sheet, head = stage.palette.raised, stage.palette.tag
    letters = [node for node in found.children if node.role is Role.LISTITEM]
    notes = [node for node in found.children if node.role is Role.NOTE]
    count = parts.key_cap(stage, str(len(letters)))
    named = parts.spread(stage.words(found.name, Type.STRONG, head), count, stage.px(10))._replace(align=0.5)
    edge, above, margin = stage.px(22), stage.px(7), stage.px(16)
    title = Padded(named, (edge, above, stage.px(14), above), stage.panel(head, 14))
    body = column(
        *(letter(stage, node) for node in letters),
        *(stage.words(node.name, Type.SLANTED, sheet, quiet=True) for node in notes),
        gap=stage.px(10),
    )
    return Sheet(title, body, (0, 0, 0, 0), (margin, stage.px(14), margin, margin), stage.panel(sheet, 14), "inbox")


def letter(stage: Stage, node: Node) -> Flow:
    """One message: a face, who wrote and when, and what."""
    skin = stage.palette.card._replace(stroke=2)
    portrait = parts.first(node, Role.PORTRAIT) or Node(Role.PORTRAIT, node.name)
    when = parts.first(node, Role.NOTE)
    head = parts.spread(
        stage.words(node.name, Type.NAME, skin),
        stage.words(when.name, Type.SMALL, skin, quiet=True) if when else None,
        stage.px(10),
    )
    text = column(head, stage.words(node.value, Type.BODY, skin), gap=stage.px(2))
    inner = beside(((parts.face(stage, portrait, stage.em(54)), 0), (text, 1)), stage.px(14), align=0.0)
    edge, above = stage.px(12), stage.px(10)
    return Padded(inner, (edge, above, stage.px(16), above), stage.panel(skin, 10))


def tonight(tree: Node, stage: Stage, room: Rect) -> Flow:
    """How much room there is, whom one can write to, and what else there is to do; closer together where it is much."""
    made: list[Flow] = []
    for pad in PADS:
        made.append(evening(tree, stage, pad))
        if made[-1].height(room.w) <= room.h:
            return made[-1]
    return made[0]


def evening(tree: Node, stage: Stage, pad: float) -> Flow:
    """All that can be done, on a sheet; `pad` is the margin within buttons in px at 720p."""
    heading = next((node for node in tree.children if node.role is Role.HEADING and node.shares), None)
    groups = (node for node in tree.children if node.role is Role.GROUP)
    margin = stage.px(20)
    return Sheet(
        room_left(stage, heading) if heading else Fixed(0, 0),
        column(
            *(section(stage, node, pad) for node in groups if any(each.role is Role.LIST for each in node.children)),
            *(deeds(stage, node.children, pad) for node in tree.children if node.role is Role.LIST),
            gap=stage.px(5 + pad),
        ),
        (margin, stage.px(14), margin, stage.px(10)),
        (margin, 0, margin, margin),
        stage.panel(stage.palette.raised, 14),
        "evening",
    )


def room_left(stage: Stage, node: Node) -> Flow:
    """The heading of the evening, with a sun for everything there is room for, and a ring for what was done."""
    skin = stage.palette.raised
    size = stage.em(26)
    suns = [
        Fixed(size, size, Dot(each, stage.palette.tag.fill, skin.fill, skin.text, stage.px(3))) for each in node.shares
    ]
    return beside(((stage.words(node.name, Type.SUBTITLE, skin), 1), *((sun, 0.0) for sun in suns)), stage.px(8))


def section(stage: Stage, node: Node, pad: float) -> Flow:
    """People to write to as small cards, or other things to do, under a name; beside a face where there is one."""
    skin = stage.palette.raised
    listed = [each for child in node.children if child.role is Role.LIST for each in child.children]
    noted = (stage.words(each.name, Type.SLANTED, skin, quiet=True) for each in node.children if each.role is Role.NOTE)
    portrait = parts.first(node, Role.PORTRAIT)
    named: Flow = stage.words(node.name, Type.STRONG, skin)
    if portrait is not None:
        whole = stage.words(portrait.name, Type.SMALL, skin, quiet=True)
        face = parts.face(stage, portrait, stage.em(72))
        named = beside(((face, 0), (column(named, whole), 1)), stage.px(14))
    if any(parts.first(each, Role.PORTRAIT) for each in listed):
        inner: Flow = people(stage, listed)
    else:
        inner = deeds(stage, listed, pad)
    return column(named, inner, *noted, gap=stage.px(10 if portrait else 8))


def deeds(stage: Stage, listed: Sequence[Node], pad: float) -> Flow:
    """What one can do, one below the other."""
    return column(*(parts.button(stage, each, pad=pad) for each in listed), gap=stage.px(pad - 1))


def people(stage: Stage, listed: Sequence[Node]) -> Flow:
    """Everybody one can write to, each on a card as wide as the longest name wants."""
    cards = tuple(person(stage, each) for each in listed)
    widest = max(card.natural() for card in cards)
    least = min(max(widest, stage.em(LEAST_CARD)), stage.em(WANTED_CARD))
    return Tiles(cards, least, stage.em(MOST_CARD), stage.px(8))


def person(stage: Stage, node: Node) -> Flow:
    """Somebody to write to: their face with the key at its upper left, and their first name."""
    skin = stage.skin_of(node)
    portrait = parts.first(node, Role.PORTRAIT) or Node(Role.PORTRAIT, node.name)
    first = node.name.split()[0] if node.name else ""
    name = stage.words(first, Type.SMALL_STRONG, skin, align=0.5)._replace(most=1)
    edge, above = stage.px(7), stage.px(7)
    inner = column(parts.face(stage, portrait, stage.em(62)), name, gap=stage.px(2), middle=True)
    card = Padded(inner, (edge, above, edge, stage.px(5)), stage.panel(skin, 10), node)
    return Cornered(card, parts.key_cap(stage, node.key, pad=1), stage.px(5)) if node.key else card
