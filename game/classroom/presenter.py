"""The presenter's page: what nobody else sees, and the buttons that work the room."""

from collections.abc import Callable
from time import monotonic, time
from typing import Any, NamedTuple

from game.classroom import frames, public
from game.classroom.call import POLICY, TRY_LATER, Call
from game.classroom.doors import Doors
from game.classroom.hall import Hall
from game.classroom.wire import FromPresenter, Pressed, from_presenter
from game.loading.decode import NotDecodable
from game.room.bridge import Commanded, Notes
from game.room.messages import Timed
from game.room.room import Room, Stage
from game.room.tally import missing

DOUBLE_TAP = 0.3
"""Seconds within which the same button is meant only once."""

LONGEST_TIMER = 3600
MOST_DESKS = 10
"""Presenter's pages that may be open."""


class Desk(NamedTuple):
    """What all presenter's pages work with. Whoever `commands` hears the buttons."""

    hall: Hall
    doors: Doors
    lectern: "Lectern"
    command: Callable[[Commanded], None]


class Lectern:
    """All presenter's pages that are open. The `version` counts what changed that a button depends on."""

    def __init__(self, used: float = 0.0) -> None:
        self.version = 0
        self._notes = Notes()
        self._calls: list[Call] = []
        self._begun = monotonic() - used

    @property
    def is_full(self) -> bool:
        """Whether no more pages may be opened."""
        return len(self._calls) >= MOST_DESKS

    def add(self, call: Call) -> None:
        """A page was opened."""
        self._calls.append(call)

    def remove(self, call: Call) -> None:
        """A page was closed."""
        if call in self._calls:
            self._calls.remove(call)

    def note(self, notes: Notes) -> None:
        """Other notes, for another moment of the story."""
        self._notes = notes
        self.version += 1

    def show(self, room: Room) -> None:
        """Show the room on every page."""
        if self._calls:
            frame = self.frame(room)
            for call in self._calls:
                call.write(frame)

    def frame(self, room: Room) -> bytes:
        """Everything a page shows."""
        told = public.state(room)
        told |= self._notes._asdict() | {"version": self.version, "used": round(monotonic() - self._begun)}
        return frames.said({"desk": told | live(room)})


def live(room: Room) -> dict[str, Any]:
    """How the votes stand, shown or not, and how many have not voted."""
    poll = room.poll
    told: dict[str, Any] = {"here": room.here, "voted": public.voted(room), "missing": 0}
    if poll is not None and room.stage is not Stage.OVER:
        told |= {"missing": missing(room), "counts": public.counts(room, poll), "voters": public.voters(room, poll)}
    return told


class Presenter:
    """One connection of a presenter's page."""

    def __init__(self, call: Call, desk: Desk, admitted: Callable[[], None]) -> None:
        self._call = call
        self._hall, self._doors, self._lectern, self._command = desk
        self._admitted = admitted
        self._is_in = False
        self._last: tuple[Pressed | None, float] = (None, 0.0)

    async def serve(self) -> None:
        """Hear it until it ends."""
        try:
            async for data in self._call.messages():
                try:
                    self._hear(from_presenter(data))
                except NotDecodable:
                    self._call.end(POLICY)
                    return
        finally:
            self._lectern.remove(self._call)

    def _hear(self, message: FromPresenter) -> None:
        if message.probe is not None:
            self._call.write(frames.said({"probe": message.probe}))
        elif not self._is_in:
            self._come_in(message.key or "")
        elif message.pressed is not None:
            self._press(message.pressed)
        elif message.timer is not None:
            self._hall.hear(Timed(max(0, min(message.timer, LONGEST_TIMER)), time()))

    def _come_in(self, key: str) -> None:
        refused = self._doors.by_key(key)
        if refused is not None:
            self._call.write(frames.said({"refused": refused}))
            self._call.end(POLICY)
        elif self._lectern.is_full:
            self._call.end(TRY_LATER)
        else:
            self._is_in = True
            self._admitted()
            self._lectern.add(self._call)
            self._call.write(self._lectern.frame(self._hall.room))

    def _press(self, pressed: Pressed) -> None:
        """Pass a button on, unless it was pressed on a page that stood otherwise, or is a second tap."""
        now = monotonic()
        before, when = self._last
        if pressed.version != self._lectern.version:
            self._call.write(self._lectern.frame(self._hall.room))
        elif pressed != before or now - when > DOUBLE_TAP:
            self._last = (pressed, now)
            self._command(Commanded(pressed.command, pressed.option))
