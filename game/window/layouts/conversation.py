"""A conversation: the place, the people in it, what is said, and what one may answer."""

from collections.abc import Iterable, Iterator

from game.art.pictures import Face
from game.domain.looks import Looks
from game.views.node import Node, Role, find
from game.window import parts
from game.window.beats import Beat, Tempo, beats, faces
from game.window.box import Box, Drawing, Plain, Rect
from game.window.flow import Flow, Grid, Padded, Window, column
from game.window.gallery import Wanted
from game.window.layouts import sitting
from game.window.stage import Stage, Type

SIDE = 60
GAP = 12
ONE_COLUMN = 46
"""Below so many letters in half the width, responses stand one below the other."""

USUAL = 480
"""How large somebody stands who is alone with you, in px at 720p."""

STEP = 16
"""Portraits are drawn at sizes that are multiples of so many px, so that few are made while a window is drawn out."""

SMALLER = (1.0, 0.8, 0.64, 0.5, 0.4, 0.3)
"""The sizes to which somebody shrinks where there is less room."""

NEARER = 1.07
LEAST_SEEN = 0.74
"""How much of a portrait, from its top, is the head and the neck."""


def lay_out(tree: Node, stage: Stage) -> Box:
    """The whole screen."""
    top = sitting.bar(tree, stage)
    under = Rect(0, top.rect.h, stage.width, stage.height - top.rect.h)
    told = beats(tree)
    beat = told[min(stage.reading.beat, len(told) - 1)] if told else None
    read = told[: stage.reading.beat + 1]
    behind = sitting.place_behind(tree, under)
    if beat is not None and beat.tempo is Tempo.PASSAGE:
        return Box(stage.all, children=(behind, *passage(beat, stage, under), top))
    low = lower(tree, beat, len(told), stage, under)
    edge = min((box.rect.y for box in low), default=under.bottom)
    people = portraits(tree, beat, read, stage, under._replace(h=edge - under.y))
    return Box(stage.all, children=(behind, *people, *low, *sitting.notices(tree, stage, top.rect.h), top))


