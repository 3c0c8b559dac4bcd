"""What a rule is: a code, and a function that finds where a manuscript has it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from game.authoring.rules.manuscript import Manuscript
from game.domain.diagnostic import Span
from game.loading.faults.fault import Fault


class Found(NamedTuple):
    """One place that has a fault; `words` fill its message, `mended` is what should stand there, if that is certain."""

    span: Span
    words: dict[str, str]
    mended: str | None = None


class Rule(NamedTuple):
    """Finds one kind of fault in a story that can be played.

    `of_paths` says that it takes all paths to know, `mends` that it may know what should stand there instead.
    """

    fault: Fault
    find: Callable[[Manuscript], Iterable[Found]]
    of_paths: bool = False
    mends: bool = False
