"""A conversation: the place, the people in it, what is said, and what one may answer."""

from typing import NamedTuple

from game.views.node import Node
from game.window import parts
from game.window.beats import Beat, Tempo
from game.window.box import Box, Rect
from game.window.flow import Flow, Grid, Wrap, column
from game.window.layouts import passage, sitting
from game.window.layouts.leaf import Page, page_of
from game.window.layouts.people import Above, faces_of, middle_of_speaker, portraits
from game.window.layouts.sheet import GUTTER, scrolled
from game.window.layouts.speech import (
    APART,
    TIGHT,
    USUAL,
    Room,
    Speech,
    go_on,
    heads_among,
    least_head,
    mark,
    name_tag,
    out_below,
    speech,
)
from game.window.layouts.things import on_desk
from game.window.stage import Stage, Type

FOOT = 22
GAP = 12
LEAST_LETTERS = 20
"""Of how many letters there is room at least in a row of a response, where responses stand side by side."""

IN_A_COLUMN = 176
"""Up to this height, in px at 720p, three responses stand one below the other."""

KEPT_ROWS = 3
"""The panel is as high as the longest line of a page needs, up to so many rows, so that nothing jumps."""


class Airy(NamedTuple):
    """How much room there is between things, in px at 720p: below, between panel and responses, within each."""

    foot: float
    gap: float
    pad: float
    room: Room


AIRY = Airy(FOOT, 14, 10, USUAL)
DENSE = Airy(8, 8, 4, TIGHT)


def lay_out(tree: Node, stage: Stage) -> Box:
    """The whole screen."""
    top = sitting.bar(tree, stage)
    under = Rect(0, top.rect.h, stage.width, stage.height - top.rect.h)
    notices = sitting.notices(tree, stage, top.rect.h)
    free = sitting.below(notices, under)
    return Box(stage.all, children=(*scene(tree, stage, under, free), *notices, top))


def scene(tree: Node, stage: Stage, under: Rect, free: Rect) -> tuple[Box, ...]:
    """The place in one rectangle, and in another within it the people, what is said, and what one may answer."""
    page = page_of(tree, stage)
    behind = sitting.place_behind(tree, stage, under)
    if page.beat is not None and page.beat.tempo is Tempo.PASSAGE:
        return (behind, passage.veil(stage, under), *passed(page, page.beat, stage, free))
    low = lower(page, stage, free)
    above = room_above(page, low, stage, free)
    people = portraits(tree, page.read, stage, above)
    said = low.said_by(page, stage, free, seen=people is not None)
    shown = (people,) if people else on_desk(tree, stage, (), low.edge(free)) if page.at_desk else ()
    return (behind, Box(under, children=(*shown, *said, *low.boxes), lift=above.lift))


def room_above(page: Page, low: "Lower", stage: Stage, free: Rect) -> Above:
    """The room above the panel, which rises once all is read and there is something to answer."""
    room = sitting.span(stage, free)
    reading = lower(page.unread, stage, free) if page.over and page.told else low
    answering = low if page.over else lower(page.end, stage, free)
    first, last = (room._replace(h=each.edge(free) - free.y) for each in (reading, answering))
    return Above(first, last, over=page.over)


class Lower(NamedTuple):
    """What stands at the lower edge: the panel with its place, and the responses or what else there is in theirs."""

    boxes: tuple[Box, ...]
    speech: Speech | None = None
    rect: Rect = Rect(0, 0, 0, 0)

    def edge(self, free: Rect) -> int:
        """Where the panel begins, or else the first of what there is."""
        return self.rect.y if self.speech else min((box.rect.y for box in self.boxes), default=free.bottom)

    def said_by(self, page: Page, stage: Stage, free: Rect, *, seen: bool) -> tuple[Box, ...]:
        """The panel: its tag near whoever speaks, or with their face where nobody is `seen` above it."""
        if self.speech is None:
            return ()
        at = middle_of_speaker(page.tree, page.read, stage) if seen else None
        heads = () if seen else faces_of(page.tree, page.read)
        return (self.speech._replace(at=at, heads=heads, free=self.rect.y - free.y).place(self.rect),)


def lower(page: Page, stage: Stage, under: Rect) -> Lower:
    """The panel at the lower edge while one reads; above the responses once there are some.

    All beats of a page are set alike if they can be, so that nothing jumps from one to the next.
    """
    area = sitting.span(stage, under)
    at_hand = page.told[page.at : page.at + 1]
    alike = at_hand if page.offered else page.told
    for airy in (AIRY, DENSE):
        if fits(page, alike, stage, area, airy):
            return arranged(page, stage, area, airy)
    if fits(page, at_hand, stage, area, DENSE):
        return arranged(page, stage, area, DENSE)
    return scrolling(page, stage, area)


def fits(page: Page, told: tuple[Beat, ...], stage: Stage, area: Rect, airy: Airy) -> bool:
    """Whether the panel with any of these beats has room above the responses."""
    said = [speech(beat, page.tree, stage, airy.room) for beat in told]
    room = edge_of(page, stage, area, airy) - area.y
    heads = least_head(stage) if faces_of(page.tree, page.read) else 0
    return all(max(each.above, heads) + each.height(area.w) <= room for each in said)


