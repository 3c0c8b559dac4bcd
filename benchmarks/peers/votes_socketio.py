"""The same with python-socketio on aiohttp: it counts votes, acknowledges each, and emits how they stand."""

import asyncio
import json
import os
import sys
from threading import Thread

import socketio
from aiohttp import web

TICK = 0.2
COUNTS: list[list[int]] = [[0] * 4]
SERVER = socketio.AsyncServer(async_mode="aiohttp", logger=False, engineio_logger=False)


@SERVER.event
async def vote(_: str, pick: int) -> int:
    """One vote; what is returned is the acknowledgement."""
    COUNTS[-1][pick] += 1
    return pick


async def tell() -> None:
    """Tell everybody how the votes stand, five times a second."""
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        due += TICK
        await asyncio.sleep(max(0.0, due - loop.time()))
        await SERVER.emit("tally", COUNTS[-1])


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
    SERVER.attach(app)
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
