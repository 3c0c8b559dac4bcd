"""What one phone may do: come in, vote, and say what it is called."""

from collections.abc import Callable
from typing import NamedTuple

from game.classroom import frames, public
from game.classroom.call import POLICY, TRY_LATER, Call
from game.classroom.codes import new_token
from game.classroom.crowd import Crowd, state_frame
from game.classroom.doors import TRIES, Doors, Refused
from game.classroom.hall import Hall, Heard
from game.classroom.nicknames import cleaned
from game.classroom.wire import FromPhone, Vote, from_phone
from game.loading.decode import NotDecodable
from game.room.messages import Came, Joined, Renamed, Voted, Went

JOINED_FOR_EACH = 2
"""How many may have joined for each who can be here at once: phones are changed, and some forget who they are."""


class Reception(NamedTuple):
    """What all phones meet: the room, the others, the doors, how many can be here at once, and which session it is."""

    hall: Hall
    crowd: Crowd
    doors: Doors
    most: int
    session: str


class Phone:
    """One connection of a phone. It is in when it has a token."""

    def __init__(self, call: Call, reception: Reception, admitted: Callable[[], None]) -> None:
        self._call = call
        self._hall, self._crowd, self._doors, self._most, self._session = reception
        self._admitted = admitted
        self._tries = TRIES
        self._joining = False
        self._token = ""

    async def serve(self) -> None:
        """Hear it until it ends."""
        try:
            async for data in self._call.messages():
                try:
                    self._hear(from_phone(data))
                except NotDecodable:
                    self._call.end(POLICY)
                    return
        finally:
            self._leave()

    def _hear(self, message: FromPhone) -> None:
        if message.probe is not None:
            self._call.write(frames.said({"probe": message.probe}))
        elif not self._token:
            self._come_in(message)
        elif message.vote is not None:
            self._vote(message.vote)
        elif message.name is not None or message.team is not None:
            self._rename(message)

    def _come_in(self, message: FromPhone) -> None:
        if message.token is not None:
            self._return(message.token)
        elif self._joining:
            return
        elif message.invitation is not None:
            self._join(self._doors.by_invitation(message.invitation))
        elif message.code is not None:
            self._join(self._doors.by_code(message.code))

    def _return(self, token: str) -> None:
        if token not in self._hall.room.members:
            self._refuse(Refused.UNKNOWN)
        elif len(self._crowd) >= self._most and not self._crowd.makes_room(token, self._hall.room.members):
            self._refuse(Refused.FULL)
        else:
            self._admit(token)

    def _join(self, refused: Refused | None) -> None:
        is_full = len(self._crowd) >= self._most or len(self._hall.room.members) >= JOINED_FOR_EACH * self._most
        if refused is None and is_full:
            refused = Refused.FULL
        if refused is not None:
            self._refuse(refused)
            return
        token = new_token()
        self._joining = True
        self._hall.hear(Joined(token), lambda heard: self._joined(token, heard))

    def _joined(self, token: str, heard: Heard) -> None:
        self._joining = False
        if self._call.is_open:
            self._admit(token) if heard is Heard.TAKEN else self._refuse(Refused.LOST)

    def _admit(self, token: str) -> None:
        self._token = token
        self._admitted()
        self._crowd.add(token, self._call)
        self._hall.hear(Came(token), lambda _: self._greet())

    def _greet(self) -> None:
        room = self._hall.room
        self._call.write(frames.said({"token": self._token, "session": self._session}))
        self._call.write(state_frame(public.state(room), room, self._token))

    def _refuse(self, reason: Refused) -> None:
        self._call.write(frames.said({"refused": reason, "session": self._session}))
        self._tries -= 1
        if reason in (Refused.FULL, Refused.BUSY, Refused.LOST):
            self._call.end(TRY_LATER)
        elif self._tries <= 0:
            self._call.end(POLICY)

    def _vote(self, vote: Vote) -> None:
        token = self._token
        if not self._crowd.may_write(token):
            self._voted(token, vote.number, Heard.LOST)
            return
        self._hall.hear(
            Voted(token, vote.ballot, vote.round, vote.picks), lambda heard: self._voted(token, vote.number, heard)
        )

    def _voted(self, token: str, number: int, heard: Heard) -> None:
        mine = public.mine(self._hall.room, token)
        self._call.write(frames.said({"answer": number, "heard": heard.value, "mine": mine}))
        if heard is Heard.TAKEN:
            for call in self._crowd.of(token):
                if call is not self._call:
                    call.write(frames.said({"mine": mine}))

    def _rename(self, message: FromPhone) -> None:
        rules, member = self._hall.room.rules, self._hall.room.members[self._token]
        if not self._crowd.may_write(self._token):
            self._show()
            return
        name = cleaned(message.name) if rules.names and message.name is not None else member.name
        team = message.team if message.team in rules.teams else member.team
        self._hall.hear(Renamed(self._token, name, team or ""), lambda _: self._show())

    def _show(self) -> None:
        room = self._hall.room
        frame = state_frame(public.state(room), room, self._token)
        for call in self._crowd.of(self._token):
            call.write(frame)

    def _leave(self) -> None:
        if self._token:
            self._crowd.remove(self._token, self._call)
            self._hall.hear(Went(self._token))
