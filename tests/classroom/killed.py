"""A class on a bad Wi-Fi plays a scenario while its host is killed: ``python -m tests.classroom.killed PHONES``."""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from aiohttp import ClientSession, TCPConnector

from game.classroom.codes import new_code, new_invitation, new_key
from game.classroom.link import Link
from game.engine.compile import compile_story
from game.engine.replay import Replay
from game.loading.library import Library, packaged_scenarios
from game.records.disk import Folders
from game.room import messages as said
from game.room.ballot import Ballot, Option
from game.room.bridge import Listening, News, Seen
from game.room.course import course, on_ballot
from game.room.messages import Message
from game.room.room import Room, Stage
from game.room.tally import proposal, tally
from game.runtime.lesson_lines import LessonHeader, read_lesson
from game.runtime.lessons import begin_lesson
from tests.classroom.cable import LOOPBACK, any_port
from tests.classroom.wifi import Asked, Phone, Vote

SEED = 3
SCENARIO = "hall-b"
STORY = compile_story(Library([packaged_scenarios()]).load(SCENARIO).scenario)  # type: ignore[arg-type]
PATIENCE = 60.0
KILLED, HELD_ANEW, AGAIN = 4, 7, 5
"""Of so many decisions one: the server is killed; the window is, too; the class votes a second time."""


class Hosted:
    """The window's side of the class, which can be killed and begin again with what lies on the disk."""

    def __init__(self, home: Path) -> None:
        self.loop = asyncio.get_running_loop()
        self.where = ""
        self.room = Room()
        header = LessonHeader(
            scenario=SCENARIO,
            title="Hall B",
            seed=SEED,
            started="2026-11-26T10:00:00+00:00",
            content="",
            code=new_code(),
            invitation=new_invitation(),
            key=new_key(),
            port=any_port(),
        )
        self.path = begin_lesson(Folders(home, home), header)
        self.code = header.code
        self.link = self.linked()

    def linked(self) -> Link:
        """A link of its own; what an earlier one still says is not heard."""
        self.taken = self.sent = 0

        def hear(news: News) -> None:
            self.loop.call_soon_threadsafe(self.hear, news, lambda: self.link is link)

        link = Link(self.path, hear, (LOOPBACK,))
        return link

    def hear(self, news: News, is_current: Callable[[], bool]) -> None:
        """Take in what the server tells."""
        if not is_current():
            return
        if isinstance(news, Seen):
            self.room, self.taken = news
        elif isinstance(news, Listening):
            self.where, self.code = news.addresses[0].typed, news.code

    async def until(self, done: Callable[[], bool]) -> None:
        """Until that is so."""
        async with asyncio.timeout(PATIENCE):
            while not done():
                await asyncio.sleep(0.02)

    async def say(self, *messages: Message) -> None:
        """Send messages; they are in the room we see then."""
        for message in messages:
            self.link.send(message)
            self.sent += 1
        await self.until(lambda: self.taken >= self.sent)

    def kill_server(self) -> None:
        """The server ends at once; the link starts another."""
        process = self.link._process
        assert process is not None
        process.kill()

    async def begin_again(self) -> None:
        """The whole program is killed, and started again."""
        self.kill_server()
        await asyncio.to_thread(self.link.close)
        self.room = Room()
        self.link = self.linked()
        await self.until(lambda: bool(self.room.polls))

    def course(self) -> Replay:
        """The playthrough so far."""
        return course(STORY, SEED, self.room).past


async def voted(hosted: Hosted, phones: list[Phone], asked: Asked) -> None:
    """One vote, with whatever happens to the class meanwhile."""

    def share() -> float:
        return sum(phone.has_voted(asked) for phone in phones) / len(phones)

    ballot, number = asked
    for turn, happens in ((KILLED, hosted.kill_server), (HELD_ANEW, None)):
        if ballot % turn == turn - 1 and number == 0:
            await hosted.until(lambda: share() > 0.3)
            if happens is None:
                await hosted.begin_again()
            else:
                happens()
    await hosted.until(lambda: share() == 1)
    await hosted.say(said.Closed(ballot, number), said.Revealed(ballot, number))
    assert hosted.room.stage is Stage.REVEALED


