"""What a finished playthrough is told about itself: rows of dots, the decisions that mattered, one plan."""

from typing import NamedTuple

from game.domain.evidence import Evidence, Scorecard
from game.domain.mistakes import PROFILES, Mistake, Research
from game.domain.scenario import Ending
from game.engine.compile import Story
from game.engine.replay import Replay
from game.scoring.findings import Dot, Finding, dots_of, findings
from game.scoring.mattered import Mattered, decisions_that_mattered
from game.scoring.scorecard import scorecard


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


def debrief(story: Story, past: Replay) -> Debrief:
    """The debrief of a playthrough that has reached an ending; ValueError for one that has not."""
    ending = story.scene(past.progress.scene).ending
    if ending is None:
        raise ValueError("this playthrough has not ended")
    found = findings(story, past)
    evidence = tuple(each.evidence for each in found)
    card = scorecard(evidence)
    focus = max(Mistake, key=lambda mistake: (card[mistake].made, card[mistake].opportunities))
    return Debrief(
        ending,
        len(past.steps),
        evidence,
        card,
        {mistake: dots_of(found, mistake) for mistake in Mistake},
        decisions_that_mattered(story, past, found),
        focus,
        research_on(story, found, focus),
        PROFILES[focus].plan,
    )


def research_on(story: Story, found: list[Finding], focus: Mistake) -> Research:
    """The card of a decision about the mistake in focus, or the general one."""
    scenes = [story.scene(each.evidence.scene) for each in found if each.evidence.mistake is focus]
    return next((scene.research for scene in scenes if scene.research), PROFILES[focus].research)
