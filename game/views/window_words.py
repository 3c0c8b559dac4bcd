"""The phrases that only a window has a use for: what can be set there, and the keys at its edge."""

from game.domain.settings import Onward, Pace, Theme

TEXT_SIZE = "Size of text"
THEME = "Colours"
THEMES = {Theme.LIGHT: "Paper", Theme.DARK: "Night", Theme.CONTRAST: "High contrast"}
MOTION = "Motion"
MOTIONS = {False: "A little", True: "None"}
"""By whether motion is to be reduced."""

PACE = "Pace of lines"
PACES = {Pace.SLOW: "Slow", Pace.NORMAL: "Usual", Pace.FAST: "Fast", Pace.AT_ONCE: "All at once"}
ONWARD = "Lines go on"
ONWARDS = {Onward.OFF: "At a key", Onward.UNHURRIED: "By themselves", Onward.BRISK: "By themselves, briskly"}
GOES_ON, UNTIL_PRESSED = "Goes on", "by itself, until this is pressed"
"""The sign that lines do, and what it says besides."""

BRINGS_BACK = "Any key brings the words back"
"""What is told while they are out of the way of the room."""

SOUND = "Sound"
SOUNDS = {False: "On", True: "Muted"}
"""By whether it is muted."""

VOLUMES = {
    "room_volume": "Murmur of the room",
    "voice_volume": "Voices",
    "sign_volume": "Pages and messages",
    "music_volume": "Music",
}
"""What is heard, by the setting of how loud it is."""

SCREEN = "Screen"
SCREENS = {False: "In a window", True: "Full screen"}
"""By whether the screen is filled."""

ENTER, ARROWS, ESC, F1 = "Enter", "Arrows", "Esc", "F1"
CHOOSES, MOVE, KEEPS_LINE, OPENS_SETTINGS = "chooses", "move", "keeps the line", "opens the settings"
LEAVES = "leaves"
WAYS_BACK = {
    "close": "goes back",
    "never-mind": "goes back",
    "leave": "goes back",
    "pause": "pauses",
    "quit": "quits",
}
"""What Esc does, by the verb of the way back."""


def in_per_cent(part: int) -> str:
    """``125 %``."""
    return f"{part} %"


def small(name: str) -> str:
    """The name of a button amid other words."""
    return name[:1].lower() + name[1:]
