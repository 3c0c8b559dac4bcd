"""A class that votes: nothing is lost, doubled or heard too late, and every step can be taken back."""

from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from game.room import messages as said
from game.room.advance import advance
from game.room.ballot import Ballot, Option, letter
from game.room.room import Room, Rules, Stage
from game.room.tally import Proposal, division, moved, proposal, tally

THREE = Ballot(4, "“It isn’t even seven.”", (Option("Ask."), Option("Tell."), Option("Wait.")))
DESK = Ballot(5, "", tuple(Option(text) for text in "abcde"), picks=2)
TOKENS = ("ann", "ben", "cem")

tokens = st.sampled_from((*TOKENS, "nobody"))
numbers = st.integers(-1, 6)
picks = st.lists(numbers, max_size=3).map(tuple)
from_phones = st.one_of(
    st.builds(said.Joined, tokens),
    st.builds(said.Came, tokens),
    st.builds(said.Went, tokens),
    st.builds(said.Voted, tokens, st.sampled_from((4, 5)), st.integers(0, 1), picks),
)
from_the_front = st.one_of(
    st.sampled_from((said.Put(THREE), said.Put(DESK), said.TakenBack(), said.Ended("Home"))),
    st.builds(said.Counted, st.sampled_from((4, 5)), st.integers(0, 1), numbers, numbers),
    st.builds(said.Opened, st.sampled_from((4, 5))),
    st.builds(said.Closed, st.sampled_from((4, 5)), st.integers(0, 1)),
    st.builds(said.Revealed, st.sampled_from((4, 5)), st.integers(0, 1)),
    st.builds(said.VotedAgain, st.sampled_from((4, 5))),
    st.builds(said.Decided, st.sampled_from((4, 5)), picks),
    st.builds(said.Timed, st.integers(0, 90), st.just(7.0)),
)
anything = st.lists(st.one_of(from_phones, from_the_front), max_size=40)


def after(*messages: said.Message, room: Room | None = None) -> Room:
    return reduce(advance, messages, room or Room())


def voting(*votes: tuple[str, int], ballot: Ballot = THREE, room: Room | None = None) -> Room:
    """A room in which these have voted so, and the vote is on."""
    there = [said.Joined(token) for token in TOKENS]
    cast = [said.Voted(token, ballot.id, 0, (place,)) for token, place in votes]
    return after(*there, said.Put(ballot), said.Opened(ballot.id), *cast, room=room)


def counts(room: Room) -> tuple[int, ...]:
    poll = room.polls[-1]
    return tally(room, poll).counts


def test_a_vote_can_be_changed_until_the_vote_closes_and_counts_once() -> None:
    room = voting(("ann", 0), ("ben", 0), ("ann", 2))
    assert counts(room) == (1, 0, 1)
    room = after(said.Closed(4, 0), said.Voted("ben", 4, 0, (2,)), room=room)
    assert counts(room) == (1, 0, 1)


def test_what_is_late_foreign_or_malformed_changes_nothing() -> None:
    room = voting(("ann", 0))
    for vote in (
        said.Voted("nobody", 4, 0, (0,)),
        said.Voted("ben", 3, 0, (0,)),
        said.Voted("ben", 4, 1, (0,)),
        said.Voted("ben", 4, 0, (3,)),
        said.Voted("ben", 4, 0, (-1,)),
        said.Voted("ben", 4, 0, (0, 1)),
    ):
        assert advance(room, vote) is room
    again = after(said.Closed(4, 0), said.Revealed(4, 0), said.VotedAgain(4), room=room)
    assert advance(again, said.Voted("ben", 4, 0, (1,))) is again
    assert advance(again, said.Closed(4, 0)) is again


def test_a_second_vote_stands_beside_the_first() -> None:
    room = voting(("ann", 0), ("ben", 0), ("cem", 1))
    room = after(said.Closed(4, 0), said.Revealed(4, 0), said.VotedAgain(4), room=room)
    assert room.stage is Stage.VOTING
    room = after(said.Voted("ann", 4, 1, (2,)), said.Voted("ben", 4, 1, (0,)), room=room)
    (poll,) = room.polls
    assert [tally(room, poll, number).counts for number in (0, 1)] == [(2, 1, 0), (1, 0, 1)]
    assert moved(*poll.rounds) == (1, 2)


