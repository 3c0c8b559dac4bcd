"""What a season shows: owed from one evening to the next, and put down to where it could last have been done."""

from game.domain.evidence import Outcome
from game.domain.mistakes import Mistake
from game.engine.season import Chapter, replay_season, spot_of
from game.scoring.debrief import debrief
from game.scoring.detectors import evidence_in_last
from game.scoring.feedback import feedback
from game.scoring.findings import findings
from game.scoring.mattered import Mattered, other_course
from tests.years import small_year


def played(choices: str) -> tuple[Chapter, ...]:
    story, arc = small_year()
    chapter, around = replay_season(story, arc, 1, choices.split())
    assert around is not None
    assert chapter.past.stopped is None
    return (*around.before, chapter)


def about(mattered: tuple[Mattered, ...], mistake: Mistake) -> Mattered:
    return next(one for one in mattered if one.mistake is mistake)


def test_a_failure_at_the_end_is_put_down_to_its_last_occasion_in_whichever_evening() -> None:
    """In June the only slot went to what was owed to Maya: Sam could have been thanked in March."""
    chapters = played("soon done ask maya.send done")
    thanks = next(each for each in findings(chapters)[1] if each.evidence.mistake is Mistake.APPRECIATION)
    assert thanks.evidence.outcome is Outcome.MADE
    spot = spot_of(chapters, thanks.place)
    assert (spot.number, spot.decision.choice) == (0, "done")
    assert thanks.evidence.why == "No thanks for putting your name forward reached Samuel in time."


def test_what_fell_due_between_two_evenings_is_late_from_the_one_it_was_left_in() -> None:
    chapters = played("later done ask sam.send done")
    (dot,) = debrief(chapters).rows[Mistake.FOLLOW_THROUGH]
    assert (dot.share, spot_of(chapters, dot.place).number) == (0.5, 0)


def test_what_is_kept_in_june_in_time_is_kept() -> None:
    chapters = played("soon done ask maya.send done")
    (dot,) = debrief(chapters).rows[Mistake.FOLLOW_THROUGH]
    assert (dot.share, spot_of(chapters, dot.place).number) == (1.0, 1)
    assert debrief(chapters[:1]).rows[Mistake.FOLLOW_THROUGH] == ()


def test_a_scene_of_the_same_name_is_a_decision_of_its_own() -> None:
    chapters = played("pitch done pitch done")
    assert len(debrief(chapters).rows[Mistake.SELF_PROMOTION]) == 1
    year = debrief(chapters, whole=True)
    assert [dot.share for dot in year.rows[Mistake.SELF_PROMOTION]] == [0.0, 0.0]
    assert year.scorecard[Mistake.SELF_PROMOTION].made == 2
    assert year.decisions == 4


def test_what_if_goes_on_through_the_evenings_that_follow() -> None:
    chapters = played("soon done ask maya.send done")
    thanks = about(debrief(chapters, whole=True).mattered, Mistake.APPRECIATION)
    assert thanks.place == 1
    course = other_course(chapters, thanks)
    assert course is not None
    assert course.instead == ("sam.thank", "done")
    assert course.ending is not None
    assert course.ending.id == "decent"
    assert [each.text for each in course.missed] == ["Sam asked whether you had lost his address.", "The kettle boils."]


def test_what_came_of_it_is_heard_in_a_later_evening() -> None:
    chapters = played("soon done ask maya.send done")
    thanks = about(debrief(chapters, whole=True).mattered, Mistake.APPRECIATION)
    assert [each.text for each in thanks.led_to] == ["Sam asked whether you had lost his address."]


def test_feedback_between_encounters_knows_what_was_owed_before() -> None:
    chapters = played("pitch done ask done")
    assert Mistake.APPRECIATION in {each.mistake for each in feedback(chapters)}
    assert Mistake.APPRECIATION in {each.mistake for each in evidence_in_last(chapters)}
