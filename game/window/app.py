"""The game in a window: input becomes messages, messages change the model, and what it shows is painted."""

import gc
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from math import inf
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

import pygame

from game.domain.settings import Level
from game.records.disk import Folders
from game.records.settings import Found, read_settings
from game.views.action import Action
from game.views.effects import Effect
from game.views.messages import Message, Press, Typed
from game.views.model import Front, Model
from game.views.saving import Next
from game.views.update import begin
from game.window.box import Box
from game.window.canvas import Canvas
from game.window.display import NoDisplayError as NoDisplayError
from game.window.display import opened
from game.window.gallery import Gallery
from game.window.going import Going
from game.window.hands import Hands
from game.window.input import Input
from game.window.later import import_ahead, painter
from game.window.outcomes import Outcomes
from game.window.paint import Brush
from game.window.prospect import Far, Prospect
from game.window.raster import Raster
from game.window.showing import Showing
from game.window.text import Typesetter
from game.window.theme import INK
from game.window.waiting import waited_for

if TYPE_CHECKING:
    from game.runtime.outside import Outside
    from game.runtime.ports import Ports
    from game.window.hearing import Hearing
    from game.window.pads import Pads

ICON_SIZE = 64
KEY_REPEAT = (400, 35)
"""After how many milliseconds a key that is held is heard again, and from then on."""

FRAME = 1 / 60
MOST_LATE = 4 * FRAME
"""How much time, in seconds, letters make up for at once after the machine was busy elsewhere."""

PATIENCE = 0.008
"""How long, in seconds, a choice may take to reach the disk before its pressed state is shown."""

OTHERS = 0.001
"""How long, in seconds, another thread may go on once the main thread has something to do."""

RETRY = 0.25
"""How long, in seconds, until a display that was gone is tried again."""

WAKE = pygame.event.custom_type()


