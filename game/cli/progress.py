"""A line that tells whoever waits at a terminal what is being found out."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def telling_how_far() -> Iterator[Callable[[str], None]]:
    """A line on stderr that is written over and over, and wiped in the end; nothing where there is no terminal."""
    if not sys.stderr or not sys.stderr.isatty():
        yield lambda _: None
        return
    longest = 0

    def show(what: str) -> None:
        nonlocal longest
        print(f"\r{what.ljust(longest)}", end="", file=sys.stderr, flush=True)
        longest = max(longest, len(what))

    try:
        yield show
    finally:
        print(f"\r{' ' * longest}\r", end="", file=sys.stderr, flush=True)
