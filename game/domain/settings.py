"""What a player has set, and the four ways to play."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How a run is played, fixed at its start."""

    GUIDED = "guided"
    STANDARD = "standard"
    EXAM = "exam"
    WORST_CASE = "worst-case"

    @property
    def scored(self) -> bool:
        """Whether runs at this level say something about habits."""
        return self in (Level.STANDARD, Level.EXAM)


@dataclass(frozen=True, slots=True)
class Settings:
    """Kept between starts. `width` is the widest a line of text may be, in columns."""

    level: Level = Level.STANDARD
    width: int = 76
    colour: bool = True