def lower(tree: Node, beat: Beat | None, count: int, stage: Stage, under: Rect) -> tuple[Box, ...]:
    """The panel and the responses, from the lower edge up; the room for responses is kept while one reads."""
    margin = min(stage.px(SIDE), stage.width // 16)
    width = min(stage.width - 2 * margin, stage.px(1400))
    left = (stage.width - width) // 2
    last = stage.reading.shown and stage.reading.beat >= count - 1
    offered = find(tree, Role.LIST)
    on = next((node for node in tree.children if node.role is Role.BUTTON), None)
    answers = responses(offered, stage, width) if offered else None
    foot = stage.px(22)
    room = under.h - foot - stage.px(40)
    below = min(answers.height(width), room) if answers else 0
    panelled = sitting.panel(beat, tree, stage, on if last else None) if beat else None
    tall = panelled.height(width) if panelled else 0
    gap = stage.px(14) if answers and panelled else 0
    if panelled and answers and below + gap + tall > room:
        if not last:
            below = max(room - gap - tall, 0)
        else:
            whole = column(panelled.part, answers, gap=gap)
            shown = Window(whole, "answers").place(Rect(left, under.bottom - foot - room, width, room))
            return (shown,)
    y = under.bottom - foot - below
    placed = []
    if answers and last:
        placed.append(Window(answers, "answers").place(Rect(left, y, width, below)))
    if panelled:
        placed.insert(0, panelled.place(Rect(left, y - gap - tall, width, tall), stage))
    return tuple(placed)


def responses(offered: Node, stage: Stage, width: int) -> Flow:
    """What one may answer, in two columns where they are wide enough."""
    each = tuple(parts.button(stage, node) for node in offered.children)
    letter = stage.setter.width("n", stage.style(Type.BODY))
    columns = 2 if len(each) > 1 and width // 2 >= letter * ONE_COLUMN // 2 else 1
    return Grid(each, columns, stage.px(GAP))


def portraits(tree: Node, beat: Beat | None, read: tuple[Beat, ...], stage: Stage, room: Rect) -> tuple[Box, ...]:
    """The people, standing behind the panel: whoever speaks in front."""
    people = [node for node in tree.children if node.role is Role.PORTRAIT and node.looks]
    if not people:
        return ()
    made = faces(tree, read)
    speaking = beat.node.value if beat and beat.node.role is Role.LINE else ""
    placed = []
    for node, (x, share) in zip(people, places(len(people)), strict=False):
        near = node.value == speaking and len(people) > 1
        size = size_of(share, stage, room, near=near)
        if size is None:
            continue
        top = room.y + max(room.h - round(size * 0.97), min(stage.px(6), room.h - round(size * LEAST_SEEN)))
        where = Rect(room.x + int(room.w * x) - size // 2, top, size, size)
        picture = Face(node.looks, made.get(node.value, node.expression))
        box = Box(where, Drawing(picture, mirrored=x > 0.5), art=True)
        placed.append((node.value == speaking, box))
    standing = tuple(box for _, box in sorted(placed, key=lambda each: each[0]))
    return (Box(room._replace(h=room.h + stage.px(24)), children=standing, art=True, cut=True),)


def size_of(share: float, stage: Stage, room: Rect, *, near: bool = False) -> int | None:
    """How large somebody is drawn, in px: the largest of a few sizes at which the head fits; None where none does."""
    sizes = (size_at(share * smaller, stage, near=near) for smaller in SMALLER)
    return next((size for size in sizes if size * LEAST_SEEN <= room.h and size <= room.w), None)


def size_at(share: float, stage: Stage, *, near: bool = False) -> int:
    """A share of the usual size, in px; whoever speaks stands a step nearer."""
    return max(round(stage.px(USUAL) * share * (NEARER if near else 1) / STEP), 1) * STEP


def likely(looks: Looks, expressions: Iterable[str], counts: Iterable[int], stage: Stage) -> Iterator[Wanted]:
    """The portraits of somebody that conversations among so many people will need."""
    shares = {share for count in counts for _, share in places(count)}
    several = any(count > 1 for count in counts)
    sizes = {size_at(share, stage, near=near) for share in shares for near in ((False, True) if several else (False,))}
    return (Wanted(Face(looks, expression), size, size) for size in sorted(sizes) for expression in expressions)


def places(count: int) -> tuple[tuple[float, float], ...]:
    """Where so many people stand across the picture (0 to 1), and how large, the first in front."""
    return {
        1: ((0.5, 1.0),),
        2: ((0.34, 0.94), (0.68, 0.94)),
        3: ((0.5, 0.98), (0.16, 0.66), (0.84, 0.66)),
        4: ((0.38, 0.86), (0.64, 0.86), (0.13, 0.6), (0.88, 0.6)),
    }.get(count, ((0.5, 0.86), (0.28, 0.68), (0.72, 0.68), (0.1, 0.56), (0.9, 0.56)))


def passage(beat: Beat, stage: Stage, under: Rect) -> tuple[Box, ...]:
    """Time that passes: a card in the middle of a dimmed picture."""
    palette = stage.palette
    veil = Box(under, Plain(palette.veil, palette.dim), art=True)
    skin = palette.raised
    words = stage.words(beat.node.name, Type.TITLE, skin, align=0.5)
    width = min(words.natural() + stage.px(120), under.w - stage.px(60))
    edge = stage.px(40)
    card = Padded(words, (edge, stage.px(34), edge, stage.px(34)), stage.panel(skin, 20), middle=True)
    tall = card.height(width)
    x, y = (stage.width - width) // 2, under.y + (under.h - tall) // 2
    return veil, card.place(Rect(x, y, width, tall))
