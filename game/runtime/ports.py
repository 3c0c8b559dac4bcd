"""What a game is given to work with: all that it would otherwise have to look for in the world outside."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from game.loading.library import Library
    from game.records.disk import Folders
    from game.runtime.classroom import Classroom


class Ports(NamedTuple):
    """`seed` gives a variant that is not among those named, `now` the time with its zone.

    `classroom` is there where a class is held.
    """

    library: "Library"
    folders: "Folders"
    seed: Callable[[frozenset[int]], int]
    now: Callable[[], datetime]
    classroom: "Classroom | None" = None
