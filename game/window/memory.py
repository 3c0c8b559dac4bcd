"""Memory: a picture that is let go of is given back to the system."""

from contextlib import suppress

M_MMAP_THRESHOLD, M_ARENA_MAX = -3, -8
LARGE = 256 * 1024
"""From how many bytes on something is given back as soon as it is let go of."""


def give_back_pictures() -> None:
    """Keep pictures out of the heap, where what is small lies between them and holds on to 30 MB in an evening.

    Left alone, glibc moves the limit up to the largest picture there was, and gives every thread a heap of its own;
    other systems do neither.
    """
    with suppress(ImportError, OSError, AttributeError, TypeError):
        import ctypes

        system = ctypes.CDLL(None)
        system.mallopt(M_MMAP_THRESHOLD, LARGE)
        system.mallopt(M_ARENA_MAX, 1)
