"""What the page about moves says of its examples is what the rules say."""

import re
from pathlib import Path

import pytest

from game.engine.replay import replay
from game.scoring.detectors import evidence_of
from game.scoring.scorecard import scorecard
from tests.stories import story

PAGE = (Path(__file__).parent.parent / "docs" / "authoring" / "moves.md").read_text(encoding="utf-8")
EXAMPLES = [
    (scenes, choices, shown)
    for scenes, table in re.findall(r"```yaml\n([^`]*)```\n\n((?:\|.*\n)+)", PAGE)
    for choices, shown in re.findall(r"^\| `([^`]+)` \| (.+) \|$", table, re.MULTILINE)
]


def shown_by(scenes: str, choices: str) -> str:
    """What choices show, in the words of the page."""
    told = story(scenes)
    past = replay(told, 1, choices.split())
    assert past.stopped is None, past.stopped
    assert past.progress.ending == "over"
    card = scorecard(evidence_of(told.scenario, past.events))
    verdicts = [
        f"{mistake} {'half' if score.made == score.avoided else 'made' if score.made else 'avoided'}"
        for mistake, score in card.items()
        if score.opportunities
    ]
    return ", ".join(verdicts) or "nothing"


@pytest.mark.parametrize(("scenes", "choices", "shown"), EXAMPLES, ids=[choices for _, choices, _ in EXAMPLES])
def test_an_example_shows_what_the_page_says(scenes: str, choices: str, shown: str) -> None:
    assert shown_by(scenes, choices) == shown


def test_every_move_is_told_of() -> None:
    from game.domain.scenario import MoveKind

    assert not [kind for kind in MoveKind if f"`{kind}`" not in PAGE]
