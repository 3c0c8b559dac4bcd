"""A class that votes: nothing is lost, doubled or heard too late, and every step can be taken back."""

from collections import Counter
from dataclasses import replace
from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from game.room import messages as said
from game.room.advance import advance
from game.room.ballot import Ballot, Option, letter
from game.room.lines import encode, message_of
from game.room.room import Room, Rules, Stage
from game.room.tally import Proposal, division, missing, moved, proposal, tally

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


def in_turn(room: Room, number: int) -> said.Message:
    """A message that does something now, so that what hypothesis draws gets further than the first vote."""
    poll = room.poll
    if poll is None:
        return said.Put(DESK if any(each.ballot == THREE for each in room.polls) else THREE)
    at = poll.ballot.id, len(poll.rounds) - 1
    told: dict[Stage, tuple[said.Message, ...]] = {
        Stage.READING: (said.Joined(TOKENS[number % 3]), said.Opened(at[0])),
        Stage.VOTING: (said.Voted(TOKENS[number % 3], *at, (number % 2,)), said.Counted(*at, 2, 1), said.Closed(*at)),
        Stage.CLOSED: (said.Counted(*at, 1, number), said.Revealed(*at)),
        Stage.REVEALED: (said.VotedAgain(at[0]), said.Decided(at[0], (number % 2,))),
    }
    able = (*told.get(room.stage, ()), said.Ended("")) if number == 10 else told.get(room.stage, ())
    return able[number % len(able)] if able and number < 11 else said.TakenBack()


@st.composite
def courses(draw: st.DrawFn) -> list[said.Message]:
    """What may come: now and then anything at all, else what does something."""
    room, messages = Room(), list[said.Message]()
    one = st.integers(0, 5).flatmap(lambda rare: st.integers(0, 11) if rare else st.one_of(from_phones, from_the_front))
    for drawn in draw(st.integers(0, 50).flatmap(lambda many: st.lists(one, min_size=many, max_size=many))):
        messages.append(in_turn(room, drawn) if isinstance(drawn, int) else drawn)
        room = advance(room, messages[-1])
    return messages


anything = courses()


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


def test_gone_back_from_and_come_to_again_a_decision_has_its_votes() -> None:
    first = after(said.Closed(4, 0), said.Revealed(4, 0), room=voting(("ann", 0)))
    ahead = after(said.Decided(4, (0,)), said.Put(DESK), said.Opened(5), said.Voted("ben", 5, 0, (1, 2)), room=first)
    back = after(said.TakenBack(), said.TakenBack(), room=ahead)
    again = after(said.Decided(4, (0,)), said.Put(DESK), room=back)
    assert counts(again) == (0, 1, 1, 0, 0)
    assert again.stage is Stage.READING
    elsewhere = after(said.Decided(4, (1,)), said.Put(DESK), room=back)
    assert counts(elsewhere) == (0, 0, 0, 0, 0)


def test_a_step_that_was_never_shown_is_not_shown_by_going_back() -> None:
    waiting = advance(voting(("ann", 0)), said.TakenBack())
    decided = advance(waiting, said.Decided(4, (2,), overruled=True))
    assert advance(decided, said.TakenBack()).stage is Stage.READING


def test_the_same_again_changes_nothing() -> None:
    room = after(said.Renamed("ann", "Ann"), said.Counted(4, 0, 1, 3), room=voting(("ann", 0)))
    for again in (
        said.Joined("ann"),
        said.Renamed("ann", "Ann"),
        said.Voted("ann", 4, 0, (0,)),
        said.Voted("ben", 4, 0, ()),
        said.Counted(4, 0, 1, 3),
        said.Opened(4),
        said.Timed(0),
        said.Put(THREE),
    ):
        assert advance(room, again) is room


def test_a_class_can_end_in_the_middle_of_a_vote_and_go_on_with_it_after_all() -> None:
    room = voting(("ann", 0))
    stopped = advance(room, said.Ended(""))
    assert stopped.stage is Stage.OVER
    assert advance(stopped, said.Voted("ben", 4, 0, (1,))) is stopped
    assert advance(stopped, said.TakenBack()) == room


def test_back_from_the_end_the_last_decision_is_at_hand() -> None:
    room = voting(("ann", 0))
    over = after(said.Decided(4, (0,)), said.Ended("Home"), room=room)
    assert (over.stage, over.ending) == (Stage.OVER, "Home")
    assert advance(over, said.TakenBack()) == room


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
    same = after(*(said.Voted(token, 5, 0, (0, 1)) for token in TOKENS), room=voting(ballot=DESK))
    assert division(tally(same, same.polls[-1])) == 0
    other = advance(same, said.Voted("ann", 5, 0, (2, 3)))
    assert 0 < division(tally(other, other.polls[-1])) < 1


def test_who_is_connected_and_has_not_voted_is_missing() -> None:
    room = after(said.Came("ann"), said.Came("ben"), room=voting(("ann", 0)))
    assert missing(room) == 1
    assert missing(after(said.Voted("ann", 4, 0, ()), room=room)) == 2
    assert missing(after(said.Went("ben"), room=room)) == 0


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


STEPS = (said.Opened, said.Closed, said.Revealed, said.VotedAgain, said.Decided, said.Ended)


@given(anything, st.integers(0, 11))
def test_whatever_came_before_a_step_can_be_taken_back(messages: list[said.Message], number: int) -> None:
    room = replace(after(*messages), timer=None)
    then = advance(room, step := in_turn(room, number))
    if then is not room and isinstance(step, STEPS):
        assert advance(then, said.TakenBack()) == room


@given(anything)
def test_a_log_read_again_makes_the_same_room(messages: list[said.Message]) -> None:
    assert after(*(message_of(encode(message)) for message in messages)) == after(*messages)


@given(anything)
def test_what_changed_nothing_need_not_be_kept(messages: list[said.Message]) -> None:
    room, kept = Room(), []
    for message in messages:
        then = advance(room, message)
        if then is not room:
            kept.append(message)
        room = then
    assert after(*kept) == room


@given(st.lists(st.tuples(tokens, numbers), max_size=30))
def test_everybody_counts_once_with_what_they_said_last(votes: list[tuple[str, int]]) -> None:
    room = voting(*votes)
    last = {token: place for token, place in votes if token in TOKENS and place in range(3)}
    assert counts(room) == tuple(Counter(last.values())[place] for place in range(3))
    assert tally(room, room.polls[-1]).voters == len(last)
