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


class Theme(StrEnum):
    """What the window is coloured in."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Pace(StrEnum):
    """How fast a line appears in the window."""

    SLOW = "slow"
    NORMAL = "normal"
    FAST = "fast"
    AT_ONCE = "at-once"


class Onward(StrEnum):
    """Whether a line that was read goes on by itself in the window, and how soon."""

    OFF = "off"
    UNHURRIED = "unhurried"
    BRISK = "brisk"


TEXT_SIZES = (100, 125, 150, 175, 200)
"""How large text can be in the window, in per cent of the usual."""

VOLUMES = range(101)
"""How loud something can be, in per cent."""

WIDTHS = range(20, 1001)
"""How wide a line of text can be in the terminal, in columns."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Kept between starts.

    `width` is the widest a line of text may be in the terminal, in columns; `colour` is for there too. All that
    follows is for the window: `text_size` is one of `TEXT_SIZES`, and the four volumes are in per cent.
    """

    level: Level = Level.STANDARD
    width: int = 76
    colour: bool = True
    text_size: int = 100
    theme: Theme = Theme.LIGHT
    reduce_motion: bool = False
    pace: Pace = Pace.NORMAL
    room_volume: int = 60
    voice_volume: int = 60
    sign_volume: int = 60
    music_volume: int = 60
    mute: bool = False
    full_screen: bool = False
    onward: Onward = Onward.OFF
