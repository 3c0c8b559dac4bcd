"""What stands in the window: the tree laid out, and what no model knows: focus, scroll, and how far one has read."""

from collections.abc import Callable
from math import inf
from typing import NamedTuple

from game.domain.settings import Settings
from game.views.action import Action, Verb
from game.views.hints import hints
from game.views.node import Kind, Node, Role, find, walk
from game.window.beats import ballot_of, page_of
from game.window.box import Box, Rect, drawing_time, every, lowered, so_far
from game.window.editing import Line
from game.window.focus import Direction, neighbour, next_of
from game.window.foresight import Foresight
from game.window.notices import notices, time_to_read, without_notices
from game.window.paint import FADE, scrolled
from game.window.reader import Reader
from game.window.stage import Stage
from game.window.text import Typesetter

LYING_OVER = (Kind.SETTINGS, Kind.BACKLOG, Kind.NOTEBOOK, Kind.NOTE, Kind.PAUSE, Kind.PAGE)
"""What is closed again, to find the screen below it as it was."""

BEGUN_ANEW = (Kind.PAUSE, Kind.NOTEBOOK, Kind.BACKLOG)
"""Screens that open with the focus where it is always: nobody quits because they looked at it once."""

MOST_LEFT = 40
"""How many screens are remembered as they were left."""

RISE = 0.18
"""How long, in seconds, answers take to rise from the lower edge; whatever is pressed meanwhile counts at once."""

NOTHING = Box(Rect(0, 0, 1, 1))


class Point(NamedTuple):
    """A place in the window, in px."""

    x: float
    y: float


class Left(NamedTuple):
    """How a screen was left: what had been focused by hand, and how far what scrolls there was scrolled."""

    focused: Action | None
    offsets: dict[str, int]


