"""What the front is at any moment, as one frozen value."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from game.domain.settings import Level, Onward, Settings
from game.views.action import Action
from game.views.class_model import Arriving, Lesson
from game.views.effects import AnswerPlan, ForkRun, Keep
from game.views.messages import NotSaved, Recalled

if TYPE_CHECKING:
    from game.domain.diagnostic import Diagnostic
    from game.engine.compile import Story
    from game.engine.rehearsal import Deed
    from game.engine.season import Arc
    from game.engine.session import Sitting
    from game.records.acts import Act
    from game.scoring.counterfactual import WhatIf
    from game.scoring.debrief import Debrief
    from game.views.shelf import History, Shelf


class Front(StrEnum):
    """Where the trees are shown: what can be set there differs."""

    TERMINAL = "terminal"
    WINDOW = "window"


class Title(NamedTuple):
    """The first screen."""


class Library(NamedTuple):
    """Where to tonight."""


class Opening(NamedTuple):
    """The first page of a season, before its first episode. `run` is what one can go on with, after `done` episodes."""

    story: "Story"
    arc: "Arc"
    run: str = ""
    done: int = 0


class Briefing(NamedTuple):
    """Before a scenario begins. `starting` while its log is being begun, for which there were so many `tries`.

    `arc` is the season around it, if it is an episode; `behind` is then the debrief of the one before.
    """

    story: "Story"
    level: Level
    starting: bool = False
    tries: int = 0
    arc: "Arc | None" = None
    behind: "LookingBack | None" = None


class Playing(NamedTuple):
    """A sitting. `run` names its log, empty where it is not kept; `acts` are all that happened in it.

    `cut` is what an edit of the scenario took away: to be kept before whatever is done next, and not sooner, for
    with the old text back everything holds again.
    `arc` is the season around the episode at hand, if it is one.
    `to` is whom one is about to write to, while the intent is being chosen. `word` is said once, above what comes
    next.
    """

    sitting: "Sitting"
    run: str
    acts: "tuple[Act, ...]" = ()
    cut: "tuple[Act, ...]" = ()
    to: str = ""
    word: str = ""
    arc: "Arc | None" = None


class Part(StrEnum):
    """The parts of a debrief."""

    ROWS = "rows"
    ROW = "row"
    DECISION = "decision"
    WHAT_IF = "what-if"
    PLAN = "plan"
    OWN_PLAN = "own-plan"
    TAKEN = "taken"


class LookingBack(NamedTuple):
    """The debrief of a sitting; `subject` is the mistake or the decision that is open, `behind` what was before.

    `course` is what another choice would have led to where a decision is open, if there was one to compare.
    `whole` is the debrief of a season over all of its episodes.
    """

    playing: Playing
    debrief: "Debrief"
    part: Part = Part.ROWS
    subject: str = ""
    behind: "LookingBack | None" = None
    course: "WhatIf | None" = None
    whole: bool = False


class You(NamedTuple):
    """Habits, plans and earlier runs; None while they are being read."""

    history: "History | None" = None


class PlanQuestion(NamedTuple):
    """What came of the last plan, asked once; `then` is where one goes on."""

    then: "Screen" = Title()


Screen = Title | PlanQuestion | Library | Opening | Briefing | Playing | LookingBack | You | Arriving | Lesson


class Overlay(StrEnum):
    """What can lie over a sitting."""

    PAUSE = "pause"
    BACKLOG = "backlog"
    NOTEBOOK = "notebook"
    NOTE = "note"


class Pending(NamedTuple):
    """Something on its way to the disk. `then` is the screen once it is safe, `pressed` what led to it.

    `failed` says why the disk refused it, if it did, and `tries` how often it was sent there.
    """

    effect: Keep | ForkRun | AnswerPlan
    then: Screen
    pressed: Action | None = None
    failed: NotSaved | None = None
    tries: int = 1


class Unstarted(NamedTuple):
    """A run whose log could not be begun, and why; `tries` counts how often it was tried."""

    seed: int
    failed: NotSaved
    tries: int = 1


class Panel(StrEnum):
    """What an author can open beside the game."""

    SCENES = "scenes"
    STANDING = "standing"
    FAULTS = "faults"


class Preview(NamedTuple):
    """A story played while it is being written, from the file of that name.

    `story` is its last version without faults, None before there was one; `faults` are those of the version on the
    disk. `deeds` is what was done up to the last thing only an author can do; the choices since are the sitting's.
    """

    file: str
    seed: int
    story: "Story | None" = None
    deeds: "tuple[Deed, ...]" = ()
    faults: "tuple[Diagnostic, ...]" = ()
    panel: Panel | None = None


class Model(NamedTuple):
    """Everything there is to show. `word` is told once on the next screen; `over` marks that the program ends.

    `level` is the one that was named at the start, which goes before the one that is set.
    `adjusting` tells that the settings lie open, over whatever else there is, which goes on below them; `unkept`
    why the disk refused them, told until the next press. `preview` is there where a story is played while it is
    being written.
    `onward` is how lines go on for now, where a key or a hand on the page said otherwise than the settings; `recalled`
    what was read before of one scenario.
    """

    settings: Settings
    front: Front = Front.TERMINAL
    level: Level | None = None
    shelf: "Shelf | None" = None
    screen: Screen = Title()
    overlay: Overlay | None = None
    pending: Pending | None = None
    unstarted: Unstarted | None = None
    adjusting: bool = False
    unkept: str = ""
    onward: Onward | None = None
    recalled: Recalled | None = None
    preview: Preview | None = None
    word: str = ""
    over: bool = False
