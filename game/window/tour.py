"""A walk past every screen, by messages alone: what pictures of the game are made of, and tests of layouts."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from game.domain.settings import Level, Settings
from game.loading.library import Library, packaged_scenarios
from game.records.disk import Folders
from game.runtime.outside import Outside
from game.runtime.ports import Ports
from game.views.action import Action, Verb
from game.views.effects import Effect, Keep
from game.views.messages import Message, NotSaved, Press, Typed
from game.views.model import Front, Model
from game.views.node import Kind, Node, Role, find, find_all, walk
from game.views.update import begin, update, view

DAY = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
LONG, SHORT = "founders-mixer", "coffee-with-ines"
MOST_PRESSES = 400


class Stop(NamedTuple):
    """One screen of the walk. `beat` is how far its page is read; None for all of it. `far` is before a class."""

    name: str
    tree: Node
    settings: Settings
    beat: int | None = None
    far: bool = False


class Walker:
    """Somebody who plays by pressing what is on the screen. What the disk is asked for is done at once."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        folders = Folders(folder, folder / "cache")
        ports = Ports(Library([packaged_scenarios()], folders.cache), folders, lambda _: 7, lambda: DAY)
        self.outside = Outside(ports)
        self.refusing = False
        self.model = Model(settings)
        self.start(settings)

    def start(self, settings: Settings) -> None:
        """Start the program, or start it again."""
        self.outside.close()
        self.model, effects = begin(settings, front=Front.WINDOW)
        self.settle(effects)

    @property
    def tree(self) -> Node:
        """What is on the screen."""
        return view(self.model)

    @property
    def kind(self) -> str:
        """What kind of screen that is."""
        return self.tree.value

    def settle(self, effects: tuple[Effect, ...]) -> None:
        """Have done what the model asks for, and what that leads to."""
        waiting = list(effects)
        while waiting:
            effect = waiting.pop(0)
            refused = self.refusing and isinstance(effect, Keep)
            answer = NotSaved("the disk is full", "make room on it") if refused else self.outside.carry_out(effect)
            if answer is not None:
                waiting += self.take(answer)

    def take(self, message: Message) -> tuple[Effect, ...]:
        """Let a message change the model."""
        self.model, effects = update(self.model, message)
        return effects

    def press(self, verb: Verb, subject: str | None = None, place: int = 0) -> None:
        """Press what does that; KeyError where there is nothing that does."""
        able = [node.action for node in walk(self.tree) if node.action and node.action.verb is verb]
        fitting = [action for action in able if subject in (None, action.subject)]
        if not fitting:
            raise KeyError(f"{verb} {subject}")
        self.settle(self.take(Press(fitting[min(place, len(fitting) - 1)])))

    def type(self, text: str) -> None:
        """Enter a text."""
        self.settle(self.take(Typed(text)))

    def open(self, verb: Verb) -> None:
        """Do what can be done on every screen."""
        self.settle(self.take(Press(Action(verb))))

    def play_until(self, there: Callable[[Node], bool], choose: Callable[[Node], Action] | None = None) -> None:
        """Turn pages and choose, the first of what is on offer unless told otherwise, until a screen is there."""
        for _ in range(MOST_PRESSES):
            tree = self.tree
            if there(tree):
                return
            on = next((node.action for node in walk(tree) if node.action and node.action.verb is Verb.GO_ON), None)
            action = on or (choose or first_choice)(tree)
            self.settle(self.take(Press(action)))
        raise LookupError("the screen never came")


def first_choice(tree: Node) -> Action:
    """The first choice on offer, or the way to the debrief."""
    verbs = (Verb.CHOOSE, Verb.LOOK_BACK)
    return next(node.action for node in walk(tree) if node.action and node.action.verb in verbs)


def is_page(kind: Kind, *, answers: int = 0, people: int = 0) -> Callable[[Node], bool]:
    """Tells a screen by its kind, with so many responses and people at least."""

    def there(tree: Node) -> bool:
        able = [node for node in walk(tree) if node.action and node.action.verb is Verb.CHOOSE]
        faces = [node for node in tree.children if node.role is Role.PORTRAIT]
        return tree.value == kind and len(able) >= answers and len(faces) >= people

    return there


def passes(tree: Node) -> bool:
    """Whether time passes on a page."""
    return tree.value == Kind.CONVERSATION and any(
        node.role is Role.HEADING and not node.shares for node in tree.children
    )