class Game:
    """One game in one window: the model, the world outside, and what stands in the window."""

    def __init__(
        self, folders: Folders, ports: "Callable[[], Ports]", window: pygame.Window, model: Model, *, far: bool = False
    ) -> None:
        self.folders = folders
        self.ports = ports
        self.window = window
        self.model = model
        self.outside: Outside | None = None
        self.hands = Hands(self.carry_out, wake)
        self.news: SimpleQueue[Message] = SimpleQueue()
        self.gallery = Gallery(painter, folders.cache / "pictures", wake)
        setter = Typesetter()
        self.canvas = Canvas(window, Brush(setter, Raster(), self.gallery))
        self.hearing: Hearing | None = None
        self.showing = Showing(setter, self.canvas.size, model.settings, far=far)
        self.outcomes = Outcomes()
        self.ahead: Iterator[Box | Far | None] = iter(())
        self.pads: Pads | None = None
        pygame.key.set_repeat(*KEY_REPEAT)
        pygame.key.stop_text_input()
        self.input = Input(self)
        self.going = Going(self)
        self.stale = True
        self.unheard = False
        self.visible = True
        self.foreseen = False
        self.writing = False
        self.moved_at = monotonic()

    def carry_out(self, effect: Effect) -> Message | None:
        """On the writer thread: do what an effect says. What that takes is imported there, off the first picture."""
        if self.outside is None:
            from game.runtime.outside import Outside

            self.outside = Outside(self.ports())
        return self.outside.carry_out(effect)

    def hear(self, message: Message) -> None:
        """Have a message taken in that nobody asked for; called on other threads."""
        self.news.put(message)
        wake()

    def settle_in(self) -> None:
        """What can wait until the first picture is there: order in memory, sound, pads, the icon of the window."""
        from game.art.pictures import Icon
        from game.window.hearing import Hearing
        from game.window.memory import give_back_pictures
        from game.window.pads import Pads
        from game.window.sound import Soundboard

        gc.freeze()
        gc.enable()
        give_back_pictures()
        self.hearing = Hearing(Soundboard())
        self.hearing.open(self.model.settings)
        self.be_heard()
        self.pads = Pads()
        self.pads.look()
        Thread(target=import_ahead, name="importing ahead", daemon=True).start()
        with suppress(pygame.error, OSError, ValueError):
            self.window.set_icon(self.canvas.brush.raster.icon(Icon("app", INK), ICON_SIZE, ICON_SIZE))

    # From message to picture

    def take(self, *messages: Message) -> None:
        """Let messages change the model, have done what it asks for, and show what has become of it.

        What comes back soon is taken in before anything is shown.
        """
        before = self.model
        waiting = deque(messages)
        while waiting:
            self.model, effects = self.outcomes.after(self.model, waiting.popleft())
            if effects:
                self.hands.do(effects)
                waiting += self.hands.messages(PATIENCE)
        if self.model is not before:
            self.show()

    def learn(self, message: Message) -> None:
        """Take in something that nobody asked for; a button pressed elsewhere is as one that is pressed here."""
        if isinstance(message, Press):
            self.input.press_from_afar(message.action)
        else:
            self.take(message)

    def show(self) -> None:
        """Show the model as it is."""
        settings = self.model.settings
        if settings.full_screen != self.showing.settings.full_screen:
            self.fill_screen(full=settings.full_screen)
        self.showing.show(self.outcomes.view(self.model), settings)
        self.unheard = True
        self.listen()
        self.look_anew()
        self.stale = True

    def listen(self) -> None:
        """Take letters as text only while a line is being written: a key that opens one types nothing into it."""
        if (self.showing.line is not None) != self.writing:
            self.writing = not self.writing
            (pygame.key.start_text_input if self.writing else pygame.key.stop_text_input)()

    def be_heard(self) -> None:
        """Let be heard what belongs to what is shown. That comes after it: making voices takes time from painting."""
        self.unheard = False
        if self.hearing is not None:
            self.hearing.show(self.model, self.showing.tree, self.showing.reader.at_hand)

    def press(self, action: Action) -> None:
        """Press something."""
        if self.hearing is not None:
            self.hearing.press(action, self.showing.tree)
        self.take(Press(action))

    def turned(self) -> None:
        """The next words of a page stand there."""
        if self.hearing is not None:
            self.hearing.turn(self.showing.reader.at_hand)
        self.stale = True

    def written(self, text: str) -> None:
        """A line is written to its end."""
        if self.hearing is not None:
            self.hearing.write()
        self.take(Typed(text))

    def fill_screen(self, *, full: bool) -> None:
        """Take the whole screen, or give it back; a screen that will not be taken is left as it is."""
        with suppress(pygame.error):
            if full:
                self.window.set_fullscreen(desktop=True)
            else:
                self.window.set_windowed()

    # From picture to screen

    def paint(self) -> None:
        """Paint what has changed, and show it; a display that is gone for the moment is tried again later."""
        with suppress(pygame.error):
            if self.canvas.size != self.showing.size:
                self.showing.resize(self.canvas.size)
                self.look_anew()
            self.canvas.paint(self.showing)
            self.stale = self.foreseen = False

    def animate(self, seconds: float) -> None:
        """Let letters appear, with the voice of whoever speaks."""
        showing, reader = self.showing, self.showing.reader
        before, speaker, unread = reader.letters, reader.speaker, not reader.is_read
        completed = showing.tick(seconds)
        if unread and reader.is_read:
            self.input.read_at = monotonic()
        if self.hearing and speaker and reader.voiced(before):
            self.hearing.speak(speaker)
        if completed:
            self.stale = True
        elif reader.letters > before and not self.stale:
            with suppress(pygame.error):
                self.canvas.spell(showing, before)

    def look_anew(self) -> None:
        """Something else is to be seen: look ahead from there."""
        self.gallery.plan_anew()
        self.ahead = iter(Prospect(self.model, self.showing, self.outcomes))

    def look_ahead(self) -> None:
        """Have a little of what may be shown next made ready."""
        found = next(self.ahead, None)
        self.foreseen = found is None
        if isinstance(found, Box):
            self.canvas.brush.make_ready(found)
        elif found is not None:
            self.gallery.lay_in(found)

    # Round and round

    def run(self) -> None:
        """Until somebody leaves; who leaves by Ctrl-C loses no line that is being written either."""
        try:
            self.settle_in()
            while not self.model.over:
                self.turn(self.patience())
        except KeyboardInterrupt:
            self.input.take(pygame.Event(pygame.QUIT))
            raise

    def turn(self, patience: float | None) -> None:
        """Once round: what happened, what came back, what moves. Waits at most so many seconds for something."""
        moving = self.moving
        if self.seen_unheard:
            self.be_heard()
        happened = self.heed(patience)
        if self.pads is not None:
            self.input.act(self.pads.gone_on(monotonic()))
        self.take(*self.hands.messages())
        for message in drained(self.news):
            self.learn(message)
        if self.gallery.collect():
            self.canvas.forget()
            self.stale = True
        now = monotonic()
        if moving:
            self.animate(min(now - self.moved_at, MOST_LATE))
        if self.visible and self.showing.pass_time(now - self.moved_at):
            self.stale = True
        self.going.pass_time(now - self.moved_at)
        self.moved_at = now
        if self.stale and self.visible and not self.model.over:
            self.paint()
        elif not (happened or moving or self.foreseen):
            self.look_ahead()

    def heed(self, patience: float | None) -> bool:
        """Take in what happens within so many seconds; whether anything did."""
        happened = waited_for(patience)
        for event in happened:
            self.input.take(event)
        return bool(happened)

    @property
    def seen_unheard(self) -> bool:
        """Whether something is to be seen, as far as anything is, and not yet to be heard."""
        return self.unheard and not (self.stale and self.visible)

    @property
    def moving(self) -> bool:
        """Whether something on the screen moves by itself."""
        return self.visible and self.showing.moving

    def patience(self) -> float | None:
        """How long to wait for something to happen, in seconds; None for as long as it takes."""
        if self.seen_unheard:
            return 0.0
        if self.moving:
            return FRAME
        if not self.foreseen and not self.stale:
            return 0.0
        held = self.pads.due(monotonic()) if self.pads else None
        told = self.showing.notice_left if self.visible and self.showing.notice_left < inf else None
        again = RETRY if self.stale and self.visible else None
        onward = self.going.due() if self.visible else None
        return min((each for each in (held, told, again, onward) if each is not None), default=None)

    def close(self) -> None:
        """Have everything kept that was decided, and let go of everything."""
        try:
            self.hands.close()
        finally:
            if self.outside is not None:
                self.outside.close()
            self.gallery.close()
            if self.hearing is not None:
                self.hearing.close()
            self.window.destroy()


