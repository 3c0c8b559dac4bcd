"""Habits are read off first answers: going back mends the story, not the record."""

from game.domain.evidence import Evidence, Outcome
from game.domain.mistakes import Mistake
from game.engine.replay import replay
from game.records.acts import Act, Back, Cut, Ended, Note, Pick
from game.scoring.detectors import evidence_of
from game.views.first_answers import first_evidence
from tests.evenings import KEPT, small_mixer
from tests.views.player import sitting


def picked(*choices: str) -> tuple[Act, ...]:
    return tuple(Pick(choice, "somewhere") for choice in choices)


def outcomes(found: tuple[Evidence, ...], mistake: Mistake) -> list[Outcome]:
    return [each.outcome for each in found if each.mistake is mistake]


def test_without_stepping_back_it_is_the_evidence_of_the_playthrough() -> None:
    story = small_mixer()
    past = replay(story, 7, KEPT)
    assert first_evidence([story], 7, picked(*KEPT)) == evidence_of(story.scenario, past.events)


def test_a_decision_counts_as_it_was_first_taken() -> None:
    acts: tuple[Act, ...] = (*picked("tenth"), Back(), Note("Better ask."), *picked(*KEPT))
    found = first_evidence([small_mixer()], 7, acts)
    assert outcomes(found, Mistake.SELF_PROMOTION) == [Outcome.MADE]
    assert outcomes(found, Mistake.FOLLOW_THROUGH) == [Outcome.AVOIDED]


def test_an_omission_counts_although_it_was_mended_afterwards() -> None:
    careless = picked("spare", "tonight", "nod", "done")
    acts: tuple[Act, ...] = (*careless, Back(1), *picked("maya.send", "sam.thank", "done"))
    found = first_evidence([small_mixer()], 7, acts)
    assert outcomes(found, Mistake.FOLLOW_THROUGH) == [Outcome.MADE]
    assert outcomes(found, Mistake.APPRECIATION) == [Outcome.MADE]


def test_what_an_edit_cut_off_shows_nothing_more() -> None:
    acts: tuple[Act, ...] = (*picked("spare", "gone", "thanks"), Cut(1, "edited"), *picked("tonight", "thanks"))
    found = first_evidence([small_mixer()], 7, acts)
    assert outcomes(found, Mistake.APPRECIATION) == [Outcome.AVOIDED]


def test_the_log_of_a_finished_run_has_first_answers_beside_the_scores_that_stand() -> None:
    player = sitting().press("tenth", "Step back", "hoping for", "Look at the view", "Thank you", "Go on")
    player.press("Leave it for tonight")
    ended = player.kept()[-1]
    assert isinstance(ended, Ended)
    assert ended.scorecard[Mistake.SELF_PROMOTION].avoided == 1
    assert outcomes(ended.evidence, Mistake.SELF_PROMOTION) == [Outcome.MADE]