def tour(folder: Path, settings: Settings) -> Iterator[Stop]:
    """Every screen, in the order of an evening. What is played is kept in `folder`."""
    walker = Walker(folder, settings)

    def stop(name: str, beat: int | None = None) -> Stop:
        return Stop(name, walker.tree, settings, beat)

    yield stop("title")
    walker.press(Verb.OPEN_LIBRARY)
    yield stop("library")
    walker.press(Verb.OPEN_SCENARIO, LONG)
    yield stop("briefing")
    walker.press(Verb.BEGIN)
    walker.play_until(is_page(Kind.CONVERSATION, answers=2))
    yield stop("conversation-first-line", 0)
    yield stop("conversation")
    yield from over(walker, stop)
    walker.play_until(is_page(Kind.CONVERSATION, answers=2, people=2))
    yield stop("conversation-two")
    walker.play_until(is_page(Kind.DESK))
    yield stop("desk-told", 0)
    yield stop("desk")
    walker.press(Verb.WRITE_TO)
    yield stop("desk-writing")
    walker.press(Verb.NEVER_MIND)
    walker.play_until(passes)
    yield stop("passage", 0)
    walker.refusing = True
    walker.play_until(lambda tree: tree.role is Role.DIALOG)
    yield stop("not-saved")
    walker.refusing = False
    walker.press(Verb.TRY_AGAIN)
    walker.play_until(is_page(Kind.DEBRIEF))
    yield from looking_back(walker, stop)
    yield from afterwards(walker, stop, settings)


def over(walker: Walker, stop: Callable[..., Stop]) -> Iterator[Stop]:
    """What can lie over a conversation."""
    walker.press(Verb.OPEN_BACKLOG)
    yield stop("backlog")
    walker.press(Verb.CLOSE)
    walker.press(Verb.OPEN_NOTEBOOK)
    walker.press(Verb.WRITE_NOTE)
    yield stop("note")
    walker.type("Maya came out for air. Ask what the launch is about.")
    yield stop("notebook")
    walker.press(Verb.CLOSE)
    walker.press(Verb.PAUSE)
    yield stop("pause")
    walker.press(Verb.CLOSE)
    walker.open(Verb.OPEN_SETTINGS)
    yield stop("settings")
    walker.press(Verb.LEAVE)


def looking_back(walker: Walker, stop: Callable[..., Stop]) -> Iterator[Stop]:
    """The debrief, with all that opens from it."""
    yield stop("debrief")
    walker.press(Verb.OPEN_ROW)
    yield stop("row")
    walker.press(Verb.CLOSE)
    for place in range(
        len([each for each in walk(walker.tree) if each.action and each.action.verb is Verb.OPEN_DECISION])
    ):
        walker.press(Verb.OPEN_DECISION, place=place)
        if any(node.action and node.action.verb is Verb.WHAT_IF for node in walk(walker.tree)):
            break
        walker.press(Verb.CLOSE)
    else:
        walker.press(Verb.OPEN_DECISION)
    yield stop("decision")
    if any(node.action and node.action.verb is Verb.WHAT_IF for node in walk(walker.tree)):
        walker.press(Verb.WHAT_IF)
        yield stop("what-if")
        walker.press(Verb.CLOSE)
    walker.press(Verb.CLOSE)
    walker.press(Verb.OPEN_PLAN)
    yield stop("plan")
    walker.press(Verb.WRITE_PLAN)
    yield stop("own-plan")
    walker.press(Verb.NEVER_MIND)
    walker.press(Verb.TAKE_PLAN)
    yield stop("plan-taken")


def afterwards(walker: Walker, stop: Callable[..., Stop], settings: Settings) -> Iterator[Stop]:
    """The next start: what became of the plan, the page about you, and a guided evening."""
    walker.start(settings)
    yield stop("plan-question")
    walker.press(Verb.TELL)
    walker.press(Verb.OPEN_LIBRARY)
    yield stop("library-played")
    walker.press(Verb.OPEN_SCENARIO, SHORT)
    walker.press(Verb.SET_LEVEL, Level.GUIDED)
    walker.press(Verb.BEGIN)
    walker.play_until(lambda tree: bool(find_all(tree, Role.GROUP, "What that showed")))
    yield stop("guided", 0)
    walker.press(Verb.OPEN_NOTEBOOK)
    yield stop("notebook-guided")
    walker.press(Verb.CLOSE)
    walker.press(Verb.PAUSE)
    walker.press(Verb.LEAVE)
    yield stop("title-continue")
    walker.press(Verb.OPEN_YOU)
    yield stop("you")
    assert find(walker.tree, Role.HEADING)
