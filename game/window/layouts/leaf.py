"""A page of a sitting as far as it is read: the words at hand, and what can be done once all of them were."""

from typing import NamedTuple

from game.views.node import Kind, Node, Role, find
from game.window.beats import Beat, beats
from game.window.stage import Stage


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
        return self.tree.value in (Kind.DESK, Kind.CLASS_DESK)

    @property
    def offered(self) -> Node | None:
        """What one may answer, once all is read."""
        return find(self.tree, Role.LIST) if self.over else None

    @property
    def unread(self) -> "Page":
        """The page as it was before the last of its words stood there."""
        return self._replace(shown=False)

    @property
    def end(self) -> "Page":
        """The page as it is once all is read."""
        return self._replace(at=max(len(self.told) - 1, 0), shown=True)

    @property
    def on(self) -> Node | None:
        """The button that turns the page."""
        return next((node for node in self.tree.children if node.role is Role.BUTTON), None)


def page_of(tree: Node, stage: Stage) -> Page:
    """The page of a tree, as far as it is read."""
    told = beats(tree)
    return Page(tree, told, min(stage.reading.beat, max(len(told) - 1, 0)), stage.reading.shown)
