"""A layout for each kind of screen: from the tree to boxes."""

from importlib import import_module

from game.views.node import Kind, Node, Role
from game.window.box import Box
from game.window.stage import Stage

MODULES = {
    Kind.TITLE: "title",
    Kind.LIBRARY: "library",
    Kind.OPENING: "briefing",
    Kind.BRIEFING: "briefing",
    Kind.CONVERSATION: "conversation",
    Kind.DESK: "desk",
    Kind.DEBRIEF: "debrief",
    Kind.YOU: "you",
    Kind.SETTINGS: "settings",
    Kind.PAUSE: "pause",
    Kind.NOTEBOOK: "notebook",
    Kind.BACKLOG: "backlog",
    Kind.LOBBY: "class_lobby",
    Kind.CLASS: "class_page",
    Kind.CLASS_DESK: "class_desk",
    Kind.CLASS_DEBRIEF: "class_debrief",
    Kind.BLANK: "blank",
}
"""Kinds with a layout of their own; any other screen is a page. Each is imported when it is first shown."""


def lay_out(tree: Node, stage: Stage) -> Box:
    """The boxes of a screen."""
    name = MODULES.get(Kind(tree.value), "page") if tree.role is Role.SCREEN and tree.value else "page"
    if stage.bare:
        name = "bare"
    laid: Box = import_module(f"game.window.layouts.{name}").lay_out(tree, stage)
    return laid
