"""A season: scenarios one after the other, with shared people and one ledger. One fold over all choices."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from game.domain.calendar import When
from game.domain.progress import Carried, Progress
from game.domain.scenario import Person, Scenario, Season
from game.engine.compile import Story, compile_story
from game.engine.replay import Replay, Step, replay
from game.engine.step import NOTHING_CARRIED


class Chapter(NamedTuple):
    """An episode as far as it was played, or a scenario played alone."""

    story: Story
    past: Replay

    @property
    def over(self) -> bool:
        """Whether it has reached an ending."""
        return self.past.progress.ending is not None


class Spot(NamedTuple):
    """Where a decision was taken: in which chapter, its number from 0, and at which step of it."""

    chapter: Chapter
    number: int
    step: int

    @property
    def decision(self) -> Step:
        """The decision itself, and what came of it at once."""
        return self.chapter.past.steps[self.step]

    @property
    def before(self) -> Progress:
        """Where it stood when the decision was taken."""
        return self.chapter.past.before(self.step)


class Arc(NamedTuple):
    """The season around the episode at hand: what was played before it, and what is still to come."""

    season: Season
    before: tuple[Chapter, ...] = ()
    ahead: tuple[Story, ...] = ()


def open_season(season: Season, scenarios: Mapping[str, Scenario]) -> tuple[Story, Arc]:
    """The first episode ready to be played, and the season around it. KeyError for an episode that is not there."""
    first, *ahead = stories(season, scenarios)
    return first, Arc(season, ahead=tuple(ahead))


def stories(season: Season, scenarios: Mapping[str, Scenario]) -> tuple[Story, ...]:
    """The episodes ready to run, with the season's people in the place of those of the same id.

    Those of earlier episodes are known by name in later ones, and no more. What is open at the end of an episode
    fails only at the end of the last one. KeyError for an episode that is not among `scenarios`.
    """
    shared = {person.id: person for person in season.people}
    known: dict[str, Person] = {}
    told: list[Story] = []
    for place, episode in enumerate(season.episodes, 1):
        scenario = scenarios[episode.scenario]
        own = {name: shared.get(name, person) for name, person in scenario.people.items()}
        people = own | {name: person for name, person in known.items() if name not in own}
        last = place == len(season.episodes)
        told.append(compile_story(replace(scenario, people=people), last=last, after=episode.after))
        known |= {name: person._replace(writable=False) for name, person in own.items()}
    return tuple(told)


def carry(progress: Progress, after: When | None = None) -> Carried:
    """What a finished episode hands to the next, which opens after that time at the earliest."""
    now = after.after(progress.now) if after else progress.now
    return Carried(now, progress.rapport, progress.flags, progress.ledger, progress.met)


def carried_to(story: Story, arc: Arc | None) -> Carried:
    """What an episode is handed by those before it; nothing where there are none."""
    return carry(arc.before[-1].past.progress, story.after) if arc and arc.before else NOTHING_CARRIED


def moved_on(chapter: Chapter, arc: Arc) -> tuple[Story, Arc]:
    """The next episode, and the season around it."""
    return arc.ahead[0], arc._replace(before=(*arc.before, chapter), ahead=arc.ahead[1:])


def gone_back(arc: Arc, chapters: Sequence[Chapter], number: int) -> Arc:
    """The season around the chapter of that number, as if none had been played after it."""
    again = tuple(chapter.story for chapter in chapters[number + 1 :])
    return arc._replace(before=tuple(chapters[:number]), ahead=(*again, *arc.ahead))


def replay_season(story: Story, arc: Arc | None, seed: int, choices: Sequence[str]) -> tuple[Chapter, Arc | None]:
    """How far these choices lead, from the beginning of an episode on, or of a scenario played alone.

    The next episode begins with its first choice. Where a choice is not on offer, the chapter that is reached
    has `stopped` there.
    """
    chapter = Chapter(story, replay(story, seed, choices, carried_to(story, arc)))
    left = choices[len(chapter.past.steps) :]
    if arc is None or not (arc.ahead and chapter.over and left):
        return chapter, arc
    following, around = moved_on(chapter._replace(past=chapter.past._replace(stopped=None)), arc)
    return replay_season(following, around, seed, left)


def steps_of(chapters: Sequence[Chapter]) -> tuple[Step, ...]:
    """All decisions, over all chapters."""
    return tuple(step for chapter in chapters for step in chapter.past.steps)


def spot_of(chapters: Sequence[Chapter], place: int) -> Spot:
    """Where the decision at a place among all of them was taken. IndexError where there is none."""
    for number, chapter in enumerate(chapters):
        if place < len(chapter.past.steps):
            return Spot(chapter, number, place)
        place -= len(chapter.past.steps)
    raise IndexError(place)
