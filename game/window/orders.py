"""Which pictures are ordered, and how soon each is needed: first looked for on the disk, then painted."""

from enum import Enum, auto
from queue import Empty
from threading import Condition
from time import monotonic
from typing import NamedTuple

from game.window.portfolio import Wanted

SOON, NEXT, LATER, FAR, AT_LEISURE = range(5)
"""How soon: what was missed, the place of a page that may follow, its people, the places of pages after that, and what
need only be on the disk."""


class Hand(Enum):
    """Who has an order before them."""

    READING = auto()
    PAINTING = auto()


class Order(NamedTuple):
    """One order: how soon it is needed, which it was, who has it, and whether they are at it."""

    when: int
    number: int
    hand: Hand
    taken: bool = False


class Orders:
    """Orders by picture, each once. Any thread may call any of it."""

    def __init__(self) -> None:
        self._open: dict[Wanted, Order] = {}
        self._number = 0
        self._closed = False
        self._changed = Condition()

    def put(self, wanted: Wanted, when: int) -> None:
        """Order a picture; one that is ordered already comes as soon as the sooner of its orders says."""
        with self._changed:
            known = self._open.get(wanted)
            if known is None:
                self._number += 1
                self._open[wanted] = Order(when, self._number, Hand.READING)
            elif when < known.when:
                self._open[wanted] = known._replace(when=when)
            self._changed.notify_all()

    def take(self, hand: Hand, patience: float | None) -> Wanted | None:
        """The next for a hand, which waits for one at most so many seconds, then raises `Empty`. None in the end."""
        until = None if patience is None else monotonic() + patience
        with self._changed:
            while not self._closed:
                waiting = (each for each, order in self._open.items() if order.hand is hand and not order.taken)
                found = min(waiting, key=lambda each: self._open[each][:2], default=None)
                if found is not None:
                    self._open[found] = self._open[found]._replace(taken=True)
                    return found
                if not self._changed.wait(None if until is None else until - monotonic()):
                    raise Empty
        return None

    def hand_on(self, wanted: Wanted) -> None:
        """It is not on the disk: somebody has to paint it."""
        with self._changed:
            self._open[wanted] = self._open[wanted]._replace(hand=Hand.PAINTING, taken=False)
            self._changed.notify_all()

    def when(self, wanted: Wanted) -> int:
        """How soon an order is needed by now."""
        with self._changed:
            return self._open[wanted].when

    def done(self, wanted: Wanted) -> int:
        """It is carried out; how soon it was needed by then."""
        with self._changed:
            return self._open.pop(wanted).when

    def put_off(self, until: int) -> None:
        """What was needed sooner than that was for something else; unless somebody is at it, it can wait until then."""
        with self._changed:
            for each, order in self._open.items():
                if order.when < until and not order.taken:
                    self._open[each] = order._replace(when=until)

    def withdraw(self, when: int) -> set[Wanted]:
        """Take back what nobody needs sooner than that, unless somebody is at it; what was taken back."""
        with self._changed:
            gone = {each for each, order in self._open.items() if order.when >= when and not order.taken}
            for each in gone:
                del self._open[each]
            return gone

    def close(self) -> None:
        """Take no more: whoever waits is sent home."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
