"""A server of aiohttp that only counts votes: nobody is known, nothing is checked, nothing is kept."""

import asyncio
import json
import os
import sys
from contextlib import suppress
from threading import Thread

from aiohttp import WSMsgType, web

TICK = 0.2
COUNTS: list[list[int]] = [[0] * 4]
CALLS: set[web.WebSocketResponse] = set()


async def call(request: web.Request) -> web.WebSocketResponse:
    """One phone."""
    socket = web.WebSocketResponse(compress=False)
    await socket.prepare(request)
    CALLS.add(socket)
    try:
        async for heard in socket:
            if heard.type is not WSMsgType.TEXT:
                continue
            if heard.data == "join":
                await socket.send_str("joined")
                continue
            vote = json.loads(heard.data)
            COUNTS[-1][vote["pick"]] += 1
            await socket.send_str(f'{{"answer":{vote["number"]}}}')
    finally:
        CALLS.discard(socket)
    return socket


async def tell() -> None:
    """Tell everybody how the votes stand, five times a second."""
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        due += TICK
        await asyncio.sleep(max(0.0, due - loop.time()))
        told = json.dumps({"counts": COUNTS[-1]})
        for socket in list(CALLS):
            with suppress(ConnectionError):
                await socket.send_str(told)


def obey() -> None:
    """Do as the lines on the input say."""
    for line in sys.stdin:
        if line.startswith("end"):
            print(json.dumps({"counts": COUNTS}), flush=True)
            continue
        if int(line.split()[1]):
            COUNTS.append([0] * 4)
        print("{}", flush=True)
    os._exit(0)


async def main() -> None:
    """Listen for as long as there is input."""
    app = web.Application()
    app.router.add_get("/", call)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, backlog=1024)
    await site.start()
    port = runner.addresses[0][1]
    print(json.dumps({"port": port, "code": "-", "server": str(os.getpid())}), flush=True)
    Thread(target=obey, daemon=True).start()
    await tell()


if __name__ == "__main__":
    asyncio.run(main())
