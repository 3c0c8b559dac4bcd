"""A season: scenarios one after the other, with shared people and one ledger. One fold over all choices."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.domain.calendar import When
from game.domain.progress import Carried, Progress
from game.domain.scenario import Scenario, Season
from game.engine.compile import Story, compile_story
from game.engine.replay import Replay, replay
from game.engine.step import NOTHING_CARRIED


def stories(season: Season, scenarios: Mapping[str, Scenario]) -> tuple[Story, ...]:
    """The episodes ready to run, with the season's people in the place of those of the same id.

    What is open at the end of an episode fails only at the end of the last one. KeyError for an episode that is
    not among `scenarios`.
    """
    shared = {person.id: person for person in season.people}
    told = [scenarios[episode.scenario] for episode in season.episodes]
    casts = [{name: shared.get(name, person) for name, person in scenario.people.items()} for scenario in told]
    return tuple(
        compile_story(replace(scenario, people=people), last=place == len(told))
        for place, (scenario, people) in enumerate(zip(told, casts, strict=True), 1)
    )


def carry(progress: Progress, after: When | None = None) -> Carried:
    """What a finished episode hands to the next, which opens after that time at the earliest."""
    now = after.after(progress.now) if after else progress.now
    return Carried(now, progress.rapport, progress.flags, progress.ledger, progress.met)


def replay_season(
    season: Season, episodes: Sequence[Story], seed: int, choices: Sequence[Sequence[str]]
) -> tuple[Replay, ...]:
    """The playthroughs that these choices, episode by episode, make; no episode begins before the one before ended."""
    played: list[Replay] = []
    carried = NOTHING_CARRIED
    for episode, story, made in zip(season.episodes, episodes, choices, strict=False):
        if played:
            if played[-1].progress.ending is None:
                break
            carried = carry(played[-1].progress, episode.after)
        played.append(replay(story, seed, made, carried))
    return tuple(played)
