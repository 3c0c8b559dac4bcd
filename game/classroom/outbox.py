"""What the window said, until the server has dealt with it: none is lost or heard twice if a server ends in between."""

from collections import deque
from threading import Condition

from game.room.bridge import Notes
from game.room.messages import Came, Joined, Message, Renamed, Voted, Went

OF_PHONES = (Joined, Renamed, Came, Went, Voted)


class Outbox:
    """Lines in order. Those of a server that ended are sent again, except what its log shows it had taken."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._waiting: deque[Message | Notes] = deque()
        self._sent = 0  # of those that wait
        self._dealt_with = 0  # by the server that there is now
        self._notes: Notes | None = None
        self._logged = 0  # messages of ours that we know to be in the log
        self._replayed = 0  # those that a new server has told of so far
        self._is_ready = False
        self._is_closed = False
        self.taken = 0

    def put(self, said: Message | Notes) -> None:
        """Something to be sent."""
        with self._changed:
            self._waiting.append(said)
            if isinstance(said, Notes):
                self._notes = said
            self._changed.notify_all()

    def next(self) -> Message | Notes | None:
        """What is to be sent next, once there is something; None when the server ended, or all is sent and closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_closed or not self._is_ready or self._sent < len(self._waiting))
            if not self._is_ready or self._sent >= len(self._waiting):
                return None
            self._sent += 1
            return self._waiting[self._sent - 1]

    def begin(self) -> None:
        """Another server begins; it tells first what its log holds."""
        with self._changed:
            self._sent = self._dealt_with = self._replayed = 0

    def end(self) -> None:
        """The server ended."""
        with self._changed:
            self._is_ready = False
            self._changed.notify_all()

    def close(self) -> None:
        """Nothing more is put in."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    def dealt_with(self, number: int) -> None:
        """The server dealt with so many of what it was sent."""
        with self._changed:
            while self._dealt_with < number and self._waiting:
                self._dealt_with += 1
                self._sent -= 1
                self._taken(self._waiting.popleft())

    def heard(self, message: Message) -> None:
        """The server tells of a message that changed its room."""
        if isinstance(message, OF_PHONES):
            return
        with self._changed:
            if self._is_ready:
                self._logged += 1
                return
            self._replayed += 1
            if self._replayed > self._logged and message in self._waiting:
                while (each := self._waiting.popleft()) != message:
                    self._taken(each)
                self._taken(message)

    def caught_up(self) -> None:
        """The server has told all that its log holds; what it does not hold it will hear now, and the notes again."""
        with self._changed:
            if self._is_ready:
                return
            self._is_ready = True
            self._logged = self._replayed
            if self._notes is not None and self._notes not in self._waiting:
                self._waiting.append(self._notes)
            self._changed.notify_all()

    def _taken(self, said: Message | Notes) -> None:
        self.taken += not isinstance(said, Notes)
