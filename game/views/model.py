"""What the front is at any moment, as one frozen value."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from game.domain.settings import Level, Settings
from game.engine.compile import Story
from game.records.acts import Act
from game.views.action import Action
from game.views.effects import AnswerPlan, ForkRun, Keep, KeepSettings
from game.views.messages import NotSaved
from game.views.shelf import History, Shelf

if TYPE_CHECKING:
    from game.engine.session import Sitting
    from game.scoring.debrief import Debrief


@dataclass(frozen=True, slots=True)
class Title:
    """The first screen."""


@dataclass(frozen=True, slots=True)
class Library:
    """Where to tonight."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """Before a scenario begins. `starting` while its log is being begun, for which there were so many `tries`."""

    story: Story
    level: Level
    starting: bool = False
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Playing:
    """A sitting. `run` names its log, empty where it is not kept; `acts` are all that happened in it.

    `cut` is what an edit of the scenario took away: to be kept before whatever is done next, and not sooner, for
    with the old text back everything holds again.
    `writing` is open while choosing whom to write to, with `to` set while choosing with what intent. `word`
    is said once, above what comes next.
    """

    sitting: "Sitting"
    run: str
    acts: tuple[Act, ...] = ()
    cut: tuple[Act, ...] = ()
    writing: bool = False
    to: str = ""
    word: str = ""


class Part(StrEnum):
    """The parts of a debrief."""

    ROWS = "rows"
    ROW = "row"
    MATTERED = "mattered"
    DECISION = "decision"
    WHAT_IF = "what-if"
    PLAN = "plan"
    OWN_PLAN = "own-plan"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class LookingBack:
    """The debrief of a sitting; `subject` is the mistake or the decision that is open, `behind` what was before."""

    playing: Playing
    debrief: "Debrief"
    part: Part = Part.ROWS
    subject: str = ""
    behind: "LookingBack | None" = None


@dataclass(frozen=True, slots=True)
class You:
    """Habits, plans and earlier runs; None while they are being read."""

    history: History | None = None


@dataclass(frozen=True, slots=True)
class SettingsShown:
    """The settings, reached from `behind`."""

    behind: "Screen"


@dataclass(frozen=True, slots=True)
class PlanQuestion:
    """What came of the last plan, asked once; `then` is where one goes on."""

    then: "Screen" = Title()


Screen = Title | PlanQuestion | Library | Briefing | Playing | LookingBack | You | SettingsShown


class Overlay(StrEnum):
    """What can lie over a sitting."""

    PAUSE = "pause"
    BACKLOG = "backlog"
    NOTEBOOK = "notebook"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Pending:
    """Something on its way to the disk. `then` is the screen once it is safe, `pressed` what led to it.

    `failed` says why the disk refused it, if it did, and `tries` how often it was sent there.
    """

    effect: Keep | ForkRun | AnswerPlan | KeepSettings
    then: Screen
    pressed: Action | None = None
    failed: NotSaved | None = None
    tries: int = 1


@dataclass(frozen=True, slots=True)
class Unstarted:
    """A run whose log could not be begun, and why; `tries` counts how often it was tried."""

    seed: int
    failed: NotSaved
    tries: int = 1


@dataclass(frozen=True, slots=True)
class Model:
    """Everything there is to show. `word` is told once on the next screen; `over` marks that the program ends."""

    settings: Settings
    shelf: Shelf | None = None
    screen: Screen = Title()
    overlay: Overlay | None = None
    pending: Pending | None = None
    unstarted: Unstarted | None = None
    word: str = ""
    over: bool = False
