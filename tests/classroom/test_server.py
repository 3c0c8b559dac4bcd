"""What phones and the presenter notice of a vote."""

import asyncio

import pytest

from game.room.bridge import Command, Commanded, Notes, NotKept
from game.room.messages import Closed, Decided, Revealed, Timed, Voted, VotedAgain
from game.room.room import Rules, Stage
from tests.classroom.halls import BALLOT, SECRETS, hall, run


def test_who_scans_or_types_is_in_and_told_where_the_class_stands() -> None:
    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            for way in ({"invitation": SECRETS.invitation}, {"code": " kq4t"}):
                phone = await class_.call()
                await phone.say(**way)
                assert await phone.hears("token")
                state = await phone.hears("state")
                assert state["stage"] == "voting"
                assert next(option[:2] for option in state["options"]) == ["A", "Ask her."]
            assert class_.room.here == 2

    run(test)


def test_a_vote_is_in_the_log_before_it_is_answered_and_can_be_changed_until_the_vote_closes() -> None:
    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            phone = await class_.phone()
            answer = await phone.votes(1, number=7)
            assert (answer["answer"], answer["heard"], answer["mine"]) == (7, "taken", [[1]])
            assert isinstance(class_.log.messages[-1], Voted)
            assert (await phone.votes(2))["mine"] == [[2]]
            await class_.stage(Closed(3, 0))
            late = await phone.votes(0)
            assert (late["heard"], late["mine"]) == ("late", [[2]])
            assert [*class_.room.polls[-1].rounds[-1].votes.values()] == [(2,)]

    run(test)


@pytest.mark.parametrize(("ballot", "of_round", "picks"), [(2, 0, (0,)), (3, 1, (0,)), (3, 0, (3,)), (3, 0, (0, 1))])
def test_a_vote_for_what_is_not_at_hand_counts_nowhere(ballot: int, of_round: int, picks: tuple[int, ...]) -> None:
    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            phone = await class_.phone()
            assert (await phone.votes(*picks, ballot=ballot, of_round=of_round))["heard"] == "late"
            assert not class_.room.polls[-1].rounds[-1].votes

    run(test)


def test_no_phone_learns_how_the_votes_fall_before_they_are_shown() -> None:
    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            phones = [await class_.phone() for _ in range(3)]
            for place, phone in enumerate(phones):
                await phone.votes(place % 2)
            assert await phones[0].hears("voted") >= 1
            await class_.stage(Closed(3, 0))
            assert (await phones[0].hears("state"))["stage"] == "closed"
            assert "counts" not in str(phones[0].heard)
            await class_.stage(Revealed(3, 0))
            shown = await phones[0].hears("state")
            assert (shown["counts"], shown["voters"], shown["mine"]) == ([[2, 1, 0]], [3], [[0]])

    run(test)


def test_a_second_vote_begins_empty_and_both_are_shown() -> None:
    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            phone = await class_.phone()
            await phone.votes(0)
            await class_.stage(Closed(3, 0), Revealed(3, 0), VotedAgain(3))
            state = await phone.hears("state")
            assert (state["round"], state["mine"]) == (1, [[0], []])
            await phone.votes(1, of_round=1)
            await class_.stage(Closed(3, 1), Revealed(3, 1))
            assert (await phone.hears("state"))["counts"] == [[1, 0, 0], [0, 1, 0]]
            await class_.stage(Decided(3, (1,)))
            assert "ballot" not in await phone.hears("state")

    run(test)


def test_who_comes_back_by_token_has_their_vote_and_is_the_same_person() -> None:
    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            phone = await class_.phone()
            token = phone.heard[0]["token"]
            await phone.votes(2)
            await phone.socket.close()
            again = await class_.call()
            await again.say(token=token)
            assert (await again.hears("state"))["mine"] == [[2]]
            await again.votes(1)
            assert len(class_.room.members) == 1
            assert [*class_.room.polls[-1].rounds[-1].votes.values()] == [(1,)]

    run(test)


def test_two_tabs_of_one_phone_are_one_voter_and_show_the_same() -> None:
    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            one = await class_.phone()
            other = await class_.call()
            await other.say(token=one.heard[0]["token"])
            await other.hears("state")
            await one.votes(1)
            assert await other.hears("mine") == [[1]]
            assert class_.room.here == 1

    run(test)


def test_a_token_of_another_session_is_told_so_and_may_still_join() -> None:
    async def test() -> None:
        async with hall() as class_:
            phone = await class_.call()
            await phone.say(token="of last week")
            assert await phone.hears("refused") == "unknown"
            await phone.say(invitation=SECRETS.invitation)
            assert await phone.hears("token")

    run(test)


