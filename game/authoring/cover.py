"""A small set of playthroughs in which everything comes up that can: every scene, response and letter that matters.

Plays are random but drawn to what came up least; then those that came near what is left are varied. Which of them
are kept is settled greedily, so the set is small, and not always the smallest there is.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from random import Random
from typing import NamedTuple

from game.authoring.wandering import wander
from game.domain.events import Chose, Entered, RanErrand, Wrote
from game.domain.progress import Progress
from game.domain.scenario import Scenario, Scene, SceneKind
from game.engine.compile import Story
from game.engine.desk import fits, letter
from game.engine.replay import Replay

MOST_PLAYS = 2000
PATIENCE = 300
"""So many plays in a row without anything new, and what is left is looked for otherwise."""

CURIOSITY = 0.6
"""How often what came up least is chosen, rather than anything."""


class Play(NamedTuple):
    """A finished playthrough: how to play it again, at which scene each choice was made, and what came up in it."""

    seed: int
    choices: tuple[str, ...]
    scenes: tuple[str, ...]
    shown: frozenset[str]


class Cover(NamedTuple):
    """The plays that are kept, what they show, what did not come up in any, and how many were played for it."""

    kept: tuple[Play, ...]
    reached: frozenset[str]
    unreached: tuple[str, ...]
    played: int


def cover(story: Story, seed: int = 0) -> Cover:
    """A small set of finished playthroughs that shows all that was reached; the same for the same seed."""
    search = _Search(story, seed)
    search.wander()
    search.vary()
    kept = smallest(search.found)
    reached = frozenset[str]().union(*(play.shown for play in kept))
    unreached = tuple(goal for goal in goals(story.scenario) if goal not in reached)
    return Cover(tuple(kept), reached, unreached, search.played)


def goals(scenario: Scenario) -> Iterator[str]:
    """All that should come up, in the order of the file: scenes, and responses as ``scene.response``."""
    for scene in scenario.scenes.values():
        if scene.kind is not SceneKind.VARIANTS:
            yield scene.id
        for response in scene.responses:
            yield f"{scene.id}.{response.id}"


def shown_by(story: Story, past: Replay) -> frozenset[str]:
    """What came up in a playthrough: goals, and letters that did something, as ``scene.person.intent``."""
    shown: set[str] = set()
    for event in past.events:
        match event:
            case Entered(_, scene):
                shown.add(scene)
            case Chose(_, scene, response) | RanErrand(_, scene, response):
                shown.add(f"{scene}.{response}")
            case Wrote(_, scene, person, intent, fitted) if fitted or person in _asked_about(story):
                shown.add(f"{scene}.{person}.{intent}")
    return frozenset(shown)


def worth_trying(story: Story, progress: Progress, on_offer: Sequence[str]) -> list[str]:
    """What is on offer, without letters that would fit nothing and that nobody asks about."""
    return [choice for choice in on_offer if progress.desk is None or _matters(story, progress, choice)]


def smallest(found: Iterable[Play]) -> list[Play]:
    """Few of these plays that show all that all of them show: each time the one that adds most."""
    plays = list(found)
    missing = set[str]().union(*(play.shown for play in plays))
    kept: list[Play] = []
    while missing:
        kept.append(max(plays, key=lambda play: (len(play.shown & missing), -len(play.choices))))
        missing -= kept[-1].shown
    for play in list(kept):
        others = frozenset[str]().union(*(other.shown for other in kept if other is not play))
        if play.shown <= others:
            kept.remove(play)
    return kept


def _asked_about(story: Story) -> frozenset[str]:
    return frozenset(each.subject for each in story.questions if each.predicate in ("wrote", "asked"))


def _matters(story: Story, progress: Progress, choice: str) -> bool:
    written = letter(choice)
    if written is None:
        return True
    person, intent = written
    about = (entry for entry in progress.ledger.values() if entry.term.person == person)
    return person in _asked_about(story) or any(fits(entry, intent) for entry in about)


class _Search:
    """Plays, and remembers what it played."""

    def __init__(self, story: Story, seed: int) -> None:
        self.found: list[Play] = []
        self.played = 0
        self._story = story
        self._seed = seed
        self._random = Random(seed)
        self._reached: set[str] = set()
        self._times: Counter[tuple[str, str]] = Counter()

    def wander(self) -> None:
        """Play, drawn to what came up least, until nothing new has come up for a while."""
        idle = 0
        while idle < PATIENCE and self.played < MOST_PLAYS:
            idle = 0 if self._play(self._seed + self.played, ()) else idle + 1

    def vary(self) -> None:
        """Play again up to some point before a scene where something is left, and go on otherwise."""
        near = self._near()
        for _ in range(MOST_PLAYS):
            if not near:
                return
            play, place = self._random.choice(near)
            if self._play(play.seed, play.choices[: self._random.randint(0, place)]):
                near = self._near()

    def _play(self, seed: int, lead: Sequence[str]) -> bool:
        """Play once; whether anything new came up, and came to an end."""
        past = wander(self._story, seed, self._choose, lead)
        self.played += 1
        if past.progress.ending is None:
            return False
        shown = shown_by(self._story, past)
        new = bool(shown - self._reached)
        self._reached |= shown
        if new or not lead:
            scenes = tuple(past.before(place).scene for place in range(len(past.steps)))
            self.found.append(Play(seed, past.choices, scenes, shown))
        return new

    def _choose(self, progress: Progress, on_offer: Sequence[str]) -> str:
        worth = worth_trying(self._story, progress, on_offer)
        if self._random.random() < CURIOSITY:
            least = min(self._times[progress.scene, choice] for choice in worth)
            worth = [choice for choice in worth if self._times[progress.scene, choice] == least]
        chosen = self._random.choice(worth)
        self._times[progress.scene, chosen] += 1
        return chosen

    def _near(self) -> list[tuple[Play, int]]:
        """Plays that were one step away from something that is left, and at which of their choices."""
        left = {goal for goal in goals(self._story.scenario) if goal not in self._reached}
        scenes = {scene.id for scene in self._story.scenario.scenes.values() if left & _next_to(scene)}
        return [(play, place) for play in self.found for place, scene in enumerate(play.scenes) if scene in scenes]


def _next_to(scene: Scene) -> set[str]:
    """What can come up from a scene: its own responses, and where it leads."""
    branches = [*scene.then, *(branch for response in scene.responses for branch in response.then)]
    return {f"{scene.id}.{response.id}" for response in scene.responses} | {branch.to for branch in branches}
