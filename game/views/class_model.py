"""A class in front of the window: what is on its screen, and how far the story has been shown."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from game.engine.compile import Story
    from game.engine.replay import Replay
    from game.engine.session import Sitting
    from game.room.bridge import Listening, NotKept, NotListening
    from game.room.messages import Message
    from game.room.room import Room, Rules
    from game.views.messages import Heard, NotSaved
    from game.views.node import Node


class LeftLesson(NamedTuple):
    """A class that was left before its end: the file it is in, when it began, how many were there and decided."""

    path: str
    began: str
    voters: int
    decisions: int


class Arriving(NamedTuple):
    """Before a class: one that was left is offered to be gone on with; `failed` where it cannot be begun.

    `heard` is the news of the room that came before it was there.
    """

    story: "Story"
    rules: "Rules"
    left: LeftLesson | None = None
    beginning: bool = False
    failed: "NotSaved | None" = None
    heard: "tuple[Heard, ...]" = ()


class Part(StrEnum):
    """What the class has come to."""

    LOBBY = "lobby"
    STORY = "story"
    LOOKING_BACK = "looking-back"


class Over(StrEnum):
    """What can lie over it."""

    BLANK = "blank"
    PAUSE = "pause"
    JOINING = "joining"
    PRESENTER = "presenter"
    BRANCH = "branch"


class Hands(NamedTuple):
    """Hands are being counted for the option at a place; `typed` are the figures so far."""

    option: int
    typed: str = ""


class Looking(NamedTuple):
    """What there is to look back at, in pages: the nodes of each."""

    pages: "tuple[tuple[Node, ...], ...]"


class Lesson(NamedTuple):
    """A class.

    `room` is the room with all that was said here in it; of that the server has not heard `sent` yet, after the
    `taken` messages before. `past` is as far as the class has decided, `sitting` as far as the screen has shown it.
    `is_put` tells that the decision at hand is on the screen, `marked` which options are to be followed instead of
    the vote, `counting` whose hands are counted, `branch` which other option is shown beside, `looking` what there
    is to look back at and `page` which page of it lies open. `word` is said once. `papers` is the folder with what is
    left of the class, once it is written, and `now` the time in seconds since 1970.
    """

    story: "Story"
    seed: int
    room: "Room"
    past: "Replay"
    sitting: "Sitting"
    part: Part = Part.LOBBY
    over: Over | None = None
    is_put: bool = False
    marked: tuple[int, ...] | None = None
    counting: Hands | None = None
    branch: int = 0
    page: int = 0
    looking: "Looking | None" = None
    word: str = ""
    papers: str = ""
    now: float = 0.0
    reached: "Listening | NotListening | None" = None
    unkept: "NotKept | None" = None
    sent: "tuple[Message, ...]" = ()
    taken: int = 0
