"""A page of a sitting without its text: the place, and the people or things in it, to be looked at."""

from game.views.node import Kind, Node
from game.window.beats import Tempo
from game.window.box import Box, Rect
from game.window.layouts import sitting
from game.window.layouts.leaf import Page, page_of
from game.window.layouts.people import Above, portraits
from game.window.layouts.things import on_desk
from game.window.stage import Stage


def lay_out(tree: Node, stage: Stage) -> Box:
    """The bar, so that nothing behind it changes its size, and below it what the text was in front of."""
    top = sitting.bar(tree, stage)
    under = Rect(0, top.rect.h, stage.width, stage.height - top.rect.h)
    behind = sitting.place_behind(tree, stage, under)
    return Box(stage.all, children=(behind, Box(under, children=inside(tree, stage, under)), top))


def inside(tree: Node, stage: Stage, under: Rect) -> tuple[Box, ...]:
    """Whoever is there, down to the lower edge, or what lies on the desk; nobody while time passes."""
    page = page_of(tree, stage)
    if page.beat is not None and page.beat.tempo is Tempo.PASSAGE and not desk_lies_open(page, stage):
        return ()
    room = sitting.span(stage, under)
    people = None if desk_lies_open(page, stage) else portraits(tree, page.read, stage, Above(room, room, over=False))
    if people is not None:
        return (people,)
    return on_desk(tree, stage, (), under.bottom) if page.at_desk else ()


def desk_lies_open(page: Page, stage: Stage) -> bool:
    """Whether all that is told before a desk is read."""
    return page.tree.value == Kind.DESK and stage.reading.beat >= len(page.told)
