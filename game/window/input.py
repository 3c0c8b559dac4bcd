"""What a person does, by key, pointer or pad, to the game in the window."""

from collections.abc import Callable, Mapping
from time import monotonic
from typing import TYPE_CHECKING, assert_never

import pygame
import pygame.scrap

from game.room.bridge import Command
from game.views.action import Action, Verb
from game.views.effects import Quit
from game.views.messages import Press
from game.views.node import Kind, Node
from game.views.onward import READ_BY_LINE
from game.views.update import FACILITATED
from game.window import editing, keys
from game.window.beats import ballot_of
from game.window.editing import Line
from game.window.focus import Direction
from game.window.keys import Edit, Finish, Held, Hide, Leap, Meaning, Move, Nothing, Paste, ReadOn, Scroll, Turn
from game.window.reader import CLASSES
from game.window.showing import Point

if TYPE_CHECKING:
    from game.window.app import Game
    from game.window.pads import Pads

WHEEL = 60
"""How far one notch of the wheel scrolls, in px at 720p."""

GRACE = 0.35
"""How long, in seconds, Enter, a click and a pad choose nothing after answers came up: nobody has read them by then."""

ONWARD = Action(Verb.STEP, Command.NEXT)
"""On before a class, by whatever way: what of a page is not read yet comes first."""

BACKWARD = Action(Verb.STEP, Command.BACK)
"""Back before a class: what was read last comes first."""

AHEAD = (Direction.RIGHT, Direction.DOWN)
EVERYWHERE = (
    Verb.OPEN_SETTINGS,
    Verb.TOGGLE_FULL_SCREEN,
    Verb.TOGGLE_MUTE,
    Verb.TOGGLE_CONTRAST,
    Verb.TEXT_LARGER,
    Verb.TEXT_SMALLER,
    Verb.TOGGLE_ONWARD,
)