class Showing:
    """One window's worth of screen. The tree decides what there is; this only knows where one is in it."""

    def __init__(self, setter: Typesetter, size: tuple[int, int], settings: Settings, *, far: bool = False) -> None:
        self.setter = setter
        self.far = far
        self.size = size
        self.settings = settings
        self.tree = self.seen = Node(Role.SCREEN)
        self.whole = self.box = NOTHING
        self.focus: Node | None = None
        self.under: Node | None = None
        self.reader = Reader()
        self.foresight = Foresight()
        self.offsets: dict[str, int] = {}
        self.line: Line | None = None
        self.drafts: dict[str, Line] = {}
        self.moved = False
        self.bare = False
        self.rising = 0.0
        self.drawn = inf
        self.notice_left = inf
        self._left: dict[str, Left] = {}

    def show(self, tree: Node, settings: Settings) -> None:
        """Show a tree: the focus stays where it is if that is still there, and a new page is read from its start."""
        tree = self.foresight.known(tree)
        before, self.tree, self.settings = self.tree, tree, settings
        self.rising, self.drawn = 0.0, inf
        self.bare = self.bare and screen_key(before) == screen_key(tree)
        if (screen_key(before), notices(before)) != (screen_key(tree), notices(tree)):
            self.seen, self.notice_left = tree, time_to_read(tree)
        else:
            self.seen = tree if self.notice_left < inf else without_notices(tree)
        another = (before.name, before.value, before.role) != (tree.name, tree.value, tree.role)
        begun = self.reader.turn_to(tree, settings)
        if another:
            self._turn_to(before)
        else:
            self.focus = self._same(before) if self.moved else None
            self.moved = self.focus is not None
        self._turn_to_line(before)
        focused = self.focus
        self.lay_out()
        if begun:
            self._set_going()
        if self.focus is not None and self.focus is not focused and not another:
            self._bring_to_view(self.focus)
        counted = counted_in(tree)
        if counted is not None and (before_that := counted_in(before)) is not None and before_that.name != counted.name:
            self._bring_to_view(counted)

    def _bring_to_view(self, node: Node) -> None:
        """Scroll to what has the focus: nobody presses what is out of sight."""
        box = next((each for each in self.pressable if each.node is node), None)
        if box is not None:
            self.reveal(box)
            self._limit()
            self._set_out()

    def _turn_to(self, before: Node) -> None:
        """Another screen than `before`: one that was left a while ago is found again as it was left."""
        focused = self.focus.action if self.focus and self.moved else None
        self._left[screen_key(before)] = Left(focused, self.offsets)
        if len(self._left) > MOST_LEFT:
            del self._left[next(iter(self._left))]
        left = self._left.pop(screen_key(self.tree), Left(None, {}))
        if before.value not in LYING_OVER or self.tree.value in BEGUN_ANEW:
            left = Left(None, {})
        self.offsets = left.offsets
        self.moved = left.focused is not None
        self.focus = next((node for node in walk(self.tree) if node.action and node.action == left.focused), None)

    def _turn_to_line(self, before: Node) -> None:
        """The line that is being written; one that was left before it was done waits for its screen to come back."""
        if find(self.tree, Role.INPUT):
            self.line = self.drafts.pop(self.tree.name, Line()) if self.line is None else self.line
        elif self.line is not None:
            self.drafts[before.name] = self.line
            self.line = None

    def finish(self) -> str:
        """The text of the line that was being written; it is done."""
        text, self.line = self.line.text if self.line else "", Line()
        return text

    def _same(self, before: Node) -> Node | None:
        """The node in the tree that stands where the focus stood, if it does the same or nothing else does."""
        if self.focus is None:
            return None
        able = [node for node in walk(self.tree) if node.action]
        doing = [node for node in able if node.action == self.focus.action]
        if doing:
            return doing[0]
        place = next((at for at, node in enumerate(n for n in walk(before) if n.action) if node is self.focus), 0)
        named = [node for node in able if node.name == self.focus.name]
        others = [] if find(self.tree, Role.GROUP) else [node for node in able if not self._is_tool(node)]
        return next(iter([*named, *others[place : place + 1]]), None)

    def resize(self, size: tuple[int, int]) -> None:
        """The window is of another size."""
        self.size = size
        self.lay_out()

    def lay_out(self) -> None:
        """Everything in its place; the focus on something that is there."""
        if self.bare:
            self.whole = self.foresight.lay_out(self.seen, self.stage)
            self._set_out()
            return
        free = self.reader.is_read and self.line is None
        if self.focus is None and free:
            self.focus = next((node for node in walk(self.tree) if node.focus and node.action), None)
        self.whole = self.foresight.lay_out(self.seen, self.stage)
        able = self.pressable
        if not any(box.node is self.focus for box in able):
            self.focus = None
        if self.focus is None and free:
            wanted = [box.node for box in able if box.node and box.node.focus]
            content = [box.node for box in able if not self._is_tool(box.node)]
            self.focus = next(iter([*wanted, *content, *(box.node for box in able)]), None)
            self.whole = self.foresight.lay_out(self.seen, self.stage)
        self._limit()
        self._set_out()

    def _set_out(self) -> None:
        """What is to be seen at the moment: what scrolls as far as it is scrolled, what rises as far as it has come."""
        self.box = scrolled(self.whole, self.offsets)
        if self.rising:
            self.box = lowered(self.box, (self.rising / RISE) ** 3)
        if self.drawn < inf:
            self.box = so_far(self.box, self.drawn)

    def _is_tool(self, node: Node | None) -> bool:
        bar = find(self.tree, Role.TOOLBAR)
        return bar is not None and any(child is node for child in bar.children)

    @property
    def stage(self) -> Stage:
        """What the layout is given."""
        width, height = self.size
        return Stage(
            width,
            height,
            self.setter,
            self.settings.text_size,
            self.settings.theme,
            self.focus,
            self.under,
            self.reader.reading,
            self.line,
            hints(self.tree),
            self.far,
            self.bare,
        )

    @property
    def pressable(self) -> list[Box]:
        """The boxes that can be pressed, in reading order."""
        return [box for box in every(self.whole) if box.node is not None and box.node.action is not None]

    @property
    def scrolling(self) -> list[Box]:
        """The boxes that scroll."""
        return [box for box in every(self.whole) if box.scroll]

    def read_on(self) -> bool:
        """Show the rest of the beat, or the next one; False where all is read."""
        return self._having_read(self.reader.read_on())

    def read_back(self) -> bool:
        """Show the beat before; False where there is none on the page."""
        return ballot_of(self.tree) is None and self._having_read(self.reader.read_back())

    def tick(self, seconds: float) -> bool:
        """Let letters appear, and what rises come up; whether anything but letters is to be seen anew."""
        moved = self.rising > 0 or self.drawn < inf
        if moved:
            self.rising = max(self.rising - seconds, 0.0)
            self.drawn += seconds
            self.drawn = self.drawn if self.drawn < drawing_time(self.whole) else inf
            self._set_out()
        return self._having_read(self.reader.tick(seconds)) or moved

    @property
    def moving(self) -> bool:
        """Whether something moves by itself."""
        return not self.bare and (not self.reader.is_shown or self.rising > 0 or self.drawn < inf)

    def _having_read(self, further: bool) -> bool:  # noqa: FBT001
        """Lay out what one has read up to, with the focus where it belongs then; answers rise from below."""
        if further:
            self.focus = None
            self.lay_out()
            self._set_going()
        return further

    def _set_going(self) -> None:
        """Have what rises come up from below, and strokes drawn one after the other."""
        still = self.settings.reduce_motion
        self.rising = RISE if not still and any(box.lift for box in every(self.whole)) else 0.0
        self.drawn = 0.0 if not still and drawing_time(self.whole) else inf
        self._set_out()

    def pass_time(self, seconds: float) -> bool:
        """Let time pass; whether a notice has gone by it. One that was missed is there again with the screen."""
        self.notice_left -= seconds
        if self.notice_left > 0:
            return False
        self.seen, self.notice_left = without_notices(self.tree), inf
        self.lay_out()
        return True

    def come_to_rest(self) -> None:
        """Let everything be where it goes to."""
        self.rising, self.drawn = 0.0, inf
        self._set_out()

    # Where one is

    def move(self, direction: Direction) -> bool:
        """Move the focus; False where there is nothing that way."""
        places = [self._seen(box) for box in self.pressable]
        areas = [self._area(box) for box in self.pressable]
        return self._go(lambda place: neighbour(places, place, direction, areas))

    def turn(self, *, back: bool) -> bool:
        """Move the focus in reading order."""
        return self._go(lambda place: next_of(self.pressable, place, back=back))

    def _seen(self, box: Box) -> Rect:
        """Where something is to be seen, or would be if its place were large enough."""
        return box.rect.moved(0, -self.offsets.get(self._area(box), 0))

    def _area(self, box: Box) -> str:
        """The name of what something scrolls in; empty where it does not."""
        return next((each.scroll for each in self.scrolling if any(inner is box for inner in every(each))), "")

    def _go(self, leads: Callable[[int], int]) -> bool:
        able = self.pressable
        if not able:
            return False
        place = next((at for at, box in enumerate(able) if box.node is self.focus), None)
        found = able[0 if place is None else leads(place)]
        changed = found.node is not self.focus
        self.focus, self.moved = found.node, True
        self.reveal(found)
        self.lay_out()
        return changed

    def reveal(self, box: Box) -> None:
        """Scroll so that something is to be seen."""
        area = next((each for each in self.scrolling if each.scroll == self._area(box)), None)
        if area is not None:
            edge = min(self.stage.px(FADE), (area.rect.h - box.rect.h) // 2) if area.fade else 0
            offset = min(self.offsets.get(area.scroll, 0), box.rect.y - max(edge, 0) - area.rect.y)
            self.offsets[area.scroll] = max(offset, box.rect.bottom + max(edge, 0) - area.rect.bottom)

    def scroll(self, by: int) -> bool:
        """Scroll by so many px; False where nothing scrolls that way."""
        before = dict(self.offsets)
        for box in every(self.whole):
            if box.scroll:
                self.offsets[box.scroll] = self.offsets.get(box.scroll, 0) + by
        self._limit()
        self._set_out()
        return before != self.offsets

    def _limit(self) -> None:
        """Keep scroll positions within what there is."""
        for box in every(self.whole):
            if box.scroll:
                tall = sum(child.rect.h for child in box.children)
                offset = min(self.offsets.get(box.scroll, 0), max(tall - box.rect.h, 0))
                self.offsets[box.scroll] = max(offset, 0)

    def at(self, point: Point) -> Node | None:
        """What can be pressed at a point."""
        return pressed_at(self.box, point, self.box.rect)

    def hover(self, point: Point) -> bool:
        """The pointer is there; whether that changes anything to be seen."""
        found = self.at(point)
        if found is self.under:
            return False
        self.under = found
        if found is not None:
            self.focus, self.moved = found, True
        self.lay_out()
        return True

    def write(self, line: Line) -> None:
        """Another state of the line that is being written."""
        self.line = line
        self.lay_out()

    def lay_bare(self, *, bare: bool) -> None:
        """Take the text out of the way, or put it back; the focus stays where it was."""
        self.bare = bare
        self.lay_out()

    def with_focus_on(self, node: Node) -> None:
        """Put the focus on something."""
        self.focus = node
        self.lay_out()


def screen_key(tree: Node) -> str:
    """What tells a screen from others, and a page of a sitting from the pages before and after it."""
    return f"{tree.role} {tree.value} {tree.name} {page_of(tree)}"


def counted_in(tree: Node) -> Node | None:
    """The option whose hands are being counted."""
    return next((n for n in walk(tree) if n.chosen and n.action is not None and n.action.verb is Verb.COUNT), None)


def pressed_at(box: Box, point: Point, visible: Rect) -> Node | None:
    """The uppermost node that can be pressed at a point within what is visible of a box."""
    if box.scroll:
        visible = visible.common(box.rect)
    for child in reversed(box.children):
        found = pressed_at(child, point, visible)
        if found is not None:
            return found
    able = box.node is not None and box.node.action is not None
    return box.node if able and box.rect.common(visible).holds(*point) else None
