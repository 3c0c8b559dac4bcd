"""A class being held, for what is measured of it: `FOLDER`. The server runs in a process of its own, as in the game.

Says where it listens, then answers the lines `vote BALLOT` and `end`, each by a line of JSON.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Condition

from game.classroom.addresses import free_port
from game.classroom.codes import new_code, new_invitation, new_key
from game.classroom.link import Link
from game.records.disk import Folders
from game.room.ballot import Ballot, Option
from game.room.bridge import Listening, News, Seen
from game.room.messages import Closed, Decided, Message, Opened, Put, Revealed
from game.room.room import Room, Stage
from game.room.tally import tally
from game.runtime.lesson_lines import LessonHeader, read_lesson
from game.runtime.lessons import begin_lesson

OPTIONS = tuple(Option(f"What somebody might say, in the way number {number}.") for number in range(4))
PATIENCE = 60.0


class Class:
    """The window's end of a class, without a window."""

    def __init__(self, folder: str) -> None:
        self.changed = Condition()
        self.listening: Listening | None = None
        self.room = Room()
        header = LessonHeader(
            scenario="votes",
            title="Votes",
            seed=1,
            started="2026-01-01T00:00:00",
            content="",
            code=new_code(),
            invitation=new_invitation(),
            key=new_key(),
            port=free_port(),
        )
        self.path = begin_lesson(Folders(Path(folder), Path(folder)), header)
        self.link = Link(self.path, self.hear, ("127.0.0.1",))
        self.wait(lambda: self.listening is not None)

    def hear(self, news: News) -> None:
        """Take in what the server tells."""
        with self.changed:
            if isinstance(news, Listening):
                self.listening = news
            elif isinstance(news, Seen):
                self.room = news.room
            self.changed.notify_all()

    def wait(self, done: Callable[[], bool]) -> None:
        """Until that is so."""
        with self.changed:
            if not self.changed.wait_for(done, PATIENCE):
                sys.exit("the server does not answer")

    def where(self) -> dict[str, object]:
        """How to get in, and the process to watch."""
        assert self.listening is not None
        tasks = Path("/proc/self/task").iterdir()
        server = [child for task in tasks for child in (task / "children").read_text().split()]
        return {"port": self.listening.addresses[0].port, "code": self.listening.code, "server": server[0]}

    def vote(self, ballot: int) -> dict[str, object]:
        """Open the vote on another decision."""
        before: tuple[Message, ...] = (Closed(ballot - 1, 0), Revealed(ballot - 1, 0), Decided(ballot - 1, (0,)))
        for message in (*(before if ballot else ()), Put(Ballot(ballot, "Well?", OPTIONS)), Opened(ballot)):
            self.link.send(message)
        self.wait(lambda: self.room.stage is Stage.VOTING and self.room.polls[-1].ballot.id == ballot)
        return {}

    def end(self) -> dict[str, object]:
        """How all votes fell, by what lies on the disk."""
        self.link.close()
        room = read_lesson(self.path).room
        return {"counts": [tally(room, poll).counts for poll in room.polls]}


def main() -> None:
    """Do as the lines on the input say."""
    held = Class(sys.argv[1])
    print(json.dumps(held.where()), flush=True)
    for line in sys.stdin:
        words = line.split()
        print(json.dumps(held.end() if words[0] == "end" else held.vote(int(words[1]))), flush=True)


if __name__ == "__main__":
    main()
