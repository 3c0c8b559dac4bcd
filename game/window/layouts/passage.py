"""Time that passes: a card over the dimmed place, with the sun or moon as it stands by then, and days struck off."""

from math import cos, pi, sin
from typing import NamedTuple

from game.art.pictures import Icon
from game.domain.calendar import DAY, HOUR, WEEKDAYS, parse_clock
from game.views import words
from game.views.node import Node, Role, find
from game.window.beats import Beat
from game.window.box import STROKE, Box, Drawing, Panel, Plain, Rect
from game.window.flow import Fixed, Flow, Grid, Padded, column
from game.window.stage import Stage, Type
from game.window.theme import SUN, Colour, Skin

ARC = (208, 88)
"""The size of the way of the sun, in px at 720p."""

MARKS = 13
"""How many marks show the way of the sun."""

DISC, MARK = 46, 6
SUNRISE, SUNSET = 6 * HOUR, 18 * HOUR
NOON = 12 * HOUR
LEAST_WIDTH = 470
LONGEST = 0.9
"""How long, in seconds, striking off many days takes at most: they are then struck off the faster."""


def veil(stage: Stage, under: Rect) -> Box:
    """What dims the place."""
    return Box(under, Plain(stage.palette.veil, stage.palette.dim), art=True)


def card(beat: Beat, tree: Node, stage: Stage) -> Padded:
    """The card: how much time has passed, and when that is."""
    skin = stage.palette.raised
    clock, days = arrival(tree), find(beat.node, Role.CALENDAR)
    inner = column(
        course(clock, stage) if stage.height >= stage.em(420) else None,
        stage.words(beat.node.name, Type.TITLE, skin, align=0.5),
        calendar(days, stage) if days else None,
        gap=stage.px(12),
        middle=True,
    )
    edge = stage.px(44)
    return Padded(inner, (edge, stage.px(24), edge, stage.px(28)), stage.panel(skin, 22), middle=True)


def width(part: Flow, stage: Stage, room: int) -> int:
    """How wide the card is in a room of that width, in px."""
    return min(max(part.natural(), stage.px(LEAST_WIDTH)), room - stage.px(60))


def arrival(tree: Node) -> int:
    """The minute of the day that it is by then, as the banner has it."""
    banner = find(tree, Role.BANNER)
    named = banner.value.split() if banner else []
    clock = parse_clock(named[-1]) if named else None
    return NOON if clock is None else clock


def course(clock: int, stage: Stage) -> Fixed:
    """The way of the sun from one side of the horizon to the other, or of the moon while it is dark."""
    wide, high = stage.px(ARC[0]), stage.px(ARC[1])
    size, line = stage.px(DISC), stage.px(2)
    skin = stage.palette.raised
    reach, rise = (wide - size) / 2, high - size / 2 - line
    light = SUNRISE <= clock < SUNSET
    share = (clock - SUNRISE) / (SUNSET - SUNRISE) if light else (clock - SUNSET) % DAY / (DAY - SUNSET + SUNRISE)
    small = stage.px(MARK)

    def at(place: float, across: int) -> Rect:
        x = wide / 2 - reach * cos(pi * place) - across / 2
        return Rect(round(x), round(high - line - rise * sin(pi * place) - across / 2), across, across)

    marks = [at(place / (MARKS - 1), small) for place in range(MARKS)]
    up = at(min(max(share, 0.06), 0.94), size)
    shown = tuple(
        Box(each, Panel(skin._replace(fill=skin.quiet), small // 2, 0), art=True)
        for each in marks
        if not each.overlaps(up.inset(-small, -small, -small, -small)) and each.bottom <= high
    )
    horizon = Box(Rect(0, high - line, wide, line), Plain(skin.text), art=True)
    body = sun(up, stage) if light else moon(up, stage)
    above = Box(Rect(0, 0, wide, high), children=(*shown, body), art=True, cut=True)
    return Fixed(wide, high, None, (above, horizon), art=True)


def sun(rect: Rect, stage: Stage) -> Box:
    """The sun."""
    skin = stage.palette.tag
    return Box(rect, Panel(skin, rect.w // 2, stage.px(skin.stroke)), art=True)


def moon(rect: Rect, stage: Stage) -> Box:
    """The moon, a crescent in the dark."""
    night = Skin(stage.palette.moon, stage.palette.raised.text, SUN, SUN)
    bright = round(rect.w * 0.56)
    dark = round(rect.w * 0.46)
    x, y = rect.x + round(rect.w * 0.2), rect.y + (rect.h - bright) // 2
    crescent = Box(Rect(x, y, bright, bright), Panel(night._replace(fill=SUN), bright // 2, 0), art=True)
    x, y = x + round(rect.w * 0.2), y + round(rect.w * 0.01)
    shade = Box(Rect(x, y, dark, dark), Panel(night, dark // 2, 0), art=True)
    return Box(rect, Panel(night, rect.w // 2, stage.px(3)), (crescent, shade), art=True)


class Struck(NamedTuple):
    """A day that is over: a stroke across it, drawn when it is its turn, or there at once where that is None."""

    part: Flow
    stage: Stage
    colour: Colour
    turn: float | None = None

    def natural(self) -> int:
        """That of the day."""
        return self.part.natural()

    def height(self, width: int) -> int:
        """That of the day."""
        return self.part.height(width)

    def place(self, rect: Rect) -> Box:
        """The day, and the stroke over it."""
        across, down = self.stage.px(7), self.stage.px(2)
        where = rect.inset(across, down, across, down)
        stroke = Box(where, Drawing(Icon("stroke", self.colour)), art=True, drawn=self.turn)
        return Box(rect, children=(self.part.place(rect), stroke))


def calendar(days: Node, stage: Stage) -> Flow:
    """The weeks, with the days struck off that are over, those that went by one after the other, and today marked."""
    gone = sum(day.value == words.GONE_BY for day in days.children)
    apart = min(STROKE, LONGEST / max(gone, 1))
    turns = iter(range(gone))
    cells = (cell(day, stage, next(turns) * apart if day.value == words.GONE_BY else None) for day in days.children)
    return Grid(tuple(cells), len(WEEKDAYS), stage.px(4))


def cell(day: Node, stage: Stage, turn: float | None) -> Flow:
    """One day."""
    over = day.value in (words.GONE_BY, words.OVER)
    skin = stage.palette.today if day.chosen else stage.palette.well if over else stage.palette.raised
    kind = Type.SMALL_STRONG if day.chosen else Type.SMALL
    edge, above = stage.px(9), stage.px(3)
    paint = Panel(skin, stage.px(8), stage.px(skin.stroke) if day.chosen or over else 0)
    part = Padded(stage.words(day.name, kind, skin, quiet=not day.chosen, align=0.5), (edge, above, edge, above), paint)
    return Struck(part, stage, skin.text, turn) if over else part
