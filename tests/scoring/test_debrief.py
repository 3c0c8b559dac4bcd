import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.domain.mistakes import PROFILES, Mistake
from game.engine.replay import Replay, replay
from game.engine.season import Chapter
from game.engine.step import offered, start, step
from game.scoring.counterfactual import Fork
from game.scoring.debrief import Debrief, debrief
from game.scoring.detectors import evidence_of
from game.scoring.mattered import Mattered, other_course
from game.scoring.scorecard import scorecard
from tests.stories import story

STORY = story("""
one:
  with: maya
  research: {finding: People who talk hear less., source: The roof}
  lines: [maya: Nine pitches tonight.]
  responses:
    - {id: ask, say: What were you hoping for?, moves: [ask], rapport: +2, because: You asked., then: card}
    - {id: pitch, say: You’ll love mine., moves: [pitch], because: A tenth., then: card}
card:
  with: maya
  responses:
    - id: soon
      say: Tomorrow.
      moves: [{promise: {id: case, to: maya, what: the case study, due: Fri 23:00}}]
      because: b
      then: night
    - {id: no, say: No., because: b, then: night}
night: {passage: {to: Fri 19:00}, then: desk}
desk:
  desk: {slots: 1}
  research: {finding: People who rest write less., source: The desk}
  errands:
    - {id: rest, do: Rest., because: b}
  then: week
week: {passage: {to: +1 week}, then: call}
call:
  with: maya
  lines:
    - when: kept(case)
      maya: I read it on the train.
    - when: did(one.pitch)
      maya: The tenth one.
    - when: seen(one)
      maya: So it was you, on the roof.
    - when: did(desk.rest)
      maya: You look rested.
    - when: promised(case) and not kept(case)
      maya: I looked in my post.
  responses:
    - {id: so, say: So., because: b, then: [{when: kept(case) and rapport(maya) > 1, to: called}, {to: end}]}
    - {id: well, say: Well., because: b, then: [{when: kept(case) and rapport(maya) > 1, to: called}, {to: end}]}
called:
  ending: {id: called, title: The call, aim: reached}
""")


def told(choices: str) -> tuple[Replay, Debrief]:
    past = replay(STORY, 1, choices.split())
    return past, debrief([Chapter(STORY, past)])


def about(shown: Debrief, mistake: Mistake) -> Mattered:
    return next(one for one in shown.mattered if one.mistake is mistake)


def test_an_omission_is_put_down_to_the_last_occasion() -> None:
    past, shown = told("ask soon rest done so")
    missed = about(shown, Mistake.FOLLOW_THROUGH)
    assert (missed.place, missed.choice, missed.share) == (2, "rest", 0.0)
    other = other_course([Chapter(STORY, past)], missed)
    assert other is not None
    assert other.instead == ("maya.send",)
    assert other.ending is not None
    assert other.ending.id == "called"
    assert "I read it on the train." in [heard.text for heard in other.heard]


def test_the_card_of_a_scene_is_about_what_was_done_there_and_not_about_what_was_left_undone() -> None:
    assert told("pitch soon maya.send done so")[1].research.source == "The roof"
    _, shown = told("ask soon rest done so")
    assert (shown.focus, shown.research) == (Mistake.FOLLOW_THROUGH, PROFILES[Mistake.FOLLOW_THROUGH].research)


def test_a_decision_that_settled_the_ending_is_compared_with_one_that_has_another() -> None:
    past, shown = told("pitch soon maya.send done so")
    settling = about(shown, Mistake.SELF_PROMOTION)
    other = other_course([Chapter(STORY, past)], settling)
    assert settling.settled
    assert other is not None
    assert (other.instead, other.ending and other.ending.id) == (("ask",), "called")


def test_a_slot_left_empty_is_filled_before_the_desk_is_left() -> None:
    past, shown = told("ask soon done so")
    missed = about(shown, Mistake.FOLLOW_THROUGH)
    assert missed.choice == "done"
    other = other_course([Chapter(STORY, past)], missed)
    assert other is not None
    assert other.instead == ("maya.send", "done")


def test_what_a_decision_led_to_is_quoted() -> None:
    _, shown = told("pitch soon maya.send done so")
    assert [heard.text for heard in about(shown, Mistake.SELF_PROMOTION).led_to] == ["The tenth one."]
    assert [heard.text for heard in about(shown, Mistake.FOLLOW_THROUGH).led_to] == ["I read it on the train."]


def test_what_was_left_undone_led_to_nothing_that_was_done_instead() -> None:
    _, shown = told("ask soon rest done so")
    assert [heard.text for heard in about(shown, Mistake.FOLLOW_THROUGH).led_to] == ["I looked in my post."]


