"""The process that paints, so that neither the window nor its sound ever waits for a picture.

Run as ``python -m game.art.worker``: requests on standard input, answers on standard output. It ends with its input.
"""

import os
import signal
import sys
from contextlib import suppress

from game.art.pictures import svg
from game.art.pixels import png
from game.art.wire import answer, request_of

POLITENESS = 5
"""By how much the window goes first, where processor time is short."""


def main() -> None:
    """Answer requests until there are no more."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing that prints may write between the pictures
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the game, which then ends our input
    if hasattr(os, "nice"):
        os.nice(POLITENESS)
    with suppress(BrokenPipeError):
        for line in requests:
            answers.write(answered(line))
            answers.flush()


def answered(line: bytes) -> bytes:
    """The answer to one request, whatever is wrong with it."""
    try:
        request = request_of(line)
        return answer(png(svg(request.picture), request.width, request.height), "")
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic in the rasteriser is no `Exception`
        return answer(b"", " ".join(f"{type(error).__name__}: {error}".split()))


if __name__ == "__main__":
    main()
