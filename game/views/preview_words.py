"""The phrases that only an author meets, who plays a story while writing it."""

from collections.abc import Sequence

from game.domain.diagnostic import Diagnostic
from game.domain.ledger import Status
from game.domain.scenario import Scenario, SceneKind
from game.engine.rehearsal import Deed, GoTo
from game.views.prose import counted, listed

QUIT = "Quit"
GO_BACK = "Go back"
STEP_BACK = "Step back"
SCENES, STANDING, FAULTS = "Scenes", "Standing", "Faults"
PANELS = {"scenes": SCENES, "standing": STANDING, "faults": FAULTS}
STAYS = "Pressing one goes there; what stands between people stays as it is."
READING = "One moment."
NO_FAULTS = "There is nothing wrong with the file."
GROUPS = ("Rapport", "Flags", "Between you")
KINDS = {
    SceneKind.CONVERSATION: "conversation",
    SceneKind.BEAT: "beat",
    SceneKind.DESK: "desk",
    SceneKind.PASSAGE: "passage",
    SceneKind.ENDING: "ending",
    SceneKind.VARIANTS: "variants",
}
FLAGS: dict[object, str] = {False: "not set", True: "set"}
STATUSES: dict[Status | None, str] = {
    None: "not there",
    Status.OPEN: "open",
    Status.DONE: "done",
    Status.DECLINED: "declined",
    Status.QUIT: "let go",
    Status.ANSWERED: "answered",
    Status.FAILED: "failed",
}


def read_anew(scenario: Scenario) -> str:
    """What tells that a save was read."""
    return f"Your save was read: {counted(len(scenario.scenes), 'scene', 'scenes')}."


def place_of(found: Diagnostic) -> str:
    """``Line 12, column 5 · N001 unknown-scene``."""
    return f"Line {found.span.line}, column {found.span.column} · {found.code}"


def first_fault(found: Diagnostic, others: int) -> str:
    """What stands over the picture while the file has faults."""
    more = f" ({counted(others, 'more fault', 'more faults')})" if others else ""
    mend = f"; {found.help}" if found.help else ""
    told = f"Line {found.span.line}: {found.message}{mend}{more}"
    return f"{told}{'' if told.endswith('?') else '.'} You play the last version that held."


def where(scene: str, moment: str) -> str:
    """Where the story stands."""
    return f"{scene} · {moment}"


def facts(kind: SceneKind, people: Sequence[str]) -> str:
    """What a scene is, and who is there."""
    return f"{KINDS[kind]} with {listed(list(people))}" if people else KINDS[kind]


def signed(value: int) -> str:
    """``+2``, ``0``, ``−1``."""
    return f"{value:+}".replace("-", "−") if value else "0"


def dropped(left: tuple[Deed, ...], scene: str) -> str:
    """What an edit took away."""
    first = left[0]
    what = first if isinstance(first, str) else first.scene if isinstance(first, GoTo) else first[0]
    return f"“{what}” is not to be had at “{scene}” any more: the story goes on from there."
