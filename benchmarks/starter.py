"""Somebody who starts the game on DATA, in a process of its own.

Ends at once at the first frame that takes input with its pictures in it; the time is taken from outside. Python
compiles a script anew at every start, which nobody waits for who has the game installed: so this one is short.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.window.app import Game

FRAME = 1 / 60


@contextmanager
def sitting(data: str) -> Iterator["Game"]:
    """The game as `longgame play --data DATA` begins it, with its first picture in the window."""
    import gc

    gc.disable()  # as the command does
    from game.cli import asked_for, parser
    from game.cli.reach import folders_of, ports_for_window

    given = ["play", "--data", data]
    options = parser(asked_for(given)).parse_args(given)
    folders = folders_of(options)
    from game.window.app import begun

    with begun(folders, partial(ports_for_window, options, folders)) as game:
        yield game


if __name__ == "__main__":
    with sitting(sys.argv[1]) as game:
        while game.gallery.busy or game.stale:
            game.turn(FRAME)
        os._exit(0)
