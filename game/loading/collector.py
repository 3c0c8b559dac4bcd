"""Keeps the garbage collector out of the way while many objects are made that will all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache


@contextmanager
def uncollected() -> Iterator[None]:
    """Collection is off inside, and afterwards as it was before; what was made is not looked at again.

    Walking all live objects again and again was most of the time of a long load. Nothing that loading makes
    refers to itself, so whatever of it is dropped goes without the collector. Only the first time in a process is
    what there is set aside for ever: by the next, some of it may be what only the collector can give back.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            set_aside()
            gc.enable()


@cache
def set_aside() -> None:
    """Set aside what there is, once, unless that was done before. To ask takes as long as there is much set aside."""
    if not gc.get_freeze_count():
        gc.freeze()
