"""A window before a class, and what reaches it from elsewhere: buttons of the presenter's page, and the time."""

from collections.abc import Callable
from threading import Event, Thread
from time import time
from typing import TYPE_CHECKING

from game.records.disk import Folders
from game.records.settings import Found
from game.room.bridge import Commanded, News
from game.views.action import Action, Verb
from game.views.effects import Effect
from game.views.messages import Clock, Heard, Message, Press
from game.views.saving import Next
from game.window.app import begun, heed_hanging_up

if TYPE_CHECKING:
    from game.runtime.ports import Ports

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


def nothing_yet() -> "Ports":
    """Nothing is to work with before the window is there to hear news."""
    raise AssertionError("a class that has not begun asked for something")


def host(
    folders: Folders,
    ports: "Callable[[Callable[[News], None]], Ports]",
    first: Callable[[Found], Next],
) -> int:
    """Hold a class until the window is closed. `ports` is handed what hears news of the room.

    The rest is as with `play`.
    """
    heed_hanging_up()
    asked: list[Effect] = []

    def model_of(kept: Found) -> Next:
        model, effects = first(kept)
        asked.extend(effects)
        return model, ()

    with begun(folders, nothing_yet, model_of, far=True) as game:
        game.ports = lambda: ports(lambda news: game.hear(pressed_elsewhere(news)))
        game.hands.do(tuple(asked))
        clock = Clockwork(game.hear)
        try:
            game.run()
        finally:
            clock.close()
    return 0
