"""Classes for tests: a story played by votes, one decision after the other."""

from collections.abc import Iterable, Mapping

from game.domain.events import Event
from game.engine.compile import Story
from game.room import messages as said
from game.room.advance import advance
from game.room.ballot import Ballot, Option
from game.room.course import course, on_ballot
from game.room.messages import Message
from game.room.room import Room, Rules
from game.scoring.counterfactual import everything_heard
from game.views.telling import choice_text

Votes = Mapping[str, str]
"""What each token votes for: ids separated by blanks."""

SEED = 3


class Class:
    """A room in front of a story; what was said in it is kept in `told`, as the log would have it."""

    def __init__(self, story: Story, people: Mapping[str, str], rules: Rules = Rules()) -> None:  # noqa: B008
        self.story = story
        self.room = Room(rules)
        self.told: list[Message] = []
        for token, table in people.items():
            self.say(said.Joined(token, "", table))

    def say(self, *messages: Message) -> None:
        """Let these happen."""
        for message in messages:
            self.room = advance(self.room, message)
            self.told.append(message)

    def decide(self, chosen: str, *rounds: Votes, hands: Mapping[str, int] | None = None) -> None:
        """Put the decision at hand, vote on it in so many rounds, and go on with what was `chosen`."""
        past = course(self.story, SEED, self.room).past
        progress = past.progress
        able = on_ballot(self.story, progress)
        options = tuple(Option(choice_text(self.story, SEED, progress.scene, each)) for each in able)
        ballot = Ballot(
            len(past.steps), last_said(self.story, past.events), options, progress.desk.slots if progress.desk else 1
        )

        def places(ids: str) -> tuple[int, ...]:
            return tuple(able.index(each) for each in ids.split())

        self.say(said.Put(ballot), said.Opened(ballot.id))
        for number, votes in enumerate(rounds):
            if number:
                self.say(said.VotedAgain(ballot.id))
            self.say(*(said.Voted(token, ballot.id, number, places(ids)) for token, ids in votes.items()))
            for option, count in (hands or {}).items():
                self.say(said.Counted(ballot.id, number, able.index(option), count))
            self.say(said.Closed(ballot.id, number), said.Revealed(ballot.id, number))
        self.say(said.Decided(ballot.id, places(chosen)))

    def end(self) -> None:
        """Let the story say that it is over."""
        past = course(self.story, SEED, self.room).past
        scene = self.story.scene(past.progress.scene)
        assert scene.ending is not None
        self.say(said.Ended(scene.ending.title))


def last_said(story: Story, events: Iterable[Event]) -> str:
    """What was said last, for a ballot."""
    return next((heard.text for heard in reversed([*everything_heard(story, events)])), "")


def each(tokens: Iterable[str], vote: str) -> Votes:
    """The same vote from everybody."""
    return dict.fromkeys(tokens, vote)
