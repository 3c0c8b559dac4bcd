"""What can be wrong with what lies on the disk: two nouns that the screens speak of too, so nothing heavy is here."""

from enum import StrEnum
from typing import NamedTuple


class Trouble(StrEnum):
    """Why a run cannot be read, or not to its end, or not be gone on with."""

    EMPTY = "empty"
    DAMAGED = "damaged"
    NEWER = "newer"
    UNREADABLE = "unreadable"
    STRANGE = "strange"
    IN_USE = "in-use"


class Fault(NamedTuple):
    """What is wrong with a run, at `line` from 1 (0: with the whole); `message` is a sentence, without its stop."""

    trouble: Trouble
    message: str
    line: int = 0
