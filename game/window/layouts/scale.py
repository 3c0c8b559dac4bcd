"""How often a chance is taken, as a picture: a scale with its ends marked, the range on it, and the rate."""

from game.domain.mistakes import PROFILES
from game.views.node import Node, Role
from game.views.window_words import in_per_cent
from game.window import parts
from game.window.box import Bar
from game.window.flow import Flow, Stretch, beside, column
from game.window.layouts.tiles import Spread
from game.window.stage import Stage, Type
from game.window.theme import Skin

COLOURS = {profile.habit: profile.colour for profile in PROFILES.values()}


def ranged(stage: Stage, node: Node, on: Skin) -> Flow:
    """A habit with its range and the figures; where there is too little evidence the words alone."""
    figures = stage.words(node.value, Type.SMALL, on, quiet=True)
    named = Spread(stage.words(node.name, Type.STRONG, on), figures, stage.px(16))
    text = column(named, scale(stage, node, on) if node.shares else None, gap=stage.px(1))
    mark = parts.first(node, Role.ICON)
    if mark is None:
        return text
    return beside(((parts.icon(stage, mark.value, stage.em(40)), 0), (text, 1)), stage.px(14))


def scale(stage: Stage, node: Node, on: Skin) -> Flow:
    """The scale from nothing to all, as wide as it is let."""
    low, rate, high = node.shares
    bar = Bar(low, rate, high, COLOURS.get(node.name, on.text), on.text)
    ends = tuple(stage.words(in_per_cent(part), Type.SMALL, on, quiet=True) for part in (0, 100))
    return beside(((ends[0], 0), (Stretch(bar, stage.em(20)), 1), (ends[1], 0)), stage.px(6))
