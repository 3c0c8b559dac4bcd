"""A conversation: the place, the people in it, what is said, and what one may answer."""

from typing import NamedTuple

from game.views.node import Kind, Node, Role, find
from game.window import parts
from game.window.beats import Beat, Tempo, beats
from game.window.box import Box, Rect
from game.window.flow import Flow, Grid, Wrap, column
from game.window.layouts import passage, sitting
from game.window.layouts.people import portraits
from game.window.layouts.sheet import GUTTER, scrolled
from game.window.layouts.speech import TIGHT, USUAL, Room, Speech, go_on, mark, name_tag, out_below, speech
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


class Page(NamedTuple):
    """What there is of a page: its beats, the one at hand, and what can be done once all is read.

    What can be done at a desk is no part of the page that is read before.
    """

    tree: Node
    told: tuple[Beat, ...]
    at: int
    shown: bool

    @property
    def beat(self) -> Beat | None:
        """The beat at hand."""
        return self.told[self.at] if self.told else None

    @property
    def read(self) -> tuple[Beat, ...]:
        """The beats so far."""
        return self.told[: self.at + 1]

    @property
    def over(self) -> bool:
        """Whether all of it is read, so that what can be done comes next."""
        return self.shown and self.at >= len(self.told) - 1 and not self.at_desk

    @property
    def at_desk(self) -> bool:
        """Whether the page leads to a desk."""
        return self.tree.value == Kind.DESK

    @property
    def offered(self) -> Node | None:
        """What one may answer."""
        return None if self.at_desk else find(self.tree, Role.LIST)

    @property
    def on(self) -> Node | None:
        """The button that turns the page."""
        return next((node for node in self.tree.children if node.role is Role.BUTTON), None)


def page_of(tree: Node, stage: Stage) -> Page:
    """The page of a tree, as far as it is read."""
    told = beats(tree)
    return Page(tree, told, min(stage.reading.beat, max(len(told) - 1, 0)), stage.reading.shown)


def lay_out(tree: Node, stage: Stage) -> Box:
    """The whole screen."""
    top = sitting.bar(tree, stage)
    under = Rect(0, top.rect.h, stage.width, stage.height - top.rect.h)
    page = page_of(tree, stage)
    behind = sitting.place_behind(tree, stage, under)
    notices = sitting.notices(tree, stage, top.rect.h)
    free = sitting.below(notices, under)
    if page.beat is not None and page.beat.tempo is Tempo.PASSAGE:
        veil = passage.veil(stage, under)
        return Box(stage.all, children=(behind, veil, *passed(page, page.beat, stage, free), *notices, top))
    low = lower(page, stage, free)
    edge = low.edge or min((box.rect.y for box in low.boxes), default=free.bottom)
    people = portraits(tree, page.read, stage, sitting.span(stage, free)._replace(h=edge - free.y))
    shown = (people,) if people else ()
    return Box(stage.all, children=(behind, *shown, *low.boxes, *notices, top))


class Lower(NamedTuple):
    """Panel and responses in their places, and the upper edge of the panel itself."""

    boxes: tuple[Box, ...]
    edge: int | None = None


def lower(page: Page, stage: Stage, under: Rect) -> Lower:
    """The panel and the responses, from the lower edge up; the room for responses is kept while one reads.

    All beats of a page are set alike if they can be, so that nothing jumps from one to the next.
    """
    area = sitting.span(stage, under)
    for airy in (AIRY, DENSE):
        if fits(page, page.told, stage, area, airy):
            return arranged(page, stage, area, airy)
    if fits(page, page.told[page.at : page.at + 1], stage, area, DENSE):
        return arranged(page, stage, area, DENSE)
    return scrolling(page, stage, area)


def fits(page: Page, told: tuple[Beat, ...], stage: Stage, area: Rect, airy: Airy) -> bool:
    """Whether the panel with any of these beats has room above the responses."""
    said = [speech(beat, page.tree, stage, airy.room) for beat in told]
    room = edge_of(page, stage, area, airy) - area.y
    return all(each.above + each.height(area.w) <= room for each in said)


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
    if page.offered and page.over:
        answers = responses(page.offered, stage, area.w, airy.pad)
        tall = answers.height(area.w)
        placed = (answers.place(area._replace(y=area.bottom - stage.px(airy.foot) - tall, h=tall)),)
    said = told(page, stage, airy.room)
    if said is None:
        return Lower((*placed, *lone(page, stage, area)))
    edge = edge_of(page, stage, area, airy)
    room = edge - area.y - said.above
    tall = min(max(said.height(area.w), kept_height(page, stage, area.w, airy.room)), room)
    return Lower((said.place(area._replace(y=edge - tall, h=tall)), *placed), edge - tall)


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
    """How high the panel is on a page, in px, whatever beat is at hand: as its longest line wants, within reason."""
    lines = (beat for beat in page.told if beat.tempo is Tempo.WORDS)
    wanted = max((speech(beat, page.tree, stage, room).height(width) for beat in lines), default=0)
    return min(wanted, KEPT_ROWS * stage.row(Type.LINE) + stage.px(room.above) + stage.px(room.below))


def scrolling(page: Page, stage: Stage, area: Rect) -> Lower:
    """Panel and responses one below the other, to be scrolled."""
    said = told(page, stage, TIGHT)
    offered = page.offered if page.over else None
    whole = column(
        Wrap((name_tag(said.name, stage),)) if said and said.name else None,
        said.part if said else None,
        responses(offered, stage, area.w, DENSE.pad) if offered else None,
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
