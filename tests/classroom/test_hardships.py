"""Whoever means harm, or has a broken phone, is cut off, and nobody else notices."""

import asyncio
from collections.abc import Awaitable, Callable
from time import process_time

import pytest

from game.classroom import call
from game.classroom.gate import Gate
from game.classroom.server import Server
from tests.classroom.cable import LOOPBACK
from tests.classroom.halls import SOON, Browser, Hall, hall, run
from tests.classroom.raw import MORE, NO_MASK, PING, PONG, TEXT, frame, handshake, raw_phone, stuck_phone

AT_ONCE = 1.0
"""Seconds of the processor’s time in which a vote is answered even then: however busy the machine is with others."""


HARMLESS = ('{"name":"' + "\\ud800" * 100 + '"}', '{"vote":[1,99999999999999999999999,0,[0]]}', '{"vote":[1,3,0,[-1]]}')
"""What might be meant well, and changes nothing."""


def beside(harm: Callable[[Hall, Browser], Awaitable[None]]) -> None:
    """Do harm in a class that votes, and see that somebody else can vote before, meanwhile and after."""

    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            good, bad = await class_.phone(), await class_.phone()
            going = asyncio.ensure_future(harm(class_, bad))
            for number in range(5):
                since = process_time()
                assert (await good.votes(number % 3, number=number))["heard"] == "taken"
                assert process_time() - since < AT_ONCE
                await asyncio.sleep(0.02)
            await going
            assert (await good.votes(1, number=9))["mine"] == [[1]]

    run(test)


def test_who_floods_is_cut_off() -> None:
    async def flood(_: Hall, bad: Browser) -> None:
        for number in range(200):
            if bad.socket.closed:
                break
            try:
                await bad.say(vote=[number, 3, 0, [number % 3]])
            except ConnectionError:
                break
        assert await bad.is_cut()

    beside(flood)


def test_who_floods_with_pings_is_cut_off() -> None:
    async def flood(_: Hall, bad: Browser) -> None:
        try:
            for _number in range(200):
                await bad.socket.ping()
        except ConnectionError:
            return
        assert await bad.is_cut()

    beside(flood)


@pytest.mark.parametrize(
    "garbage",
    [
        "",
        "null",
        "[]",
        "{",
        "\x00" * 50,
        '{"vote":null,"vote":[1]}',
        '{"vote":[1,3,0,["0"]]}',
        '{"vote":[1,3,0,[1e400]]}',
        '{"token":7}',
        "[" * 900,
        *HARMLESS,
    ],
)
def test_garbage_ends_the_call_or_says_nothing(garbage: str) -> None:
    async def litter(class_: Hall, bad: Browser) -> None:
        before = class_.room.polls
        await bad.socket.send_str(garbage)
        await bad.socket.send_str(garbage)
        if garbage not in HARMLESS:
            assert await bad.is_cut()
        assert not [
            token for poll in class_.room.polls for token in poll.rounds[0].votes if token == bad.heard[0]["token"]
        ]
        assert len(class_.room.polls) == len(before)

    beside(litter)


@pytest.mark.parametrize("size", [call.AT_ONCE * 40, 2_000_000])
def test_what_is_too_long_ends_the_call(size: int) -> None:
    async def shout(_: Hall, bad: Browser) -> None:
        try:
            await bad.socket.send_str('{"name":"' + "x" * size + '"}')
        except ConnectionError:
            return
        assert await bad.is_cut()

    beside(shout)


@pytest.mark.parametrize(
    "frames",
    [
        frame(TEXT, b'{"vote":[1,3,0,[1]]}') * 2_000,
        frame(PING, b"") * 20_000,
        frame(PONG, b"") * 20_000,
        frame(TEXT & 0x7F, b"{") + frame(MORE, b"") * 50_000,
    ],
    ids=["votes", "pings", "pongs", "fragments"],
)
def test_who_sends_without_reading_is_cut_off(frames: bytes) -> None:
    async def flood(class_: Hall, _: Browser) -> None:
        loud = await raw_phone(class_.port)
        await loud.send(frames)
        await loud.rest()

    beside(flood)


def test_who_sends_nothing_bit_by_bit_is_cut_off() -> None:
    async def drip(class_: Hall, _: Browser) -> None:
        loud = await raw_phone(class_.port)
        for _number in range(40):
            await loud.send(frame(TEXT & 0x7F, b"") + frame(MORE, b"") * 100)
            await asyncio.sleep(0.01)
        await loud.rest()

    beside(drip)


