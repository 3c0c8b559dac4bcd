"""Plays a scenario at random many times and tells what came up: ``python scripts/random_plays.py founders-mixer``."""

import argparse
from collections import Counter
from collections.abc import Iterator
from random import Random
from statistics import median
from typing import NamedTuple

from game.domain.evidence import Scorecard
from game.domain.mistakes import Mistake
from game.engine.compile import Story, compile_story
from game.engine.step import offered, start, step
from game.loading.library import Library, packaged_scenarios
from game.scoring.detectors import detectors, initial, observe
from game.scoring.scorecard import scorecard


class Play(NamedTuple):
    """One playthrough at random."""

    choices: tuple[str, ...]
    ending: str
    card: Scorecard


def random_plays(story: Story, count: int, seed: int = 0) -> Iterator[Play]:
    """`count` playthroughs, each choice drawn evenly from what is on offer."""
    watching = detectors(story.scenario)
    for number in range(count):
        random = Random(seed * 1_000_003 + number)
        progress, events = start(story, number)
        states, found = observe(watching, initial(watching), events)
        evidence, choices = list(found), []
        while on_offer := offered(story, progress):
            choices.append(random.choice(on_offer))
            progress, events = step(story, progress, choices[-1])
            states, found = observe(watching, states, events)
            evidence += found
        yield Play(tuple(choices), progress.ending or "", scorecard(evidence))


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenario")
    parser.add_argument("--plays", type=int, default=10_000)
    options = parser.parse_args()
    scenario = Library([packaged_scenarios()]).load(options.scenario).scenario
    if scenario is None:
        parser.error(f"no sound scenario '{options.scenario}'")
    plays = list(random_plays(compile_story(scenario), options.plays))
    lengths = [len(play.choices) for play in plays]
    print(f"{len(plays)} plays, decisions: {min(lengths)} to {max(lengths)}, median {median(lengths):g}")
    print("endings:", ", ".join(f"{name} {count}" for name, count in Counter(play.ending for play in plays).items()))
    for mistake in Mistake:
        scores = [play.card[mistake] for play in plays]
        enough = sum(score.opportunities >= 2 for score in scores) / len(plays)
        mean = sum(score.opportunities for score in scores) / len(plays)
        made = sum(score.made for score in scores) / max(1, sum(score.opportunities for score in scores))
        print(f"{mistake:<18} two or more: {enough:6.1%}   mean {mean:5.2f}   made {made:4.0%}")
    every = sum(all(score.opportunities >= 2 for score in play.card.values()) for play in plays) / len(plays)
    print(f"two or more for each of the six: {every:.1%}")


if __name__ == "__main__":
    main()
