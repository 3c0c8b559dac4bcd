"""What the window needs later than its first picture, so that this comes soon."""

from importlib import import_module
from typing import TYPE_CHECKING

from game.window.layouts import MODULES

if TYPE_CHECKING:
    from game.art.painter import Painter


def import_ahead() -> None:
    """Import what the pages of a sitting need, before somebody gets there."""
    for name in ("views.playing", "views.debrief", *(f"window.layouts.{each}" for each in MODULES.values())):
        import_module(f"game.{name}")


def painter() -> "Painter":
    """Whoever makes pictures, imported when the first has to be made."""
    from game.art.painter import Painter

    return Painter()
