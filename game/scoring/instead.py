"""Why a decision avoided a mistake by doing something else altogether."""

from game.domain.mistakes import Mistake
from game.domain.scenario import Move, MoveKind, Response, Scenario

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


def spared(scenario: Scenario, mistake: Mistake, person: str | None, tempting: tuple[Move, ...], done: Response) -> str:
    """Why a decision avoided a mistake by doing something else altogether, and what that was."""
    kinds = {move.kind for move in done.moves}
    instead = next((told for kind, told in INSTEAD.items() if kind in kinds), "you did not")
    if mistake is Mistake.SELF_PROMOTION:
        name = scenario.people[person].first_name if person else "them"
        return f"You could have talked about yourself to {name} there; {instead}."
    asked = next((move.subject for move in tempting if move.kind is MoveKind.REQUEST), None)
    if asked is None:
        return f"You could have waited for others to see to it; {instead}."
    return f"You could have asked {scenario.people[asked].first_name} for something, early as it was; {instead}."