def test_the_step_that_settled_the_ending_is_named_only_where_that_is_proved() -> None:
    _, shown = told("ask soon maya.send done so")
    assert about(shown, Mistake.FOLLOW_THROUGH).shut == ("Over",), "rapport was there; sending it left one ending"
    _, shown = told("pitch soon maya.send done so")
    assert about(shown, Mistake.SELF_PROMOTION).settled, "after the pitch nothing could lead to the call"


def test_another_course_stops_where_it_no_longer_holds() -> None:
    past, _ = told("ask soon maya.send done so")
    other = Fork([Chapter(STORY, past)], 2).what_if("maya.thank")
    assert other.ending is not None
    stopped = Fork([Chapter(STORY, past)], 1).what_if("no")
    assert stopped.ending is not None, "the letter is on offer whether or not anything was promised"
    gone = Fork([Chapter(STORY, past)], 3).what_if()
    assert (gone.ending, gone.open_at) == (None, "desk")


def test_the_dots_are_the_scorecard() -> None:
    past, shown = told("ask soon rest done so")
    assert shown.scorecard == scorecard(evidence_of(STORY.scenario, past.events))
    for mistake, row in shown.rows.items():
        assert len(row) == shown.scorecard[mistake].opportunities
        assert sum(dot.share for dot in row) == pytest.approx(shown.scorecard[mistake].avoided)
    assert shown.focus is Mistake.FOLLOW_THROUGH


TWO_SLOTS = story("""
one:
  with: [maya, sam]
  responses:
    - id: soon
      say: Tomorrow.
      moves: [{promise: {id: case, to: maya, what: the case study}}]
      opens: {favour: {id: name, from: sam, what: the introduction}}
      because: b
      then: desk
    - {id: no, say: No., because: b, then: desk}
desk:
  desk: {slots: 2}
  errands:
    - {id: rest, do: Rest., because: b}
  then: week
week: {passage: {to: +1 week}, then: end}
""")


TWO_SLOTS_LATER = story("""
one:
  with: maya
  responses:
    - id: soon
      say: Tomorrow.
      moves: [{promise: {id: case, to: maya, what: the case study, due: +2 days}}]
      because: b
      then: desk
    - {id: no, say: No., because: b, then: desk}
desk:
  desk: {slots: 2}
  errands:
    - {id: rest, do: Rest., because: b}
  then: week
week: {passage: {to: +1 week}, then: again}
again:
  desk: {slots: 1}
  then: end
""")


def test_an_omission_is_never_put_down_to_a_good_deed() -> None:
    past = replay(TWO_SLOTS, 1, ["soon", "rest", "sam.thank", "done"])
    missed = about(debrief([Chapter(TWO_SLOTS, past)]), Mistake.FOLLOW_THROUGH)
    assert missed.choice == "rest"


def test_what_was_done_late_is_put_down_to_when_it_could_have_been_done() -> None:
    later = TWO_SLOTS_LATER
    past = replay(later, 1, ["soon", "rest", "done", "maya.send", "done"])
    late = about(debrief([Chapter(later, past)]), Mistake.FOLLOW_THROUGH)
    assert (late.choice, late.share) == ("done", 0.5)
    other = other_course([Chapter(later, past)], late)
    assert other is not None
    assert other.instead == ("maya.send", "done")


def test_what_avoided_nothing_by_itself_is_not_praised_with_somebody_elses_reason() -> None:
    _, shown = told("ask soon done so")
    interest = shown.rows[Mistake.SELF_PROMOTION][0]
    assert interest.why == "You asked."


def test_an_unfinished_playthrough_has_no_debrief() -> None:
    with pytest.raises(ValueError, match="has not ended"):
        debrief([Chapter(STORY, replay(STORY, 1, ["ask"]))])


@given(st.data())
def test_weights_sum_to_one_and_every_debrief_can_be_made(data: st.DataObject) -> None:
    progress, _ = start(STORY, 1)
    choices = []
    while on_offer := offered(STORY, progress):
        choices.append(data.draw(st.sampled_from(on_offer)))
        progress, _ = step(STORY, progress, choices[-1])
    past = replay(STORY, 1, choices)
    weights: dict[tuple[str, str], float] = {}
    for each in evidence_of(STORY.scenario, past.events):
        key = each.mistake, each.opportunity
        weights[key] = weights.get(key, 0.0) + each.weight
        assert each.why
    assert all(weight == pytest.approx(1.0) for weight in weights.values())
    for one in debrief([Chapter(STORY, past)]).mattered:
        assert past.choices[one.place] == one.choice
