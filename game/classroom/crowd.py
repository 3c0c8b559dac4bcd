"""All phones that are connected, and what they are told together: in small batches, so that no vote waits for it."""

import asyncio
from collections.abc import Callable, Iterable
from itertools import takewhile
from typing import Any

from game.classroom import frames, public
from game.classroom.call import TRY_LATER, Call
from game.classroom.limits import Bucket
from game.room.room import Room, Stage

BATCH = 50
"""Phones that are written to before whoever votes has a turn."""

CALLS_EACH = 4
"""Connections that one phone may have, such as tabs; with one more, the oldest is closed."""

WRITES_AT_ONCE, WRITES_PER_SECOND = 20, 1
"""What one phone may have written down, over whatever connections: nobody changes their mind so often by hand."""


class Crowd:
    """Who is connected, by token, and what they have not been told yet."""

    def __init__(self, now: Callable[[], Room]) -> None:
        self._now = now
        self._calls: dict[str, list[Call]] = {}
        self._writes: dict[str, Bucket] = {}
        self._size = 0
        self._state: Room | None = None
        self._is_counted = False
        self._due = asyncio.Event()

    def __len__(self) -> int:
        return self._size

    @property
    def everybody(self) -> tuple[Call, ...]:
        """Every connection there is."""
        return tuple(call for calls in self._calls.values() for call in calls)

    def add(self, token: str, call: Call) -> None:
        """Somebody is connected."""
        calls = self._calls.setdefault(token, [])
        calls.append(call)
        self._size += 1
        if len(calls) > CALLS_EACH:
            calls[0].end(TRY_LATER)

    def remove(self, token: str, call: Call) -> None:
        """Somebody no longer is."""
        calls = self._calls[token]
        calls.remove(call)
        self._size -= 1
        if not calls:
            del self._calls[token]

    def of(self, token: str) -> tuple[Call, ...]:
        """Every connection of one phone."""
        return tuple(self._calls.get(token, ()))

    def makes_room(self, token: str, members: Iterable[str]) -> bool:
        """Where nobody more fits in, end this phone's own earlier connection, or that of whoever joined last after it.

        So nobody who was here is kept out by a crowd that came later. Whether there is room then.
        """
        later = takewhile(lambda other: other != token, reversed(tuple(members)))
        leaving = next((call for each in (token, *later) for call in self.of(each) if call.is_open), None)
        if leaving is not None:
            leaving.cut()
        return leaving is not None

    def may_write(self, token: str) -> bool:
        """Whether a phone may have something written down just now."""
        if token not in self._writes:
            self._writes[token] = Bucket(WRITES_AT_ONCE, WRITES_PER_SECOND)
        return self._writes[token].takes()

    def show(self, room: Room) -> None:
        """Tell every phone where the room stands now; what is older and not told yet never will be."""
        self._state = room
        self._due.set()

    def count(self) -> None:
        """Tell every phone how many have voted."""
        self._is_counted = True
        self._due.set()

    async def keep_telling(self) -> None:
        """Tell what there is to tell, for as long as there are phones."""
        while True:
            await self._due.wait()
            self._due.clear()
            state, self._state = self._state, None
            counted, self._is_counted = self._is_counted, False
            if state is not None:
                await self._tell_state(state)
            if counted and self._now().stage is Stage.VOTING:
                await self._tell(public.count(self._now()))

    async def _tell_state(self, room: Room) -> None:
        told = public.state(room)
        for number, (token, calls) in enumerate(list(self._calls.items()), 1):
            frame = state_frame(told, self._now(), token)  # with a vote that came in meanwhile
            for call in calls:
                call.write(frame)
            if number % BATCH == 0:
                await asyncio.sleep(0)

    async def _tell(self, frame: bytes) -> None:
        for number, calls in enumerate(list(self._calls.values()), 1):
            for call in calls:
                call.write(frame)
            if number % BATCH == 0:
                await asyncio.sleep(0)


def state_frame(told: dict[str, Any], room: Room, token: str) -> bytes:
    """What one phone is told of the room."""
    return frames.said({"state": told | public.own(room, token)})
