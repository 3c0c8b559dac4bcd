"""What can be asked for by HTTP, and whose requests are turned away."""

import asyncio

import aiohttp
import pytest
from aiohttp import web

from game.classroom import gate, pages
from game.classroom.visitors import is_ours
from tests.classroom.cable import LOOPBACK
from tests.classroom.halls import hall, run
from tests.classroom.raw import answered, raw


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


@pytest.mark.parametrize(
    ("host", "is_known"),
    [
        ("192.0.2.7:8080", True),
        ("localhost", True),
        ("Laptop:8080", True),
        ("laptop.local:8080", True),
        ("laptop.fritz.box", True),
        ("laptop.evil.example:8080", False),
        ("evil.example", False),
        ("192.0.2.7.evil.example", False),
        ("", False),
        ("192.0.2.7:8080@evil.example", False),
        ("192.0.2.7; script-src *", False),
    ],
)
def test_names_that_somebody_else_may_have_made_point_here_are_none_of_ours(
    monkeypatch: pytest.MonkeyPatch, host: str, is_known: bool
) -> None:
    monkeypatch.setattr("socket.gethostname", lambda: "laptop")
    assert is_ours(host) is is_known


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND"])
def test_nothing_can_be_sent_but_over_a_socket(method: str) -> None:
    async def test() -> None:
        async with hall() as class_:
            answer = await class_.web.request(method, "/", data=b"x" * 1_000)
            assert answer.status == 405

    run(test)


@pytest.mark.parametrize("path", ["/socket", "/desk"])
def test_a_page_asked_for_where_a_socket_is_gets_none(path: str) -> None:
    async def test() -> None:
        async with hall() as class_:
            assert (await class_.web.get(path)).status == 400

    run(test)


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (("GET / HTTP/1.1",), b"400"),
        (("GET / HTTP/1.0",), b"421"),
        (("GET / HTTP/1.1", "Host: 127.0.0.1", "Host: evil.example"), b"400"),
        (("GET / HTTP/1.1", "Host: 127.0.0.1", "Content-Length: 4", "Transfer-Encoding: chunked"), b"400"),
        (("GET / HTTP/1.1", "Host: 127.0.0.1", "Content-Length: 4", "Content-Length: 5"), b"400"),
        (("GET / HTTP/1.1", "Host: 127.0.0.1", "Content-Length: -1"), b"400"),
        (("GET / HTTP/1.1", "Host: 127.0.0.1", " folded: yes"), b"400"),
        (("GET / HTTP/9.9", "Host: 127.0.0.1"), b"400"),
        (("CONNECT evil.example:80 HTTP/1.1", "Host: 127.0.0.1"), b"405"),
        (("GET / HTTP/1.1", "Host: 127.0.0.1", "Cookie: " + "x" * 5000), b"400"),
        (("GET / HTTP/1.1", "Host: 127.0.0.1", *(f"X-{number}: x" for number in range(100))), b"400"),
        (("GET /" + "x" * 3000 + " HTTP/1.1", "Host: 127.0.0.1"), b"400"),
        (("GET /<script>alert(1)</script> HTTP/1.1", "Host: 127.0.0.1"), b"404"),
    ],
)
def test_what_no_browser_asks_is_refused_without_saying_it_again(lines: tuple[str, ...], status: bytes) -> None:
    async def test() -> None:
        async with hall() as class_:
            answer = await answered(class_.port, *lines)
            assert answer.split(b" ", 2)[1] == status
            assert b"script>" not in answer
            assert b"evil" not in answer

    run(test)


def test_a_connection_may_ask_for_little_more_than_there_is() -> None:
    async def test() -> None:
        async with hall() as class_:
            greedy = await raw(class_.port)
            await greedy.send(f"GET /wire.js HTTP/1.1\r\nHost: {LOOPBACK}:{class_.port}\r\n\r\n".encode() * 200)
            answers = await greedy.rest()
            assert answers.count(b"HTTP/1.1 200") == gate.REQUESTS
            assert answers.count(b"HTTP/1.1 429") == 1

    run(test)


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 100_000,
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999\r\n\r\n" + b"x" * 1_000_000,
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * 100_000,
        b"\r\n" * 500_000,
        bytes(1_000_000),
    ],
    ids=["headers", "body", "chunks", "nothing", "zeros"],
)
def test_who_sends_more_than_anybody_has_to_say_is_cut_off(sent: bytes) -> None:
    async def test() -> None:
        async with hall() as class_:
            loud = await raw(class_.port)
            await loud.send(sent)
            assert len(await loud.rest()) < 2000
            assert await class_.phone()

    run(test)


def test_a_vote_waits_for_few_of_those_who_all_ask_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    given = list[str]()
    answer = pages.answer

    def counting(request: web.BaseRequest, page: pages.Page | None) -> web.Response:
        given.append(request.path)
        return answer(request, page)

    monkeypatch.setattr(pages, "answer", counting)

    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            good = await class_.phone()
            crowd = [await raw(class_.port) for _ in range(300)]
            for each in crowd:
                each.put(f"GET / HTTP/1.1\r\nHost: {LOOPBACK}:{class_.port}\r\n\r\n".encode())
            assert (await good.votes(1))["heard"] == "taken"
            assert len(given) < 150
            for each in crowd:
                await each.until(b"\r\n\r\n")
                each.close()

    run(test)
