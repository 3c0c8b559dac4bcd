"""What a finished playthrough is told about itself: rows of dots, the decisions that mattered, one plan."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from game.domain.evidence import Evidence, Scorecard
from game.domain.mistakes import PROFILES, Mistake, Research
from game.domain.scenario import Ending
from game.engine.season import Chapter, spot_of, steps_of
from game.scoring.findings import Dot, Finding, act_of, dots_of, findings
from game.scoring.mattered import Mattered, decisions_that_mattered, settled_by
from game.scoring.scorecard import score


class Debrief(NamedTuple):
    """All that the debrief shows. `focus` is the mistake that research and plan are about."""

    ending: Ending
    decisions: int
    evidence: tuple[Evidence, ...]
    scorecard: Scorecard
    rows: dict[Mistake, tuple[Dot, ...]]
    mattered: tuple[Mattered, ...]
    focus: Mistake
    research: Research
    plan: str


def debrief(chapters: Sequence[Chapter], *, whole: bool = False) -> Debrief:
    """The debrief of the last of these chapters, or of the `whole` of a season; ValueError where it has not ended.

    What the last one shows may be put down to decisions in those before it.
    """
    story, past = chapters[-1]
    ending = story.scene(past.progress.scene).ending
    if ending is None:
        raise ValueError("this playthrough has not ended")
    every = findings(chapters)
    found = every if whole else every[-1:]
    rows = {mistake: tuple(dot for each in found for dot in dots_of(each, mistake)) for mistake in Mistake}
    card = {mistake: score([dot.share for dot in rows[mistake]]) for mistake in Mistake}
    focus = max(Mistake, key=lambda mistake: (card[mistake].made, card[mistake].opportunities))
    return Debrief(
        ending,
        len(steps_of(chapters) if whole else past.steps),
        tuple(finding.evidence for each in found for finding in each),
        card,
        rows,
        decisions_that_mattered(chapters, found, settling=None if whole else settled_by(chapters)),
        focus,
        research_on(chapters, focus, (finding for each in found for finding in each)),
        PROFILES[focus].plan,
    )


def research_on(chapters: Sequence[Chapter], focus: Mistake, found: Iterable[Finding]) -> Research:
    """The card of a scene in which an act was judged as to the mistake in focus, or the general one.

    Where something was left undone, the card is about what was done instead, so it does not count.
    """
    acted = (each.place for each in found if each.evidence.mistake is focus and each.evidence.response is not None)
    spots = (spot_of(chapters, place) for place in acted)
    scenes = (spot.chapter.story.scene(act_of(spot.decision).scene) for spot in spots)
    return next((scene.research for scene in scenes if scene.research), PROFILES[focus].research)
