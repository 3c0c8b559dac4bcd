"""Conversations as they stand once they are read, for tests that look at different parts of them."""

from game.art.pictures import Face as FacePicture
from game.domain.settings import Settings
from game.views.node import Node
from game.window.box import Drawing, Panel, Rect, every
from game.window.showing import Showing
from game.window.text import Typesetter
from game.window.theme import PALETTES
from tests.window import laws

WINDOW = (1280, 720)
SIZES = (WINDOW, (640, 360), (800, 1200), (2560, 1080))


def settled(
    setter: Typesetter, tree: Node, size: tuple[int, int] = WINDOW, text_size: int = 100, beat: int | None = None
) -> Showing:
    showing = laws.shown(tree, setter, size, Settings(text_size=text_size), beat)
    assert not laws.broken(showing, setter)
    return showing


def faces(showing: Showing) -> list[tuple[Rect, Drawing]]:
    return laws.drawn(showing, FacePicture)


def panel(showing: Showing) -> Rect:
    raised = PALETTES[showing.settings.theme].raised
    return next(box.rect for box in every(showing.whole) if isinstance(box.paint, Panel) and box.paint.skin == raised)
