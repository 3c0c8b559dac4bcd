"""The hands of the window: one writer thread that carries effects out in order, so that no disk stalls a picture."""

from collections.abc import Callable, Iterable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import NamedTuple

from game.views.effects import AnswerPlan, Effect, Keep, KeepSettings
from game.views.messages import Message

DECIDED = (Keep, AnswerPlan, KeepSettings)
"""Effects that keep what somebody decided: they are tried even after a fault."""


class Fault(NamedTuple):
    """What was raised on the writer thread: our bug, not a disk that said no."""

    raised: BaseException


Answers = SimpleQueue[Message | Fault | None]
"""What comes back: one answer for each effect, None where it has none, and before or after it perhaps a fault."""


class Hands:
    """Effects go in on the main thread, messages come out there; between the threads there are only two queues.

    `carry_out` does one effect and gives its answer, and `wake` is called once that answer can be taken; both on the
    writer thread. What either raises is raised again on the main thread, once, by `messages` or by `close`. From
    then on only what somebody decided is still carried out, so that a bug costs no choice.
    """

    def __init__(self, carry_out: Callable[[Effect], Message | None], wake: Callable[[], None]) -> None:
        self._effects: SimpleQueue[Effect | None] = SimpleQueue()
        self._answers: Answers = SimpleQueue()
        self._under_way = 0
        self._come_back: list[Message] = []
        self._open = True
        # A daemon: with a disk that hangs, Ctrl-C must still end the program. Whoever leaves calmly calls `close`.
        self._thread = Thread(target=work, args=(self._effects, self._answers, carry_out, wake), daemon=True)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether something that was asked for has not been answered yet, as far as `messages` has looked."""
        return self._under_way > 0

    def do(self, effects: Iterable[Effect]) -> None:
        """Have effects carried out, after all that came before. Raises RuntimeError once closed."""
        if not self._open:
            raise RuntimeError("the hands are closed: an effect would be lost")
        for effect in effects:
            self._under_way += 1
            self._effects.put(effect)

    def messages(self, patience: float = 0.0) -> tuple[Message, ...]:
        """What has come back, in order; waits at most `patience` seconds for each effect that is under way.

        Raises what was raised on the writer thread.
        """
        while True:
            try:
                answer = self._answers.get(timeout=patience if self._under_way else 0.0)
            except Empty:
                break
            if isinstance(answer, Fault):
                raise answer.raised
            self._under_way -= 1
            if answer is not None:
                self._come_back.append(answer)
        found, self._come_back = tuple(self._come_back), []
        return found

    def close(self) -> None:
        """Wait until all that was asked for is carried out, and end the thread; `messages` has what came back.

        Raises what was raised on the writer thread, unless `messages` did. Closing again does nothing.
        """
        if not self._open:
            return
        self._open = False
        self._effects.put(None)
        self._thread.join()
        self._come_back = [*self.messages()]


def work(
    effects: SimpleQueue[Effect | None],
    answers: Answers,
    carry_out: Callable[[Effect], Message | None],
    wake: Callable[[], None],
) -> None:
    """Carry out what comes, until None does. Of several faults the first is told."""
    well = True
    while (effect := effects.get()) is not None:
        answer: Message | None = None
        try:
            if well or isinstance(effect, DECIDED):
                answer = carry_out(effect)
        except BaseException as raised:
            well = tell(raised, answers, first=well)
        answers.put(answer)
        try:
            wake()
        except BaseException as raised:
            well = tell(raised, answers, first=well)


def tell(raised: BaseException, answers: Answers, *, first: bool) -> bool:
    """Hand a fault to the main thread, if it is the first; False, for nothing is well any more."""
    if first:
        answers.put(Fault(raised))
    return False
