"""The page about you: habits with their ranges, plans, and earlier runs."""

from game.window.layouts.page import lay_out

__all__ = ["lay_out"]
