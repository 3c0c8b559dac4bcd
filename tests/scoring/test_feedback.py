"""What is told between encounters."""

from game.domain.evidence import Outcome
from game.domain.mistakes import Mistake
from game.engine.replay import replay
from game.engine.season import Chapter
from game.scoring.feedback import feedback
from tests.evenings import KEPT, small_mixer


def told(*choices: str) -> list[tuple[Mistake, Outcome]]:
    story = small_mixer()
    return [(each.mistake, each.outcome) for each in feedback([Chapter(story, replay(story, 7, choices))])]


def test_nothing_is_told_in_the_middle_of_an_encounter() -> None:
    assert told() == []
    assert told("spare") == []


def test_an_encounter_ends_with_what_it_showed_and_says_it_once() -> None:
    assert told("spare", "tonight") == [(Mistake.SELF_PROMOTION, Outcome.AVOIDED)]
    assert (Mistake.SELF_PROMOTION, Outcome.AVOIDED) not in told("spare", "tonight", "thanks")
    assert told(*KEPT)
