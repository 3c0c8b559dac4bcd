"""The briefing: who you are, what you want, and how to play it, beside the place where it begins."""

from game.window.layouts.page import lay_out

__all__ = ["lay_out"]
