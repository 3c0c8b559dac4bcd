"""What a class is told about itself."""

import pytest

from game.domain.mistakes import Mistake
from game.room import messages as said
from game.room.room import Rules
from game.views.class_lookback import LookBack, look_back
from game.views.class_roads import Table, road_not_taken, second_choice, tables
from tests.classes import SEED, Class, each
from tests.learning import learning_story

PEOPLE = {"ann": "Window", "ben": "Window", "cem": "Door", "dee": "Door"}


@pytest.fixture
def taught() -> Class:
    return Class(learning_story(), PEOPLE, Rules(teams=("Window", "Door")))


@pytest.fixture
def alone() -> Class:
    return Class(learning_story(), PEOPLE)


def seen(taught: Class) -> LookBack:
    return look_back(taught.story, SEED, taught.room)


def test_the_choices_of_the_class_show_the_six_habits(alone: Class) -> None:
    alone.decide("boast", {"ann": "boast", "ben": "wonder"})
    alone.decide("yes", each(PEOPLE, "yes"))
    alone.decide("maya.send look", each(PEOPLE, "maya.send look"))
    alone.decide("wonder", each(PEOPLE, "wonder"))
    alone.end()
    look = seen(alone)
    assert look.ending is not None
    assert [dot.share for dot in look.rows[Mistake.SELF_PROMOTION]] == [0.0, 1.0, 1.0]
    assert [dot.share for dot in look.rows[Mistake.FOLLOW_THROUGH]] == [1.0]
    first = look.decisions[0]
    assert [(mistake, dot.share) for mistake, dot in first.dots if mistake is Mistake.SELF_PROMOTION] == [
        (Mistake.SELF_PROMOTION, 0.0)
    ]
    desk = look.decisions[2]
    assert Mistake.FOLLOW_THROUGH in {mistake for mistake, _ in desk.dots}


def test_a_class_that_stops_early_is_told_what_there_is(alone: Class) -> None:
    assert seen(alone).decisions == ()
    alone.decide("wonder", each(PEOPLE, "wonder"))
    look = seen(alone)
    assert look.ending is None
    assert [dot.share for dot in look.rows[Mistake.SELF_PROMOTION]] == [1.0]
    assert look.most_divided == ()


def test_a_decision_at_hand_is_not_told_of_yet(alone: Class) -> None:
    alone.decide("wonder", each(PEOPLE, "wonder"))
    alone.decide("yes", each(PEOPLE, "yes"))
    alone.say(said.TakenBack())
    assert [decision.number for decision in seen(alone).decisions] == [1]


def test_what_divided_the_class_before_it_talked_is_told_first(alone: Class) -> None:
    alone.decide("wonder", {"ann": "wonder", "ben": "wonder", "cem": "wonder", "dee": "boast"})
    split = {"ann": "yes", "ben": "no", "cem": "boast", "dee": "yes"}
    alone.decide("yes", split, each(PEOPLE, "yes"))
    alone.decide("look", each(PEOPLE, "look"))
    look = seen(alone)
    assert [decision.number for decision in look.most_divided] == [2, 1]
    (twice,) = look.voted_twice
    assert (twice.number, twice.moved, twice.turned) == (2, (2, 4), False)


def test_a_vote_that_talking_turned_is_known(alone: Class) -> None:
    alone.decide("wonder", {"ann": "boast", "ben": "boast"}, {"ann": "boast", "ben": "wonder", "cem": "wonder"})
    (only,) = seen(alone).voted_twice
    assert (only.turned, only.moved) == (True, (1, 2))


def test_the_road_not_taken_is_that_of_the_second_choice(alone: Class) -> None:
    alone.decide("wonder", {"ann": "wonder", "ben": "wonder", "cem": "boast", "dee": "thanks"})
    alone.decide("no", {"ann": "no", "ben": "no", "cem": "no", "dee": "yes"})
    road = road_not_taken(seen(alone))
    assert road is not None
    able = road.decision.poll.ballot.options
    assert (road.decision.number, able[road.option].text) in {(1, "“I am the best.”"), (1, "“Thank you for the word.”")}
    changed = {change.mistake for change in road.course.changes}
    assert changed & {Mistake.SELF_PROMOTION, Mistake.APPRECIATION}


def test_a_class_of_one_mind_has_no_road_not_taken(alone: Class) -> None:
    alone.decide("wonder", each(PEOPLE, "wonder"))
    assert road_not_taken(seen(alone)) is None


def test_a_desk_divides_nobody_for_its_options_exclude_none(alone: Class) -> None:
    alone.decide("wonder", each(PEOPLE, "wonder"))
    alone.decide("no", each(PEOPLE, "no"))
    alone.decide("look", {"ann": "look", "ben": "rest", "cem": "maya.thank"})
    look = seen(alone)
    assert look.most_divided == ()
    assert second_choice(look.decisions[2]) is None


def test_hands_are_votes_too(alone: Class) -> None:
    alone.decide("wonder", {"ann": "boast"}, hands={"wonder": 12, "boast": 5})
    (only,) = seen(alone).decisions
    assert (sum(only.last.counts), only.last.voters, only.divided > 0) == (18, 18, True)


def test_tables_are_compared_by_what_their_votes_would_have_brought(taught: Class) -> None:
    taught.decide("wonder", {"ann": "boast", "ben": "boast", "cem": "wonder"})
    taught.decide("boast", {"ann": "no", "cem": "boast", "dee": "boast"})
    taught.decide("look", each(PEOPLE, "look"))
    assert tables(seen(taught)) == (
        Table("Window", 2, voted=2, followed=0, better=1, worse=1),
        Table("Door", 2, voted=2, followed=2, better=0, worse=0),
    )
