"""What reaches a window before a class from elsewhere: buttons of the presenter's page, and the time."""

from collections.abc import Callable
from threading import Event, Thread
from time import time

from game.room.bridge import Commanded, News
from game.views.action import Action, Verb
from game.views.messages import Clock, Heard, Message, Press

SECOND = 1.0


def pressed_elsewhere(news: News) -> Message:
    """News as a message: what the presenter's page presses is a press, so that a page is read to its end first."""
    match news:
        case Commanded(command, option) if option < 0:
            return Press(Action(Verb.STEP, command))
        case _:
            return Heard(news)


class Clockwork:
    """Tells the time once a second, on a thread of its own, for a timer that may run."""

    def __init__(self, hear: Callable[[Message], None]) -> None:
        self._hear = hear
        self._closing = Event()
        self._thread = Thread(target=self._tick, name="the clock of a class", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop."""
        self._closing.set()
        self._thread.join()

    def _tick(self) -> None:
        while not self._closing.wait(SECOND):
            self._hear(Clock(time()))
