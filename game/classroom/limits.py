"""How much anybody may do, and how many may be here at once."""

from collections.abc import Callable
from time import monotonic

WANTED = 2_500
"""Phones that a class may have at most."""

PENDING = 1_000
"""Connections at most that have not said yet who they are."""

RESERVE = 100
"""Files that the server itself may need."""


class Bucket:
    """So many at once, and so many a second after that."""

    __slots__ = ("_left", "_most", "_now", "_refill", "_since")

    def __init__(self, most: float, refill: float, now: Callable[[], float] = monotonic) -> None:
        self._most = self._left = most
        self._refill = refill
        self._now = now
        self._since = now()

    def takes(self, number: int = 1) -> bool:
        """Take so many; whether there were as many."""
        now = self._now()
        self._left = min(self._most, self._left + (now - self._since) * self._refill)
        self._since = now
        if self._left < number:
            return False
        self._left -= number
        return True


def open_files() -> int:
    """How many files this process may have open, after asking for as many as a large class needs."""
    try:
        import resource
    except ImportError:  # Windows counts no sockets as files
        return WANTED + PENDING + RESERVE
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = WANTED + PENDING + RESERVE
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return wanted
    raised = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (raised, hard))
    except (OSError, ValueError):
        return soft
    return raised


def shared_out(files: int) -> tuple[int, int]:
    """How many phones there may be under such a limit, and how many connections that have not said who they are."""
    pending = min(PENDING, files // 4)
    return max(1, min(WANTED, files - pending - RESERVE)), pending
