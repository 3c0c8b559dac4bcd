"""A phone whose Wi-Fi is bad, and the way to the class that it looks for again and again."""

import asyncio
from random import Random
from typing import Protocol

from aiohttp import ClientError, ClientSession, ClientWebSocketResponse, WSMsgType

CUT = 0.1
"""How often a connection is cut just after a vote was sent; as often it is closed just before."""

Vote = tuple[int, ...]
Asked = tuple[int, int]
"""A ballot and a round of it."""


class Way(Protocol):
    """Where the class is just now, and the code to come in by."""

    where: str
    code: str


class Phone:
    """A phone whose Wi-Fi is bad. `votes` is what it was told it has voted, by ballot and round."""

    def __init__(self, number: int, way: Way) -> None:
        self.random = Random(number)
        self.way = way
        self.token = ""
        self.number = 0
        self.votes: dict[Asked, Vote] = {}
        self.meant: dict[Asked, list[Vote]] = {}

    def has_voted(self, asked: Asked) -> bool:
        """Whether all it meant to vote was acknowledged."""
        return asked in self.meant and not self.meant[asked]

    async def live(self, session: ClientSession) -> None:
        """Connect again and again."""
        while True:
            try:
                async with session.ws_connect(f"http://{self.way.where}/socket", max_msg_size=0) as socket:
                    await socket.send_json({"token": self.token} if self.token else {"code": self.way.code})
                    await self.talk(socket)
            except (ClientError, OSError):
                pass
            await asyncio.sleep(self.random.uniform(0.02, 0.1))

    async def talk(self, socket: ClientWebSocketResponse) -> None:
        """Hear one connection until it ends."""
        asked: Asked | None = None
        async for heard in socket:
            assert heard.type is WSMsgType.TEXT
            told = heard.json()
            assert "refused" not in told, told
            self.token = told.get("token", self.token)
            state = told.get("state")
            if state:
                asked = self.asked(state)
            elif "answer" in told and asked:
                self.answered(asked, tuple(told["mine"][asked[1]]))
            else:
                continue
            if asked and self.meant[asked] and not await self.vote(socket, asked):
                return

    def asked(self, state: dict[str, object]) -> Asked | None:
        """What is to be voted on, if anything; it then knows what it means to vote, and perhaps to change it."""
        if state["stage"] != "voting":
            return None
        asked = (int(str(state["ballot"])), int(str(state["round"])))
        if asked not in self.meant:
            options, most = state["options"], int(str(state["picks"]))
            assert isinstance(options, list)
            places = range(len(options))
            changes = self.random.choice((1, 1, 1, 2))
            self.meant[asked] = [
                tuple(self.random.sample(places, self.random.randint(1, min(most, len(places)))))
                for _ in range(changes)
            ]
        return asked

    def answered(self, asked: Asked, mine: Vote) -> None:
        """It is told what it has voted by now."""
        if self.meant[asked] and mine == self.meant[asked][0]:
            self.votes[asked] = self.meant[asked].pop(0)

    async def vote(self, socket: ClientWebSocketResponse, asked: Asked) -> bool:
        """Send the next vote it means; whether the connection lives on."""
        if self.random.random() < CUT:
            await socket.close()
            return False
        self.number += 1
        await socket.send_json({"vote": [self.number, *asked, self.meant[asked][0]]})
        if self.random.random() < CUT:
            socket._response.close()  # as if the Wi-Fi were gone: nobody says good-bye
            return False
        return True