def test_a_vote_that_cannot_be_written_down_is_not_counted_and_both_sides_hear_why() -> None:
    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            phone = await class_.phone()
            await phone.votes(1)
            class_.log.is_full = True
            assert (await phone.votes(2))["heard"] == "lost"
            assert [*class_.room.polls[-1].rounds[-1].votes.values()] == [(1,)]
            assert next(each for each in class_.news if isinstance(each, NotKept)).reason.endswith("the disk is full")
            class_.log.is_full = False
            assert (await phone.votes(2))["heard"] == "taken"

    run(test)


def test_names_are_taken_only_where_they_are_wanted_and_fit_to_be_shown() -> None:
    async def test() -> None:
        for rules, name in ((Rules(names=True), "Ada L."), (Rules(), "")):
            async with hall(rules) as class_:
                phone = await class_.phone()
                await phone.say(name=" Ada\u202e \n L. \x00")
                assert (await phone.hears("state"))["name"] == name
                assert [each.name for each in class_.room.members.values()] == [name]

    run(test)


def test_a_table_is_one_of_those_there_are() -> None:
    async def test() -> None:
        async with hall(Rules(teams=("Window", "Door"))) as class_:
            phone = await class_.phone()
            await phone.say(team="Roof")
            assert (await phone.hears("state"))["team"] == ""
            await phone.say(team="Door")
            assert (await phone.hears("state"))["team"] == "Door"

    run(test)


def test_the_presenter_sees_the_votes_as_they_come_in_and_who_is_missing() -> None:
    async def test() -> None:
        async with hall() as class_:
            class_.server.hear(Notes("Ask who changed their mind.", "On the roof", (Command.NEXT,)))
            await class_.vote()
            phones = [await class_.phone() for _ in range(2)]
            desk = await class_.presenter()
            first = desk.heard[-1]["desk"]
            assert (first["facilitator"], first["can"], first["missing"]) == (
                "Ask who changed their mind.",
                ["next"],
                2,
            )
            await phones[0].votes(1)
            live = await desk.hears("desk")
            assert (live["counts"], live["voted"], live["missing"]) == ([[0, 1, 0]], 1, 1)

    run(test)


def test_a_button_counts_once_and_only_on_a_page_that_stood_as_the_class_does() -> None:
    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            desk = await class_.presenter()
            version = desk.heard[-1]["desk"]["version"]
            await desk.say(pressed=[version, "next"])
            await desk.say(pressed=[version, "next"])
            await desk.say(pressed=[version, "next", 2])
            await desk.say(probe=1)
            await desk.hears("probe")
            pressed = [each for each in class_.news if isinstance(each, Commanded)]
            assert pressed == [Commanded(Command.NEXT), Commanded(Command.NEXT, 2)]
            await class_.stage(Closed(3, 0))
            await desk.hears("desk")
            await desk.say(pressed=[version, "blank"])
            assert (await desk.hears("desk"))["stage"] == "closed"
            assert [each for each in class_.news if isinstance(each, Commanded)] == pressed

    run(test)


def test_the_presenter_sets_a_timer_that_phones_show() -> None:
    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            phone, desk = await class_.phone(), await class_.presenter()
            await desk.say(timer=120)
            assert (await phone.hears("state"))["left"] in (119, 120)
            assert any(isinstance(each, Timed) for each in class_.log.messages)

    run(test)


def test_nobody_presents_without_the_key() -> None:
    async def test() -> None:
        async with hall() as class_:
            for said in ({"key": "KQ4T"}, {"pressed": [0, "next"]}, {"timer": 5}):
                desk = await class_.call("/desk")
                await desk.say(**said)
                assert await desk.hears("refused") == "key"
                assert await desk.is_cut()
            phone = await class_.phone()
            await phone.say(pressed=[0, "next"])
            await phone.say(probe=1)
            await phone.hears("probe")
            assert not [each for each in class_.news if isinstance(each, Commanded | Timed)]

    run(test)


def test_who_votes_while_the_class_is_told_something_keeps_the_vote() -> None:
    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            phones = [await class_.phone() for _ in range(120)]
            answers = await asyncio.gather(
                *(phone.votes(number % 3) for number, phone in enumerate(phones)),
                class_.stage(Timed(60, 0.0)),
            )
            assert [each["heard"] for each in answers if each] == ["taken"] * 120
            assert len(class_.room.polls[-1].rounds[-1].votes) == 120
            await class_.stage(Closed(3, 0))
            while (state := await phones[4].hears("state"))["stage"] != Stage.CLOSED:
                pass
            assert state["mine"] == [[1]]
            assert state["options"] == [
                [letter, option.text, ""] for letter, option in zip("ABC", BALLOT.options, strict=True)
            ]

    run(test)
