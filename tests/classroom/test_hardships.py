"""Whoever means harm, or has a broken phone, is cut off, and nobody else notices."""

import asyncio
import json
import socket
from collections.abc import Awaitable, Callable
from time import process_time

import aiohttp
import pytest

from game.classroom import call, doors
from game.classroom.gate import Gate
from game.classroom.server import Server
from game.classroom.sites import LOOPBACK
from tests.classroom.halls import SECRETS, SOON, Browser, Hall, hall, run

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


def test_bytes_are_no_message() -> None:
    async def send(_: Hall, bad: Browser) -> None:
        await bad.socket.send_bytes(b'{"probe":1}')
        assert await bad.is_cut()

    beside(send)


def test_who_reads_nothing_is_cut_off_before_it_costs_memory() -> None:
    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            stuck = await asyncio.to_thread(raw_phone, class_.port)
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
            silent = await asyncio.to_thread(raw_phone, class_.port)
            alive = await class_.phone()
            waiting = asyncio.ensure_future(alive.hears("probe"))
            await class_.until(lambda: class_.room.here == 1)
            await alive.say(probe=1)
            assert await waiting == 1
            silent.close()

    run(test)


def raw_phone(port: int) -> socket.socket:
    """A phone that is in, and from then on reads nothing."""
    one = socket.create_connection((LOOPBACK, port))
    one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    one.sendall(handshake(port))
    one.recv(1024)
    payload = json.dumps({"invitation": SECRETS.invitation}).encode()
    one.sendall(bytes((0x81, 0x80 | len(payload), 0, 0, 0, 0)) + payload)
    one.recv(1024)
    return one


def handshake(port: int, path: str = "/socket", key: str = "dGhlIHNhbXBsZSBub25jZQ==") -> bytes:
    return (
        f"GET {path} HTTP/1.1\r\nHost: {LOOPBACK}:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n"
    ).encode()


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


def test_codes_cannot_be_guessed_and_who_scans_is_not_kept_out_by_who_guesses() -> None:
    async def test() -> None:
        async with hall() as class_:
            heard = []
            for attempt in range(30):
                guesser = await class_.call()
                for number in range(doors.TRIES):
                    await guesser.say(code=f"X{attempt:02}{number}")
                    heard.append(await guesser.hears("refused"))
                assert await guesser.is_cut()
            assert heard.count("code") <= doors.WRONG_AT_ONCE + 30
            assert heard[-1] == "tries"
            typing = await class_.call()
            await typing.say(code=SECRETS.code)
            assert await typing.hears("refused") == "tries"
            assert await class_.phone()

    run(test)


def test_keys_cannot_be_guessed() -> None:
    async def test() -> None:
        async with hall() as class_:
            heard = []
            for number in range(80):
                desk = await class_.call("/desk")
                await desk.say(key=f"KEY{number}")
                heard.append(await desk.hears("refused"))
            assert heard[-1] == "tries"
            assert await class_.presenter()

    run(test)


@pytest.mark.parametrize(
    "path",
    [
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/page/phone.js",
        "/phone.js/../../pages.py",
        "//etc/passwd",
        "/phone.js%00.html",
        "/page/",
        "/session.jsonl",
        "/favicon.ico",
    ],
)
def test_nothing_but_the_pages_is_handed_out(path: str) -> None:
    async def test() -> None:
        async with hall() as class_:
            reader, writer = await asyncio.open_connection(LOOPBACK, class_.port)
            writer.write(f"GET {path} HTTP/1.1\r\nHost: {LOOPBACK}:{class_.port}\r\nConnection: close\r\n\r\n".encode())
            answer = await reader.read()
            writer.close()
            assert answer.split(b" ", 2)[1] in (b"404", b"400")
            assert b"root:" not in answer
            assert b"import" not in answer

    run(test)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example:80"}, 421),
        ({"Host": "127.0.0.1;script-src *"}, 421),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_pages_of_others_cannot_call(headers: dict[str, str], status: int) -> None:
    async def test() -> None:
        async with hall() as class_:
            with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
                await class_.call(headers=headers)
            assert refused.value.status == status

    run(test)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"])
def test_nothing_can_be_sent_but_over_a_socket(method: str) -> None:
    async def test() -> None:
        async with hall() as class_:
            answer = await class_.web.request(method, "/", data=b"x" * 100_000)
            assert answer.status == 405

    run(test)


@pytest.mark.parametrize("path", ["/socket", "/desk"])
def test_a_page_asked_for_where_a_socket_is_gets_none(path: str) -> None:
    async def test() -> None:
        async with hall() as class_:
            assert (await class_.web.get(path)).status == 400

    run(test)


def test_a_full_room_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.classroom.server.shared_out", lambda _: (2, 50))

    async def test() -> None:
        async with hall() as class_:
            phones = [await class_.phone() for _ in range(2)]
            late = await class_.call()
            await late.say(invitation=SECRETS.invitation)
            assert await late.hears("refused") == "full"
            assert await late.is_cut()
            await phones[0].socket.close()
            await class_.until(lambda: class_.room.here == 1)
            assert await class_.phone()

    run(test)