def drained(queue: "SimpleQueue[Message]") -> Iterator[Message]:
    """What lies in a queue."""
    with suppress(Empty):
        while True:
            yield queue.get_nowait()


def wake() -> None:
    """Have the main thread look at what came back; called on other threads."""
    with suppress(pygame.error):
        pygame.event.post(pygame.Event(WAKE))


def heed_hanging_up() -> None:
    """Leave as by Ctrl-C where the terminal is closed that the window was opened from, unless told not to."""
    import signal

    if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) == signal.SIG_DFL:
        signal.signal(signal.SIGHUP, signal.default_int_handler)


def at_the_title(kept: Found) -> Next:
    """The model of somebody who only starts the program."""
    return begin(kept.settings, None, kept.remark, Front.WINDOW)


@contextmanager
def begun(
    folders: Folders,
    ports: "Callable[[], Ports]",
    first: Callable[[Found], Next] = at_the_title,
    *,
    far: bool = False,
) -> Iterator[Game]:
    """A game whose first picture stands in its window and takes input. In the end all that was decided is kept.

    `first` gives the model to begin with, and what it asks for. `ports` is called once, on another thread: what it
    gives is not needed for the first picture. `far` is where a whole room looks at it. Raises `NoDisplayError` where
    no window can be opened.
    """
    sys.setswitchinterval(OTHERS)
    window = opened()
    kept = read_settings(folders)
    model, effects = first(kept)
    game = Game(folders, ports, window, model, far=far)
    try:
        if kept.settings.full_screen:
            game.fill_screen(full=True)
        game.show()
        game.heed(0.0)  # what is told of every new window, or all of it would be painted twice
        game.paint()
        game.heed(0.0)
        game.hands.do(effects)
        yield game
    finally:
        game.close()
        pygame.quit()


def play(
    folders: Folders, ports: "Callable[[], Ports]", *, scenario: str | None = None, level: Level | None = None
) -> int:
    """Play until the window is closed; every choice is on the disk before its reaction is shown. 0 in the end.

    The rest is as with `begun`.
    """
    heed_hanging_up()
    with begun(folders, ports, lambda kept: begin(kept.settings, scenario, kept.remark, Front.WINDOW, level)) as game:
        game.run()
    return 0
