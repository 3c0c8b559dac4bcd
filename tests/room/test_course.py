"""The playthrough of a class, folded from what it decided."""

from functools import reduce

import pytest

from game.domain.scenario import DONE
from game.engine.compile import Story
from game.engine.replay import replay
from game.room import messages as said
from game.room.advance import advance
from game.room.ballot import Ballot, Option
from game.room.course import course, followed, on_ballot
from game.room.room import Room
from tests.learning import learning_story

SEED = 3


@pytest.fixture(scope="module")
def told() -> Story:
    return learning_story()


def decide(story: Story, room: Room, *ids: str) -> Room:
    """The room after the decision at hand was put and these were taken."""
    past = course(story, SEED, room).past
    able = on_ballot(story, past.progress)
    slots = past.progress.desk.slots if past.progress.desk else 1
    ballot = Ballot(len(past.steps), "", tuple(map(Option, able)), slots)
    room = advance(room, said.Put(ballot))
    return advance(room, said.Decided(ballot.id, tuple(able.index(each) for each in ids)))


def choices(story: Story, room: Room) -> tuple[str, ...]:
    return course(story, SEED, room).past.choices


def test_decisions_of_the_class_are_a_playthrough(told: Story) -> None:
    room = reduce(lambda room, pick: decide(told, room, pick), ("wonder", "yes"), Room())
    room = decide(told, room, "maya.send", "look", "maya.help")
    room = decide(told, room, "wonder")
    assert choices(told, room) == ("wonder", "yes", "maya.send", "look", "maya.help", DONE, "wonder")
    past, held = course(told, SEED, room)
    assert (past.progress.ending, held) == ("over", 4)
    assert on_ballot(told, past.progress) == ()


def test_a_decision_taken_back_is_no_part_of_it(told: Story) -> None:
    room = decide(told, decide(told, Room(), "wonder"), "no")
    assert choices(told, advance(room, said.TakenBack())) == ("wonder",)


def test_options_stand_on_the_ballot_in_the_order_of_the_screen(told: Story) -> None:
    desk = replay(told, SEED, ("wonder", "no")).progress
    able = on_ballot(told, desk)
    errands, letters = able[:5], able[5:]
    assert set(errands) == {"look", "rest", "leave-it", "again", "give-up"}
    assert letters[:2] == ("maya.send", "maya.thank")
    assert DONE not in able


def test_at_a_desk_what_there_is_no_room_for_is_left_out(told: Story) -> None:
    desk = replay(told, SEED, ("wonder", "no"))
    able = on_ballot(told, desk.progress)
    wished = tuple(able.index(each) for each in ("look", "look", "rest", "maya.send"))
    assert followed(told, desk, wished).choices[2:] == ("look", "rest", "maya.send", DONE)
    six = tuple(able.index(f"maya.{intent}") for intent in ("send", "thank", "help", "ask", "follow-up", "send"))
    assert len(followed(told, desk, six).choices[2:]) == 5 + 1


def test_a_desk_at_which_nothing_was_picked_is_left(told: Story) -> None:
    assert followed(told, replay(told, SEED, ("wonder", "no")), ()).choices[2:] == (DONE,)


def test_a_story_edited_meanwhile_is_followed_as_far_as_it_fits(told: Story) -> None:
    room = decide(told, decide(told, Room(), "wonder"), "yes")
    first, second = room.polls
    shorter = second._replace(ballot=second.ballot._replace(options=second.ballot.options[:1]))
    cut = Room(polls=(first, shorter))
    assert course(told, SEED, cut).past.choices == ("wonder",)
    assert course(told, SEED, cut).held == 1


def test_no_decision_where_one_is_needed_leaves_the_story_where_it_is(told: Story) -> None:
    past = replay(told, SEED, ())
    for places in ((), (9,), (-1,)):
        assert followed(told, past, places).choices == ()
