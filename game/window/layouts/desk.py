"""An evening at the desk: the days, what came in, and what there is room for."""

from game.art.pictures import Face
from game.views.node import Node, Role, find
from game.window import parts
from game.window.beats import Beat, Tempo, beats
from game.window.box import Box, Drawing, Panel, Rect
from game.window.flow import Fixed, Flow, Grid, Padded, Window, Wrap, beside, column
from game.window.layouts import conversation, sitting
from game.window.stage import Stage, Type

SIDE = 60
BESIDE = 900
"""From this width, in px at 720p and 100 %, the inbox stands beside what can be done."""


def lay_out(tree: Node, stage: Stage) -> Box:
    """What is told first, and then the desk."""
    told = beats(tree)
    beat = told[stage.reading.beat] if stage.reading.beat < len(told) else None
    if beat is not None and beat.tempo is Tempo.PASSAGE:
        return conversation.lay_out(tree, stage)
    top = sitting.bar(tree, stage)
    under = Rect(0, top.rect.h, stage.width, stage.height - top.rect.h)
    behind = sitting.place_behind(tree, under)
    margin = min(stage.px(SIDE), stage.width // 20)
    width = min(stage.width - 2 * margin, stage.px(1500))
    left = (stage.width - width) // 2
    y = under.y + stage.px(18)
    placed: list[Box] = []
    days = calendar(tree, stage)
    if days is not None and stage.height >= stage.em(500):
        tall = days.height(width)
        placed.append(days.place(Rect(left, y, width, tall)))
        y += tall + stage.px(20)
    room = Rect(left, y, width, stage.height - y - stage.px(20))
    if beat is None:
        placed += columns(tree, stage, room)
    else:
        placed += told_over(beat, tree, stage, room)
    notices = sitting.notices(tree, stage, top.rect.h)
    return Box(stage.all, children=(behind, *placed, *notices, top))


def told_over(beat: Beat, tree: Node, stage: Stage, room: Rect) -> list[Box]:
    """What is told before one can turn to the desk: a panel, with the face of whoever speaks."""
    panelled = sitting.panel(beat, tree, stage)
    tall = panelled.height(room.w)
    y = room.y + int((room.h - tall) * 0.62)
    people = conversation.portraits(tree, beat, (beat,), stage, room._replace(h=y - room.y))
    return [*people, panelled.place(Rect(room.x, y, room.w, tall), stage)]


def columns(tree: Node, stage: Stage, room: Rect) -> list[Box]:
    """Inbox and evening beside one another, or below one another where it is narrow."""
    letters = inbox(tree, stage)
    evening = tonight(tree, stage)
    gap = stage.px(38)
    if letters is None:
        width = min(room.w, stage.em(760))
        return [Window(evening, "evening").place(room._replace(x=room.x + (room.w - width) // 2, w=width))]
    if room.w < stage.em(BESIDE):
        return [Window(column(letters, evening, gap=gap), "desk").place(room)]
    half = (room.w - gap) // 2
    right = Rect(room.x + half + gap, room.y, room.w - half - gap, room.h)
    tall = min(letters.height(half), room.h)
    return [
        Window(letters, "inbox").place(Rect(room.x, room.y, half, tall)),
        Window(evening, "evening").place(right),
    ]


def calendar(tree: Node, stage: Stage) -> Flow | None:
    """The days, with today marked; those that are over are dimmed."""
    days = find(tree, Role.CALENDAR)
    if days is None or not days.children:
        return None
    today = next((at for at, day in enumerate(days.children) if day.chosen), 0)
    return Grid(
        tuple(day_card(stage, day, at - today) for at, day in enumerate(days.children)),
        len(days.children),
        stage.px(12),
    )


def day_card(stage: Stage, day: Node, ahead: int) -> Flow:
    """One day."""
    palette = stage.palette
    skin = palette.focus._replace(stroke=3) if ahead == 0 else palette.well if ahead < 0 else palette.card
    edge = stage.px(12)
    text = column(
        stage.words(day.name, Type.SMALL_STRONG, skin),
        stage.words(day.value or " ", Type.SMALL, skin, quiet=True),
        gap=stage.px(2),
    )
    return Padded(text, (edge, stage.px(8), edge, stage.px(8)), stage.panel(skin, 10))


def inbox(tree: Node, stage: Stage) -> Flow | None:
    """The messages of the evening on a sheet of their own; None where none came."""
    found = next(
        (node for node in tree.children if node.role is Role.GROUP and find(node, Role.LISTITEM) and node.name), None
    )
    if found is None or any(each.action for each in found.children):
        return None
    sheet, head = stage.palette.raised, stage.palette.tag
    letters = [node for node in found.children if node.role is Role.LISTITEM]
    notes = [node for node in found.children if node.role is Role.NOTE]
    edge = stage.px(22)
    title = Padded(
        stage.words(found.name, Type.STRONG, head), (edge, stage.px(9), edge, stage.px(9)), stage.panel(head, 14)
    )
    inner = column(
        *(letter(stage, node) for node in letters),
        *(stage.words(node.name, Type.SLANTED, sheet, quiet=True) for node in notes),
        gap=stage.px(12),
    )
    margin = stage.px(16)
    return Padded(column(title, Padded(inner, (margin, margin, margin, margin))), (0, 0, 0, 0), stage.panel(sheet, 14))


def letter(stage: Stage, node: Node) -> Flow:
    """One message: a face, who wrote and when, and what."""
    skin = stage.palette.card
    portrait = parts.first(node, Role.PORTRAIT) or Node(Role.PORTRAIT, node.name)
    when = parts.first(node, Role.NOTE)
    head = parts.spread(
        stage.words(node.name, Type.NAME, skin),
        stage.words(when.name, Type.SMALL, skin, quiet=True) if when else None,
        stage.px(10),
    )
    text = column(head, stage.words(node.value, Type.BODY, skin), gap=stage.px(3))
    inner = beside(((parts.face(stage, portrait, stage.em(56)), 0), (text, 1)), stage.px(14), align=0.0)
    edge = stage.px(12)
    return Padded(inner, (edge, stage.px(10), edge, stage.px(10)), stage.panel(skin, 10))


def tonight(tree: Node, stage: Stage) -> Flow:
    """How much room there is, whom one can write to, and what else there is to do."""
    heading = next((node for node in tree.children if node.role is Role.HEADING and node.shares), None)
    heading = heading or next((node for node in reversed(tree.children) if node.role is Role.HEADING), None)
    shown: list[Flow] = []
    if heading is not None:
        shown.append(room_left(stage, heading))
    for node in tree.children:
        if node.role is Role.GROUP and any(each.role is Role.LIST for each in node.children):
            shown.append(section(stage, node))
        elif node.role is Role.LIST:
            shown.append(column(*(parts.button(stage, each) for each in node.children), gap=stage.px(10)))
    return column(*shown, gap=stage.px(16))


def room_left(stage: Stage, node: Node) -> Flow:
    """The heading of the evening, with a sun for everything there is room for."""
    skin = stage.palette.night
    size = stage.em(26)
    suns = [Fixed(size, size, Panel(stage.palette.tag, size // 2, stage.px(2)), art=True) for _ in node.shares]
    words = stage.words(node.name, Type.SUBTITLE, skin)
    edge = stage.px(16)
    row = beside(((words, 1), *((sun, 0.0) for sun in suns)), stage.px(8))
    return Padded(row, (edge, stage.px(8), edge, stage.px(8)), stage.panel(skin, 12))


def section(stage: Stage, node: Node) -> Flow:
    """People to write to as small cards, or other things to do, under a name."""
    skin = stage.palette.night
    edge = stage.px(10)
    noted = [stage.words(each.name, Type.SLANTED, skin, quiet=True) for each in node.children if each.role is Role.NOTE]
    name = Padded(
        stage.words(node.name, Type.SMALL_STRONG, skin), (edge, stage.px(3), edge, stage.px(3)), stage.panel(skin, 8)
    )
    listed = [each for child in node.children if child.role is Role.LIST for each in child.children]
    if any(parts.first(each, Role.PORTRAIT) for each in listed):
        width = stage.em(112)
        cards = tuple(person(stage, each, width) for each in listed)
        inner: Flow = Wrap(cards, stage.px(10), stage.px(10))
    else:
        inner = column(*(parts.button(stage, each) for each in listed), gap=stage.px(10))
    said = (Padded(each, (edge, stage.px(3), edge, stage.px(3)), stage.panel(skin, 8)) for each in noted)
    return column(Wrap((name,)), inner, *said, gap=stage.px(8))


def person(stage: Stage, node: Node, width: int) -> Flow:
    """Somebody to write to: their face, the key, and their name."""
    skin = stage.skin_of(node)
    portrait = parts.first(node, Role.PORTRAIT)
    size = stage.em(68)
    picture = (
        Fixed(size, size, Drawing(Face(portrait.looks, portrait.expression)), art=True)
        if portrait and portrait.looks
        else parts.face(stage, Node(Role.PORTRAIT, node.name), size)
    )
    label = f"{node.key.upper()} {node.name.split()[0]}" if node.key else node.name
    words = stage.words(label, Type.SMALL_STRONG, skin, align=0.5)
    edge = stage.px(6)
    body = column(picture, words, gap=stage.px(2), middle=True)
    return Padded(_wide(body, width - 2 * edge), (edge, stage.px(4), edge, stage.px(6)), stage.panel(skin, 10), node)


def _wide(part: Flow, width: int) -> Flow:
    return column(Fixed(width, 0), part, middle=True)
