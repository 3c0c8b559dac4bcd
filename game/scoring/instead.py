"""Why a decision avoided a mistake by doing something else altogether."""

from textwrap import shorten

from game.domain.quoting import quoted
from game.domain.scenario import MoveKind, Response

INSTEAD: dict[MoveKind, str] = {
    MoveKind.HELP: "you helped",
    MoveKind.DELIVER: "you handed over what you had promised",
    MoveKind.THANK: "you said thank you",
    MoveKind.DECLINE: "you said no to something",
    MoveKind.RETRY: "you tried another way",
    MoveKind.QUIT: "you let something go",
    MoveKind.REMIND: "you asked after something",
    MoveKind.PROMISE: "you made a promise",
    MoveKind.PREPARE: "you did some of it yourself",
    MoveKind.SHARE: "you gave something",
    MoveKind.REQUEST: "you asked for something",
    MoveKind.ASK: "you asked a question",
    MoveKind.LISTEN: "you made room",
    MoveKind.PITCH: "you spoke of your own",
}
"""What was done where a mistake could have been made, in a word; of several moves the first of these."""


LONGEST = 70
"""How many letters of what was on offer are quoted."""


def spared(tempting: str, done: Response) -> str:
    """Why a decision avoided a mistake by doing something else altogether: what was on offer, and what was done."""
    kinds = {move.kind for move in done.moves}
    instead = next((told for kind, told in INSTEAD.items() if kind in kinds), "you let it be")
    return f"{quoted(shorten(tempting, LONGEST, placeholder='…'))} was on offer; {instead}."