class Input:
    """Turns events into what they mean for one game.

    It remembers which keys are held, whether the last one was a command, and when a page was read on last.
    """

    def __init__(self, game: "Game") -> None:
        self.game = game
        self.held = Held()
        self.commanding = False
        self.read_at = float("-inf")
        self._ways: Mapping[int, Callable[[pygame.Event], None]] = {
            pygame.QUIT: self.leave,
            pygame.WINDOWCLOSE: self.leave,
            pygame.WINDOWMINIMIZED: self.vanish,
            pygame.WINDOWHIDDEN: self.vanish,
            pygame.WINDOWRESTORED: self.appear,
            pygame.WINDOWSHOWN: self.appear,
            pygame.WINDOWEXPOSED: self.appear,
            pygame.WINDOWRESIZED: self.appear,
            pygame.WINDOWSIZECHANGED: self.appear,
            pygame.WINDOWDISPLAYCHANGED: self.appear,
            pygame.KEYDOWN: self.key,
            pygame.TEXTINPUT: self.typed,
            pygame.TEXTEDITING: self.composed,
            pygame.MOUSEMOTION: self.pointed,
            pygame.MOUSEBUTTONDOWN: self.clicked,
            pygame.MOUSEWHEEL: self.wheeled,
        }

    def take(self, event: pygame.Event) -> None:
        """Do what an event means."""
        way = self._ways.get(event.type)
        if way is not None:
            way(event)
        elif self.game.pads is not None:
            self.padded(self.game.pads, event)
        self.game.going.note(event)
        if event.type != pygame.KEYDOWN:
            self.held.repeats(event)
        if event.type in (pygame.KEYUP, pygame.TEXTEDITING):
            self.commanding = False

    # The window itself

    def leave(self, _: pygame.Event) -> None:
        """Close the window. What stands in the line that is being written is kept, also where settings lie over it."""
        game = self.game
        if game.model.adjusting:
            game.take(Press(Action(Verb.LEAVE)))
        if game.showing.line is not None and game.showing.line.text.strip():
            self.finish()
        game.model = game.model._replace(over=True)
        game.hands.do((Quit(),))

    def vanish(self, _: pygame.Event) -> None:
        """Paint nothing that nobody can see."""
        self.game.visible = False

    def appear(self, _: pygame.Event) -> None:
        """Paint again."""
        self.game.visible = True
        self.game.stale = True
        self.game.canvas.forget()

    # Keys

    def key(self, event: pygame.Event) -> None:
        """Do what a key means."""
        showing = self.game.showing
        line, focus = showing.line, showing.focus
        repeated = self.held.repeats(event)
        self.commanding = keys.Key.of(event).commanding
        if event.key not in keys.HELD_WITH_OTHERS and self.brought_back():
            return
        meaning = keys.meant(
            event,
            showing.tree,
            focus.action if focus else None,
            repeated=repeated,
            composing=bool(line and line.composing),
            unread=not showing.reader.is_read,
        )
        by_enter = event.key in (*keys.ENTERS, pygame.K_SPACE)
        if by_enter and isinstance(meaning, Nothing) and not repeated:
            self.read_on()
        elif not (by_enter and self.is_one_too_many(meaning)):
            self.act(meaning)

    def is_one_too_many(self, meaning: Meaning) -> bool:
        """Whether Enter, a click or a pad, meant to read on, would choose the answer that has just come up under it."""
        chooses = isinstance(meaning, Press) and meaning.action.verb is Verb.CHOOSE
        return chooses and monotonic() - self.read_at < GRACE

    def act(self, meaning: Meaning) -> None:
        """Do what something means, wherever it came from."""
        showing = self.game.showing
        match meaning:
            case Press(action):
                self.press(action)
            case Move(direction):
                self.move(direction)
            case Turn(back):
                self.changed(showing.turn(back=back))
            case Scroll(leap):
                self.scroll(self.distance(leap))
            case Edit() | Paste():
                self.write(edited(showing.line or Line(), meaning))
            case Finish():
                self.finish()
            case ReadOn():
                self.read_on()
            case Hide():
                showing.lay_bare(bare=True)
                self.game.stale = True
            case Nothing():
                pass
            case _:
                assert_never(meaning)

    def brought_back(self) -> bool:
        """Whether the text was out of the way: it is there again, which is all that came of what was pressed."""
        showing = self.game.showing
        if not showing.bare:
            return False
        showing.lay_bare(bare=False)
        self.game.stale = True
        return True

    def press(self, action: Action) -> None:
        """Press something; what is not to be seen yet is read up to first."""
        showing = self.game.showing
        if action.verb is Verb.GO_ON and self.game.going.just_went:
            return
        if action in (ONWARD, BACKWARD) and self.leafed(action):
            return
        there = action.verb in (*EVERYWHERE, *FACILITATED) or any(
            box.node and box.node.action == action for box in showing.pressable
        )
        if there and action.verb is Verb.KEEP_LINE:
            self.finish()
        elif there:
            self.game.press(action)
        elif not showing.reader.is_read and action.verb in (Verb.CHOOSE, Verb.GO_ON, Verb.LOOK_BACK):
            self.read_on()

    def press_from_afar(self, action: Action) -> None:
        """Press a button of the presenter's page, which does what it is called: a decision is not scrolled before."""
        if ballot_of(self.game.showing.tree) is not None:
            self.game.press(action)
        else:
            self.press(action)

    def leafed(self, action: Action) -> bool:
        """Whether there was more of a page before a class to be read that way, which then comes first."""
        showing = self.game.showing
        if action == ONWARD and not showing.reader.is_read:
            self.read_on()
            return True
        if action == BACKWARD and showing.tree.value in CLASSES and showing.read_back():
            self.game.turned()
            return True
        leap = Leap.PAGE_DOWN if action == ONWARD else Leap.PAGE_UP
        moved = is_read_through(showing.tree) and showing.scroll(self.distance(leap))
        self.changed(moved)
        return moved

    def move(self, direction: Direction) -> None:
        """Move the focus; on a page that is not read yet an arrow ahead reads on. What scrolls follows."""
        showing = self.game.showing
        if not showing.reader.is_read and showing.focus is None:
            if direction in AHEAD:
                self.read_on()
            return
        moved = showing.move(direction)
        if not moved and not direction.sideways:
            moved = showing.scroll(round(showing.stage.px(WHEEL) * (-1 if direction is Direction.UP else 1)))
        self.changed(moved)

    def read_on(self) -> None:
        """Show what comes next on the page, unless it has just come by itself."""
        if not self.game.going.just_went and self.game.showing.read_on():
            self.read_at = monotonic()
            self.game.turned()

    def distance(self, leap: Leap) -> int:
        """How far to scroll, in px."""
        showing = self.game.showing
        page = round(showing.size[1] * 0.7)
        return {Leap.PAGE_UP: -page, Leap.PAGE_DOWN: page, Leap.TO_START: -1_000_000, Leap.TO_END: 1_000_000}[leap]

    def changed(self, changed: bool) -> None:  # noqa: FBT001
        """Paint again if something changed."""
        self.game.stale = self.game.stale or changed

    # Pads

    def padded(self, pads: "Pads", event: pygame.Event) -> None:
        """Do what a pad says."""
        showing = self.game.showing
        meaning = pads.meant(event, showing.tree, showing.focus.action if showing.focus else None, monotonic())
        if not isinstance(meaning, Nothing) and self.brought_back():
            return
        if not self.is_one_too_many(meaning):
            self.act(meaning)

    # The line that is being written

    def typed(self, event: pygame.Event) -> None:
        """Letters were typed. Some systems also send the sign of a key that was a command, such as Ctrl and plus."""
        if self.game.showing.line is not None and not self.commanding:
            self.write(editing.inserted(editing.composed(self.game.showing.line, ""), event.text))

    def composed(self, event: pygame.Event) -> None:
        """An input method shows something."""
        if self.game.showing.line is not None:
            self.write(editing.composed(self.game.showing.line, event.text))

    def finish(self) -> None:
        """The line is done: hand it over."""
        self.game.written(self.game.showing.finish())

    def write(self, line: Line) -> None:
        """The line is another one now."""
        if self.game.showing.line is not None:
            self.game.showing.write(line)
            self.game.stale = True

    # Pointer

    def point(self, pos: tuple[int, int]) -> Point:
        """A place in the window in px of what is painted."""
        width, height = self.game.window.size
        across, down = self.game.showing.size
        return Point(pos[0] * across / max(width, 1), pos[1] * down / max(height, 1))

    def pointed(self, event: pygame.Event) -> None:
        """The pointer moved: what lies under it has the focus; not where only the window moved under it."""
        if event.rel != (0, 0):
            self.changed(self.game.showing.hover(self.point(event.pos)))

    def clicked(self, event: pygame.Event) -> None:
        """A button of the pointer went down."""
        showing = self.game.showing
        if self.brought_back():
            return
        if event.button == pygame.BUTTON_MIDDLE and showing.tree.value in READ_BY_LINE:
            self.act(Hide())
        if event.button != pygame.BUTTON_LEFT:
            return
        node = showing.at(self.point(event.pos))
        if node is not None and node.action is not None:
            if not self.is_one_too_many(Press(node.action)):
                self.press(node.action)
        elif not showing.reader.is_read:
            self.read_on()
        elif (on := only_way_on(showing.tree)) is not None and on.action is not None:
            self.press(on.action)

    def wheeled(self, event: pygame.Event) -> None:
        """The wheel turned."""
        self.scroll(-event.y * self.game.showing.stage.px(WHEEL))

    def scroll(self, by: int) -> None:
        """Scroll by so many px; in a conversation in which nothing scrolls, leaf through what was said."""
        showing = self.game.showing
        if self.brought_back():
            return
        if showing.tree.value != Kind.CONVERSATION or showing.scrolling:
            self.changed(showing.scroll(by))
        elif by > 0 and not showing.reader.is_read:
            self.read_on()
        elif by < 0 and showing.read_back():
            self.game.turned()
            self.game.going.stop()


def edited(line: Line, meaning: Edit | Paste) -> Line:
    """The line that is being written, after a stroke or with what was on the clipboard."""
    if isinstance(meaning, Paste):
        return editing.inserted(line, clipboard())
    return editing.changed(line, meaning.stroke)


def is_read_through(tree: Node) -> bool:
    """Whether a screen of a class is scrolled to its end before one goes on from it."""
    return tree.value in (Kind.CLASS_DEBRIEF, Kind.BRANCH, Kind.CLASS_DESK) or ballot_of(tree) is not None


def only_way_on(tree: Node) -> Node | None:
    """The button that turns the page of a sitting, for which one may click anywhere."""
    verbs = (Verb.GO_ON, Verb.LOOK_BACK)
    return next((node for node in tree.children if node.action and node.action.verb in verbs), None)


def clipboard() -> str:
    """The text on the clipboard; nothing where it holds none or cannot be read."""
    try:
        return pygame.scrap.get_text()
    except pygame.error:
        return ""
