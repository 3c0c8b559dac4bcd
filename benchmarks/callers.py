"""Phones for what is measured of a class, in a process of its own: `KIND PORT CODE PHONES SEED`, then lines on input.

`join` lets all of them in; `vote BALLOT` lets each vote once within two seconds. The answers are lines of JSON. They
speak WebSocket by themselves, as little of it as there must be, so that they are not what is measured.
"""

import asyncio
import json
import struct
import sys
from collections.abc import Callable
from random import Random
from typing import NamedTuple

OPTIONS = 4
WITHIN = 2.0
PATIENCE = 20.0
AT_ONCE = 200
AGAIN = 0.3
TEXT, CLOSE, PING, PONG = 0x81, 0x88, 0x89, 0x8A
MASKED = 0x80
NO_MASK = b"\0\0\0\0"
"""A client has to mask what it says; this mask changes nothing."""

GREETING = (
    "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)


class Speech(NamedTuple):
    """How one server is spoken to: what it is told on `hello`, how being in and an answer begin, and a vote."""

    path: str
    hello: str
    first: str
    entered: str
    answer: str
    vote: Callable[[int, int, int], str]


def speech(kind: str, code: str) -> Speech:
    """How that kind of server is spoken to."""
    return {
        "ours": Speech(
            "/socket",
            "",
            json.dumps({"code": code}),
            '{"token":',
            '{"answer":',
            lambda number, ballot, pick: f'{{"vote":[{number},{ballot},0,[{pick}]]}}',
        ),
        "bare": Speech(
            "/", "", "join", "joined", '{"answer":', lambda number, _, pick: f'{{"number":{number},"pick":{pick}}}'
        ),
        "socketio": Speech(
            "/socket.io/?EIO=4&transport=websocket",
            "0{",
            "40",
            "40{",
            "43",
            lambda number, _, pick: f'42{number}["vote",{pick}]',
        ),
    }[kind]


class Phone(asyncio.Protocol):
    """One connection; `entered` is done when it is let in, and fails when it is cut off before."""

    def __init__(self, spoken: Speech, port: int) -> None:
        self.loop = asyncio.get_running_loop()
        self.entered: asyncio.Future[None] = self.loop.create_future()
        self.answered: dict[int, float] = {}
        self.refused = 0
        self.spoken = spoken
        self.greeting = GREETING.format(path=spoken.path, port=port).encode()
        self.heard = bytearray()
        self.is_open = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        transport.write(self.greeting)

    def connection_lost(self, _: Exception | None) -> None:
        self.is_open = False
        if not self.entered.done():
            self.entered.set_exception(ConnectionError("cut off"))

    def data_received(self, data: bytes) -> None:
        self.heard += data
        if not self.is_open:
            end = self.heard.find(b"\r\n\r\n")
            if end < 0:
                return
            self.is_open = True
            del self.heard[: end + 4]
            if not self.spoken.hello:
                self.say(self.spoken.first)
        while self.frame():
            pass

    def frame(self) -> bool:
        """Takes one frame, if a whole one is there."""
        heard = self.heard
        if len(heard) < 2:
            return False
        size, start = heard[1], 2
        if size == 126:
            if len(heard) < 4:
                return False
            size, start = struct.unpack_from(">H", heard, 2)[0], 4
        if len(heard) < start + size:
            return False
        kind, payload = heard[0], bytes(heard[start : start + size])
        del heard[: start + size]
        if kind == TEXT:
            self.hear(payload.decode())
        elif kind == PING:
            self.write(PONG, payload)
        return True

    def hear(self, text: str) -> None:
        """What the server says."""
        spoken = self.spoken
        if text.startswith(spoken.answer):
            digits = text[len(spoken.answer) :]
            number = int(digits[: next(at for at, sign in enumerate(digits) if not sign.isdigit())])
            self.answered[number] = self.loop.time()
            self.refused += '"late"' in text or '"lost"' in text
        elif spoken.hello and text.startswith(spoken.hello):
            self.say(spoken.first)
        elif text.startswith(spoken.entered):
            if not self.entered.done():
                self.entered.set_result(None)
        elif text == "2":  # Engine.IO asks whether we are there
            self.say("3")

    def say(self, text: str) -> None:
        """Tell the server something."""
        self.write(TEXT, text.encode())

    def write(self, kind: int, payload: bytes) -> None:
        """One frame; nothing said here is longer than the shortest kind allows."""
        self.transport.write(bytes((kind, MASKED | len(payload))) + NO_MASK + payload)


class Crowd:
    """All phones of a class."""

    def __init__(self, spoken: Speech, port: int, size: int, seed: int) -> None:
        self.spoken, self.port, self.size = spoken, port, size
        self.random = Random(seed)
        self.phones: list[Phone] = []
        self.votes = 0

    async def join(self) -> dict[str, float]:
        """Everybody comes in, as quickly as they are let: seconds until all are in, and how often any was sent away."""
        loop = asyncio.get_running_loop()
        places = asyncio.Semaphore(AT_ONCE)
        begun, sent_away = loop.time(), 0

        async def come() -> None:
            nonlocal sent_away
            while loop.time() - begun < PATIENCE * 3:
                async with places:
                    _, phone = await loop.create_connection(
                        lambda: Phone(self.spoken, self.port), "127.0.0.1", self.port
                    )
                    try:
                        await asyncio.wait_for(phone.entered, PATIENCE)
                        self.phones.append(phone)
                        return
                    except (ConnectionError, TimeoutError):
                        phone.transport.abort()
                        sent_away += 1
                await asyncio.sleep(AGAIN)

        await asyncio.gather(*(come() for _ in range(self.size)))
        return {"seconds": loop.time() - begun, "joined": len(self.phones), "sent_away": sent_away}

    async def vote(self, ballot: int) -> dict[str, object]:
        """Each votes once, at some time within two seconds: seconds to every answer, and how the votes fell."""
        loop = asyncio.get_running_loop()
        self.votes += 1
        number, counts, sent = self.votes, [0] * OPTIONS, {}

        def cast(phone: Phone, pick: int) -> None:
            counts[pick] += 1
            sent[phone] = loop.time()
            phone.say(self.spoken.vote(number, ballot, pick))

        begun = loop.time() + 0.1
        for phone in self.phones:
            loop.call_at(begun + self.random.random() * WITHIN, cast, phone, self.random.randrange(OPTIONS))
        await asyncio.sleep(WITHIN + 0.2)
        until = loop.time() + PATIENCE
        while loop.time() < until and not all(number in phone.answered for phone in self.phones):
            await asyncio.sleep(0.05)
        spent = [phone.answered[number] - sent[phone] for phone in self.phones if number in phone.answered]
        return {"spent": spent, "counts": counts, "refused": sum(phone.refused for phone in self.phones)}


async def main(kind: str, port: str, code: str, phones: str, seed: str) -> None:
    """Do as the lines on the input say."""
    loop = asyncio.get_running_loop()
    crowd = Crowd(speech(kind, code), int(port), int(phones), int(seed))
    while words := (await loop.run_in_executor(None, sys.stdin.readline)).split():
        told = await (crowd.join() if words[0] == "join" else crowd.vote(int(words[1])))
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
