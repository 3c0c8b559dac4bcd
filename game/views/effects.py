"""What a model asks the outside world for: data, carried out by whoever runs the views."""

from typing import TYPE_CHECKING, NamedTuple

from game.domain.settings import Level, Settings

if TYPE_CHECKING:
    from game.records.acts import Act, Kept
    from game.room.bridge import Notes
    from game.room.messages import Message
    from game.room.room import Rules


class LoadShelf(NamedTuple):
    """Find out what there is to play; answered by `ShelfLoaded`."""


class LoadHistory(NamedTuple):
    """Find out what earlier runs say; answered by `HistoryLoaded`."""


class OpenScenario(NamedTuple):
    """Read a scenario or a season; answered by `ScenarioOpened` or `NotOpened`."""

    scenario: str


class Recall(NamedTuple):
    """Find out what was read before of a scenario; answered by `Recalled`."""

    scenario: str


class StartRun(NamedTuple):
    """Begin the log of a run, of a season where there are `episodes`; answered by `RunStarted` or `RunNotStarted`."""

    scenario: str
    title: str
    level: Level
    episodes: tuple[str, ...] = ()


class ForkRun(NamedTuple):
    """Begin another run of the same playthrough, with these acts in it; answered by `RunStarted` or `NotSaved`."""

    run: str
    acts: "tuple[Act, ...]"


class OpenRun(NamedTuple):
    """Read a run, and open its log for more; answered by `RunOpened` or `NotOpened`."""

    run: str


class Keep(NamedTuple):
    """Append acts to a run's log, in order; answered by `Saved` or `NotSaved`."""

    run: str
    acts: "tuple[Act, ...]"


class AnswerPlan(NamedTuple):
    """Note in a run what came of its plan; answered by `Saved` or `NotSaved`."""

    run: str
    kept: "Kept"


class CloseRun(NamedTuple):
    """Let go of a run's log; nothing comes back."""

    run: str


class KeepSettings(NamedTuple):
    """Write the settings; answered by `SettingsKept` or `SettingsNotKept`."""

    settings: Settings


class BeginLesson(NamedTuple):
    """Begin a class, or go on with that in the file `path`; answered by `LessonBegun` or `LessonNotBegun`."""

    scenario: str
    title: str
    rules: "Rules"
    path: str = ""


class TellRoom(NamedTuple):
    """Have the room hear a message, or the presenter's page show notes; nothing comes back but news of the room."""

    said: "Message | Notes"


class WritePapers(NamedTuple):
    """Write what is left of a class, the handout and the votes; answered by `PapersWritten` or `PapersNotWritten`."""


class Quit(NamedTuple):
    """End the program."""


Effect = (
    LoadShelf
    | LoadHistory
    | OpenScenario
    | Recall
    | StartRun
    | ForkRun
    | OpenRun
    | Keep
    | AnswerPlan
    | CloseRun
    | KeepSettings
    | BeginLesson
    | TellRoom
    | WritePapers
    | Quit
)