def test_every_step_of_the_facilitator_can_be_taken_back() -> None:
    room = voting(("ann", 0), ("ben", 1))
    for step in (
        said.Closed(4, 0),
        said.Revealed(4, 0),
        said.VotedAgain(4),
        said.Closed(4, 1),
        said.Revealed(4, 1),
        said.Decided(4, (1,), overruled=True),
    ):
        then = advance(room, step)
        assert then != room
        assert advance(then, said.TakenBack()) == room
        room = then


def test_back_from_the_next_decision_the_one_before_stands_as_it_was() -> None:
    shown = after(said.Closed(4, 0), said.Revealed(4, 0), room=voting(("ann", 0)))
    next_one = after(said.Decided(4, (0,)), said.Put(DESK), room=shown)
    assert advance(next_one, said.TakenBack()) == shown


def test_hands_count_beside_phones_and_can_be_put_right() -> None:
    room = after(
        said.Counted(4, 0, 2, 11), said.Counted(4, 0, 2, 12), said.Counted(4, 0, 1, -3), room=voting(("ann", 2))
    )
    assert counts(room) == (0, 0, 13)
    assert tally(room, room.polls[-1]).voters == 13


def test_tables_vote_as_one() -> None:
    room = Room(Rules(teams=("Window", "Door")))
    seats = {"ann": "Window", "ben": "Window", "cem": "Window", "dee": "Door"}
    room = after(*(said.Joined(token, "", team) for token, team in seats.items()), said.Put(THREE), room=room)
    votes = [said.Voted(token, 4, 0, (place,)) for token, place in (("ann", 1), ("ben", 1), ("cem", 0), ("dee", 2))]
    room = after(said.Opened(4), *votes, room=room)
    assert counts(room) == (0, 1, 1)


def test_a_tie_for_the_last_place_is_left_to_the_facilitator() -> None:
    room = voting(("ann", 0), ("ben", 1))
    assert proposal(tally(room, room.polls[-1]), 1) == Proposal((), (0, 1))
    desk = voting(ballot=DESK)
    desk = after(said.Voted("ann", 5, 0, (0, 1)), said.Voted("ben", 5, 0, (0, 2)), room=desk)
    assert proposal(tally(desk, desk.polls[-1]), 2) == Proposal((0,), (1, 2))
    desk = after(said.Voted("cem", 5, 0, (2,)), room=desk)
    assert proposal(tally(desk, desk.polls[-1]), 2) == Proposal((0, 2))


def test_the_more_evenly_votes_spread_the_more_divided_is_the_class() -> None:
    agreed, split = voting(("ann", 0), ("ben", 0)), voting(("ann", 0), ("ben", 1))
    assert [division(tally(room, room.polls[-1])) for room in (agreed, split)] == [0, 0.5]


def test_letters_go_on_after_the_last() -> None:
    assert [letter(place) for place in (0, 25, 26, 52)] == ["A", "Z", "A2", "A3"]


@given(anything)
def test_whatever_comes_a_vote_is_of_somebody_there_for_something_there(messages: list[said.Message]) -> None:
    room = after(*messages)
    for poll in room.polls:
        able = range(len(poll.ballot.options))
        for vote in poll.rounds:
            assert set(vote.votes) <= set(room.members)
            assert all(set(picked) <= set(able) and len(picked) <= poll.ballot.picks for picked in vote.votes.values())
    assert all(member.sockets >= 0 for member in room.members.values())
    assert [poll.ballot.id for poll in room.polls] == sorted({poll.ballot.id for poll in room.polls})


@given(anything, from_phones)
def test_while_no_vote_is_on_no_phone_changes_one(messages: list[said.Message], late: said.Message) -> None:
    room = after(*messages)
    if room.stage is not Stage.VOTING:
        assert advance(room, late).polls == room.polls