def edge_of(page: Page, stage: Stage, area: Rect, airy: Airy) -> int:
    """Where the panel ends: above the responses, or above what is left free at the lower edge."""
    out = out_below(page.on, stage, stage.px(airy.room.below)) if page.on else 0
    bottom = area.bottom - stage.px(airy.foot) - out
    if page.offered is None:
        return bottom
    gap = stage.px(airy.gap) if page.told else 0
    return bottom - responses(page.offered, stage, area.w, airy.pad).height(area.w) - gap


def arranged(page: Page, stage: Stage, area: Rect, airy: Airy) -> Lower:
    """Panel and responses in full."""
    placed: tuple[Box, ...] = ()
    if page.offered:
        answers = responses(page.offered, stage, area.w, airy.pad)
        tall = answers.height(area.w)
        placed = (answers.place(area._replace(y=area.bottom - stage.px(airy.foot) - tall, h=tall)),)
    said = told(page, stage, airy.room)
    if said is None:
        return Lower((*placed, *lone(page, stage, area)))
    edge = edge_of(page, stage, area, airy)
    room = edge - area.y - said.above
    kept = 0 if page.offered else kept_height(page, stage, area.w, airy.room)
    tall = min(max(said.height(area.w), kept), room)
    return Lower(placed, said, area._replace(y=edge - tall, h=tall))


def told(page: Page, stage: Stage, room: Room) -> Speech | None:
    """The panel of the beat at hand, with what leads on from it."""
    if page.beat is None:
        return None
    return speech(page.beat, page.tree, stage, room)._replace(
        on=page.on if page.over else None, more=page.shown and not page.over
    )


def lone(page: Page, stage: Stage, area: Rect) -> tuple[Box, ...]:
    """The button that turns a page on which nothing is told."""
    if page.on is None or not page.over:
        return ()
    button = go_on(page.on, stage)
    wide, tall = button.natural(), button.height(area.w)
    return (button.place(Rect(area.right - wide, area.bottom - tall - stage.px(FOOT), wide, tall)),)


def kept_height(page: Page, stage: Stage, width: int, room: Room) -> int:
    """How high the panel is while one reads a page, in px: as its longest line wants, within reason."""
    lines = (beat for beat in page.told if beat.tempo is Tempo.WORDS)
    wanted = max((speech(beat, page.tree, stage, room).height(width) for beat in lines), default=0)
    return min(wanted, KEPT_ROWS * stage.row(Type.LINE) + stage.px(room.above) + stage.px(room.below))


def scrolling(page: Page, stage: Stage, area: Rect) -> Lower:
    """Panel and responses one below the other, to be scrolled."""
    said = told(page, stage, TIGHT)
    heads = heads_among(stage, faces_of(page.tree, page.read))
    tag = (name_tag(said.name, stage),) if said and said.name else ()
    whole = column(
        Wrap((*heads, *tag), stage.px(APART)) if heads or tag else None,
        said.part if said else None,
        responses(page.offered, stage, area.w, DENSE.pad) if page.offered else None,
        Wrap((go_on(page.on, stage),), align=1.0) if page.on and page.over else None,
        gap=stage.px(DENSE.gap),
    )
    room = area.inset(0, stage.px(DENSE.foot), 0, stage.px(DENSE.foot))
    tall = min(whole.height(room.w), room.h)
    return Lower((scrolled(whole, "answers", room._replace(y=room.bottom - tall, h=tall), stage.px(GUTTER)),))


def responses(offered: Node, stage: Stage, width: int, pad: float) -> Flow:
    """What one may answer, in one column or two, whichever is lower; three short ones stand in one."""
    each = tuple(parts.button(stage, node, pad=pad) for node in offered.children)
    one, two = Grid(each, 1, stage.px(GAP)), Grid(each, 2, stage.px(GAP))
    letter = stage.setter.width("n", stage.style(Type.BODY))
    if len(each) < 2 or width // 2 < letter * LEAST_LETTERS:
        return one
    low = one.height(width)
    if len(each) == 3 and low <= stage.px(IN_A_COLUMN):
        return one
    return one if low <= two.height(width) else two


def passed(page: Page, beat: Beat, stage: Stage, under: Rect) -> tuple[Box, ...]:
    """Time that passes; what can be done next below it, where nothing else is told."""
    area = sitting.span(stage, under)
    low: tuple[Box, ...] = ()
    if page.over:
        low = lower(page._replace(told=()), stage, under).boxes
    card = passage.card(beat, page.tree, stage)
    bottom = min((box.rect.y for box in low), default=under.bottom)
    wide = passage.width(card, stage, area.w)
    tall = card.height(wide)
    x, y = (stage.width - wide) // 2, under.y + max((bottom - under.y - tall) // 2, 0)
    where = Rect(x, y, wide, tall)
    more = () if page.over else (mark(stage, where),)
    return (card.place(where), *more, *low)
