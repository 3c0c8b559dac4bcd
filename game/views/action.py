"""What a person can do on any screen: the vocabulary that buttons, keys and updates share."""

from enum import StrEnum
from typing import NamedTuple


class Verb(StrEnum):
    """What is done; the subject of the action says to what."""

    CONTINUE = "continue"
    OPEN_LIBRARY = "open-library"
    OPEN_YOU = "open-you"
    OPEN_SETTINGS = "open-settings"
    OPEN_SCENARIO = "open-scenario"
    OPEN_RUN = "open-run"
    QUIT = "quit"
    LEAVE = "leave"
    SET_LEVEL = "set-level"
    SET_WIDTH = "set-width"
    SET_COLOUR = "set-colour"
    SET = "set"
    TOGGLE_FULL_SCREEN = "toggle-full-screen"
    TOGGLE_MUTE = "toggle-mute"
    TEXT_LARGER = "text-larger"
    TEXT_SMALLER = "text-smaller"
    BEGIN = "begin"
    GO_ON = "go-on"
    CHOOSE = "choose"
    WRITE_TO = "write-to"
    NEVER_MIND = "never-mind"
    STEP_BACK = "step-back"
    OPEN_BACKLOG = "open-backlog"
    OPEN_NOTEBOOK = "open-notebook"
    WRITE_NOTE = "write-note"
    KEEP_LINE = "keep-line"
    PAUSE = "pause"
    CLOSE = "close"
    TRY_AGAIN = "try-again"
    PLAY_ON = "play-on"
    LOOK_BACK = "look-back"
    NEXT = "next"
    OPEN_ROW = "open-row"
    OPEN_DECISION = "open-decision"
    WHAT_IF = "what-if"
    REPLAY_FROM = "replay-from"
    OPEN_PLAN = "open-plan"
    TAKE_PLAN = "take-plan"
    WRITE_PLAN = "write-plan"
    TELL = "tell"
    OPEN_PANEL = "open-panel"
    GO_TO = "go-to"
    STAND = "stand"


class Action(NamedTuple):
    """One thing that can be done."""

    verb: Verb
    subject: str = ""
