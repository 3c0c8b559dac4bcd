"""What an author learns from all paths of a story: which mistakes can be made and avoided, what is never reached."""

from statistics import median
from typing import NamedTuple

from game.authoring.found import Bounds, Found, Notice, Run, nobody
from game.authoring.plays import Player
from game.authoring.proving import prove
from game.authoring.reading import minutes
from game.authoring.stats import PLAYS, words_read
from game.authoring.walking import walked
from game.domain.mistakes import Mistake
from game.domain.scenario import SceneKind
from game.engine.compile import Story
from game.engine.explore import Bound, Explorer
from game.engine.noting import Noting, Truths
from game.engine.onward import Onward
from game.engine.reached import Reached
from game.engine.replay import Replay
from game.scoring.detectors import detectors

AT_FIRST = 10_000
"""States that are walked before it is tried to do with slices."""

CHOICES_A_STATE = 8
"""Choices that may be tried for each state that a bound allows; few stories need three to find one new state."""


class Spread(NamedTuple):
    """Decisions in a playthrough: the fewest and the most there can be, and the median of random play.

    `most` is None where the story can go round for ever.
    """

    least: int
    median: float
    most: int | None


class Exploration(NamedTuple):
    """What is known of a story.

    `complete` says that all of it is proved, else `open_questions` say in words what is not. Whatever stands here was
    really played: runs do what is said of them. `walked` says that every state was looked at; only then are runs
    certain to be the shortest, and what is missing in `truths` (how conditions came out) certain never to happen, for
    conditions of lines and messages only if lines were counted. `reached` holds scenes, responses and fates of entries
    that were seen, `reachable` those that are not ruled out: what is in neither can never be. The median of decisions
    and that of reading time, `minutes`, are those of the random playthroughs that `longgame stats` tells of.
    `cleanest` makes the fewest mistakes of all, `fewest` by weight.
    """

    complete: bool
    walked: bool
    open_questions: tuple[str, ...]
    states: int
    mistakes: dict[Mistake, Bounds]
    endings: dict[str, Run]
    reached: Reached
    reachable: Reached
    unreached_scenes: tuple[str, ...]
    unreached_responses: tuple[str, ...]
    truths: Truths
    cleanest: Run
    fewest: float
    decisions: Spread
    minutes: float


def explore(
    story: Story,
    bound: Bound,
    seed: int | None = None,
    *,
    lines: bool = False,
    sample: int = PLAYS,
    notice: Notice = nobody,
) -> Exploration:
    """All that can happen in a story; with a seed, in that variant of it only.

    Small stories are walked. Where that takes too many states, slices are tried, and where these leave questions, the
    walk goes on as far as `bound` allows, which holds for it and for each slice. `notice` is told what is being found
    out. Raises `EndlessError` where nothing ever ends.
    """
    if bound.choices is None:
        bound = bound._replace(choices=bound.states * CHOICES_A_STATE)
    noting = Noting(story)
    watching = detectors(story.scenario)
    at_first = bound._replace(states=min(bound.states, AT_FIRST))
    explorer = Explorer(
        noting, at_first, watching, lines=lines, notice=lambda states: notice(f"walking: {states:,} states")
    )
    beginnings = explorer.explore(seed)
    found = walked(explorer, beginnings, seed) if explorer.complete else None
    onward = Onward(noting, watching)
    player = Player(noting, onward, seed)
    pasts = [player.past(number) for number in range(sample)]
    if found is None:
        found = prove(noting, onward, player, [player.play(past) for past in pasts], bound, seed, notice)
        found = found._replace(states=found.states + len(explorer.ways))
    if found.open_questions:
        explorer.go_on(bound)
        found = walked(explorer, beginnings, seed) if explorer.complete else found
    return told(noting, found, pasts, walk=explorer.complete)


def told(story: Noting, found: Found, pasts: list[Replay], *, walk: bool) -> Exploration:
    """What was found, with what random playthroughs say and what was never reached."""
    scenes = [scene for scene in story.scenario.scenes.values() if scene.kind is not SceneKind.VARIANTS]
    responses = [f"{scene.id}.{response.id}" for scene in scenes for response in scene.responses]
    least, most = found.decisions
    return Exploration(
        not found.open_questions,
        walk,
        found.open_questions,
        found.states,
        found.mistakes,
        found.endings,
        found.reached,
        found.reachable,
        tuple(scene.id for scene in scenes if scene.id not in found.reached.scenes),
        tuple(name for name in responses if name not in found.reached.responses),
        story.truths(),
        found.cleanest,
        found.fewest,
        Spread(least, median(len(past.steps) for past in pasts), most),
        round(minutes(round(median(words_read(story, past) for past in pasts))), 1),
    )
