"""Every ending that can still be reached, found by walking with the real `step`; bounded, and honest about it."""

from collections.abc import Hashable, Iterator
from typing import NamedTuple

from game.domain.progress import Progress
from game.domain.scenario import NO_EFFECTS
from game.engine.compile import Story
from game.engine.desk import fits, letter
from game.engine.step import offered, step


class Reach(NamedTuple):
    """Endings found, and whether everything was looked at; if not, there may be others."""

    endings: frozenset[str]
    complete: bool


class Explorer:
    """Walks onward from one progress after another, without looking twice at what cannot be told apart.

    `most` bounds the states looked at over the explorer's whole life.
    """

    def __init__(self, story: Story, most: int) -> None:
        self._story = story
        self._most = most
        self._seen: set[Hashable] = set()
        self._endings: set[str] = set()
        self._asked: dict[str, set[str]] = {}
        for predicate, subject in story.questions:
            self._asked.setdefault(predicate, set()).add(subject)

    def reach(self, progress: Progress) -> Reach:
        """The endings reachable from `progress` and from everything explored before."""
        ahead = [progress]
        while ahead:
            here = ahead.pop()
            if here.ending is not None:
                self._endings.add(here.ending)
                continue
            state = self._state(here)
            if state in self._seen:
                continue
            if len(self._seen) >= self._most:
                return Reach(frozenset(self._endings), complete=False)
            self._seen.add(state)
            ahead += [step(self._story, here, choice)[0] for choice in self._choices(here)]
        return Reach(frozenset(self._endings), complete=True)

    def _state(self, progress: Progress) -> Hashable:
        """What of a progress can make a difference to where the story goes."""
        return (
            progress.scene,
            progress.now,
            progress.met,
            progress.seen,
            progress.meeting,
            progress.desk and progress.desk[:2],
            tuple(progress.rapport[person] for person in sorted(self._about("rapport"))),
            tuple(progress.legwork[aim] for aim in sorted(self._about("legwork"))),
            progress.flags & self._about("flag"),
            progress.wrote & self._about("wrote"),
            progress.asked & self._about("asked"),
            tuple((key, *entry[1:]) for key, entry in progress.ledger.items()),
        )

    def _about(self, predicate: str) -> set[str]:
        return self._asked.get(predicate, set())

    def _choices(self, progress: Progress) -> Iterator[str]:
        """What is on offer, without evenings spent on nothing: they lead nowhere that leaving would not lead."""
        if progress.desk is None:
            yield from offered(self._story, progress)
            return
        scene = self._story.scene(progress.scene)
        for choice in offered(self._story, progress):
            if written := letter(choice):
                person, intent = written
                owed = any(fits(entry, intent) for entry in progress.ledger.values() if entry.term.person == person)
                if owed or person in self._about("wrote") | self._about("asked"):
                    yield choice
                continue
            errands = (each.choice for each in self._story.prepared(scene.id).choices)
            errand = next((each for each in errands if each.id == choice), None)
            if errand is None or errand.acts or errand.place is not None or errand.response.effects is not NO_EFFECTS:
                yield choice
