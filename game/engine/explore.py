"""Every ending that can still be reached, found by walking with the real `step`; bounded, and honest about it."""

from collections.abc import Callable, Hashable
from typing import NamedTuple

from game.domain.progress import Progress
from game.engine.compile import Story
from game.engine.guards import THREAD_PREDICATES
from game.engine.step import offered, step


class Reach(NamedTuple):
    """Endings found, and whether everything was looked at; if not, there may be others."""

    endings: frozenset[str]
    complete: bool


def what_conditions_see(story: Story) -> Callable[[Progress], Hashable]:
    """A function that keeps of a progress only what can make a difference to where the story goes."""
    subjects: dict[str, set[str]] = {}
    keys: set[str] = set()
    for predicate, subject in story.questions:
        subjects.setdefault(predicate, set()).add(subject)
        keys.add(f"thread/{subject}" if predicate in THREAD_PREDICATES else subject)

    def asked_about(predicate: str) -> set[str]:
        return subjects.get(predicate, set())

    people, aims = sorted(asked_about("rapport")), sorted(asked_about("legwork"))
    flags, wrote, asked = asked_about("flag"), asked_about("wrote"), asked_about("asked")

    def seen_of(progress: Progress) -> Hashable:
        return (
            progress.scene,
            progress.now,
            progress.met,
            progress.seen,
            progress.meeting,
            progress.ending,
            progress.desk and progress.desk[:2],
            tuple(progress.rapport[person] for person in people),
            tuple(progress.legwork[aim] for aim in aims),
            progress.flags & flags,
            progress.wrote & wrote,
            progress.asked & asked,
            frozenset((key, entry[1:]) for key, entry in progress.ledger.items() if key in keys),
        )

    return seen_of


class Explorer:
    """Walks onward from one progress after another, without looking twice at what cannot be told apart.

    `most` bounds the states looked at over the explorer's whole life.
    """

    def __init__(self, story: Story, most: int) -> None:
        self._story = story
        self._most = most
        self._seen_of = what_conditions_see(story)
        self._seen: set[Hashable] = set()
        self._endings: set[str] = set()

    def reach(self, progress: Progress) -> Reach:
        """The endings reachable from `progress` and from everything explored before."""
        ahead = [progress]
        while ahead:
            here = ahead.pop()
            if here.ending is not None:
                self._endings.add(here.ending)
                continue
            key = self._seen_of(here)
            if key in self._seen:
                continue
            if len(self._seen) >= self._most:
                return Reach(frozenset(self._endings), complete=False)
            self._seen.add(key)
            ahead += [step(self._story, here, choice)[0] for choice in offered(self._story, here)]
        return Reach(frozenset(self._endings), complete=True)
