from hypothesis import given
from hypothesis import strategies as st

from game.records.acts import Act, Back, Cut, Note, Pick
from game.records.choices import first_answers, notes, standing
from tests.records.samples import acts

SPARE, TENTH = Pick("spare", "arrive"), Pick("tenth", "arrive")
TONIGHT, LATER = Pick("tonight", "card"), Pick("later", "card")


def test_picks_stand_in_order() -> None:
    assert standing([SPARE, Note("tired of pitches"), TONIGHT]) == (SPARE, TONIGHT)


def test_stepping_back_takes_the_last_pick_away() -> None:
    assert standing([SPARE, TENTH, Back(), TONIGHT]) == (SPARE, TONIGHT)
    assert standing([SPARE, TONIGHT, Back(2), TENTH]) == (TENTH,)


def test_stepping_back_past_the_beginning_stops_there() -> None:
    assert standing([SPARE, Back(9), TENTH]) == (TENTH,)


def test_after_an_edit_only_what_held_stands() -> None:
    assert standing([SPARE, TONIGHT, Cut(1, "“tonight” is no longer on offer"), LATER]) == (SPARE, LATER)


def firsts(*played: Act) -> tuple[Pick, ...]:
    return tuple(answer.pick for answer in first_answers(played))


def test_the_first_answer_is_what_was_answered_before_stepping_back() -> None:
    assert firsts(TENTH, Back(), SPARE, TONIGHT) == (TENTH, TONIGHT)


def test_a_decision_met_again_on_another_way_is_not_new() -> None:
    assert firsts(TENTH, LATER, Back(2), SPARE, TONIGHT) == (TENTH, LATER)


def test_a_desk_asks_anew_for_every_slot() -> None:
    evening = (Pick("listings", "desk"), Pick("maya.thank", "desk"), Pick("done", "desk"))
    assert firsts(*evening, Back(), Pick("finale", "desk")) == evening


def test_an_answer_tells_what_led_to_it() -> None:
    played: list[Act] = [TENTH, Back(), SPARE, TONIGHT]
    answer = first_answers(played)[-1]
    assert standing(played[: answer.place]) == (SPARE,)


def test_notes_survive_stepping_back() -> None:
    assert notes([SPARE, Note("she likes rain"), Back()]) == ("she likes rain",)


@given(st.lists(acts))
def test_without_second_thoughts_every_pick_stands_and_is_a_first_answer(played: list[Act]) -> None:
    straight = [act for act in played if not isinstance(act, Back | Cut)]
    picked = tuple(act for act in straight if isinstance(act, Pick))
    assert standing(straight) == picked
    assert firsts(*straight) == picked


@given(st.lists(acts))
def test_first_answers_never_change_as_a_run_goes_on(played: list[Act]) -> None:
    whole = first_answers(played)
    for length in range(len(played)):
        early = first_answers(played[:length])
        assert early == whole[: len(early)]
