"""What a finished playthrough leaves in its log.

It is no tree, yet it stands here: it joins scoring with records, which do not know each other, for `playing`.
"""

from collections import Counter

from game.domain.events import Chose, RanErrand, Wrote
from game.domain.scenario import Intent, MoveKind
from game.engine.compile import Story
from game.engine.replay import Replay
from game.records.acts import Act, Ended
from game.scoring.detectors import evidence_of
from game.scoring.scorecard import scorecard
from game.views.first_answers import first_evidence

LETTERS = {
    Intent.SEND: MoveKind.DELIVER,
    Intent.THANK: MoveKind.THANK,
    Intent.HELP: MoveKind.HELP,
    Intent.FOLLOW_UP: MoveKind.REMIND,
    Intent.ASK: MoveKind.REQUEST,
}


def ended(story: Story, past: Replay, acts: tuple[Act, ...]) -> Ended:
    """The act that closes the log of a playthrough that has reached an ending.

    Its scorecard is that of the choices that stand; its evidence that of the first answers among all `acts`.
    """
    card = scorecard(evidence_of(story.scenario, past.events))
    evidence = first_evidence(story, past.opening.seed, acts)
    return Ended(past.progress.ending or "", card, evidence, len(past.steps), attempted(story, past))


def attempted(story: Story, past: Replay) -> dict[MoveKind, int]:
    """How often each move was made, fitting or not; mere talk is not counted."""
    made: Counter[MoveKind] = Counter()
    for event in past.events:
        match event:
            case Chose(_, scene, choice) | RanErrand(_, scene, choice):
                made.update(move.kind for move in story.scene(scene).response(choice).moves)
            case Wrote():
                made[LETTERS[event.intent]] += 1
            case _:
                pass
    del made[MoveKind.TALK]
    return {kind: made[kind] for kind in MoveKind if made[kind]}