async def decide(hosted: Hosted, phones: list[Phone]) -> None:
    """One decision from putting it to following the vote; a tie goes to what stands first."""
    past = hosted.course()
    ids = on_ballot(STORY, past.progress)
    ballot = Ballot(len(past.steps), "", tuple(map(Option, ids)), past.progress.desk.slots if past.progress.desk else 1)
    await hosted.say(said.Put(ballot), said.Opened(ballot.id))
    await voted(hosted, phones, (ballot.id, 0))
    if ballot.id % AGAIN == AGAIN - 1:
        await hosted.say(said.VotedAgain(ballot.id))
        await voted(hosted, phones, (ballot.id, 1))
    assert hosted.room.poll is not None
    best = proposal(tally(hosted.room, hosted.room.poll), ballot.picks)
    await hosted.say(said.Decided(ballot.id, (*best.options, *best.tied)[: ballot.picks]))


async def play(hosted: Hosted, phones: list[Phone]) -> None:
    """The whole scenario."""
    await hosted.until(lambda: bool(hosted.where))
    async with ClientSession(connector=TCPConnector(limit=0)) as session, asyncio.TaskGroup() as living:
        tasks = [living.create_task(phone.live(session)) for phone in phones]
        await hosted.until(lambda: len(hosted.room.members) == len(phones))
        while on_ballot(STORY, hosted.course().progress):
            await decide(hosted, phones)
        scene = STORY.scene(hosted.course().progress.scene)
        assert scene.ending is not None
        await hosted.say(said.Ended(scene.ending.title))
        for task in tasks:
            task.cancel()
    await asyncio.to_thread(hosted.link.close)


async def hold(folder: Path, phones: list[Phone], size: int) -> Path:
    """Hold the class; the log it left."""
    hosted = Hosted(folder)
    phones.extend(Phone(number, hosted) for number in range(size))
    try:
        await play(hosted, phones)
    finally:
        await asyncio.to_thread(hosted.link.close)
    return hosted.path


class Account(NamedTuple):
    """What each phone was told that it had voted, by ballot and round, and what the log says; who came, and how far."""

    told: dict[Asked, dict[str, Vote]]
    logged: dict[Asked, dict[str, Vote]]
    came: int
    stage: Stage

    @property
    def votes(self) -> int:
        """How many votes were acknowledged."""
        return sum(map(len, self.told.values()))


def accounted(folder: Path, size: int) -> Account:
    """A whole class, from the first phone to the ending."""
    phones: list[Phone] = []
    reading = read_lesson(asyncio.run(hold(folder, phones, size)))
    assert reading.fault is None
    asked = {each for phone in phones for each in phone.votes}
    return Account(
        {each: {phone.token: phone.votes[each] for phone in phones if each in phone.votes} for each in asked},
        {
            (poll.ballot.id, number): dict(vote.votes)
            for poll in reading.room.polls
            for number, vote in enumerate(poll.rounds)
        },
        len(reading.room.members),
        reading.room.stage,
    )


def main() -> None:
    """Hold a class of so many and tell what came of it."""
    size, since = int(sys.argv[1]), perf_counter()
    with TemporaryDirectory() as folder:
        account = accounted(Path(folder), size)
    verdict = "every one of them counts once" if account.told == account.logged else "NOT as they were logged"
    sys.stdout.write(
        f"{account.came} phones, {len(account.told)} votes of the class, {account.votes:,} acknowledged, "
        f"{verdict}; {perf_counter() - since:.0f} s\n"
    )
    sys.exit(account.told != account.logged)


if __name__ == "__main__":
    main()
