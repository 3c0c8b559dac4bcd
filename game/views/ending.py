"""What a finished playthrough, or episode, leaves in its log.

It is no tree, yet it stands here: it joins scoring with records, which do not know each other, for `playing`.
"""

from collections import Counter
from collections.abc import Sequence

from game.domain.events import Chose, RanErrand, Wrote
from game.domain.scenario import Intent, MoveKind
from game.engine.compile import Story
from game.engine.replay import Replay
from game.engine.season import Chapter
from game.records.acts import Act, Ended
from game.scoring.detectors import evidence_in_last
from game.scoring.scorecard import scorecard
from game.views.first_answers import first_evidence

LETTERS = {
    Intent.SEND: MoveKind.DELIVER,
    Intent.THANK: MoveKind.THANK,
    Intent.HELP: MoveKind.HELP,
    Intent.FOLLOW_UP: MoveKind.REMIND,
    Intent.ASK: MoveKind.REQUEST,
}


def ended(chapters: Sequence[Chapter], acts: tuple[Act, ...]) -> Ended:
    """The act that notes the ending which the last of these chapters has reached.

    Its scorecard is that of the choices that stand; its evidence that of the first answers among all `acts`.
    """
    story, past = chapters[-1]
    card = scorecard(evidence_in_last(chapters))
    evidence = first_evidence([chapter.story for chapter in chapters], past.opening.seed, acts)
    tried = attempted(story, past)
    return Ended(past.progress.ending or "", card, evidence, len(past.steps), tried, len(chapters) - 1)


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
