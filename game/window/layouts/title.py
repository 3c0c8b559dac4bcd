"""The title: the name of the game, the four ways on, and the people."""

from game.art.pictures import Title
from game.views.node import Node, Role, find
from game.window import parts
from game.window.box import Box, Drawing, Panel, Rect
from game.window.flow import Flow, Wrap, column
from game.window.layouts.page import notice
from game.window.stage import Stage, Type

PICTURE = (1280, 400)
"""The shape of the picture."""


def lay_out(tree: Node, stage: Stage) -> Box:
    """The title over its picture, which takes what room the words leave it."""
    skin = stage.palette.page
    ground = Panel(stage.palette.page, 0, 0)
    listed = find(tree, Role.LIST)
    name, strap = find(tree, Role.HEADING), find(tree, Role.TEXT)
    buttons = tuple(parts.hugging(stage, node) for node in listed.children) if listed else ()
    said = tuple(notice(stage, node) for node in tree.children if node.role is Role.STATUS)
    margin = stage.px(60)
    width = stage.width - 2 * margin
    words = column(
        stage.words(name.name if name else tree.name, Type.POSTER, skin, align=0.5),
        stage.words(strap.name, Type.BODY, skin, quiet=True, align=0.5) if strap else None,
    )
    ways = Wrap(buttons, stage.px(18), stage.px(12), align=0.5)
    below = tuple(column(each, middle=True) for each in said)
    whole: Flow = column(words, ways, *below, gap=stage.px(26))
    tall = whole.height(width)
    foot = parts.hints(stage)
    low = foot.height(width)
    strip = low + stage.px(14)
    room = stage.height - strip - tall
    picture = picture_in(stage, stage.height - strip - tall - stage.px(24))
    free = stage.height - strip - (picture.rect.h if picture else 0) - tall
    top = max(min(stage.px(72), free // 2), stage.px(12)) if room > 0 else stage.px(8)
    band = Box(Rect(0, stage.height - strip, stage.width, strip), Panel(skin, 0, 0), art=True)
    hints = foot.place(Rect(margin, stage.height - strip + stage.px(6), width, low))
    shown = (picture,) if picture else ()
    return Box(stage.all, ground, (*shown, band, whole.place(Rect(margin, top, width, tall)), hints))


def picture_in(stage: Stage, room: int) -> Box | None:
    """The picture above the lower edge: as wide as the window, or as high as there is room; None where that is none."""
    wide, tall = PICTURE
    height = stage.width * tall // wide
    if room < stage.px(90):
        return None
    foot = parts.hints(stage).height(stage.width - 2 * stage.px(60)) + stage.px(14)
    share = min(1.0, room / height)
    width = round(stage.width * share)
    height = round(height * share)
    rect = Rect((stage.width - width) // 2, stage.height - foot - height, width, height)
    return Box(rect, Drawing(Title()), art=True)
