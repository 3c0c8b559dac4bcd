from hypothesis import given
from hypothesis import strategies as st

from game.records.acts import Act, Back, Cut, Note, Pick
from game.records.choices import courses, notes, standing
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


def test_all_that_was_tried_is_told_in_order() -> None:
    assert list(courses([])) == [()]
    assert list(courses([SPARE, TONIGHT])) == [(SPARE, TONIGHT)]
    assert list(courses([SPARE, TONIGHT, Back(2), TENTH])) == [(SPARE, TONIGHT), (TENTH,)]
    edited = Cut(1, "“tonight” is no longer on offer")
    assert list(courses([SPARE, TONIGHT, edited, LATER])) == [(SPARE, TONIGHT), (SPARE, LATER)]


def test_notes_survive_stepping_back() -> None:
    assert notes([SPARE, Note("she likes rain"), Back()]) == ("she likes rain",)


@given(st.lists(acts))
def test_without_second_thoughts_every_pick_stands(played: list[Act]) -> None:
    straight = [act for act in played if not isinstance(act, Back | Cut)]
    assert standing(straight) == tuple(act for act in straight if isinstance(act, Pick))
