"""What a class is told about itself: the six habits of its choices, and which decisions divided it or were turned."""

from itertools import pairwise
from typing import NamedTuple

from game.domain.evidence import Scorecard
from game.domain.mistakes import PROFILES, Mistake, Research
from game.domain.scenario import Ending
from game.engine.compile import Story
from game.engine.season import Chapter
from game.room.course import course
from game.room.room import Poll, Room
from game.room.tally import Tally, division, moved, tally
from game.scoring.findings import Dot, dots_of, findings
from game.scoring.scorecard import score

MOST_DIVIDED = 3


class ClassDecision(NamedTuple):
    """One decision of the class: `number` from 1, `place` the step of the playthrough it begins at.

    `talk` tells a conversation, of whose options each excludes the others, from a desk.
    `tallies` has one for each round, `dots` is what it showed. `moved` says of those who voted by phone in the first
    and in the last round how many changed their mind, and how many they were.
    """

    number: int
    place: int
    scene: str
    talk: bool
    poll: Poll
    tallies: tuple[Tally, ...]
    moved: tuple[int, int]
    dots: tuple[tuple[Mistake, Dot], ...]

    @property
    def first(self) -> Tally:
        """How the first vote fell."""
        return self.tallies[0]

    @property
    def last(self) -> Tally:
        """How the last vote fell; the first one, where there was no other."""
        return self.tallies[-1]

    @property
    def decided(self) -> tuple[int, ...]:
        """The options the story went on with."""
        return self.poll.decided or ()

    @property
    def divided(self) -> float:
        """How divided the class was before it talked."""
        return division(self.first)

    @property
    def turned(self) -> bool:
        """Whether another option led after the class had talked."""
        return len(self.tallies) > 1 and set(self.first.leading) != set(self.last.leading)


class LookBack(NamedTuple):
    """All that a class is told. `ending` is None where it stopped before one; `focus` is what plan and research meet.

    `chapter` is the playthrough that its decisions make.
    """

    room: Room
    chapter: Chapter
    ending: Ending | None
    rows: dict[Mistake, tuple[Dot, ...]]
    card: Scorecard
    focus: Mistake
    research: Research
    plan: str
    decisions: tuple[ClassDecision, ...]

    @property
    def most_divided(self) -> tuple[ClassDecision, ...]:
        """The conversations over which the class was divided most, the most divided first.

        At a desk two who spend the evening differently need not disagree.
        """
        divided = [each for each in self.decisions if each.talk and each.divided > 0 and each.first.voters > 1]
        return tuple(sorted(divided, key=lambda each: -each.divided)[:MOST_DIVIDED])

    @property
    def voted_twice(self) -> tuple[ClassDecision, ...]:
        """The decisions voted on again after talking."""
        return tuple(each for each in self.decisions if len(each.tallies) > 1 and each.last.voters)


def look_back(story: Story, seed: int, room: Room) -> LookBack:
    """What a class is told, however far it came."""
    past, held = course(story, seed, room)
    chapter = Chapter(story, past)
    (found,) = findings((chapter,))
    rows = {mistake: dots_of(found, mistake) for mistake in Mistake}
    card = {mistake: score([dot.share for dot in rows[mistake]]) for mistake in Mistake}
    focus = max(Mistake, key=lambda mistake: (card[mistake].made, card[mistake].opportunities))
    scene = story.scene(past.progress.scene)
    return LookBack(
        room,
        chapter,
        scene.ending if chapter.over else None,
        rows,
        card,
        focus,
        PROFILES[focus].research,
        PROFILES[focus].plan,
        decisions(room, chapter, rows, held),
    )


def decisions(
    room: Room, chapter: Chapter, rows: dict[Mistake, tuple[Dot, ...]], held: int
) -> tuple[ClassDecision, ...]:
    """The decisions of the class that the story went on with, each with what it showed."""
    polls = [poll for poll in room.polls if poll.decided is not None][:held]
    ends = [*(poll.ballot.id for poll in polls), len(chapter.past.steps)]
    dots = [(mistake, dot) for mistake, of in rows.items() for dot in of]
    return tuple(
        ClassDecision(
            number,
            place,
            (before := chapter.past.before(place)).scene,
            before.desk is None,
            poll,
            tuple(tally(room, poll, each) for each in range(len(poll.rounds))),
            moved(poll.rounds[0], poll.rounds[-1]),
            tuple((mistake, dot) for mistake, dot in dots if place <= dot.place < end),
        )
        for number, (poll, (place, end)) in enumerate(zip(polls, pairwise(ends), strict=True), 1)
    )