@pytest.mark.parametrize(
    "sent",
    [
        frame(0xC1, b"packed?"),
        b"\x81\x05hello",
        frame(0x83, b"x"),
        frame(0x09, b"x"),
        b"\x81\xff" + b"\xff" * 8 + NO_MASK,
        frame(TEXT, b"\xff\xfe"),
        frame(0x01, b"a") + frame(TEXT, b"b"),
        frame(MORE, b"x"),
        frame(0x88, b"\x00"),
        frame(0x88, b"\x03\xe8"),
    ],
    ids=["packed", "bare", "unknown", "split-ping", "endless", "no-text", "mixed", "no-start", "bad-end", "end"],
)
def test_frames_that_no_browser_sends_end_the_call(sent: bytes) -> None:
    async def send(class_: Hall, _: Browser) -> None:
        before = class_.room.here
        odd = await raw_phone(class_.port)
        await odd.send(sent)
        await odd.rest()
        await asyncio.sleep(0.05)
        assert class_.room.here == before

    beside(send)


def test_who_says_good_bye_only_halfway_is_gone() -> None:
    async def leave(class_: Hall, _: Browser) -> None:
        before = class_.room.here
        half = await raw_phone(class_.port)
        half.stop_sending()
        await half.rest()
        await asyncio.sleep(0.05)
        assert class_.room.here == before

    beside(leave)


def test_bytes_are_no_message() -> None:
    async def send(_: Hall, bad: Browser) -> None:
        await bad.socket.send_bytes(b'{"probe":1}')
        assert await bad.is_cut()

    beside(send)


def test_who_reads_nothing_is_cut_off_before_it_costs_memory() -> None:
    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            stuck = await asyncio.to_thread(stuck_phone, class_.port)
            good = await class_.phone()
            try:
                crowd = class_.server._crowd
                assert len(crowd) == 2
                [frozen] = [
                    each
                    for each in crowd.everybody
                    if each._transport.get_extra_info("peername") == stuck.getsockname()
                ]
                for _ in range(3000):
                    frozen.write(b"\x81\x7e\x10\x00" + b" " * 4096)
                    if not frozen.is_open:
                        break
                assert not frozen.is_open
                assert (await good.votes(1))["heard"] == "taken"
                await class_.until(lambda: class_.room.here == 1)
            finally:
                stuck.close()

    run(test)


def test_who_is_silent_and_does_not_say_that_it_is_there_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call, "HEARTBEAT", 1.0)

    async def test() -> None:
        async with hall() as class_:
            silent = await asyncio.to_thread(stuck_phone, class_.port)
            alive = await class_.phone()
            waiting = asyncio.ensure_future(alive.hears("probe"))
            await class_.until(lambda: class_.room.here == 1)
            await alive.say(probe=1)
            assert await waiting == 1
            silent.close()

    run(test)


def impatient(most: int = 50, patience: float = 1.0) -> Callable[[Server], Gate]:
    """A gate that bears less than the real one, so that the tests are quick."""

    def gate(server: Server) -> Gate:
        server.gate = Gate(server.handle, most, patience)
        return server.gate

    return gate


@pytest.mark.parametrize("start", [b"", b"G", b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ", "socket"])
def test_who_dawdles_at_the_door_is_sent_away(start: bytes | str) -> None:
    async def test() -> None:
        async with hall(gate=impatient()) as class_:
            await class_.vote()
            good = await class_.phone()
            said = start if isinstance(start, bytes) else handshake(class_.port)
            reader, writer = await asyncio.open_connection(LOOPBACK, class_.port)
            writer.write(said)
            async with asyncio.timeout(SOON):
                try:
                    while await reader.read(1024):
                        pass
                except ConnectionError:
                    pass
            writer.close()
            assert (await good.votes(1))["heard"] == "taken"

    run(test)


def test_a_thousand_sockets_keep_nobody_out() -> None:
    async def test() -> None:
        async with hall(gate=impatient(most=200, patience=30)) as class_:
            await class_.vote()
            good = await class_.phone()
            sockets = [await asyncio.open_connection(LOOPBACK, class_.port) for _ in range(1000)]
            late = await class_.phone()
            for phone in (good, late):
                assert (await phone.votes(1))["heard"] == "taken"
            assert class_.server.gate is not None
            assert len(class_.server.gate.connections) <= 203
            for _, writer in sockets:
                writer.close()

    run(test)


def test_one_phone_has_few_connections() -> None:
    async def test() -> None:
        async with hall() as class_:
            first = await class_.phone()
            token = first.heard[0]["token"]
            for _ in range(6):
                tab = await class_.call()
                await tab.say(token=token)
                await tab.hears("state")
            assert await first.is_cut()
            await class_.until(lambda: len(class_.server._crowd) == 4)

    run(test)
