"""What reaches a model: what a person did, and what came back from an effect."""

from typing import TYPE_CHECKING, NamedTuple

from game.domain.settings import Level
from game.views.action import Action

if TYPE_CHECKING:
    from game.domain.diagnostic import Diagnostic
    from game.engine.compile import Story
    from game.engine.season import Arc
    from game.records.acts import Act
    from game.room.bridge import News
    from game.room.room import Room
    from game.views.shelf import History, Shelf


class Press(NamedTuple):
    """A button was pressed, by key, by pointer or by name."""

    action: Action


class Typed(NamedTuple):
    """A text was entered into the input that is open; empty where somebody thought better of it."""

    text: str


class Saved(NamedTuple):
    """What was to be kept is on the disk."""


class NotSaved(NamedTuple):
    """It is not, because of `reason`; `mend` says what helps, and `path` which file or folder it is about.

    Of several acts the first `done` are.
    """

    reason: str
    mend: str
    path: str = ""
    done: int = 0


class SettingsKept(NamedTuple):
    """The settings are on the disk."""


class SettingsNotKept(NamedTuple):
    """They are not, because `failed` happened; they hold all the same until the program ends."""

    failed: NotSaved


class ShelfLoaded(NamedTuple):
    """What there is to play, and what was left unfinished."""

    shelf: "Shelf"


class HistoryLoaded(NamedTuple):
    """What earlier runs say."""

    history: "History"


class ScenarioOpened(NamedTuple):
    """A scenario is ready to be played, or a season: its first episode and the `arc` around it.

    `run` is one of that season that can be gone on with, after `done` of its episodes; empty where there is none.
    """

    story: "Story"
    arc: "Arc | None" = None
    run: str = ""
    done: int = 0


class NotOpened(NamedTuple):
    """A scenario or a run cannot be opened; `reason` says why in sentences."""

    reason: str


class Recalled(NamedTuple):
    """What was read before of a scenario: every line that lay before a choice in some run, as `line_key` tells it."""

    scenario: str
    lines: frozenset[str] = frozenset()


class RunStarted(NamedTuple):
    """A run's log exists. `run` names it in effects."""

    run: str
    seed: int


class RunNotStarted(NamedTuple):
    """A run's log could not be begun, because `failed` happened; the seed is there all the same."""

    seed: int
    failed: NotSaved


class RunOpened(NamedTuple):
    """A run was read: `acts` are all that happened in it.

    `remark` says what was wrong with the file, if anything was. `finished` runs open at their debrief. Of a season
    `story` is the first episode, with the `arc` around it.
    """

    run: str
    story: "Story"
    level: Level
    seed: int
    acts: "tuple[Act, ...]" = ()
    remark: str = ""
    finished: bool = False
    arc: "Arc | None" = None


class StoryRead(NamedTuple):
    """The file of a preview was read: the story in it, None where `faults` keep it from being played."""

    story: "Story | None"
    faults: "tuple[Diagnostic, ...]" = ()


class LessonBegun(NamedTuple):
    """A class exists, with a file of its own; `room` is as it was left where it had been begun before."""

    seed: int
    room: "Room"


class LessonNotBegun(NamedTuple):
    """There can be no class, because `failed` happened."""

    failed: NotSaved


class Heard(NamedTuple):
    """News of the room."""

    news: "News"


class Clock(NamedTuple):
    """What time it is, in seconds since 1970."""

    now: float


class PapersWritten(NamedTuple):
    """What is left of a class lies in a folder."""

    folder: str


class PapersNotWritten(NamedTuple):
    """It does not, because `failed` happened."""

    failed: NotSaved


Message = (
    Press
    | Typed
    | Saved
    | NotSaved
    | SettingsKept
    | SettingsNotKept
    | ShelfLoaded
    | HistoryLoaded
    | ScenarioOpened
    | NotOpened
    | Recalled
    | RunStarted
    | RunNotStarted
    | RunOpened
    | StoryRead
    | LessonBegun
    | LessonNotBegun
    | Heard
    | Clock
    | PapersWritten
    | PapersNotWritten
)
