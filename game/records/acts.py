"""What a run is made of: a header and acts, each one line of JSON, and how a line is written and read."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum

from game.domain.evidence import Evidence, Scorecard
from game.domain.mistakes import Mistake
from game.domain.scenario import MoveKind
from game.domain.settings import Level
from game.loading.decode import NotDecodable
from game.records.versions import Fields, Upgrade, checked, upgraded


def with_episodes(fields: Fields) -> Fields:
    """Format 2 knows seasons; whatever was played before had one episode, which is what goes unsaid."""
    return fields


UPGRADES: tuple[Upgrade, ...] = (with_episodes,)
"""All upgrades there are, in order: the first makes format 2 of format 1, and so on."""

FORMAT = 1 + len(UPGRADES)
"""The format in which lines are written."""

TO_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

MOST_BYTES_IN_LINE = 64 * 1024


class Kept(StrEnum):
    """What came of a plan."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What is played, and how. `started` is ISO 8601 text in UTC, `content` a hash of the text of what is played.

    `scenario` is the id of a scenario, or of a season with its `episodes` in order.
    """

    format: int = FORMAT
    scenario: str
    title: str
    seed: int
    level: Level
    started: str
    content: str
    episodes: tuple[str, ...] = ()

    @property
    def scenarios(self) -> tuple[str, ...]:
        """The ids of all scenarios that are played, in order."""
        return self.episodes or (self.scenario,)


@dataclass(frozen=True, slots=True)
class Pick:
    """A choice was made in a scene; in a season also in which episode, from 0."""

    pick: str
    scene: str
    episode: int = 0


@dataclass(frozen=True, slots=True)
class Back:
    """So many choices were taken back; what was answered first stays known."""

    back: int = 1


@dataclass(frozen=True, slots=True)
class Note:
    """The player wrote something into the notebook."""

    note: str


@dataclass(frozen=True, slots=True)
class Cut:
    """The scenario was edited and only the first `cut` of the choices that stood still hold."""

    cut: int
    why: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The story reached an ending. `attempted` counts the moves made, `decisions` the decisions taken.

    In a season that is the story of one `episode`, from 0, and so is all that stands here.
    """

    ended: str
    scorecard: Scorecard
    evidence: tuple[Evidence, ...] = ()
    decisions: int = 0
    attempted: Mapping[MoveKind, int] = field(default_factory=dict)
    episode: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan was taken away, against a mistake."""

    plan: str
    mistake: Mistake


@dataclass(frozen=True, slots=True)
class PlanKept:
    """The player said what came of the plan of this run."""

    kept: Kept


Act = Pick | Back | Note | Cut | Ended | Plan | PlanKept

ACTS: dict[str, type[Act]] = {
    "pick": Pick,
    "back": Back,
    "note": Note,
    "cut": Cut,
    "ended": Ended,
    "plan": Plan,
    "kept": PlanKept,
}
"""The key by which a line tells which act it is."""


def encode(entry: Header | Act) -> bytes:
    """One line, newline included, in UTF-8; what UTF-8 cannot say becomes a question mark."""
    plain = {part.name: getattr(entry, part.name) for part in fields(entry)}
    return TO_JSON.encode(plain).encode("utf-8", "replace") + b"\n"


def decode_header(line: bytes, version: int, upgrades: tuple[Upgrade, ...] = UPGRADES) -> Header:
    """The header in a first line of format `version`, as the newest format has it. Raises `NotDecodable`."""
    plain, line = upgraded(_bounded(line), version, upgrades)
    return replace(checked(Header, plain, line), format=1 + len(upgrades))


def decode_act(line: bytes, version: int, upgrades: tuple[Upgrade, ...] = UPGRADES) -> Act:
    """The act in a line of a run of format `version`, as the newest format has it. Raises `NotDecodable`."""
    plain, line = upgraded(_bounded(line), version, upgrades)
    kind = next((kind for key, kind in ACTS.items() if key in plain), None)
    if kind is None:
        raise NotDecodable("it is no act this version knows")
    act: Act = checked(kind, plain, line)
    return act


def _bounded(line: bytes) -> bytes:
    if len(line) >= MOST_BYTES_IN_LINE:
        raise NotDecodable(f"it is longer than {MOST_BYTES_IN_LINE >> 10} KiB")
    return line
