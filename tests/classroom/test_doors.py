"""Who gets in, who does not, and that nobody is kept out by what others try."""

import asyncio

import pytest

from game.classroom import call, crowd, doors
from game.classroom.codes import EASY, LONGEST_CODE, new_code
from game.room.messages import Voted
from tests.classroom.halls import SECRETS, hall, run


def test_who_guesses_codes_makes_the_code_longer_and_keeps_nobody_out() -> None:
    async def test() -> None:
        async with hall() as class_:
            for attempt in range(doors.WRONG_AT_ONCE // doors.TRIES + 3):
                guesser = await class_.call()
                for number in range(doors.TRIES):
                    await guesser.say(code=f"X{attempt:02}{number}")
                    assert await guesser.hears("refused") == "code"
                assert await guesser.is_cut()
            longer = class_.server.secrets.code
            assert len(longer) == len(SECRETS.code) + 1
            typing = await class_.call()
            await typing.say(code=SECRETS.code)
            assert await typing.hears("refused") == "changed"
            await typing.say(code=longer)
            assert await typing.hears("token")
            assert await class_.phone()

    run(test)


def test_a_longer_code_bears_more_and_grows_only_until_nobody_can_guess_it() -> None:
    def wrong_until_longer(door: doors.Doors) -> int:
        before = door.secrets.code
        return next(number for number in range(1, 5_000) if door.by_code("X") and door.secrets.code != before)

    door = doors.Doors(SECRETS, lambda: 0.0)
    assert wrong_until_longer(door) == doors.WRONG_AT_ONCE + 1
    assert wrong_until_longer(door) == doors.WRONG_AT_ONCE * len(EASY) + 1
    assert door.by_code(door.secrets.code) is None
    longest = SECRETS._replace(code=new_code(LONGEST_CODE))
    door = doors.Doors(longest, lambda: 0.0)
    assert {door.by_code("X") for _ in range(5_000)} == {doors.Refused.CODE}
    assert door.secrets == longest


def test_who_guesses_keys_does_not_keep_out_who_has_it() -> None:
    async def test() -> None:
        async with hall() as class_:
            for number in range(80):
                desk = await class_.call("/desk")
                await desk.say(key=f"KEY{number}")
                assert await desk.hears("refused") == "key"
            assert await class_.presenter()

    run(test)


def test_who_guesses_tokens_does_not_keep_out_who_has_one() -> None:
    async def test() -> None:
        async with hall() as class_:
            phone = await class_.phone()
            for attempt in range(20):
                guesser = await class_.call()
                for number in range(doors.TRIES):
                    await guesser.say(token=f"guess {attempt} {number}")
                    assert await guesser.hears("refused") == "unknown"
                assert await guesser.is_cut()
            again = await class_.call()
            await again.say(token=phone.heard[0]["token"])
            assert await again.hears("state")

    run(test)


def test_a_crowd_that_came_later_keeps_out_nobody_who_was_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.classroom.server.shared_out", lambda _: (5, 50))

    async def test() -> None:
        async with hall() as class_:
            here = [await class_.phone() for _ in range(2)]
            tokens = [each.heard[0]["token"] for each in here]
            await here[0].socket.close()
            await here[1].socket.close()
            await asyncio.sleep(0.05)
            crowd = [await class_.phone() for _ in range(5)]
            for token in tokens:
                back = await class_.call()
                await back.say(token=token)
                assert await back.hears("state")
            assert await crowd[4].is_cut()
            assert await crowd[3].is_cut()
            late = await class_.call()
            await late.say(token=crowd[4].heard[0]["token"])
            assert await late.hears("refused") == "full"
            assert class_.room.here == 5

    run(test)


def test_one_phone_cannot_fill_the_log_by_coming_again_and_again() -> None:
    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            bad = await class_.phone()
            heard = []
            for _ in range(6):
                tab = await class_.call()
                await tab.say(token=bad.heard[0]["token"])
                await tab.hears("state")
                heard += [(await tab.votes(number % 3, number=number))["heard"] for number in range(call.AT_ONCE - 5)]
                await tab.socket.close()
            written = [each for each in class_.log.messages if isinstance(each, Voted)]
            assert len(written) <= crowd.WRITES_AT_ONCE + 10
            assert heard[-1] == "lost"  # the page tries again by itself
            good = await class_.phone()
            assert (await good.votes(1))["heard"] == "taken"

    run(test)


def test_who_joins_again_on_the_same_line_is_still_one_person() -> None:
    async def test() -> None:
        async with hall() as class_:
            await class_.vote()
            other = await class_.phone()
            phone = await class_.call()
            for _ in range(3):
                await phone.say(invitation=SECRETS.invitation)
            await phone.hears("state")
            await phone.say(code=SECRETS.code)
            await phone.say(token=other.heard[0]["token"])
            await phone.votes(2)
            assert len(class_.room.members) == 2
            votes = class_.room.polls[-1].rounds[-1].votes
            assert list(votes) == [phone.heard[0]["token"]]

    run(test)


def test_a_full_room_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.classroom.server.shared_out", lambda _: (2, 50))

    async def test() -> None:
        async with hall() as class_:
            phones = [await class_.phone() for _ in range(2)]
            late = await class_.call()
            await late.say(invitation=SECRETS.invitation)
            assert await late.hears("refused") == "full"
            assert await late.is_cut()
            await phones[0].socket.close()
            await asyncio.sleep(0.05)
            assert await class_.phone()

    run(test)
